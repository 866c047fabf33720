import { ownText } from '../../common/api-error';
import { json } from '../../common/replies';
import { checkManagesPeople } from '../access';
import { recordInvalid, recordNotFound, refusedWith } from '../errors';
import { handOverTickets, removeAllMemberships } from '../groups';
import { pageOf } from '../pages';
import { userJson } from '../representation';
import type { User } from '../state';
import { changing, userWith } from '../users';
import type { Call, Operation, World } from '../world';

/** Soft, but nothing brings the person back; answers with the person, no longer `active`. */
export const deleteUser: Operation = (world, { params: [id], caller }) => {
  checkManagesPeople(world, caller);
  const user = userWith(world, id);
  checkDeletable(world, user, caller);
  changing(world, user, () => remove(world, user, caller));
  return json(200, { user: userJson(world, user) });
};

function checkDeletable(world: World, user: User, caller: User): void {
  const { deleteTeamMember, deleteWithOpenTickets, ownerRefusal } = world.choices;
  if (user.id === world.state.ownerId || user === caller) {
    throw refusedWith(world, ownerRefusal, 'base', 'the owner and the own account cannot be deleted');
  }
  if (user.role !== 'end-user' && deleteTeamMember !== 'allowed') {
    throw refusedWith(world, deleteTeamMember, 'base', 'a team member is downgraded before');
  }
  const hasOpen = [...world.state.tickets.values()].some(
    ({ requesterId, status }) => requesterId === user.id && status !== 'closed',
  );
  if (hasOpen && deleteWithOpenTickets === 422) {
    throw recordInvalid('base', ownText('is requester of tickets that are not closed'));
  }
}

export function remove(world: World, user: User, doneBy: User): void {
  const { state, now } = world;
  handOverTickets(world, user, doneBy);
  removeAllMemberships(state, user);
  for (const session of [...state.sessions.of(user.id)]) state.sessions.delete(session);
  user.deletedAt = now;
  user.entitlements = {};
  user.capacityRuleId = null;
}

export const listDeletedUsers: Operation = (world, { query }) =>
  pageOf(world, {
    name: 'deleted_users',
    path: '/api/v2/deleted_users',
    query,
    rows: [...world.state.users.values()].filter(({ deletedAt }) => deletedAt !== null),
    idOf: ({ id }) => id,
    json: (user) => userJson(world, user),
  });

export const countDeletedUsers: Operation = (world) => {
  const value = [...world.state.users.values()].filter(({ deletedAt }) => deletedAt !== null).length;
  return json(200, { count: { value, refreshed_at: new Date(world.now).toISOString() } });
};

export const deletedUserById: Operation = (world, { params }) =>
  json(200, { deleted_user: userJson(world, deleted(world, params)) });

/** For good: the address is gone, and the name means nothing. */
export const purgeUser: Operation = (world, { params, caller }) => {
  checkManagesPeople(world, caller);
  const user = deleted(world, params);
  user.purged = true;
  user.name = 'Permanently Deleted User';
  for (const identity of [...world.state.identities.of(user.id)]) world.state.identities.delete(identity);
  return json(200, { deleted_user: userJson(world, user) });
};

function deleted(world: World, [id]: Call['params']): User {
  const user = world.state.users.get(Number(id));
  if (!user || user.deletedAt === null || user.purged) throw recordNotFound();
  return user;
}
