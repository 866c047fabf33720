import type { ChartView } from '../protocol';

/** How far the plot is from the edges of its drawing. */
export const PLOT = { left: 44, right: 12, top: 8, bottom: 24 };

const MAX_LABELS = 6;
const MAX_LINES = 4;

/** From values to pixels. */
export interface Scale {
  width: number;
  height: number;
  /** The largest value of the axis, and the step between its marks. */
  top: number;
  step: number;
  slot: number;
  y: (value: number) => number;
}

interface DrawingProps {
  chart: ChartView;
  scale: Scale;
}

export function scaleOf(chart: ChartView, { width, height }: { width: number; height: number }): Scale {
  const step = roundStep(largest(chart) / MAX_LINES);
  const top = Math.max(step, Math.ceil(largest(chart) / step) * step);
  const slot = (width - PLOT.left - PLOT.right) / Math.max(1, chart.labels.length);
  const plotHeight = height - PLOT.top - PLOT.bottom;
  return { width, height, top, step, slot, y: (value) => PLOT.top + plotHeight * (1 - value / top) };
}

function largest({ kind, series, labels }: ChartView): number {
  const ofLabel = labels.map((_, index) => {
    const values = series.map(({ values }) => values[index] ?? 0);
    return kind === 'stacked' ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values);
  });
  return Math.max(0, ...ofLabel);
}

/** 1, 2, 5, 10 …; below 1 also tenths. */
function roundStep(least: number): number {
  if (least <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((each) => each * power >= least) ?? 10;
  return factor * power;
}

/** The lines of the axis with their numbers, and the labels below. */
export function Marks({ chart, scale }: DrawingProps) {
  const { width, height, top, step, slot, y } = scale;
  const marks = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step);
  const every = Math.ceil(chart.labels.length / MAX_LABELS);
  return (
    <>
      {marks.map((value) => (
        <g key={value}>
          <line x1={PLOT.left} x2={width - PLOT.right} y1={y(value)} y2={y(value)} class="mark" />
          <text x={PLOT.left - 6} y={y(value) + 4} class="number">
            {Number(value.toPrecision(3))}
          </text>
        </g>
      ))}
      {chart.labels.map((label, index) =>
        index % every === 0 ? (
          <text key={label} x={PLOT.left + (index + 0.5) * slot} y={height - 6} class="label">
            {label}
          </text>
        ) : null,
      )}
    </>
  );
}

export function Bars({ chart, scale }: DrawingProps) {
  const { labels, series, kind, colours } = chart;
  const { slot, y } = scale;
  const isStacked = kind === 'stacked';
  const width = (slot * 0.7) / (isStacked ? 1 : Math.max(1, series.length));
  return labels.flatMap((label, index) => {
    let below = 0;
    return series.map(({ name, values }, line) => {
      const value = values[index] ?? 0;
      const from = isStacked ? below : 0;
      below += value;
      const x = PLOT.left + index * slot + slot * 0.15 + (isStacked ? 0 : line * width);
      return (
        <rect
          key={`${name} ${label}`}
          x={x}
          y={y(from + value)}
          width={width}
          height={y(from) - y(from + value)}
          fill={colours[line % colours.length]}
        >
          <title>{`${label}, ${name}: ${value}`}</title>
        </rect>
      );
    });
  });
}

/** A point without a value leaves a gap. */
export function Lines({ chart, scale }: DrawingProps) {
  const { slot, y } = scale;
  return chart.series.map(({ name, values }, line) => {
    const colour = chart.colours[line % chart.colours.length];
    const points = values.flatMap((value, index) =>
      value === null ? [] : [{ index, value, x: PLOT.left + (index + 0.5) * slot, y: y(value) }],
    );
    return (
      <g key={name} fill={colour} stroke={colour}>
        {points.map((point, at) => {
          const next = points[at + 1];
          const isNext = next?.index === point.index + 1;
          return isNext ? (
            <line key={point.index} x1={point.x} y1={point.y} x2={next.x} y2={next.y} stroke-width="2" />
          ) : null;
        })}
        {points.map((point) => (
          <circle key={point.index} cx={point.x} cy={point.y} r="3">
            <title>{`${chart.labels[point.index]}, ${name}: ${point.value}`}</title>
          </circle>
        ))}
      </g>
    );
  });
}
