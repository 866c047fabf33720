import { type ChatAccess, type Failure, map, ok, type Result } from '../accounts';
import { nothingChanged, toFailure, unreadable } from '../failures';
import type { Call } from '../http';
import { type ApiResponse, field } from '../response';
import { HTTP_STATUS } from '../status';
import { isId } from '../wire-id';
import type { Person } from './account';
import { API } from './endpoints';
import { readChat } from './entitlements';
import { forGood, type Team } from './team';
import { chatsByRole, kindOf, readUser, type User } from './user';

/** Source: https://developer.zendesk.com/api-reference/ticketing/users/users/#show-many-users */
const IDS_PER_CALL = 100;

/** People by their numbers; a deleted one is absent. */
export function readPeople(ids: readonly string[], team: Team): Result<Person | 'absent'>[] {
  const users = readUsers(ids.filter(isId), team);
  const all = ids.map((id) => users.get(id) ?? ok('absent' as const));
  return forGood(all, (found) => withChatWhereItDecides(found, team));
}

/** People who are about to be changed: as they were read a moment ago, once; else as they are now. */
export function readToChange(ids: readonly string[], team: Team): Result<Person | 'absent'>[] {
  const known = ids.map((id) => team.recent.take(id));
  const read = readPeople(
    ids.filter((_, index) => known[index] === null),
    team,
  );
  return known.map((person) => (person ? ok(person) : (read.shift() as Result<Person | 'absent'>)));
}

export const GONE: Failure = {
  kind: 'rejected',
  status: HTTP_STATUS.NOT_FOUND,
  reason: { code: 'failure.unknown-to-zendesk', what: 'the account' },
};

function readUsers(ids: readonly string[], { client }: Team): Map<string, Result<User | 'absent'>> {
  const pages: string[][] = [];
  for (let from = 0; from < ids.length; from += IDS_PER_CALL)
    pages.push(ids.slice(from, from + IDS_PER_CALL));
  const calls = pages.map(
    (page): Call => ({ method: 'get', path: `${API}/users/show_many?ids=${page.join(',')}` }),
  );
  const responses = client.callAll(calls);
  const found = pages.flatMap((page, index) => usersIn(page, responses[index] as ApiResponse));
  return new Map(found);
}

/** An answer about people who were not asked for says nothing of those who were. */
function usersIn(
  ids: readonly string[],
  response: ApiResponse,
): [id: string, user: Result<User | 'absent'>][] {
  const users = readList(response);
  if (users.kind !== 'ok') return ids.map((id) => [id, users]);
  const isStrange = users.value.some(({ id }) => !ids.includes(id));
  return ids.map((id) => {
    const user = users.value.find((each) => each.id === id);
    if (user) return [id, ok(user.active ? user : 'absent')];
    return [id, isStrange ? nothingChanged(unreadable('the accounts')) : ok('absent')]; // guard: people-asked-for
  });
}

export function readList(response: ApiResponse): Result<User[]> {
  if (response.kind !== 'ok') return nothingChanged(toFailure(response, 'the accounts'));
  const list = field(response.body, 'users');
  const users = Array.isArray(list) ? list.map(readUser) : [null];
  const isRead = (user: User | null): user is User => user !== null;
  return users.every(isRead) ? ok(users) : nothingChanged(unreadable('the accounts'));
}

/** Of light agents and contributors it decides whether they have access at all; nobody who is suspended chats. */
function withChatWhereItDecides(
  users: readonly (User | 'absent')[],
  team: Team,
): Result<Person | 'absent'>[] {
  const isOpen = (user: User) => kindOf(user) === 'limited' && !user.suspended;
  const present = users.filter((user): user is User => user !== 'absent');
  const people = withChat(present, isOpen, team);
  return users.map((user) => (user === 'absent' ? ok('absent') : (people.shift() as Result<Person>)));
}

/** The people, and for those whom it matters for whether they chat. */
export function withChat(
  users: readonly User[],
  isNeeded: (user: User) => boolean,
  { client, policy }: Team,
): Result<Person>[] {
  const isAsked = (user: User) => policy.chat !== 'ignore' && !chatsByRole(user) && isNeeded(user);
  const chats = readChat(
    users.filter(isAsked).map(({ id }) => id),
    client,
  );
  return users.map((user): Result<Person> => {
    if (chatsByRole(user)) return ok({ user, chat: 'on' });
    if (!isAsked(user)) return ok({ user, chat: null });
    return map(chats.shift() as Result<ChatAccess>, (chat) => ({ user, chat }));
  });
}
