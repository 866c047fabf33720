import { secondOf } from '../shared/time';
import type { Account } from '../zendesk/accounts';
import type { Action, RowRecord } from './request';

/** What is to be done for a person, written into the row before it is done. `was`: the account before this attempt enabled it. */
export type Intent =
  | { action: Exclude<Action, ''>; write: 'create'; account: null }
  | { action: Exclude<Action, ''>; write: 'enable' | null; account: Account; was?: Account };

/** What the row remembers of an earlier attempt that was interrupted, or whose outcome is unknown. */
export type PriorAttempt = Pick<RowRecord, 'action' | 'agentId'> & { began: number };

/**
 * Found and off: enable. Found and on: nothing, but for a wait where Zendesk does not let them chat. Not found: create.
 * An account that an interrupted attempt of the same row made or enabled is still that attempt's work.
 */
export function decide(account: Account | null, prior: PriorAttempt): Intent {
  if (!account) return { action: 'Created', write: 'create', account };
  const isReady = account.enabled && account.chat !== 'off';
  const action = earlierAction(account, prior) ?? (isReady ? 'No change' : 'Updated');
  return { action, write: account.enabled ? null : 'enable', account };
}

function earlierAction(
  account: Account,
  { action, agentId, began }: PriorAttempt,
): Exclude<Action, ''> | null {
  if (action === '') return null;
  if (agentId === account.id) return account.enabled ? action : 'Updated';
  return action === 'Created' && agentId === '' && isOurs(account, began) ? 'Created' : null;
}

/** Zendesk gives creation times in whole seconds. */
function isOurs(account: Account, began: number): boolean {
  return account.createdAt !== null && account.createdAt >= secondOf(began);
}
