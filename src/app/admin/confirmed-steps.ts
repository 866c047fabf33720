import type { SetupChange } from '../../contract';
import { type KeyValues, readJson } from '../../state/key-values';

/** The sections of a setup that work as they are: whether somebody has saved them cannot be seen in their values. */
const OPTIONAL = ['mail', 'idle'] as const;

type OptionalSection = (typeof OPTIONAL)[number];

const KEY = 'confirmed-steps';

/** Those that have been saved, with or without a change. */
export function confirmedSteps(shared: KeyValues): OptionalSection[] {
  return readJson<OptionalSection[]>(shared.get(KEY)) ?? [];
}

export function noteConfirmedSteps(change: SetupChange, shared: KeyValues): void {
  const before = confirmedSteps(shared);
  const confirmed = OPTIONAL.filter((name) => before.includes(name) || change[name] !== undefined);
  if (confirmed.length > before.length) shared.set({ [KEY]: JSON.stringify(confirmed) });
}
