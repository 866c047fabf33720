import { enumeration } from '../runtime/enumeration';
import { ServiceError } from '../runtime/errors';
import type { Range } from './range';
import type { ChartData } from './store';

export const ChartType = enumeration(
  'AREA',
  'BAR',
  'COLUMN',
  'COMBO',
  'LINE',
  'PIE',
  'SCATTER',
  'TABLE',
  'TIMELINE',
);

const kept = new WeakMap<EmbeddedChart, ChartData>();

export function chartData(chart: EmbeddedChart): ChartData {
  const data = kept.get(chart);
  if (!data) throw new ServiceError('((not a chart))');
  return data;
}

/** Charts are stored but not drawn. */
export class EmbeddedChart {
  static readonly googleName: string = 'SpreadsheetApp.EmbeddedChart';
  readonly #ranges: Range[];

  constructor(data: ChartData, ranges: Range[]) {
    kept.set(this, structuredClone(data));
    this.#ranges = ranges;
  }

  getChartId(): number | null {
    return chartData(this).id || null;
  }

  getRanges(): Range[] {
    return [...this.#ranges];
  }

  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(chartData(this), this.#ranges);
  }
}

export class EmbeddedChartBuilder {
  static readonly googleName: string = 'SpreadsheetApp.EmbeddedChartBuilder';
  readonly #data: ChartData;
  readonly #ranges: Range[];

  constructor(data?: ChartData, ranges: Range[] = []) {
    const position = { row: 1, column: 1, offsetX: 0, offsetY: 0 };
    this.#data = structuredClone(data ?? { id: 0, type: 'COLUMN', ranges: [], position, options: {} });
    this.#ranges = [...ranges];
  }

  setChartType(type: unknown): this {
    this.#data.type = String(type);
    return this;
  }

  addRange(range: Range): this {
    this.#ranges.push(range);
    this.#data.ranges.push({
      row: range.getRow(),
      column: range.getColumn(),
      rows: range.getNumRows(),
      columns: range.getNumColumns(),
    });
    return this;
  }

  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    this.#data.position = { row, column, offsetX, offsetY };
    return this;
  }

  setOption(option: string, value: unknown): this {
    this.#data.options[option] = value;
    return this;
  }

  setNumHeaders(count: number): this {
    return this.setOption('numHeaders', count);
  }

  build(): EmbeddedChart {
    return new EmbeddedChart(this.#data, this.#ranges);
  }
}

/** The global `Charts`, with chart types only. */
export class Charts {
  static readonly googleName: string = 'Charts';
  readonly ChartType = ChartType;
}
