import { beginningOf } from '../../shared/calendar';
import { DAY_MS } from '../../shared/time';
import { WEEKS } from '../../sheets/dashboard-layout';

/**
 * When each of the last weeks began, the current one included, the oldest first: on Mondays at midnight. `aheadOfUtc`: by how many milliseconds the clock
 * of the spreadsheet is ahead of universal time at that moment.
 */
export function weekStarts(now: number, aheadOfUtc: (time: number) => number): number[] {
  const today = Math.floor((now + aheadOfUtc(now)) / DAY_MS) * DAY_MS;
  const daysSinceMonday = (new Date(today).getUTCDay() + 6) % 7;
  const monday = today - daysSinceMonday * DAY_MS;
  return Array.from({ length: WEEKS }, (_, index) =>
    beginningOf(monday - (WEEKS - 1 - index) * 7 * DAY_MS, aheadOfUtc),
  );
}

/** The index of the week in which something was; -1: before all of them. */
export function weekOf(at: number, starts: readonly number[]): number {
  return starts.filter((start) => start <= at).length - 1;
}
