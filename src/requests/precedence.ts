import { SECOND_MS } from '../shared/time';
import { ROW_LEASE_MS } from '../state/lease';
import { addressOf } from './account-index';
import { isWorkedOn, readiness } from './readiness';
import type { RequestRow } from './request';

/**
 * Whether a request gives way to another row about the same person, so that no two executions create an account for one
 * person at once.
 *
 * It does while the other one is being worked on. It also does when the other one came first and may be about to be
 * claimed by an execution that has looked for other rows before this one was there. Such an execution is over when this
 * row is older than an execution can live: then nothing that came first holds it up any more.
 */
export function givesWay(own: RequestRow, other: RequestRow, now: number): boolean {
  if (!isSamePerson(own, other)) return false;
  if (isWorkedOn(other, now)) return true;
  return isNew(own, now) && isBefore(other, own) && isAboutToBeClaimed(other, now);
}

/**
 * Whether another row may have brought its person an account since this row's person was looked up in vain: then this row looks
 * again before it creates one.
 */
export function mayHaveCreated(
  own: RequestRow,
  other: RequestRow,
  { lookedUpAt, now }: { lookedUpAt: number; now: number },
): boolean {
  const { status, action, agentId, updatedAt } = other.record;
  if (!isSamePerson(own, other) || action === '') return false;
  // A row whose create is in doubt still says when its handling began.
  const isInDoubt = status !== 'Done' && agentId === '';
  // A time to come was typed, or the time zone was changed: it says nothing, and must not hold up a row for ever.
  if ((updatedAt ?? 0) > now + SECOND_MS) return isNew(own, now);
  return (updatedAt ?? 0) + (isInDoubt ? ROW_LEASE_MS : SECOND_MS) >= lookedUpAt;
}

function isSamePerson(a: RequestRow, b: RequestRow): boolean {
  return addressOf(a.answers.email) === addressOf(b.answers.email);
}

/** A row that waits for a later try, or for a person, holds up nobody. */
function isAboutToBeClaimed(row: RequestRow, now: number): boolean {
  const isLater = ['Will retry', 'Needs approval', 'Paused'].includes(row.record.status);
  return !isLater && readiness(row, now, 'timer') === 'work';
}

function isNew({ submittedAt, record }: RequestRow, now: number): boolean {
  return submittedAt === null ? record.status === '' : now - submittedAt < ROW_LEASE_MS;
}

/** The order in which requests came: the same for whoever compares two rows. */
export function isBefore(a: RequestRow, b: RequestRow): boolean {
  const [at, bt] = [a.submittedAt ?? 0, b.submittedAt ?? 0];
  return at === bt ? a.row < b.row : at < bt;
}
