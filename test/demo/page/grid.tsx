import { defineCustomElements } from '@revolist/revogrid/loader';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { WorkbookView } from '../protocol';
import { fitColumns, startX } from './fit-columns';
import {
  type CellSelection,
  type Focused,
  fill,
  keysOf,
  newGrid,
  selectionIn,
  sendEdit,
} from './grid-element';
import { columnsFor, heightOf, NUMBER_COLUMN_WIDTH_PX, textOf } from './grid-rows';
import { type Position, scrollTo, scrollToRow, showRow } from './grid-scroll';
import { useAddedRow, useHighlightedRows } from './highlight';
import { latestOnly } from './latest-only';
import { useWidth } from './use-width';

defineCustomElements();

export const DEFAULT_SELECTION: CellSelection = { row: 2, column: 1, rows: null };

const SCROLLBAR_WIDTH_PX = 14;

/** So long after a touch, what scrolls is scrolled by the user. */
const TOUCH_MS = 1_000;

interface Shown {
  sheet: number | null;
  /** A row that has come while another panel hid the grid. */
  missed: { sheet: number; row: number } | null;
}

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
  const shown = useRef<Shown>({ sheet: null, missed: null });
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
    const isSame = shown.current.sheet === sheet.id;
    shown.current.sheet = sheet.id;
    showScrolled(container.current, 'rgCol', x);
    if (!isSame) showScrolled(container.current, 'rgRow', y);
    const { missed } = shown.current;
    shown.current.missed = null;
    const follow = () => {
      if (missed?.sheet === sheet.id) void scrollToRow(grid.current, missed.row, current.current);
    };
    void scrollTo(grid.current, sheet.id, isSame ? { x } : { x, y }).then(follow);
  }, [sheet.id, room]);
  // Its outcome may make it higher. Rows that were moved down by another one are not followed.
  const last = sheet.rows.findLastIndex((cells) => cells.some((cell) => textOf(cell) !== ''));
  if (added !== null) followedRow.current = `${sheet.id} ${added}`;
  const isFollowed = followedRow.current === `${sheet.id} ${last}` && highlighted.has(last);
  const followed = added ?? (isFollowed ? last : null);
  useEffect(() => {
    if (followed === null) return;
    if (room < 0) shown.current.missed = { sheet: sheet.id, row: followed };
    else void scrollToRow(grid.current, followed, sheet);
  }, [followed, sheet.id, heightOf(sheet.rows[last] ?? [], sheet)]);
  const { selected } = sheet;
  useEffect(() => {
    if (selected && selected.row > sheet.frozenRows) void showRow(grid.current, selected.row - 1, sheet);
  }, [selected?.count]);
  return <div class="grid" ref={container} />;
}

/** What stands over the cells moves with them. */
function showScrolled(container: HTMLElement | null, dimension: string, coordinate: number): void {
  const name = dimension === 'rgRow' ? '--scrolled-y' : '--scrolled-x';
  container?.parentElement?.style.setProperty(name, `${-coordinate}px`);
}
