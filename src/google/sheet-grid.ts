import type { Area, Cell, Grid, Place } from './grid';
import { asPlainText, fromPlainText } from './plain-text';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A sheet of the open spreadsheet. */
export class SheetGrid implements Grid {
  readonly id: number;
  readonly name: string;
  readonly sheet: Sheet;

  constructor(sheet: Sheet) {
    this.sheet = sheet;
    this.id = sheet.getSheetId();
    this.name = sheet.getName();
  }

  lastRow(): number {
    return this.sheet.getLastRow();
  }

  read(area: Area): Cell[][] {
    return this.upToEnd(area, (range) => range.getValues().map((cells) => cells.map(fromValue)));
  }

  readShown(area: Area): string[][] {
    return this.upToEnd(area, (range) => range.getDisplayValues().map((texts) => texts.map(fromPlainText)));
  }

  header(): Cell[] {
    const [cells = []] = this.sheet.getRange('1:1').getValues();
    return cells.map(fromValue);
  }

  /** So many cells of a column from that row on; where the sheet ends sooner, those up to its end. */
  columnWindow(column: number, row: number, rows: number): Cell[] {
    try {
      const values = this.sheet.getRange(row, column, rows, 1).getValues();
      return values.map(([value]) => fromValue(value));
    } catch {
      // Fewer are left, or people have deleted some.
      return this.columnFrom(column, row);
    }
  }

  /** A column from that row to the end of the sheet; empty where the sheet does not reach so far. */
  columnFrom(column: number, row: number): Cell[] {
    const letters = columnLetters(column);
    try {
      const values = this.sheet.getRange(`${letters}${row}:${letters}`).getValues();
      return values.map(([value]) => fromValue(value));
    } catch (error) {
      if (row <= this.sheet.getMaxRows() && column <= this.sheet.getMaxColumns()) throw error;
      return [];
    }
  }

  write({ row, column, rows, columns }: Area, cells: Cell[][]): void {
    this.sheet.getRange(row, column, rows, columns).setValues(cells.map((each) => each.map(toValue)));
  }

  append(rows: Cell[][]): void {
    for (const cells of rows) this.sheet.appendRow(cells.map(toValue));
  }

  /**
   * The same in four calls, however many rows there are, and only under the lock: another execution may be about to write
   * below the last row, too. What is written is applied before the lock is released.
   * https://developers.google.com/apps-script/reference/lock/lock
   */
  appendAtOnce(rows: Cell[][]): void {
    const last = this.sheet.getLastRow();
    const end = this.sheet.getMaxRows();
    const missing = last + rows.length - end;
    if (missing > 0) this.sheet.insertRowsAfter(end, missing);
    this.write({ row: last + 1, column: 1, rows: rows.length, columns: rows[0]?.length ?? 0 }, rows);
    SpreadsheetApp.flush();
  }

  search(expression: string, first: number, last: number): Place[] {
    const found = this.columns(first, last)
      .createTextFinder(expression)
      .useRegularExpression(true)
      .matchCase(false)
      .findAll();
    return found.map((cell) => ({ row: cell.getRow(), column: cell.getColumn() }));
  }

  /** Source: https://developers.google.com/apps-script/reference/spreadsheet/range#getnextdatacelldirection */
  edgeAbove(row: number, column: number): number {
    return this.sheet.getRange(row, column).getNextDataCell(SpreadsheetApp.Direction.UP).getRow();
  }

  isFiltered(): boolean {
    return this.sheet.getFilter() !== null;
  }

  /** By hand, not by a filter. */
  isHidden(row: number): boolean {
    return this.sheet.isRowHiddenByUser(row);
  }

  replaceMatching(column: number, expression: string, text: string): number {
    return this.columns(column, column)
      .createTextFinder(expression)
      .useRegularExpression(true)
      .matchEntireCell(true)
      .replaceAllWith(text);
  }

  clearBelow(header: number): void {
    const rows = this.sheet.getLastRow() - header;
    if (rows > 0) this.sheet.getRange(header + 1, 1, rows, this.sheet.getLastColumn()).clearContent();
  }

  /** The rows below them move up. */
  deleteRow(row: number): void {
    this.sheet.deleteRow(row);
  }

  isLinkedToForm(): boolean {
    return this.formAddress() !== '';
  }

  /** Where people fill in the form that writes here; empty when none does. */
  formAddress(): string {
    return this.sheet.getFormUrl() ?? '';
  }

  /** Makes room for so many rows and columns; gives whether rows were added. */
  reach(rows: number, columns: number): boolean {
    const moreRows = rows - this.sheet.getMaxRows();
    const moreColumns = columns - this.sheet.getMaxColumns();
    if (moreRows > 0) this.sheet.insertRowsAfter(this.sheet.getMaxRows(), moreRows);
    if (moreColumns > 0) this.sheet.insertColumnsAfter(this.sheet.getMaxColumns(), moreColumns);
    return moreRows > 0;
  }

  /** What stands to the right of that column moves away. */
  insertColumns(after: number, count: number): void {
    this.sheet.insertColumnsAfter(after, count);
  }

  /** Deletes the columns behind the first ones. */
  trimColumns(count: number): void {
    const more = this.sheet.getMaxColumns() - count;
    if (more > 0) this.sheet.deleteColumns(count + 1, more);
  }

  /** What is beyond the end of the sheet is left out: people may just have deleted it. */
  private upToEnd<T>(area: Area, read: (range: GoogleAppsScript.Spreadsheet.Range) => T[]): T[] {
    const part = ({ row, column, rows, columns }: Area) =>
      read(this.sheet.getRange(row, column, rows, columns));
    try {
      return part(area);
    } catch (error) {
      const rows = Math.min(area.rows, this.sheet.getMaxRows() - area.row + 1);
      const columns = Math.min(area.columns, this.sheet.getMaxColumns() - area.column + 1);
      if (rows === area.rows && columns === area.columns) throw error;
      return rows > 0 && columns > 0 ? part({ ...area, rows, columns }) : [];
    }
  }

  private columns(first: number, last: number): GoogleAppsScript.Spreadsheet.Range {
    return this.sheet.getRange(`${columnLetters(first)}:${columnLetters(last)}`);
  }
}

export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** Any number can be formatted as a date. Of one that is so far out that a date can hardly be reckoned with, no time is read. */
const LATEST = Date.UTC(10_000, 0, 1);
const NO_TIME = 'Invalid Date';

function fromDate(date: Date): Cell {
  const time = date.getTime();
  return Math.abs(time) < LATEST ? { time } : NO_TIME;
}

function fromValue(value: unknown): Cell {
  if (value instanceof Date) return fromDate(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : fromPlainText(String(value));
}

function toValue(cell: Cell): string | number | boolean | Date {
  if (typeof cell === 'object') return new Date(cell.time);
  return typeof cell === 'string' ? asPlainText(cell) : cell; // guard: apostrophe
}
