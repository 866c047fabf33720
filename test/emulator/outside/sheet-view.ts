import type { World } from '../runtime/world';
import { columnNumber, parseA1 } from '../spreadsheet/a1';
import { Cells, type ScriptValue } from '../spreadsheet/cells';
import {
  cellMarks,
  checkBudget,
  deleteColumns,
  deleteRows,
  hideRows,
  insertColumns,
  insertRows,
  lastColumn,
  lastRow,
  markCells,
  setValueAt,
  sortRect,
} from '../spreadsheet/grid';
import type { ChartData, ConditionalFormatData, Marks, Rect, SheetData, Value } from '../spreadsheet/store';

/** A sheet as a user sees and edits it: changes take effect at once, pass no gate and fire no trigger. */
export class SheetView {
  readonly #world: World;
  readonly #sheet: SheetData;
  readonly #cells: Cells;

  constructor(world: World, sheet: SheetData) {
    this.#world = world;
    this.#sheet = sheet;
    this.#cells = new Cells(world);
  }

  get id(): number {
    return this.#sheet.id;
  }

  get name(): string {
    return this.#sheet.name;
  }

  set name(name: string) {
    this.#sheet.name = name;
  }

  get lastRow(): number {
    return lastRow(this.#sheet);
  }

  get lastColumn(): number {
    return lastColumn(this.#sheet);
  }

  get maxRows(): number {
    return this.#sheet.maxRows;
  }

  get maxColumns(): number {
    return this.#sheet.maxColumns;
  }

  get frozenRows(): number {
    return this.#sheet.frozenRows;
  }

  get isSheetHidden(): boolean {
    return this.#sheet.hidden;
  }

  get columnWidths(): Record<number, number> {
    return { ...this.#sheet.columnWidths };
  }

  get conditionalFormats(): ConditionalFormatData[] {
    return structuredClone(this.#sheet.conditionalFormats);
  }

  get charts(): ChartData[] {
    return structuredClone(this.#sheet.charts);
  }

  get hasFilter(): boolean {
    return this.#sheet.filter !== null;
  }

  /** The values of all cells up to the last one with content, as a script reads them. */
  values(): ScriptValue[][] {
    return this.#cells.map(this.#content(), (row, column) => this.#cells.read(this.#sheet, row, column));
  }

  display(): string[][] {
    return this.#cells.map(this.#content(), (row, column) => this.#cells.display(this.#sheet, row, column));
  }

  formulas(): string[][] {
    return this.#cells.map(
      this.#content(),
      (row, column) => cellMarks(this.#sheet, row, column)?.formula ?? '',
    );
  }

  cell(notation: string): ScriptValue {
    const { row, column } = this.#rect(notation);
    return this.#cells.read(this.#sheet, row, column);
  }

  shown(notation: string): string {
    const { row, column } = this.#rect(notation);
    return this.#cells.display(this.#sheet, row, column);
  }

  formula(notation: string): string {
    return this.format(notation).formula ?? '';
  }

  note(notation: string): string {
    return this.format(notation).note ?? '';
  }

  /** Number format, background, note and other formats of a cell. */
  format(notation: string): Marks {
    const { row, column } = this.#rect(notation);
    return structuredClone(cellMarks(this.#sheet, row, column) ?? {});
  }

  row(number: number): ScriptValue[] {
    const rect = { row: number, column: 1, rows: 1, columns: Math.max(1, this.lastColumn) };
    return this.#cells.map(rect, (row, column) => this.#cells.read(this.#sheet, row, column))[0] ?? [];
  }

  header(): string[] {
    return this.row(1).map(String);
  }

  /** The values of a row by column title. */
  record(number: number): Record<string, ScriptValue> {
    const cells = this.row(number);
    return Object.fromEntries(this.header().map((title, index) => [title, cells[index] ?? '']));
  }

  /** A user types into a cell; the same rules apply as for `setValue`. */
  set(notation: string, value: unknown): void {
    const rect = this.#rect(notation);
    this.#grow(rect);
    this.#cells.map(rect, (row, column) => this.#cells.type(this.#sheet, row, column, value));
  }

  /** A formula that has this result at the moment: `#N/A`, `Loading...`, a text. */
  setFormula(notation: string, formula: string, result: Value): void {
    const rect = this.#rect(notation);
    this.#grow(rect);
    this.#cells.map(rect, (row, column) => {
      this.#cells.write(this.#sheet, row, column, formula);
      setValueAt(this.#sheet, row, column, result);
    });
  }

  setRow(number: number, values: unknown[]): void {
    this.#grow({ row: number, column: 1, rows: 1, columns: values.length });
    values.forEach((value, index) => {
      this.#cells.type(this.#sheet, number, index + 1, value);
    });
  }

  /** A user hides rows by hand, or a filter of theirs does. */
  /** By a filter: there is one then. */
  hideRows(from: number, count = 1, by: 'hand' | 'filter' = 'hand'): void {
    const rect = { row: 1, column: 1, rows: this.lastRow, columns: this.lastColumn };
    if (by === 'filter') this.#sheet.filter ??= rect;
    hideRows(this.#sheet, from, count, by);
  }

  showRows(from: number, count = 1): void {
    hideRows(this.#sheet, from, count, undefined);
  }

  /** A user protects cells, or the whole sheet, so that only the owner of the file and these people can edit them. */
  protect(notation: string | null, editors: string[] = []): void {
    const rect = notation === null ? null : this.#rect(notation);
    this.#sheet.protections.push({ rect, description: '', editors, warningOnly: false });
  }

  unprotect(): void {
    this.#sheet.protections = [];
  }

  /** A user adds a validation rule that rejects what it does not allow; without values it removes the rules. */
  allowOnly(notation: string, values: string[] | null): void {
    const rule = { criteria: 'VALUE_IN_LIST', allowInvalid: false, helpText: null };
    markCells(this.#sheet, this.#rect(notation), {
      validation: (values ? { ...rule, values: [values, true] } : undefined) as NonNullable<
        Marks['validation']
      >,
    });
  }

  /** A user adds checkboxes, which are not ticked. */
  addCheckboxes(notation: string): void {
    const rect = this.#rect(notation);
    const validation = { criteria: 'CHECKBOX', values: [], allowInvalid: true, helpText: null };
    markCells(this.#sheet, rect, { validation });
    this.#cells.untick(this.#sheet, rect);
  }

  /** A user converts the sheet to a table with typed columns, or back to a range. */
  set typedColumns(columns: number[]) {
    this.#sheet.typedColumns = [...columns];
  }

  insertRow(before: number, count = 1): void {
    insertRows(this.#world.spreadsheet, this.#sheet, before, count);
  }

  deleteRow(number: number, count = 1): void {
    deleteRows(this.#sheet, number, count);
  }

  insertColumn(before: number | string, count = 1): void {
    insertColumns(this.#world.spreadsheet, this.#sheet, this.#column(before), count);
  }

  deleteColumn(column: number | string, count = 1): void {
    deleteColumns(this.#sheet, this.#column(column), count);
  }

  /** Moves a column in front of `before`. Both refer to the positions before the move. */
  moveColumn(from: number | string, before: number | string): void {
    const source = this.#column(from) - 1;
    const target = this.#column(before) - 1;
    const move = <T>(list: T[], empty: T): void => {
      while (list.length < Math.max(source + 1, target)) list.push(empty);
      const [moved = empty] = list.splice(source, 1);
      list.splice(source < target ? target - 1 : target, 0, moved);
    };
    for (const row of this.#sheet.rows) {
      if (!row) continue;
      move(row.values, '');
      move<Marks | undefined>(row.marks, undefined);
    }
    move<string | null>(this.#sheet.formColumns, null);
  }

  /** Sorts all rows below the header, or only the given rows and columns. */
  sort(
    column: number | string,
    ascending = true,
    area: { from?: number; to?: number; columns?: [number, number] } = {},
  ): void {
    const top = area.from ?? 2;
    const bottom = area.to ?? this.lastRow;
    const [left, right] = area.columns ?? [1, this.#sheet.maxColumns];
    const rect = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
    if (rect.rows > 1) sortRect(this.#sheet, rect, [{ column: this.#column(column), ascending }]);
  }

  renameHeader(old: string, title: string): void {
    const index = this.header().indexOf(old);
    if (index < 0) throw new Error(`((no column ${old} in ${this.name}))`);
    this.#cells.type(this.#sheet, 1, index + 1, title);
  }

  clear(): void {
    this.#sheet.rows = [];
  }

  #column(column: number | string): number {
    if (typeof column === 'number') return column;
    const index = this.header().indexOf(column);
    return index < 0 ? columnNumber(column) : index + 1;
  }

  #rect(notation: string): Rect {
    const rect = parseA1(notation, this.#sheet);
    if (!rect) throw new Error(`((not a range: ${notation}))`);
    return rect;
  }

  #content(): Rect {
    return { row: 1, column: 1, rows: this.lastRow, columns: this.lastColumn };
  }

  #grow({ row, column, rows, columns }: Rect): void {
    const { maxRows, maxColumns } = this.#sheet;
    const grown = {
      rows: Math.max(maxRows, row + rows - 1),
      columns: Math.max(maxColumns, column + columns - 1),
    };
    checkBudget(this.#world.spreadsheet, grown.rows * grown.columns - maxRows * maxColumns);
    this.#sheet.maxRows = grown.rows;
    this.#sheet.maxColumns = grown.columns;
  }
}
