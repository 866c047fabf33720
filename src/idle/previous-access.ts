import { readAccess } from '../accounts/disabling';
import type { AccountEvent } from '../accounts/history';
import { readJson } from '../state/key-values';
import type { AccessBefore } from '../zendesk/accounts';

/** The last line that says that we have disabled the account, and that may be acted on. */
export function disablingOf(agentId: string, events: readonly AccountEvent[]): AccountEvent | null {
  const disabled = events.filter(
    (each) => each.agentId === agentId && each.action === 'Disabled' && each.isProved, // guard: proved-restore
  );
  return disabled.sort((a, b) => a.at - b.at).pop() ?? null;
}

/** When a restore first began after that; `null`: none has. */
export function restoringSince(agentId: string, events: readonly AccountEvent[]): number | null {
  const disabledAt = disablingOf(agentId, events)?.at ?? Number.POSITIVE_INFINITY;
  const begun = events.filter(
    (each) =>
      each.agentId === agentId && each.action === 'Restored' && each.isProved && each.at >= disabledAt,
  );
  return begun.length > 0 ? Math.min(...begun.map(({ at }) => at)) : null;
}

/** By our log; `null`: it does not say. */
export function previousAccessOf(agentId: string, events: readonly AccountEvent[]): AccessBefore | null {
  const last = disablingOf(agentId, events);
  return last ? readAccess(last.before) : null;
}

/**
 * A restore came to a refusal after which nothing is known to have changed the account: it may be enabled, and lack what its
 * disabling took besides.
 */
export function isHalfRestored(agentId: string, events: readonly AccountEvent[]): boolean {
  const [last] = events
    .filter((each) => each.agentId === agentId && !BESIDE_ACCESS.includes(each.action))
    .sort((a, b) => b.at - a.at);
  const hasFailed = last?.action === 'Not restored' && last.isProved;
  return hasFailed && previousAccessOf(agentId, events)?.details !== undefined;
}

const BESIDE_ACCESS: readonly AccountEvent['action'][] = ['', 'Mail', 'Warned', 'Reminded'];

/**
 * What somebody was before we raised them, by the last line that says what somebody was then, of whichever request: a later one
 * may have found an agent, and raised nobody. `null`: no member of the team, or the log does not say.
 */
export function raisedFrom(agentId: string, events: readonly AccountEvent[]): AccessBefore | null {
  const [line] = events
    .filter((each) => each.agentId === agentId && each.action === 'Updated' && each.isProved)
    .filter(({ before }) => readAccess(before) !== null)
    .sort((a, b) => b.at - a.at);
  return line && !wasEndUser(line.before) ? readAccess(line.before) : null;
}

function wasEndUser(before: string): boolean {
  return readJson<{ kind?: unknown }>(before)?.kind === 'end-user';
}
