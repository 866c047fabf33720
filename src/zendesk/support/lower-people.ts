import { type Account, type DisableRequest, type Failure, map, ok, type Result, zip } from '../accounts';
import { nothingChanged, refused } from '../failures';
import type { Call } from '../http';
import type { ApiResponse } from '../response';
import type { Person } from './account';
import { putUser, userAnswered } from './answers';
import { readDetails } from './details';
import { userPath } from './endpoints';
import { GONE, readToChange } from './people';
import { accountOf, forGood, type Team } from './team';
import { isProtected, kindOf, ROLE_TYPE, type User } from './user';

/**
 * Takes the access away: the sessions first, so that a change that is repeated after an interruption ends them again, then
 * the role, then the suspension, as far as the setup wants each.
 */
export function lowerPeople(requests: readonly DisableRequest[], team: Team): Result<Account>[] {
  const { disableBy } = team.policy;
  const ended = endSessions(requests, team); // guard: sessions-end
  const lowered = disableBy === 'suspend' ? ended : lowerRoles(ended, team);
  const suspended = disableBy === 'downgrade' ? lowered : suspend(lowered, team);
  return suspended.map((each) => map(each, ({ user }) => accountOf({ user, chat: null }, team)));
}

/** What is to be done for one person, and how they stand by now: what an earlier try has done is not done again. */
interface Lowering {
  request: DisableRequest;
  user: User;
  /** They can chat, or that is not known: where it is not looked at, an admin may have given it all the same. */
  mayChat: boolean;
}

/** Source: https://developer.zendesk.com/api-reference/ticketing/account-configuration/sessions/ */
function endSessions(requests: readonly DisableRequest[], team: Team): Result<Lowering>[] {
  const people = readToChange(
    requests.map(({ id }) => id),
    team,
  );
  const allowed = zip(requests, people).map(([request, person]) =>
    person.kind === 'ok' ? planLowering(request, person.value) : person,
  );
  return forGood(allowed, (all) => {
    const calls = all.map(
      ({ request: { id } }): Call => ({ method: 'delete', path: `${userPath(id)}/sessions` }),
    );
    return zip(all, team.client.callAll(calls)).map(([lowering, response]) =>
      map(ended(response), () => lowering),
    );
  });
}

function planLowering(request: DisableRequest, person: Person | 'absent'): Result<Lowering> {
  if (person === 'absent') return GONE;
  const { user, chat } = person;
  const kind = kindOf(user);
  if (isProtected(user) || kind === 'shared') return refused({ code: 'failure.never-lowered' });
  return ok({ request, user, mayChat: kind !== 'end-user' && chat !== 'off' });
}

/** Nothing else is done yet, so nothing is in doubt. */
function ended(response: ApiResponse): Result<void> {
  const isEnded = response.kind === 'ok' || response.kind === 'absent';
  return isEnded ? ok(undefined) : nothingChanged(response);
}

/**
 * Back to the light agent or contributor that the person was; else a customer again. Only a customer loses access to chat, and
 * with it the seat, so whoever may chat becomes one in between.
 * Source: https://support.zendesk.com/hc/en-us/articles/4408846314266
 */
function lowerRoles(lowerings: readonly Result<Lowering>[], { client }: Team): Result<Lowering>[] {
  const left = changeWhere(lowerings, isToLeave, () => ({ role: 'end-user' }), client);
  return changeWhere(left, isToBeLimited, ({ request }) => limitedRole(request.to) ?? {}, client);
}

function isToLeave({ request, user, mayChat }: Lowering): boolean {
  return user.role !== 'end-user' && (mayChat || limitedRole(request.to) === null); // guard: chat-is-taken
}

function isToBeLimited({ request, user }: Lowering): boolean {
  const role = limitedRole(request.to);
  return role !== null && (user.role === 'end-user' || user.roleId !== String(role.custom_role_id));
}

/** `null`: the person was none. */
function limitedRole(to: DisableRequest['to']): { role: 'agent'; custom_role_id: number } | null {
  const details = to && readDetails(to);
  const isLimited = details?.roleType === ROLE_TYPE.LIGHT || details?.roleType === ROLE_TYPE.CONTRIBUTOR;
  if (!details || !isLimited || details.roleId === null) return null;
  return { role: 'agent', custom_role_id: Number(details.roleId) };
}

function suspend(lowerings: readonly Result<Lowering>[], { client }: Team): Result<Lowering>[] {
  return changeWhere(
    lowerings,
    ({ user }) => !user.suspended,
    () => ({ suspended: true }),
    client,
  );
}

/** One change of each person for whom it is due. */
function changeWhere(
  lowerings: readonly Result<Lowering>[],
  isDue: (lowering: Lowering) => boolean,
  fields: (lowering: Lowering) => Record<string, unknown>,
  client: Team['client'],
): Result<Lowering>[] {
  return forGood(lowerings, (all) => {
    const due = all.filter(isDue);
    const responses = client.callAll(due.map((lowering) => putUser(lowering.request.id, fields(lowering))));
    const changed = new Map(
      zip(due, responses).map(([lowering, response]) => [
        lowering,
        map(userAnswered(response, lowering.request.id), (user) => ({ ...lowering, user })),
      ]),
    );
    return all.map((lowering) => changed.get(lowering) ?? ok(lowering));
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
