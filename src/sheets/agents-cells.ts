import type { ListedFacts } from '../accounts/list-digest';
import type { AgentLine } from '../accounts/ports';
import type { AccountChange, AgentState, PreviousAccount } from '../accounts/state';
import { type Cell, textOf, timeOf } from '../google/grid';
import { bareAddress } from '../shared/email-address';
import type { ChatAccess } from '../zendesk/accounts';
import type { Connection } from '../zendesk/connection';

type Product = Connection['product'];

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

/** Whether an agent of Suite can chat; empty: nobody has looked yet. */
const CHATS: Record<ChatAccess, string> = { on: 'On', off: 'Off' };

/**
 * An account as a row of the `Agents` sheet. The list of Zendesk Suite says nothing of departments: in their place stands whether
 * the person can chat.
 */
export function agentCells(
  { account, days, chat, state, changes }: AgentLine,
  product: Product = 'chat',
): Cell[] {
  const { id, email, name, enabled, role, departments, createdAt, lastUsedAt } = account;
  return [
    id,
    bareAddress(email),
    name,
    enabled ? 'Yes' : 'No',
    role,
    product === 'support' ? chatWord(chat) : departments.join(', '),
    timeCell(createdAt),
    lastUseCell(lastUsedAt),
    days ?? '',
    stateWord(state),
    timeCell(state.since),
    changes.map((change) => CHANGES[change]).join(', '),
  ];
}

/** `null`: the cell of the state does not hold a word of ours, so the row is no evidence of anything. */
export function previousAccount(cells: readonly Cell[], product: Product = 'chat'): PreviousAccount | null {
  const found = STATES.find(({ word }) => word === textOf(cells[9]));
  if (!found) return null;
  const { isEnabled, by } = found;
  return {
    email: textOf(cells[1]),
    name: textOf(cells[2]),
    enabled: textOf(cells[3]) === 'Yes',
    role: textOf(cells[4]),
    ...sixthCell(textOf(cells[5]), product),
    state: { isEnabled, by, since: timeOf(cells[10]) },
  };
}

/** An account as its row says. Times are milliseconds since 1970. */
export interface ListedAccount extends ListedFacts {
  name: string;
  /** The word of the column `State`. */
  word: string;
}

export function listedAccount(cells: readonly Cell[]): ListedAccount {
  const [id = '', email = '', name = '', enabled = '', role = ''] = cells.map(textOf);
  const [used, word] = [cells[7], textOf(cells[9])];
  const found = STATES.find((state) => state.word === word);
  return {
    ...{ id, email, name, role, isEnabled: enabled === 'Yes', word },
    createdAt: timeOf(cells[6]),
    lastUsedAt: timeOf(used) ?? (textOf(used) === 'Never' ? 'never' : 'unknown'),
    state: found ? { isEnabled: found.isEnabled, by: found.by, since: timeOf(cells[10]) } : null,
  };
}

function chatWord(chat: ChatAccess | undefined): string {
  return chat ? CHATS[chat] : '';
}

function sixthCell(text: string, product: Product): Pick<PreviousAccount, 'departments' | 'chat'> {
  if (product === 'chat') return { departments: text };
  const chat = (['on', 'off'] as const).find((each) => CHATS[each] === text);
  return { departments: '', ...(chat && { chat }) };
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
