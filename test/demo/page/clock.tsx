import type { ClockShown } from '../shapes';
import { ask } from './ask';
import { clockText, timeText } from './times';

const LEAPS: [label: string, minutes: number][] = [
  ['+5 min', 5],
  ['+1 day', 24 * 60],
  ['+60 days', 60 * 24 * 60],
];

/** The virtual clock: it stands still until somebody moves it, or a script works. */
export function Clock({ clock }: { clock: ClockShown }) {
  const next =
    clock.next === null ? 'No trigger is installed' : `Next look at ${timeText(clock.next, clock.zone)}`;
  return (
    <fieldset class="clock" aria-label="Clock">
      <div>
        <time dateTime={new Date(clock.now).toISOString()}>{clockText(clock.now, clock.zone)}</time>
        <span class="soft">{next}</span>
      </div>
      {LEAPS.map(([label, minutes]) => (
        <button
          key={label}
          type="button"
          disabled={clock.busy !== null}
          onClick={() => void ask({ do: 'advance', minutes })}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}
