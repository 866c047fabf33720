import { daysBetween } from '../shared/time';
import type { Account, ChatAccess } from '../zendesk/accounts';
import { type History, NO_HISTORY } from './history';
import type { AgentLine } from './ports';
import { changesSince, type PreviousAccount, stateOf } from './state';

/** The accounts as the previous snapshot has left them in the sheet, and when that was. */
export interface PreviousSnapshot {
  previous: ReadonlyMap<string, PreviousAccount>;
  previousSnapshotAt: number;
  /** Of what the sheet lists now; left out where there was no snapshot. */
  digest?: () => string;
}

/** Each account as the `Agents` sheet shows it. */
export function describe(
  accounts: readonly Account[],
  { previous, previousSnapshotAt }: PreviousSnapshot,
  histories: ReadonlyMap<string, History>,
  now: number,
  chats: ReadonlyMap<string, ChatAccess>,
): AgentLine[] {
  return accounts.map((account) => {
    const before = previous.get(account.id) ?? null;
    const history = histories.get(account.id) ?? NO_HISTORY;
    const { lastUsedAt } = account;
    const chat = chats.get(account.id);
    return {
      account,
      days: typeof lastUsedAt === 'number' ? daysBetween(lastUsedAt, now) : null,
      ...(chat && { chat }),
      state: stateOf(account, { before, history, now, previousSnapshotAt }),
      changes: previous.size === 0 ? [] : changesSince(account, before),
    };
  });
}

/** With the last day of access of each. `ends`: `null` where the form asks for none. */
export function withEnds(lines: AgentLine[], ends: ReadonlyMap<string, string> | null): AgentLine[] {
  return ends ? lines.map((line) => ({ ...line, until: ends.get(line.account.id) ?? null })) : lines;
}

/**
 * Where a suspended agent keeps the seat. A light agent or contributor takes one who chats.
 * Source: https://support.zendesk.com/hc/en-us/articles/4408846314266
 */
export function takesSeat({ account }: AgentLine): boolean {
  return account.kind === 'agent' || (account.kind === 'limited' && account.chat === 'on');
}
