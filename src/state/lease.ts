import { type KeyValues, readJson } from './key-values';

/** Longer than an execution can live. */
const LONGEST = 7 * 60_000;

export interface LeaseParts {
  shared: KeyValues;
  /** Runs it while no other execution does; `null` when that was not to be had. */
  locked<T>(action: () => T): T | null;
  now(): number;
}

/**
 * Runs it while no other execution runs something of the same name, without a lock being held meanwhile: it
 * may wait for Zendesk. `null` when another one is at it. Whoever dies leaves a lease that ends by itself.
 */
export function leased<T>(name: string, parts: LeaseParts, action: () => T): T | null {
  const key = `lease.${name}`;
  const taken = parts.locked(() => {
    const until = readJson<number>(parts.shared.fresh(key)) ?? 0;
    if (until > parts.now()) return false;
    parts.shared.set({ [key]: String(parts.now() + LONGEST) });
    return true;
  });
  if (!taken) return null;
  try {
    return action();
  } finally {
    // Others may want to know until when somebody was at it.
    parts.shared.set({ [key]: String(parts.now()) });
  }
}

/** Until when an execution may be at that work, or was at it last; as it is now. */
export function leasedUntil(name: string, shared: KeyValues): number {
  return Number(shared.fresh(`lease.${name}`));
}
