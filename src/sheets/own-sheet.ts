import { textOf } from '../google/grid';
import { dressHeader, formatColumn } from '../google/looks';
import type { SheetGrid } from '../google/sheet-grid';
import type { Workbook } from '../google/workbook';

export interface OwnColumn {
  title: string;
  /** In pixels. */
  width: number;
  /** Number format, where it matters. */
  format?: string;
}

export const DATE_FORMAT = 'yyyy-mm-dd hh:mm';

/** A sheet of ours; a deleted one is made again when it is needed. */
export function ownSheet(workbook: Workbook, name: string, columns: readonly OwnColumn[]): SheetGrid {
  return workbook.named(name) ?? makeSheet(workbook, name, columns);
}

/** The same, when all of it is to be rewritten: somebody's own sheet of that name is put aside, not emptied. */
export function ownSheetOnly(workbook: Workbook, name: string, columns: readonly OwnColumn[]): SheetGrid {
  const existing = workbook.named(name);
  if (!existing) return makeSheet(workbook, name, columns);
  const titles = existing.header().map(textOf);
  if (columns.every(({ title }, index) => titles[index] === title)) return existing;
  workbook.putAside(existing);
  return makeSheet(workbook, name, columns);
}

function makeSheet(workbook: Workbook, name: string, columns: readonly OwnColumn[]): SheetGrid {
  const grid = workbook.add(name);
  dressHeader(
    grid,
    1,
    columns.map(({ title }) => title),
    columns.map(({ width }) => width),
  );
  columns.forEach(({ format }, index) => {
    if (format) formatColumn(grid, index + 1, format);
  });
  return grid;
}
