import type { SheetGrid } from '../../google/sheet-grid';
import { isBlank, type RequestRow } from '../../requests/request';
import { type FormColumns, timestampTitle } from '../../sheets/layout';
import type { ResponseSheet } from '../../sheets/response-sheet';
import type { AppContext } from '../context';
import { SHEET_BUSY } from '../messages';
import { rowsOf } from '../requests/services';

/**
 * Adds our columns and the log; rows that came before are marked as history when they are not to be handled.
 * Gives a sentence when it cannot be done.
 */
export function prepareSheet(app: AppContext, backlog: 'handle' | 'leave'): string | null {
  const grid = app.responseGrid();
  if (!grid) return 'The response sheet is not there any more. Choose the sheet again.';
  noteTimestamp(app, grid, app.setup.responses.columns);
  const sheet = app.openResponses(grid);
  if (!sheet) return SHEET_BUSY;
  app.log.prepare();
  if (backlog === 'leave') leaveAsHistory(app, sheet);
  return null;
}

/** The timestamp is part of what a request is known by, so its column must be found again. */
export function noteTimestamp(app: AppContext, grid: SheetGrid, columns: FormColumns): void {
  const header = grid.header();
  const [first = []] = grid.read({ row: 2, column: 1, rows: 1, columns: header.length });
  app.state.setTimestamp(timestampTitle(header, first, columns));
}

const HISTORY =
  'Came before Chat Access was turned on and was left as it is. To handle it, select it and choose Chat Access > Retry selected rows.';

function leaveAsHistory(app: AppContext, sheet: ResponseSheet): void {
  const old = sheet.readAll().filter((row) => !isBlank(row.answers) && row.record.status === '');
  const changes = old.map((row) => ({
    row,
    record: historyRecord(row, app.now()),
    precondition: isStillNew,
  }));
  rowsOf(sheet, app).claim(changes);
}

function isStillNew({ record }: RequestRow): boolean {
  return record.status === '';
}

function historyRecord(row: RequestRow, now: number) {
  const ended = { status: 'Done' as const, detail: HISTORY, mail: 'Off', nextTry: null, updatedAt: now };
  return { ...row.record, ...ended, requestId: row.id };
}
