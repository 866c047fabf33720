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

/** Nearly every text is plain, and needs no look at each character. */
const PLAIN = /^[ -~]*$/;

export function hasInvisible(text: string): boolean {
  return !PLAIN.test(text) && [...text].some(isInvisible);
}

export function withoutInvisible(text: string): string {
  if (PLAIN.test(text)) return text;
  return [...text].filter((char) => !isInvisible(char)).join('');
}

/** Scripts whose letters are joined, and those whose letters are built of several with a sign that takes a vowel away. */
const CURSIVE = [
  'Arabic',
  'Syriac',
  'Mongolian',
  'Nko',
  'Mandaic',
  'Manichaean',
  'Phags_Pa',
  'Adlam',
  'Hanifi_Rohingya',
  'Sogdian',
];
const INDIC = [
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Khmer',
  'Myanmar',
  'Tibetan',
  'Tai_Tham',
  'Javanese',
  'Balinese',
];
const VOWEL_KILLERS = '\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u1039\u103a\u17d2';

function lettersOf(scripts: readonly string[]): string {
  return scripts.map((name) => `\\p{Script=${name}}`).join('');
}

/**
 * Invisible characters that are part of the spelling: zero-width joiner and non-joiner between letters of such a script or
 * behind such a sign, joiners in an emoji, and what chooses the form of a Chinese or Japanese character.
 * Source: https://www.unicode.org/reports/tr31/#Layout_and_Format_Control_Characters
 */
function spelling(): RegExp {
  const between = (letters: string) => `(?<=[${letters}\\p{M}])[\u200c\u200d](?=[${letters}])`;
  const emoji =
    '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\ufe0f])\u200d(?=\\p{Extended_Pictographic})';
  const variant = '(?<=\\p{Script=Han})[\u{e0100}-\u{e01ef}]';
  const parts = [
    between(lettersOf(CURSIVE)),
    between(lettersOf(INDIC)),
    `(?<=[${VOWEL_KILLERS}])[\u200c\u200d]`,
    emoji,
    variant,
  ];
  return new RegExp(parts.join('|'), 'gu');
}

/** Whether a name holds a character that is not seen and has no place there. */
export function hasHiddenCharacter(name: string): boolean {
  return hasInvisible(name) && hasInvisible(name.replace(spelling(), ''));
}

/** Whether there is anything to be seen in it. */
export function isVisible(text: string): boolean {
  return text.replace(/[\p{Default_Ignorable_Code_Point}\p{Z}\p{C}\u2800]/gu, '') !== '';
}

function isInvisible(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return INVISIBLE.some(([first, last]) => code >= first && code <= last);
}

/** Ends a text of which only the beginning is shown. */
export const CUT = '\u2026';

/** What of a hostile text may be shown: one line, no invisible characters, not endless, and no half characters. */
export function sanitizeForDisplay(text: string, longest = 80): string {
  const characters = [...withInvisibleMarked(text).replace(/\s+/g, ' ')];
  const isLong = characters.length > longest;
  return isLong ? `${characters.slice(0, longest - 1).join('')}${CUT}` : characters.join('');
}

function withInvisibleMarked(text: string): string {
  return PLAIN.test(text) ? text : [...text].map((char) => (isInvisible(char) ? '\u00b7' : char)).join('');
}

/** Whether a mail program may make a link of it: a person's name has no need of one. */
export function looksLikeLink(text: string): boolean {
  return /:\/\/|@|\bwww\.|[a-z0-9]\.[a-z]{2,}/i.test(text);
}
