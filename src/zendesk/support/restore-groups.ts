import { DAY_MS, SECOND_MS } from '../../shared/time';
import { ok, type Result, zip } from '../accounts';
import type { ZendeskClient } from '../client';
import { unreadable } from '../failures';
import type { Call } from '../http';
import { type DetailsBefore, readDetails } from './details';
import { userPath } from './endpoints';
import type { Group } from './groups';
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
  const wanted = existing(before, team); // guard: groups-by-number
  if (wanted.kind !== 'ok') return wanted;
  const joined = addMissing(user.id, wanted.value, present.value, before, team.client);
  if (joined.kind !== 'ok') return joined;
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
  const found = groupIds.map((id) => names.find(({ groups }) => groups.find((each) => each.id === id)));
  const failed = found.find(({ kind }) => kind !== 'ok');
  if (failed && failed.kind !== 'ok') return failed;
  return ok(groupIds.filter((_, index) => isGroup(found[index]))); // guard: deleted-groups
}

function isGroup(found: Result<Group | null> | undefined): boolean {
  return found?.kind === 'ok' && found.value !== null;
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
  raise: Raise,
  { defaultGroupId }: DetailsBefore,
  wanted: readonly string[],
  team: Team,
): Result<void> {
  const { id } = raise.person.user;
  const own = readMemberships(id, team.client);
  if (own.kind !== 'ok') return own;
  const given = ownGiven(own.value, raise, team);
  if (given.kind !== 'ok') return given;
  const byDefault = own.value.find(({ groupId }) => groupId === defaultGroupId);
  if (byDefault && !byDefault.isDefault) {
    const response = team.client.call(makeDefault(id, byDefault));
    if (response.kind !== 'ok' && response.kind !== 'absent') return response;
  }
  const leaving = given.value.filter(({ groupId }) => wanted.length > 0 && !wanted.includes(groupId));
  return leave(leaving, id, team.client);
}

/**
 * The groups that came with the role. Of somebody who has the role already, because an execution that gave it was
 * interrupted, it is the account's default group, and that since today, or since the person is being restored.
 */
function ownGiven(
  own: readonly GroupMembership[],
  { person: { user }, wasEndUser, request }: Raise,
  { names, now }: Team,
): Result<GroupMembership[]> {
  if (wasEndUser) return ok(own.filter(({ groupId }) => groupId === user.defaultGroupId));
  const groups = names.groups();
  if (groups.kind !== 'ok') return groups;
  const byDefault = groups.value.find(({ isDefault }) => isDefault)?.id;
  const since = request.restoring?.since ?? now() - DAY_MS;
  const cameWithRole = ({ createdAt }: GroupMembership) =>
    createdAt !== null && createdAt > since - SECOND_MS;
  return ok(own.filter((each) => each.groupId === byDefault && cameWithRole(each)));
}

function makeDefault(userId: string, { id }: GroupMembership): Call {
  return { method: 'put', path: `${userPath(userId)}/group_memberships/${id}/make_default`, body: {} };
}

function leave(leaving: readonly GroupMembership[], userId: string, client: ZendeskClient): Result<void> {
  for (const { id } of leaving) {
    const response = client.call({ method: 'delete', path: `/api/v2/group_memberships/${id}` });
    const left = response.kind === 'absent' ? confirmLeft(id, userId, client) : response; // guard: left-groups
    if (left.kind !== 'ok') return left;
  }
  return ok(undefined);
}

/** Zendesk may say that it does not know a membership that it lists. */
function confirmLeft(membershipId: string, userId: string, client: ZendeskClient): Result<void> {
  const own = readMemberships(userId, client);
  if (own.kind !== 'ok') return own;
  return own.value.some(({ id }) => id === membershipId)
    ? unreadable('the groups of an agent')
    : ok(undefined);
}
