import { json } from '../../common/replies';
import { badRequest, unauthorized } from '../errors';
import { pageOf } from '../pages';
import { anonymousJson, userJson } from '../representation';
import type { User } from '../state';
import { userWith } from '../users';
import type { Call, Operation, World } from '../world';

const MAX_IDS = 100;

export const listUsers: Operation = (world, { query }) =>
  pageOf(world, {
    name: 'users',
    path: '/api/v2/users',
    query,
    rows: matching(world, query),
    rowsAfter: (id) => matching(world, query, id),
    idOf: ({ id }) => id,
    json: (user) => userJson(world, user),
  });

/** The number is approximate in production. */
export const countUsers: Operation = (world, { query }) => {
  const value = [...matching(world, query)].length;
  return json(200, { count: { value, refreshed_at: new Date(world.now).toISOString() } });
};

/** `role`, `role[]` and `permission_set` choose; a generator, because an account can have many thousands of people. */
function* matching(world: World, query: URLSearchParams, after = 0): Generator<User> {
  const roles = [...query.getAll('role'), ...query.getAll('role[]')];
  const customRole = query.get('permission_set');
  for (const user of world.state.usersAfter(after)) {
    if (user.deletedAt !== null) continue;
    if (roles.length > 0 && !roles.includes(user.role)) continue;
    if (customRole !== null && String(user.customRoleId) !== customRole) continue;
    yield user;
  }
}

export const userById: Operation = (world, { params: [id] }) =>
  json(200, { user: userJson(world, userWith(world, id)) });

export const usersById: Operation = (world, { query }) => {
  const ids = namesIn(query, 'ids');
  const externalIds = namesIn(query, 'external_ids');
  if (ids.length + externalIds.length === 0) throw badRequest('ids or external_ids is required');
  const byId = ids.flatMap((id) => world.state.user(Number(id)) ?? []);
  const byExternalId = world.state
    .presentUsers()
    .filter(({ externalId }) => externalId !== null && externalIds.includes(externalId));
  const users = externalIds.length > 0 ? byExternalId : byId;
  return json(200, { users: users.map((user) => userJson(world, user)) });
};

function namesIn(query: URLSearchParams, name: string): string[] {
  const names = (query.get(name) ?? '').split(',').filter((part) => part !== '');
  if (names.length > MAX_IDS) throw badRequest(`${name} are at most ${MAX_IDS}`);
  return names;
}

/** With a token for the page, which must not be shown to anybody. */
export const ownUser: Operation = (world, { caller }) =>
  json(200, { user: { ...userJson(world, caller), authenticity_token: `stand-in-${caller.id}` } });

/** Recorded: without a valid token, the answer is 200 and a person without id. */
export function anonymousUser(world: World) {
  if (world.choices.anonymousMe === '401') throw unauthorized(world);
  return json(200, { user: anonymousJson() });
}

/** How many tickets a person has. */
export const relatedToUser: Operation = (world, { params: [id] }: Call) => {
  const user = userWith(world, id);
  const tickets = [...world.state.tickets.values()];
  return json(200, {
    user_related: {
      assigned_tickets: tickets.filter(({ assigneeId }) => assigneeId === user.id).length,
      requested_tickets: tickets.filter(({ requesterId }) => requesterId === user.id).length,
      ccd_tickets: 0,
      organization_subscriptions: 0,
    },
  });
};
