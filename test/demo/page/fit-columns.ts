import type { WorkbookView } from '../protocol';

/** Of a column whose texts are wrapped: the room there is, but not less than makes a sentence readable. */
const MIN_WRAPPED_WIDTH_PX = 260;

/**
 * The sheet with its wrapped columns made narrower where they would reach beyond the window: their sentences take more lines, and
 * are read whole. `roomPx`: for all columns.
 */
export function fitColumns(sheet: WorkbookView, roomPx: number): WorkbookView {
  const wrapped = wrappedColumns(sheet);
  const columns = sheet.columns.map((column, index) => {
    const room = roomPx - rightOf(sheet, index) + column.width;
    const isTooWide = wrapped.has(index) && column.width > room;
    return isTooWide ? { ...column, width: fitted(column.width, room) } : column;
  });
  return { ...sheet, columns };
}

function fitted(width: number, room: number): number {
  return Math.min(width, Math.max(MIN_WRAPPED_WIDTH_PX, Math.floor(room)));
}

/** How far the sheet is scrolled at first, so that its first wrapped column can be read whole. No column before it is cut off. */
export function startX(sheet: WorkbookView, roomPx: number): number {
  const [first] = wrappedColumns(sheet);
  if (first === undefined) return 0;
  const starts = [...sheet.columns.keys()].map((index) => rightOf(sheet, index - 1));
  return starts.find((start) => start >= rightOf(sheet, first) - roomPx) ?? 0;
}

/** Where a column ends, in pixels from the first one. */
function rightOf({ columns }: WorkbookView, index: number): number {
  return columns.slice(0, index + 1).reduce((sum, { width }) => sum + width, 0);
}

/** By the styles of the cells, the first column first. */
function wrappedColumns({ rows, styles, columns }: WorkbookView): Set<number> {
  const isWrapped = (index: number) =>
    rows.some((cells) => {
      const cell = cells[index];
      return typeof cell === 'object' && styles[cell[1]]?.wrap === true;
    });
  return new Set([...columns.keys()].filter(isWrapped));
}
