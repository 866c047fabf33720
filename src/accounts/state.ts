import type { Account } from '../zendesk/accounts';
import type { History } from './history';

/** How an account stands, and by whom: the `State` column of the `Agents` sheet. */
export const STATE_WORDS = [
  'Enabled',
  'Enabled by Chat Access',
  'Enabled elsewhere',
  'Disabled',
  'Disabled by Chat Access',
  'Disabled elsewhere',
] as const;
export type StateWord = (typeof STATE_WORDS)[number];

export interface AgentState {
  word: StateWord;
  /** `null`: since before the first extract. */
  since: number | null;
}

/** An account as the extract before had it. */
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
  /** `null`: it was not in the extract before. */
  before: PreviousAccount | null;
  history: History;
  now: number;
  /** When the extract before was made. */
  previousSnapshotAt: number;
}

/**
 * How an account stands, seen from the extract before and our own log. What was switched on or off in between and
 * is not in the log was switched by somebody else.
 */
export function stateOf(account: Account, { before, history, now, previousSnapshotAt }: Past): AgentState {
  if (account.enabled && history.disabledAt !== null) return enabledAgain(before, history.disabledAt, now);
  const base = account.enabled ? 'Enabled' : 'Disabled';
  const ours = account.enabled ? history.lastRequestedAt : history.disabledAt;
  const byUs: AgentState = { word: `${base} by Chat Access`, since: ours };
  if (!before) return ours === null ? { word: base, since: null } : byUs;
  if (before.enabled !== account.enabled) {
    return ours !== null && ours >= previousSnapshotAt ? byUs : { word: `${base} elsewhere`, since: now };
  }
  return ours !== null && isNews(before.state, byUs, ours) ? byUs : before.state;
}

/** The log knows better than the extract before. An enabled account that somebody asks for again was not enabled by us. */
function isNews(state: AgentState, { word }: AgentState, at: number): boolean {
  const mayChange = word === 'Disabled by Chat Access' || state.word === 'Enabled';
  return mayChange && state.word !== word && at > (state.since ?? 0);
}

/** By our log it is off: somebody else has enabled it, perhaps before anybody looked. */
function enabledAgain(before: PreviousAccount | null, disabledAt: number, now: number): AgentState {
  const isKnown = before?.state.word === 'Enabled elsewhere' && (before.state.since ?? 0) >= disabledAt;
  return isKnown ? before.state : { word: 'Enabled elsewhere', since: now };
}

/** What is different from the extract before, in words; empty when nothing is. */
export function changesSince(account: Account, before: PreviousAccount | null): string {
  if (!before) return 'New';
  const changes = [
    account.enabled === before.enabled ? '' : account.enabled ? 'Enabled' : 'Disabled',
    account.role === before.role ? '' : 'Role',
    account.departments.join(', ') === before.departments ? '' : 'Departments',
    account.email === before.email ? '' : 'Address',
    account.name === before.name ? '' : 'Name',
  ];
  return changes.filter((change) => change !== '').join(', ');
}
