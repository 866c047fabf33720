import type { ClockView } from '../protocol';
import { sendCommand } from './server-call';
import { clockText, shortText } from './time-format';

const CLOCK_STEPS: [label: string, minutes: number][] = [
  ['+5 min', 5],
  ['+1 day', 24 * 60],
  ['+60 days', 60 * 24 * 60],
];

/** The virtual clock. It only moves when the user moves it or while a script runs. */
export function Clock({ clock }: { clock: ClockView }) {
  const next = nextCheck(clock);
  return (
    <fieldset class="clock" aria-label="Clock">
      <div>
        <time dateTime={new Date(clock.now).toISOString()}>{clockText(clock.now, clock.zone)}</time>
        <span class="soft">{next}</span>
      </div>
      {CLOCK_STEPS.map(([label, minutes]) => (
        <button
          key={label}
          type="button"
          disabled={clock.busy !== null}
          onClick={() => void sendCommand({ do: 'advance', minutes })}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}

/** A trigger whose time has come runs when the clock moves. */
function nextCheck({ now, next, zone }: ClockView): string {
  if (next === null) return 'No trigger is installed';
  return next <= now ? 'Next check is due now' : `Next check at ${shortText(next, now, zone)}`;
}
