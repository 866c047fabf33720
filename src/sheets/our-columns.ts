import { applyFormats, colourByWord, formatColumn, formatHeader, wrapColumn } from '../google/formatting';
import type { SheetGrid } from '../google/sheet-grid';
import { titleKey } from '../shared/titles';
import { COLUMN_WIDTHS, OUR_COLUMNS, type OurColumn, STATUS_FORMATS } from './columns';
import { type Layout, lacking } from './layout';
import { DATE_FORMAT } from './own-sheet';

const FORMATS: Partial<Record<OurColumn, string>> = {
  'Agent ID': '@',
  'Request ID': '@',
  'Next try': DATE_FORMAT,
  'Updated at': DATE_FORMAT,
};

/** The layout with the columns that were missing; whether Google has formatted them. */
export interface Added {
  layout: Layout;
  isFormatted: boolean;
}

/** Makes the columns that are missing, right of everything that is there. Nothing is moved. */
export function addOurColumns(grid: SheetGrid, layout: Layout): Added {
  const missing = lacking(layout);
  if (missing.length === 0) return { layout, isFormatted: true };
  const first = Math.max(layout.width, grid.sheet.getLastColumn()) + 1;
  grid.reach(2, first + missing.length - 1);
  const isHeader = formatHeader(
    grid,
    first,
    missing,
    missing.map((name) => COLUMN_WIDTHS[name]),
  );
  const done = missing.map((name, index) => formatOurColumn(grid, name, first + index));
  const isFormatted = applyFormats() && isHeader && done.every(Boolean);
  return { layout: withAdded(layout, missing, first), isFormatted };
}

function withAdded(layout: Layout, added: readonly OurColumn[], first: number): Layout {
  const places = added.map((name, index) => [name, first + index] as const);
  const before = Array.from({ length: first - 1 }, (_, index) => layout.titles[index] ?? '');
  const ours = { ...layout.ours, ...Object.fromEntries(places) };
  return { ...layout, ours, titles: [...before, ...added.map(titleKey)] };
}

/** Formats the columns that are there once more; `false`: Google refused, `null`: there is none. */
export function formatOurColumns(grid: SheetGrid, { ours }: Pick<Layout, 'ours'>): boolean | null {
  const done = OUR_COLUMNS.flatMap((name) => {
    const column = ours[name];
    return column === null ? [] : [formatOurColumn(grid, name, column)];
  });
  return done.length === 0 ? null : applyFormats() && done.every(Boolean);
}

function formatOurColumn(grid: SheetGrid, name: OurColumn, column: number): boolean {
  const format = FORMATS[name];
  const isFormatted = format === undefined || formatColumn(grid, column, format);
  if (name === 'Detail') return wrapColumn(grid, column) && isFormatted;
  if (name === 'Status') return colourByWord(grid, column, statusFormats()) && isFormatted;
  return isFormatted;
}

function statusFormats() {
  return Object.entries(STATUS_FORMATS).map(([word, { background, color }]) => ({ word, background, color }));
}
