import { empty, json } from '../../common/replies';
import { checkAdministrator, checkManagesPeople } from '../access';
import { badRequest, recordNotFound } from '../errors';
import { pageOf } from '../pages';
import { sessionJson } from '../representation';
import type { Session } from '../state';
import { userWith } from '../users';
import type { Operation, World } from '../world';

/** All sessions that have not ended; `last_seen_at` is not moved by every request. For admins. */
export const listSessions: Operation = (world, { query, caller }) => {
  checkAdministrator(world, caller);
  return sessionsPage(world, query, '/api/v2/sessions', world.state.sessions.values());
};

export const sessionsOfUser: Operation = (world, { params: [id], query, caller }) => {
  checkManagesPeople(world, caller);
  const user = userWith(world, id);
  return sessionsPage(world, query, `/api/v2/users/${user.id}/sessions`, world.state.sessions.of(user.id));
};

function sessionsPage(world: World, query: URLSearchParams, path: string, rows: Iterable<Session>) {
  return pageOf(world, {
    name: 'sessions',
    path,
    query,
    rows,
    idOf: ({ id }) => id,
    json: (session) => sessionJson(world, session),
  });
}

/** Signs the person out everywhere. */
export const endSessions: Operation = (world, { params: [id], caller }) => {
  checkManagesPeople(world, caller);
  endAll(world, userWith(world, id).id);
  return empty(204);
};

export const endSession: Operation = (world, { params: [userId, id], caller }) => {
  checkManagesPeople(world, caller);
  const session = world.state.sessions.get(Number(id));
  if (session?.userId !== Number(userId)) throw recordNotFound();
  world.state.sessions.delete(session);
  return empty(204);
};

/** Up to 100 people; a job does it later in production. */
export const logoutMany: Operation = (world, { query, caller }) => {
  checkManagesPeople(world, caller);
  const ids = (query.get('ids') ?? '').split(',').filter((id) => id !== '');
  if (ids.length < 1 || ids.length > 100) throw badRequest('ids are 1 to 100');
  for (const id of ids) endAll(world, Number(id));
  return json(202, {});
};

function endAll({ state }: World, userId: number): void {
  for (const session of [...state.sessions.of(userId)]) state.sessions.delete(session);
}
