import { type AccessBefore, ok, type Result } from '../accounts';
import type { TeamPolicy } from '../connection';
import { noSuchName, protectedRole, refused } from '../failures';
import { isProtectedRole } from '../roles';
import { isSameName } from '../same-name';
import { type DetailsBefore, readDetails } from './details';
import type { TeamNames } from './names';
import type { TeamRole } from './roles';
import { isProtectedType, ROLE_TYPE } from './user';

/** The role that an agent gets; `id: null`: the plain agent role, where the account has no custom roles. */
export interface GivenRole {
  id: string | null;
  type: number | null;
}

export const PLAIN: GivenRole = { id: null, type: null };

/** `null`: the plain agent role, which an account with custom roles does not have. */
export function givenRole(name: string | null, names: TeamNames, policy: TeamPolicy): Result<GivenRole> {
  if (name !== null && isProtectedRole(name)) return protectedRole(name);
  const roles = names.roles();
  if (roles.kind !== 'ok') return roles;
  const hasOwn = roles.value.some(({ type }) => type === ROLE_TYPE.CUSTOM);
  const isPlain = name === null || (!hasOwn && isSameName(name, 'Agent'));
  if (isPlain) return hasOwn ? refused({ code: 'failure.role-needed' }) : ok(PLAIN);
  const role = names.find(({ roles }) => roles.find((each) => isSameName(each.name, name)));
  if (role.kind !== 'ok') return role;
  return role.value ? mayGive(role.value, policy) : noSuchName('role', name);
}

/** A contributor cannot become more by it, and a light agent never chats. */
function mayGive({ id, name, type }: TeamRole, { chat }: Pick<TeamPolicy, 'chat'>): Result<GivenRole> {
  if (isProtectedType(type)) return protectedRole(name);
  const cannotChat = type === ROLE_TYPE.CONTRIBUTOR || (type === ROLE_TYPE.LIGHT && chat !== 'ignore');
  return cannotChat ? refused({ code: 'failure.role-without-chat', name }) : ok({ id, type });
}

/** The role of before, by its number while that is a role; else by its name. It makes no one an administrator. */
export function roleBefore(before: AccessBefore, names: TeamNames, policy: TeamPolicy): Result<GivenRole> {
  const details = readDetails(before);
  const wasInTeam = details?.kind === 'agent' || details?.kind === 'limited';
  if (!wasInTeam) return givenRole(isPlainName(before.role) ? null : before.role, names, policy);
  if (isProtectedRole(before.role) || isProtectedType(details.roleType)) return protectedRole(before.role);
  if (details.roleId === null) return ok(PLAIN);
  return roleNumbered(details, before.role, names, policy);
}

/** The names of what is no custom role. */
function isPlainName(name: string): boolean {
  return ['Agent', 'End-user'].some((each) => isSameName(each, name));
}

function roleNumbered(
  { roleId, roleType }: DetailsBefore,
  name: string,
  names: TeamNames,
  policy: TeamPolicy,
): Result<GivenRole> {
  const roles = names.roles();
  if (roles.kind !== 'ok') return roles;
  // A plan without custom roles lists none, and still has those of light agents and the like.
  if (roles.value.length === 0) return ok({ id: roleId, type: roleType });
  const role = roles.value.find(({ id }) => id === roleId);
  if (!role) return givenRole(name, names, policy); // guard: role-made-again
  return isProtectedType(role.type) ? protectedRole(role.name) : ok({ id: role.id, type: role.type });
}

/** Names of the roles that the setup may choose from. */
export function giveableRoles(roles: readonly TeamRole[], policy: Pick<TeamPolicy, 'chat'>): string[] {
  return roles.filter((role) => mayGive(role, policy).kind === 'ok').map(({ name }) => name);
}

/** Of these, the ones that only a setup that ignores chat may choose. */
export function rolesWithoutChat(roles: readonly TeamRole[]): string[] {
  const withChat = giveableRoles(roles, { chat: 'check' });
  return giveableRoles(roles, { chat: 'ignore' }).filter((name) => !withChat.includes(name));
}

/** As a change of a person names it. */
export function roleField({ id }: GivenRole): { custom_role_id?: number } {
  return id === null ? {} : { custom_role_id: Number(id) };
}
