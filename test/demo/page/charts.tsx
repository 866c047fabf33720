import type { ChartView } from '../protocol';

const CHART_WIDTH_PX = 320;
const CHART_HEIGHT_PX = 140;
const SERIES_COLOURS = ['#1a73e8', '#188038', '#e37400', '#9334e6', '#d93025'];

/** Simple versions of the charts in the sheet. */
export function Charts({ charts }: { charts: ChartView[] }) {
  if (charts.length === 0) return null;
  return (
    <div class="charts">
      {charts.map((chart) => (
        <figure key={chart.id}>
          <figcaption>{chart.title}</figcaption>
          <svg viewBox={`0 0 ${CHART_WIDTH_PX} ${CHART_HEIGHT_PX}`} role="img" aria-label={chart.title}>
            {chart.kind === 'line' ? <Lines chart={chart} /> : <Bars chart={chart} />}
          </svg>
        </figure>
      ))}
    </div>
  );
}

function maxValue({ series }: ChartView): number {
  return Math.max(1, ...series.flatMap(({ values }) => values).filter(Number.isFinite));
}

function Bars({ chart }: { chart: ChartView }) {
  const { labels, series } = chart;
  const slot = CHART_WIDTH_PX / Math.max(1, labels.length);
  const width = (slot * 0.8) / Math.max(1, series.length);
  const top = maxValue(chart);
  return series.flatMap(({ name, values }, line) =>
    values.map((value, index) => {
      const height = (CHART_HEIGHT_PX * (value || 0)) / top;
      const x = index * slot + slot * 0.1 + line * width;
      return (
        <rect
          key={`${name} ${labels[index]}`}
          x={x}
          y={CHART_HEIGHT_PX - height}
          width={width}
          height={height}
          fill={SERIES_COLOURS[line % SERIES_COLOURS.length]}
        >
          <title>{`${labels[index]}, ${name}: ${value}`}</title>
        </rect>
      );
    }),
  );
}

function Lines({ chart }: { chart: ChartView }) {
  const { labels, series } = chart;
  const slot = CHART_WIDTH_PX / Math.max(1, labels.length - 1);
  const top = maxValue(chart);
  return series.map(({ name, values }, line) => (
    <polyline
      key={name}
      points={values
        .map((value, index) => `${index * slot},${CHART_HEIGHT_PX - (CHART_HEIGHT_PX * (value || 0)) / top}`)
        .join(' ')}
      fill="none"
      stroke={SERIES_COLOURS[line % SERIES_COLOURS.length]}
      stroke-width="2"
    />
  ));
}
