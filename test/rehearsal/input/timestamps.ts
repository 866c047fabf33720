import { firstFew, InputError } from '../input-error';
import { withoutWords } from './clock-marks';

export type DateOrder = 'month/day/year' | 'day/month/year' | 'year-month-day';

export interface Stamp {
  line: number;
  text: string;
}

export interface Timestamps {
  order: DateOrder;
  /** How day and month were told apart; `null` when the dates are unambiguous. */
  guess: string | null;
  /** Milliseconds since 1970, as if the sheet were in UTC; `null` for an empty cell. */
  times: (number | null)[];
}

/** Blanks may follow the dots of a date, as in Slovak, and a dot its year, as in Hungarian and Croatian. */
const TIMESTAMP =
  /^(\d{1,4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,4})(?:[\s.,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d{1,3})?)?)?$/;

/** Parses a whole column, because a single date does not show whether the day or the month comes first. */
export function readTimestamps(stamps: readonly Stamp[]): Timestamps {
  const readings = (['month/day/year', 'day/month/year'] as const).map((order) => reading(stamps, order));
  const [us, gb] = readings as [Reading, Reading];
  if (us.bad.length > 0 && gb.bad.length > 0) {
    const { bad } = us.bad.length <= gb.bad.length ? us : gb;
    throw new InputError(firstFew(bad.map(notADate)));
  }
  if (filled(stamps).every(({ text }) => isYearFirst(text))) {
    return { order: 'year-month-day', guess: null, times: us.times };
  }
  if (filled(stamps).every(({ text }) => /^\d+\s?\./.test(bareOf(text)))) {
    return { order: 'day/month/year', guess: null, times: gb.times };
  }
  if (us.bad.length > 0) return { order: gb.order, guess: null, times: gb.times };
  if (gb.bad.length > 0) return { order: us.order, guess: null, times: us.times };
  return guessed(stamps, us, gb);
}

interface Reading {
  order: DateOrder;
  times: (number | null)[];
  bad: Stamp[];
}

function reading(stamps: readonly Stamp[], order: Exclude<DateOrder, 'year-month-day'>): Reading {
  const times = stamps.map(({ text }) => (text.trim() === '' ? null : timeOf(text.trim(), order)));
  const bad = stamps.filter(({ text }, index) => text.trim() !== '' && times[index] === null);
  return { order, times, bad };
}

function filled(stamps: readonly Stamp[]): Stamp[] {
  return stamps.filter(({ text }) => text.trim() !== '');
}

function isYearFirst(text: string): boolean {
  return /^\d{4}/.test(bareOf(text));
}

function bareOf(text: string): string {
  return withoutWords(text)?.text ?? '';
}

/** Both orders are possible: prefers the chronological one, and then uses that only British dates have leading zeros. */
function guessed(stamps: readonly Stamp[], us: Reading, gb: Reading): Timestamps {
  const difference = countStepsBack(us.times) - countStepsBack(gb.times);
  if (difference !== 0) {
    const { order, times } = difference < 0 ? us : gb;
    return { order, guess: 'because that is chronological', times };
  }
  if (filled(stamps).some(({ text }) => withoutWords(text)?.isForeign)) {
    return { order: gb.order, guess: 'because their halves of the day are not English', times: gb.times };
  }
  const padded = filled(stamps).some(({ text }) => /^0\d[-/]|^\d+[-/]0\d[-/]/.test(bareOf(text)));
  const { order, times } = padded ? gb : us;
  return {
    order,
    guess: padded ? 'because they have leading zeros' : 'because they have no leading zeros',
    times,
  };
}

function countStepsBack(times: readonly (number | null)[]): number {
  const known = times.filter((time): time is number => time !== null);
  return known.filter((time, index) => index > 0 && time < (known[index - 1] ?? 0)).length;
}

function timeOf(text: string, order: DateOrder): number | null {
  const bare = withoutWords(text);
  const match = bare && TIMESTAMP.exec(bare.text);
  if (!match) return null;
  const [, first = '', separator = '', second = '', last = '', hour = '0', minute = '0', seconds = '0'] =
    match;
  const day = dayOf([first, second, last], separator, order);
  const hours = clockHours(Number(hour), bare.half);
  if (day === null || hours === null || Number(minute) > 59 || Number(seconds) > 59) return null;
  return day + ((hours * 60 + Number(minute)) * 60 + Number(seconds)) * 1000;
}

function clockHours(hour: number, half: 'am' | 'pm' | null): number | null {
  if (half === null) return hour < 24 ? hour : null;
  // Some languages write the first hour after noon as 0.
  if (hour > 12) return null;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

/** Dates with dots begin with the day. */
function dayOf(parts: [string, string, string], separator: string, order: DateOrder): number | null {
  const [first, second, last] = parts;
  if (first.length === 4) return validDay(first, second, last);
  if (first.length > 2 || last.length !== 4) return null;
  return order === 'day/month/year' || separator === '.'
    ? validDay(last, second, first)
    : validDay(last, first, second);
}

function validDay(year: string, month: string, day: string): number | null {
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const date = new Date(time);
  const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return real ? time : null;
}

function notADate({ line, text }: Stamp): string {
  const forms = '3/2/2026 9:15:02, 02/03/2026 09:15:02 or 2026-03-02 9:15:02';
  return `Line ${line}: "${text.trim().slice(0, 60)}" is not a date and time as Google Sheets or Google Forms writes it (${forms}). Export the responses again, from the sheet: File > Download > Comma-separated values (.csv).`;
}
