import {
  type Account,
  type AccountPage,
  type Accounts,
  type EnableRequest,
  type Lookup,
  type Membership,
  map,
  type NewAccount,
  ok,
  type Result,
  type Subscription,
} from '../accounts';
import type { Unauthorized, ZendeskClient } from '../client';
import { toFailure, unreadable } from '../failures';
import type { Call } from '../http';
import { type ApiResponse, field } from '../response';
import { HTTP_STATUS } from '../status';
import { readAgent } from './agent';
import { agentPath, isAgentId, optionalAgent, putAgent, requiredAgent, roleField } from './answers';
import { createAgents } from './create-agents';
import { addMembers, byDepartment } from './departments';
import type { ChatNames } from './names';
import { explainRefusals } from './refusals';

/**
 * More in one page is refused with 400.
 * Source: recorded answers; https://developer.zendesk.com/api-reference/live-chat/chat-api/agents/#list-agents
 */
const ACCOUNTS_PER_PAGE = 100;

export interface ChatAccountsParts {
  client: ZendeskClient;
  names: ChatNames;
  newPassword(): string;
  /** All accounts as they are now, where they can be read at once; used only after a refusal. */
  allAccounts(): readonly Account[] | null;
  onUnauthorized(failure: Unauthorized): void;
}

/** Stand-alone Zendesk Chat: the Chat API owns the agents. */
export class ChatAccounts implements Accounts {
  private readonly parts: ChatAccountsParts;

  constructor(parts: ChatAccountsParts) {
    this.parts = parts;
  }

  find(emails: readonly string[]): Result<Lookup>[] {
    const calls = emails.map(
      (email): Call => ({ method: 'get', path: `/agents/email/${encodeURIComponent(email)}` }),
    );
    const results = this.parts.client
      .callAll(calls)
      .map((response) => optionalAgent(response, this.parts.names.known()));
    const own = results.map((result, index) => map(result, (found) => only(found, emails[index])));
    return this.explain(own, false);
  }

  byId(ids: readonly string[]): Result<Account | 'absent'>[] {
    const calls = ids.filter(isAgentId).map((id): Call => ({ method: 'get', path: agentPath(id) }));
    const responses = this.parts.client.callAll(calls);
    const results = responses.map((response) => optionalAgent(response, this.parts.names.known()));
    const explained = this.explain(results, false);
    return ids.map((id) => (isAgentId(id) ? (explained.shift() ?? ok('absent')) : ok('absent')));
  }

  /** `since_id` is inclusive, so the next page starts one above the last id. A page from before it would be read for ever. */
  list(cursor: string | null): Result<AccountPage> {
    const since = Number(cursor ?? 0);
    const path = `/agents?since_id=${since}&limit=${ACCOUNTS_PER_PAGE}`;
    const response = this.ask({ method: 'get', path });
    if (response.kind !== 'ok') return toFailure(response, 'the list of agents');
    if (!Array.isArray(response.body)) return unreadable('the list of agents');
    const agents = response.body.map((body) => readAgent(body, this.parts.names.known()));
    const isNext = (account: Account | null): account is Account =>
      account !== null && Number(account.id) >= since;
    const accounts = agents.filter(isNext);
    if (accounts.length < agents.length) return unreadable('the list of agents');
    const last = accounts[accounts.length - 1];
    // A short page may be followed by another: only an empty one ends the list.
    return ok({ accounts, next: last ? String(Number(last.id) + 1) : null });
  }

  create(people: readonly NewAccount[]): Result<Account>[] {
    const { client, names, newPassword, allAccounts } = this.parts;
    const find = (emails: readonly string[]) => this.find(emails);
    return this.explain(createAgents(people, { client, names, newPassword, allAccounts, find }), true);
  }

  /** `enabled` is documented as an integer, so an integer is sent. No id in the body: it breaks the request. */
  enable(requests: readonly EnableRequest[]): Result<Account>[] {
    const calls: Call[] = [];
    for (const { id, role } of requests) {
      const found = this.parts.names.roleId(role);
      if (found.kind !== 'ok')
        return this.explain(
          requests.map(() => found),
          false,
        );
      calls.push(putAgent(id, { enabled: 1, ...roleField(found.value) }));
    }
    return this.explain(this.change(calls), true);
  }

  disable(ids: readonly string[]): Result<Account>[] {
    return this.explain(this.change(ids.map((id) => putAgent(id, { enabled: 0 }))), false);
  }

  remove(ids: readonly string[]): Result<void>[] {
    const calls = ids.map((id): Call => ({ method: 'delete', path: agentPath(id) }));
    const responses = this.parts.client.callAll(calls);
    const results = responses.map((each): Result<void> => {
      return each.kind === 'ok' || each.kind === 'absent' ? ok(undefined) : each;
    });
    return this.explain(results, false);
  }

  /** One look and one write a department, however many accounts join it. */
  join(memberships: readonly Membership[]): Result<void>[] {
    const failures = new Map<string, Result<void>>();
    for (const [name, ids] of byDepartment(memberships)) {
      const joined = this.joinOne(name, ids);
      if (joined.kind === 'ok') continue;
      for (const id of ids) if (!failures.has(id)) failures.set(id, joined);
    }
    return memberships.map(({ accountId }) => failures.get(accountId) ?? ok(undefined));
  }

  private joinOne(name: string, ids: readonly string[]): Result<void> {
    const department = this.parts.names.departmentNamed(name);
    const joined =
      department.kind === 'ok' ? addMembers(this.parts.client, department.value, ids) : department;
    const [explained = joined] = this.explain([joined], false);
    return explained;
  }

  whoAmI(): Result<Account> {
    return requiredAgent(this.ask({ method: 'get', path: '/agents/me' }), this.parts.names.known());
  }

  /** Enables the account that is asking, which is enabled: a write like all others, and no change. */
  mayWrite(me: Account): Result<void> {
    const response = this.parts.client.call(putAgent(me.id, { enabled: 1 }));
    if (response.kind === 'ok') return ok(undefined);
    return toFailure(response, 'how to change accounts with this credential');
  }

  subscription(): Result<Subscription> {
    const response = this.parts.client.call({ method: 'get', path: '/account' });
    if (response.kind !== 'ok') return toFailure(response, 'the account');
    const plan = field(response.body, 'plan');
    const name = field(plan, 'name');
    const seats = field(plan, 'max_agents');
    return ok({
      name: typeof name === 'string' ? name : '',
      seats: typeof seats === 'number' ? seats : null,
    });
  }

  learnNames(): Result<void> {
    return this.reported(this.parts.names.learn());
  }

  departmentNames(): Result<string[]> {
    return map(this.parts.names.departments(), (departments) => departments.map(({ name }) => name));
  }

  roleNames(): Result<string[]> {
    return map(this.parts.names.roles(), (roles) => roles.map(({ name }) => name));
  }

  private change(calls: readonly Call[]): Result<Account>[] {
    const responses = this.parts.client.callAll(calls);
    return responses.map((response) => requiredAgent(response, this.parts.names.known()));
  }

  /** A read that is about nobody in particular: if it is refused, everything is. */
  private ask(call: Call): ApiResponse {
    return this.reported(this.parts.client.call(call));
  }

  private reported<R extends ApiResponse | Result<void>>(response: R): R {
    if (response.kind === 'unauthorized' && response.status === HTTP_STATUS.FORBIDDEN) {
      this.parts.onUnauthorized(response);
    }
    return response;
  }

  private explain<T>(results: readonly Result<T>[], takesSeat: boolean): Result<T>[] {
    const { allAccounts, onUnauthorized } = this.parts;
    return explainRefusals(results, takesSeat, {
      whoAmI: () => this.whoAmI(),
      mayWrite: (me) => this.mayWrite(me),
      seats: () => {
        const subscription = this.subscription();
        return subscription.kind === 'ok' ? subscription.value.seats : null;
      },
      countEnabled: () => allAccounts()?.filter(({ enabled }) => enabled).length ?? null,
      onUnauthorized,
    });
  }
}

/** An answer about another person is no answer. */
function only(found: Lookup, email: string | undefined): Lookup {
  const isOther = typeof found === 'object' && found.email.toLowerCase() !== email?.toLowerCase();
  return isOther ? 'absent' : found;
}
