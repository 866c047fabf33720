import type { WorkbookView } from '../protocol';
import { type GridRow, rowHeights, rowsFor } from './grid-rows';
import { sendCommand } from './server-call';

/** The cell that has the focus, and the selected rows. */
export interface CellSelection {
  row: number;
  column: number;
  /** The selected rows, as `2:5`; `null` before the user has selected any. */
  rows: string | null;
}

/**
 * Whether a key is pressed in the grid. When it scrolls, the cell that has the focus may be drawn anew, and the page has the
 * focus; the keys are then still those of the grid, until something else gets the focus.
 */
export function keysOf(grid: HTMLElement, gone: AbortController): (target: EventTarget | null) => boolean {
  let hadFocus = false;
  const note = ({ target }: FocusEvent) => {
    hadFocus = grid.contains(target as Node);
  };
  document.addEventListener('focusin', note, gone);
  return (target) => grid.contains(target as Node) || (hadFocus && target === document.body);
}

type Edited = HTMLRevoGridElementEventMap['beforeedit'];

export type Focused = HTMLRevoGridElementEventMap['afterfocus'];

export function newGrid(): HTMLRevoGridElement {
  const grid = document.createElement('revo-grid') as HTMLRevoGridElement;
  Object.assign(grid, {
    range: true,
    resize: true,
    theme: 'default',
    hideAttribution: true,
    rowSize: 24,
    rowClass: 'rowClass',
  });
  return grid;
}

export function fill(grid: HTMLRevoGridElement, sheet: WorkbookView, highlighted: ReadonlySet<number>): void {
  const rows = rowsFor(sheet, highlighted);
  grid.pinnedTopSource = rows.slice(0, sheet.frozenRows);
  grid.source = rows.slice(sheet.frozenRows);
  grid.rowDefinitions = rowHeights(sheet);
}

export async function sendEdit(sheet: number, { prop, val, model }: Edited): Promise<void> {
  await sendCommand({
    do: 'type',
    sheet,
    row: (model as GridRow).number,
    column: Number(prop),
    text: String(val ?? ''),
  });
}

export async function selectionIn(
  grid: HTMLRevoGridElement,
  { model, column }: Focused,
  frozen: number,
): Promise<CellSelection> {
  const row = (model as GridRow | undefined)?.number ?? 2;
  const range = await grid.getSelectedRange();
  const isBelow = row > frozen;
  const first = range && isBelow ? range.y + frozen + 1 : row;
  const last = range && isBelow ? range.y1 + frozen + 1 : row;
  return { row, column: Math.max(1, Number(column?.prop) || 1), rows: `${first}:${last}` };
}
