import type { SavedWorld } from './sim-world';

/** Below this a quota is worth telling worlds apart by. */
const SCARCE = 200;

/**
 * Two worlds with the same one go on in the same way: the clock is left out because nothing happens before the next
 * timer, which comes at the same time in both, and the quotas because nobody looks at one that is ample.
 */
export function fingerprint({ google, zendesk, seen }: SavedWorld): string {
  const { stores, forms } = google;
  const { calls: _, ...state } = zendesk;
  const scarce = Object.entries(google.quotas).filter(([, { limit, used }]) => limit - used < SCARCE);
  return JSON.stringify([
    stores,
    forms,
    scarce,
    state,
    seen.waits.map(({ until }) => until),
    seen.early.length,
  ]);
}
