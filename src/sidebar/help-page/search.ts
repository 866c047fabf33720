/** Which entries of the guide a search finds: pure. */

export interface Entry {
  /** Of its heading: 1 for the title of the guide, then downwards. */
  level: number;
  title: string;
  /** All that it says, with its title. */
  text: string;
  /** The messages, or parts of them, that its title quotes. */
  quotes: readonly string[];
}

/** `above`: of what it says nothing was found, but in an entry below it. */
export type Match = 'found' | 'above' | 'none';

/** What is shorter may stand in a message by chance. */
const SHORTEST_QUOTE = 8;

/** Finds what holds all words, and what quotes a part of the message that was pasted. */
export function searchEntries(entries: readonly Entry[], search: string): Match[] {
  const wanted = normalize(search);
  const words = wanted.split(' ');
  const path: string[] = [];
  const isFound = entries.map(({ level, title, text, quotes }) => {
    path.length = level;
    path[level] = title;
    const said = normalize(`${path.join(' ')} ${text}`);
    return words.every((word) => said.includes(word)) || quotes.some((quote) => isQuoted(quote, wanted));
  });
  return entries.map((entry, index) => {
    if (isFound[index]) return 'found';
    const next = entries.findIndex(({ level }, below) => below > index && level <= entry.level);
    const isAbove = isFound.slice(index + 1, next < 0 ? undefined : next).includes(true);
    return isAbove && entry.level > 1 ? 'above' : 'none';
  });
}

/** A quote names what differs from message to message by an ellipsis. */
function isQuoted(quote: string, message: string): boolean {
  const parts = quote.split('\u2026').map(normalize);
  return parts.join('').length >= SHORTEST_QUOTE && parts.every((part) => message.includes(part));
}

/** Quotation marks and apostrophes are typed in several ways. */
export function normalize(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}
