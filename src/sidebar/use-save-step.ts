import type { StepName } from './drafts';
import { useSetupWizard } from './setup-wizard';
import { useTask } from './use-task';

/** Saves a step and opens the next one. */
export function useSaveStep(step: StepName) {
  const { wizard } = useSetupWizard();
  return useTask(async () => {
    const result = await wizard.saveStep(step);
    if (!result.ok || !result.value.ok) return result;
    // The next step depends on the setup, which has not been loaded yet if the person was quicker than the server.
    const loaded = wizard.store.get().answer ? result : await wizard.load();
    if (loaded.ok) wizard.goToNextStep(step);
    if (result.value.message) wizard.announce(result.value.message);
    return loaded.ok ? result : loaded;
  });
}
