import {
  type Account,
  type Accounts,
  map,
  type NewAccount,
  ok,
  type Result,
  type Subscription,
} from '../accounts';
import type { ZendeskClient } from '../client';
import { toFailure, unreadable } from '../failures';
import type { Call } from '../http';
import { type ApiResponse, field } from '../response';
import { readAgent } from './agent';
import { addMembers } from './departments';
import type { ChatNames } from './names';

/** More than this many in one page is refused with 400. */
const PAGE = 100;

/** Stand-alone Zendesk Chat: the Chat API owns the agents. */
export class ChatAccounts implements Accounts {
  private readonly api: ZendeskClient;
  private readonly names: ChatNames;

  constructor(api: ZendeskClient, names: ChatNames) {
    this.api = api;
    this.names = names;
  }

  find(emails: readonly string[]): Result<Account | null>[] {
    const calls = emails.map(
      (email): Call => ({ method: 'get', path: `/agents/email/${encodeURIComponent(email)}` }),
    );
    const results = this.api.callAll(calls).map((reading) => this.optional(reading));
    return results.map((result, index) => map(result, (account) => only(account, emails[index])));
  }

  byId(ids: readonly string[]): Result<Account | null>[] {
    const calls = ids.map((id): Call => ({ method: 'get', path: `/agents/${encodeURIComponent(id)}` }));
    return this.api.callAll(calls).map((reading) => this.optional(reading));
  }

  /** `since_id` is inclusive, so the next page starts one above the last id. A page from before it would be read for ever. */
  list(after: string | null): Result<Account[]> {
    const since = after === null ? 0 : Number(after) + 1;
    const reading = this.api.call({ method: 'get', path: `/agents?since_id=${since}&limit=${PAGE}` });
    if (reading.kind !== 'ok') return toFailure(reading, 'the list of agents');
    if (!Array.isArray(reading.body)) return unreadable('the list of agents');
    const accounts = reading.body.map((body) => readAgent(body, this.names.known()));
    const isNext = (account: Account | null): account is Account =>
      account !== null && Number(account.id) >= since;
    return accounts.every(isNext) ? ok(accounts) : unreadable('the list of agents');
  }

  create(people: readonly NewAccount[]): Result<Account>[] {
    const role = this.names.roleId(people[0]?.role ?? null);
    if (role.kind !== 'ok') return people.map(() => role);
    const calls = people.map(
      (person): Call => ({ method: 'post', path: '/agents', body: newAgent(person, role.value) }),
    );
    return this.api
      .callAll(calls)
      .map((reading, i) => withoutSecret(this.required(reading), people[i]?.password ?? '\0'));
  }

  /** `enabled` is documented as an integer, so an integer is sent. No id in the body: it breaks the request. */
  enable(ids: readonly string[], role: string | null): Result<Account>[] {
    const found = this.names.roleId(role);
    if (found.kind !== 'ok') return ids.map(() => found);
    const body = { enabled: 1, ...roleField(found.value) };
    const calls = ids.map((id): Call => ({ method: 'put', path: `/agents/${id}`, body }));
    return this.api.callAll(calls).map((reading) => this.required(reading));
  }

  disable(ids: readonly string[]): Result<Account>[] {
    const calls = ids.map((id): Call => ({ method: 'put', path: `/agents/${id}`, body: { enabled: 0 } }));
    return this.api.callAll(calls).map((reading) => this.required(reading));
  }

  remove(ids: readonly string[]): Result<void>[] {
    const calls = ids.map((id): Call => ({ method: 'delete', path: `/agents/${id}` }));
    const readings = this.api.callAll(calls);
    return readings.map((reading) =>
      reading.kind === 'ok' || reading.kind === 'absent' ? ok(undefined) : reading,
    );
  }

  join(departments: readonly string[], accountIds: readonly string[]): Result<void> {
    for (const name of departments) {
      const department = this.names.departmentNamed(name);
      if (department.kind !== 'ok') return department;
      const joined = addMembers(this.api, department.value, accountIds);
      if (joined.kind !== 'ok') return joined;
    }
    return ok(undefined);
  }

  whoAmI(): Result<Account> {
    return this.required(this.api.call({ method: 'get', path: '/agents/me' }));
  }

  /** Enabling the account that is asking, which is enabled: a write like those of the desk, and no change. */
  mayWrite(me: Account): Result<void> {
    const reading = this.api.call({ method: 'put', path: `/agents/${me.id}`, body: { enabled: 1 } });
    return reading.kind === 'ok'
      ? ok(undefined)
      : toFailure(reading, 'how to change accounts with this credential');
  }

  subscription(): Result<Subscription> {
    const reading = this.api.call({ method: 'get', path: '/account' });
    if (reading.kind !== 'ok') return toFailure(reading, 'the account');
    const plan = field(reading.body, 'plan');
    const name = field(plan, 'name');
    const seats = field(plan, 'max_agents');
    return ok({
      name: typeof name === 'string' ? name : '',
      seats: typeof seats === 'number' ? seats : null,
    });
  }

  learnNames(): Result<void> {
    return this.names.learn();
  }

  departmentNames(): Result<string[]> {
    return map(this.names.departments(), (departments) => departments.map(({ name }) => name));
  }

  roleNames(): Result<string[]> {
    return map(this.names.roles(), (roles) => roles.map(({ name }) => name));
  }

  private optional(reading: ApiResponse): Result<Account | null> {
    const absent = reading.kind === 'absent' || (reading.kind === 'ok' && isEmpty(reading.body));
    return absent ? ok(null) : this.required(reading);
  }

  private required(reading: ApiResponse): Result<Account> {
    if (reading.kind !== 'ok') return toFailure(reading, 'the account');
    const account = readAgent(reading.body, this.names.known());
    return account ? ok(account) : unreadable('the account');
  }
}

/** Nobody has recorded how an absent agent is answered; 200 with nothing in it means the same as 404. */
function isEmpty(body: unknown): boolean {
  return body === null || (typeof body === 'object' && Object.keys(body).length === 0);
}

/** An error may repeat what it was given, or the beginning of it; its words are shown to people. */
function withoutSecret<T>(result: Result<T>, secret: string): Result<T> {
  const isTold = result.kind !== 'ok' && result.reason.includes(secret.slice(0, 8));
  return isTold ? { ...result, reason: '' } : result;
}

/** An answer about somebody else is no answer. */
function only(account: Account | null, email: string | undefined): Account | null {
  return account?.email.toLowerCase() === email?.toLowerCase() ? account : null;
}

function newAgent(person: NewAccount, roleId: string | null): Record<string, unknown> {
  const { email, password, firstName, lastName } = person;
  return {
    email,
    password,
    first_name: firstName,
    last_name: lastName,
    display_name: `${firstName} ${lastName}`.trim(),
    enabled: 1,
    ...roleField(roleId),
  };
}

function roleField(roleId: string | null): { role_id?: number } {
  return roleId === null ? {} : { role_id: Number(roleId) };
}
