import type { AccessBefore, Account, ChatAccess, OwnAddress } from './account';
import type { Result } from './results';

export * from './account';
export * from './results';

/**
 * The port that the rest of the program sees: the verbs of the job, one entry a person, in the program's own
 * words. Expected endings are values. Every product of Zendesk that owns accounts stands behind it.
 */
export interface Accounts {
  /** Looks people up by e-mail address. The answers come in the order of the addresses, as everywhere here. */
  find(emails: readonly string[]): Result<Lookup>[];
  /** Looks accounts up by their ids, which no search index delays. */
  byId(ids: readonly string[]): Result<Account | 'absent'>[];
  /** `list` leaves people out whom a disable has taken out of the team. */
  readonly omitsDisabled?: true;
  /** A page of all accounts. `cursor`: what the page before gave as `next`; `null` begins the list. */
  list(cursor: string | null): Result<AccountPage>;
  /** Whether from there on the list only says when accounts were used; left out where it names accounts to its end. */
  listsOnlyUse?(cursor: string | null): boolean;
  /** The same as `byId`, with all that a disable takes away: it is to stand in the log before. */
  inFull(ids: readonly string[]): Result<Account | 'absent'>[];
  /** All addresses of accounts, which have more than one only where this is not left out. Each takes a call. */
  addresses?(ids: readonly string[]): Result<OwnAddress[]>[];
  create(people: readonly NewAccount[]): Result<Account>[];
  enable(requests: readonly EnableRequest[]): Result<Account>[];
  /** How a restored account differs from before, apart from departments; left out where there is nothing else. */
  lacking?(now: Account, before: AccessBefore): Lack[];
  disable(requests: readonly DisableRequest[]): Result<Account>[];
  /** Deletes accounts for good; one that is gone already counts as deleted. */
  remove(ids: readonly string[]): Result<void>[];
  /** Adds accounts to departments, each to its own; a department that an account is in already stays. */
  join(memberships: readonly Membership[]): Result<void>[];
  /** Whether Zendesk lets these people chat now, for accounts that are enabled. */
  chatAccess(ids: readonly string[]): Result<ChatAccess>[];
  /** The same for anybody, and nothing is asked for; left out where there is no such switch. */
  lookAtChat?(ids: readonly string[]): Result<ChatAccess>[];
  whoAmI(): Result<Account>;
  /** Whether accounts may be changed with this credential, found out without changing one. */
  mayWrite(me: Account): Result<void>;
  /** Whether agents may get this role; `null`: the product's plain agent role. */
  mayGiveRole(role: string | null): Result<void>;
  subscription(): Result<Subscription>;
  /** Asks again for the names of departments and roles; accounts that are read afterwards carry them. */
  learnNames(): Result<void>;
  departmentNames(): Result<string[]>;
  roleNames(): Result<string[]>;
  /** Those that may be given only where access to chat is not looked at; left out: none. */
  roleNamesWithoutChat?(): Result<string[]>;
  /** Names of the rules that say how many chats an agent gets; empty where the product has none. */
  capacityRuleNames(): Result<string[]>;
  /** Gives agents a rule by its name; `keepsOwn`: only in place of the default one. */
  assignCapacity(requests: readonly CapacityRequest[], rule: string): Result<void>[];
  /** How many unsolved tickets are assigned to these people. */
  unsolvedTickets(ids: readonly string[]): Result<number>[];
}

/** `not-yet-known`: nothing was found, but the look-up may lag behind, so the person may exist all the same. */
export type Lookup = Account | 'absent' | 'not-yet-known';

export interface AccountPage {
  accounts: Account[];
  /** When accounts were used, of this page or of one before: the later of two times counts. */
  uses?: readonly Sighting[] | 'refused';
  /** Where the list continues; `null` at its end. */
  next: string | null;
  /** An account that is new to the list may stand anywhere in it, so the list cannot be continued from its end later. */
  isUnordered?: boolean;
}

/** When an account was seen in use. */
export interface Sighting {
  accountId: string;
  at: number;
}

/** `departments`: those that the product can give in the same call; `join` makes sure of all of them. */
export interface NewAccount extends Record<'email' | 'firstName' | 'lastName', string> {
  /** `null`: the product's plain agent role. */
  role: string | null;
  departments: readonly string[];
}

export interface EnableRequest {
  id: string;
  /** `null`: the account keeps its role, or gets back the one that it had `before`. */
  role: string | null;
  departments: readonly string[];
  /** As it was before we disabled it; `null`: it was not we, or the log does not say. */
  before: AccessBefore | null;
  /** All is to be as it was `before`, whatever an earlier try has left behind. `since`: when the first one began. */
  restoring?: { since: number };
}

/** Something that a product has not given back, although it was asked to. */
export type Lack = 'role' | 'default-group' | 'ticket-restriction';

export interface DisableRequest {
  id: string;
  /** What it was before we raised it, and goes back to; `null`: it was no team member, or the log does not say. */
  to: AccessBefore | null;
}

export interface CapacityRequest {
  accountId: string;
  keepsOwn: boolean;
}

export interface Membership {
  accountId: string;
  /** Names. */
  departments: readonly string[];
}

export interface Subscription {
  name: string;
  /** `null`: no limit that we know of. */
  seats: number | null;
  isSandbox?: true;
}
