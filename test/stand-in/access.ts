import type { HttpRequest } from '../http';
import { refused } from './common/api-error';
import { isAlive, presentedToken } from './common/bearer';
import { unauthorized } from './errors';
import type { ChatAgent, Token } from './state';
import type { World } from './world';

/** The agent of the bearer token. A token of a disabled or deleted agent is answered 401. */
export function authenticate(world: World, request: HttpRequest): { caller: ChatAgent; token: Token } {
  // This API no longer supports basic authentication, only `Bearer`.
  const token = presentedToken(world.state.tokens, request);
  const caller = token && isAlive(token, world.now) ? world.state.agent(token.agentId) : undefined;
  if (!token || !caller?.enabled) throw unauthorized(world);
  return { caller, token };
}

/** Documented for departments, roles and account; assumed for agents. */
export function checkAdministrator(world: World, caller: ChatAgent): void {
  const { state } = world;
  if (!state.hasRole(caller, 'Owner') && !state.hasRole(caller, 'Administrator')) {
    throw refused(403, 'only the owner and administrators may do this');
  }
}

export function checkScope(token: Token, method: string): void {
  const needed = method === 'GET' ? 'read' : 'write';
  if (!token.scope.split(/[ ,]+/).includes(needed)) throw refused(403, `the token lacks the scope ${needed}`);
}
