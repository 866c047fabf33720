import { type Account, type Failure, type Lookup, type NewAccount, type Result, zip } from '../accounts';
import type { ZendeskClient } from '../client';
import { nothingChanged } from '../failures';
import type { Call } from '../http';
import { accountAmong } from '../whose-account';
import { requiredAgent, roleField } from './answers';
import type { ChatNames } from './names';

export interface CreateParts {
  client: ZendeskClient;
  names: ChatNames;
  newPassword(): string;
  find(emails: readonly string[]): Result<Lookup>[];
  /** All accounts as they are now. `busy`: another execution is reading them. */
  allAccounts(): Result<readonly Account[]> | 'busy';
  /** Finds out which refusals are about one person alone. */
  explain(results: readonly Result<Account>[]): Result<Account>[];
}

export interface NewAgent extends NewAccount {
  roleId: string | null;
}

export function createAgents(agents: readonly NewAgent[], parts: CreateParts): Result<Account>[] {
  const responses = parts.client.callAll(agents.map((agent) => createCall(agent, parts.newPassword())));
  const results = responses.map((response) => requiredAgent(response, parts.names.known()));
  // A 403 may be a duplicate only if it is about this person: a refused credential is not asked once more.
  const refused = lookUpRefused(agents, results, parts);
  return lookUpRefused(agents, parts.explain(refused), parts, (index) => isRejected(refused[index]));
}

function createCall({ email, firstName, lastName, roleId }: NewAgent, password: string): Call {
  const body = {
    email,
    password,
    first_name: firstName,
    last_name: lastName,
    display_name: `${firstName} ${lastName}`.trim(),
    enabled: 1,
    ...roleField(roleId),
  };
  return { method: 'post', path: '/agents', body, secrets: [password] };
}

type Rejection = Extract<Failure, { kind: 'rejected' }>;

function isRejected(result: Result<Account> | undefined): result is Rejection {
  return result?.kind === 'rejected';
}

/**
 * How Zendesk Chat refuses a second account for one address is not documented, so after any refusal the person
 * is looked up once more, all who were refused together.
 */
function lookUpRefused(
  people: readonly NewAccount[],
  results: readonly Result<Account>[],
  parts: CreateParts,
  isLookedUp: (index: number) => boolean = () => false,
): Result<Account>[] {
  const isDue = (index: number) => isRejected(results[index]) && !isLookedUp(index);
  const emails = people.map(({ email }) => email).filter((_, index) => isDue(index));
  if (emails.length === 0) return [...results];
  const found = zip(emails, parts.find(emails));
  return results.map((result, index) => {
    const answer = isDue(index) ? found.shift() : undefined;
    return answer && isRejected(result) ? afterLookUp(result, answer, parts) : result;
  });
}

function afterLookUp(
  refusal: Rejection,
  [email, found]: [string, Result<Lookup>],
  parts: CreateParts,
): Failure {
  if (found.kind !== 'ok') return isRejected(found) ? refusal : nothingChanged(found);
  if (typeof found.value === 'object') return { kind: 'duplicate', account: found.value };
  return lookUpIgnoringCase(refusal, email, parts);
}

/** The address of the account that is there may differ in letter case. */
function lookUpIgnoringCase(refusal: Rejection, email: string, { allAccounts }: CreateParts): Failure {
  const all = allAccounts();
  if (all === 'busy') return refusal;
  if (all.kind !== 'ok') return isRejected(all) ? refusal : nothingChanged(all);
  const found = accountAmong(email, all.value);
  if (found.kind !== 'ok') return found;
  return typeof found.value === 'object' ? { kind: 'duplicate', account: found.value } : refusal;
}
