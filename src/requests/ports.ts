import type { Disabling } from '../accounts/disabling';
import type { AccessEnd } from '../accounts/ends';
import type { AccountSnapshot } from '../accounts/ports';
import type { MailBudget } from '../mail/mail-budget';
import type { Outbox } from '../mail/outbox';
import type { RejectionLimit } from '../mail/rejection-limit';
import type { SentNotes } from '../mail/sent-notes';
import type { MailSettings, TextChoice } from '../mail/templates';
import type { Decision } from '../state/decisions';
import type { GivenAccounts } from '../state/given-accounts';
import type { LeaseName } from '../state/lease';
import type { NotedEnds } from '../state/noted-ends';
import type { RequestNotes } from '../state/request-notes';
import type { SeatQueue } from '../state/seat-queue';
import type { Accounts } from '../zendesk/accounts';
import type { AccessRules } from './admission';
import type { BrakeRules } from './brake-rules';
import type { GivenAccess } from './by-answer';
import type { Calendar } from './last-day';
import type { RequestRow, RowRecord } from './request';

/** A record that is to be written into its row. It is written only where the row is proved to be the one that is meant. */
export interface RecordUpdate {
  row: RequestRow;
  record: RowRecord;
  /** Asked with the row as it is now; `false` leaves it alone. */
  precondition(current: RequestRow): boolean;
  /** It is about the sentence, by which nothing is decided. */
  isOfDetail?: boolean;
}

/**
 * `lost`: the row is no longer as expected; `gone`: it is no longer in the sheet; `gave way`: to another row about the same
 * person, and waits now.
 */
export type WriteResult = 'written' | 'lost' | 'gone' | 'gave way';

/** Other rows about the same people as rows that are to be claimed. */
export interface Rivals {
  /** Where they may be, as found before; `null`: they are looked for under the lock. */
  rows: readonly number[] | null;
  /** Whether the row that is to be claimed gives way to such a one. */
  isOutranked(own: RequestRow, other: RequestRow): boolean;
  /** What the row says then. */
  waiting(own: RequestRow): RowRecord;
}

/** Where the workbook names some addresses. */
export interface Mentions {
  /** In the sheet of all accounts, unless the account is known already. */
  accounts: readonly { email: string; id: string }[];
  /** Rows of the response sheet. */
  rows: readonly number[];
}

/** What is done together with a claim, under its lock. */
export interface ClaimStep {
  /** What is written instead. */
  before(updates: readonly RecordUpdate[]): readonly RecordUpdate[];
  after(updates: readonly RecordUpdate[], results: readonly WriteResult[]): void;
}

/** The response sheet, as far as the handling of requests needs it. */
export interface ResponseRows {
  /** Under the lock, so that of two executions one gets the row. `null`: the lock could not be acquired. */
  claim(updates: readonly RecordUpdate[], rivals?: Rivals, step?: ClaimStep): WriteResult[] | null;
  write(updates: readonly RecordUpdate[]): WriteResult[];
  /** Rows that bear one of these ids, and whose answers have it. */
  bearers(ids: readonly string[]): RequestRow[];
  /** Replaces one text with another in the `Mail` column, wherever the rows are by now; gives how often. */
  replaceMail(from: readonly string[], to: string): number;
}

export interface LogLine {
  at: number;
  row: RequestRow;
  record: RowRecord;
  /** What the account was before it is raised, or what becomes of its last day, as JSON. */
  before?: string;
  /** What it is now, as JSON, where it was changed. */
  after?: string;
  /** Nobody but the row says so, where anybody may have typed it. */
  isCopied?: true;
}

export interface RequestLog {
  add(lines: readonly LogLine[]): void;
  /** The records of requests that have ended or need approval, as they were logged last, by request id. */
  recall(ids: readonly string[]): ReadonlyMap<string, RowRecord>;
}

/** What the handling of requests needs to know and to reach. */
export interface RequestServices {
  access: AccessRules &
    GivenAccess &
    BrakeRules & {
      /** The name of the rule that says how many chats new agents get; `null`: none. */
      capacityRule: string | null;
      chat: 'check' | 'set' | 'ignore';
    };
  /** Who may decide about requests that need approval. */
  approvers: readonly string[];
  /** What an approver has decided about a request; `null`: nothing yet. */
  decisionOn(requestId: string): Decision | null;
  /** These requests are carried out, and about to be recorded as such. */
  useDecisions(requestIds: readonly string[]): void;
  /** These requests have ended: each further one needs a decision of its own. */
  forgetDecisions(requestIds: readonly string[]): void;
  /** The setup wants something else approved than it did: what waits is judged again. */
  isJudgedAgain: boolean;
  /** The accounts that are given today. */
  given: Pick<GivenAccounts, 'read' | 'look' | 'write'>;
  mail: MailSettings & TextChoice;
  /** Where the new agent signs in. */
  signIn: string;
  /** Where an admin decides what an agent may do. */
  memberPage(agentId: string): string;
  sheetUrl: string;
  /** Where a row of the response sheet is seen. */
  rowUrl(row: number): string;
  responses: ResponseRows;
  accounts: Accounts;
  snapshot: AccountSnapshot;
  /** Looks for addresses in the whole workbook, by one search. `knownIds`: accounts that are found already. */
  mentions(emails: readonly string[], knownIds: readonly string[]): Mentions;
  outbox: Outbox;
  sentNotes: Pick<SentNotes, 'has' | 'add'>;
  mailBudget: Pick<MailBudget, 'allows' | 'spend'>;
  /** Gmail has refused all mails for hours. */
  areMailsHeldUp(): boolean;
  rejectionLimit: Pick<RejectionLimit, 'take'>;
  log: RequestLog;
  now(): number;
  /** Zendesk has asked everybody to wait until then, for longer than a call waits. */
  notBefore(): number | null;
  /** Departments that the account was in until we disabled it, and which Zendesk took away then. */
  lostDepartments(agentId: string): readonly string[];
  /** The account is in them again. */
  departmentsRegained(agentId: string): void;
  /** Whether what was done then was done to accounts of this connection. */
  isAboutOurs(at: number): boolean;
  /** What the log says of these accounts, by one search. */
  changesTo(agentIds: readonly string[]): {
    /** Of those that a disable of ours was the last to change, what it has taken. */
    disablings: ReadonlyMap<string, Disabling>;
    /** Those of light agents and contributors whom we have raised. */
    raised: ReadonlySet<string>;
  };
  /** Of accounts that are off, those that we were the last to switch off, by one search of the log. */
  switchedOffByUs(agentIds: readonly string[]): ReadonlySet<string>;
  calendar: Calendar;
  /** The form asks for a last day of access, or has done so. */
  hasEnds: boolean;
  /** The ends of these accounts, by one search of the log. */
  endsOf(agentIds: readonly string[]): ReadonlyMap<string, AccessEnd>;
  /** What requests are about to make of last days. */
  notedEnds: Pick<NotedEnds, 'of' | 'note' | 'forget'>;
  /** Requests whose people are new agents, and have not got the capacity rule. */
  withoutCapacity: Pick<RequestNotes, 'has' | 'add' | 'remove'>;
  /** Whether the log proves that this request has created or enabled this account; its row may say anything. */
  hasGiven(requestId: string, agentId: string): boolean;
  /** Whether the last that the log proves of this request is that it waits, its account created or enabled. */
  hasWaited(requestId: string, agentId: string): boolean;
  /** The requests that wait for a seat. */
  seats: Pick<
    SeatQueue,
    'exists' | 'isTimeOfTry' | 'nextTry' | 'isOffered' | 'isRefused' | 'refuse' | 'offer'
  >;
  /** Whether idle accounts may have been changed since this execution began. */
  isReviewed(): boolean;
  /** Runs it while no other execution does; `null` when the lock could not be acquired. */
  locked<T>(action: () => T): T | null;
  /** Runs the action while no other execution runs one of the same name; `null` when another does. */
  withLease<T>(name: LeaseName, action: () => T): T | null;
}
