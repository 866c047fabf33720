import { wireTime } from '../common/replies';
import type { State, User } from './state';

/** The people and groups as plain data for comparisons, without tokens. */
export function snapshotOf(state: State) {
  return {
    users: [...state.users.values()].map((user) => plainUser(state, user)),
    groups: [...state.groups.values()].map(({ id, name, deleted }) => ({ id, name, deleted })),
    tickets: [...state.tickets.values()].map(({ id, status, assigneeId }) => ({ id, status, assigneeId })),
  };
}

function plainUser(state: State, user: User) {
  const memberships = state.memberships.of(user.id);
  const isDefault = ({ default: its }: { default: boolean }) => its;
  const nameOf = (groupId: number) => state.groups.get(groupId)?.name ?? '';
  return {
    id: user.id,
    email: state.emailOf(user),
    emails: state.emailsOf(user).map(({ value }) => value),
    name: user.name,
    role: user.role,
    customRole: state.roleOf(user)?.name ?? null,
    roleType: state.roleOf(user)?.roleType ?? null,
    suspended: user.suspended,
    deleted: user.deletedAt !== null,
    groups: memberships.map(({ groupId }) => nameOf(groupId)).sort(),
    defaultGroup: memberships.filter(isDefault).map(({ groupId }) => nameOf(groupId))[0] ?? null,
    ticketRestriction: user.ticketRestriction,
    onlyPrivateComments: user.onlyPrivateComments,
    chat: user.entitlements.chat !== undefined,
    capacityRule:
      user.capacityRuleId === null ? null : (state.capacityRules.get(user.capacityRuleId)?.name ?? null),
    sessions: state.sessions.of(user.id).length,
    lastLoginAt: user.lastLoginAt === null ? null : wireTime(user.lastLoginAt),
    createdAt: wireTime(user.createdAt),
  };
}
