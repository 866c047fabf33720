import type { Account, Failure } from '../zendesk/accounts';
import type { AccountEvent } from './history';

/** A list that has shrunk by more than this was most likely cut off. */
const MAX_SHRINKAGE = 0.2;

/** Whom we have disabled since then, and who are not listed now: so many are missing for no other reason. */
export function leftByUs(
  events: readonly AccountEvent[],
  since: number,
  accounts: readonly Account[],
): number {
  const listed = new Set(accounts.map(({ id }) => id));
  const disabled = events.filter(
    ({ action, isProved, at }) => action === 'Disabled' && isProved && at >= since,
  );
  return new Set(disabled.map(({ agentId }) => agentId).filter((id) => !listed.has(id))).size;
}

/** `before`: how many accounts the previous snapshot had; `null`: there was none. */
export function hasShrunk(before: number | null, accounts: number): boolean {
  return before !== null && accounts < before * (1 - MAX_SHRINKAGE);
}

/** A list that was not trusted, for whoever waits for it. */
export function cutOff(listed: number, before: number): Failure {
  return { kind: 'transient', notBefore: null, reason: { code: 'failure.list-cut-off', listed, before } };
}
