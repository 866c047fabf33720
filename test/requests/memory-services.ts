import type { AccountIndex } from '../../src/requests/look-up';
import type {
  AccountSnapshot,
  Log,
  LogLine,
  RecordUpdate,
  RequestServices,
  ResponseRows,
  WriteResult,
} from '../../src/requests/ports';
import { processRequests } from '../../src/requests/process-requests';
import { type Answers, EMPTY_RECORD, type RequestRow, type RowRecord } from '../../src/requests/request';
import { type Account, ok } from '../../src/zendesk/accounts';
import { MemoryAccounts } from './memory-accounts';
import { MemoryOutbox } from './memory-outbox';

export const NOW = Date.UTC(2026, 2, 2, 12);
export const MINUTE = 60_000;

export const ANA: Answers = {
  requester: 'lead@acme.com',
  email: 'ana@acme.com',
  firstName: 'Ana',
  lastName: 'Silva',
};

/** A request as it stands in the sheet; `R-1` in row 2 unless told otherwise. */
export function requestRow(
  record: Partial<RowRecord> = {},
  answers: Partial<Answers> = {},
  number = 1,
): RequestRow {
  return {
    row: number + 1,
    id: `R-${number}`,
    submittedAt: NOW - MINUTE,
    answers: { ...ANA, ...answers },
    record: { ...EMPTY_RECORD, ...record },
  };
}

/** A desk in memory: a sheet, a Zendesk, an extract of it, a mailbox and a log. `did` says what was done, in order. */
export class MemoryServices implements RequestServices {
  at = NOW;
  sheet: RequestRow[] = [];
  readonly did: string[] = [];
  readonly lines: LogLine[] = [];
  readonly pauses: string[] = [];
  waitUntil: number | null = null;
  seats: number | null = null;
  isLockTaken = false;
  isOneAtIt = false;
  isReviewed = () => false;
  /** Departments that accounts lost when they were disabled. */
  readonly lost: Record<string, string[]> = {};
  access: RequestServices['access'] = {
    domains: ['acme.com'],
    subdomains: false,
    requesters: [],
    departments: [],
    role: null,
  };
  mail: RequestServices['mail'] = { enabled: true, templates: {}, copyTo: [] };
  readonly subdomain = 'acme';
  readonly sheetUrl = 'https://sheet.example';
  readonly note = (deed: string) => void this.did.push(deed);
  readonly now = () => this.at;
  readonly accounts = new MemoryAccounts(this.note, this.now);
  readonly outbox = new MemoryOutbox(this.note);

  readonly snapshot: AccountSnapshot = {
    isFresh: () => true,
    refresh: () => {
      this.note('extract');
      return ok(this.accounts.all);
    },
    findId: (email) => this.accounts.all.find((each) => each.email.toLowerCase() === email)?.id ?? null,
  };

  readonly responses: ResponseRows = {
    claim: (changes) => {
      if (this.isLockTaken) return null;
      return changes.map((change) => this.land('claim', change));
    },
    write: (changes) => changes.map((change) => this.land('write', change)),
    replaceMail: (from, to) => {
      if (from.length > 0) this.note(`mail cell: ${from.join(', ')} -> ${to}`);
      for (const { record } of this.sheet) if (from.includes(record.mail)) record.mail = to;
    },
  };

  readonly log: Log = {
    add: (lines) => {
      this.note(`log ${lines.map(({ row }) => row.id).join(', ')}`);
      this.lines.push(...lines);
    },
  };

  notBefore(): number | null {
    return this.waitUntil;
  }

  newPassword(): string {
    return 'secret';
  }

  lostDepartments(agentId: string): readonly string[] {
    return this.lost[agentId] ?? [];
  }

  departmentsRegained(agentId: string): void {
    this.note(`regained ${agentId}`);
    delete this.lost[agentId];
  }

  seatsWhenFull(): number | null {
    return this.seats;
  }

  pause(reason: string): void {
    this.pauses.push(reason);
  }

  withLease<T>(name: string, action: () => T): T | null {
    this.note(`alone: ${name}`);
    return this.isOneAtIt ? null : action();
  }

  /** Puts rows into the sheet and gives them as an execution reads them. */
  with(...rows: RequestRow[]): RequestRow[] {
    this.sheet.push(...rows.map((row) => structuredClone(row)));
    return rows;
  }

  /** Puts one row into the sheet, handles it, and gives its record. */
  handle(row: RequestRow = requestRow()): RowRecord {
    return this.handleAll([row])[0] ?? EMPTY_RECORD;
  }

  handleAll(rows: readonly RequestRow[], index: AccountIndex | null = null): RowRecord[] {
    processRequests(this.with(...rows), this, index);
    return rows.map(({ id }) => this.record(id));
  }

  record(id = 'R-1'): RowRecord {
    return this.sheet.find((row) => row.id === id)?.record ?? EMPTY_RECORD;
  }

  /** Zendesk has this account. */
  knows(...accounts: Account[]): this {
    this.accounts.all.push(...accounts);
    return this;
  }

  private land(how: string, { row, record, precondition }: RecordUpdate): WriteResult {
    const current = this.sheet.find(({ id }) => id === row.id);
    if (!current) return 'gone';
    if (!precondition(current)) return 'lost';
    this.note(`${how} ${row.id} ${record.status}`);
    current.record = { ...record };
    return 'written';
  }
}
