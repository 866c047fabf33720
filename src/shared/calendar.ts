import { DAY_MS } from './time';

/** Dates as people write them in a spreadsheet: the one place that reads them. A day is a text such as `2026-03-02`. */

/** In which order the numbers of a date stand. `unclear`: only what can mean one day alone is read. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd' | 'unclear';

const MONTH_FIRST = ['en_US', 'en_PH', 'es_PA', 'es_PR', 'fil', 'zu'];
const YEAR_FIRST_LANGUAGES = ['zh', 'ja', 'ko', 'hu', 'lt', 'sv', 'mn', 'af', 'eu', 'fa', 'ne', 'ps', 'si'];
const YEAR_FIRST = [...YEAR_FIRST_LANGUAGES, 'en_CA', 'fr_CA', 'en_ZA'];
const DAY_FIRST = ['zh_HK', 'zh_SG', 'zh_MO'];
/** Sources differ about it. */
const UNCLEAR = ['', 'es_US'];

/**
 * By the locale of a spreadsheet.
 * Source: https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getspreadsheetlocale and
 * https://cldr.unicode.org (the short date of each locale)
 */
export function orderOf(locale: string): DateOrder {
  const name = locale.replace('-', '_');
  const isAmong = (names: readonly string[]) =>
    names.includes(name) || names.includes(name.split('_')[0] ?? '');
  if (UNCLEAR.includes(name)) return 'unclear';
  if (name === 'en' || isAmong(MONTH_FIRST)) return 'mdy';
  return isAmong(YEAR_FIRST) && !DAY_FIRST.includes(name) ? 'ymd' : 'dmy';
}

/** Three numbers with the same sign between them; Bulgarians write an abbreviation of the word year behind them. */
const NUMBERS = /^(\d{1,4})( ?[-./] ?)(\d{1,2})\2(\d{1,4})\.?( ?г\.)?$/;

const DIRECTION_MARKS = /[\u200e\u200f\u061c]/g;

function plain(text: string): string {
  const marked = text.replace(/[\s\u00a0\u202f]+/g, ' ');
  return marked.replace(DIRECTION_MARKS, '').trim();
}

/** The day that a text means; `null`: none, or it could be another one. */
export function dayIn(text: string, order: DateOrder): string | null {
  const [, first = '', , second = '', third = ''] = NUMBERS.exec(plain(text)) ?? [];
  if (first.length === 4 && third.length <= 2) return dayOfParts(first, second, third);
  if (order === 'ymd' && first.length === 2 && third.length <= 2)
    return dayOfParts(`20${first}`, second, third);
  if (first.length > 2 || (third.length !== 4 && third.length !== 2)) return null;
  const year = third.length === 2 ? `20${third}` : third;
  const [dayFirst, monthFirst] = [dayOfParts(year, second, first), dayOfParts(year, first, second)];
  if (order === 'dmy') return dayFirst;
  if (order === 'mdy') return monthFirst;
  const isClear = dayFirst === null || monthFirst === null || dayFirst === monthFirst;
  return isClear && third.length === 4 ? (dayFirst ?? monthFirst) : null;
}

/** `null`: there is no such day. */
function dayOfParts(year: string, month: string, day: string): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text) ? text : null;
}

/** So many days later. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/**
 * When a day begins by the clock of the spreadsheet. `midnightInUtc`: as if that were universal time; `aheadOfUtc`: by how many
 * milliseconds the clock is ahead of it at a moment.
 */
export function beginningOf(midnightInUtc: number, aheadOfUtc: (time: number) => number): number {
  const nearly = midnightInUtc - aheadOfUtc(midnightInUtc);
  // The clock may be put forward or back between the two moments.
  return midnightInUtc - aheadOfUtc(nearly);
}

/** How many days it is from one day to another. */
export function daysFrom(day: string, later: string): number {
  return Math.round((Date.parse(later) - Date.parse(day)) / DAY_MS);
}

/** Between the clocks of two time zones lie at most 26 hours. */
const MAX_DAYS_BETWEEN_ZONES = 2;

/**
 * Whether what was counted on a day counts today. Any editor can set another time zone of the spreadsheet: a day that has begun in
 * one does not begin again in the other.
 */
export function isCountedYet(day: string, today: string): boolean {
  return day >= today && day <= dayAfter(today, MAX_DAYS_BETWEEN_ZONES); // guard: day-begins-once
}
