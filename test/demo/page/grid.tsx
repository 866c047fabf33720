import { defineCustomElements } from '@revolist/revogrid/loader';
import { useEffect, useRef } from 'preact/hooks';
import type { SheetShown } from '../shapes';
import { ask } from './ask';
import { useFreshRows } from './fresh';
import { columnsFor, type GridRow, rowHeights, rowsFor } from './grid-rows';

defineCustomElements();

/** Where a person is in the sheet. */
export interface Chosen {
  row: number;
  column: number;
  /** The rows that are selected, as `2:5`; `null` before anything is. */
  rows: string | null;
}

export const NOTHING_CHOSEN: Chosen = { row: 2, column: 1, rows: null };

interface GridProps {
  sheet: SheetShown;
  onChoose: (chosen: Chosen) => void;
}

/** The cells, drawn by RevoGrid: letters above, numbers at the left, the frozen rows kept in view. */
export function Grid({ sheet, onChoose }: GridProps) {
  const place = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLRevoGridElement | null>(null);
  const shown = useRef(sheet);
  shown.current = sheet;
  const fresh = useFreshRows(sheet);

  useEffect(() => {
    const made = newGrid();
    grid.current = made;
    place.current?.append(made);
    made.addEventListener('beforeedit', (event) => {
      event.preventDefault();
      void typed(shown.current.id, event.detail);
    });
    made.addEventListener('afterfocus', (event) => {
      void chosenIn(made, event.detail, shown.current.frozenRows).then(onChoose);
    });
    return () => made.remove();
  }, []);

  const layout = JSON.stringify([sheet.id, sheet.columns]);
  useEffect(() => {
    if (grid.current) grid.current.columns = columnsFor(shown.current);
  }, [layout]);
  useEffect(() => {
    if (grid.current) fill(grid.current, sheet, fresh);
  }, [sheet, fresh]);
  return <div class="grid" ref={place} />;
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
    rowClass: 'kind',
  });
  return grid;
}

function fill(grid: HTMLRevoGridElement, sheet: SheetShown, fresh: ReadonlySet<number>): void {
  const rows = rowsFor(sheet, fresh);
  grid.pinnedTopSource = rows.slice(0, sheet.frozenRows);
  grid.source = rows.slice(sheet.frozenRows);
  grid.rowDefinitions = rowHeights(sheet);
}

async function typed(sheet: number, { prop, val, model }: Edited): Promise<void> {
  await ask({
    do: 'type',
    sheet,
    row: (model as GridRow).number,
    column: Number(prop),
    text: String(val ?? ''),
  });
}

async function chosenIn(
  grid: HTMLRevoGridElement,
  { model, column }: Focused,
  frozen: number,
): Promise<Chosen> {
  const row = (model as GridRow | undefined)?.number ?? 2;
  const range = await grid.getSelectedRange();
  const isBelow = row > frozen;
  const first = range && isBelow ? range.y + frozen + 1 : row;
  const last = range && isBelow ? range.y1 + frozen + 1 : row;
  return { row, column: Math.max(1, Number(column?.prop) || 1), rows: `${first}:${last}` };
}
