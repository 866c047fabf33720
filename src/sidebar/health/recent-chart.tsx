import type { Day } from '../../contract';
import { text } from '../text/text';

const CHART_HEIGHT = 48;
const BAR_WIDTH = 9;
const DAY_WIDTH = 11;

/** A bar for each of the last days, with the requests that came to nothing hatched on top. */
export function RecentChart({ days }: { days: readonly Day[] }) {
  const hasNone = days.every((day) => doneOn(day) + notDoneOn(day) === 0);
  return (
    <figure class="chart">
      <figcaption>
        <b>{text.details.recentDays}</b>
        <span class="secondary">{describeTotals(days)}</span>
      </figcaption>
      {/* Hidden from screen readers, because the caption says the same. */}
      {!hasNone && <Legend />}
      {!hasNone && (
        <svg
          viewBox={`0 0 ${days.length * DAY_WIDTH} ${CHART_HEIGHT + 1}`}
          aria-hidden="true"
          focusable="false"
        >
          <HatchPattern />
          <Bars days={days} />
          <rect class="baseline" width={days.length * DAY_WIDTH} y={CHART_HEIGHT} height="1" />
        </svg>
      )}
      {!hasNone && (
        <p class="chart-dates secondary" aria-hidden="true">
          {[days[0], days[days.length - 1]].map((day) => day && <span key={day.date}>{day.date}</span>)}
        </p>
      )}
    </figure>
  );
}

/** What the colours mean. */
function Legend() {
  const keys = [
    ['var(--blue)', text.details.chartDone],
    ['url(#hatch)', text.details.chartNotDone],
  ] as const;
  return (
    <p class="chart-legend secondary" aria-hidden="true">
      {keys.map(([fill, label]) => (
        <span key={label}>
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <rect width="10" height="10" fill={fill} />
          </svg>
          {label}
        </span>
      ))}
    </p>
  );
}

function describeTotals(days: readonly Day[]): string {
  const sum = (name: keyof Omit<Day, 'date'>) => days.reduce((total, day) => total + day[name], 0);
  return text.details.recentTotals({
    created: sum('created'),
    updated: sum('updated'),
    unchanged: sum('unchanged'),
    rejected: sum('rejected'),
    failed: sum('failed'),
  });
}

function doneOn({ created, updated, unchanged }: Day): number {
  return created + updated + unchanged;
}

function notDoneOn({ rejected, failed }: Day): number {
  return rejected + failed;
}

function HatchPattern() {
  return (
    <defs>
      <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="2" height="4" class="not-done" />
      </pattern>
    </defs>
  );
}

function Bars({ days }: { days: readonly Day[] }) {
  const counts = days.map((day) => ({ done: doneOn(day), notDone: notDoneOn(day) }));
  const highest = Math.max(1, ...counts.map(({ done, notDone }) => done + notDone));
  const height = (count: number) => (count * CHART_HEIGHT) / highest;
  const top = (count: number) => CHART_HEIGHT - height(count);
  return (
    <>
      {counts.map(({ done, notDone }, index) => (
        <g key={days[index]?.date} transform={`translate(${index * DAY_WIDTH} 0)`}>
          <rect class="done" width={BAR_WIDTH} y={top(done)} height={height(done)} />
          <rect fill="url(#hatch)" width={BAR_WIDTH} y={top(done + notDone)} height={height(notDone)} />
        </g>
      ))}
    </>
  );
}
