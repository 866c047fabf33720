import { type Account, type Lookup, type NewAccount, ok, type Result, zip } from '../accounts';
import { nothingChanged, toFailure, unreadable } from '../failures';
import { type ApiResponse, field } from '../response';
import { isAccountOf } from '../whose-account';
import { postUser } from './answers';
import { type GivenRole, givenRole, roleField } from './given-role';
import { accountOf, forGood, type Team } from './team';
import { readUser } from './user';

interface NewPerson extends NewAccount {
  given: GivenRole;
}

export interface CreateParts {
  find(emails: readonly string[]): Result<Lookup>[];
  /** Finds out which refusals are about one person alone. */
  explain(results: readonly Result<Account>[]): Result<Account>[];
}

/** Makes agents. A create that Zendesk refuses since the address is taken is looked up again. */
export function createPeople(
  people: readonly NewAccount[],
  team: Team,
  { find, explain }: CreateParts,
): Result<Account>[] {
  const ready = people.map((person): Result<NewPerson> => {
    const given = givenRole(person.role, team.names, team.policy);
    return given.kind === 'ok' ? ok({ ...person, given: given.value }) : nothingChanged(given);
  });
  return lookUpDuplicates(
    people,
    forGood(ready, (all) => explain(createAll(all, team))),
    find,
  );
}

function createAll(people: readonly NewPerson[], team: Team): Result<Account>[] {
  const responses = team.client.callAll(people.map((person) => postUser(fieldsOf(person))));
  return zip(people, responses).map(([person, response]) => created(person, response, team));
}

/**
 * Zendesk sends the mail that lets the person choose a password unless it is told to skip it.
 * Source: https://support.zendesk.com/hc/en-us/articles/4408839057562
 */
function fieldsOf({ email, firstName, lastName, given }: NewPerson): Record<string, unknown> {
  const name = `${firstName} ${lastName}`.trim();
  return { name, email, role: 'agent', ...roleField(given) };
}

/** An answer about somebody else is never believed: the person may have been made all the same. */
function created({ email }: NewPerson, response: ApiResponse, team: Team): Result<Account> {
  if (response.kind !== 'ok') return toFailure(response, 'where to create accounts');
  const user = readUser(field(response.body, 'user'));
  if (!user || !isAccountOf(email, user)) return unreadable('the account'); // guard: answer-about-the-new-person
  return ok(accountOf({ user, chat: null }, team));
}

function lookUpDuplicates(
  people: readonly NewAccount[],
  results: readonly Result<Account>[],
  find: CreateParts['find'],
): Result<Account>[] {
  const refused = zip(people, results).filter(([, { kind }]) => kind === 'duplicate');
  const found = refused.length > 0 ? find(refused.map(([{ email }]) => email)) : [];
  return results.map((result) => {
    const answer = result.kind === 'duplicate' ? found.shift() : undefined;
    return answer ? asDuplicate(answer) : result;
  });
}

function asDuplicate(found: Result<Lookup>): Result<Account> {
  if (found.kind !== 'ok') return nothingChanged(found);
  return { kind: 'duplicate', account: typeof found.value === 'object' ? found.value : null };
}
