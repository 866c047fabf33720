import type { Google } from '../emulator';
import { passLate } from '../late-timer';

/** Every look of the timer in the first hours, and after them one an hour, as most would find nothing. */
export function passTwoDays(google: Google): void {
  google.advance({ hours: 2 });
  passLate(google, { days: 2 });
}

/** The timer's next look, and no time after it. */
export function nextLook(google: Google): void {
  const { nextAt = 0 } = google.triggers().find(({ handler }) => handler === 'processPending') ?? {};
  google.advance({ milliseconds: Math.max(0, nextAt - google.clock.now()) });
}
