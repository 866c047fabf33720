import type { History } from '../idle/history';
import type { AgentState, Sighting } from '../idle/state';
import type { DeskState, Progress } from '../setup/state/desk-state';
import type { Account, Accounts, Trouble } from '../zendesk/accounts';

/** An account as the `Agents` sheet shows it. */
export interface AgentLine {
  account: Account;
  /** Whole days since the last use. */
  days: number | null;
  state: AgentState;
  changed: string;
}

/** The sheet of all accounts. */
export interface AgentsSheet {
  exists(): boolean;
  replaceAll(lines: readonly AgentLine[]): void;
  /** The accounts as the extract before had them, by id. */
  sightings(): Map<string, Sighting>;
  /** The id beside this address, case aside. */
  findId(email: string): string | null;
}

/** Where accounts wait between two executions. */
export interface Staging {
  keep(accounts: readonly Account[], offset: number): void;
  load(count: number): Account[] | null;
  drop(): void;
}

export interface ExtractParts {
  accounts: Accounts;
  sheet: AgentsSheet;
  staging: Staging;
  state: DeskState;
  histories(): Map<string, History>;
  now(): number;
  sleep(milliseconds: number): void;
  /** No time to begin something new in this execution. */
  isLate(): boolean;
  /** Shows how far it is; `null`: done. */
  progress(progress: Progress | null): void;
  alone<T>(name: string, action: () => T): T | null;
}

/**
 * What a reading came to. `unfinished`: the next execution goes on. `shrunkFrom`: so many accounts were there
 * before; what was read is not trusted then, and the sheet stays as it is.
 */
export type Reading =
  | { kind: 'read'; lines: AgentLine[]; shrunkFrom: number | null }
  | { kind: 'unfinished' }
  | Trouble;
