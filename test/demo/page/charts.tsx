import type { ChartView, WorkbookView } from '../protocol';
import { Bars, Lines, Marks, PLOT, scaleOf } from './chart-drawing';
import { NUMBER_COLUMN_WIDTH_PX, ONE_LINE_HEIGHT_PX, rowHeights } from './grid-rows';

const TITLE_HEIGHT_PX = 24;
const LEGEND_HEIGHT_PX = 26;

/** The charts of the sheet, over its cells. They move with the cells: the grid says how far it is scrolled. */
export function Charts({ sheet }: { sheet: WorkbookView }) {
  if (sheet.charts.length === 0) return null;
  const placeOf = placesIn(sheet);
  return (
    <div class="charts">
      <div class="charts-scrolled">
        {sheet.charts.map((chart) => (
          <figure key={chart.id} style={placeOf(chart)}>
            <figcaption>{chart.title}</figcaption>
            <Drawing chart={chart} />
            {chart.series.length > 1 && <Legend chart={chart} />}
          </figure>
        ))}
      </div>
    </div>
  );
}

/** Where the cell of a chart begins, below the letters of the columns, and how large it is. */
function placesIn(sheet: WorkbookView): (chart: ChartView) => Record<string, string> {
  const heights = new Map(rowHeights(sheet).map(({ index, size }) => [index, size]));
  const widths = sheet.columns.map(({ width }) => width);
  const sum = (lengths: readonly number[]) => lengths.reduce((all, one) => all + one, 0);
  return ({ row, column, width, height }) => {
    const above = Array.from({ length: row - 1 }, (_, index) => heights.get(index) ?? ONE_LINE_HEIGHT_PX);
    return {
      left: `${NUMBER_COLUMN_WIDTH_PX + sum(widths.slice(0, column - 1))}px`,
      top: `${sum(above)}px`,
      width: `${width}px`,
      height: `${height}px`,
    };
  };
}

function Drawing({ chart }: { chart: ChartView }) {
  const legend = chart.series.length > 1 ? LEGEND_HEIGHT_PX : 0;
  const size = { width: chart.width, height: chart.height - TITLE_HEIGHT_PX - legend };
  const scale = scaleOf(chart, size);
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={chart.title}>
      <Marks chart={chart} scale={scale} />
      {chart.kind === 'line' ? <Lines chart={chart} scale={scale} /> : <Bars chart={chart} scale={scale} />}
      <text class="axis" transform={`translate(11 ${(size.height - PLOT.bottom) / 2}) rotate(-90)`}>
        {chart.axis}
      </text>
    </svg>
  );
}

function Legend({ chart: { series, colours } }: { chart: ChartView }) {
  return (
    <ul class="legend">
      {series.map(({ name }, index) => (
        <li key={name}>
          <i style={{ background: colours[index % colours.length] }} />
          {name}
        </li>
      ))}
    </ul>
  );
}
