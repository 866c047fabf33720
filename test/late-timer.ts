import type { Google } from './emulator';

const MINUTE = 60_000;

export interface Wait {
  days?: number;
  hours?: number;
  minutes?: number;
}

/**
 * Time passes and the timers are late, as Google's may be: what is due fires once in so many minutes, and not in five.
 * Most looks of a day find nothing, and are not what a test about that day is about.
 */
export function passLate(google: Google, { days = 0, hours = 0, minutes = 0 }: Wait, every = 60): void {
  const end = google.clock.now() + ((days * 24 + hours) * 60 + minutes) * MINUTE;
  for (let time = google.clock.now(); time < end; ) {
    time = Math.min(time + every * MINUTE, end);
    google.clock.advanceTo(time);
    google.advance({});
  }
}
