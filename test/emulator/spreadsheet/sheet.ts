import { ServiceError, wrongParameters } from '../runtime/errors';
import type { Like } from '../runtime/published';
import type { Run } from '../runtime/run';
import { parseA1, splitSheet } from './a1';
import { Cells } from './cells';
import { chartData, EmbeddedChart, EmbeddedChartBuilder } from './chart';
import { type ConditionalFormatRule, ConditionalFormatRuleBuilder, ruleData } from './conditional-format';
import { Filter } from './filter';
import { checkBudget, insertColumns, lastColumn, lastRow, outOfBounds, sortRect } from './grid';
import { newProtection, type Protection } from './protection';
import { Range } from './range';
import { RangeList } from './range-list';
import { refuseInvalid, refuseProtected } from './refusals';
import { SheetCalls } from './sheet-calls';
import { SheetTab } from './sheet-tab';
import type { Spreadsheet } from './spreadsheet';
import type { ChartData, Rect } from './store';
import { TextFinder } from './text-finder';

type Published = Like<
  GoogleAppsScript.Spreadsheet.Sheet,
  | 'getLastRow'
  | 'getLastColumn'
  | 'getParent'
  | 'getDataRange'
  | 'appendRow'
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

/** A sheet: its cells, formats and charts. */
export class Sheet extends SheetTab implements Published {
  static readonly googleName: string = 'SpreadsheetApp.Sheet';
  readonly #calls: SheetCalls;
  readonly #parent: Spreadsheet;

  constructor(run: Run, id: number, parent: Spreadsheet) {
    const calls = new SheetCalls(run, id);
    super(calls);
    this.#calls = calls;
    this.#parent = parent;
  }

  getParent(): Spreadsheet {
    return this.#parent;
  }

  getLastRow(): number {
    return this.#calls.ask('getLastRow', lastRow);
  }

  getLastColumn(): number {
    return this.#calls.ask('getLastColumn', lastColumn);
  }

  getRange(...args: unknown[]): Range {
    const grid = this.#calls.readLocal(({ maxRows, maxColumns }) => ({ maxRows, maxColumns }));
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
    const [rows, columns] = this.#calls.ask(
      'getDataRange',
      (sheet) => [lastRow(sheet), lastColumn(sheet)] as const,
    );
    return this.#range({ row: 1, column: 1, rows: Math.max(rows, 1), columns: Math.max(columns, 1) });
  }

  appendRow(contents: unknown[]): this {
    const cells = new Cells(this.#calls.run.world);
    return this.#calls.change(this, 'appendRow', [contents], (sheet) => {
      const row = lastRow(sheet) + 1;
      if (row > sheet.maxRows) {
        checkBudget(this.#calls.book, sheet.maxColumns);
        sheet.maxRows = row;
      }
      const missing = contents.length - sheet.maxColumns;
      if (missing > 0) insertColumns(this.#calls.book, sheet, sheet.maxColumns + 1, missing);
      this.#calls.run.execution.cellsWritten += contents.length;
      refuseProtected(this.#calls.run, sheet, { row, column: 1, rows: 1, columns: contents.length });
      contents.forEach((value, index) => {
        refuseInvalid(sheet, row, index + 1, value);
      });
      contents.forEach((value, index) => {
        cells.write(sheet, row, index + 1, value);
      });
    });
  }

  sort(column: number, ascending = true): this {
    return this.#calls.change(this, 'sort', [column, ascending], (sheet) => {
      const top = sheet.frozenRows + 1;
      const rect = { row: top, column: 1, rows: lastRow(sheet) - top + 1, columns: sheet.maxColumns };
      if (rect.rows > 1) sortRect(sheet, rect, [{ column, ascending }]);
    });
  }

  getFilter(): Filter | null {
    const rect = this.#calls.ask('getFilter', (sheet) => sheet.filter && { ...sheet.filter });
    return rect && new Filter(this, { run: this.#calls.run, sheetId: this.#calls.id, rect });
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    const rules = this.#calls.ask('getConditionalFormatRules', (sheet) =>
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
    this.#calls.write(this, 'setConditionalFormatRules', [], (sheet) => {
      sheet.conditionalFormats = data;
    });
  }

  createTextFinder(text: string): TextFinder {
    const { maxRows: rows, maxColumns: columns } = this.#calls.readLocal(({ maxRows, maxColumns }) => ({
      maxRows,
      maxColumns,
    }));
    const rect = { row: 1, column: 1, rows, columns };
    return new TextFinder([{ run: this.#calls.run, sheetId: this.#calls.id, rect }], text, () => this);
  }

  protect(): Protection {
    return newProtection(this.#calls.target, null);
  }

  newChart(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder();
  }

  insertChart(chart: EmbeddedChart): void {
    const data = structuredClone(chartData(chart));
    this.#calls.change(this, 'insertChart', [data], (sheet) => {
      this.#calls.run.world.lastId += 1;
      sheet.charts.push({ ...data, id: this.#calls.run.world.lastId });
    });
  }

  updateChart(chart: EmbeddedChart): void {
    const data = structuredClone(chartData(chart));
    this.#calls.change(this, 'updateChart', [data], (sheet) => {
      sheet.charts = sheet.charts.map((old) => (old.id === data.id ? data : old));
    });
  }

  removeChart(chart: EmbeddedChart): void {
    const { id } = chartData(chart);
    this.#calls.change(this, 'removeChart', [id], (sheet) => {
      sheet.charts = sheet.charts.filter((old) => old.id !== id);
    });
  }

  getCharts(): EmbeddedChart[] {
    const charts: ChartData[] = this.#calls.ask('getCharts', (sheet) => structuredClone(sheet.charts));
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
    this.#calls.run.selection = { sheetId: this.#calls.id, ranges: [range.getA1Notation()] };
    return range;
  }

  #range(rect: Rect): Range {
    return new Range({ run: this.#calls.run, sheetId: this.#calls.id, rect }, this);
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
