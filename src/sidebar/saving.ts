import type { StepName } from './drafts';
import { useGuide } from './guide';
import { useTask } from './task';

/** Saving a step and going on to the next one. */
export function useSaving(step: StepName) {
  const { guide } = useGuide();
  return useTask(async () => {
    const reply = await guide.save(step);
    if (!reply.ok || !reply.value.ok) return reply;
    // Whoever was quicker than the first answer: what comes next depends on it.
    const known = guide.store.get().answer ? reply : await guide.load();
    if (known.ok) guide.goOn(step);
    return known.ok ? reply : known;
  });
}
