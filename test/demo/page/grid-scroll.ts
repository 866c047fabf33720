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

const WIDTH_TRIES = 3;
const WIDTH_MS = 100;

/** Once the cells of that sheet are drawn; until then, what scrolls is still the sheet before. */
export async function scrollTo(grid: HTMLRevoGridElement, sheet: number, to: Position): Promise<void> {
  delete grid.dataset.sheet;
  await drawn();
  await grid.scrollToCoordinate(to);
  await drawn();
  grid.dataset.sheet = String(sheet);
  // On a busy machine the columns get their widths later, and could not be scrolled so far before.
  for (let tries = 0; tries < WIDTH_TRIES && leftOf(grid) < (to.x ?? 0); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, WIDTH_MS));
    if (grid.dataset.sheet === String(sheet)) await grid.scrollToCoordinate({ x: to.x ?? 0 });
  }
}

function leftOf(grid: HTMLElement): number {
  return grid.querySelector('revogr-viewport-scroll.rgCol')?.scrollLeft ?? 0;
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
