import type { Message } from '../text/say';

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
  /** The same as `byId`, with all that a disable takes away: it is to stand in the log before. */
  inFull(ids: readonly string[]): Result<Account | 'absent'>[];
  /** All addresses of accounts, which have more than one only where this is not left out. Each takes a call. */
  addresses?(ids: readonly string[]): Result<OwnAddress[]>[];
  create(people: readonly NewAccount[]): Result<Account>[];
  enable(requests: readonly EnableRequest[]): Result<Account>[];
  /** What a restored account has otherwise than before, besides departments; left out where there is nothing else. */
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
  /** Gives agents a rule by its name; `keepsOwn`: only in place of the default one. A failure is about the rule. */
  assignCapacity(requests: readonly { accountId: string; keepsOwn: boolean }[], rule: string): Result<void>;
  /** How many unsolved tickets are assigned to these people. */
  unsolvedTickets(ids: readonly string[]): Result<number>[];
}

export interface Account {
  id: string;
  email: string;
  name: string;
  enabled: boolean;
  role: string;
  departments: string[];
  kind: AccountKind;
  /** As far as it was asked for; `null`: it was not, or the product has no such switch apart from `enabled`. */
  chat: ChatAccess | null;
  /** An owner or administrator: never changed by this program. */
  protected: boolean;
  /** Milliseconds since 1970, as all times; `null`: Zendesk does not say. */
  createdAt: number | null;
  lastUsedAt: number | 'never' | 'unknown';
  /** Where they were read: those of a person who was found by one, or of whom it matters. */
  otherEmails?: readonly string[];
  /** What else a disable takes away, in the product's own words, where it was read in full. */
  details?: Readonly<Record<string, unknown>>;
}

/** An address of a person, the primary one among them. */
export interface OwnAddress {
  email: string;
  /** One that was not may be somebody else's. */
  isVerified: boolean;
}

/** `limited`: a light agent or contributor. `end-user`: a customer, without access. `shared`: an agent of another account. */
export type AccountKind = 'agent' | 'limited' | 'end-user' | 'shared';

export type ChatAccess = 'on' | 'off';

/** `not-yet-known`: nothing was found, but the look-up may lag behind, so the person may exist all the same. */
export type Lookup = Account | 'absent' | 'not-yet-known';

export interface AccountPage {
  accounts: Account[];
  /** When accounts were used, of this page or of one before: the later of two times counts. */
  uses?: readonly AccountUse[] | 'refused';
  /** Where the list continues; `null` at its end. */
  next: string | null;
  /** An account that is new to the list may stand anywhere in it, so the list cannot be continued from its end later. */
  isUnordered?: boolean;
}

export interface AccountUse {
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

/** What an account had before we changed it, as the log says. */
export type AccessBefore = Pick<Account, 'role' | 'departments' | 'details'> & { chat?: Account['chat'] };

export interface DisableRequest {
  id: string;
  /** What it was before we raised it, and goes back to; `null`: it was no team member, or the log does not say. */
  to: AccessBefore | null;
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

export type Result<T> = { kind: 'ok'; value: T } | Failure;

/** Why Zendesk did not do it. `reason` is a clause, without a full stop. */
export type Failure =
  /**
   * Not done, and worth trying again: a 429, a conflict with another change, or a look-up that failed. `isAlone`: it holds
   * up this one person, who was changed too often within a minute.
   */
  | { kind: 'transient'; notBefore: number | null; reason: Message; isAlone?: true }
  /** No answer, a 5xx, or one that cannot be read: it may have been done all the same. */
  | { kind: 'outcome-unknown'; notBefore: number | null; reason: Message }
  /** Not even sent, since another call had just failed or Zendesk wants a pause. */
  | { kind: 'not-attempted'; notBefore: number | null; reason: Message }
  /** Zendesk does not accept the credential for this, no matter which person it is about: everything is paused by now. */
  | { kind: 'unauthorized'; status: number; reason: Message }
  /** About this one person or thing; trying again does not change it. */
  | { kind: 'rejected'; status: number; reason: Message }
  /** A create was refused since the address has an account; `null`: one that the look-up does not show yet. */
  | { kind: 'duplicate'; account: Account | null }
  /** More than one account has the address, in another letter case: which is the person's cannot be told. */
  | { kind: 'several-accounts'; accounts: readonly Account[] }
  /** The only account with an address that reads like this one has another: whose it is cannot be told. */
  | { kind: 'look-alike'; account: Account }
  /** Every seat of the subscription is taken. `null`: how many there are is not known. */
  | { kind: 'no-seat'; seats: number | null };

/** A failure after which the same call is worth another try. `notBefore`: Zendesk wants no call earlier. */
export type Retryable = Extract<Failure, { notBefore: number | null }>;

export function ok<T>(value: T): Result<T> {
  return { kind: 'ok', value };
}

/** Changes the value of a good result. */
export function map<T, U>(result: Result<T>, change: (value: T) => U): Result<U> {
  return result.kind === 'ok' ? ok(change(result.value)) : result;
}

export function isRetryable(failure: Failure): failure is Retryable {
  return 'notBefore' in failure;
}

/** Each entry beside the one that answers it: the lists of the port are parallel. */
export function zip<A, B>(entries: readonly A[], answers: readonly B[]): [A, B][] {
  return entries.flatMap((entry, index) =>
    index < answers.length ? [[entry, answers[index] as B] as [A, B]] : [],
  );
}

const SILENCE: Failure = { kind: 'outcome-unknown', notBefore: null, reason: { code: 'failure.no-answer' } };

/** The same for results: an entry without one may have been done all the same, and is never taken for done. */
export function zipResults<A, B>(entries: readonly A[], results: readonly B[]): [A, B | Failure][] {
  return entries.map((entry, index) => [entry, index < results.length ? (results[index] as B) : SILENCE]);
}
