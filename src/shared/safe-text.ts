/** Characters that are not seen, as far as text may hold them: they hide words, or turn them round. */
const INVISIBLE: readonly [first: number, last: number][] = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe0fff],
];

export function hasInvisible(text: string): boolean {
  return [...text].some(isInvisible);
}

/** Zero-width joiner and non-joiner: Persian, Arabic, Indic scripts and emoji are not spelled right without them. */
const JOINERS =
  /(?<=[\p{L}\p{M}\p{Extended_Pictographic}])[\u200c\u200d](?=[\p{L}\p{M}\p{Extended_Pictographic}])/gu;
const PLAIN_LETTER_BESIDE =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}][\u200c\u200d]|[\u200c\u200d][\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

/**
 * Whether a name holds a character that is not seen and has no place there. A joiner between letters that are
 * joined is part of the spelling; one beside a letter of a script that joins nothing only hides something.
 */
export function hasHiddenCharacter(name: string): boolean {
  return PLAIN_LETTER_BESIDE.test(name) || hasInvisible(name.replace(JOINERS, ''));
}

function isInvisible(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return INVISIBLE.some(([first, last]) => code >= first && code <= last);
}

/** Ends a text of which only the beginning is shown. */
export const CUT = '\u2026';

/** What of a hostile text may be shown: one line, no invisible characters, not endless, and no half characters. */
export function sanitizeForDisplay(text: string, longest = 80): string {
  const shown = [...text].map((char) => (isInvisible(char) ? '\u00b7' : char)).join('');
  const characters = [...shown.replace(/\s+/g, ' ')];
  const isLong = characters.length > longest;
  return isLong ? `${characters.slice(0, longest - 1).join('')}${CUT}` : characters.join('');
}

/** Whether a mail program may make a link of it: a person's name has no need of one. */
export function looksLikeLink(text: string): boolean {
  return /:\/\/|@|\bwww\.|[a-z0-9]\.[a-z]{2,}/i.test(text);
}
