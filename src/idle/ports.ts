import type { AccountEvent } from '../accounts/history';
import type { Mail, Outbox } from '../mail/outbox';
import type { Status } from '../requests/request';
import type { Account, Accounts } from '../zendesk/accounts';
import type { Known, Rules } from './verdict';

/** A row of the `Plan` sheet: a planned change, or somebody who is spared. */
export interface PlanRow {
  /** Where it stands; 0 while it is not written. */
  row: number;
  /** As it stands in the sheet, in lower case: people may have altered it. */
  kind: string;
  address: string;
  name: string;
  reason: string;
  lastUse: Account['lastUsedAt'];
  days: number | null;
  agentId: string;
  /** What came of it; empty while it is to be done. */
  status: string;
  check: string;
}

/** The three lines above the rows. */
export interface PlanText {
  title: string;
  /** Since when and until when it counts. */
  made: string;
  totals: string;
  state: string;
}

export interface PlanSheet {
  write(text: PlanText, rows: readonly PlanRow[]): void;
  setState(state: string): void;
  read(): { title: string; rows: PlanRow[] } | null;
  setStatuses(rows: readonly PlanRow[]): void;
}

/** A line for the log. */
export interface IdleEvent extends AccountEvent {
  status: Status;
}

export interface IdleLog {
  addEvents(events: readonly IdleEvent[]): void;
  events(): AccountEvent[];
}

/** What the work on idle accounts reaches. */
export interface IdleServices {
  accounts: Accounts;
  log: IdleLog;
  plan: PlanSheet;
  outbox: Outbox;
  now(): number;
  /** No time to begin something new, or somebody wants it to stop, or Zendesk does. */
  mustStop(): boolean;
  onProgress(done: number, total: number): void;
  /** The mail that warns somebody; `reference` at its foot. */
  warning(account: Account, detail: string, reference: string): Mail;
  /** Remembers departments that Zendesk took away with a disable: whoever enables the account gives them back. */
  noteLost(agentId: string, departments: readonly string[]): void;
  /** Runs it while no other execution runs one of the same name; `null` when another does. */
  withLease<T>(name: string, action: () => T): T | null;
}

/** A plan that is being applied. */
export interface PlanRun {
  planId: string;
  services: IdleServices;
  rules: Rules;
  /** What is known of an account that has just been read. */
  know(account: Account): Known;
  /** Whether the log has a line of this plan about it already. */
  isLogged(action: string, agentId: string): boolean;
  /** An earlier execution has begun it. */
  isResumed: boolean;
  /** Notes that Zendesk gave no answer about an account; `true`: it has happened often enough to give up on it. */
  isHopeless(agentId: string): boolean;
  /** Takes one of the mails that warnings may use; `false`: the others of the day are kept for requests. */
  takeMail(): boolean;
  /** How the form is reached, for people who want to keep their account; empty when that is not known. */
  form: string;
}
