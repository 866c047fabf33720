import {
  type Account,
  type AccountPage,
  type Accounts,
  type ChatAccess,
  type DisableRequest,
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
import { isForbidden, nothingChanged, toFailure, unreadable } from '../failures';
import type { Call } from '../http';
import type { ApiResponse } from '../response';
import { isId } from '../wire-id';
import { readAgent } from './agent';
import { agentPath, onlyAbout, optionalAgent, putAgent, requiredAgent, roleField } from './answers';
import { createAgents } from './create-agents';
import { byDepartment } from './departments';
import { joinDepartments } from './join-departments';
import type { ChatNames } from './names';
import { explainRefusals } from './refusals';
import { seatFigures } from './seat-figures';
import { readSubscription } from './subscription';
import { withRoles } from './with-roles';

/**
 * More in one page is refused with 400.
 * Source: recorded answers; https://developer.zendesk.com/api-reference/live-chat/chat-api/agents/#list-agents
 */
const ACCOUNTS_PER_PAGE = 100;

export interface ChatAccountsParts {
  client: ZendeskClient;
  names: ChatNames;
  newPassword(): string;
  /** All accounts as they are now, asked for only after a refusal. `busy`: another execution is reading them. */
  allAccounts(): Result<readonly Account[]> | 'busy';
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
    const own = results.map((result, index) => onlyAbout(emails[index], result));
    return this.explain(own, false);
  }

  byId(ids: readonly string[]): Result<Account | 'absent'>[] {
    const calls = ids.filter(isId).map((id): Call => ({ method: 'get', path: agentPath(id) }));
    const results = this.parts.client
      .callAll(calls)
      .map((response) => optionalAgent(response, this.parts.names.known()));
    const explained = this.explain(results, false);
    return ids.map((id) => (isId(id) ? explained.shift() : null) ?? ok('absent'));
  }

  /** An agent says all of it itself. */
  inFull(ids: readonly string[]): Result<Account | 'absent'>[] {
    return this.byId(ids);
  }

  /** Whoever is enabled chats. */
  chatAccess(ids: readonly string[]): Result<ChatAccess>[] {
    return ids.map(() => ok('on'));
  }

  /** `since_id` is inclusive, so the next page starts one above the last id. A page from before it would be read for ever. */
  list(cursor: string | null): Result<AccountPage> {
    const since = Number(cursor ?? 0);
    const path = `/agents?since_id=${since}&limit=${ACCOUNTS_PER_PAGE}`;
    const response = this.reported(this.parts.client.call({ method: 'get', path }));
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
    const find = (emails: readonly string[]) => this.find(emails);
    const explain = (results: readonly Result<Account>[]) => this.explain(results, true);
    return withRoles(people, this.roleIds(people), (agents) =>
      createAgents(agents, { ...this.parts, find, explain }),
    );
  }

  /** `enabled` is documented as an integer, so an integer is sent. No id in the body: it breaks the request. */
  enable(requests: readonly EnableRequest[]): Result<Account>[] {
    return withRoles(requests, this.roleIds(requests), (ready) => {
      const calls = ready.map(({ id, roleId }) => putAgent(id, { enabled: 1, ...roleField(roleId) }));
      return this.explain(this.change(calls), true);
    });
  }

  /** What an agent was before it was raised has no meaning here: it is off, and keeps all that it had. */
  disable(requests: readonly DisableRequest[]): Result<Account>[] {
    return this.explain(this.change(requests.map(({ id }) => putAgent(id, { enabled: 0 }))), false);
  }

  remove(ids: readonly string[]): Result<void>[] {
    const calls = ids.map((id): Call => ({ method: 'delete', path: agentPath(id) }));
    const responses = this.parts.client.callAll(calls);
    const results = responses.map((each): Result<void> => {
      return each.kind === 'ok' || each.kind === 'absent' ? ok(undefined) : each;
    });
    return this.explain(results, false);
  }

  join(memberships: readonly Membership[]): Result<void>[] {
    const joiners = [...byDepartment(memberships)];
    const listed = joiners.length > 0 ? this.reported(this.parts.names.departments()) : ok([]);
    if (listed.kind !== 'ok') {
      return memberships.map(({ departments }) => (departments.length > 0 ? listed : ok(undefined)));
    }
    const explain = (results: readonly Result<void>[]) => this.explain(results, false);
    return joinDepartments(memberships, joiners, { ...this.parts, explain });
  }

  whoAmI(): Result<Account> {
    return this.reported(this.readMe());
  }

  /** Enables the account that is asking, which is enabled: a write like all others, and no change. */
  mayWrite(me: Account): Result<void> {
    const response = this.parts.client.call(putAgent(me.id, { enabled: 1 }));
    if (response.kind === 'ok') return ok(undefined);
    return toFailure(response, 'how to change accounts with this credential');
  }

  mayGiveRole(role: string | null): Result<void> {
    return map(this.parts.names.roleId(role), () => undefined);
  }

  subscription(): Result<Subscription> {
    return readSubscription(this.parts.client.call({ method: 'get', path: '/account' }));
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

  /** An agent's limit of chats is a matter of Chat's own dashboard. */
  capacityRuleNames(): Result<string[]> {
    return ok([]);
  }

  assignCapacity(requests: readonly unknown[]): Result<void>[] {
    return requests.map(() => ok(undefined));
  }

  /** There are no tickets. */
  unsolvedTickets(ids: readonly string[]): Result<number>[] {
    return ids.map(() => ok(0));
  }

  private readMe(): Result<Account> {
    const response = this.parts.client.call({ method: 'get', path: '/agents/me' });
    return requiredAgent(response, this.parts.names.known());
  }

  /** The list of roles is read where one is needed; if it is refused, that is about no one in particular. */
  private roleIds(entries: readonly { role: string | null }[]): Result<string | null>[] {
    const { names } = this.parts;
    const isNeeded = entries.some(({ role }) => role !== null);
    const listed = isNeeded ? this.reported(names.roles()) : ok([]);
    return entries.map(({ role }) =>
      role === null || listed.kind === 'ok' ? names.roleId(role) : nothingChanged(listed),
    );
  }

  private change(calls: readonly Call[]): Result<Account>[] {
    const responses = this.parts.client.callAll(calls);
    return responses.map((response) => requiredAgent(response, this.parts.names.known()));
  }

  /** A read that is about no one in particular: if it is refused, everything is. */
  private reported<R extends ApiResponse | Result<unknown>>(response: R): R {
    if (isForbidden(response)) this.parts.onUnauthorized(response);
    return response;
  }

  private explain<T>(results: readonly Result<T>[], takesSeat: boolean): Result<T>[] {
    const { allAccounts, onUnauthorized } = this.parts;
    return explainRefusals(results, takesSeat, {
      whoAmI: () => this.readMe(),
      mayWrite: (me) => this.mayWrite(me),
      ...seatFigures(() => this.subscription(), allAccounts),
      onUnauthorized,
    });
  }
}
