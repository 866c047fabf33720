import {
  type Account,
  type Failure,
  isRetryable,
  type Lookup,
  type NewAccount,
  type Result,
  zip,
} from '../accounts';
import type { ZendeskClient } from '../client';
import type { Call } from '../http';
import { requiredAgent, roleField } from './answers';
import type { ChatNames } from './names';

export interface CreateParts {
  client: ZendeskClient;
  names: ChatNames;
  newPassword(): string;
  find(emails: readonly string[]): Result<Lookup>[];
  /** All accounts as they are now, where they can be read at once. */
  allAccounts(): readonly Account[] | null;
}

interface Creation {
  email: string;
  call: Call;
}

export function createAgents(people: readonly NewAccount[], parts: CreateParts): Result<Account>[] {
  const prepared = people.map((person) => prepare(person, parts));
  const creations = prepared.filter((each): each is Creation => !('kind' in each));
  const responses = parts.client.callAll(creations.map(({ call }) => call));
  const results = zip(creations, responses).map(([creation, response]) =>
    refusedAsDuplicate(requiredAgent(response, parts.names.known()), creation.email, parts),
  );
  return prepared.map((each) => ('kind' in each ? each : (results.shift() as Result<Account>)));
}

function prepare(person: NewAccount, { names, newPassword }: CreateParts): Creation | Failure {
  const role = names.roleId(person.role);
  if (role.kind !== 'ok') return role;
  // A password that no one needs to know: it exists only on its way to Zendesk.
  const password = newPassword();
  const { email, firstName, lastName } = person;
  const body = {
    email,
    password,
    first_name: firstName,
    last_name: lastName,
    display_name: `${firstName} ${lastName}`.trim(),
    enabled: 1,
    ...roleField(role.value),
  };
  return { email, call: { method: 'post', path: '/agents', body, secrets: [password] } };
}

/**
 * How Zendesk Chat refuses a second account for one address is not documented, so after any refusal the person
 * is looked up once more, also under an address that differs in letter case.
 */
function refusedAsDuplicate(result: Result<Account>, email: string, parts: CreateParts): Result<Account> {
  if (result.kind !== 'rejected' && result.kind !== 'unauthorized') return result;
  const [found] = parts.find([email]);
  if (found && found.kind !== 'ok') return isRetryable(found) ? found : result;
  const account = typeof found?.value === 'object' ? found.value : ignoringCase(email, parts);
  return account ? { kind: 'duplicate', account } : result;
}

function ignoringCase(email: string, { allAccounts }: CreateParts): Account | null {
  return allAccounts()?.find((account) => account.email.toLowerCase() === email.toLowerCase()) ?? null;
}
