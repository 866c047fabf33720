import { ownText } from '../common/api-error';
import { recordInvalid } from './errors';
import type { Group, Membership, State, User } from './state';
import type { World } from './world';

/** Makes a person a member; the first group becomes the default one. */
export function addMembership(world: World, user: User, group: Group, asDefault = false): Membership {
  const { state, now } = world;
  const isFirst = state.memberships.of(user.id).length === 0;
  const membership = state.memberships.add({
    id: state.nextId('membership'),
    userId: user.id,
    groupId: group.id,
    default: false,
    createdAt: now,
    updatedAt: now,
  });
  if (asDefault || isFirst) makeDefault(state, membership, now);
  return membership;
}

export function makeDefault(state: State, membership: Membership, now: number): void {
  for (const other of state.memberships.of(membership.userId)) {
    if (other.default !== (other === membership)) other.updatedAt = now;
    other.default = other === membership;
  }
}

/** Removes a membership; another default group is chosen where that is how it goes. */
export function removeMembership(world: World, membership: Membership): void {
  const { state, choices, now } = world;
  state.memberships.delete(membership);
  unassignTickets(world, membership);
  const [next] = state.memberships.of(membership.userId);
  if (membership.default && next && choices.defaultMembership === 'next-becomes-default') {
    makeDefault(state, next, now);
  }
}

export function removeAllMemberships(state: State, user: User): void {
  for (const membership of [...state.memberships.of(user.id)]) state.memberships.delete(membership);
}

/** "A background job unassigns working tickets" of that person in that group; here at once. */
function unassignTickets({ state }: World, { userId, groupId }: Membership): void {
  for (const ticket of state.tickets.values()) {
    if (ticket.assigneeId === userId && ticket.groupId === groupId && isUnsolved(ticket.status)) {
      ticket.assigneeId = null;
    }
  }
}

/** Tickets of somebody who leaves the team go to the admin who does it, else to the member with the lowest id. */
export function handOverTickets({ state }: World, leaver: User, doneBy: User): void {
  for (const ticket of state.tickets.values()) {
    if (ticket.assigneeId !== leaver.id || !isUnsolved(ticket.status)) continue;
    const members = membersOf(state, ticket.groupId).filter((id) => id !== leaver.id);
    ticket.assigneeId = members.includes(doneBy.id) ? doneBy.id : (members[0] ?? null);
  }
}

function membersOf(state: State, groupId: number | null): number[] {
  const members = [...state.memberships.values()].filter((membership) => membership.groupId === groupId);
  return members.map(({ userId }) => userId).sort((a, b) => a - b);
}

export function isUnsolved(status: string): boolean {
  return status !== 'solved' && status !== 'closed';
}

export function groupWith(world: World, id: number): Group {
  const group = world.state.groups.get(id);
  if (!group || group.deleted) throw recordInvalid('group_id', ownText(`there is no group ${id}`));
  return group;
}
