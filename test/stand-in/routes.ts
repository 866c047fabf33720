import type { HttpRequest } from '../http';
import { authenticate, checkAdministrator, checkScope } from './access';
import { type ApiError, notBuilt, refused } from './common/api-error';
import { findRoute, hasPath, type Method, type Route, splitUrl } from './common/paths';
import type { Reply } from './common/replies';
import { notFound } from './errors';
import { account } from './operations/account';
import { deleteAgent, updateAgent } from './operations/change-agent';
import { createAgent } from './operations/create-agent';
import {
  createDepartment,
  deleteDepartment,
  departmentById,
  departmentByName,
  listDepartments,
  updateDepartment,
} from './operations/departments';
import { agentByEmail, agentById, listAgents, ownAgent } from './operations/read-agents';
import { listRoles, roleById } from './operations/roles';
import { issueToken } from './operations/token';
import type { Operation, World } from './world';

const ROUTES: readonly Route<Operation>[] = [
  ['GET', '/agents', listAgents],
  ['GET', '/agents/me', ownAgent],
  ['GET', '/agents/email/:text', agentByEmail],
  ['GET', '/agents/:id', agentById],
  ['POST', '/agents', createAgent],
  ['PUT', '/agents/:id', updateAgent],
  ['DELETE', '/agents/:id', deleteAgent],
  ['GET', '/departments', listDepartments],
  ['GET', '/departments/name/:text', departmentByName],
  ['GET', '/departments/:id', departmentById],
  ['POST', '/departments', createDepartment],
  ['PUT', '/departments/:id', updateDepartment],
  ['DELETE', '/departments/:id', deleteDepartment],
  ['GET', '/roles', listRoles],
  ['GET', '/roles/:id', roleById],
  ['GET', '/account', account],
];

/** Documented endpoints that are not needed here. */
const NOT_IMPLEMENTED: readonly [Method, RegExp][] = [
  ['PUT', /^\/agents\/me$/],
  ['DELETE', /^\/agents\/\d+\/shortcuts$/],
  ['PUT', /^\/departments\/name\/[^/]+$/],
  ['DELETE', /^\/departments\/name\/[^/]+$/],
  ['POST', /^\/roles$/],
  ['PUT', /^\/roles\/\d+$/],
  ['DELETE', /^\/roles\/\d+$/],
  ['PUT', /^\/account$/],
];
const NOT_IMPLEMENTED_PATHS =
  /^\/(skills|shortcuts|bans|chats|visitors|triggers|goals|oauth\/(clients|tokens))(\/|$)/;

/** Carries out a request; throws an `ApiError` for every answer other than success. */
export function dispatch(world: World, request: HttpRequest): Reply {
  const { host, path, query } = splitUrl(request.url);
  if (path === tokenPath(host)) return tokenRoute(world, request);
  const below = under(apiPrefix(host), path);
  if (below === undefined) {
    throw refused(501, `the stand-in has only ${apiPrefix(host)} and ${tokenPath(host)}`);
  }
  return apiRoute(world, request, below, query);
}

function tokenRoute(world: World, request: HttpRequest): Reply {
  if (request.method !== 'POST') throw refused(405, 'the token endpoint takes POST');
  return issueToken(world, request);
}

function apiRoute(world: World, request: HttpRequest, path: string, query: URLSearchParams): Reply {
  const { caller, token } = authenticate(world, request);
  const found = findRoute(ROUTES, request.method, path);
  if (!found) throw noRoute(world, request.method, path);
  const { operation, params } = found;
  checkScope(token, request.method);
  if (operation !== ownAgent) checkAdministrator(world, caller);
  return operation(world, { caller, params, query, request });
}

function noRoute(world: World, method: Method, path: string): ApiError {
  const documented =
    NOT_IMPLEMENTED_PATHS.test(path) ||
    NOT_IMPLEMENTED.some(([its, pattern]) => its === method && pattern.test(path));
  if (documented) return notBuilt(`${method} ${path}`);
  return hasPath(ROUTES, path) ? refused(405, `${method} is not for ${path}`) : notFound(world);
}

/** The old host had the same API one folder higher. */
export const ZOPIM_HOST = 'www.zopim.com';

function apiPrefix(host: string): string {
  return host === ZOPIM_HOST ? '/api/v2' : '/api/v2/chat';
}

function tokenPath(host: string): string {
  return host === ZOPIM_HOST ? '/oauth2/token' : '/oauth2/chat/token';
}

function under(prefix: string, path: string): string | undefined {
  return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : undefined;
}
