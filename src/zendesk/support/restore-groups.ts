import { ok, type Result, zip } from '../accounts';
import type { ZendeskClient } from '../client';
import { toFailure } from '../failures';
import type { Call } from '../http';
import type { ApiResponse } from '../response';
import { type DetailsBefore, readDetails } from './details';
import { userPath } from './endpoints';
import { added, type GroupMembership, postMembership, readMemberships } from './memberships';
import type { Raise } from './raise';
import type { Team } from './team';

/**
 * Gives people the groups back that they were in, the default one as such. Whoever joins the team is put into the account's
 * default group, which is taken back where they were not in it before.
 */
export function giveGroupsBack(raises: readonly Raise[], team: Team): Result<Raise>[] {
  return raises.map((raise) => {
    const before = raise.request.before && readDetails(raise.request.before);
    const isInTeam = raise.person.user.role !== 'end-user';
    const given = before && isInTeam ? restore(raise, before, team) : ok(undefined);
    return given.kind === 'ok' ? ok(raise) : given;
  });
}

function restore(raise: Raise, before: DetailsBefore, team: Team): Result<void> {
  const { user } = raise.person;
  const present = presentGroups(raise, team.client);
  if (present.kind !== 'ok') return present;
  const wanted = existing(before, team);
  if (wanted.kind !== 'ok') return wanted;
  const added = addMissing(user.id, wanted.value, present.value, before, team.client);
  if (added.kind !== 'ok') return added;
  const isAsBefore =
    user.defaultGroupId === before.defaultGroupId && present.value.every((id) => wanted.value.includes(id));
  return isAsBefore ? ok(undefined) : putInOrder(raise, before, wanted.value, team);
}

/** Of a new team member, the answer to the change of the role says it. */
function presentGroups({ person: { user }, wasEndUser }: Raise, client: ZendeskClient): Result<string[]> {
  if (wasEndUser) return ok(user.defaultGroupId === null ? [] : [user.defaultGroupId]);
  const own = readMemberships(user.id, client);
  return own.kind === 'ok' ? ok(own.value.map(({ groupId }) => groupId)) : own;
}

/** A group that was deleted since is nothing to come back to. */
function existing({ groupIds }: DetailsBefore, { names }: Team): Result<string[]> {
  const groups = names.groups();
  if (groups.kind !== 'ok') return groups;
  return ok(groupIds.filter((id) => groups.value.some((group) => group.id === id)));
}

function addMissing(
  userId: string,
  wanted: readonly string[],
  present: readonly string[],
  { defaultGroupId }: DetailsBefore,
  client: ZendeskClient,
): Result<void> {
  const missing = wanted.filter((id) => !present.includes(id));
  const responses = client.callAll(missing.map((id) => postMembership(userId, id, id === defaultGroupId)));
  const results = zip(missing, responses).map(([id, response]) => added(response, userId, id, client));
  return results.find(({ kind }) => kind !== 'ok') ?? ok(undefined);
}

function putInOrder(
  { person: { user }, wasEndUser }: Raise,
  before: DetailsBefore,
  wanted: readonly string[],
  team: Team,
): Result<void> {
  const own = readMemberships(user.id, team.client);
  if (own.kind !== 'ok') return own;
  const byDefault = own.value.find(({ groupId }) => groupId === before.defaultGroupId);
  const calls: Call[] = byDefault && !byDefault.isDefault ? [makeDefault(user.id, byDefault)] : [];
  if (wasEndUser) calls.push(...own.value.filter(isTakenBack(user.defaultGroupId, wanted)).map(leave));
  return inTurn(calls, team.client);
}

/** The group that came with the role; at least one group stays. */
function isTakenBack(given: string | null, wanted: readonly string[]): (own: GroupMembership) => boolean {
  return ({ groupId }) => groupId === given && wanted.length > 0 && !wanted.includes(groupId);
}

function makeDefault(userId: string, { id }: GroupMembership): Call {
  return { method: 'put', path: `${userPath(userId)}/group_memberships/${id}/make_default`, body: {} };
}

function leave({ id }: GroupMembership): Call {
  return { method: 'delete', path: `/api/v2/group_memberships/${id}` };
}

function inTurn(calls: readonly Call[], client: ZendeskClient): Result<void> {
  for (const call of calls) {
    const response: ApiResponse = client.call(call);
    if (response.kind !== 'ok' && response.kind !== 'absent') return toFailure(response, 'the group');
  }
  return ok(undefined);
}
