import { type Locale, localeOf } from './locale';
import type { Marks, Value } from './store';
import { isInRange, wallClock } from './time-zone';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** Letters that occur only in date formats. */
const DATE_LETTERS = /[ymdhs]/i;

/** The digits that a number with decimals, and a whole number, show without a format; seen in Google Sheets, not documented. */
const GENERAL_DIGITS = 10;
const WHOLE_DIGITS = 15;
const SCIENTIFIC = '0.00000E+00';

export function formatOf(marks: Marks | undefined): string | undefined {
  return marks?.numberFormat ?? marks?.automaticFormat;
}

const dateFormats = new Map<string, boolean>();

/** Called for every number that is read, so it is cached. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined) return false;
  const known = dateFormats.get(format);
  if (known !== undefined) return known;
  const isDate = DATE_LETTERS.test(withoutQuotes(format));
  dateFormats.set(format, isDate);
  return isDate;
}

/** The displayed text of a cell. Error values such as `#N/A`, and `Loading...`, are texts here. */
export function displayOf(
  value: Value,
  marks: Marks | undefined,
  localeName: string,
  localised = true,
): string {
  if (typeof value === 'string') return value;
  const locale = localeOf(localeName);
  if (typeof value === 'boolean') return truthText(value, localised ? locale.truth : ['TRUE', 'FALSE']);
  const format = formatOf(marks);
  if (format === undefined || format === '@' || /general/i.test(format)) return general(value, locale);
  if (!isDateFormat(format)) return numberText(value, format, locale);
  return isInRange(value) ? dateText(value, format) : general(value, locale);
}

function truthText(value: boolean, [yes, no]: Locale['truth']): string {
  return value ? yes : no;
}

function general(value: number, locale: Locale): string {
  const size = Math.abs(value);
  if (size >= 10 ** WHOLE_DIGITS || (size > 0 && size < 10 ** -GENERAL_DIGITS)) {
    return numberText(value, SCIENTIFIC, locale);
  }
  const rounded = Number.isInteger(value) ? value : Number(value.toPrecision(GENERAL_DIGITS));
  const plain = /e/.test(String(rounded)) ? rounded.toFixed(20).replace(/0+$/, '') : String(rounded);
  return plain.replace('.', locale.decimal);
}

function numberText(value: number, format: string, locale: Locale): string {
  const section = format.split(';')[0] ?? format;
  const match = /[#0,]*[#0](?:\.([#0]+))?/.exec(section);
  if (!match) return withoutQuotes(section);
  if (/E\+0+/.test(section)) return scientific(value, section, locale);
  const decimals = match[1] ?? '';
  const percent = section.includes('%');
  const fixed = Math.abs(percent ? value * 100 : value).toFixed(Math.min(decimals.length, 20));
  const [whole = '0', fraction = ''] = fixed.split('.');
  const kept = fraction.replace(/0+$/, '').padEnd(decimals.lastIndexOf('0') + 1, '0');
  const grouped = match[0].includes(',') ? whole.replace(/\B(?=(\d{3})+$)/g, locale.grouping) : whole;
  const padded = grouped.padStart((/0+(?=\.|$)/.exec(match[0].split('.')[0] ?? '')?.[0] ?? '').length, '0');
  const number = kept === '' ? padded : `${padded}${locale.decimal}${kept}`;
  const text = `${section.slice(0, match.index)}${number}${section.slice(match.index + match[0].length)}`;
  return `${value < 0 ? '-' : ''}${withoutQuotes(text)}`;
}

/** `1.00E+03` */
function scientific(value: number, format: string, locale: Locale): string {
  const decimals = /\.(0*)/.exec(format)?.[1]?.length ?? 0;
  const [digits = '', exponent = ''] = value.toExponential(decimals).split('e');
  const shown = pad(Math.abs(Number(exponent)), 2);
  return `${digits.replace('.', locale.decimal)}E${exponent.startsWith('-') ? '-' : '+'}${shown}`;
}

function withoutQuotes(text: string): string {
  return text.replace(/"([^"]*)"/g, '$1').replace(/\\(.)/g, '$1');
}

const TOKENS = /"[^"]*"|\\.|am\/pm|y+|m+|d+|h+|s+(?:\.0+)?|./gi;

/** `m` means minutes next to hours or seconds, otherwise months. */
function dateText(serial: number, format: string): string {
  const date = new Date(wallClock(serial));
  const tokens = format.match(TOKENS) ?? [];
  const twelve = tokens.some((token) => /^a/i.test(token));
  return tokens.map((token, index) => tokenText(token, date, twelve, isMinutes(tokens, index))).join('');
}

function isMinutes(tokens: string[], index: number): boolean {
  if (!/^m+$/i.test(tokens[index] ?? '')) return false;
  const letters = (token: string): boolean => /^[ymdhs]/i.test(token);
  const before = tokens.slice(0, index).reverse().find(letters) ?? '';
  const after = tokens.slice(index + 1).find(letters) ?? '';
  return /^h/i.test(before) || /^s/i.test(after);
}

function tokenText(token: string, date: Date, twelve: boolean, minutes: boolean): string {
  const length = token.length;
  switch (token[0]?.toLowerCase()) {
    case '"':
      return token.slice(1, -1);
    case '\\':
      return token.slice(1);
    case 'y':
      return length <= 2 ? pad(date.getUTCFullYear() % 100, 2) : pad(date.getUTCFullYear(), 4);
    case 'm':
      return minutes ? pad(date.getUTCMinutes(), length) : monthText(date, length);
    case 'd':
      return dayText(date, length);
    case 'h':
      return pad(twelve ? date.getUTCHours() % 12 || 12 : date.getUTCHours(), length);
    case 's':
      return secondsText(date, token);
    default:
      return /^am\/pm$/i.test(token) ? halfOfDay(date) : token;
  }
}

function halfOfDay(date: Date): string {
  return date.getUTCHours() < 12 ? 'AM' : 'PM';
}

function secondsText(date: Date, token: string): string {
  const [seconds = 's', fraction = ''] = token.split('.');
  const text = pad(date.getUTCSeconds(), seconds.length);
  return fraction === '' ? text : `${text}.${pad(date.getUTCMilliseconds(), 3).slice(0, fraction.length)}`;
}

function monthText(date: Date, length: number): string {
  const name = MONTHS[date.getUTCMonth()] ?? '';
  if (length >= 4) return name;
  return length === 3 ? name.slice(0, 3) : pad(date.getUTCMonth() + 1, length);
}

function dayText(date: Date, length: number): string {
  const name = DAYS[date.getUTCDay()] ?? '';
  if (length >= 4) return name;
  return length === 3 ? name.slice(0, 3) : pad(date.getUTCDate(), length);
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
