import { type Account, type Failure, type Lookup, map, ok, type Result, zip } from '../accounts';
import { refused } from '../failures';
import type { Call } from '../http';
import { isAccountOf, isLookAlike, onlyAccount } from '../whose-account';
import { API } from './endpoints';
import { readAddresses } from './identities';
import { readList, withChat } from './people';
import { accountOf, forGood, rememberedAccountOf, type Team } from './team';
import { kindOf, type User } from './user';

/** More people than so many whose address merely resembles the one that is sought are not looked into. */
const MAX_RESEMBLING = 20;

/** What a search came to: everybody who has exactly the address. */
interface Found {
  present: User[];
  deleted: User[];
  /** Addresses of those who were found by a second one, by their ids. */
  addresses: ReadonlyMap<string, string[]>;
}

/**
 * Looks people up by any of their addresses. The search also finds addresses that only resemble the one that is sought, and
 * learns of new people late.
 * Source: https://developer.zendesk.com/api-reference/ticketing/users/users/#search-users
 */
export function findPeople(emails: readonly string[], team: Team): Result<Lookup>[] {
  const responses = team.client.callAll(emails.map(searchFor));
  const found = zip(emails, responses).map(([email, response]) => {
    const hits = readList(response);
    return hits.kind === 'ok' ? haveAddress(email, hits.value, team) : hits;
  });
  return withAccess(found, team);
}

function searchFor(email: string): Call {
  const query = `email:"${email.replace(/["\\]/g, '')}"`;
  return { method: 'get', path: `${API}/users/search?query=${encodeURIComponent(query)}` };
}

/** An address belongs to one person, so other addresses are only looked at where no hit has it as the primary one. */
function haveAddress(email: string, hits: readonly User[], team: Team): Result<Found> {
  const primary = hits.filter((user) => isAccountOf(email, user));
  const isPresent = primary.some(({ active }) => active);
  const others = isPresent ? [] : hits.filter((user) => user.active && !primary.includes(user));
  const holders = holdersOf(email, others.slice(0, MAX_RESEMBLING), team);
  if (holders.kind !== 'ok') return holders;
  const { verified, unverified, addresses } = holders.value;
  const all = [...primary, ...verified];
  const lookAlike = others.find((user) => isLookAlike(email, user));
  if (all.length === 0 && unverified)
    return refused({ code: 'failure.address-unverified', email, primary: unverified.email });
  if (all.length === 0 && lookAlike) return looksAlike(lookAlike, team);
  const thoseWho = (are: boolean) => all.filter(({ active }) => active === are);
  return ok({ present: thoseWho(true), deleted: thoseWho(false), addresses });
}

/** Who has the address as a second one. */
interface Holders extends Pick<Found, 'addresses'> {
  verified: User[];
  /** The first for whom it was never verified. */
  unverified: User | null;
}

function holdersOf(email: string, others: readonly User[], team: Team): Result<Holders> {
  const addresses = new Map<string, string[]>();
  const holders: Holders = { verified: [], unverified: null, addresses };
  const all = readAddresses(
    others.map(({ id }) => id),
    team.client,
  );
  for (const [user, read] of zip(others, all)) {
    if (read.kind !== 'ok') return read;
    const same = read.value.filter((each) => isAccountOf(email, each));
    if (same.length === 0 && read.value.some((each) => isLookAlike(email, each)))
      return looksAlike(user, team);
    const isVerified = same.some((each) => each.isVerified); // guard: verified-address
    if (isVerified) holders.verified.push(user);
    else if (same.length > 0) holders.unverified ??= user;
    addresses.set(
      user.id,
      read.value.map((each) => each.email),
    );
  }
  return ok(holders);
}

function looksAlike(user: User, team: Team): Failure {
  return { kind: 'look-alike', account: accountOf({ user, chat: null }, team) };
}

/** Whether a team member chats decides what is to be done; nobody who is suspended does. */
function withAccess(found: readonly Result<Found>[], team: Team): Result<Lookup>[] {
  const isAsked = (user: User) => ['agent', 'limited'].includes(kindOf(user)) && !user.suspended;
  return forGood(found, (all) => {
    const people = withChat(
      all.flatMap(({ present }) => present),
      isAsked,
      team,
    );
    return all.map(({ present, deleted, addresses }) => {
      const accounts = people.splice(0, present.length).map((each) =>
        map(each, (person): Account => {
          const otherEmails = addresses.get(person.user.id);
          return { ...rememberedAccountOf(person, team), ...(otherEmails && { otherEmails }) };
        }),
      );
      return lookupOf(accounts, deleted);
    });
  });
}

function lookupOf(results: readonly Result<Account>[], [deleted]: readonly User[]): Result<Lookup> {
  const failed = results.find(({ kind }) => kind !== 'ok');
  if (failed && failed.kind !== 'ok') return failed;
  const accounts = results.flatMap((each) => (each.kind === 'ok' ? [each.value] : []));
  if (accounts.length > 0) return onlyAccount(accounts);
  return deleted ? refused({ code: 'failure.person-deleted', id: deleted.id }) : ok('not-yet-known'); // guard: deleted-person
}
