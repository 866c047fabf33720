import type { SwitchResult } from '../../contract';
import { effectiveUserEmail } from '../../google/session';
import { say } from '../../text/say';
import type { AppContext } from '../context';

/** Stops everything, also a long job that runs, until a person resumes it. */
export function pauseByPerson({ state, now }: Pick<AppContext, 'state' | 'now'>): SwitchResult {
  state.pause.set({
    cause: 'person',
    title: say({ code: 'alert.paused-title' }),
    reason: say({ code: 'alert.paused', by: effectiveUserEmail() }),
    since: now(),
  });
  return { ok: true, message: say({ code: 'switch.paused' }) };
}

export function resume({ state }: Pick<AppContext, 'state'>): SwitchResult {
  state.pause.clear();
  return { ok: true, message: say({ code: 'switch.resumed' }) };
}
