import type { ClockView } from '../protocol';
import { sendCommand } from './server-call';
import { clockText, shortText } from './time-format';

const CLOCK_STEPS: [label: string, minutes: number, duration: string][] = [
  ['+5 min', 5, '5 minutes'],
  ['+1 day', 24 * 60, '1 day'],
  ['+60 days', 60 * 24 * 60, '60 days'],
];

const whatPasses = (duration: string) =>
  `Lets ${duration} pass in the demo. The timers of Chat Access run for that time.`;

/** The virtual clock. It only moves when the user moves it or while a script runs. */
export function Clock({ clock }: { clock: ClockView }) {
  const next = nextCheck(clock);
  return (
    <fieldset class="clock" aria-label="Clock">
      <time dateTime={new Date(clock.now).toISOString()}>{clockText(clock.now, clock.zone)}</time>
      {CLOCK_STEPS.map(([label, minutes, duration]) => (
        <button
          key={label}
          type="button"
          disabled={clock.busy !== null}
          title={whatPasses(duration)}
          onClick={() => void sendCommand({ do: 'advance', minutes })}
        >
          {label}
        </button>
      ))}
      <p class="soft">
        <span>{next}</span>. Time stands still until you press these.
      </p>
    </fieldset>
  );
}

/** A trigger whose time has come runs when the clock moves. */
function nextCheck({ now, next, zone }: ClockView): string {
  if (next === null) return 'No trigger is installed';
  return next <= now ? 'Next check is due now' : `Next check at ${shortText(next, now, zone)}`;
}
