import type { Google } from './emulator';
import { type Duration, milliseconds } from './emulator/duration';

const MINUTE_MS = 60_000;

/**
 * Advances the time with timers that run late, as Google's may: due triggers fire once every `everyMinutes` minutes
 * instead of every five. Most timer runs of a day find nothing to do and are not what a test about that day is about.
 */
export function advanceWithLateTimer(google: Google, time: Duration, everyMinutes = 60): void {
  const end = google.clock.now() + milliseconds(time);
  for (let now = google.clock.now(); now < end; ) {
    now = Math.min(now + everyMinutes * MINUTE_MS, end);
    google.clock.advanceTo(now);
    google.advance({});
  }
}
