import {
  type AccessBefore,
  type Account,
  type AccountPage,
  type Accounts,
  type CapacityRequest,
  type ChatAccess,
  type DisableRequest,
  type EnableRequest,
  type Lack,
  type Lookup,
  type Membership,
  map,
  type NewAccount,
  type OwnAddress,
  ok,
  type Result,
  type Subscription,
} from '../accounts';
import type { Unauthorized } from '../client';
import { isForbidden, isUnauthorized } from '../failures';
import { aboutOnePerson, explainRefusals } from '../refusals';
import { assignCapacityRule, listCapacityRules } from './capacity-rules';
import { createPeople } from './create-people';
import { mayWriteAs, readMe, readSubscription } from './credential';
import { chatAccess, readChat } from './entitlements';
import { findPeople } from './find-people';
import { giveableRoles, givenRole, rolesWithoutChat } from './given-role';
import { readAddresses } from './identities';
import { readInFull } from './in-full';
import { lacking } from './lacking';
import { listPeople, listsOnlySessions } from './list-people';
import { lowerPeople, removePeople } from './lower-people';
import { joinGroups } from './memberships';
import { withNamesOfToday } from './outdated-names';
import { readPeople } from './people';
import { raisePeople } from './raise-people';
import { accountOf, rememberedAccountOf, type Team } from './team';
import { countUnsolved } from './tickets';
import type { User } from './user';

export interface SupportAccountsParts extends Team {
  onUnauthorized(failure: Unauthorized): void;
}

/** Zendesk Support and Suite: agents are people of the account whose role and suspension say whether they have access. */
export class SupportAccounts implements Accounts {
  readonly omitsDisabled = true;
  private readonly parts: SupportAccountsParts;
  private me: User | null = null;

  constructor(parts: SupportAccountsParts) {
    this.parts = parts;
  }

  find(emails: readonly string[]): Result<Lookup>[] {
    return this.explain(findPeople(emails, this.parts));
  }

  byId(ids: readonly string[]): Result<Account | 'absent'>[] {
    const people = this.explain(readPeople(ids, this.parts));
    return people.map((each) =>
      map(each, (person) => (person === 'absent' ? 'absent' : rememberedAccountOf(person, this.parts))),
    );
  }

  inFull(ids: readonly string[]): Result<Account | 'absent'>[] {
    return this.explain(readInFull(ids, this.parts));
  }

  addresses(ids: readonly string[]): Result<OwnAddress[]>[] {
    return this.explain(readAddresses(ids, this.parts.client));
  }

  list(cursor: string | null): Result<AccountPage> {
    return this.reported(listPeople(cursor, this.parts));
  }

  listsOnlyUse(cursor: string | null): boolean {
    return listsOnlySessions(cursor);
  }

  create(people: readonly NewAccount[]): Result<Account>[] {
    const created = createPeople(people, this.parts, {
      find: (emails) => this.find(emails),
      explain: (results) => this.explain(results),
    });
    return withNamesOfToday(created, this.parts.names);
  }

  enable(requests: readonly EnableRequest[]): Result<Account>[] {
    return withNamesOfToday(this.explain(raisePeople(requests, this.parts)), this.parts.names);
  }

  lacking(now: Account, before: AccessBefore): Lack[] {
    return lacking(now, before, this.parts);
  }

  disable(requests: readonly DisableRequest[]): Result<Account>[] {
    return this.explain(lowerPeople(requests, this.parts));
  }

  remove(ids: readonly string[]): Result<void>[] {
    return this.explain(removePeople(ids, this.parts));
  }

  join(memberships: readonly Membership[]): Result<void>[] {
    return withNamesOfToday(this.explain(joinGroups(memberships, this.parts)), this.parts.names);
  }

  chatAccess(ids: readonly string[]): Result<ChatAccess>[] {
    return this.explain(chatAccess(ids, this.parts));
  }

  lookAtChat(ids: readonly string[]): Result<ChatAccess>[] {
    return this.explain(readChat(ids, this.parts.client));
  }

  whoAmI(): Result<Account> {
    return this.reported(this.account(this.readMe()));
  }

  mayWrite({ id }: Account): Result<void> {
    const me = this.me?.id === id ? ok(this.me) : this.readMe();
    return me.kind === 'ok' ? mayWriteAs(me.value, this.parts.client) : me;
  }

  mayGiveRole(role: string | null): Result<void> {
    return map(givenRole(role, this.parts.names, this.parts.policy), () => undefined);
  }

  subscription(): Result<Subscription> {
    return readSubscription(this.parts.client);
  }

  learnNames(): Result<void> {
    return this.reported(this.parts.names.learn());
  }

  departmentNames(): Result<string[]> {
    return map(this.parts.names.groups(), (groups) => groups.map(({ name }) => name));
  }

  roleNames(): Result<string[]> {
    return map(this.parts.names.roles(), (roles) => giveableRoles(roles, this.parts.policy));
  }

  roleNamesWithoutChat(): Result<string[]> {
    return map(this.parts.names.roles(), rolesWithoutChat);
  }

  capacityRuleNames(): Result<string[]> {
    return map(listCapacityRules(this.parts.client), (rules) => rules.map(({ name }) => name));
  }

  assignCapacity(requests: readonly CapacityRequest[], rule: string): Result<void>[] {
    return assignCapacityRule(requests, rule, this.parts.client);
  }

  unsolvedTickets(ids: readonly string[]): Result<number>[] {
    return this.explain(countUnsolved(ids, this.parts.client));
  }

  private account(me: Result<User>): Result<Account> {
    return map(me, (user) => accountOf({ user, chat: null }, this.parts));
  }

  private readMe(): Result<User> {
    const me = readMe(this.parts.client);
    this.me = me.kind === 'ok' ? me.value : null;
    return me;
  }

  /** A read that is about no one in particular: if it is refused, everything is. */
  private reported<T>(result: Result<T>): Result<T> {
    const isAnonymous = 'reason' in result && result.reason.code === 'failure.anonymous';
    if (isUnauthorized(result) && (isForbidden(result) || isAnonymous)) this.parts.onUnauthorized(result);
    return result;
  }

  private explain<T>(results: readonly Result<T>[]): Result<T>[] {
    return explainRefusals(results, {
      isUnclear: isForbidden,
      probe: {
        whoAmI: () => this.account(this.readMe()),
        mayWrite: (me) => this.mayWrite(me),
        onUnauthorized: this.parts.onUnauthorized,
      },
      meaning: () => aboutOnePerson,
    });
  }
}
