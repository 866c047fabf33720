import { type Account, map, ok, type Result } from '../accounts';
import type { Person } from './account';
import { detailsOf } from './details';
import { readMemberships } from './memberships';
import { readPeople, withChat } from './people';
import { lastSeen } from './sessions';
import { forGood, rememberedAccountOf, type Team } from './team';
import { kindOf, type User } from './user';

/** People with all that a downgrade takes away, and when they were last seen. */
export function readInFull(ids: readonly string[], team: Team): Result<Account | 'absent'>[] {
  return forGood(readPeople(ids, team), (found) => {
    const members = found.flatMap((person) => (isTeamMember(person) ? [person] : []));
    const full = withDetails(members, team);
    return found.map((person): Result<Account | 'absent'> => {
      if (person === 'absent') return ok('absent');
      return isTeamMember(person) ? (full.shift() as Result<Account>) : ok(rememberedAccountOf(person, team));
    });
  });
}

function isTeamMember(person: Person | 'absent'): person is Person {
  return person !== 'absent' && kindOf(person.user) !== 'end-user';
}

function withDetails(members: readonly Person[], team: Team): Result<Account>[] {
  const users = members.map(({ user }) => user);
  const isOpen = ({ id }: User) => members.find(({ user }) => user.id === id)?.chat === null;
  const people = withChat(users, isOpen, team);
  return forGood(
    people.map((person, index) =>
      map(person, (each) => ({ ...each, chat: each.chat ?? members[index]?.chat ?? null })),
    ),
    (all) => all.map((person) => describe(person, team)),
  );
}

function describe(person: Person, team: Team): Result<Account> {
  const memberships = readMemberships(person.user.id, team.client);
  if (memberships.kind !== 'ok') return memberships;
  const seen = lastSeen(person.user.id, team.client); // guard: sessions-are-read-again
  if (seen.kind !== 'ok') return seen;
  const groupIds = memberships.value.map(({ groupId }) => groupId);
  const names = namesOf(groupIds, team);
  if (names.kind !== 'ok') return names;
  const account = rememberedAccountOf(person, team);
  const details = detailsOf(person.user, groupIds, person.chat);
  return ok({
    ...account,
    departments: names.value,
    lastUsedAt: later(account.lastUsedAt, seen.value),
    details,
  });
}

function namesOf(groupIds: readonly string[], { names }: Team): Result<string[]> {
  const all: string[] = [];
  for (const id of groupIds) {
    const group = names.find(({ groups }) => groups.find((each) => each.id === id));
    if (group.kind !== 'ok') return group;
    all.push(group.value?.name ?? id);
  }
  return ok(all);
}

/** Where the last sign-in is not known, a time when the person was seen says too little. */
function later(lastUsedAt: Account['lastUsedAt'], seen: number | null): Account['lastUsedAt'] {
  if (seen === null || lastUsedAt === 'unknown') return lastUsedAt;
  return lastUsedAt === 'never' ? seen : Math.max(lastUsedAt, seen);
}
