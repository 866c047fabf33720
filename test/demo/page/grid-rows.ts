import type { CellTemplateProp, ColumnRegular } from '@revolist/revogrid';
import type { CellShown, Look, SheetShown } from '../shapes';

/** A row as the grid takes it: texts by column number, and how they look. */
export interface GridRow {
  number: number;
  looks: Record<string, Look>;
  /** The class of the row. */
  kind: string;
  [column: string]: unknown;
}

const NUMBER_WIDTH = 44;
const LINE_HEIGHT = 17;
const ROOM = 7;
const CHARACTER_WIDTH = 6.1;

export function columnsFor({ columns }: SheetShown): ColumnRegular[] {
  const numbers: ColumnRegular = {
    prop: 'number',
    name: '',
    pin: 'colPinStart',
    size: NUMBER_WIDTH,
    readonly: true,
    cellProperties: () => ({ class: 'row-number' }),
  };
  const cells = columns.map(
    ({ letter, width }, index): ColumnRegular => ({
      prop: String(index + 1),
      name: letter,
      size: width,
      filter: false,
      columnProperties: () => ({ class: 'letter' }),
      cellProperties: (cell) => painted(lookIn(cell), hasRoom(cell)),
    }),
  );
  return [numbers, ...cells];
}

function lookIn({ model, prop }: CellTemplateProp): Look | undefined {
  return (model as GridRow).looks[String(prop)];
}

/** As in Sheets, a text runs on over the next cell while that is empty. */
function hasRoom({ model, prop }: CellTemplateProp): boolean {
  const { [String(prop)]: text, [String(Number(prop) + 1)]: next } = model as GridRow;
  return text !== '' && next === '';
}

function painted(look: Look = {}, roomy: boolean) {
  const { background, color, bold, italic, wrap, align, note } = look;
  const place = roomy && align !== 'right' ? 'running-on' : '';
  return {
    title: note,
    class: wrap ? 'wrapped' : place,
    style: {
      backgroundColor: background ?? '',
      color: color ?? '',
      fontWeight: bold ? '600' : '',
      fontStyle: italic ? 'italic' : '',
      textAlign: align ?? '',
    },
  };
}

export function rowsFor({ rows, looks }: SheetShown, fresh: ReadonlySet<number>): GridRow[] {
  return rows.map((cells, index) => {
    const row: GridRow = { number: index + 1, looks: {}, kind: fresh.has(index) ? 'fresh' : '' };
    cells.forEach((cell, column) => {
      row[String(column + 1)] = textOf(cell);
      const look = typeof cell === 'string' ? undefined : looks[cell[1]];
      if (look) row.looks[String(column + 1)] = look;
    });
    return row;
  });
}

/** Rows with wrapped texts are as high as they need. */
export function rowHeights({ rows, looks, columns, frozenRows }: SheetShown) {
  return rows.flatMap((cells, index) => {
    const lines = Math.max(1, ...cells.map((cell, column) => linesOf(cell, looks, columns[column]?.width)));
    if (lines === 1) return [];
    const isFrozen = index < frozenRows;
    return {
      type: isFrozen ? ('rowPinStart' as const) : ('rgRow' as const),
      index: isFrozen ? index : index - frozenRows,
      size: lines * LINE_HEIGHT + ROOM,
    };
  });
}

function linesOf(cell: CellShown, looks: readonly Look[], width = 100): number {
  if (typeof cell === 'string' || !looks[cell[1]]?.wrap) return 1;
  return Math.ceil((cell[0].length * CHARACTER_WIDTH) / (width - 10));
}

export function textOf(cell: CellShown): string {
  return typeof cell === 'string' ? cell : cell[0];
}
