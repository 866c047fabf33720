import type { Google } from '../../emulator';

const MINUTE_MS = 60_000;
const TIMER_INTERVAL_MS = 5 * MINUTE_MS;
/** Enough for a run that came due while runs were skipped, and too short for the one after it. */
const OVERDUE_RUN_MS = MINUTE_MS;
/** Up to this duration every timer run takes place; beyond it, runs that would find nothing are skipped. */
const EXACT_UP_TO_MS = 60 * MINUTE_MS;
/** Between two timer runs while all rows are finished. */
const MAX_IDLE_STRIDE_MS = 24 * 60 * MINUTE_MS;
/** Between two timer runs while a row waits to be retried. */
const MAX_WAITING_STRIDE_MS = 60 * MINUTE_MS;

/** What people do is looked at so often. */
const PASS_EVERY_MS = 6 * 60 * MINUTE_MS;

export interface World {
  hasUnfinishedRows(): boolean;
  /** What people do meanwhile. */
  pass(): void;
}

/**
 * Moves the clock forward. Two months of timer runs every five minutes would take too long: while all rows are finished,
 * or after a run that changed nothing, the next runs are skipped, as Google skips those that come due while a script runs.
 */
export function fastForward(google: Google, ms: number, world: World): void {
  if (ms <= EXACT_UP_TO_MS) advanceByTimer(google, ms);
  else advanceInStrides(google, google.clock.now() + ms, world);
}

/** Google's timers are not punctual either. At the end of the five minutes they find all that has come due until then. */
function advanceByTimer(google: Google, ms: number): void {
  for (let left = ms; left > 0; left -= TIMER_INTERVAL_MS) {
    google.clock.advance(Math.min(left, TIMER_INTERVAL_MS));
    google.advance({ milliseconds: 0 });
  }
}

function advanceInStrides(google: Google, target: number, { hasUnfinishedRows, pass }: World): void {
  let stride = TIMER_INTERVAL_MS;
  let nextPass = 0;
  let step = TIMER_INTERVAL_MS;
  while (google.clock.now() < target) {
    const before = google.executions.length;
    google.advance({ milliseconds: Math.min(step, target - google.clock.now()) });
    const isIdle = google.executions.slice(before).every(({ cellsWritten }) => cellsWritten === 0);
    if (!hasUnfinishedRows()) stride = MAX_IDLE_STRIDE_MS;
    else stride = isIdle ? Math.min(stride * 2, MAX_WAITING_STRIDE_MS) : TIMER_INTERVAL_MS;
    const skipped =
      Math.min(stride, msUntilRareTrigger(google), target - google.clock.now()) - TIMER_INTERVAL_MS;
    if (skipped > 0) google.clock.advance(skipped);
    if (google.clock.now() >= nextPass) {
      pass();
      nextPass = google.clock.now() + PASS_EVERY_MS;
    }
    step = skipped > 0 ? OVERDUE_RUN_MS : TIMER_INTERVAL_MS;
  }
}

/** Triggers that fire daily or only once must not be skipped. */
function msUntilRareTrigger(google: Google): number {
  const times = google
    .triggers()
    .filter(({ schedule }) => schedule !== undefined && schedule.kind !== 'every')
    .map(({ nextAt }) => (nextAt ?? Number.POSITIVE_INFINITY) - google.clock.now());
  return Math.max(0, Math.min(Number.POSITIVE_INFINITY, ...times));
}
