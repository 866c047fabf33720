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
export interface Sighting {
  email: string;
  name: string;
  enabled: boolean;
  role: string;
  departments: string;
  state: AgentState;
}

/**
 * How an account stands, seen from the extract before (made at `lastLook`) and our own log. What was switched
 * on or off in between and is not in the log was switched by somebody else.
 */
export function stateOf(
  account: Account,
  {
    before,
    history,
    now,
    lastLook,
  }: { before: Sighting | null; history: History; now: number; lastLook: number },
): AgentState {
  const { disabledAt } = history;
  if (account.enabled && disabledAt !== null) return enabledAgain(before, disabledAt, now);
  const base = account.enabled ? 'Enabled' : 'Disabled';
  const ours = account.enabled ? history.keptAt : history.disabledAt;
  const byUs: AgentState = { word: `${base} by Chat Access`, since: ours };
  if (!before) return ours === null ? { word: base, since: null } : byUs;
  const { state } = before;
  if (before.enabled !== account.enabled) {
    return ours !== null && ours >= lastLook ? byUs : { word: `${base} elsewhere`, since: now };
  }
  const isNewer = ours !== null && state.word !== byUs.word && ours > (state.since ?? 0);
  return isNewer && (!account.enabled || state.word === 'Enabled') ? byUs : state;
}

/** By our log it is off: somebody else has enabled it, perhaps before anybody looked. */
function enabledAgain(before: Sighting | null, disabledAt: number, now: number): AgentState {
  const isKnown = before?.state.word === 'Enabled elsewhere' && (before.state.since ?? 0) >= disabledAt;
  return isKnown ? before.state : { word: 'Enabled elsewhere', since: now };
}

/** What is different from the extract before, in words; empty when nothing is. */
export function changesSince(account: Account, before: Sighting | null): string {
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
