import { formatColumn, formatHeader } from '../google/formatting';
import { type Cell, textOf } from '../google/grid';
import type { SheetGrid } from '../google/sheet-grid';
import type { Workbook } from '../google/workbook';
import { isSameTitle } from '../shared/titles';

export interface OwnColumn {
  title: string;
  /** In pixels. */
  width: number;
  /** Number format, where it matters. */
  format?: string;
}

export const DATE_FORMAT = 'yyyy-mm-dd hh:mm';

/** A sheet of ours, as it is made. */
export interface OwnSheet {
  name: string;
  columns: readonly OwnColumn[];
  /** The row of the titles; 1 when left out. */
  header?: number;
  /** What a new one gets besides its titles. */
  format?: (grid: SheetGrid) => void;
}

/** A sheet of ours; a deleted one is made again when it is needed. */
export function ownSheet(workbook: Workbook, sheet: OwnSheet): SheetGrid {
  return workbook.named(sheet.name) ?? makeSheet(workbook, sheet);
}

/** The same, when all of it is to be rewritten: a sheet of that name that is not ours is renamed, not emptied. */
export function ownSheetOnly(workbook: Workbook, sheet: OwnSheet): SheetGrid {
  const existing = workbook.named(sheet.name);
  if (existing && isOurs(existing, sheet)) return existing;
  if (existing) workbook.renameAside(existing);
  return makeSheet(workbook, sheet);
}

/** The sheet as far as it is there and has the titles that we gave it. */
export function ownSheetIfOurs(workbook: Workbook, sheet: OwnSheet): SheetGrid | null {
  const existing = workbook.named(sheet.name);
  return existing && isOurs(existing, sheet) ? existing : null;
}

function isOurs(grid: SheetGrid, { columns, header = 1 }: OwnSheet): boolean {
  const [titles = []] = grid.read({ row: header, column: 1, rows: 1, columns: columns.length });
  return columns.every(({ title }, index) => isSameTitle(textOf(titles[index]), title));
}

function makeSheet(workbook: Workbook, { name, columns, header = 1, format }: OwnSheet): SheetGrid {
  const grid = workbook.add(name);
  formatHeader(
    grid,
    1,
    columns.map(({ title }) => title),
    columns.map(({ width }) => width),
    header,
  );
  formatRows(grid, { name, columns, header, format });
  return grid;
}

function formatRows(grid: SheetGrid, { columns, header = 1, format }: OwnSheet): void {
  columns.forEach(({ format }, index) => {
    if (format) formatColumn(grid, index + 1, format, header);
  });
  format?.(grid);
}

const MAX_ROWS_PER_WRITE = 5_000;

/**
 * Exchanges everything below the header. What is there is written over before the rest is emptied, so that an
 * interruption leaves old rows and not none.
 */
export function rewrite(grid: SheetGrid, sheet: OwnSheet, rows: readonly Cell[][]): void {
  const { columns, header = 1 } = sheet;
  const isLonger = grid.reach(rows.length + header, columns.length);
  for (let done = 0; done < rows.length; done += MAX_ROWS_PER_WRITE) {
    const block = rows.slice(done, done + MAX_ROWS_PER_WRITE);
    grid.write({ row: header + 1 + done, column: 1, rows: block.length, columns: columns.length }, block);
  }
  grid.clearBelow(header + rows.length);
  // Rows that are added at the end need not look like those above.
  if (isLonger) formatRows(grid, sheet);
}
