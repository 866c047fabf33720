import { type Cell, exactly, textOf } from '../google/grid';
import type { SheetGrid } from '../google/sheet-grid';
import { isRequestId } from '../requests/request-id';
import { fewRunsOf, type Run } from './blocks';
import { ANSWER_COLUMNS, COLUMNS, type LoggedRequest, TITLES, toRequest } from './log-cells';
import type { ProvedLine } from './log-trust';

/** Lines that are read at once. */
const BLOCK_LINES = 10_000;

/** The lines of more requests are found by reading all lines. */
const MAX_IDS_SEARCHED = 100;

/** Lines that stand far apart are read in no more calls than that, at the price of what is between them. */
const MAX_GAP_READ_OVER = 20;
const MAX_READS = 20;

/** A sheet of the log as it is read. `column`: that of the proofs; `hasAnswers`: the columns behind it are ours, too. */
export interface LogSheet {
  grid: SheetGrid;
  column: number;
  hasAnswers: boolean;
}

type IdColumn = 'Request ID' | 'Agent ID';

/** All lines, from row 2 on, with their proofs. */
export function allLines(sheets: readonly LogSheet[]): ProvedLine[] {
  const lines: ProvedLine[] = [];
  for (const sheet of sheets) {
    const last = sheet.grid.lastRow();
    for (let first = 2; first <= last; first += BLOCK_LINES) {
      for (const line of linesFrom(first, last, sheet)) lines.push(line);
    }
  }
  return lines;
}

/** A block of lines from that row on. */
export function linesFrom(first: number, last: number, sheet: LogSheet): ProvedLine[] {
  return readLines(sheet, { first, last: Math.min(last, first + BLOCK_LINES - 1) });
}

/**
 * The lines of these requests, from above: by one search, or, of very many, by reading all. `includesHidden`: by reading the
 * column of the ids, since a search may leave out what people have hidden or filtered.
 */
export function linesAbout(
  ids: readonly string[],
  sheets: readonly LogSheet[],
  {
    includesHidden = false,
    column: title = 'Request ID',
  }: { includesHidden?: boolean; column?: IdColumn } = {},
): ProvedLine[] {
  const texts = ids.filter((id) => id !== '');
  if (texts.length === 0) return [];
  if (texts.length > MAX_IDS_SEARCHED) return allLines(sheets);
  const ofIds = TITLES.indexOf(title) + 1;
  return sheets.flatMap((sheet) => {
    const rows = includesHidden
      ? rowsIn(sheet.grid.columnFrom(ofIds, 2), new Set(texts))
      : sheet.grid.search(exactly(texts), ofIds, ofIds).map(({ row }) => row);
    return fewRunsOf(rows, MAX_GAP_READ_OVER, MAX_READS).flatMap((run) => readLines(sheet, run));
  });
}

/** Whether people may have hidden lines, by a filter or the oldest ones by hand: a search may leave these out. */
export function mayHideLines(sheets: readonly LogSheet[]): boolean {
  return sheets.some(({ grid }) => grid.isFiltered() || grid.isHidden(2));
}

function rowsIn(column: readonly Cell[], texts: ReadonlySet<string>): number[] {
  return column.flatMap((cell, index) => (texts.has(textOf(cell)) ? [index + 2] : []));
}

/** So many of the last lines; where a year has just begun, some of them are of the year before. */
export function lastLines(count: number, sheets: readonly LogSheet[]): ProvedLine[] {
  const blocks: ProvedLine[][] = [];
  let missing = count;
  for (const sheet of [...sheets].reverse()) {
    const last = missing > 0 ? sheet.grid.lastRow() : 0;
    if (last < 2) continue;
    const block = readLines(sheet, { first: Math.max(2, last - missing + 1), last });
    blocks.unshift(block);
    missing -= block.length;
  }
  return blocks.flat();
}

/** The requests in so many of the last lines. */
export function lastRequests(count: number, sheets: readonly LogSheet[]): LoggedRequest[] {
  const requests = lastLines(count, sheets).map(({ cells }) => toRequest(cells));
  return requests.filter(({ record }) => isRequestId(record.requestId));
}

export function readLines({ grid, column, hasAnswers }: LogSheet, { first, last }: Run): ProvedLine[] {
  const columns = column + (hasAnswers ? ANSWER_COLUMNS.length : 0);
  const lines = grid.read({ row: first, column: 1, rows: last - first + 1, columns });
  return lines.map((line, index) => ({
    cells: [...line.slice(0, COLUMNS.length), ...line.slice(column)],
    proof: line[column - 1],
    sheet: grid.name,
    row: first + index,
  }));
}
