import type { ChartShown } from '../shapes';

const WIDTH = 320;
const HEIGHT = 140;
const COLOURS = ['#1a73e8', '#188038', '#e37400', '#9334e6', '#d93025'];

/** Charts of the sheet, in their simplest form. */
export function Charts({ charts }: { charts: ChartShown[] }) {
  if (charts.length === 0) return null;
  return (
    <div class="charts">
      {charts.map((chart) => (
        <figure key={chart.id}>
          <figcaption>{chart.title}</figcaption>
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={chart.title}>
            {chart.kind === 'line' ? <Lines chart={chart} /> : <Bars chart={chart} />}
          </svg>
        </figure>
      ))}
    </div>
  );
}

function highest({ series }: ChartShown): number {
  return Math.max(1, ...series.flatMap(({ values }) => values).filter(Number.isFinite));
}

function Bars({ chart }: { chart: ChartShown }) {
  const { labels, series } = chart;
  const slot = WIDTH / Math.max(1, labels.length);
  const width = (slot * 0.8) / Math.max(1, series.length);
  const top = highest(chart);
  return series.flatMap(({ name, values }, line) =>
    values.map((value, index) => {
      const height = (HEIGHT * (value || 0)) / top;
      const x = index * slot + slot * 0.1 + line * width;
      return (
        <rect
          key={`${name} ${labels[index]}`}
          x={x}
          y={HEIGHT - height}
          width={width}
          height={height}
          fill={COLOURS[line % COLOURS.length]}
        >
          <title>{`${labels[index]}, ${name}: ${value}`}</title>
        </rect>
      );
    }),
  );
}

function Lines({ chart }: { chart: ChartShown }) {
  const { labels, series } = chart;
  const slot = WIDTH / Math.max(1, labels.length - 1);
  const top = highest(chart);
  return series.map(({ name, values }, line) => (
    <polyline
      key={name}
      points={values
        .map((value, index) => `${index * slot},${HEIGHT - (HEIGHT * (value || 0)) / top}`)
        .join(' ')}
      fill="none"
      stroke={COLOURS[line % COLOURS.length]}
      stroke-width="2"
    />
  ));
}
