import type { AppContext } from '../context';

/** Notes once that the timer has run to its end since Chat Access was turned on: its permissions hold in a trigger, too. */
export function noteFirstTimerRun({ state, now }: Pick<AppContext, 'state' | 'now'>): void {
  const since = state.owner.get()?.since ?? 0;
  if ((state.firstTimerRun.get() ?? 0) < since) state.firstTimerRun.set(now());
}

/** Since Chat Access was turned on; `null`: the timer has not run to its end yet. */
export function firstTimerRun(state: AppContext['state']): number | null {
  const at = state.firstTimerRun.get();
  return at !== null && at >= (state.owner.get()?.since ?? 0) ? at : null;
}
