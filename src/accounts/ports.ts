import type { AppState } from '../state/app-state';
import type { LeaseName } from '../state/lease';
import type { Progress } from '../state/progress';
import type { AccountUse } from '../state/snapshot-state';
import type { Account, Accounts, ChatAccess, Failure, Result } from '../zendesk/accounts';
import type { AccountEvent, History } from './history';
import type { AccountChange, AgentState, PreviousAccount } from './state';

/** An account as the `Agents` sheet shows it. */
export interface AgentLine {
  account: Account;
  /** Whole days since the last use. */
  days: number | null;
  /** As it was seen last; left out: not yet, or the product has no such switch. */
  chat?: ChatAccess;
  state: AgentState;
  /** The last day of access; `null`: no end. Left out where the form asks for none. */
  until?: string | null;
  /** Since the previous snapshot; empty also where there is none. */
  changes: readonly AccountChange[];
}

/** All accounts as they were read last. */
export interface AccountSnapshot {
  /** Whether it is recent enough to rule out an account that a look-up by address has missed. */
  isFresh(): boolean;
  /** How many accounts there were when they were read last, also when another execution has just done it; `null`: not known. */
  listed(): number | null;
  /** Reads all accounts now; when they were used is left unknown where that cannot be read. `busy`: another execution is reading. */
  refresh(): Result<Account[]> | 'busy';
  /** All accounts, when this execution has read them. */
  inHand(): { accounts: Account[]; readAt: number } | null;
  /** Which account has which address, as the last snapshot says; `null` when that is old or not to be relied on. */
  directory(): Directory | null;
  /**
   * Moves the end of the directory on to `end`: of the rows that were there at `at`, none that is about an account between the
   * old end and this one is still unhandled.
   */
  advance(directory: Directory, end: string, at: number): void;
}

/** All accounts by id and address (in lower case), as they were within a day. */
export interface Directory {
  readAt: number;
  /**
   * When `end` was last moved on; `null`: never. The accounts it was moved past are in no entry and are not read again: only
   * rows that were there by then have been compared with them.
   */
  advancedAt: number | null;
  entries: readonly { id: string; email: string }[];
  /** Where the list ended: accounts that were made since come behind it. */
  end: string;
}

/** The sheet of all accounts. */
export interface AgentsSheet {
  exists(): boolean;
  replaceAll(lines: readonly AgentLine[]): void;
  /** The accounts as the previous snapshot had them, by id, and the digest of all that is listed. */
  previous(): { accounts: Map<string, PreviousAccount>; digest(): string };
  /** Each account by its id and address; `null` where the sheet is not as we made it. */
  addresses(): { email: string; id: string }[] | null;
}

/** Where accounts wait between two executions. */
export interface Staging {
  /** Keeps them behind the first `offset` accounts, and nothing behind them. */
  keep(accounts: readonly Account[], offset: number): void;
  /** `null`: not as they were kept. */
  load(count: number): Account[] | null;
  drop(): void;
}

export interface SnapshotParts {
  accounts: Accounts;
  sheet: AgentsSheet;
  staging: Staging;
  state: Pick<AppState, 'snapshot' | 'pause'>;
  histories(): Map<string, History>;
  /** The last days of access by agent id; `null`: the form asks for none. */
  ends(): ReadonlyMap<string, string> | null;
  /** How many of these accounts are used, at that time. */
  countUse(lines: readonly AgentLine[], histories: ReadonlyMap<string, History>, now: number): AccountUse;
  /** All that the log says of accounts. */
  events(): readonly AccountEvent[];
  now(): number;
  sleep(milliseconds: number): void;
  /** No time to begin something new in this execution. */
  isLate(): boolean;
  /** Shows how far it is; `null`: done. */
  progress(progress: Progress | null): void;
  withLease<T>(name: LeaseName, action: () => T): T | null;
}

/**
 * What a reading came to. `unfinished`: the next execution continues it. `shrunkFrom`: so many accounts were there
 * before; what was read is not trusted then, and the sheet stays as it is. `lacksUse`: when they were used could not be read.
 */
export type SnapshotReading =
  | { kind: 'read'; lines: AgentLine[]; shrunkFrom: number | null; lacksUse: boolean }
  | { kind: 'unfinished' }
  | Failure;
