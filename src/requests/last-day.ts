import { type DateOrder, dayAfter, dayIn } from '../shared/calendar';
import type { MailMessage } from '../text/say';

/** The clock and the way of writing dates of the spreadsheet. */
export interface Calendar {
  /** `2026-03-02`, in the time zone of the spreadsheet. */
  dayOf(time: number): string;
  order(): DateOrder;
}

/** What the form says of the last day of access. */
export type LastDay =
  /** Nothing: access has no end. */
  { kind: 'none' } | { kind: 'day'; day: string; isPast: boolean } | { kind: 'unreadable' | 'too-far' };

/** A number that is formatted as a date, or a time without a day, lies long before that. */
const EARLIEST_DAY = '2000-01-01';

/** Who types a day still later has meant no end, or mistyped the year. */
const MAX_DAYS_AHEAD = 50 * 366;

/** How a cell that holds a date is given: see `textOf` in `src/google/grid.ts`. */
const MOMENT = /^[+-]?\d{4,6}-\d\d-\d\dT[\d:.]+Z$/;

/** The last day is still a day of access. */
export function readLastDay(answer: string, calendar: Calendar, now: number): LastDay {
  const text = answer.trim();
  if (text === '') return { kind: 'none' };
  const day = MOMENT.test(text) ? dayOfMoment(text, calendar) : dayIn(text, calendar.order());
  if (day === null || day < EARLIEST_DAY) return { kind: 'unreadable' };
  const today = calendar.dayOf(now);
  if (day === 'later' || day > dayAfter(today, MAX_DAYS_AHEAD)) return { kind: 'too-far' };
  return { kind: 'day', day, isPast: day < today };
}

/** `later`: its year has more than four digits. */
function dayOfMoment(text: string, calendar: Calendar): string | null {
  if (!/^\d{4}-/.test(text)) return text.startsWith('+') ? 'later' : null;
  return calendar.dayOf(Date.parse(text));
}

/** Why access until then is not given; `null`: it may be. What was typed is not repeated. */
export function lastDayProblem(lastDay: LastDay): MailMessage | null {
  if (lastDay.kind === 'unreadable') return { code: 'rejection.last-day-unreadable' };
  if (lastDay.kind === 'too-far') return { code: 'rejection.last-day-too-far' };
  return lastDay.kind === 'day' && lastDay.isPast ? { code: 'rejection.last-day-past' } : null; // guard: no-access-until-the-past
}
