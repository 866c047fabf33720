import { defineCustomElements } from '@revolist/revogrid/loader';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { WorkbookView } from '../protocol';
import { fitColumns, startX } from './fit-columns';
import {
  columnsFor,
  type GridRow,
  heightOf,
  NUMBER_COLUMN_WIDTH_PX,
  rowHeights,
  rowsFor,
  textOf,
} from './grid-rows';
import { type Position, scrollTo, scrollToRow, showRow } from './grid-scroll';
import { useAddedRow, useHighlightedRows } from './highlight';
import { latestOnly } from './latest-only';
import { sendCommand } from './server-call';
import { useWidth } from './use-width';

defineCustomElements();

/** The cell that has the focus, and the selected rows. */
export interface CellSelection {
  row: number;
  column: number;
  /** The selected rows, as `2:5`; `null` before the user has selected any. */
  rows: string | null;
}

export const DEFAULT_SELECTION: CellSelection = { row: 2, column: 1, rows: null };

const SCROLLBAR_WIDTH_PX = 14;

/** So long after a touch, what scrolls is scrolled by the user. */
const TOUCH_MS = 1_000;

interface GridProps {
  sheet: WorkbookView;
  isBusy: boolean;
  onSelect: (selected: CellSelection) => void;
  /** The user leaves the cells with the keyboard. */
  onLeave: () => void;
}

/** The cells, drawn by RevoGrid, with column letters, row numbers and frozen rows. */
export function Grid({ sheet: whole, isBusy, onSelect, onLeave }: GridProps) {
  const container = useRef<HTMLDivElement>(null);
  const room = useWidth(container) - NUMBER_COLUMN_WIDTH_PX - SCROLLBAR_WIDTH_PX;
  const sheet = useMemo(() => fitColumns(whole, room), [whole, room]);
  const grid = useRef<HTMLRevoGridElement | null>(null);
  const current = useRef(sheet);
  current.current = sheet;
  const positions = useRef(new Map<number, Position>());
  const touchedAt = useRef(0);
  const shown = useRef<number | null>(null);
  const highlighted = useHighlightedRows(sheet);
  const below = useAddedRow(sheet, isBusy);
  // A sheet of figures is written anew as a whole, and read from its top.
  const added = sheet.charts.length > 0 ? null : below;
  const followedRow = useRef('');

  useEffect(() => {
    const element = newGrid();
    grid.current = element;
    container.current?.append(element);
    element.addEventListener('beforeedit', (event) => {
      event.preventDefault();
      void sendEdit(current.current.id, event.detail);
    });
    let focused: Focused | null = null;
    const apply = latestOnly(onSelect);
    const select = () => {
      if (focused) apply(selectionIn(element, focused, current.current.frozenRows));
    };
    element.addEventListener('afterfocus', (event) => {
      focused = event.detail;
      select();
    });
    // With a key or the mouse, more rows are added to those that are selected.
    element.addEventListener('setrange', () => void Promise.resolve().then(select));
    // Tab reaches the grid, where the arrow keys need a cell to start from.
    element.addEventListener('focus', () => void element.setCellsFocus({ x: 0, y: 0 }, { x: 0, y: 0 }));
    for (const touch of ['wheel', 'pointerdown', 'keydown'])
      element.addEventListener(touch, () => Object.assign(touchedAt, { current: Date.now() }), true);
    element.addEventListener('viewportscroll', ({ detail: { dimension, coordinate } }) => {
      if (element.dataset.sheet !== String(current.current.id)) return;
      const at = positions.current.get(current.current.id) ?? {};
      const isByUser = Date.now() - touchedAt.current < TOUCH_MS;
      if (dimension === 'rgRow') at.y = coordinate;
      else if (isByUser) at.x = coordinate;
      positions.current.set(current.current.id, at);
      showScrolled(container.current, dimension, coordinate);
    });
    const gone = new AbortController();
    const isKeyOfGrid = keysOf(element, gone);
    // In the grid, Tab goes from cell to cell.
    const leave = ({ key, target }: KeyboardEvent) => {
      if (key === 'Escape' && isKeyOfGrid(target) && !(target instanceof HTMLInputElement)) onLeave();
    };
    addEventListener('keydown', leave, gone);
    // RevoGrid listens to the whole page for as long as a cell is selected.
    element.addEventListener('beforekeydown', (event) => {
      if (!isKeyOfGrid(event.detail.original.target)) event.preventDefault();
    });
    return () => {
      gone.abort();
      element.remove();
    };
  }, []);

  const layout = JSON.stringify([sheet.id, sheet.columns]);
  useEffect(() => {
    if (grid.current) grid.current.columns = columnsFor(current.current);
  }, [layout]);
  useEffect(() => {
    if (grid.current) fill(grid.current, sheet, highlighted);
  }, [sheet, highlighted]);
  useEffect(() => {
    if (!grid.current || room < 0) return;
    const { x = startX(sheet, room), y = 0 } = positions.current.get(sheet.id) ?? {};
    // A window of another width shows the same rows.
    const isSame = shown.current === sheet.id;
    shown.current = sheet.id;
    showScrolled(container.current, 'rgCol', x);
    if (!isSame) showScrolled(container.current, 'rgRow', y);
    void scrollTo(grid.current, sheet.id, isSame ? { x } : { x, y });
  }, [sheet.id, room]);
  // Its outcome may make it higher. Rows that were moved down by another one are not followed.
  const last = sheet.rows.findLastIndex((cells) => cells.some((cell) => textOf(cell) !== ''));
  if (added !== null) followedRow.current = `${sheet.id} ${added}`;
  const isFollowed = followedRow.current === `${sheet.id} ${last}` && highlighted.has(last);
  const followed = added ?? (isFollowed ? last : null);
  useEffect(() => {
    if (followed !== null) void scrollToRow(grid.current, followed, sheet);
  }, [followed, sheet.id, heightOf(sheet.rows[last] ?? [], sheet)]);
  const { selected } = sheet;
  useEffect(() => {
    if (selected && selected.row > sheet.frozenRows) void showRow(grid.current, selected.row - 1, sheet);
  }, [selected?.count]);
  return <div class="grid" ref={container} />;
}

/**
 * Whether a key is pressed in the grid. When it scrolls, the cell that has the focus may be drawn anew, and the page has the
 * focus; the keys are then still those of the grid, until something else gets the focus.
 */
function keysOf(grid: HTMLElement, gone: AbortController): (target: EventTarget | null) => boolean {
  let hadFocus = false;
  const note = ({ target }: FocusEvent) => {
    hadFocus = grid.contains(target as Node);
  };
  document.addEventListener('focusin', note, gone);
  return (target) => grid.contains(target as Node) || (hadFocus && target === document.body);
}

/** What stands over the cells moves with them. */
function showScrolled(container: HTMLElement | null, dimension: string, coordinate: number): void {
  const name = dimension === 'rgRow' ? '--scrolled-y' : '--scrolled-x';
  container?.parentElement?.style.setProperty(name, `${-coordinate}px`);
}

type Edited = HTMLRevoGridElementEventMap['beforeedit'];

type Focused = HTMLRevoGridElementEventMap['afterfocus'];

function newGrid(): HTMLRevoGridElement {
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

function fill(grid: HTMLRevoGridElement, sheet: WorkbookView, highlighted: ReadonlySet<number>): void {
  const rows = rowsFor(sheet, highlighted);
  grid.pinnedTopSource = rows.slice(0, sheet.frozenRows);
  grid.source = rows.slice(sheet.frozenRows);
  grid.rowDefinitions = rowHeights(sheet);
}

async function sendEdit(sheet: number, { prop, val, model }: Edited): Promise<void> {
  await sendCommand({
    do: 'type',
    sheet,
    row: (model as GridRow).number,
    column: Number(prop),
    text: String(val ?? ''),
  });
}

async function selectionIn(
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
