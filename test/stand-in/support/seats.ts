import { noSeat } from './errors';
import type { State, User } from './state';
import type { World } from './world';

/**
 * Whether a person takes a seat. Suspended people do; light agents and contributors only with Chat
 * (support.zendesk.com articles 4408846314266 and 4408834934554).
 */
export function takesSeat(state: State, user: Pick<User, 'role' | 'customRoleId' | 'entitlements'>): boolean {
  if (user.role === 'end-user') return false;
  const roleType = user.customRoleId === null ? null : state.customRoles.get(user.customRoleId)?.roleType;
  if (roleType === 1 || roleType === 3) return user.entitlements.chat !== undefined;
  return true;
}

export function seatsTaken(state: State): number {
  let taken = 0;
  for (const user of state.users.values()) {
    if (user.deletedAt === null && takesSeat(state, user)) taken += 1;
  }
  return taken;
}

export function checkSeatFree(world: World): void {
  const { state, modes } = world;
  if (modes.seats !== null && seatsTaken(state) >= modes.seats) throw noSeat(world);
}
