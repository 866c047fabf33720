import { bareAddress } from '../shared/email-address';
import type { Account } from '../zendesk/accounts';
import type { History } from './history';

/** How an account stands, and since when and by whom: the `State` column of the `Agents` sheet. */
export interface AgentState {
  isEnabled: boolean;
  /** `null`: it has been so since before the first snapshot. */
  by: 'chat-access' | 'elsewhere' | null;
  /** `null`: not known. */
  since: number | null;
}

/** An account as the previous snapshot had it. */
export interface PreviousAccount {
  email: string;
  name: string;
  enabled: boolean;
  role: string;
  departments: string;
  state: AgentState;
}

/** What is known of an account besides what Zendesk says of it now. */
export interface Past {
  /** `null`: it was not in the previous snapshot. */
  before: PreviousAccount | null;
  history: History;
  now: number;
  previousSnapshotAt: number;
}

/**
 * How an account stands, as seen from the previous snapshot and our own log. What was switched on or off in
 * between and is not in the log was switched in Zendesk itself.
 */
export function stateOf(account: Account, { before, history, now, previousSnapshotAt }: Past): AgentState {
  const isEnabled = account.enabled;
  if (isEnabled && history.disabledAt !== null) return enabledAgain(before, history.disabledAt, now);
  const since = isEnabled ? history.lastRequestedAt : history.disabledAt;
  const byUs: AgentState = { isEnabled, by: 'chat-access', since };
  if (!before) return since === null ? { isEnabled, by: null, since: null } : byUs;
  if (before.enabled !== isEnabled) {
    return since !== null && since >= previousSnapshotAt ? byUs : { isEnabled, by: 'elsewhere', since: now };
  }
  return since !== null && isNews(before.state, byUs, since) ? byUs : before.state;
}

export function isDisabledByUs({ isEnabled, by }: AgentState): boolean {
  return !isEnabled && by === 'chat-access';
}

/**
 * Whether the log knows better than the previous snapshot. An account that was enabled elsewhere and is requested
 * again was not enabled by us.
 */
function isNews(state: AgentState, byUs: AgentState, at: number): boolean {
  const mayChange = !byUs.isEnabled || (state.isEnabled && state.by === null);
  const isOther = state.isEnabled !== byUs.isEnabled || state.by !== byUs.by;
  return mayChange && isOther && at > (state.since ?? 0);
}

/** By our log it is disabled: it was enabled in Zendesk itself, perhaps before a snapshot could show it. */
function enabledAgain(before: PreviousAccount | null, disabledAt: number, now: number): AgentState {
  const state = before?.state;
  const isKnown = state?.isEnabled && state.by === 'elsewhere' && (state.since ?? 0) >= disabledAt;
  return isKnown ? state : { isEnabled: true, by: 'elsewhere', since: now };
}

export type AccountChange = 'new' | 'enabled' | 'disabled' | 'role' | 'departments' | 'address' | 'name';

/** What is different from the previous snapshot. */
export function changesSince(account: Account, before: PreviousAccount | null): AccountChange[] {
  if (!before) return ['new'];
  const changes: AccountChange[] = [];
  if (account.enabled !== before.enabled) changes.push(account.enabled ? 'enabled' : 'disabled');
  if (account.role !== before.role) changes.push('role');
  if (account.departments.join(', ') !== before.departments) changes.push('departments');
  if (bareAddress(account.email) !== bareAddress(before.email)) changes.push('address');
  if (account.name !== before.name) changes.push('name');
  return changes;
}
