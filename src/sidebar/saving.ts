import type { StepName } from './drafts';
import { useSetupWizard } from './setup-wizard';
import { useTask } from './task';

/** Saving a step and going on to the next one. */
export function useSaving(step: StepName) {
  const { wizard } = useSetupWizard();
  return useTask(async () => {
    const result = await wizard.saveStep(step);
    if (!result.ok || !result.value.ok) return result;
    // Whoever was quicker than the first answer: what comes next depends on it.
    const known = wizard.store.get().answer ? result : await wizard.load();
    if (known.ok) wizard.goToNextStep(step);
    return known.ok ? result : known;
  });
}
