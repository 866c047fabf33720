import { writeMail } from '../mail/mail-state';
import { ROW_LEASE_MS } from '../state/lease';
import { say } from '../text/say';
import { zip } from '../zendesk/accounts';
import { type Attempt, intendedEffect, isDecided, priorEffect } from './attempt';
import type { RecordUpdate, RequestServices } from './ports';
import { isSameRecord, type RequestRow, type RowRecord } from './request';
import { mailSoFar } from './superseded';

/**
 * Marks the rows as being worked on, with what is about to be done, before it is done: an execution that finds
 * the lease expired knows what may have happened. Gives the attempts whose rows are ours now.
 */
export function claim<A extends Attempt>(
  attempts: readonly A[],
  { responses, now }: Pick<RequestServices, 'responses' | 'now'>,
): A[] {
  if (attempts.length === 0) return [];
  const claimed = attempts.map((attempt) => ({
    ...attempt,
    row: { ...attempt.row, record: claimRecord(attempt, now()) },
  }));
  const updates = zip(attempts, claimed).map(
    ([
      { row },
      {
        row: { record },
      },
    ]): RecordUpdate => ({ row, record, precondition: isUnchanged(row) }),
  );
  const results = responses.claim(updates) ?? [];
  return zip(claimed, results).flatMap(([attempt, result]) => (result === 'written' ? [attempt] : []));
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
