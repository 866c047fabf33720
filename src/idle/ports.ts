import type { AccountEvent, LogAction } from '../accounts/history';
import type { MailMark } from '../mail/mail-mark';
import type { Mail, Outbox } from '../mail/outbox';
import type { MarkedWarning, WarningFacts, WarningTemplate } from '../mail/warning-mail';
import type { Status } from '../requests/request';
import type { Language } from '../shared/languages';
import type { LeaseName } from '../state/lease';
import type { Message } from '../text/say';
import type { AccessBefore, Account, Accounts } from '../zendesk/accounts';
import type { PlanAction } from './plan';
import type { Known, Rules } from './rules';

/** What came of a row of the plan. */
export type RowResult =
  /** It is still to be done. `isAlone`: this one person has to wait, and nobody else. */
  | { kind: 'open'; isAlone?: true }
  | { kind: 'done'; action: DoneAction }
  /** It was done, and a restore has undone it. */
  | { kind: 'restored' }
  | { kind: 'skipped' | 'failed' | 'not-warned'; message: Message };

export type DoneAction = Extract<LogAction, 'Warned' | 'Reminded' | 'Disabled' | 'Deleted'>;

/** A row of the `Plan` sheet: a planned change, or an account that is spared. */
export interface PlanRow {
  /** Where it stands; 0 while it is not written. */
  row: number;
  /** Empty, or `unknown`, only where an editor has altered it. */
  kind: PlanAction | 'spare' | 'unknown' | '';
  address: string;
  name: string;
  /** As it stands in the sheet. */
  reason: string;
  lastUse: Account['lastUsedAt'];
  days: number | null;
  agentId: string;
  result: RowResult;
  /** The mark of a planned change: see `checkOf`. */
  check: string;
}

/** A row that asks for something, as it was planned. */
export type PlannedRow = PlanRow & { kind: PlanAction };

/** What stands above the rows. */
export interface PlanHeading {
  planId: string;
  /** Since when and until when it counts. */
  made: Message;
  totals: readonly Message[];
  state: readonly Message[];
}

export interface PlanSheet {
  write(heading: PlanHeading, rows: readonly PlanRow[]): void;
  setState(state: Message): void;
  /** `null`: the sheet is gone, or its titles are no longer ours. */
  read(): PlanContent | null;
  setResults(rows: readonly PlanRow[]): void;
}

/** A row whose account is still as planned. */
export interface Due {
  row: PlannedRow;
  account: Account;
}

export interface PlanContent {
  /** Empty where the title does not name a plan. */
  planId: string;
  rows: PlanRow[];
}

/** A line for the log. */
export interface IdleEvent extends Omit<AccountEvent, 'isProved'> {
  status: Status | '';
  /** Who did it, where that is not whose execution writes the line. */
  by?: string;
  /** The account as it is now, as JSON; left out: the line comes before the change. */
  after?: string;
}

export interface IdleLog {
  addEvents(events: readonly IdleEvent[]): void;
  events(): AccountEvent[];
}

/** What the work on idle accounts needs to know and to reach. */
export interface IdleServices {
  accounts: Accounts;
  log: IdleLog;
  plan: PlanSheet;
  outbox: Outbox;
  now(): number;
  /** There is no time to begin something new, or an admin or Zendesk wants it to stop. */
  mustStop(): boolean;
  onProgress(done: number, total: number): void;
  /** The language of the mails that warn people, or tell them of their last day. */
  language: Language;
  /** The mail that warns the person, or tells of the last day; `reference` at its foot. */
  warning(account: Account, detail: string, reference: string, template: WarningTemplate): Mail;
  /** What that mail is known by. */
  warningMark(warning: MarkedWarning, reference: string, facts: WarningFacts): MailMark;
  /** Where an admin decides what an agent may do. */
  memberPage(agentId: string): string;
  /** Remembers departments that Zendesk took away with a disable: enabling the account gives them back. */
  noteLost(agentId: string, departments: readonly string[]): void;
  /** A seat of Zendesk's plan is free. */
  noteFreeSeat(): void;
  /** Runs the action while no other execution runs one of the same name; `null` when another does. */
  withLease<T>(name: LeaseName, action: () => T): T | null;
}

/** A plan that is being applied. */
export interface PlanRun {
  planId: string;
  services: IdleServices;
  rules: Rules;
  /** What is known of an account that has just been read. */
  know(account: Account): Known;
  /** Whether the log has a line of this plan about it already. */
  isLogged(action: DoneAction, agentId: string): boolean;
  /** The same, of a line that may be acted on later. */
  isProved(action: DoneAction, agentId: string): boolean;
  /** The account as it was when an earlier execution of this plan began to disable it, as JSON; `null`: no proved line says so. */
  takenFrom(agentId: string): string | null;
  /** What somebody was before we raised them, as the log says; `null`: no team member, or it does not say. */
  raisedFrom(agentId: string): AccessBefore | null;
  /** An earlier execution has begun it. */
  isResumed: boolean;
  /** Counts another try of an account that came to nothing, without an answer or too soon after others; gives how often that was. */
  countUnanswered(agentId: string): number;
  /** Zendesk wants no change of this one person before that moment. */
  putOff(agentId: string, until: number): void;
  /** Such a moment is still to come. */
  isPutOff(agentId: string): boolean;
  /** Takes one of the mails that warnings may use; `false`: the rest of the day's mails is kept for requests. */
  takeMail(): boolean;
  /** Where the form is, for people who want to keep their account; empty when that is not known. */
  form: string;
}
