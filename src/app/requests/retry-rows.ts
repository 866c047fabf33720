import type { ActionResult } from '../../contract';
import { isUnchanged } from '../../requests/claim';
import { readiness } from '../../requests/readiness';
import { isBlank, type RequestRow, type RowRecord } from '../../requests/request';
import { isWaitingForSeat } from '../../requests/seats';
import type { ResponseSheet } from '../../sheets/response-sheet';
import { readByStatus } from '../../sheets/status-column';
import { type Message, say, tell } from '../../text/say';
import type { AppContext } from '../context';
import { pauseReason } from '../pause-reason';
import { refuse } from '../refuse';
import type { Selection } from '../selection';
import { handleRows, type RowsContext } from './handle-rows';
import { columnProblem, startRun } from './pause';
import { rowsOf, seatsOf } from './services';

export type RetryContext = RowsContext &
  Pick<
    AppContext,
    | 'responseGrid'
    | 'openResponses'
    | 'credential'
    | 'accountsThatPauseNothing'
    | 'adminMailServices'
    | 'pause'
  >;

type QueueContext = Pick<AppContext, 'now' | 'log' | 'state' | 'startedAt'>;

/** For a person: handles the selected rows again, whatever their status; gives a sentence. */
export function retrySelectedRows({ sheetId, rows }: Selection, context: RetryContext): string {
  const isUsable = sheetId === context.setup.responses.sheetId && rows.length > 0;
  return isUsable
    ? retryRows((sheet) => sheet.read(rows), context).message
    : tell({ code: 'run.select-rows' });
}

/** For a person: handles every row again that failed, or waits for a retry or a seat; gives a sentence. */
export function retryFailedRows(context: RetryContext): string {
  const seats = seatsOf(context);
  const failed = ['Needs attention', 'Will retry', ...(seats.exists() ? ['Waiting'] : [])];
  const isFailed = (row: RequestRow) => row.record.status !== 'Waiting' || isWaitingForSeat(row, { seats });
  return retryRows(
    (sheet) => readByStatus(sheet, (status) => failed.includes(status)).filter(isFailed),
    context,
    { code: 'run.none-failed' },
  ).message;
}

/**
 * Handles rows for a person. Only the owner has the credential: the rows that another person wants handled are put in the queue.
 * `ok`: they were handled or queued.
 */
export function retryRows(
  read: (sheet: ResponseSheet) => RequestRow[],
  context: RetryContext,
  ifNone: Message = { code: 'run.no-such-row' },
): ActionResult {
  const { state } = context;
  const owner = state.owner.get();
  if (!owner) return refuse({ code: 'run.off' });
  const grid = context.responseGrid();
  const sheet = grid && context.openResponses(grid);
  if (!sheet) return refuse({ code: 'run.sheet-unusable' });
  const rows = read(sheet).filter(({ answers }) => !isBlank(answers));
  if (rows.length === 0) return refuse(ifNone);
  if (!state.owner.isMe()) return queueForOwner(rows, sheet, context, owner.email);
  const stopped = startRun(context, sheet);
  if (stopped !== null) return { ok: false, message: stopped };
  const handled = handleRows(rows, sheet, context, 'person');
  if (typeof handled === 'string') return { ok: false, message: handled };
  const paused = state.pause.get();
  return paused
    ? { ok: false, message: pauseReason(paused) }
    : accept({ code: 'run.handled', rows: handled, ends: endsOf(rows, sheet) });
}

/** How many of the rows that were handled have which status now. */
function endsOf(before: readonly RequestRow[], sheet: ResponseSheet): [status: string, rows: number][] {
  const records = new Map(before.map(({ row, record }) => [row, JSON.stringify(record)]));
  const counts = new Map<string, number>();
  for (const { row, record } of sheet.read([...records.keys()])) {
    if (JSON.stringify(record) === records.get(row) || record.status === '') continue;
    counts.set(record.status, (counts.get(record.status) ?? 0) + 1);
  }
  return [...counts];
}

function accept(message: Message): ActionResult {
  return { ok: true, message: tell(message) };
}

function queueForOwner(
  rows: readonly RequestRow[],
  sheet: ResponseSheet,
  context: QueueContext,
  owner: string,
): ActionResult {
  const problem = columnProblem(sheet);
  return problem
    ? { ok: false, message: tell(problem.detail) }
    : accept(enqueue(rows, sheet, context, owner));
}

function enqueue(
  rows: readonly RequestRow[],
  sheet: ResponseSheet,
  context: QueueContext,
  owner: string,
): Message {
  const ready = rows.filter((row) => readiness(row, context.now(), 'person') === 'work');
  const seats = seatsOf(context);
  const isQueued = (row: RequestRow) => isWaitingForSeat(row, { seats });
  if (ready.some(isQueued)) seats.offer();
  // What was interrupted is due already, and its record says what is to be cleaned up.
  const others = ready.filter((row) => row.record.status !== 'Working' && !isQueued(row));
  const updates = others.map((row) => ({
    row,
    record: queued(row, owner, context.now()),
    precondition: isUnchanged(row),
  }));
  const results = rowsOf(sheet, context).claim(updates) ?? [];
  const written = results.filter((result) => result === 'written').length;
  return { code: 'run.queued', rows: ready.length - others.length + written, owner };
}

function queued({ record, id }: RequestRow, owner: string, now: number): RowRecord {
  // What is done only in part goes on from there.
  const isUnderWay = record.status === 'Waiting' && record.nextTry !== null;
  return {
    ...record,
    status: 'Waiting',
    detail: say({ code: 'outcome.queued', owner }),
    attempts: 0,
    nextTry: isUnderWay ? now : null,
    requestId: record.requestId || id,
  };
}
