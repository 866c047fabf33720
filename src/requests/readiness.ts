import { isPending, readMail } from '../mail/mail-state';
import { DAY_MS, MINUTE_MS, secondOf } from '../shared/time';
import { ROW_LEASE_MS } from '../state/lease';
import { MAX_DAYS_OF_APPROVAL } from './approval';
import { isUnsettled } from './cell-texts';
import { isBlank, isEnded, isMistyped, type RequestRow, waitOf } from './request';

/** Zendesk is waited for at most a day; our own waits are shorter. */
const MAX_WAIT_MS = DAY_MS;

export type Readiness = 'work' | 'mail' | 'leave';

/**
 * Who asks: the form's event for this very row, the timer that looks over all rows, a person who does not
 * want to wait for it (`menu`), or one who has selected rows, for whom an ended row is handled again.
 */
export type Cause = 'event' | 'timer' | 'menu' | 'person';

/** What a row needs now. */
export function readiness(row: RequestRow, now: number, cause: Cause): Readiness {
  const { record } = row;
  if (isAwaited(row) || isWorkedOn(row, now)) return 'leave';
  if (cause === 'person' || isEdited(row, cause)) return 'work';
  switch (record.status) {
    case '':
    case 'Waiting':
    case 'Working':
    case 'Paused':
    case 'Will retry':
      return isDue(row, now, cause) ? 'work' : 'leave';
    case 'Needs approval':
      return isAnswerDue(row, now) || isOther(row) ? 'work' : mailOrLeave(row, now);
    case 'unknown':
      return isMistyped(row) && isDue(row, now, cause) ? 'work' : 'leave';
    default:
      return mailOrLeave(row, now);
  }
}

function mailOrLeave(row: RequestRow, now: number): Readiness {
  return needsMail(row, now) ? 'mail' : 'leave';
}

/** The approvers were asked about another request: of another time zone of the spreadsheet, or of other columns. */
function isOther({ id, record }: RequestRow): boolean {
  return record.requestId !== id; // guard: approvable-request
}

/** The approvers are to be reminded, or have had their time. */
function isAnswerDue({ record }: RequestRow, now: number): boolean {
  return !isBetween(record.nextTry, now, MAX_DAYS_OF_APPROVAL * DAY_MS); // guard: longest-approval
}

function isDue({ record }: RequestRow, now: number, cause: Cause): boolean {
  // Zendesk has not asked for that wait: whoever has just given access to chat need not sit it out.
  const isAskedFor = cause === 'menu' && waitOf(record) === 'chat';
  return isAskedFor || !isBetween(record.nextTry, now, MAX_WAIT_MS); // guard: longest-wait
}

/**
 * An answer is not there yet: a formula is being computed, or shows an error until something else is there. Nothing is done
 * for such a row, and nothing said to its requester.
 */
export function isAwaited({ answers, isMoving }: RequestRow): boolean {
  return isMoving === true || Object.values(answers).some(isUnsettled); // guard: awaited-answer
}

/** Another execution has claimed it, and may be at it. */
export function isWorkedOn(row: RequestRow, now: number): boolean {
  const { status, requestId, nextTry } = row.record;
  return status === 'Working' && isBetween(nextTry, now, ROW_LEASE_MS) && requestId === row.id; // guard: longest-lease
}

/** A request that will be handled at some time, now or later, unless it is left as history. */
export function isStillOpen(row: RequestRow): boolean {
  const { status } = row.record;
  return !isBlank(row.answers) && (status !== 'unknown' || isMistyped(row)) && !isEnded(status);
}

/** A later time than any that we set was typed by a person, and holds nothing up. The clocks of two executions may differ. */
function isBetween(time: number | null, now: number, longest: number): boolean {
  return time !== null && time > now && time <= now + longest + MINUTE_MS;
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
  const wasJustRecorded = isBetween((record.updatedAt ?? 0) + ROW_LEASE_MS, now, ROW_LEASE_MS);
  return isPending(readMail(record.mail)) && !wasJustRecorded;
}
