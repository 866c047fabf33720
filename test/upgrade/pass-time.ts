import type { Google } from '../emulator';
import { advanceWithLateTimer } from '../late-timer';

/** All timer runs of the first two hours, and one an hour after them, as most would find nothing to do. */
export function passTwoDays(google: Google): void {
  google.advance({ hours: 2 });
  advanceWithLateTimer(google, { days: 2 });
}

/** Advances to the next timer run, and no further. */
export function advanceToTimerRun(google: Google): void {
  advanceToRunOf('processPending', google);
}

/** Advances to the next run of that trigger, and no further. */
export function advanceToRunOf(wanted: string, google: Google): void {
  const { nextAt = 0 } = google.triggers().find(({ handler }) => handler === wanted) ?? {};
  google.advance({ milliseconds: Math.max(0, nextAt - google.clock.now()) });
}
