import type { Installation } from './installation';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** Whoever has signed in within that time does so every day. */
const REGULAR_MS = 30 * DAY_MS;
/** Of so many people, one does not come back. */
const ONE_LEAVES_OF = 25;

/** While the clock moves, most people go on using their accounts and a few stop: the review of idle accounts finds those. */
export function useAccounts({ google, zendesk }: Pick<Installation, 'google' | 'zendesk'>): void {
  const now = google.clock.now();
  for (const { id, lastUse, createdAt } of zendesk.inUse()) {
    const since = now - Math.max(lastUse ?? 0, createdAt);
    if (since > DAY_MS / 2 && since < REGULAR_MS && !leaves(id)) zendesk.signIn(id, now - HOUR_MS);
  }
}

/** Always the same people. */
function leaves(id: number): boolean {
  return Math.floor(id / 7) % ONE_LEAVES_OF === 0;
}
