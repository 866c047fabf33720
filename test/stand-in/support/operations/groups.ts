import { ownText } from '../../common/api-error';
import { empty, json } from '../../common/replies';
import { checkManagesPeople } from '../access';
import { badRequest, recordInvalid, recordNotFound, refusedWith } from '../errors';
import { addMembership, groupWith, makeDefault, removeMembership } from '../groups';
import { pageOf } from '../pages';
import { groupJson, membershipJson } from '../representation';
import type { Group, Membership } from '../state';
import { flag, id, wrapped } from '../user-fields';
import { userWith } from '../users';
import type { Call, Operation, World } from '../world';

/** With deleted groups, unless `exclude_deleted` is true. */
export const listGroups: Operation = (world, { query }) =>
  groupsPage(
    world,
    query,
    '/api/v2/groups',
    (group) => !group.deleted || query.get('exclude_deleted') !== 'true',
  );

/** The groups to which the caller can assign tickets. */
export const assignableGroups: Operation = (world, { query }) =>
  groupsPage(world, query, '/api/v2/groups/assignable', ({ deleted }) => !deleted);

export const countGroups: Operation = (world) => {
  const value = [...world.state.groups.values()].filter(({ deleted }) => !deleted).length;
  return json(200, { count: { value, refreshed_at: new Date(world.now).toISOString() } });
};

function groupsPage(world: World, query: URLSearchParams, path: string, isListed: (group: Group) => boolean) {
  return pageOf(world, {
    name: 'groups',
    path,
    query,
    rows: [...world.state.groups.values()].filter(isListed),
    idOf: (group) => group.id,
    json: (group) => groupJson(world, group),
  });
}

export const groupById: Operation = (world, { params: [groupId] }) => {
  const group = world.state.groups.get(Number(groupId));
  if (!group) throw recordNotFound();
  return json(200, { group: groupJson(world, group) });
};

export const listMemberships: Operation = (world, { query }) =>
  membershipsPage(world, query, '/api/v2/group_memberships', world.state.memberships.values());

export const membershipsOfUser: Operation = (world, { params: [userId], query }) => {
  const user = userWith(world, userId);
  const path = `/api/v2/users/${user.id}/group_memberships`;
  return membershipsPage(world, query, path, world.state.memberships.of(user.id));
};

export const membershipsOfGroup: Operation = (world, { params: [groupId], query }) => {
  const group = world.state.groups.get(Number(groupId));
  if (!group) throw recordNotFound();
  const rows = [...world.state.memberships.values()].filter((membership) => membership.groupId === group.id);
  return membershipsPage(world, query, `/api/v2/groups/${group.id}/memberships`, rows);
};

function membershipsPage(world: World, query: URLSearchParams, path: string, rows: Iterable<Membership>) {
  return pageOf(world, {
    name: 'group_memberships',
    path,
    query,
    rows,
    idOf: (membership) => membership.id,
    json: (membership) => membershipJson(world, membership),
  });
}

/** Only team members can be members of a group. */
export const createMembership: Operation = (world, { request, caller }) => {
  checkManagesPeople(world, caller);
  const fields = wrapped(request, 'group_membership');
  const [userId, groupId] = [id(fields, 'user_id'), id(fields, 'group_id')];
  const asDefault = flag(fields, 'default') ?? false;
  if (!userId || !groupId) throw badRequest('user_id and group_id are required');
  const user = world.state.user(userId);
  if (!user) throw recordInvalid('user_id', ownText(`there is no user ${userId}`));
  const group = groupWith(world, groupId);
  if (user.role === 'end-user') {
    throw refusedWith(world, world.choices.endUserMembership, 'user_id', 'an end-user is in no group');
  }
  const existing = world.state.memberships.of(user.id).find((membership) => membership.groupId === group.id);
  if (existing) return duplicate(world, existing);
  const membership = addMembership(world, user, group, asDefault);
  return json(201, { group_membership: membershipJson(world, membership) });
};

function duplicate(world: World, existing: Membership) {
  const status = world.choices.duplicateMembership;
  if (status === 422) throw recordInvalid('user_id', ownText('is already in that group'), 'DuplicateValue');
  return json(status, { group_membership: membershipJson(world, existing) });
}

/** Answers with all memberships of the person. */
export const makeMembershipDefault: Operation = (world, { params: [userId, membershipId], caller }) => {
  checkManagesPeople(world, caller);
  const user = userWith(world, userId);
  const membership = world.state.memberships.get(Number(membershipId));
  if (membership?.userId !== user.id) throw recordNotFound();
  makeDefault(world.state, membership, world.now);
  return json(200, {
    group_memberships: world.state.memberships.of(user.id).map((other) => membershipJson(world, other)),
  });
};

/** Both with and without the person in the path. */
export const deleteMembership: Operation = (world, { params, caller }: Call) => {
  checkManagesPeople(world, caller);
  const membership = world.state.memberships.get(Number(params[params.length - 1]));
  const isOther = params.length > 1 && membership?.userId !== Number(params[0]);
  if (!membership || isOther) throw recordNotFound();
  checkDeletable(world, membership);
  removeMembership(world, membership);
  return empty(204);
};

/** "Must stay in at least one group"; how that is enforced is unknown. */
function checkDeletable(world: World, membership: Membership): void {
  const { lastMembership, defaultMembership } = world.choices;
  const isLast = world.state.memberships.of(membership.userId).length === 1;
  if (isLast && lastMembership !== 'allowed') {
    throw refusedWith(world, lastMembership, 'base', 'an agent is in at least one group');
  }
  if (!isLast && membership.default && defaultMembership === 422) {
    throw recordInvalid('base', ownText('the default group cannot be left'));
  }
}
