/**
 * The port that the rest of the program sees: the verbs of the job, in its own words. Expected endings are
 * values. Every product of Zendesk that owns accounts stands behind it.
 */
export interface Accounts {
  /** Looks people up by e-mail; `null` when there is no such account. */
  find(emails: readonly string[]): Result<Account | null>[];
  byId(ids: readonly string[]): Result<Account | null>[];
  /** A page of all accounts, those with the smallest ids first; an empty page ends the list. */
  list(after: string | null): Result<Account[]>;
  create(people: readonly NewAccount[]): Result<Account>[];
  enable(ids: readonly string[], role: string | null): Result<Account>[];
  disable(ids: readonly string[]): Result<Account>[];
  /** Deletes accounts for good; one that is gone already counts as deleted. */
  remove(ids: readonly string[]): Result<void>[];
  /** Puts these accounts into these departments, both by name and whole: what is there already stays. */
  join(departments: readonly string[], accountIds: readonly string[]): Result<void>;
  whoAmI(): Result<Account>;
  /** Whether accounts may be changed with this credential, found out without changing one. */
  mayWrite(me: Account): Result<void>;
  subscription(): Result<Subscription>;
  /** Asks for the names of departments and roles anew; accounts that are read afterwards carry them. */
  learnNames(): Result<void>;
  departmentNames(): Result<string[]>;
  roleNames(): Result<string[]>;
}

export interface Account {
  id: string;
  email: string;
  name: string;
  enabled: boolean;
  role: string;
  departments: string[];
  /** An owner or administrator: never changed by this program. */
  protected: boolean;
  createdAt: number | null;
  lastUsedAt: number | 'never' | 'unknown';
}

export interface NewAccount {
  email: string;
  firstName: string;
  lastName: string;
  password: string;
  role: string | null;
}

export interface Subscription {
  name: string;
  /** `null`: no limit that we know of. */
  seats: number | null;
}

export type Result<T> = { kind: 'ok'; value: T } | Failure;

/** Why Zendesk did not do it. */
export type Failure =
  /**
   * Worth trying again. `doubtful`: it may have been done all the same. `unsent`: it was not even tried, since
   * another call had just failed.
   */
  | { kind: 'later'; doubtful: boolean; notBefore: number | null; reason: string; unsent?: boolean }
  /** 401 and 403: the credential is not good for this. */
  | { kind: 'denied'; status: number; reason: string }
  /** Will not change by trying again. */
  | { kind: 'refused'; status: number; reason: string };

export function ok<T>(value: T): Result<T> {
  return { kind: 'ok', value };
}

/** Changes the value of a good result and leaves a bad one as it is. */
export function map<T, U>(result: Result<T>, change: (value: T) => U): Result<U> {
  return result.kind === 'ok' ? ok(change(result.value)) : result;
}
