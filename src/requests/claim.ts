import { writeMail } from '../mail/mail-cell';
import type { Attempt } from './attempt';
import type { RecordUpdate, RequestServices } from './ports';
import { LEASE } from './readiness';
import { isSameRecord, type RequestRow, type RowRecord } from './request';
import { mailSoFar } from './superseded';

/**
 * Marks the rows as being worked on, with what is about to be done, before it is done: whoever finds the
 * lease expired knows what may have happened. Gives the cases that are ours now.
 */
export function claim(cases: readonly Attempt[], services: RequestServices): Attempt[] {
  if (cases.length === 0) return [];
  const claimed = cases.map((request) => ({ ...request.row, record: claimRecord(request, services.now()) }));
  const changes = cases.map(
    (request, i): RecordUpdate => ({
      row: request.row,
      record: claimed[i]?.record ?? request.row.record,
      precondition: isUnchanged(request.row),
    }),
  );
  const landings = services.responses.claim(changes);
  if (!landings) return [];
  const ours = cases.filter((_, i) => landings[i] === 'written');
  cases.forEach((request, i) => {
    request.row = claimed[i] ?? request.row;
  });
  return ours;
}

function claimRecord({ row, intent, prior, attempts }: Attempt, now: number): RowRecord {
  return {
    mail: writeMail(mailSoFar(row)),
    action: intent?.action ?? prior.action,
    status: 'Working',
    detail: 'Being worked on.',
    agentId: intent?.account?.id ?? prior.agentId,
    attempts,
    nextTry: now + LEASE,
    requestId: row.id,
    updatedAt: prior.began,
  };
}

/** Nobody has touched the record since it was read. */
export function isUnchanged(read: RequestRow): (current: RequestRow) => boolean {
  return ({ record }) => isSameRecord(record, read.record);
}

/**
 * The lease is still ours. A record that was emptied by accident is ours as well: nobody else holds the row,
 * and what was done in Zendesk must be written down.
 */
export function isOurs(claimed: RequestRow): (current: RequestRow) => boolean {
  const unchanged = isUnchanged(claimed);
  return (current) => unchanged(current) || current.record.status === '';
}
