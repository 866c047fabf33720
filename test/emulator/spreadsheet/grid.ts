import { ServiceError } from '../runtime/errors';
import type { Marks, Rect, Row, SheetData, SpreadsheetData, Value } from './store';

// The maximum number of cells of a file, including empty ones, from the exception.
export const MAX_CELLS = 10_000_000;

export function cellValue(sheet: SheetData, row: number, column: number): Value {
  return sheet.rows[row - 1]?.values[column - 1] ?? '';
}

export function cellMarks(sheet: SheetData, row: number, column: number): Marks | undefined {
  return sheet.rows[row - 1]?.marks[column - 1];
}

export function rowAt(sheet: SheetData, row: number): Row {
  const known = sheet.rows[row - 1];
  if (known) return known;
  const made: Row = { values: [], marks: [] };
  while (sheet.rows.length < row - 1) sheet.rows.push(undefined);
  sheet.rows[row - 1] = made;
  return made;
}

export function setValueAt(sheet: SheetData, row: number, column: number, value: Value): void {
  const { values } = rowAt(sheet, row);
  while (values.length < column - 1) values.push('');
  values[column - 1] = value;
}

export function setMarksAt(sheet: SheetData, row: number, column: number, marks: Marks | undefined): void {
  if (marks === undefined && sheet.rows[row - 1] === undefined) return;
  const all = rowAt(sheet, row).marks;
  while (all.length < column - 1) all.push(undefined);
  all[column - 1] = marks;
}

/** Adds marks to cells; `undefined` removes them. Cells with equal marks share one object. */
export function markCells(sheet: SheetData, rect: Rect, change: Marks): void {
  const made = new Map<Marks | undefined, Marks>();
  for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
    for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
      const old = cellMarks(sheet, row, column);
      const marks = made.get(old) ?? withoutGaps({ ...old, ...change });
      made.set(old, marks);
      setMarksAt(sheet, row, column, marks);
    }
  }
}

export function withoutGaps(marks: Marks): Marks {
  return Object.fromEntries(Object.entries(marks).filter(([, value]) => value !== undefined));
}

function lastContent(row: Row | undefined): number {
  return row ? Math.max(lastValue(row), lastFormula(row)) : 0;
}

function lastValue({ values }: Row): number {
  let last = values.length;
  while (last > 0 && (values[last - 1] === '' || values[last - 1] === undefined)) last -= 1;
  return last;
}

/** Neighbours share their marks, so most cells need no look into them. */
function lastFormula({ marks }: Row): number {
  let without: Marks | undefined;
  for (let last = marks.length; last > 0; last -= 1) {
    const found = marks[last - 1];
    if (found === without) continue;
    if (found?.formula !== undefined) return last;
    without = found;
  }
  return 0;
}

/** The last row with content, whatever the size of the grid; 0 in an empty sheet. */
export function lastRow(sheet: SheetData): number {
  let last = sheet.rows.length;
  while (last > 0 && lastContent(sheet.rows[last - 1]) === 0) last -= 1;
  return last;
}

export function lastColumn(sheet: SheetData): number {
  let last = 0;
  for (const row of sheet.rows) {
    if (row && Math.max(row.values.length, row.marks.length) > last) last = Math.max(last, lastContent(row));
  }
  return last;
}

export function insertRows(book: SpreadsheetData, sheet: SheetData, before: number, count: number): void {
  checkBudget(book, count * sheet.maxColumns);
  if (before <= sheet.rows.length) sheet.rows.splice(before - 1, 0, ...new Array<undefined>(count));
  sheet.maxRows += count;
  shiftAll(sheet, (rect) => shifted(rect, 'row', 'rows', before, count));
}

export function hideRows(sheet: SheetData, from: number, count: number, by: Row['hidden']): void {
  for (let row = from; row < from + count; row += 1) {
    const { hidden: _, ...shown } = rowAt(sheet, row);
    sheet.rows[row - 1] = by === undefined ? shown : { ...shown, hidden: by };
  }
}

export function deleteRows(sheet: SheetData, from: number, count: number): void {
  if (from < 1 || count < 1 || from + count - 1 > sheet.maxRows) throw outOfBounds();
  if (count >= sheet.maxRows) throw new ServiceError('You can’t delete all the rows on the sheet.');
  sheet.rows.splice(from - 1, count);
  sheet.maxRows -= count;
  shiftAll(sheet, (rect) => shifted(rect, 'row', 'rows', from, -count));
}

export function insertColumns(book: SpreadsheetData, sheet: SheetData, before: number, count: number): void {
  checkBudget(book, count * sheet.maxRows);
  for (const row of sheet.rows) {
    if (!row) continue;
    if (before <= row.values.length) row.values.splice(before - 1, 0, ...new Array<Value>(count).fill(''));
    if (before <= row.marks.length) row.marks.splice(before - 1, 0, ...new Array<undefined>(count));
  }
  if (before <= sheet.formColumns.length) {
    sheet.formColumns.splice(before - 1, 0, ...new Array<null>(count).fill(null));
  }
  sheet.maxColumns += count;
  sheet.typedColumns = sheet.typedColumns.map((column) => (column >= before ? column + count : column));
  shiftAll(sheet, (rect) => shifted(rect, 'column', 'columns', before, count));
}

export function deleteColumns(sheet: SheetData, from: number, count: number): void {
  if (from < 1 || count < 1 || from + count - 1 > sheet.maxColumns) throw outOfBounds();
  if (count >= sheet.maxColumns) throw new ServiceError('You can’t delete all the columns on the sheet.');
  for (const row of sheet.rows) {
    row?.values.splice(from - 1, count);
    row?.marks.splice(from - 1, count);
  }
  sheet.formColumns.splice(from - 1, count);
  sheet.maxColumns -= count;
  sheet.typedColumns = sheet.typedColumns.flatMap((column) => {
    if (column < from) return [column];
    return column < from + count ? [] : [column - count];
  });
  shiftAll(sheet, (rect) => shifted(rect, 'column', 'columns', from, -count));
}

export function outOfBounds(): ServiceError {
  return new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
}

export function checkBudget(book: SpreadsheetData, more: number): void {
  const used = book.sheets.reduce((sum, sheet) => sum + sheet.maxRows * sheet.maxColumns, 0);
  if (used + more <= MAX_CELLS) return;
  throw new ServiceError(
    `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
  );
}

function shiftAll(sheet: SheetData, shift: (rect: Rect) => Rect | null): void {
  const kept = (rects: Rect[]): Rect[] => rects.flatMap((rect) => shift(rect) ?? []);
  for (const rule of sheet.conditionalFormats) rule.ranges = kept(rule.ranges);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule.ranges.length > 0);
  for (const chart of sheet.charts) chart.ranges = kept(chart.ranges);
  sheet.filter = sheet.filter && shift(sheet.filter);
  for (const protection of sheet.protections) protection.rect = protection.rect && shift(protection.rect);
}

/** The position of a rectangle after lines were inserted before `at` or removed from `at` on. */
function shifted(
  rect: Rect,
  start: 'row' | 'column',
  size: 'rows' | 'columns',
  at: number,
  count: number,
): Rect | null {
  const first = rect[start];
  const end = first + rect[size];
  if (count > 0) {
    if (at <= first) return { ...rect, [start]: first + count };
    return at < end ? { ...rect, [size]: rect[size] + count } : rect;
  }
  const cut = (line: number): number => (line <= at ? line : Math.max(at, line + count));
  const left = cut(end) - cut(first);
  return left > 0 ? { ...rect, [start]: cut(first), [size]: left } : null;
}

export interface SortKey {
  column: number;
  ascending: boolean;
}

const KIND_ORDER = { number: 0, string: 1, boolean: 2 } as const;

/** Sorts the rows of a rectangle as Google Sheets does: numbers, texts, booleans, and empty cells last. */
export function sortRect(sheet: SheetData, rect: Rect, keys: SortKey[]): void {
  const rows = Array.from({ length: rect.rows }, (_, index) => sliceOf(sheet, rect.row + index, rect));
  rows.sort((a, b) => {
    for (const { column, ascending } of keys) {
      const order = compared(
        a.values[column - rect.column] ?? '',
        b.values[column - rect.column] ?? '',
        ascending,
      );
      if (order !== 0) return order;
    }
    return 0;
  });
  rows.forEach((row, index) => {
    writeSlice(sheet, rect.row + index, rect, row);
  });
}

function compared(a: Value, b: Value, ascending: boolean): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  const kinds = KIND_ORDER[typeof a as 'string'] - KIND_ORDER[typeof b as 'string'];
  const order = kinds || (typeof a === 'string' ? a.localeCompare(String(b)) : Number(a) - Number(b));
  return ascending ? order : -order;
}

function sliceOf(sheet: SheetData, row: number, rect: Rect): Row {
  const columns = Array.from({ length: rect.columns }, (_, index) => rect.column + index);
  return {
    values: columns.map((column) => cellValue(sheet, row, column)),
    marks: columns.map((column) => cellMarks(sheet, row, column)),
  };
}

function writeSlice(sheet: SheetData, row: number, rect: Rect, slice: Row): void {
  slice.values.forEach((value, index) => {
    setValueAt(sheet, row, rect.column + index, value);
    setMarksAt(sheet, row, rect.column + index, slice.marks[index]);
  });
}
