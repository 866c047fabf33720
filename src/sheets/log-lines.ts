import { type Cell, exactly, textOf } from '../google/grid';
import type { SheetGrid } from '../google/sheet-grid';
import { fewRunsOf, type Run } from './blocks';
import { COLUMNS, type LoggedRequest, TITLES, toRequest } from './log-cells';
import type { ProvedLine } from './log-trust';

/** Lines that are read at once. */
const BLOCK_LINES = 10_000;

/** The lines of more requests are found by reading all lines. */
const MAX_IDS_SEARCHED = 100;

/** Lines that stand far apart are read in no more calls than that, at the price of what is between them. */
const MAX_GAP_READ_OVER = 20;
const MAX_READS = 20;

/** The sheet of the log as it is read. `column`: that of the proofs. */
export interface LogSheet {
  grid: SheetGrid | null;
  column: number;
}

type IdColumn = 'Request ID' | 'Agent ID';

/** All lines, from row 2 on, with their proofs. */
export function allLines({ grid, column }: LogSheet): ProvedLine[] {
  const last = grid?.lastRow() ?? 0;
  const lines: ProvedLine[] = [];
  for (let first = 2; grid && first <= last; first += BLOCK_LINES) {
    const block = readLines(grid, { first, last: Math.min(last, first + BLOCK_LINES - 1) }, column);
    for (const line of block) lines.push(line);
  }
  return lines;
}

/**
 * The lines of these requests, from above: by one search, or, of very many, by reading all. `surely`: by reading the column of
 * the ids, since a search may leave out what people have hidden or filtered.
 */
export function linesAbout(
  ids: readonly string[],
  sheet: LogSheet,
  { surely = false, column: title = 'Request ID' }: { surely?: boolean; column?: IdColumn } = {},
): ProvedLine[] {
  const { grid, column } = sheet;
  const texts = ids.filter((id) => id !== '');
  if (!grid || texts.length === 0) return [];
  if (texts.length > MAX_IDS_SEARCHED) return allLines(sheet);
  const ofIds = TITLES.indexOf(title) + 1;
  const rows = surely
    ? rowsIn(grid.columnFrom(ofIds, 2), new Set(texts))
    : grid.search(exactly(texts), ofIds, ofIds).map(({ row }) => row);
  const runs = fewRunsOf(rows, MAX_GAP_READ_OVER, MAX_READS);
  return runs.flatMap((run) => readLines(grid, run, column));
}

/** Whether people may have hidden lines, by a filter or the oldest ones by hand: a search may leave these out. */
export function mayHideLines({ grid }: LogSheet): boolean {
  return grid !== null && (grid.isFiltered() || grid.isHidden(2));
}

function rowsIn(column: readonly Cell[], texts: ReadonlySet<string>): number[] {
  return column.flatMap((cell, index) => (texts.has(textOf(cell)) ? [index + 2] : []));
}

/** So many of the last lines. */
export function lastLines(count: number, { grid, column }: LogSheet): ProvedLine[] {
  const last = grid?.lastRow() ?? 0;
  if (!grid || last < 2) return [];
  return readLines(grid, { first: Math.max(2, last - count + 1), last }, column);
}

/** How the ids of form requests begin; other lines are about idle accounts. */
const REQUEST = 'R-';

/** The requests in so many of the last lines. */
export function lastRequests(count: number, sheet: LogSheet): LoggedRequest[] {
  const requests = lastLines(count, sheet).map(({ cells }) => toRequest(cells));
  return requests.filter(({ record }) => record.requestId.startsWith(REQUEST));
}

export function readLines(grid: SheetGrid, { first, last }: Run, column: number): ProvedLine[] {
  const cells = grid.read({ row: first, column: 1, rows: last - first + 1, columns: column });
  return cells.map((line) => ({ cells: line.slice(0, COLUMNS.length), proof: line[column - 1] }));
}
