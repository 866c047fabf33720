import { ServiceError, wrongParameters } from '../runtime/errors';
import type { Like } from '../runtime/published';
import { toA1 } from './a1';
import { Cells, type ScriptValue } from './cells';
import { edgeFrom } from './direction';
import { Filter } from './filter';
import { moved } from './formula';
import { cellMarks, markCells, outOfBounds, type SortKey, setMarksAt, sortRect, withoutGaps } from './grid';
import { newProtection, type Protection } from './protection';
import { change, isSteppedOver, matchingGrid, type RangeTarget, read, sizeOf, write } from './range-access';
import { RangeFormats } from './range-formats';
import { refuseInvalid, refuseTypedColumns } from './refusals';
import type { Sheet } from './sheet';
import { TextFinder } from './text-finder';

type Published = Like<
  GoogleAppsScript.Spreadsheet.Range,
  | 'getValue'
  | 'getValues'
  | 'getDisplayValue'
  | 'getDisplayValues'
  | 'getFormula'
  | 'getFormulas'
  | 'setValue'
  | 'setValues'
  | 'setFormula'
  | 'isBlank'
  | 'getRow'
  | 'getColumn'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getNumRows'
  | 'getNumColumns'
  | 'getWidth'
  | 'getHeight'
  | 'getA1Notation'
  | 'offset'
  | 'clearContent'
  | 'clearFormat'
  | 'clear'
  | 'sort'
  | 'createFilter'
  | 'createTextFinder'
  | 'getNextDataCell'
  | 'getSheet'
  | 'protect'
  | 'activate'
>;

/** A rectangle of cells. Its position is known locally; its content is read from Google. */
export class Range extends RangeFormats implements Published {
  static readonly googleName: string = 'SpreadsheetApp.Range';
  readonly #target: RangeTarget;
  readonly #sheet: Sheet;
  readonly #cells: Cells;

  constructor(target: RangeTarget, sheet: Sheet) {
    super(target);
    this.#target = target;
    this.#sheet = sheet;
    this.#cells = new Cells(target.run.world);
  }

  getValue(): ScriptValue {
    return this.#values('getValue')[0]?.[0] ?? '';
  }

  getValues(): ScriptValue[][] {
    return this.#values('getValues');
  }

  getDisplayValue(): string {
    return this.#displayed('getDisplayValue')[0]?.[0] ?? '';
  }

  getDisplayValues(): string[][] {
    return this.#displayed('getDisplayValues');
  }

  getFormula(): string {
    return this.#formulas('getFormula')[0]?.[0] ?? '';
  }

  getFormulas(): string[][] {
    return this.#formulas('getFormulas');
  }

  setValue(value: unknown): this {
    const { rect } = this.#target;
    if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
      throw wrongParameters('SpreadsheetApp.Range.setValue', [value]);
    }
    const line = new Array<unknown>(rect.columns).fill(value);
    return this.#put('setValue', new Array<unknown[]>(rect.rows).fill(line));
  }

  setValues(values: unknown[][]): this {
    return this.#put('setValues', matchingGrid(this.#target.rect, values, 'SpreadsheetApp.Range.setValues'));
  }

  setFormula(formula: string): this {
    const text = formula === '' || formula.startsWith('=') ? formula : `=${formula}`;
    const { rect } = this.#target;
    return this.#put(
      'setFormula',
      Array.from({ length: rect.rows }, (_, down) =>
        Array.from({ length: rect.columns }, (_none, right) => moved(text, down, right)),
      ),
    );
  }

  isBlank(): boolean {
    return this.#values('isBlank').every((row) => row.every((value) => value === ''));
  }

  getRow(): number {
    return this.#target.rect.row;
  }

  getColumn(): number {
    return this.#target.rect.column;
  }

  getLastRow(): number {
    return this.#target.rect.row + this.#target.rect.rows - 1;
  }

  getLastColumn(): number {
    return this.#target.rect.column + this.#target.rect.columns - 1;
  }

  getNumRows(): number {
    return this.#target.rect.rows;
  }

  getNumColumns(): number {
    return this.#target.rect.columns;
  }

  getHeight(): number {
    return this.#target.rect.rows;
  }

  getWidth(): number {
    return this.#target.rect.columns;
  }

  getA1Notation(): string {
    return toA1(this.#target.rect);
  }

  getSheet(): Sheet {
    return this.#sheet;
  }

  offset(rowOffset: number, columnOffset: number, rows?: number, columns?: number): Range {
    const { rect } = this.#target;
    if (rect.row + rowOffset < 1 || rect.column + columnOffset < 1) throw outOfBounds();
    return this.#sheet.getRange(
      rect.row + rowOffset,
      rect.column + columnOffset,
      rows ?? rect.rows,
      columns ?? rect.columns,
    );
  }

  clearContent(): this {
    const { rect } = this.#target;
    return this.#put(
      'clearContent',
      new Array<unknown[]>(rect.rows).fill(new Array<unknown>(rect.columns).fill(null)),
    );
  }

  clearFormat(): this {
    const { rect } = this.#target;
    write(this.#target, 'SpreadsheetApp.Range.clearFormat', [], (sheet) => {
      this.#cells.map(rect, (row, column) => {
        const marks = cellMarks(sheet, row, column);
        if (!marks) return;
        const { formula, note, validation } = marks;
        setMarksAt(sheet, row, column, withoutGaps({ formula, note, validation } as object));
      });
    });
    return this;
  }

  clear(options?: { contentsOnly?: boolean; formatOnly?: boolean }): this {
    if (!options?.formatOnly) this.clearContent();
    if (!options?.contentsOnly) this.clearFormat();
    return this;
  }

  sort(order: unknown): this {
    const { rect } = this.#target;
    const keys = sortKeys(order);
    const outside = keys.find(({ column }) => column < rect.column || column >= rect.column + rect.columns);
    if (outside) throw new ServiceError('The sort column index is outside of the range.');
    change(this.#target, 'SpreadsheetApp.Range.sort', [order], (sheet) => sortRect(sheet, rect, keys));
    return this;
  }

  createFilter(): Filter {
    const { rect } = this.#target;
    change(this.#target, 'SpreadsheetApp.Range.createFilter', [], (sheet) => {
      if (sheet.filter)
        throw new ServiceError('You can’t create a filter in a sheet that already has a filter.');
      sheet.filter = { ...rect };
    });
    return new Filter(this.#sheet, this.#target);
  }

  createTextFinder(text: string): TextFinder {
    return new TextFinder([this.#target], text, () => this.#sheet);
  }

  getNextDataCell(direction: unknown): Range {
    const { rect } = this.#target;
    const { row, column } = read(this.#target, 'SpreadsheetApp.Range.getNextDataCell', (sheet) =>
      edgeFrom(sheet, rect, direction, (hidden) => isSteppedOver(this.#target, hidden)),
    );
    return this.#sheet.getRange(row, column);
  }

  protect(): Protection {
    return newProtection(this.#target, { ...this.#target.rect });
  }

  activate(): this {
    this.#sheet.setActiveRange(this);
    return this;
  }

  insertCheckboxes(): this {
    const { rect } = this.#target;
    const validation = { criteria: 'CHECKBOX', values: [], allowInvalid: true, helpText: null };
    write(this.#target, 'SpreadsheetApp.Range.insertCheckboxes', [], (sheet) => {
      refuseTypedColumns(sheet, rect);
      markCells(sheet, rect, { validation });
      this.#cells.untick(sheet, rect);
    });
    return this;
  }

  #put(method: string, grid: unknown[][]): this {
    const { rect } = this.#target;
    write(
      this.#target,
      `SpreadsheetApp.Range.${method}`,
      [grid],
      (sheet) => {
        const given = (row: number, column: number) => grid[row - rect.row]?.[column - rect.column];
        this.#cells.map(rect, (row, column) => refuseInvalid(sheet, row, column, given(row, column)));
        this.#cells.map(rect, (row, column) => this.#cells.write(sheet, row, column, given(row, column)));
      },
      sizeOf(rect),
    );
    return this;
  }

  #values(method: string): ScriptValue[][] {
    const { rect } = this.#target;
    return read(
      this.#target,
      `SpreadsheetApp.Range.${method}`,
      (sheet) => this.#cells.map(rect, (row, column) => this.#cells.read(sheet, row, column)),
      sizeOf(rect),
    );
  }

  #displayed(method: string): string[][] {
    const { rect } = this.#target;
    return read(
      this.#target,
      `SpreadsheetApp.Range.${method}`,
      (sheet) => this.#cells.map(rect, (row, column) => this.#cells.display(sheet, row, column)),
      sizeOf(rect),
    );
  }

  #formulas(method: string): string[][] {
    const { rect } = this.#target;
    return read(
      this.#target,
      `SpreadsheetApp.Range.${method}`,
      (sheet) => this.#cells.map(rect, (row, column) => cellMarks(sheet, row, column)?.formula ?? ''),
      sizeOf(rect),
    );
  }
}

/** `2`, `{ column: 2, ascending: false }`, or an array of these. */
export function sortKeys(order: unknown): SortKey[] {
  if (Array.isArray(order)) return order.flatMap(sortKeys);
  if (typeof order === 'number') return [{ column: order, ascending: true }];
  const { column, ascending } = order as { column: number; ascending?: boolean };
  return [{ column, ascending: ascending ?? true }];
}
