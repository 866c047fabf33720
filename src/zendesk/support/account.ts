import type { Account, ChatAccess } from '../accounts';
import type { TeamPolicy } from '../connection';
import { isSameName } from '../same-name';
import { detailsOf } from './details';
import type { KnownTeam } from './names';
import { chatsByRole, isProtected, kindOf, ROLE_TYPE, type User } from './user';

/** A person, and whether they chat, as far as that was asked. */
export interface Person {
  user: User;
  chat: ChatAccess | null;
}

export interface AccountView {
  names: KnownTeam;
  policy: TeamPolicy;
}

export function toAccount({ user, chat }: Person, view: AccountView): Account {
  const { id, email, name, suspended, createdAt, lastLoginAt } = user;
  const role = roleName(user, view.names);
  const kind = kindOf(user);
  return {
    ...{ id, email, name, role, createdAt },
    enabled: !suspended && hasAccess({ user, chat }, role, view.policy),
    departments: [],
    kind,
    chat: chatsByRole(user) ? 'on' : chat,
    protected: isProtected(user),
    lastUsedAt: lastLoginAt,
    // How they stand says what they go back to, and whether somebody else has changed it.
    ...((kind === 'limited' || kind === 'end-user') && { details: detailsOf(user, [], chat) }),
  };
}

/** An agent has it. A light agent or contributor has it who chats, or who has no other role than the setup gives. */
function hasAccess({ user, chat }: Person, role: string, { chat: check, roles }: TeamPolicy): boolean {
  const kind = kindOf(user);
  if (kind !== 'limited') return kind === 'agent';
  const isGiven = user.roleType === ROLE_TYPE.LIGHT && roles.some((each) => isSameName(each, role));
  return check === 'ignore' ? isGiven : chat === 'on';
}

const TYPE_NAMES: Record<number, string> = {
  [ROLE_TYPE.LIGHT]: 'Light agent',
  [ROLE_TYPE.CONTRIBUTOR]: 'Contributor',
  [ROLE_TYPE.BILLING]: 'Billing admin',
};

function roleName({ role, roleType, roleId }: User, names: KnownTeam): string {
  if (role === 'end-user') return 'End-user';
  if (role === 'admin') return 'Admin';
  const known = roleId === null ? null : names.roleName(roleId);
  return known ?? TYPE_NAMES[roleType ?? ROLE_TYPE.CUSTOM] ?? 'Agent';
}
