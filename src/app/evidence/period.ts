import { type DateOrder, dayAfter, dayIn } from '../../shared/calendar';
import type { Message } from '../../text/say';

/** Days, ends included, such as `2026-03-02`. */
export interface Period {
  first: string;
  last: string;
}

/** About a quarter: auditors ask by quarters. */
const DAYS_BY_DEFAULT = 90;

function lastDays(today: string): Period {
  return { first: dayAfter(today, 1 - DAYS_BY_DEFAULT), last: today };
}

/** What a person has typed; nothing: the last days. One that has not ended yet ends today. */
export function readPeriod(typed: string, today: string, order: DateOrder): Period | Message {
  const text = typed.trim();
  if (text === '') return lastDays(today);
  const period = quarterIn(text) ?? daysIn(text, today, order);
  if (!period) return { code: 'evidence.period-unclear', typed: text };
  if (period.first > period.last) return { code: 'evidence.period-reversed', ...period };
  if (period.first > today) return { code: 'evidence.period-future', first: period.first };
  return period.last > today ? { ...period, last: today } : period;
}

/** `2026`, `2026 Q3`, `Q3 2026`; French, Spanish and Portuguese write `T3`. */
function quarterIn(text: string): Period | null {
  const [, before, quarterAfter, quarterBefore, after] =
    /^(?:(\d{4})(?:[ -]?[QT]([1-4]))?|[QT]([1-4])[ -]?(\d{4}))$/i.exec(text) ?? [];
  const year = before ?? after;
  if (year === undefined) return null;
  const quarter = Number(quarterAfter ?? quarterBefore ?? 0);
  if (quarter === 0) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const next = quarter === 4 ? `${Number(year) + 1}-01-01` : `${year}-${monthOf(quarter + 1)}-01`;
  return { first: `${year}-${monthOf(quarter)}-01`, last: dayAfter(next, -1) };
}

function monthOf(quarter: number): string {
  return String(quarter * 3 - 2).padStart(2, '0');
}

/** A sign, or a word of one of the languages of the page. */
const BETWEEN_DAYS = /\s+(?:to|until|bis|au|à|al?|hasta|até|[-\u2013\u2014])\s+|\s*[,;\u2013\u2014]\s*|\s+/i;

/** Two dates, or one: from that day until today. */
function daysIn(text: string, today: string, order: DateOrder): Period | null {
  const parts = text.split(BETWEEN_DAYS);
  const [first, last = today] = parts.map((part) => dayIn(part, order));
  return parts.length <= 2 && first && last ? { first, last } : null;
}
