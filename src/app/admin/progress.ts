import type { Progress } from '../../contract';
import { MINUTE_MS } from '../../shared/time';
import { tell } from '../../text/say';
import type { AppContext } from '../context';

/** Five minutes may lie between two executions of a job: one that took no step for longer has died. */
const MAX_STEP_MS = 6 * MINUTE_MS;

/** How far the long job is that runs; `null`: none does. */
export function getProgress({ state, now }: Pick<AppContext, 'state' | 'now'>): Progress | null {
  const running = state.progress.get();
  if (!running || now() - running.steppedAt > MAX_STEP_MS) return null;
  const { steppedAt: _, ...progress } = running;
  return {
    ...progress,
    startedAt: new Date(running.startedAt).toISOString(),
    message: tell(running.message),
  };
}
