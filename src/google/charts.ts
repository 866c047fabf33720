import { courtesy } from './formatting';
import type { Area } from './grid';
import type { SheetGrid } from './sheet-grid';

/** A chart as it is made: people may move, change and delete it. */
export interface ChartPlan {
  title: string;
  type: 'column' | 'stacked' | 'line';
  /** Columns of equal height: first that of the labels, then a series each. Their first row holds the titles. */
  areas: readonly Area[];
  colours: readonly string[];
  /** What the numbers are. */
  axis: string;
  /** A chart with one series needs none. */
  hasLegend: boolean;
  /** The cell at whose corner it stands. */
  row: number;
  column: number;
  /** In pixels. */
  width: number;
  height: number;
}

const GREY = '#3c4043';

/**
 * Source: https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder and, for the options,
 * https://developers.google.com/apps-script/chart-configuration-options
 */
export function addChart({ sheet }: SheetGrid, plan: ChartPlan): boolean {
  return courtesy(() => {
    const text = { color: GREY, fontSize: 11 };
    let builder = sheet
      .newChart()
      .setChartType(plan.type === 'line' ? Charts.ChartType.LINE : Charts.ChartType.COLUMN);
    for (const { row, column, rows, columns } of plan.areas)
      builder = builder.addRange(sheet.getRange(row, column, rows, columns));
    const chart = builder
      .setNumHeaders(1)
      .setPosition(plan.row, plan.column, 0, 0)
      .setOption('title', plan.title)
      .setOption('titleTextStyle', { color: GREY, fontSize: 14, bold: true })
      .setOption('width', plan.width)
      .setOption('height', plan.height)
      .setOption('colors', [...plan.colours])
      .setOption('isStacked', plan.type === 'stacked')
      .setOption('useFirstColumnAsDomain', true)
      .setOption('legend', { position: plan.hasLegend ? 'bottom' : 'none', textStyle: text })
      .setOption('vAxis', { title: plan.axis, minValue: 0, textStyle: text, titleTextStyle: text })
      .setOption('hAxis', { textStyle: text })
      .build();
    sheet.insertChart(chart);
  });
}

/** The areas of each chart in the sheet, whoever has made it. */
export function chartAreas({ sheet }: SheetGrid): Area[][] {
  return sheet.getCharts().map((chart) =>
    chart.getRanges().map((range) => ({
      row: range.getRow(),
      column: range.getColumn(),
      rows: range.getNumRows(),
      columns: range.getNumColumns(),
    })),
  );
}
