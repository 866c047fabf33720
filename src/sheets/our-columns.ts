import { colourByWord, formatColumn, formatHeader, wrapColumn } from '../google/formatting';
import type { SheetGrid } from '../google/sheet-grid';
import { COLUMN_WIDTHS, type OurColumn, STATUS_FORMATS } from './columns';
import { type Layout, lacking } from './layout';
import { DATE_FORMAT } from './own-sheet';

const FORMATS: Partial<Record<OurColumn, string>> = {
  'Agent ID': '@',
  'Request ID': '@',
  'Next try': DATE_FORMAT,
  'Updated at': DATE_FORMAT,
};

/** Makes the columns that are missing, right of everything that is there. Nothing is moved. */
export function addOurColumns(grid: SheetGrid, layout: Layout): void {
  const missing = lacking(layout);
  if (missing.length === 0) return;
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
