import { ownText } from '../common/api-error';
import { recordInvalid } from './errors';
import { addMembership, handOverTickets, removeAllMemberships } from './groups';
import { isEnterprise } from './modes';
import { checkSeatFree, takesSeat } from './seats';
import type { CustomRole, User, UserRole } from './state';
import type { World } from './world';

export interface RoleFields {
  role?: UserRole;
  customRoleId?: number | null;
}

/** What role and access a person is going to have. */
export type Standing = Pick<User, 'role' | 'customRoleId' | 'entitlements'>;

/** What a change of these fields makes of a person; `before` is `null` for a new one. Checks the role and the seat. */
export function standingAfter(world: World, before: User | null, fields: RoleFields): Standing {
  const role = fields.role ?? before?.role ?? 'end-user';
  const customRoleId = customRoleAfter(world, before, role, fields);
  const standing = { role, customRoleId, entitlements: entitlementsAfter(world, before, role, customRoleId) };
  const hadSeat = before !== null && takesSeat(world.state, before);
  if (!hadSeat && takesSeat(world.state, standing)) checkSeatFree(world);
  return standing;
}

function customRoleAfter(
  world: World,
  before: User | null,
  role: UserRole,
  { role: given, customRoleId }: RoleFields,
): number | null {
  if (role === 'end-user')
    return given && world.choices.downgradeKeepsFields ? (before?.customRoleId ?? null) : null;
  if (role === 'admin') return adminRole(world);
  if (customRoleId !== undefined && customRoleId !== null) return chosenRole(world, customRoleId);
  if (before?.role === 'agent' && customRoleId === undefined) return before.customRoleId;
  return withoutCustomRole(world);
}

function adminRole({ state, choices, modes }: World): number | null {
  const shown = choices.adminsHaveCustomRole && isEnterprise(modes);
  return shown ? (state.systemRole(4)?.id ?? null) : null;
}

function chosenRole(world: World, id: number): number | null {
  const role = world.state.customRoles.get(id);
  if (!role || role.roleType === 4)
    throw recordInvalid('custom_role_id', ownText(`${id} is no role of agents`));
  if (isEnterprise(world.modes) || isForEveryPlan(role)) return id;
  switch (world.choices.customRoleElsewhere) {
    case 'ignored':
      return null;
    case 'stored':
      return id;
    case 'refused':
      throw recordInvalid('custom_role_id', ownText('the plan has no custom roles'));
  }
}

/** Light agents, chat agents and contributors are system roles. */
function isForEveryPlan({ roleType }: CustomRole): boolean {
  return roleType === 1 || roleType === 2 || roleType === 3;
}

/** "Legacy agent" on Enterprise: support.zendesk.com article 4408832171034 */
function withoutCustomRole({ state, modes, choices }: World): number | null {
  if (!isEnterprise(modes)) return null;
  switch (choices.agentWithoutCustomRole) {
    case 'legacy-agent':
      return null;
    case 'contributor':
      return state.systemRole(3)?.id ?? null;
    case 'refused':
      throw recordInvalid('custom_role_id', ownText('an agent needs a custom role'));
  }
}

/** An admin is always an admin of Chat as well; others get access to Chat in Admin Center. */
function entitlementsAfter(
  { state, modes, choices, now }: World,
  before: User | null,
  role: UserRole,
  customRoleId: number | null,
): User['entitlements'] {
  if (role === 'end-user' || !modes.chat) return {};
  const has = before?.entitlements ?? {};
  if (has.chat !== undefined) return has;
  const returns = choices.chatReturns && before?.role === 'end-user' && before.former?.chat;
  const granted =
    choices.roleGrantsChat && customRoleId !== null && state.customRoles.get(customRoleId)?.chatAccess;
  return role === 'admin' || returns || granted ? { ...has, chat: now } : has;
}

/** Gives a person this standing, with everything that comes and goes with it. */
export function changeStanding(world: World, user: User, standing: Standing, doneBy: User): void {
  const wasTeamMember = user.role !== 'end-user';
  const isTeamMember = standing.role !== 'end-user';
  if (wasTeamMember && !isTeamMember) leaveTeam(world, user, doneBy);
  const notified = isNotified(world, user, standing);
  Object.assign(user, standing);
  if (notified) mailAdmins(world);
  if (!wasTeamMember && isTeamMember) {
    joinTeam(world, user);
    mailPromoted(world, user);
  }
  if (isTeamMember) user.onlyPrivateComments = world.state.roleOf(user)?.roleType === 1;
}

/** All admins learn of a new admin, and of a light agent who becomes an agent (article 4409155967258). */
function isNotified({ state }: World, before: User, { role, customRoleId }: Standing): boolean {
  if (role === 'admin') return before.role !== 'admin';
  const roleTypeAfter = customRoleId === null ? null : state.customRoles.get(customRoleId)?.roleType;
  return state.roleOf(before)?.roleType === 1 && role === 'agent' && roleTypeAfter !== 1;
}

function mailPromoted({ state, choices, now }: World, user: User): void {
  const to = state.emailOf(user);
  if (to !== null && choices.promotionMail !== 'none')
    state.mails.push({ at: now, to, kind: choices.promotionMail });
}

function mailAdmins({ state, now }: World): void {
  for (const admin of state.teamMembers().filter(({ role }) => role === 'admin')) {
    const to = state.emailOf(admin);
    if (to !== null) state.mails.push({ at: now, to, kind: 'role-changed' });
  }
}

function leaveTeam(world: World, user: User, doneBy: User): void {
  const { state, choices } = world;
  const memberships = state.memberships.of(user.id);
  user.former = {
    groupIds: memberships.map(({ groupId }) => groupId),
    defaultGroupId: memberships.find((membership) => membership.default)?.groupId ?? null,
    chat: user.entitlements.chat !== undefined,
  };
  handOverTickets(world, user, doneBy);
  user.capacityRuleId = null;
  if (!choices.downgradeKeepsGroups) removeAllMemberships(state, user);
  if (choices.downgradeKeepsFields) return;
  user.ticketRestriction = 'requested';
  user.signature = null;
  user.moderator = false;
}

/** Everybody in the team is in at least one group, at first the default one (article 4408821536794). */
export function joinTeam(world: World, user: User, groupIds: readonly number[] = []): void {
  const { state, choices } = world;
  if (choices.restrictionAfterPromotion === 'null') user.ticketRestriction = null;
  user.moderator = user.role === 'admin';
  user.capacityRuleId = [...state.capacityRules.values()].find((rule) => rule.default)?.id ?? null;
  const returning = choices.groupsReturn ? (user.former?.groupIds ?? []) : [];
  for (const id of [...returning, ...groupIds]) join(world, user, id, id === user.former?.defaultGroupId);
  const byDefault = state.defaultGroup();
  const besides = choices.groupIdsOnCreate !== 'instead-of-default-group' && returning.length === 0;
  if (byDefault && (besides || state.memberships.of(user.id).length === 0))
    join(world, user, byDefault.id, true);
}

function join(world: World, user: User, groupId: number, asDefault: boolean): void {
  const group = world.state.groups.get(groupId);
  const isMember = world.state.memberships.of(user.id).some((membership) => membership.groupId === groupId);
  if (group && !group.deleted && !isMember) addMembership(world, user, group, asDefault);
}
