import { textOf } from '../google/grid';
import type { RequestRow, RowRecord } from '../requests/request';
import { readStatus } from './record-cells';
import type { ResponseSheet } from './response-sheet';

/** What can be said of all rows by reading one column; unlike a search it sees hidden rows. */

type StatusCell = RowRecord['status'];

/** The status of every row below the header, by its cell alone. */
export function readStatuses(sheet: ResponseSheet): StatusCell[] {
  const column = sheet.layout.ours.Status;
  // Before our columns are made no row has one.
  if (column === null) return Array.from({ length: Math.max(0, sheet.lastRow() - 1) }, () => '');
  return sheet.readColumn(column).map((cell) => readStatus(textOf(cell)));
}

/** The rows with such a cell; the record may say of it that it is another automation's. */
export function readByStatus(sheet: ResponseSheet, isWanted: (status: StatusCell) => boolean): RequestRow[] {
  return sheet.read(readStatuses(sheet).flatMap((status, index) => (isWanted(status) ? [index + 2] : [])));
}
