import { addChart, type ChartPlan, chartAreas } from '../google/charts';
import type { Area } from '../google/grid';
import type { SheetGrid } from '../google/sheet-grid';
import { say } from '../text/say';
import { ACCOUNT_ROWS, CHART_ROW, type DashboardPlaces, WEEK_OFFSETS, WEEKS } from './dashboard-layout';

/**
 * Colours that people tell apart who do not see all of them, and shades of grey as well.
 * Source: Okabe and Ito, https://jfly.uni-koeln.de/color/
 */
const BLUE = '#0072b2';
const SKY = '#56b4e9';
const GREY = '#bdbdbd';
const YELLOW = '#f0e442';
const VERMILION = '#d55e00';

/** In pixels, as wide as four columns. */
const SIZE = { width: 400, height: 300 };

function chartPlans({ weeks, accounts }: DashboardPlaces): ChartPlan[] {
  const column = (offset: number, columns = 1): Area => ({
    row: weeks.row,
    column: weeks.column + offset,
    rows: WEEKS + 1,
    columns,
  });
  return [
    {
      title: say({ code: 'dashboard.chart-outcomes' }),
      type: 'stacked',
      areas: [column(0, WEEK_OFFSETS.times)],
      colours: [BLUE, SKY, GREY, YELLOW, VERMILION],
      axis: say({ code: 'dashboard.requests' }),
      hasLegend: true,
      ...{ row: CHART_ROW, column: 1, ...SIZE },
    },
    {
      title: say({ code: 'dashboard.chart-times' }),
      type: 'line',
      areas: [column(0), column(WEEK_OFFSETS.times, 2)],
      colours: [BLUE, VERMILION],
      axis: say({ code: 'dashboard.minutes' }),
      hasLegend: true,
      ...{ row: CHART_ROW, column: 5, ...SIZE },
    },
    {
      title: say({ code: 'dashboard.chart-accounts' }),
      type: 'column',
      areas: [{ row: accounts.row, column: accounts.column, rows: ACCOUNT_ROWS + 1, columns: 2 }],
      colours: [BLUE],
      axis: say({ code: 'dashboard.accounts' }),
      hasLegend: false,
      ...{ row: CHART_ROW, column: 9, ...SIZE },
    },
  ];
}

/** Adds the charts that are not there yet, known by the cells that they draw; gives whether all are. */
export function addCharts(grid: SheetGrid, places: DashboardPlaces): boolean {
  const known = chartAreas(grid).map((areas) => JSON.stringify(areas));
  return chartPlans(places)
    .filter(({ areas }) => !known.includes(JSON.stringify(areas)))
    .map((plan) => addChart(grid, plan))
    .every((isAdded) => isAdded);
}
