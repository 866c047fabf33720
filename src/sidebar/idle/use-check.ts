import type { CallResult } from '../server-call';
import { type SetupWizard, useSetupWizard } from '../setup-wizard';
import { useTask } from '../use-task';

export interface Check {
  /** What the server has said; `null`: no answer came in time, but it is at work. */
  said: string | null;
  /** It was not finished when the server said so. */
  isLate: boolean;
  /** The plan that was there before. */
  before: string | null;
}

/** Makes a plan by the policy as it is typed: it is saved first, since the server goes by what is saved. */
export function useCheck() {
  const { wizard } = useSetupWizard();
  return useTask(async (): Promise<CallResult<Check | null>> => {
    const saved = await wizard.saveStep('idle');
    if (!saved.ok) return saved;
    if (!saved.value.ok) return { ok: true, value: null };
    const { plan: before } = idleNow(wizard);
    const told = await wizard.callServer('planIdleReview');
    const seen = await wizard.load();
    const { plan, isWorking } = idleNow(wizard);
    if (!told.ok) {
      // A check of many accounts outlasts the patience for an answer.
      const hasBegun = seen.ok && (isWorking || plan !== before);
      return hasBegun ? { ok: true, value: { said: null, isLate: true, before } } : told;
    }
    if (!seen.ok) return seen;
    wizard.announce(told.value.message);
    return { ok: true, value: { said: told.value.message, isLate: isWorking, before } };
  });
}

function idleNow(wizard: SetupWizard): { plan: string | null; isWorking: boolean } {
  const idle = wizard.store.get().answer?.health.idle;
  return { plan: idle?.plan?.id ?? null, isWorking: idle?.working ?? false };
}
