import type { CallResult } from '../server-call';
import { type SetupWizard, useSetupWizard } from '../setup-wizard';
import { useTask } from '../use-task';

export interface IdleCheck {
  /** The answer of the server; `null` if it did not arrive in time although the check has begun. */
  message: string | null;
  /** When the server answered, the check was not finished: further executions continue it. */
  isContinuing: boolean;
  /** The plan that there was before the check. */
  previousPlanId: string | null;
}

/** Makes a plan by the policy in the fields. The policy is saved first, because the server uses the saved one. */
export function useIdleCheck() {
  const { wizard } = useSetupWizard();
  return useTask(async (): Promise<CallResult<IdleCheck | null>> => {
    const saved = await wizard.saveStep('idle');
    if (!saved.ok) return saved;
    if (!saved.value.ok) return { ok: true, value: null };
    return planReview(wizard);
  });
}

async function planReview(wizard: SetupWizard): Promise<CallResult<IdleCheck>> {
  const { planId: previousPlanId } = readIdleState(wizard);
  const planned = await wizard.callServer('planIdleReview');
  const loaded = await wizard.load();
  const { planId, isWorking } = readIdleState(wizard);
  if (!planned.ok) {
    // A check of many accounts takes longer than the timeout of a call.
    const hasBegun = loaded.ok && (isWorking || planId !== previousPlanId);
    return hasBegun ? { ok: true, value: { message: null, isContinuing: true, previousPlanId } } : planned;
  }
  if (!loaded.ok) return loaded;
  const { message } = planned.value;
  wizard.announce(message);
  return { ok: true, value: { message, isContinuing: isWorking, previousPlanId } };
}

function readIdleState(wizard: SetupWizard): { planId: string | null; isWorking: boolean } {
  const idle = wizard.store.get().answer?.health.idle;
  return { planId: idle?.plan?.id ?? null, isWorking: idle?.working ?? false };
}
