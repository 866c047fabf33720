import { type Account, type DisableRequest, type Failure, map, ok, type Result, zip } from '../accounts';
import { nothingChanged } from '../failures';
import type { Call } from '../http';
import type { ApiResponse } from '../response';
import { putUser, userAnswered } from './answers';
import { readDetails } from './details';
import { userPath } from './endpoints';
import { refused } from './given-role';
import { accountOf, forGood, type Team } from './team';
import { isProtected, kindOf, ROLE_TYPE, type User } from './user';

/**
 * Takes the access away: the sessions first, so that a change that is repeated after an interruption ends them again, then
 * the role, then the suspension, as far as the setup wants each.
 */
export function lowerPeople(requests: readonly DisableRequest[], team: Team): Result<Account>[] {
  const { disableBy } = team.policy;
  const ended = endSessions(requests, team);
  const lowered = disableBy === 'suspend' ? ended.map(unchanged) : lowerRoles(ended, team);
  const suspended = disableBy === 'downgrade' ? lowered : suspend(lowered, team);
  return suspended.map((each) =>
    map(each, ({ user }) => accountOf({ user: user as User, chat: null }, team)),
  );
}

interface Lowering {
  request: DisableRequest;
  /** As Zendesk has answered; `null`: nothing was changed yet. */
  user: User | null;
}

function unchanged(request: Result<DisableRequest>): Result<Lowering> {
  return map(request, (each) => ({ request: each, user: null }));
}

/** Source: https://developer.zendesk.com/api-reference/ticketing/account-configuration/sessions/ */
function endSessions(
  requests: readonly DisableRequest[],
  { client, recent }: Team,
): Result<DisableRequest>[] {
  const allowed = requests.map((request): Result<DisableRequest> => {
    const user = recent.take(request.id)?.user;
    const isNever = user && (isProtected(user) || kindOf(user) === 'shared');
    return isNever ? refused({ code: 'failure.never-lowered' }) : ok(request);
  });
  return forGood(allowed, (all) => {
    const calls = all.map(({ id }): Call => ({ method: 'delete', path: `${userPath(id)}/sessions` }));
    return zip(all, client.callAll(calls)).map(([request, response]) => map(ended(response), () => request));
  });
}

/** Nothing else is done yet, so nothing is in doubt. */
function ended(response: ApiResponse): Result<void> {
  const isEnded = response.kind === 'ok' || response.kind === 'absent';
  return isEnded ? ok(undefined) : nothingChanged(response);
}

function lowerRoles(requests: readonly Result<DisableRequest>[], { client }: Team): Result<Lowering>[] {
  return forGood(requests, (all) => {
    const responses = client.callAll(all.map(({ id, to }) => putUser(id, lowerRole(to))));
    return zip(all, responses).map(([request, response]) =>
      map(userAnswered(response, request.id), (user) => ({ request, user })),
    );
  });
}

/** Back to the light agent or contributor that the person was; else a customer again. */
function lowerRole(to: DisableRequest['to']): Record<string, unknown> {
  const details = to && readDetails(to);
  const isLimited = details?.roleType === ROLE_TYPE.LIGHT || details?.roleType === ROLE_TYPE.CONTRIBUTOR;
  if (!details || !isLimited || details.roleId === null) return { role: 'end-user' };
  return { role: 'agent', custom_role_id: Number(details.roleId) };
}

function suspend(lowerings: readonly Result<Lowering>[], { client }: Team): Result<Lowering>[] {
  return forGood(lowerings, (all) => {
    const responses = client.callAll(all.map(({ request }) => putUser(request.id, { suspended: true })));
    return zip(all, responses).map(([{ request }, response]) =>
      map(userAnswered(response, request.id), (user) => ({ request, user })),
    );
  });
}

/** Deletes people for good; one who is gone already counts as deleted. */
export function removePeople(ids: readonly string[], { client, recent }: Team): Result<void>[] {
  const calls = ids.map((id): Call => ({ method: 'delete', path: userPath(id) }));
  return zip(ids, client.callAll(calls)).map(([id, response]) => {
    recent.take(id);
    if (response.kind === 'ok' || response.kind === 'absent') return ok(undefined);
    return response satisfies Failure;
  });
}
