import { badRequest } from '../errors';
import { offsetPage } from '../pages';
import { userJson } from '../representation';
import type { User } from '../state';
import type { Operation, World } from '../world';

/** By `query` (`email:`, `role:`, or a text) or by `external_id`. Pages by offset only. */
export const searchUsers: Operation = (world, { query }) => {
  const found = query.has('external_id') ? byExternalId(world, query) : byQuery(world, query);
  return offsetPage(world, {
    name: 'users',
    path: '/api/v2/users/search',
    query,
    rows: found,
    idOf: ({ id }) => id,
    json: (user) => shown(world, user),
  });
};

function byExternalId(world: World, query: URLSearchParams): User[] {
  const wanted = query.get('external_id');
  return searchable(world).filter(({ externalId }) => externalId === wanted);
}

function byQuery(world: World, query: URLSearchParams): User[] {
  const text = query.get('query')?.trim();
  if (!text) throw badRequest('query or external_id is required');
  const terms = [...text.matchAll(/(?:(\w+):)?(?:"([^"]*)"|(\S+))/g)];
  const tests = terms.map(([, name, quoted, bare]) =>
    testFor(world, name, (quoted ?? bare ?? '').toLowerCase()),
  );
  return searchable(world).filter((user) => tests.every((test) => test(user)));
}

function testFor(world: World, name: string | undefined, value: string): (user: User) => boolean {
  switch (name) {
    case 'type':
      return () => value === 'user';
    case 'email':
      return (user) => emailsSeen(world, user).some((email) => isHit(world, email, value));
    case 'role':
      return ({ role }) => role === value;
    case 'name':
      return (user) => user.name.toLowerCase().includes(value);
    default:
      return (user) =>
        user.name.toLowerCase().includes(value) ||
        emailsSeen(world, user).some((email) => email.includes(value));
  }
}

/** Terms may match in part: developer.zendesk.com/api-reference/ticketing/users/users/ */
function isHit({ choices }: World, email: string, value: string): boolean {
  return email === value || (choices.searchIsPartial && value !== '' && email.includes(value));
}

/** In lower case. New addresses are found later. */
function emailsSeen({ state, choices, now }: World, user: User): string[] {
  return state
    .emailsOf(user)
    .filter(({ primary, indexedAt }) => indexedAt <= now && (primary || choices.searchFindsSecondary))
    .map(({ value }) => value.toLowerCase());
}

function searchable({ state, choices, now }: World): User[] {
  return [...state.users.values()].filter(
    ({ indexedAt, deletedAt, purged }) =>
      indexedAt <= now && (deletedAt === null || (choices.searchShowsDeleted && !purged)),
  );
}

/** While search lags, it can show people as they were. */
function shown(world: World, user: User): object {
  const old = world.state.oldRecords.get(user.id);
  return world.choices.searchShowsOldValues && old && world.now < old.until
    ? old.json
    : userJson(world, user);
}
