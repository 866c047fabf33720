import type { Like } from '../runtime/published';
import { deleteColumns, deleteRows, hideRows, insertColumns, insertRows, outOfBounds } from './grid';
import type { SheetCalls } from './sheet-calls';

type Published = Like<
  GoogleAppsScript.Spreadsheet.Sheet,
  | 'insertRowsAfter'
  | 'insertRowsBefore'
  | 'insertRowAfter'
  | 'insertRowBefore'
  | 'deleteRow'
  | 'deleteRows'
  | 'insertColumnsAfter'
  | 'insertColumnsBefore'
  | 'insertColumnAfter'
  | 'insertColumnBefore'
  | 'deleteColumn'
  | 'deleteColumns'
  | 'setFrozenRows'
  | 'setFrozenColumns'
  | 'setColumnWidth'
  | 'setColumnWidths'
  | 'getColumnWidth'
  | 'autoResizeColumns'
  | 'autoResizeColumn'
  | 'getFrozenRows'
  | 'getFrozenColumns'
  | 'getMaxRows'
  | 'getMaxColumns'
>;

const DEFAULT_COLUMN_WIDTH_PX = 100;

/** Rows and columns of a sheet: their number, widths and freezing. The half of `Sheet` without cells. */
export class SheetGrid implements Published {
  readonly #calls: SheetCalls;

  constructor(calls: SheetCalls) {
    this.#calls = calls;
  }

  getMaxRows(): number {
    return this.#calls.ask('getMaxRows', (sheet) => sheet.maxRows);
  }

  getMaxColumns(): number {
    return this.#calls.ask('getMaxColumns', (sheet) => sheet.maxColumns);
  }

  insertRowsAfter(after: number, count: number): this {
    return this.#insertRows('insertRowsAfter', after + 1, count);
  }

  insertRowsBefore(before: number, count: number): this {
    return this.#insertRows('insertRowsBefore', before, count);
  }

  insertRowAfter(after: number): this {
    return this.#insertRows('insertRowAfter', after + 1, 1);
  }

  insertRowBefore(before: number): this {
    return this.#insertRows('insertRowBefore', before, 1);
  }

  deleteRow(row: number): this {
    return this.#calls.change(this, 'deleteRow', [row], (sheet) => deleteRows(sheet, row, 1));
  }

  deleteRows(row: number, count: number): void {
    this.#calls.change(this, 'deleteRows', [row, count], (sheet) => deleteRows(sheet, row, count));
  }

  insertColumnsAfter(after: number, count: number): this {
    return this.#insertColumns('insertColumnsAfter', after + 1, count);
  }

  insertColumnsBefore(before: number, count: number): this {
    return this.#insertColumns('insertColumnsBefore', before, count);
  }

  insertColumnAfter(after: number): this {
    return this.#insertColumns('insertColumnAfter', after + 1, 1);
  }

  insertColumnBefore(before: number): this {
    return this.#insertColumns('insertColumnBefore', before, 1);
  }

  deleteColumn(column: number): this {
    return this.#calls.change(this, 'deleteColumn', [column], (sheet) => deleteColumns(sheet, column, 1));
  }

  deleteColumns(column: number, count: number): void {
    this.#calls.change(this, 'deleteColumns', [column, count], (sheet) =>
      deleteColumns(sheet, column, count),
    );
  }

  setFrozenRows(count: number): void {
    this.#calls.write(this, 'setFrozenRows', [count], (sheet) => {
      sheet.frozenRows = count;
    });
  }

  setFrozenColumns(count: number): void {
    this.#calls.write(this, 'setFrozenColumns', [count], (sheet) => {
      sheet.frozenColumns = count;
    });
  }

  getFrozenRows(): number {
    return this.#calls.ask('getFrozenRows', (sheet) => sheet.frozenRows);
  }

  getFrozenColumns(): number {
    return this.#calls.ask('getFrozenColumns', (sheet) => sheet.frozenColumns);
  }

  setColumnWidth(column: number, width: number): this {
    return this.#setWidths('setColumnWidth', column, 1, width);
  }

  setColumnWidths(column: number, count: number, width: number): this {
    return this.#setWidths('setColumnWidths', column, count, width);
  }

  getColumnWidth(column: number): number {
    return this.#calls.ask(
      'getColumnWidth',
      (sheet) => sheet.columnWidths[column] ?? DEFAULT_COLUMN_WIDTH_PX,
    );
  }

  autoResizeColumn(column: number): this {
    return this.#calls.write(this, 'autoResizeColumn', [column], () => undefined);
  }

  autoResizeColumns(column: number, count: number): this {
    return this.#calls.write(this, 'autoResizeColumns', [column, count], () => undefined);
  }

  hideColumns(column: number, count = 1): void {
    this.#calls.write(this, 'hideColumns', [column, count], (sheet) => {
      const more = Array.from({ length: count }, (_, index) => column + index);
      sheet.hiddenColumns = [...new Set([...sheet.hiddenColumns, ...more])];
    });
  }

  showColumns(column: number, count = 1): void {
    this.#calls.write(this, 'showColumns', [column, count], (sheet) => {
      sheet.hiddenColumns = sheet.hiddenColumns.filter(
        (hidden) => hidden < column || hidden >= column + count,
      );
    });
  }

  hideRows(row: number, count = 1): void {
    this.#calls.write(this, 'hideRows', [row, count], (sheet) => hideRows(sheet, row, count, 'hand'));
  }

  showRows(row: number, count = 1): void {
    this.#calls.write(this, 'showRows', [row, count], (sheet) => hideRows(sheet, row, count, undefined));
  }

  isRowHiddenByUser(row: number): boolean {
    return this.#calls.ask('isRowHiddenByUser', (sheet) => sheet.rows[row - 1]?.hidden === 'hand');
  }

  isRowHiddenByFilter(row: number): boolean {
    return this.#calls.ask('isRowHiddenByFilter', (sheet) => sheet.rows[row - 1]?.hidden === 'filter');
  }

  #setWidths(method: string, column: number, count: number, width: number): this {
    return this.#calls.write(this, method, [column, count, width], (sheet) => {
      for (let i = 0; i < count; i += 1) sheet.columnWidths[column + i] = width;
    });
  }

  #insertRows(method: string, before: number, count: number): this {
    return this.#calls.change(this, method, [before, count], (sheet) => {
      if (before < 1 || before > sheet.maxRows + 1) throw outOfBounds();
      insertRows(this.#calls.book, sheet, before, count);
    });
  }

  #insertColumns(method: string, before: number, count: number): this {
    return this.#calls.change(this, method, [before, count], (sheet) => {
      if (before < 1 || before > sheet.maxColumns + 1) throw outOfBounds();
      insertColumns(this.#calls.book, sheet, before, count);
    });
  }
}
