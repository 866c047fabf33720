import { evaluated } from './formula';
import { type Locale, localeOf } from './locale';
import type { Value } from './store';
import { serialOfWallClock } from './time-zone';
import { typedFormat } from './typed-format';

export interface ParsedInput {
  value: Value;
  formula?: string;
  automaticFormat?: string;
}

export interface ParsingRules {
  locale: string;
  /** The cell is formatted as plain text. */
  plainText: boolean;
  formulaLeads: string[];
  localisedBooleans: boolean;
  datesAsTyped: boolean;
  /** For dates without a year. */
  year: number;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * Parses a text as Google Sheets does, whether a user types it or `setValue` writes it. A leading `=` makes a formula even in
 * a plain-text cell; a leading apostrophe is removed and keeps the rest a text (seen on real sheets by
 * github.com/Joel-Fah/repo-to-sheets, docs/features/sheet-service.md).
 */
export function parseInput(text: string, rules: ParsingRules): ParsedInput {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.length > 1 && rules.formulaLeads.some((lead) => text.startsWith(lead))) return formula(text);
  if (rules.plainText || text.trim() === '') return { value: text };
  const locale = localeOf(rules.locale);
  if (!/\d/.test(text))
    return booleanOf(text, rules.localisedBooleans ? locale.truth : []) ?? { value: text };
  const number = numberOf(text, locale);
  if (number) return number;
  const date = dateOf(text, locale, rules.year) ?? timeOf(text, locale);
  if (!date) return { value: text };
  return rules.datesAsTyped ? { ...date, automaticFormat: typedFormat(text, locale) } : date;
}

function formula(text: string): ParsedInput {
  const source = text.startsWith('=') ? text : `=${text}`;
  return { value: evaluated(source), formula: source };
}

/** English is understood in every language. */
function booleanOf(text: string, [yes = 'TRUE', no = 'FALSE']: readonly string[]): ParsedInput | null {
  const typed = text.trim().toUpperCase();
  if (typed === 'TRUE' || typed === yes) return { value: true };
  return typed === 'FALSE' || typed === no ? { value: false } : null;
}

const NUMBER = /^([+-]?)\s?([$€£]?)\s?(\d{1,3}(?:G\d{3})+|\d+)?(?:D(\d*))?(e[+-]?\d+)?\s?(%?)$/i.source;

const numberPatterns = new Map<string, RegExp>();

function numberPattern({ grouping, decimal }: Locale): RegExp {
  const key = grouping + decimal;
  const known = numberPatterns.get(key);
  if (known) return known;
  const made = new RegExp(NUMBER.replace('G', escaped(grouping)).replace('D(', `${escaped(decimal)}(`), 'i');
  numberPatterns.set(key, made);
  return made;
}

function numberOf(text: string, locale: Locale): ParsedInput | null {
  const match = numberPattern(locale).exec(text.trim());
  if (!match) return null;
  const [, sign = '', currency = '', whole = '', fraction = '', exponent = '', percent = ''] = match;
  if (whole === '' && fraction === '') return null;
  const digits = whole.split(locale.grouping).join('');
  const number = Number(`${sign}${digits || '0'}.${fraction || '0'}${exponent}`);
  if (!Number.isFinite(number)) return null;
  if (percent) return { value: number / 100, automaticFormat: fraction === '' ? '0%' : '0.00%' };
  if (currency) return { value: number, automaticFormat: `${currency}#,##0.00` };
  if (exponent) return { value: number, automaticFormat: '0.00E+00' };
  if (digits !== whole) return { value: number, automaticFormat: fraction === '' ? '#,##0' : '#,##0.00' };
  return { value: number };
}

function escaped(text: string): string {
  return text.replace('.', '\\.');
}

const CLOCK = '(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*(am|pm)?';
const TIME = new RegExp(`^${CLOCK}$`, 'i');
const DATE_AND_TIME = new RegExp(`^(.+?)(?:\\s+${CLOCK})?$`, 'i');

function timeOf(text: string, locale: Locale): ParsedInput | null {
  const match = TIME.exec(text.trim());
  const fraction = match ? dayFraction(match.slice(1)) : null;
  return fraction === null ? null : { value: fraction, automaticFormat: locale.time };
}

function dateOf(text: string, locale: Locale, year: number): ParsedInput | null {
  const match = DATE_AND_TIME.exec(text.trim());
  if (!match) return null;
  const day = dayOf(match[1] ?? '', locale, year);
  if (day === null) return null;
  if (match[2] === undefined) return { value: day, automaticFormat: locale.date };
  const fraction = dayFraction(match.slice(2));
  return fraction === null ? null : { value: day + fraction, automaticFormat: locale.dateTime };
}

function dayFraction([hours = '', minutes = '', seconds = '0', half]: string[]): number | null {
  let hour = Number(hours);
  if (half) hour = (hour % 12) + (/pm/i.test(half) ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

function dayOf(text: string, locale: Locale, year: number): number | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return serialDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?$/.exec(text);
  if (parts) return numericDay(parts, locale, year);
  const named = /^(?:([a-z]{3,9})\.? (\d{1,2})|(\d{1,2})[ -]([a-z]{3,9})\.?)(?:,? (\d{4})|-(\d{4}))?$/i.exec(
    text,
  );
  if (!named) return null;
  const month = MONTHS.indexOf((named[1] ?? named[4] ?? '').slice(0, 3).toLowerCase()) + 1;
  return month === 0
    ? null
    : serialDay(Number(named[5] ?? named[6] ?? year), month, Number(named[2] ?? named[3]));
}

function numericDay(parts: RegExpExecArray, locale: Locale, year: number): number | null {
  const [, first = '', second = '', last] = parts;
  // In an English sheet 1.2 is a number; only locales that write dates with dots parse it as a date.
  if (parts[0].includes('.') && !locale.date.includes('.')) return null;
  if (last === undefined && locale.order === 'ymd') return serialDay(year, Number(first), Number(second));
  const full = last === undefined ? year : fullYear(Number(last));
  const [day, month] = locale.order === 'dmy' ? [first, second] : [second, first];
  return serialDay(full, Number(month), Number(day));
}

function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function serialDay(year: number, month: number, day: number): number | null {
  const wall = Date.UTC(year, month - 1, day);
  const date = new Date(wall);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? serialOfWallClock(wall) : null;
}
