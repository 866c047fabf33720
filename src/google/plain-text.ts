/** What starts a formula, or an error value such as `#N/A`; full-width signs are typed on East Asian keyboards. */
const SIGNS = /^[\s=+\-@'#＝＋－＠＃]/u;

/** How Sheets names its truth values, by language. Source: https://support.google.com/docs/table/25273 */
const TRUTH =
  /^(true|false|wahr|falsch|vrai|faux|verdadero|falso|vero|verdadeiro|waar|onwaar|prawda|fałsz|pravda|nepravda|igaz|hamis|sant|falskt|sand|falsk|sann|usann|tosi|epätosi|doğru|yanlış|истина|ложь|істина|хибність|benar|salah|αληθησ?ς?|ψευδησ?ς?)$/iu;

/** Numbers, times, dates and amounts hold nothing else. */
const AMOUNT_OR_DATE = /^[\p{L}\p{M}\p{N}\p{Sc}\s.,/:\-–'’°%()]*$/u;

/** `2026年3月2日`, `4時5分` */
const EAST_ASIAN_DATE = /\p{N}[年月日時时分秒년월일시분초]/u;

/** `5mar2026`, `Mar-3`, `4PM`, `3rd`, `1e5` */
const JOINED =
  /^(\p{N}{1,4}[-.]?\p{L}{2,}\.?([-.]?\p{N}{2,4})?|\p{L}{3,}[-.]{0,2}\p{N}{1,4}(-\p{N}{1,4})?|\p{Sc}?[\d.,]+e[+-]?\d+%?)$/iu;

const MAX_WORDS = 8;

/**
 * Whether Sheets might take a text for something else when it is written into a cell. In doubt it does: an apostrophe too many
 * is not seen, a date instead of a name is.
 */
export function mightBeConverted(text: string): boolean {
  return SIGNS.test(text) || TRUTH.test(text.trim()) || (/\p{N}/u.test(text) && mightBeAmountOrDate(text));
}

function mightBeAmountOrDate(text: string): boolean {
  if (!AMOUNT_OR_DATE.test(text) || /\p{L}:/u.test(text)) return false;
  const words = text.trim().split(/\s+/);
  return (
    words.length <= MAX_WORDS &&
    words.every((word) => !isMixed(word) || JOINED.test(word) || EAST_ASIAN_DATE.test(word))
  );
}

function isMixed(word: string): boolean {
  return /\p{L}/u.test(word) && /\p{N}/u.test(word);
}

/**
 * A text behind an apostrophe, which Sheets takes away, where it might be converted otherwise: `=` starts a formula (even in a
 * cell that is formatted as text), and `007` or `1/2` would become numbers and dates. All other texts stay as they are, so that
 * the program goes on working if Sheets should ever leave the apostrophe in the cell.
 * Source: https://developers.google.com/apps-script/reference/spreadsheet/range#setValues(Object) for formulas; the
 * apostrophe is how people type text that is not to be converted.
 */
export function asPlainText(text: string): string {
  return mightBeConverted(text) ? `'${text}` : text;
}

/**
 * The text as it was written, also if Sheets has left the apostrophe in the cell. Of two apostrophes both stay: that is how a text looks
 * that began with one.
 */
export function fromPlainText(text: string): string {
  const rest = text.slice(1);
  return /^'[^']/.test(text) && mightBeConverted(rest) ? rest : text;
}
