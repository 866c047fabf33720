import type { RowRecord } from '../../requests/request';

/** What came of the requests of a day. */
export interface DayCount {
  /** `2026-03-02`, in universal time. */
  date: string;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  failed: number;
}

const DAY = 24 * 60 * 60_000;
const DAYS_SHOWN = 28;

/** The last four weeks, oldest first. */
export function recentDays(now: number, lines: readonly { at: number; record: RowRecord }[]): DayCount[] {
  const dates = Array.from({ length: DAYS_SHOWN }, (_, index) =>
    dateOf(now - (DAYS_SHOWN - 1 - index) * DAY),
  );
  const days = dates.map((date) => ({ date, created: 0, updated: 0, unchanged: 0, rejected: 0, failed: 0 }));
  for (const { at, record } of lines) {
    const day = days.find(({ date }) => date === dateOf(at));
    const outcome = outcomeOf(record);
    if (day && outcome) day[outcome]++;
  }
  return days;
}

function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

const OUTCOMES = { Created: 'created', Updated: 'updated', 'No change': 'unchanged' } as const;

function outcomeOf({ status, action }: RowRecord): Exclude<keyof DayCount, 'date'> | null {
  if (status === 'Rejected') return 'rejected';
  if (status === 'Needs attention') return 'failed';
  return status === 'Done' && action !== '' ? OUTCOMES[action] : null;
}
