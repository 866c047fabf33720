/** Characters that are not seen, as far as text may hold them: they hide words, or turn them round. */
const INVISIBLE =
  /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2028\u2029\ufff9-\ufffc\u{13430}-\u{1343f}]/u;

/** Nearly every text is plain, and needs no look at each character. */
const PLAIN = /^[ -~]*$/;

export function hasInvisible(text: string): boolean {
  return !PLAIN.test(text) && INVISIBLE.test(text);
}

export function withoutInvisible(text: string): string {
  if (!hasInvisible(text)) return text;
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
  'Meetei_Mayek',
  'Newa',
  'Chakma',
];
const VOWEL_KILLERS =
  '\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u1039\u103a\u17d2\uabed\u{11133}\u{11134}\u{11442}';

function lettersOf(scripts: readonly string[]): string {
  return scripts.map((name) => `\\p{Script=${name}}`).join('');
}

/**
 * The flags of England, Scotland and Wales are a black flag and letters that are not seen; no other flag is made so for people
 * to use, and such letters elsewhere hide a text.
 * Source: https://www.unicode.org/reports/tr51/#def_std_emoji_tag_sequence_set
 */
const TAGGED_FLAGS = ['gbeng', 'gbsct', 'gbwls'].map(tagged);

function tagged(region: string): string {
  const tags = [...region].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0)));
  return `${tags.join('')}\u{e007f}`;
}

/**
 * Invisible characters that are part of the spelling: zero-width joiner and non-joiner between letters of such a script or
 * behind such a sign, joiners in an emoji, and what chooses the form of an emoji, or of a Chinese, Japanese or Mongolian
 * character.
 * Source: https://www.unicode.org/reports/tr31/#Layout_and_Format_Control_Characters
 */
function spelling(): RegExp {
  const between = (letters: string) =>
    `(?<=[${letters}\\p{M}])(?<!\\p{Default_Ignorable_Code_Point})[\u200c\u200d](?=[${letters}])`;
  const parts = [
    between(lettersOf(CURSIVE)),
    between(lettersOf(INDIC)),
    `(?<=[${lettersOf(INDIC)}][${VOWEL_KILLERS}])[\u200c\u200d]`,
    '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}]\ufe0f?)\u200d(?=\\p{Extended_Pictographic})',
    '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}])[\ufe0e\ufe0f]',
    '(?<=[0-9#*])\ufe0f(?=\u20e3)',
    `(?<=\u{1f3f4})(?:${TAGGED_FLAGS.join('|')})`,
    '(?<=\\p{Script=Han})[\ufe00-\ufe02\u{e0100}-\u{e01ef}]',
    '(?<=[\u1807\u1820-\u18aa])[\u180b-\u180f]',
  ];
  return new RegExp(parts.join('|'), 'gu');
}

/** Whether a name holds a character that is not seen and has no place there. */
export function hasHiddenCharacter(name: string): boolean {
  return hasInvisible(name) && hasInvisible(name.replace(spelling(), ''));
}

/** Whether there is anything to be seen in it. */
export function isVisible(text: string): boolean {
  return text.replace(/[\p{Default_Ignorable_Code_Point}\p{M}\p{Z}\p{C}\u2800\ufffc]/gu, '') !== '';
}

function isInvisible(char: string): boolean {
  return INVISIBLE.test(char);
}

/** Ends a text of which only the beginning is shown. */
export const CUT = '\u2026';

/** What of a hostile text may be shown: one line, no invisible characters, not endless, and no half characters. */
export function sanitizeForDisplay(text: string, longest = 80): string {
  const characters = [...withInvisibleMarked(text).replace(/\s+/g, ' ')];
  if (characters.length <= longest) return characters.join('');
  // A joiner whose next letter is cut off joins nothing.
  return `${withInvisibleMarked(characters.slice(0, longest - 1).join(''))}${CUT}`;
}

/** What the spelling of a word needs stays: without it the name of an accepted request would be another one. */
function withInvisibleMarked(text: string): string {
  if (!hasInvisible(text)) return text;
  const parts = [...text.matchAll(spelling())];
  const kept = new Set(
    parts.flatMap(({ index, 0: part }) => Array.from({ length: part.length }, (_, nth) => index + nth)),
  );
  let at = 0;
  const shown = [...text].map((char) => {
    const isHidden = isInvisible(char) && !kept.has(at);
    at += char.length;
    return isHidden ? '\u00b7' : char;
  });
  return shown.join('');
}

/** Whether a mail program may make a link of it: a person's name has no need of one. */
export function looksLikeLink(text: string): boolean {
  return /:\/\/|@|\bwww\.|[a-z0-9]\.[a-z]{2,}/i.test(text);
}
