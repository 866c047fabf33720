import { DAY_MS } from '../shared/time';
import type { FinishedAttempt } from './attempt';
import type { RequestServices } from './ports';

/** The approvers are asked again after so long, once. */
const DAYS_UNTIL_REMINDER = 2;

/** When the approvers are asked again about what they were asked then. */
export function reminderOf(asked: number): number {
  return asked + DAYS_UNTIL_REMINDER * DAY_MS;
}

/** The approvers were asked two days ago, and not since, as the log says: what stands in the row may have been typed. */
export function isReminder(
  { row, outcome, prior }: FinishedAttempt,
  { log, now }: Pick<RequestServices, 'log' | 'now'>,
): boolean {
  const reminder = reminderOf(prior.began);
  if (outcome.kind !== 'needs-approval' || now() < reminder) return false;
  return (log.recall([row.id]).get(row.id)?.updatedAt ?? 0) < reminder; // guard: one-reminder
}
