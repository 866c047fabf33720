import type { Day } from '../../contract';
import type { RowRecord } from '../../requests/request';
import { DAY_MS, dayOf } from '../../shared/time';

const DAYS_SHOWN = 28;

/** What came of the requests of the last four weeks, the oldest day first. */
export function recentDays(now: number, lines: readonly { at: number; record: RowRecord }[]): Day[] {
  const dates = Array.from({ length: DAYS_SHOWN }, (_, index) =>
    dayOf(now - (DAYS_SHOWN - 1 - index) * DAY_MS),
  );
  const days = dates.map((date) => ({ date, created: 0, updated: 0, unchanged: 0, rejected: 0, failed: 0 }));
  for (const { at, record } of lines) {
    const day = days.find(({ date }) => date === dayOf(at));
    const outcome = outcomeOf(record);
    if (day && outcome) day[outcome]++;
  }
  return days;
}

const OUTCOMES = { Created: 'created', Updated: 'updated', 'No change': 'unchanged' } as const;

function outcomeOf({ status, action }: RowRecord): Exclude<keyof Day, 'date'> | null {
  if (status === 'Rejected') return 'rejected';
  if (status === 'Needs attention') return 'failed';
  return status === 'Done' && action !== '' ? OUTCOMES[action] : null;
}
