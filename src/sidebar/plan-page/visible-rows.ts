/** What a list of rows of equal height has to draw: pure. */

export interface Viewport {
  /** How far the first row is above the upper edge of the window, in pixels; negative where it is below. */
  scrolled: number;
  height: number;
  rowHeight: number;
}

/** Drawn above and below what is seen, so that scrolling shows no gap. */
const ROWS_AROUND = 6;

/** The rows to draw, in order. The active one is always there, for it may hold the focus. */
export function rowsToDraw(
  count: number,
  active: number,
  { scrolled, height, rowHeight }: Viewport,
): number[] {
  if (count === 0 || rowHeight <= 0) return [];
  const first = Math.max(0, Math.floor(scrolled / rowHeight) - ROWS_AROUND);
  const last = Math.min(count - 1, Math.ceil((scrolled + height) / rowHeight) + ROWS_AROUND);
  const seen = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  if (seen.includes(active) || active < 0 || active >= count) return seen;
  return active < first ? [active, ...seen] : [...seen, active];
}

/** Where a key leads to in a list of so many rows; `null`: it is none of those. */
export function rowAfterKey(key: string, active: number, count: number, page: number): number | null {
  const steps: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: count - 1,
  };
  const target = steps[key];
  return target === undefined ? null : Math.min(Math.max(target, 0), count - 1);
}
