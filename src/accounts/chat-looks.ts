import { DAY_MS } from '../shared/time';
import { type Account, type ChatAccess, zip } from '../zendesk/accounts';
import type { SnapshotParts } from './ports';
import type { PreviousAccount } from './state';

/** The list of accounts does not say who can chat, and each look is a call: so many are taken at a reading of all accounts. */
const MAX_LOOKS = 100;

/**
 * Whether accounts can chat, by id, as far as it was ever looked at: nobody waits for it but people who read the sheet. Those who
 * were never looked at come first, then all the others in turn, some each day.
 */
export function chatsOf(
  accounts: readonly Account[],
  previous: ReadonlyMap<string, PreviousAccount>,
  mayLook: boolean,
  { accounts: port, now, isLate }: Pick<SnapshotParts, 'accounts' | 'now' | 'isLate'>,
): Map<string, ChatAccess> {
  const chats = new Map<string, ChatAccess>();
  if (!port.lookAtChat) return chats;
  for (const account of accounts) {
    const chat = known(account) ?? knownBefore(previous.get(account.id));
    if (chat) chats.set(account.id, chat);
  }
  const ids = mayLook && !isLate() ? chosen(accounts, chats, now()) : [];
  const answers = ids.length > 0 ? port.lookAtChat(ids) : [];
  for (const [id, answer] of zip(ids, answers)) {
    if (answer.kind === 'ok') chats.set(id, answer.value);
  }
  return chats;
}

/** A suspended agent cannot chat; an admin can, as the product says. */
function known({ kind, enabled, chat }: Account): ChatAccess | null {
  return kind === 'agent' && !enabled ? 'off' : chat;
}

/** That an account which was suspended then could not chat says nothing about now. */
function knownBefore(before: PreviousAccount | undefined): ChatAccess | null {
  return before?.enabled ? (before.chat ?? null) : null;
}

function chosen(accounts: readonly Account[], chats: ReadonlyMap<string, ChatAccess>, now: number): string[] {
  const open = accounts.filter((account) => known(account) === null).map(({ id }) => id);
  const unseen = open.filter((id) => !chats.has(id));
  const seen = open.filter((id) => chats.has(id));
  const first = seen.length > 0 ? (Math.floor(now / DAY_MS) * MAX_LOOKS) % seen.length : 0;
  return [...unseen, ...seen.slice(first), ...seen.slice(0, first)].slice(0, MAX_LOOKS);
}
