import type { Day } from '../../contract';

const HEIGHT = 48;
const WIDTH = 9;
const GAP = 2;

/** The last four weeks: a bar a day, what was not done hatched on top. The sentence says the same. */
export function RecentChart({ days }: { days: readonly Day[] }) {
  const counts = days.map(({ created, updated, unchanged, rejected, failed }) => ({
    done: created + updated + unchanged,
    not: rejected + failed,
  }));
  const highest = Math.max(1, ...counts.map(({ done, not }) => done + not));
  const scale = HEIGHT / highest;
  const sum = (name: keyof Omit<Day, 'date'>) => days.reduce((total, day) => total + day[name], 0);
  const words = `${sum('created')} created, ${sum('updated')} enabled, ${sum('unchanged')} without a change, ${sum('rejected')} rejected, ${sum('failed')} failed.`;
  return (
    <figure class="chart">
      <figcaption>
        <b>Last four weeks</b>
        <span class="secondary">{words}</span>
      </figcaption>
      <svg viewBox={`0 0 ${days.length * (WIDTH + GAP)} ${HEIGHT + 1}`} aria-hidden="true" focusable="false">
        <defs>
          <pattern
            id="hatch"
            width="4"
            height="4"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="2" height="4" class="not-done" />
          </pattern>
        </defs>
        {counts.map(({ done, not }, index) => (
          <g key={days[index]?.date} transform={`translate(${index * (WIDTH + GAP)} 0)`}>
            <rect class="done" width={WIDTH} y={HEIGHT - done * scale} height={done * scale} />
            <rect fill="url(#hatch)" width={WIDTH} y={HEIGHT - (done + not) * scale} height={not * scale} />
          </g>
        ))}
        <rect class="ground" width={days.length * (WIDTH + GAP)} y={HEIGHT} height="1" />
      </svg>
    </figure>
  );
}
