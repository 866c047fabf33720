import type { HttpRequest } from '../../http';
import { ApiError, notBuilt, refused } from '../common/api-error';
import { findRoute, hasPath, type Route, splitUrl } from '../common/paths';
import { html, type Reply } from '../common/replies';
import { authenticate, checkScope } from './access';
import { recordNotFound } from './errors';
import { accountSettings, accountSubscription } from './operations/account';
import {
  assignCapacityRule,
  assigneesOfRule,
  capacityRuleById,
  listAssignees,
  listCapacityRules,
} from './operations/capacity';
import { createOrUpdateUser, createUser, requestUser } from './operations/create-user';
import { customRoleById, listCustomRoles } from './operations/custom-roles';
import {
  countDeletedUsers,
  deletedUserById,
  deleteUser,
  listDeletedUsers,
  purgeUser,
} from './operations/delete-users';
import { entitlements, setEntitlements } from './operations/entitlements';
import {
  assignableGroups,
  countGroups,
  createMembership,
  deleteMembership,
  groupById,
  listGroups,
  listMemberships,
  makeMembershipDefault,
  membershipsOfGroup,
  membershipsOfUser,
} from './operations/groups';
import {
  createIdentity,
  deleteIdentity,
  identityById,
  listIdentities,
  makeIdentityPrimary,
  requestVerification,
  updateIdentity,
  verifyIdentity,
} from './operations/identities';
import {
  anonymousUser,
  countUsers,
  listUsers,
  ownUser,
  relatedToUser,
  userById,
  usersById,
} from './operations/read-users';
import { searchUsers } from './operations/search-users';
import { endSession, endSessions, listSessions, logoutMany, sessionsOfUser } from './operations/sessions';
import { countSearch, search, ticketsAssignedTo } from './operations/tickets';
import { issueToken } from './operations/token';
import { updateUser } from './operations/update-user';
import type { Operation, World } from './world';

const ROUTES: readonly Route<Operation>[] = [
  ['GET', '/users', listUsers],
  ['GET', '/users/count', countUsers],
  ['GET', '/users/me', ownUser],
  ['GET', '/users/search', searchUsers],
  ['GET', '/users/show_many', usersById],
  ['GET', '/users/:id', userById],
  ['GET', '/users/:id/related', relatedToUser],
  ['POST', '/users', createUser],
  ['POST', '/users/create_or_update', createOrUpdateUser],
  ['POST', '/users/request_create', requestUser],
  ['POST', '/users/logout_many', logoutMany],
  ['PUT', '/users/:id', updateUser],
  ['DELETE', '/users/:id', deleteUser],
  ['GET', '/deleted_users', listDeletedUsers],
  ['GET', '/deleted_users/count', countDeletedUsers],
  ['GET', '/deleted_users/:id', deletedUserById],
  ['DELETE', '/deleted_users/:id', purgeUser],
  ['GET', '/users/:id/identities', listIdentities],
  ['GET', '/users/:id/identities/:id', identityById],
  ['POST', '/users/:id/identities', createIdentity],
  ['PUT', '/users/:id/identities/:id', updateIdentity],
  ['PUT', '/users/:id/identities/:id/make_primary', makeIdentityPrimary],
  ['PUT', '/users/:id/identities/:id/verify', verifyIdentity],
  ['PUT', '/users/:id/identities/:id/request_verification', requestVerification],
  ['DELETE', '/users/:id/identities/:id', deleteIdentity],
  ['GET', '/groups', listGroups],
  ['GET', '/groups/assignable', assignableGroups],
  ['GET', '/groups/count', countGroups],
  ['GET', '/groups/:id', groupById],
  ['GET', '/groups/:id/memberships', membershipsOfGroup],
  ['GET', '/group_memberships', listMemberships],
  ['POST', '/group_memberships', createMembership],
  ['DELETE', '/group_memberships/:id', deleteMembership],
  ['GET', '/users/:id/group_memberships', membershipsOfUser],
  ['DELETE', '/users/:id/group_memberships/:id', deleteMembership],
  ['PUT', '/users/:id/group_memberships/:id/make_default', makeMembershipDefault],
  ['GET', '/custom_roles', listCustomRoles],
  ['GET', '/custom_roles/:id', customRoleById],
  ['GET', '/sessions', listSessions],
  ['GET', '/users/:id/sessions', sessionsOfUser],
  ['DELETE', '/users/:id/sessions', endSessions],
  ['DELETE', '/users/:id/sessions/:id', endSession],
  ['GET', '/users/:id/entitlements/full', entitlements],
  ['GET', '/account/settings', accountSettings],
  ['GET', '/account/subscription', accountSubscription],
  ['GET', '/users/:id/tickets/assigned', ticketsAssignedTo],
  ['GET', '/search', search],
  ['GET', '/search/count', countSearch],
  ['GET', '/capacity/rules', listCapacityRules],
  ['GET', '/capacity/rules/assignees', listAssignees],
  ['GET', '/capacity/rules/:text', capacityRuleById],
  ['GET', '/capacity/rules/:text/assignees', assigneesOfRule],
  ['PATCH', '/capacity/rules/:text/agents', assignCapacityRule],
];

const PRIVATE_ROUTES: readonly Route<Operation>[] = [['PUT', '/staff/:id/entitlements', setEntitlements]];

/** Documented endpoints that are not needed here. */
const NOT_IMPLEMENTED =
  /^\/(users\/(create_many|create_or_update_many|update_many|destroy_many|autocomplete)|group_memberships\/(create_many|destroy_many)|job_statuses|incremental|audit_logs|access_logs|agent_availabilities|agent_statuses|brands|organizations|tickets|oauth|chat|custom_roles|groups|capacity)(\/|$)/;

const API = '/api/v2';
const PRIVATE_API = '/api/admin/private';

/** Carries out a request; throws an `ApiError` for every answer other than success. */
export function dispatch(world: World, request: HttpRequest): Reply {
  const { path: given, query } = splitUrl(request.url);
  // Both with and without the suffix.
  const path = given.replace(/\.json$/, '');
  if (path === '/oauth/tokens' && request.method === 'POST') return issueToken(world, request);
  if (path.startsWith(`${PRIVATE_API}/`)) {
    return call(world, request, PRIVATE_ROUTES, path.slice(PRIVATE_API.length), query);
  }
  // Other paths are web pages in production.
  if (!path.startsWith(`${API}/`)) throw new ApiError(html(404, 'Not Found'));
  return call(world, request, ROUTES, path.slice(API.length), query);
}

function call(
  world: World,
  request: HttpRequest,
  routes: readonly Route<Operation>[],
  path: string,
  query: URLSearchParams,
): Reply {
  if (request.method === 'GET' && path === '/users/me' && !isAuthentic(world, request))
    return anonymousUser(world);
  const { user, scope } = authenticate(world, request);
  const found = findRoute(routes, request.method, path);
  if (!found) throw noRoute(routes, request, path);
  checkScope(world, scope, request.method, path);
  return found.operation(world, { caller: user, params: found.params, query, request });
}

function isAuthentic(world: World, request: HttpRequest): boolean {
  try {
    authenticate(world, request);
    return true;
  } catch (error) {
    if (error instanceof ApiError && error.reply.status === 401) return false;
    throw error;
  }
}

function noRoute(routes: readonly Route<Operation>[], { method }: HttpRequest, path: string): ApiError {
  if (hasPath(routes, path)) return refused(405, `${method} is not for ${path}`);
  return NOT_IMPLEMENTED.test(path) ? notBuilt(`${method} ${path}`) : recordNotFound();
}
