import type { Template, TemplateName } from '../setup/settings';
import type { Account, Accounts, Result } from '../zendesk/accounts';
import type { AccessRules } from './admission';
import type { RequestRow, RowRecord } from './request';

/** A wish to write a row's record. It is written only where the row is proved to be the one that is meant. */
export interface RecordUpdate {
  row: RequestRow;
  record: RowRecord;
  /** Asked with the row as it is now; `false` leaves it alone. */
  precondition(current: RequestRow): boolean;
}

/** `lost`: the row is not as expected any more; `gone`: it is not in the sheet any more. */
export type WriteResult = 'written' | 'lost' | 'gone';

/** The response sheet, as far as the story of a request needs it. */
export interface ResponseRows {
  /** Under the lock, so that of two executions one gets the row. `null`: the lock was not to be had. */
  claim(changes: readonly RecordUpdate[]): WriteResult[] | null;
  write(changes: readonly RecordUpdate[]): WriteResult[];
  /** Replaces one text by another in the `Mail` column, wherever the rows are by now. */
  replaceMail(from: readonly string[], to: string): void;
}

/** A mail that is ready to go. */
export interface Mail {
  to: string;
  cc: readonly string[];
  subject: string;
  text: string;
  html: string;
}

/** Where mails are prepared and sent. Nothing here throws. */
export interface Outbox {
  /** The id of a draft, or `null` when none could be made now. */
  draft(mail: Mail): string | null;
  /** Sends a draft; `false`: not sure, look again later. */
  send(draftId: string): boolean;
  /** Deletes a draft that is not to be sent. */
  discard(draftId: string): void;
  /** Deletes drafts that an interrupted execution has made and not recorded; `kept` is the one that was. */
  discardAbout(reference: string, kept?: string | null): void;
  /** The ids of all drafts; `null` when Gmail does not say now. A draft that is gone was sent. */
  drafts(): string[] | null;
  /** Recipients that may still be mailed today. */
  left(): number;
}

export interface LogLine {
  at: number;
  row: RequestRow;
  record: RowRecord;
}

export interface Log {
  add(lines: readonly LogLine[]): void;
}

/** All accounts as they were read last. */
export interface AccountSnapshot {
  /** Whether it is recent enough to rule out an account that a look-up by address has missed. */
  isFresh(): boolean;
  /** Reads all accounts now. `busy`: another execution is at it. */
  refresh(): Result<Account[]> | 'busy';
  /** The id of the account with this address, case aside, in the last extract. */
  findId(email: string): string | null;
}

/** What the story of a request needs to know and to reach. */
export interface RequestServices {
  access: AccessRules & { departments: readonly string[]; role: string | null };
  mail: { enabled: boolean; templates: Partial<Record<TemplateName, Template>>; copyTo: readonly string[] };
  subdomain: string;
  sheetUrl: string;
  responses: ResponseRows;
  accounts: Accounts;
  snapshot: AccountSnapshot;
  outbox: Outbox;
  log: Log;
  now(): number;
  /** Zendesk has asked everybody to wait until then. */
  notBefore(): number | null;
  newPassword(): string;
  /** Departments that the account was in until we disabled it, and which Zendesk took away then. */
  lostDepartments(agentId: string): readonly string[];
  /** It is in them again. */
  departmentsRegained(agentId: string): void;
  /** The number of seats when all are taken, otherwise `null`. */
  seatsWhenFull(): number | null;
  /** Stops the desk and tells the admin, once. */
  pause(reason: string): void;
  /** Whether idle accounts may have been changed since this execution began. */
  isReviewed(): boolean;
  /** Runs it while no other execution runs one of the same name; `null` when another does. */
  withLease<T>(name: string, action: () => T): T | null;
}
