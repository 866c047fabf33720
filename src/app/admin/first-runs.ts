import type { AppContext } from '../context';

/** Notes once that the timer has run to its end since Chat Access was turned on: its permissions hold in a trigger, too. */
export function noteFirstTimerRun({ state, now }: Pick<AppContext, 'state' | 'now'>): void {
  const since = state.owner.get()?.since ?? 0;
  if ((state.firstTimerRun.get() ?? 0) < since) state.firstTimerRun.set(now());
}
