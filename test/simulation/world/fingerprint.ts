import type { SavedWorld } from './sim-world';

/** Quotas above this make no difference. */
const SCARCE_QUOTA = 200;

/**
 * Worlds with the same fingerprint continue in the same way. It omits the clock, because nothing happens before the next timer,
 * which runs at the same time in both, and ample quotas, because they have no effect.
 */
export function fingerprint({ google, zendesk, observed }: SavedWorld): string {
  const { stores, forms } = google;
  const { calls: _, ...state } = zendesk;
  const scarce = Object.entries(google.quotas).filter(([, { limit, used }]) => limit - used < SCARCE_QUOTA);
  return JSON.stringify([
    stores,
    forms,
    scarce,
    state,
    observed.waits.map(({ until }) => until),
    observed.earlyCalls.length,
  ]);
}
