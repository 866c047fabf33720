import type { SheetGrid } from '../../google/sheet-grid';
import { isBlank, type RequestRow, type RowRecord } from '../../requests/request';
import { type FormColumns, timestampTitle } from '../../sheets/layout';
import type { ResponseSheet } from '../../sheets/response-sheet';
import { type Message, say } from '../../text/say';
import type { AppContext } from '../context';
import { rowsOf } from '../requests/services';

type Context = Pick<AppContext, 'setup' | 'state' | 'log' | 'now' | 'responseGrid' | 'openResponses'>;

/**
 * Adds our columns and the log; rows that came before are marked as history when they are not to be handled.
 * Gives a message when it cannot be done.
 */
export function prepareSheet(backlog: 'handle' | 'leave', context: Context): Message | null {
  const grid = context.responseGrid();
  if (!grid) return { code: 'switch.sheet-gone' };
  noteTimestamp(grid, context.setup.responses.columns, context);
  const sheet = context.openResponses(grid);
  if (!sheet) return { code: 'run.sheet-busy' };
  context.log.prepare();
  if (backlog === 'leave') leaveAsHistory(sheet, context);
  return null;
}

/** The timestamp is part of what a request is known by, so its column must be found again. */
export function noteTimestamp(
  grid: SheetGrid,
  columns: FormColumns,
  { state }: Pick<AppContext, 'state'>,
): void {
  const header = grid.header();
  const [first = []] = grid.read({ row: 2, column: 1, rows: 1, columns: header.length });
  state.setTimestamp(timestampTitle(header, first, columns));
}

function leaveAsHistory(sheet: ResponseSheet, context: Pick<AppContext, 'log' | 'now'>): void {
  const old = sheet.readAll().filter((row) => !isBlank(row.answers) && row.record.status === '');
  const updates = old.map((row) => ({
    row,
    record: historyRecord(row, context.now()),
    precondition: isStillNew,
  }));
  rowsOf(sheet, context).claim(updates);
}

function isStillNew({ record }: RequestRow): boolean {
  return record.status === '';
}

function historyRecord({ record, id }: RequestRow, now: number): RowRecord {
  const detail = say({ code: 'outcome.came-before' });
  return { ...record, status: 'Done', detail, mail: 'Off', nextTry: null, updatedAt: now, requestId: id };
}
