import type { SheetGrid } from '../../google/sheet-grid';
import { isUnchanged } from '../../requests/claim';
import { isStillOpen, isWorkedOn } from '../../requests/readiness';
import { EMPTY_RECORD, type RequestRow, type RowRecord } from '../../requests/request';
import { type FormColumns, timestampTitle } from '../../sheets/layout';
import type { ResponseSheet } from '../../sheets/response-sheet';
import { type Message, say } from '../../text/say';
import type { AppContext } from '../context';
import { rowsOf } from '../requests/services';

export type PrepareContext = Pick<
  AppContext,
  'setup' | 'state' | 'log' | 'now' | 'responseGrid' | 'openResponses'
>;

/**
 * Adds our columns and the log; rows that came before are marked as history when they are not to be handled.
 * Gives a message when it cannot be done.
 */
export function prepareSheet(backlog: 'handle' | 'leave', context: PrepareContext): Message | null {
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

/** Every row that has not ended, however far it was; one that another execution is at just now ends by itself. */
function leaveAsHistory(sheet: ResponseSheet, context: Pick<AppContext, 'log' | 'now'>): void {
  const now = context.now();
  const old = sheet.readAll().filter((row) => isStillOpen(row) && !isWorkedOn(row, now));
  const updates = old.map((row) => ({
    row,
    record: historyRecord(row, now),
    precondition: isUnchanged(row),
  }));
  rowsOf(sheet, context).claim(updates);
}

/** What it may have done before is forgotten, and so is a mail that has not gone out. */
function historyRecord({ id }: RequestRow, now: number): RowRecord {
  const detail = say({ code: 'outcome.came-before' });
  return { ...EMPTY_RECORD, status: 'Done', detail, mail: 'Off', updatedAt: now, requestId: id };
}
