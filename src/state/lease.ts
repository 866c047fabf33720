import { MINUTE_MS } from '../shared/time';
import { type KeyValues, readJson } from './key-values';

/**
 * An execution lives at most six minutes, so a lease that is older has no holder.
 * Source: https://developers.google.com/apps-script/guides/services/quotas#current_limitations
 */
const WORK_LEASE_MS = 7 * MINUTE_MS;

/** The lease on a row. Longer than that on the work, since the row was claimed some time into it. */
export const ROW_LEASE_MS = 10 * MINUTE_MS;

/**
 * The work that one execution does at a time. `extract`: the reading of all accounts; `idle`: the work on idle accounts, and the
 * notices to the admins; `token`: a token is fetched from Zendesk; `worker`: the handling of rows.
 */
export type LeaseName =
  | 'dashboard'
  | 'decisions'
  | 'departments'
  | 'digest'
  | 'editor-actions'
  | 'evidence'
  | 'extract'
  | 'idle'
  | 'log-check'
  | 'token'
  | 'worker';

export interface LeaseParts {
  shared: KeyValues;
  /** Runs the action while no other execution does; `null` when the lock could not be acquired. */
  locked<T>(action: () => T): T | null;
  now(): number;
}

/**
 * Runs the action while no other execution runs one of the same name, without a lock being held meanwhile: it
 * may wait for Zendesk. `null` when another execution is at it. An execution that dies leaves a lease that
 * expires.
 */
export function withLease<T>(name: LeaseName, parts: LeaseParts, action: () => T): T | null {
  const key = `lease.${name}`;
  const isTaken = parts.locked(() => {
    const until = readJson<number>(parts.shared.fresh(key)) ?? 0;
    if (until > parts.now()) return false;
    parts.shared.set({ [key]: String(parts.now() + WORK_LEASE_MS) });
    return true;
  });
  if (!isTaken) return null;
  try {
    return action();
  } finally {
    // Others may want to know until when an execution was at it. The sign says that it has not died.
    parts.shared.set({ [key]: String(-parts.now()) });
  }
}

/** Until when an execution may be at that work, or was at it last; as it is now. */
export function leasedUntil(name: LeaseName, shared: KeyValues): number {
  return Math.abs(Number(shared.fresh(`lease.${name}`)));
}

/** When the lease of an execution ran out that did not give it back: it has died. `null`: none did, or it may still live. */
export function abandonedAt(name: LeaseName, shared: KeyValues, now: number): number | null {
  const until = readJson<number>(shared.get(`lease.${name}`)) ?? 0;
  return until > 0 && until <= now ? until : null;
}
