import { writeMail } from '../mail/mail-state';
import { MINUTE_MS } from '../shared/time';
import { ROW_LEASE_MS } from '../state/lease';
import { say } from '../text/say';
import { zip } from '../zendesk/accounts';
import {
  type Attempt,
  type DecidedAttempt,
  type FinishedAttempt,
  intendedEffect,
  isDecided,
  priorEffect,
} from './attempt';
import { BrakeAtClaim } from './brake';
import type { RecordUpdate, RequestServices, Rivals } from './ports';
import { givesWay, mayHaveCreated } from './precedence';
import { isSameRecord, type RequestRow, type RowRecord } from './request';
import { mailSoFar } from './superseded';

/** Where other rows about the same people may be. */
export interface Others {
  /** As found before; `null`: they are looked for under the lock. */
  rows: readonly number[] | null;
  /** What was found of the people was so then. */
  lookedUpAt: number;
}

/** A row that gives way to another is tried again by the timer. */
const WAIT_FOR_OTHER_ROW_MS = MINUTE_MS;

/**
 * Marks the rows as being worked on, with what is about to be done, before it is done: an execution that finds
 * the lease expired knows what may have happened. Gives the attempts whose rows are ours now. `others`: where
 * rows about the same people may be.
 */
export function claim<A extends Attempt>(
  attempts: readonly A[],
  others: Others,
  services: Pick<RequestServices, 'responses' | 'access' | 'approvers' | 'decisionOn' | 'given' | 'now'>,
): (A | FinishedAttempt)[] {
  const { responses, now } = services;
  if (attempts.length === 0) return [];
  const updates = attempts.map((attempt): RecordUpdate => {
    const { row } = attempt;
    return { row, record: claimRecord(attempt, now()), precondition: isUnchanged(row) };
  });
  const brake = new BrakeAtClaim(attempts, services, (attempt) => claimRecord(attempt, now()));
  const results = responses.claim(updates, rivals(attempts, others, now), brake) ?? []; // guard: one-claim-a-person
  return zip(zip(attempts, updates), results).flatMap(([[attempt, { record }], result]) =>
    result === 'written' ? [brake.claimed(attempt, record)] : [],
  );
}

/** Rows about a person for whom something is to be done: two executions at once could make two accounts. */
function rivals(attempts: readonly Attempt[], { rows, lookedUpAt }: Others, now: () => number): Rivals {
  const decided = new Map(attempts.filter(isDecided).map((attempt) => [attempt.row.row, attempt]));
  return {
    rows: decided.size > 0 ? rows : [],
    isOutranked(own, other) {
      const intent = decided.get(own.row)?.intent;
      if (intent === undefined) return false;
      return (
        givesWay(own, other, now()) ||
        (intent.write === 'create' && mayHaveCreated(own, other, { lookedUpAt, now: now() }))
      );
    },
    waiting: ({ row, record }) => waitingRecord(decided.get(row), record, now()),
  };
}

/**
 * No attempt is counted, and what an earlier one may have done is kept: a row with such a memory that says `Waiting` would be one
 * that lacks nothing but access to chat.
 */
function waitingRecord(attempt: DecidedAttempt | undefined, record: RowRecord, now: number): RowRecord {
  if (!attempt) return record;
  const { row, prior, attempts, waited } = attempt;
  const mayBeHalfDone = prior.action !== '' && waited !== 'chat';
  return {
    ...priorEffect(attempt),
    mail: writeMail(mailSoFar(row)),
    status: mayBeHalfDone ? 'Will retry' : 'Waiting',
    detail: say({ code: 'outcome.other-request' }),
    attempts: attempts - 1,
    nextTry: now + WAIT_FOR_OTHER_ROW_MS,
    requestId: row.id,
    updatedAt: prior.began,
  };
}

function claimRecord(attempt: Attempt, now: number): RowRecord {
  const { row, prior, attempts } = attempt;
  const { action, agentId } = isDecided(attempt) ? intendedEffect(attempt) : priorEffect(attempt);
  return {
    mail: writeMail(mailSoFar(row)),
    action,
    status: 'Working',
    detail: say({ code: 'outcome.working' }),
    agentId: agentId || prior.agentId,
    attempts,
    nextTry: now + ROW_LEASE_MS, // guard: claim-lease
    requestId: row.id,
    updatedAt: prior.began,
  };
}

/** The record is as it was read. */
export function isUnchanged(read: RequestRow): (current: RequestRow) => boolean {
  return ({ record }) => isSameRecord(record, read.record);
}

/**
 * The lease is still ours. A record that was emptied by accident is ours as well: no other execution holds the
 * row, and what was done in Zendesk must be written down.
 */
export function isOurs(claimed: RequestRow): (current: RequestRow) => boolean {
  const unchanged = isUnchanged(claimed);
  return (current) => unchanged(current) || current.record.status === '';
}
