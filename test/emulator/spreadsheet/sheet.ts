import { ServiceError, wrongParameters } from '../runtime/errors';
import type { Like } from '../runtime/published';
import type { Run } from '../runtime/run';
import { parseA1, splitSheet } from './a1';
import { Cells } from './cells';
import { chartData, EmbeddedChart, EmbeddedChartBuilder } from './chart';
import { type ConditionalFormatRule, ConditionalFormatRuleBuilder, ruleData } from './conditional-format';
import { Filter } from './filter';
import { checkBudget, insertColumns, lastColumn, lastRow, outOfBounds, sortRect } from './grid';
import { change, type Place, sheetData, write } from './place';
import { newProtection, type Protection } from './protection';
import { Range } from './range';
import { RangeList } from './range-list';
import { SheetGrid } from './sheet-grid';
import type { Spreadsheet } from './spreadsheet';
import type { ChartData, Rect, SheetData } from './store';
import { TextFinder } from './text-finder';

type Published = Like<
  GoogleAppsScript.Spreadsheet.Sheet,
  | 'getName'
  | 'setName'
  | 'getSheetId'
  | 'getIndex'
  | 'getFormUrl'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getParent'
  | 'getDataRange'
  | 'appendRow'
  | 'clear'
  | 'clearContents'
  | 'clearFormats'
  | 'hideSheet'
  | 'showSheet'
  | 'isSheetHidden'
  | 'setTabColor'
  | 'getFilter'
  | 'createTextFinder'
  | 'protect'
  | 'newChart'
  | 'getCharts'
  | 'getActiveRange'
  | 'activate'
  | 'sort'
  | 'getRangeList'
  | 'getConditionalFormatRules'
>;

/** One sheet. It knows its id and its name by itself. */
export class Sheet extends SheetGrid implements Published {
  static readonly googleName: string = 'SpreadsheetApp.Sheet';
  readonly #run: Run;
  readonly #id: number;
  readonly #parent: Spreadsheet;

  constructor(run: Run, id: number, parent: Spreadsheet) {
    super(run, id);
    this.#run = run;
    this.#id = id;
    this.#parent = parent;
  }

  getSheetId(): number {
    return this.#id;
  }

  getName(): string {
    return this.#known((sheet) => sheet.name);
  }

  getParent(): Spreadsheet {
    return this.#parent;
  }

  getIndex(): number {
    return this.#run.know(() => this.#book.sheets.findIndex((sheet) => sheet.id === this.#id) + 1);
  }

  setName(name: string): this {
    return this.#change('setName', [name], (sheet) => {
      if (this.#book.sheets.some((other) => other.id !== this.#id && other.name === name)) {
        throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
      }
      sheet.name = name;
    });
  }

  getFormUrl(): string | null {
    return this.#ask('getFormUrl', (sheet) => sheet.formUrl);
  }

  getLastRow(): number {
    return this.#ask('getLastRow', lastRow);
  }

  getLastColumn(): number {
    return this.#ask('getLastColumn', lastColumn);
  }

  getRange(...args: unknown[]): Range {
    const grid = this.#known(({ maxRows, maxColumns }) => ({ maxRows, maxColumns }));
    const rect = wantedRect(args, grid);
    const fits =
      rect.row + rect.rows - 1 <= grid.maxRows && rect.column + rect.columns - 1 <= grid.maxColumns;
    if (!fits) throw outOfBounds();
    return this.#range(rect);
  }

  getRangeList(notations: string[]): RangeList {
    return new RangeList(notations.map((notation) => this.getRange(notation)));
  }

  getDataRange(): Range {
    const [rows, columns] = this.#ask(
      'getDataRange',
      (sheet) => [lastRow(sheet), lastColumn(sheet)] as const,
    );
    return this.#range({ row: 1, column: 1, rows: Math.max(rows, 1), columns: Math.max(columns, 1) });
  }

  appendRow(contents: unknown[]): this {
    const cells = new Cells(this.#run.world);
    return this.#change('appendRow', [contents], (sheet) => {
      const row = lastRow(sheet) + 1;
      if (row > sheet.maxRows) {
        checkBudget(this.#book, sheet.maxColumns);
        sheet.maxRows = row;
      }
      const missing = contents.length - sheet.maxColumns;
      if (missing > 0) insertColumns(this.#book, sheet, sheet.maxColumns + 1, missing);
      this.#run.execution.cellsWritten += contents.length;
      contents.forEach((value, index) => {
        cells.write(sheet, row, index + 1, value);
      });
    });
  }

  sort(column: number, ascending = true): this {
    return this.#change('sort', [column, ascending], (sheet) => {
      const top = sheet.frozenRows + 1;
      const rect = { row: top, column: 1, rows: lastRow(sheet) - top + 1, columns: sheet.maxColumns };
      if (rect.rows > 1) sortRect(sheet, rect, [{ column, ascending }]);
    });
  }

  clear(): this {
    return this.#write('clear', (sheet) => {
      sheet.rows = [];
      sheet.conditionalFormats = [];
    });
  }

  clearContents(): this {
    return this.#write('clearContents', (sheet) => {
      for (const row of sheet.rows) {
        if (!row) continue;
        row.values = [];
        row.marks = row.marks.map((marks) => marks && { ...marks, formula: undefined as never });
      }
    });
  }

  clearFormats(): this {
    return this.#write('clearFormats', (sheet) => {
      for (const row of sheet.rows) {
        if (row)
          row.marks = row.marks.map((marks) => (marks?.formula ? { formula: marks.formula } : undefined));
      }
    });
  }

  hideSheet(): this {
    return this.#write('hideSheet', (sheet) => {
      sheet.hidden = true;
    });
  }

  showSheet(): this {
    return this.#write('showSheet', (sheet) => {
      sheet.hidden = false;
    });
  }

  isSheetHidden(): boolean {
    return this.#ask('isSheetHidden', (sheet) => sheet.hidden);
  }

  setTabColor(color: string | null): this {
    return this.#write('setTabColor', (sheet) => {
      sheet.tabColor = color;
    });
  }

  getFilter(): Filter | null {
    const rect = this.#ask('getFilter', (sheet) => sheet.filter && { ...sheet.filter });
    return rect && new Filter(this, { run: this.#run, sheetId: this.#id, rect });
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    const rules = this.#ask('getConditionalFormatRules', (sheet) =>
      structuredClone(sheet.conditionalFormats),
    );
    return rules.map(({ ranges, ...rule }) =>
      new ConditionalFormatRuleBuilder(
        rule,
        ranges.map((rect) => this.#range(rect)),
      ).build(),
    );
  }

  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    const data = rules.map((rule) => structuredClone(ruleData(rule)));
    this.#write('setConditionalFormatRules', (sheet) => {
      sheet.conditionalFormats = data;
    });
  }

  createTextFinder(text: string): TextFinder {
    const { maxRows: rows, maxColumns: columns } = this.#known(({ maxRows, maxColumns }) => ({
      maxRows,
      maxColumns,
    }));
    const rect = { row: 1, column: 1, rows, columns };
    return new TextFinder([{ run: this.#run, sheetId: this.#id, rect }], text, () => this);
  }

  protect(): Protection {
    return newProtection(this.#place, null);
  }

  newChart(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder();
  }

  insertChart(chart: EmbeddedChart): void {
    const data = structuredClone(chartData(chart));
    this.#change('insertChart', [data], (sheet) => {
      this.#run.world.lastId += 1;
      sheet.charts.push({ ...data, id: this.#run.world.lastId });
    });
  }

  updateChart(chart: EmbeddedChart): void {
    const data = structuredClone(chartData(chart));
    this.#change('updateChart', [data], (sheet) => {
      sheet.charts = sheet.charts.map((old) => (old.id === data.id ? data : old));
    });
  }

  removeChart(chart: EmbeddedChart): void {
    const { id } = chartData(chart);
    this.#change('removeChart', [id], (sheet) => {
      sheet.charts = sheet.charts.filter((old) => old.id !== id);
    });
  }

  getCharts(): EmbeddedChart[] {
    const charts: ChartData[] = this.#ask('getCharts', (sheet) => structuredClone(sheet.charts));
    return charts.map(
      (data) =>
        new EmbeddedChart(
          data,
          data.ranges.map((rect) => this.#range(rect)),
        ),
    );
  }

  activate(): this {
    this.#parent.setActiveSheet(this);
    return this;
  }

  getActiveRange(): Range | null {
    return this.#parent.getActiveRange();
  }

  setActiveRange(range: Range): Range {
    this.#run.selection = { sheetId: this.#id, ranges: [range.getA1Notation()] };
    return range;
  }

  #range(rect: Rect): Range {
    return new Range({ run: this.#run, sheetId: this.#id, rect }, this);
  }

  #known<T>(look: (sheet: SheetData) => T): T {
    return this.#run.know(() => look(sheetData(this.#run, this.#id)));
  }

  #ask<T>(method: string, look: (sheet: SheetData) => T): T {
    return this.#run.call(`SpreadsheetApp.Sheet.${method}`, [this.#id], () => {
      this.#run.applyWrites();
      return look(sheetData(this.#run, this.#id));
    });
  }

  #change(method: string, args: unknown[], apply: (sheet: SheetData) => void): this {
    change(this.#place, `SpreadsheetApp.Sheet.${method}`, args, apply);
    return this;
  }

  #write(method: string, apply: (sheet: SheetData) => void): this {
    write(this.#place, `SpreadsheetApp.Sheet.${method}`, [], apply);
    return this;
  }

  get #place(): Place {
    return { run: this.#run, sheetId: this.#id, rect: { row: 1, column: 1, rows: 1, columns: 1 } };
  }

  get #book() {
    return this.#run.world.spreadsheet;
  }
}

function wantedRect(args: unknown[], grid: { maxRows: number; maxColumns: number }): Rect {
  if (args.length === 1 && typeof args[0] === 'string') {
    const rect = parseA1(splitSheet(args[0]).cells, grid);
    if (!rect) throw new ServiceError('Range not found');
    return rect;
  }
  const isNumeric = args.length >= 2 && args.length <= 4 && args.every((arg) => typeof arg === 'number');
  if (!isNumeric) throw wrongParameters('SpreadsheetApp.Sheet.getRange', args);
  const [row, column, rows = 1, columns = 1] = (args as number[]).map(Math.trunc) as [number, number];
  if (row < 1) throw new ServiceError('The starting row of the range is too small.');
  if (column < 1) throw new ServiceError('The starting column of the range is too small.');
  if (rows < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new ServiceError('The number of columns in the range must be at least 1.');
  return { row, column, rows, columns };
}
