/**
 * How the languages that a form can have write the two halves of the day, without dots and blanks and in lower case.
 * Source: the dayPeriods of https://github.com/unicode-org/cldr-json
 */
const BEFORE_NOON =
  'am a 오전 上午 午前 πμ de dop ص قظ قد sa öö pd проб पूर्वाह्न পূর্বাহ্ণ முற்பகல் ก่อนเที่ยง לפנהצ vm fm fh ap pg ጥዋት дп';
const AFTER_NOON =
  'pm p 오후 下午 午後 μμ du odp م بظ بد ch ös md слоб pop अपराह्न অপরাহ্ণ பிற்பகல் หลังเที่ยง אחהצ nm em eh ip ptg ከሰዓት пп';

const HALVES: ReadonlyMap<string, 'am' | 'pm'> = new Map([
  ...BEFORE_NOON.split(' ').map((mark) => [mark, 'am'] as const),
  ...AFTER_NOON.split(' ').map((mark) => [mark, 'pm'] as const),
]);

/** `GMT+1`, as the download of Google Forms ends; or the letters of a time zone. */
const ZONE = /\s*\(?(?:gmt|utc)(?:\s*[+\-\u2212]\s*\d{1,2}(?::?\d{2})?)?\)?$|\s[A-Z]{3,5}$|z$/i;
const CAPITALS = /\s[A-Z]{3,5}$/;

/** The first digits of writing systems with ten digits in a row. */
const ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040,
];

/** English has no blank in it. */
const SPANISH = /[ap]\.\s+m\./i;

/** A date and time with its words taken out. */
export interface Bare {
  /** Digits and what stands between them. */
  text: string;
  half: 'am' | 'pm' | null;
  /** The half is written in another language than English. */
  isForeign: boolean;
}

/** `null`: there are words that are no part of a date and time. */
export function withoutWords(typed: string): Bare | null {
  const text = withoutZone(plain(typed));
  const words = text.replace(/[\d/\-.:,\s'"\u05f3\u05f4]+/g, '').toLowerCase();
  const mark = words.replace(/^t(?=$|[^a-z])/, '').replace(/^г/, '');
  const half = mark === '' ? null : HALVES.get(mark);
  if (half === undefined) return null;
  const bare = text
    .replace(/[^\d/\-.:,\s]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,]+|[\s.,]+$/g, '');
  return { text: bare, half, isForeign: mark !== '' && (!/^[ap]m?$/.test(mark) || SPANISH.test(text)) };
}

/** Ordinary blanks and digits, and no marks of direction. */
function plain(text: string): string {
  return [...text.normalize('NFKC').replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff]/g, '')]
    .map(asciiDigit)
    .join('')
    .replace(/[年月년월]/g, '/')
    .replace(/[日일]/g, ' ')
    .trim();
}

function asciiDigit(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  const zero = ZEROS.find((each) => code >= each && code < each + 10);
  return zero === undefined ? char : String(code - zero);
}

function withoutZone(text: string): string {
  const zone = ZONE.exec(text)?.[0] ?? '';
  const isName = zone !== '' && !/gmt|utc|^z$/i.test(zone);
  const isMark = HALVES.has(zone.trim().toLowerCase());
  return isMark || (isName && !CAPITALS.test(text)) ? text : text.slice(0, text.length - zone.length);
}
