import type { WorkbookView } from '../protocol';
import { firstInView } from './grid-rows';

/** Of a row that was added, so that one sees where it stands. */
const ROWS_ABOVE = 3;

/** The letters of the columns, and the scroll bar below. */
const HEADER_HEIGHT_PX = 38;

/** How far the user has scrolled a sheet, in pixels: each keeps its own. */
export interface Position {
  x?: number;
  y?: number;
}

/** On a busy machine, columns and rows get their sizes late: what is scrolled before is cut off, or scrolled back. */
const TRIES = 3;
const SIZES_MS = 100;

/** Once the cells of that sheet are drawn; until then, what scrolls is still the sheet before. */
export async function scrollTo(grid: HTMLRevoGridElement, sheet: number, to: Position): Promise<void> {
  delete grid.dataset.sheet;
  grid.dataset.next = String(sheet);
  const isNext = () => grid.dataset.next === String(sheet);
  await drawn();
  if (isNext()) await grid.scrollToCoordinate(to);
  await drawn();
  for (let tries = 0; tries < TRIES && isNext() && !isAt(grid, to); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, SIZES_MS));
    if (isNext()) await grid.scrollToCoordinate(to);
  }
  if (isNext()) grid.dataset.sheet = String(sheet);
}

function isAt(grid: HTMLElement, { x, y }: Position): boolean {
  const left = grid.querySelector('revogr-viewport-scroll.rgCol')?.scrollLeft ?? 0;
  const top = grid.querySelector('revogr-viewport-scroll.rgCol .vertical-inner')?.scrollTop ?? 0;
  return left >= (x ?? 0) && Math.abs(top - (y ?? top)) < 1;
}

/** The grid takes new columns and heights in one frame, and draws them in the next. */
async function drawn(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
}

export async function showRow(
  grid: HTMLRevoGridElement | null,
  index: number,
  sheet: WorkbookView,
): Promise<void> {
  const cell = { x: 0, y: index - sheet.frozenRows };
  await scrollToRow(grid, index, sheet);
  await grid?.setCellsFocus(cell, cell);
}

/** The row is seen whole, with some of those above it where there is room. */
export async function scrollToRow(
  grid: HTMLRevoGridElement | null,
  index: number,
  sheet: WorkbookView,
): Promise<void> {
  await drawn();
  if (!grid) return;
  const heightPx = grid.clientHeight - HEADER_HEIGHT_PX;
  await grid.scrollToRow(firstInView(sheet, { index, above: ROWS_ABOVE, heightPx }));
}
