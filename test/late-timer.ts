import type { Google } from './emulator';
import { type Duration, milliseconds } from './emulator/duration';

const MINUTE = 60_000;

/**
 * Time passes and the timers are late, as Google's may be: what is due fires once in so many minutes, and not in five.
 * Most looks of a day find nothing, and are not what a test about that day is about.
 */
export function passLate(google: Google, time: Duration, every = 60): void {
  const end = google.clock.now() + milliseconds(time);
  for (let now = google.clock.now(); now < end; ) {
    now = Math.min(now + every * MINUTE, end);
    google.clock.advanceTo(now);
    google.advance({});
  }
}
