import type { HttpRequest } from '../../http';
import { isAlive, presentedToken } from '../common/bearer';
import { header } from '../common/body';
import type { Method } from '../common/paths';
import { forbidden, unauthorized } from './errors';
import { roleTypeOf } from './representation';
import type { User } from './state';
import type { World } from './world';

/** Who calls, and what the token allows; `scope` is `null` for an API token, which allows everything. */
export interface Caller {
  user: User;
  scope: string | null;
}

/** Finds the person behind the credential; throws 401 without one, and when it is no longer that of a team member. */
export function authenticate(world: World, request: HttpRequest): Caller {
  const { user, scope } = byToken(world, request) ?? byApiToken(world, request) ?? {};
  if (!user || scope === undefined || user.deletedAt !== null) throw unauthorized(world);
  if (user.role === 'end-user' || user.suspended) {
    const former = world.choices.formerAgentStatus;
    throw former === 401 ? unauthorized(world) : forbidden(world, 'not a team member');
  }
  // Documented for API tokens; unknown for OAuth tokens.
  if (scope === null || world.choices.callsMoveLastLogin) user.lastLoginAt = world.now;
  return { user, scope };
}

function byToken(world: World, request: HttpRequest): Partial<Caller> | undefined {
  const token = presentedToken(world.state.tokens, request);
  if (!token || !isAlive(token, world.now)) return undefined;
  return { user: world.state.users.get(token.userId), scope: token.scope };
}

/** `{email}/token:{api token}`; API tokens belong to the account, not to a person. */
function byApiToken({ state }: World, request: HttpRequest): Partial<Caller> | undefined {
  const encoded = /^Basic +(\S+)$/i.exec(header(request, 'Authorization') ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const [, email, token] = /^(.+)\/token:(.+)$/.exec(Buffer.from(encoded, 'base64').toString()) ?? [];
  if (!email || !token || !state.apiTokens.has(token)) return undefined;
  return { user: state.usersOf(email).find(({ deletedAt }) => deletedAt === null), scope: null };
}

/**
 * Only a few kinds of things have scopes of their own, people among them; groups, custom roles, sessions and capacity need
 * `read` and `write`.
 */
export function checkScope(world: World, scope: string | null, method: Method, path: string): void {
  if (scope === null) return;
  const needed = method === 'GET' ? 'read' : 'write';
  const allowed = isAboutUsers(world, path) ? [needed, `users:${needed}`] : [needed];
  if (!scope.split(/[ ,]+/).some((given) => allowed.includes(given))) {
    throw forbidden(world, `You are missing the following required scopes: ${needed}`);
  }
}

function isAboutUsers({ choices }: World, path: string): boolean {
  if (choices.userScopes === 'people-and-groups' && /^\/(groups|group_memberships|sessions)/.test(path))
    return true;
  const isOther = /\/(sessions|group_memberships|entitlements)(\/|$)/.test(path);
  return /^\/users(\/|$)/.test(path) && (!isOther || choices.userScopes === 'people-and-groups');
}

export function isAdministrator(user: User): boolean {
  return user.role === 'admin';
}

/** Admins, and on Enterprise people whose custom role lets them manage the team. */
export function checkManagesPeople(world: World, caller: User): void {
  const mayManage = isAdministrator(caller) || world.state.roleOf(caller)?.managesPeople;
  if (!mayManage || roleTypeOf(world, caller) === 5) throw forbidden(world, 'this needs an administrator');
}

export function checkAdministrator(world: World, caller: User): void {
  if (!isAdministrator(caller)) throw forbidden(world, 'this needs an administrator');
}
