import type { CellTemplateProp, ColumnRegular } from '@revolist/revogrid';
import type { CellStyle, CellView, WorkbookView } from '../protocol';

/** A row in the format of RevoGrid: texts by column number, with their styles. */
export interface GridRow {
  number: number;
  styles: Record<string, CellStyle>;
  /** The CSS class of the row. */
  rowClass: string;
  [column: string]: unknown;
}

export const NUMBER_COLUMN_WIDTH_PX = 44;
/** A point in pixels, and the height of a line of letters of one point. */
const POINT_PX = 4 / 3;
const LINE_OF_POINT_PX = 1.75;
const LINE_HEIGHT_PX = 17;
const ROW_PADDING_PX = 7;
export const ONE_LINE_HEIGHT_PX = LINE_HEIGHT_PX + ROW_PADDING_PX;
const CHARACTER_WIDTH_PX = 6.1;

export function columnsFor({ columns }: WorkbookView): ColumnRegular[] {
  const numbers: ColumnRegular = {
    prop: 'number',
    name: '',
    pin: 'colPinStart',
    size: NUMBER_COLUMN_WIDTH_PX,
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
      cellProperties: (cell) => cellProps(styleIn(cell), emptyWidthAfter(cell, columns)),
    }),
  );
  return [numbers, ...cells];
}

function styleIn({ model, prop }: CellTemplateProp): CellStyle | undefined {
  return (model as GridRow).styles[String(prop)];
}

/** As in Google Sheets, a text overflows into the empty cells beside it, and ends where one is filled. */
function emptyWidthAfter({ model, prop }: CellTemplateProp, columns: WorkbookView['columns']): number {
  const row = model as GridRow;
  if (!row[String(prop)]) return 0;
  let width = 0;
  for (let next = Number(prop) + 1; next <= columns.length && !row[String(next)]; next += 1) {
    width += columns[next - 1]?.width ?? 0;
  }
  return width;
}

function cellProps(style: CellStyle = {}, emptyWidth: number) {
  const { background, color, bold, italic, wrap, align, size, note } = style;
  const overflow = emptyWidth > 0 && align !== 'right' ? 'overflowing' : '';
  return {
    title: note,
    class: wrap ? 'wrapped' : overflow,
    style: {
      backgroundColor: background ?? '',
      color: color ?? '',
      fontWeight: bold ? '600' : '',
      fontStyle: italic ? 'italic' : '',
      textAlign: align ?? '',
      ...(size && { fontSize: `${size * POINT_PX}px`, lineHeight: `${letterHeight(size)}px` }),
      clipPath: overflow && !wrap ? `inset(0 -${emptyWidth}px 0 0)` : '',
    },
  };
}

export function rowsFor({ rows, styles }: WorkbookView, highlighted: ReadonlySet<number>): GridRow[] {
  return rows.map((cells, index) => {
    const row: GridRow = {
      number: index + 1,
      styles: {},
      rowClass: highlighted.has(index) ? 'highlighted' : '',
    };
    cells.forEach((cell, column) => {
      row[String(column + 1)] = textOf(cell);
      const style = typeof cell === 'string' ? undefined : styles[cell[1]];
      if (style) row.styles[String(column + 1)] = style;
    });
    return row;
  });
}

/** The height of a row with letters of so many points. */
function letterHeight(points: number): number {
  return Math.round(points * LINE_OF_POINT_PX);
}

/** The heights of rows with wrapped texts or large letters; all others have one line. */
export function rowHeights({ rows, frozenRows, ...sheet }: WorkbookView) {
  return rows.flatMap((cells, index) => {
    const size = heightOf(cells, sheet);
    if (size === ONE_LINE_HEIGHT_PX) return [];
    const isFrozen = index < frozenRows;
    return {
      type: isFrozen ? ('rowPinStart' as const) : ('rgRow' as const),
      index: isFrozen ? index : index - frozenRows,
      size,
    };
  });
}

/**
 * The first row in view, counted without those that are frozen, when the row at `index` is to be seen whole and, where there is room,
 * some `above` it.
 */
export function firstInView(
  { rows, frozenRows, ...sheet }: WorkbookView,
  { index, above, heightPx }: { index: number; above: number; heightPx: number },
): number {
  const height = (row: number) => heightOf(rows[row] ?? [], sheet);
  let room = heightPx - height(index);
  for (let row = 0; row < frozenRows; row += 1) room -= height(row);
  let first = index;
  while (first > frozenRows && index - first < above && room >= height(first - 1)) {
    first -= 1;
    room -= height(first);
  }
  return Math.max(0, first - frozenRows);
}

export function heightOf(
  cells: readonly CellView[],
  { styles, columns }: Pick<WorkbookView, 'styles' | 'columns'>,
): number {
  const lines = Math.max(1, ...cells.map((cell, column) => lineCount(cell, styles, columns[column]?.width)));
  const letters = cells.map((cell) =>
    typeof cell === 'string' ? 0 : letterHeight(styles[cell[1]]?.size ?? 0),
  );
  return Math.max(lines * LINE_HEIGHT_PX + ROW_PADDING_PX, ...letters);
}

function lineCount(cell: CellView, styles: readonly CellStyle[], width = 100): number {
  if (typeof cell === 'string' || !styles[cell[1]]?.wrap) return 1;
  const most = Math.max(1, Math.floor((width - 10) / CHARACTER_WIDTH_PX));
  let lines = 1;
  let used = 0;
  for (const { length } of cell[0].split(' ')) {
    if (used > 0 && used + 1 + length > most) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + length;
    // A word that is longer than a line is broken.
    for (; used > most; used -= most) lines += 1;
  }
  return lines;
}

export function textOf(cell: CellView): string {
  return typeof cell === 'string' ? cell : cell[0];
}
