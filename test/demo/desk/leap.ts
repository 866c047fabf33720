import type { Google } from '../../emulator';

const MINUTE = 60_000;
const STEP = 5 * MINUTE;
/** Up to this long every look of the timer is run; beyond, looks that find nothing are thinned out. */
const EXACT = 60 * MINUTE;
const LONGEST_STRIDE = 24 * 60 * MINUTE;
/** While a row waits for its time. */
const LONGEST_WATCH = 60 * MINUTE;

/**
 * Moves the clock far. Nobody wants to wait for two months of looks every five minutes: while no row waits, or after looks
 * that changed nothing, the next ones are left out, as Google leaves out times that pass while a script runs.
 */
export function leap(google: Google, ms: number, isWaiting: () => boolean): void {
  if (ms <= EXACT) google.advance({ milliseconds: ms });
  else leapFar(google, google.clock.now() + ms, isWaiting);
}

function leapFar(google: Google, target: number, isWaiting: () => boolean): void {
  let stride = STEP;
  while (google.clock.now() < target) {
    const begun = google.executions.length;
    google.advance({ milliseconds: Math.min(STEP, target - google.clock.now()) });
    const isIdle = google.executions.slice(begun).every(({ cellsWritten }) => cellsWritten === 0);
    if (!isWaiting()) stride = LONGEST_STRIDE;
    else stride = isIdle ? Math.min(stride * 2, LONGEST_WATCH) : STEP;
    const skipped = Math.min(stride, untilNextRare(google), target - google.clock.now()) - STEP;
    if (skipped > 0) google.clock.advance(skipped);
  }
}

/** A trigger that fires once a day or once at all is not passed over. */
function untilNextRare(google: Google): number {
  const times = google
    .triggers()
    .filter(({ schedule }) => schedule !== undefined && schedule.kind !== 'every')
    .map(({ nextAt }) => (nextAt ?? Number.POSITIVE_INFINITY) - google.clock.now());
  return Math.max(0, Math.min(Number.POSITIVE_INFINITY, ...times));
}
