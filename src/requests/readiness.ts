import { isPending, readMail } from '../mail/mail-state';
import { secondOf } from '../shared/time';
import { ROW_LEASE_MS } from '../state/lease';
import type { RequestRow } from './request';

export type Readiness = 'work' | 'mail' | 'leave';

/**
 * Who asks: the form's event for this very row, the timer that looks over all rows, or a person in the menu,
 * for whom an ended row is handled again.
 */
export type Cause = 'event' | 'timer' | 'person';

/** What a row needs now. */
export function readiness(row: RequestRow, now: number, cause: Cause): Readiness {
  const { record } = row;
  if (isWorkedOn(row, now)) return 'leave';
  if (cause === 'person' || isEdited(row, cause)) return 'work';
  switch (record.status) {
    case '':
    case 'Waiting':
    case 'Working':
    case 'Paused':
    case 'Will retry':
      return (record.nextTry ?? 0) > now ? 'leave' : 'work';
    default:
      return needsMail(row, now) ? 'mail' : 'leave';
  }
}

/** Another execution has claimed it, and may be at it. */
export function isWorkedOn(row: RequestRow, now: number): boolean {
  const { status, requestId, nextTry } = row.record;
  return status === 'Working' && (nextTry ?? 0) > now && requestId === row.id;
}

/**
 * The response was edited after its record was written: other answers are another request. Without an event
 * the new timestamp must show it, or else another choice of columns in the setup would look like an edit of
 * every row. A form gives its time in whole seconds, so an edit may bear the second in which the record was written.
 */
function isEdited(row: RequestRow, cause: Cause): boolean {
  const { submittedAt, record } = row;
  if (record.requestId === '') return false; // guard: edited-answer
  const isLater = submittedAt !== null && submittedAt >= secondOf(record.updatedAt ?? 0);
  return (cause === 'event' || isLater) && record.requestId !== row.id;
}

/** The execution that recorded a mail which is not sent yet may still be about to send it, for as long as a lease. */
function needsMail({ record }: RequestRow, now: number): boolean {
  return isPending(readMail(record.mail)) && (record.updatedAt ?? 0) + ROW_LEASE_MS <= now;
}
