import type { AgentLine } from '../accounts/ports';
import type { AccountChange, AgentState, PreviousAccount } from '../accounts/state';
import { type Cell, textOf, timeOf } from '../google/grid';
import { bareAddress } from '../shared/email-address';

/** The words of the column `State`. */
const STATES: readonly (Omit<AgentState, 'since'> & { word: string })[] = [
  { word: 'Enabled', isEnabled: true, by: null },
  { word: 'Enabled by Chat Access', isEnabled: true, by: 'chat-access' },
  { word: 'Enabled elsewhere', isEnabled: true, by: 'elsewhere' },
  { word: 'Disabled', isEnabled: false, by: null },
  { word: 'Disabled by Chat Access', isEnabled: false, by: 'chat-access' },
  { word: 'Disabled elsewhere', isEnabled: false, by: 'elsewhere' },
];

/** The words of the column `Changed`. */
const CHANGES: Record<AccountChange, string> = {
  new: 'New',
  enabled: 'Enabled',
  disabled: 'Disabled',
  role: 'Role',
  departments: 'Departments',
  address: 'Address',
  name: 'Name',
};

/** An account as a row of the `Agents` sheet. */
export function agentCells({ account, days, state, changes }: AgentLine): Cell[] {
  const { id, email, name, enabled, role, departments, createdAt, lastUsedAt } = account;
  return [
    id,
    bareAddress(email),
    name,
    enabled ? 'Yes' : 'No',
    role,
    departments.join(', '),
    timeCell(createdAt),
    lastUseCell(lastUsedAt),
    days ?? '',
    stateWord(state),
    timeCell(state.since),
    changes.map((change) => CHANGES[change]).join(', '),
  ];
}

/** `null`: the cell of the state does not hold a word of ours, so the row is no evidence of anything. */
export function previousAccount(cells: readonly Cell[]): PreviousAccount | null {
  const found = STATES.find(({ word }) => word === textOf(cells[9]));
  if (!found) return null;
  const { isEnabled, by } = found;
  return {
    email: textOf(cells[1]),
    name: textOf(cells[2]),
    enabled: textOf(cells[3]) === 'Yes',
    role: textOf(cells[4]),
    departments: textOf(cells[5]),
    state: { isEnabled, by, since: timeOf(cells[10]) },
  };
}

export function lastUseCell(lastUsedAt: AgentLine['account']['lastUsedAt']): Cell {
  if (typeof lastUsedAt === 'number') return { time: lastUsedAt };
  return lastUsedAt === 'never' ? 'Never' : 'Unknown';
}

function stateWord({ isEnabled, by }: AgentState): string {
  return STATES.find((state) => state.isEnabled === isEnabled && state.by === by)?.word ?? '';
}

function timeCell(time: number | null): Cell {
  return time === null ? '' : { time };
}
