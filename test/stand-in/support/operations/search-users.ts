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
  return [...world.state.users.values()].filter(
    (user) => isSearchable(world, user) && user.externalId === wanted,
  );
}

interface Term {
  name: string | undefined;
  value: string;
}

function byQuery(world: World, query: URLSearchParams): User[] {
  const text = query.get('query')?.trim();
  if (!text) throw badRequest('query or external_id is required');
  const terms = termsIn(text);
  const tests = terms.map((term) => testFor(world, term));
  return candidates(world, terms).filter(
    (user) => isSearchable(world, user) && tests.every((test) => test(user)),
  );
}

function termsIn(text: string): Term[] {
  const found = [...text.matchAll(/(?:(\w+):)?(?:"([^"]*)"|(\S+))/g)];
  return found.map(([, name, quoted, bare]) => ({ name, value: (quoted ?? bare ?? '').toLowerCase() }));
}

/** An account can have many thousands of people, so an address comes first. */
function candidates({ state }: World, terms: readonly Term[]): User[] {
  const address = terms.find(({ name }) => name === 'email');
  return address ? state.usersLike(address.value) : [...state.users.values()];
}

function testFor(world: World, { name, value }: Term): (user: User) => boolean {
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

function isSearchable({ choices, now }: World, { indexedAt, deletedAt, purged }: User): boolean {
  return indexedAt <= now && (deletedAt === null || (choices.searchShowsDeleted && !purged));
}

/** While search lags, it can show people as they were. */
function shown(world: World, user: User): object {
  const old = world.state.oldRecords.get(user.id);
  return world.choices.searchShowsOldValues && old && world.now < old.until
    ? old.json
    : userJson(world, user);
}
