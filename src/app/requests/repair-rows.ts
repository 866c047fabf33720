import { readMail } from '../../mail/mail-state';
import { isUnchanged } from '../../requests/claim';
import { endInCopiedLine } from '../../requests/decide-ends';
import type { LogLine } from '../../requests/ports';
import { isBlank, isEnded, isMistyped, isRecalled, type RequestRow } from '../../requests/request';
import { lostRecord } from '../../requests/superseded';
import { shownTemplate } from '../../requests/told';
import { HOUR_MS } from '../../shared/time';
import { findBearers, findRecords } from '../../sheets/find-requests';
import type { ResponseSheet } from '../../sheets/response-sheet';
import { ROW_LEASE_MS } from '../../state/lease';
import type { AppContext } from '../context';
import { rowsOf } from './services';

/** What people, and executions that died, have left behind in the rows. */

/** Whether the record speaks of another request than the answers: they were edited, or it has slipped there. */
export function isMisplaced({ id, record }: RequestRow): boolean {
  return record.status !== '' && record.requestId !== id;
}

/**
 * Empties records whose request stands in another row, or that stand in an empty one: they slipped when a row was
 * inserted while they were written, and the execution died before it could take them back. What the log knows of
 * the row is given back to it later. An execution that was interrupted may have left its record in another row as well: both
 * are looked for by their ids.
 */
export function clearStrayRecords(
  rows: readonly RequestRow[],
  sheet: ResponseSheet,
  context: Pick<AppContext, 'log' | 'now'>,
): void {
  const isAffected = (row: RequestRow) => isMisplaced(row) || isInterrupted(row, context.now());
  const ids = rows.filter(isAffected).map(({ record }) => record.requestId);
  if (ids.length === 0) return;
  const known = new Map([...findRecords(sheet, ids), ...rows].map((row) => [row.row, row]));
  const all = [...known.values()];
  const requests = new Set(all.filter(({ answers }) => !isBlank(answers)).map(({ id }) => id));
  const isStray = (row: RequestRow) => hasNoRequest(row) || requests.has(row.record.requestId);
  const strays = all.filter((row) => isMisplaced(row) && isStray(row));
  if (strays.length === 0) return;
  const updates = strays.map((row) => ({ row, record: lostRecord(row), precondition: isUnchanged(row) }));
  rowsOf(sheet, context).claim(updates);
}

function isInterrupted({ record }: RequestRow, now: number): boolean {
  return record.status === 'Working' && (record.nextTry ?? 0) <= now;
}

/** A record of ours in a row that no form has filled; what people have typed there is theirs. */
function hasNoRequest({ answers, submittedAt, record }: RequestRow): boolean {
  const isRecord = record.status !== 'unknown' && record.updatedAt !== null;
  return isRecord && submittedAt === null && isBlank(answers);
}

/**
 * A row without status or id, or with a mistyped status, whose request is in the log was handled before: our columns were deleted or emptied.
 * It gets its record back instead of being handled again, unless another row has it. Gives the rows that are left.
 */
export function restoreRecords(
  rows: readonly RequestRow[],
  sheet: ResponseSheet,
  context: Pick<AppContext, 'log' | 'now'>,
): RequestRow[] {
  const isLost = (row: RequestRow) =>
    row.record.status === '' || row.record.requestId === '' || isMistyped(row);
  const unknown = rows.filter(isLost);
  if (unknown.length === 0) return [...rows];
  const known = context.log.recall(
    unknown.map(({ id }) => id),
    {
      since: Math.min(...unknown.map(({ submittedAt }) => submittedAt ?? 0)),
      includesHidden: unknown.some((row) => isMistyped(row) || mayBeEmptied(row, context.now())),
    },
  );
  const lost = unknown.filter(({ id }) => known.has(id));
  const borne = findBearers(
    sheet,
    lost.filter(({ record }) => record.requestId === '').map(({ id }) => id),
    true,
  );
  // Another row with the same answers bears it: these were pasted, and are a request of their own.
  const isPasted = ({ id, record }: RequestRow) =>
    record.requestId === '' && borne.some((other) => other.id === id); // guard: pasted-answers
  const back = lost.filter((row) => !isPasted(row));
  if (back.length === 0) return [...rows];
  const updates = back.map((row) => {
    return { row, record: known.get(row.id) ?? row.record, precondition: isUnchanged(row) };
  });
  rowsOf(sheet, context).claim(updates);
  return rows.filter((row) => !back.includes(row));
}

/**
 * Of a row that is handled again, and whose state of the mail has been typed over, the log says what its requester was told:
 * nobody is mailed twice about one outcome.
 */
export function restoreMails(
  rows: readonly RequestRow[],
  sheet: ResponseSheet,
  context: Pick<AppContext, 'log'>,
): RequestRow[] {
  const unclear = rows.filter((row) => isHandledAgain(row) && isUnlikely(row.record));
  if (unclear.length === 0) return [...rows]; // guard: mail-as-logged
  const known = context.log.recall(unclear.map(({ id }) => id));
  const updates = unclear.flatMap((row) => {
    const mail = known.get(row.id)?.mail ?? '';
    return mail === '' || mail === row.record.mail
      ? []
      : [{ row, record: { ...row.record, mail }, precondition: isUnchanged(row) }];
  });
  if (updates.length === 0) return [...rows];
  rowsOf(sheet, context).claim(updates);
  return rows.map((row) => ({
    ...row,
    record: updates.find((each) => each.row === row)?.record ?? row.record,
  }));
}

/** A mail that would be sent anew, or of which the record does not show that it is about its outcome. */
function isUnlikely(record: RequestRow['record']): boolean {
  const mail = readMail(record.mail);
  if (!('template' in mail) || mail.state === 'failed') return true;
  return mail.template !== shownTemplate(record);
}

/** Selected in the menu, by the owner or by somebody for whom it waits; perhaps Zendesk was down when that was tried. */
function isHandledAgain({ id, record: { status, nextTry, requestId, mail } }: RequestRow): boolean {
  const isQueued = status === 'Waiting' && nextTry === null;
  const hasFailed = status === 'Will retry' && mail !== '';
  return requestId === id && (isEnded(status) || isQueued || hasFailed);
}

/** So long after an answer nobody waits for its event any more: what has no record then has most often lost it. */
const EVENT_IS_LOST_AFTER_MS = HOUR_MS;

function mayBeEmptied({ submittedAt }: RequestRow, now: number): boolean {
  return (submittedAt ?? 0) < now - EVENT_IS_LOST_AFTER_MS; // guard: emptied-record
}

/** What was recorded before is logged by now, or will not be: no execution lives so long. */
export function settledUntil({ now }: Pick<AppContext, 'now'>): number {
  return now() - ROW_LEASE_MS;
}

/** The rows that had their outcome since then, by executions that cannot be running any more. */
export function endedSince(
  rows: readonly RequestRow[],
  since: number,
  context: Pick<AppContext, 'now'>,
): RequestRow[] {
  return rows.filter(({ id, record: { requestId, status, updatedAt } }) => {
    const at = updatedAt ?? 0;
    return isRecalled(status) && at >= since && at < settledUntil(context) && requestId === id;
  });
}

/** The row alone says what came of it; the last day is the one that its execution had noted before it did anything. */
function lineFrom(row: RequestRow, { now, state }: Pick<AppContext, 'now' | 'state'>): LogLine {
  const { record } = row;
  return { at: record.updatedAt ?? now(), row, record, isCopied: true, ...endInCopiedLine(row, state) };
}

/**
 * Adds the lines of ended rows that have none: the execution that recorded the outcome died before it could log it. `false`:
 * another execution is handling rows, and it has to be done later.
 */
export function logMissingLines(
  ended: readonly RequestRow[],
  { log, now, withLease, state }: Pick<AppContext, 'log' | 'now' | 'withLease' | 'state'>,
): boolean {
  const unlogged = log.unlogged(ended);
  if (unlogged.length === 0) return true;
  const isAdded = withLease('worker', () => {
    log.add(log.unlogged(unlogged).map((row) => lineFrom(row, { now, state })));
    return true;
  });
  return isAdded ?? false;
}
