import { ApiError } from '../common/api-error';
import { lastMinute, secondsUntilRoom, tooMany } from '../common/throttle';
import { duplicateEmail, recordNotFound } from './errors';
import { userJson } from './representation';
import type { Identity, User } from './state';
import type { World } from './world';

export function userWith(world: World, id: string | undefined): User {
  const user = world.state.user(Number(id));
  if (!user) throw recordNotFound();
  return user;
}

/** Every address of anybody counts, also those that are not primary. */
export function checkEmailFree(world: World, email: string, except?: User): void {
  const taken = world.state
    .usersOf(email)
    .some((user) => user !== except && (user.deletedAt === null || !world.choices.reuseDeletedEmail));
  if (taken) throw duplicateEmail(email);
}

export function addEmail(world: World, user: User, value: string, verified: boolean): Identity {
  const { state, now, modes } = world;
  return state.addIdentity({
    id: state.nextId('identity'),
    userId: user.id,
    type: 'email',
    value,
    verified,
    primary: state.emailsOf(user).length === 0,
    createdAt: now,
    updatedAt: now,
    indexedAt: now + modes.searchLag * 1000,
  });
}

/** Carries out a change of a person, of which search learns later. */
export function changing<T>(world: World, user: User, change: () => T): T {
  const { state, modes, now } = world;
  const before = userJson(world, user);
  const result = change();
  user.updatedAt = now;
  if (modes.searchLag > 0)
    state.oldRecords.set(user.id, { until: now + modes.searchLag * 1000, json: before });
  return result;
}

/** Five changes of one person a minute are documented; the answer is like that for the whole account. */
export function checkUpdateLimit(world: World, user: User): void {
  const { state, modes, choices, now } = world;
  const recent = lastMinute(state.updates.get(user.id) ?? [], now);
  const seconds = secondsUntilRoom(recent, modes.userUpdatesPerMinute, now);
  if (seconds > 0) throw new ApiError(tooMany(world, seconds));
  if (choices.refusedUpdatesCount) recent.push(now);
  state.updates.set(user.id, recent);
}

/** Counts a change that was carried out, unless it was counted before. */
export function countUpdate({ state, choices, now }: World, user: User): void {
  if (choices.refusedUpdatesCount) return;
  state.updates.set(user.id, [...lastMinute(state.updates.get(user.id) ?? [], now), now]);
}

/** What a directory is going to undo. */
export function noteForDirectory(
  { state, modes, now }: World,
  { id, role, customRoleId, suspended }: User,
): void {
  if (modes.directoryUndoesAfter === null) return;
  const at = now + modes.directoryUndoesAfter * 1000;
  state.pendingReverts.push({ at, userId: id, role, customRoleId, suspended });
}
