import { isUnchanged } from '../../requests/claim';
import { isBlank, type RequestRow } from '../../requests/request';
import { lostRecord } from '../../requests/superseded';
import { isEnded } from '../../sheets/record-cells';
import type { ResponseSheet } from '../../sheets/response-sheet';
import { ROW_LEASE_MS } from '../../state/lease';
import type { AppContext } from '../context';
import { rowsOf } from './services';

/** What people, and executions that died, have left behind in the rows. */

type LogContext = Pick<AppContext, 'log'>;

/**
 * Empties records whose request stands in another row, or that stand in an empty one: they slipped when a row was
 * inserted while they were written, and the execution died before it could take them back. What the log knows of
 * the row is given back to it later.
 */
export function clearStrayRecords(
  rows: readonly RequestRow[],
  sheet: ResponseSheet,
  context: LogContext,
): void {
  const suspects = rows.filter(({ id, record }) => record.status !== '' && record.requestId !== id);
  if (suspects.length === 0) return;
  const requests = new Set(rows.filter(({ answers }) => !isBlank(answers)).map(({ id }) => id));
  const strays = suspects.filter((row) => hasNoRequest(row) || requests.has(row.record.requestId));
  const updates = strays.map((row) => ({ row, record: lostRecord(row), precondition: isUnchanged(row) }));
  rowsOf(sheet, context).claim(updates);
}

/** A record of ours in a row that no form has filled; what people have typed there is theirs. */
function hasNoRequest({ answers, submittedAt, record }: RequestRow): boolean {
  const isRecord = record.status !== 'unknown' && record.updatedAt !== null;
  return isRecord && submittedAt === null && isBlank(answers);
}

/**
 * A row without status or id whose request is in the log was handled before: our columns were deleted or emptied.
 * It gets its record back instead of being handled again, unless another row has it. Gives the rows that are left.
 */
export function restoreRecords(
  rows: readonly RequestRow[],
  sheet: ResponseSheet,
  context: LogContext,
): RequestRow[] {
  const unknown = rows.filter(({ record }) => record.status === '' || record.requestId === '');
  if (unknown.length === 0) return [...rows];
  const known = context.log.recall(unknown.map(({ id }) => id));
  const lost = unknown.filter(({ id }) => known.has(id));
  const borne = sheet.bearersOf(
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
 * Adds the lines of rows that have had their outcome since an execution that died before it could log it. Only
 * then a line is missing, so it is looked for once, when the execution that recorded the outcome cannot live any
 * more.
 */
export function logMissingLines(
  rows: readonly RequestRow[],
  { state, log, now, withLease }: Pick<AppContext, 'state' | 'log' | 'now' | 'withLease'>,
): void {
  const until = now() - ROW_LEASE_MS;
  const since = state.loggedUntil.get() ?? state.owner.get()?.since ?? until;
  const ended = rows.filter(({ id, record: { requestId, status, updatedAt } }) => {
    const at = updatedAt ?? 0;
    return isEnded(status) && requestId === id && at >= since && at < until;
  });
  if (ended.length === 0) return;
  withLease('worker', () => {
    const lines = log
      .unlogged(ended)
      .map((row) => ({ at: row.record.updatedAt ?? until, row, record: row.record }));
    log.add(lines);
    state.loggedUntil.set(until);
  });
}
