import { colourByWord, formatColumn, formatHeader, wrapColumn } from '../google/formatting';
import type { SheetGrid } from '../google/sheet-grid';
import { titleKey } from '../shared/titles';
import { COLUMN_WIDTHS, type OurColumn, STATUS_FORMATS } from './columns';
import { type Layout, lacking } from './layout';
import { DATE_FORMAT } from './own-sheet';

const FORMATS: Partial<Record<OurColumn, string>> = {
  'Agent ID': '@',
  'Request ID': '@',
  'Next try': DATE_FORMAT,
  'Updated at': DATE_FORMAT,
};

/** Makes the columns that are missing, right of everything that is there; the layout with them. Nothing is moved. */
export function addOurColumns(grid: SheetGrid, layout: Layout): Layout {
  const missing = lacking(layout);
  if (missing.length === 0) return layout;
  const first = Math.max(layout.width, grid.sheet.getLastColumn()) + 1;
  grid.reach(2, first + missing.length - 1);
  formatHeader(
    grid,
    first,
    missing,
    missing.map((name) => COLUMN_WIDTHS[name]),
  );
  missing.forEach((name, index) => {
    formatOurColumn(grid, name, first + index);
  });
  return withAdded(layout, missing, first);
}

function withAdded(layout: Layout, added: readonly OurColumn[], first: number): Layout {
  const places = added.map((name, index) => [name, first + index] as const);
  const before = Array.from({ length: first - 1 }, (_, index) => layout.titles[index] ?? '');
  const ours = { ...layout.ours, ...Object.fromEntries(places) };
  return { ...layout, ours, titles: [...before, ...added.map(titleKey)] };
}

function formatOurColumn(grid: SheetGrid, name: OurColumn, column: number): void {
  const format = FORMATS[name];
  if (format) formatColumn(grid, column, format);
  if (name === 'Detail') wrapColumn(grid, column);
  if (name === 'Status') colourByWord(grid, column, statusFormats());
}

export function statusFormats() {
  return Object.entries(STATUS_FORMATS).map(([word, { background, color }]) => ({ word, background, color }));
}
