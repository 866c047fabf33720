import { type Cell, textOf } from '../google/grid';
import type { SheetGrid } from '../google/sheet-grid';
import type { LogEnd } from '../state/log-state';
import type { LogSheet } from './log-lines';
import { type LogColumns, latestIn } from './log-trust';

/** Where the last line of a sheet of the log stands. */

/** The last line is looked for in so many rows: below where it stood, and where it is not there, at the end of the sheet. */
const ROWS_LOOKED_THROUGH = 200;

/** Of the column of the proofs, from that row on. */
export function proofsFrom(grid: SheetGrid, { column, row }: Pick<LogEnd, 'column' | 'row'>): Cell[] {
  const window = grid.columnWindow(column, row, ROWS_LOOKED_THROUGH);
  const isFull = textOf(window[ROWS_LOOKED_THROUGH - 1]) !== '';
  return isFull ? grid.columnFrom(column, row) : window;
}

export function latestFrom(
  grid: SheetGrid,
  from: Pick<LogEnd, 'column' | 'row'>,
  key: string,
): LogEnd | null {
  return latestAmong(proofsFrom(grid, from), from, key);
}

export function latestAmong(
  proofs: readonly Cell[],
  { column, row }: Pick<LogEnd, 'column' | 'row'>,
  key: string,
): LogEnd | null {
  const latest = latestIn(proofs, key);
  if (!latest) return null;
  const { number, mark } = latest.proof;
  return { number, mark, row: row + latest.index, column, above: null, hasAnswers: true };
}

export function readLogColumns({ grid, column }: Pick<LogSheet, 'grid' | 'column'>): LogColumns {
  return { times: grid.columnFrom(1, 2), proofs: grid.columnFrom(column, 2) };
}

/** Of the rows that are looked through at the end of the sheet. */
export function firstOfTheLast(last: number): number {
  return Math.max(2, last - ROWS_LOOKED_THROUGH + 2);
}
