import type { Day, Health } from '../../contract';
import { outcomeKind } from '../../requests/outcome-kind';
import type { RowRecord } from '../../requests/request';
import { mailboxOf } from '../../shared/email-address';
import { DAY_MS, dayOf } from '../../shared/time';
import type { LoggedRequest } from '../../sheets/log-cells';

const DAYS_SHOWN = 28;

/**
 * What came of the requests of the last four weeks, the oldest day first. `ahead`: by how many milliseconds the clock of the
 * spreadsheet is ahead of universal time now. A change to or from summer time within these weeks is ignored.
 */
export function recentDays(
  now: number,
  lines: readonly { at: number; record: RowRecord }[],
  ahead: number,
): Day[] {
  const dates = Array.from({ length: DAYS_SHOWN }, (_, index) =>
    dayOf(now + ahead - (DAYS_SHOWN - 1 - index) * DAY_MS),
  );
  const days = dates.map((date) => ({ date, created: 0, updated: 0, unchanged: 0, rejected: 0, failed: 0 }));
  for (const { at, record } of lines) {
    const day = days.find(({ date }) => date === dayOf(at + ahead));
    const outcome = outcomeKind(record);
    if (day && outcome) day[outcome]++;
  }
  return days;
}

/**
 * The most accounts that were given in one of these days, at the request of one person and in all; `null`: none was. `ahead`: as
 * above.
 */
export function busiestDay(
  now: number,
  lines: readonly LoggedRequest[],
  ahead: number,
): Health['busiestDay'] {
  const requesters = new Map<string, number>();
  const all = new Map<string, number>();
  for (const { at, requester, record } of lines) {
    const isGiven = record.status === 'Done' && (record.action === 'Created' || record.action === 'Updated');
    if (!isGiven || at < now - DAYS_SHOWN * DAY_MS) continue;
    const day = dayOf(at + ahead);
    const key = `${day} ${mailboxOf(requester)}`;
    requesters.set(key, (requesters.get(key) ?? 0) + 1);
    all.set(day, (all.get(day) ?? 0) + 1);
  }
  if (all.size === 0) return null;
  return { requester: Math.max(...requesters.values()), all: Math.max(...all.values()) };
}
