import type { AccessEnd } from '../../src/accounts/ends';
import type { AccountSnapshot } from '../../src/accounts/ports';
import { MailBudget } from '../../src/mail/mail-budget';
import { RejectionLimit } from '../../src/mail/rejection-limit';
import { SentNotes } from '../../src/mail/sent-notes';
import type { KnownAccounts } from '../../src/requests/account-index';
import type { Outcome } from '../../src/requests/outcome';
import type {
  LogLine,
  RecordUpdate,
  RequestLog,
  RequestServices,
  ResponseRows,
  WriteResult,
} from '../../src/requests/ports';
import { type Batch, processRequests } from '../../src/requests/process-requests';
import { type Answers, EMPTY_RECORD, type RequestRow, type RowRecord } from '../../src/requests/request';
import { dayOf } from '../../src/shared/time';
import type { MailQuota, RejectionMails } from '../../src/state/app-state';
import type { Decision } from '../../src/state/decisions';
import { GivenAccounts, type GivenNote } from '../../src/state/given-accounts';
import { NotedEnds } from '../../src/state/noted-ends';
import { RequestNotes } from '../../src/state/request-notes';
import { SeatQueue, type SeatWait } from '../../src/state/seat-queue';
import { StoredValue } from '../../src/state/stored-value';
import { type Account, ok } from '../../src/zendesk/accounts';
import { Memory } from '../state/memory-store';
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

/** A request as it stands in the sheet; `R-1` in row 2 unless another number is given. */
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

/** All services in memory: a sheet, a Zendesk, a snapshot of it, a mailbox and a log. `calls`: what was called, in order. */
export class MemoryServices implements RequestServices {
  at = NOW;
  sheet: RequestRow[] = [];
  readonly calls: string[] = [];
  readonly lines: LogLine[] = [];
  waitUntil: number | null = null;
  isLockTaken = false;
  /** Another execution has every lease. */
  isLeaseTaken = false;
  isReviewed = () => false;
  /** Departments that accounts lost when they were disabled. */
  readonly lost: Record<string, string[]> = {};
  access: RequestServices['access'] = {
    domains: ['acme.com'],
    subdomains: false,
    requesters: [],
    blocked: [],
    departments: [],
    role: null,
    approval: 'none',
    reenable: 'always',
    brake: null,
    brakeAll: null,
    answers: { departments: {}, roles: {} },
    capacityRule: null,
    chat: 'check',
  };
  mail: RequestServices['mail'] = {
    ...{ enabled: true, templates: {}, copyTo: [] },
    ...{ language: 'en', product: 'chat' },
  };
  approvers: readonly string[] = ['admin@acme.com'];
  readonly decisions = new Map<string, Decision>();
  readonly decisionOn = (id: string) => this.decisions.get(id) ?? null;
  readonly useDecisions = (ids: readonly string[]) =>
    ids.forEach((id) => {
      const decision = this.decisions.get(id);
      if (decision) this.decisions.set(id, { ...decision, isUsed: true });
    });
  readonly forgetDecisions = (ids: readonly string[]) => ids.forEach((id) => void this.decisions.delete(id));
  readonly switchedOffByUs = () => new Set<string>();
  readonly calendar = { dayOf, order: () => 'dmy' as const };
  readonly ends = new Map<string, AccessEnd>();
  readonly hasEnds = true;
  readonly endsOf = () => this.ends;
  readonly notedEnds = new NotedEnds(new Memory());
  readonly rowUrl = (row: number) => `https://sheet.example#row=${row}`;
  readonly signIn = 'https://sign-in.example';
  readonly sheetUrl = 'https://sheet.example';
  readonly memberPage = (agentId: string) => `https://zendesk.example/members/${agentId}`;
  readonly note = (call: string) => void this.calls.push(call);
  readonly now = () => this.at;
  readonly accounts = new MemoryAccounts(this.note, this.now);
  readonly outbox = new MemoryOutbox(this.note);
  /** Sheets replaces no text in this row. */
  hiddenRow: number | null = null;
  readonly mailQuota = new StoredValue<MailQuota>(new Memory(), 'mail-quota');
  readonly sentNotes = new SentNotes(new StoredValue<string[]>(new Memory(), 'sent-notes'));
  readonly mailBudget = new MailBudget({ outbox: this.outbox, quota: this.mailQuota, now: this.now });
  readonly seatWait = new StoredValue<SeatWait>(new Memory(), 'seat-wait');
  readonly seats = new SeatQueue(this.seatWait, { now: this.now, startedAt: NOW });
  readonly isJudgedAgain = false;
  readonly given = new GivenAccounts(new StoredValue<GivenNote>(new Memory(), 'given'), () =>
    new Date(this.at).toISOString().slice(0, 10),
  );
  readonly locked = <T>(action: () => T): T | null => (this.isLockTaken ? null : action());
  areMailsHeldUp = () => false;
  readonly rejectionLimit = new RejectionLimit({
    counted: new StoredValue<RejectionMails>(new Memory(), 'rejection-mails'),
    today: () => new Date(this.at).toISOString().slice(0, 10),
    locked: (action) => action(),
    budget: this.mailBudget,
    onAllSent: () => {},
  });
  private readonly outcomes = new Map<string, Outcome>();

  /** So many accounts the last snapshot had. */
  listed: number | null = null;
  readonly snapshot: AccountSnapshot = {
    isFresh: () => true,
    listed: () => this.listed,
    refresh: () => {
      this.note('snapshot');
      return ok(this.accounts.all);
    },
    inHand: () => null,
    directory: () => null,
    advance: () => {},
  };

  /** What the sheet of all accounts says: as Zendesk has them, unless a test says otherwise. */
  mentioned: () => { email: string; id: string }[] = () =>
    this.accounts.all.map(({ email, id }) => ({ email: email.toLowerCase(), id }));

  readonly mentions: RequestServices['mentions'] = (emails, knownIds) => ({
    accounts: this.mentioned().filter(({ email, id }) => emails.includes(email) && !knownIds.includes(id)),
    rows: [],
  });

  readonly responses: ResponseRows = {
    claim: (all, rivals, step) => {
      if (this.isLockTaken) return null;
      const updates = step?.before(all) ?? all;
      const results = updates.map((update): WriteResult => {
        const others = rivals ? this.sheet.filter(({ row }) => row !== update.row.row) : [];
        const isOutranked = others.some((other) => rivals?.isOutranked(update.row, other));
        if (!rivals || !isOutranked) return this.apply('claim', update);
        const result = this.apply('claim', { ...update, record: rivals.waiting(update.row) });
        return result === 'written' ? 'gave way' : result;
      });
      step?.after(updates, results);
      return results;
    },
    write: (updates) => updates.map((update) => this.apply('write', update)),
    bearers: (ids) => this.sheet.filter(({ id, record }) => ids.includes(id) && record.requestId === id),
    replaceMail: (from, to) => {
      if (from.length > 0) this.note(`mail cell: ${from.join(', ')} -> ${to}`);
      const those = this.sheet.filter(
        ({ row, record }) => from.includes(record.mail) && row !== this.hiddenRow,
      );
      for (const { record } of those) record.mail = to;
      return those.length;
    },
  };

  readonly log: RequestLog = {
    add: (lines) => {
      this.note(`log ${lines.map(({ row }) => row.id).join(', ')}`);
      this.lines.push(...lines);
    },
    recall: (ids) =>
      new Map(
        this.lines.filter(({ row }) => ids.includes(row.id)).map(({ row, record }) => [row.id, record]),
      ),
  };

  readonly notBefore = () => this.waitUntil;

  readonly lostDepartments = (agentId: string): readonly string[] => this.lost[agentId] ?? [];

  readonly withoutCapacity = new RequestNotes(
    new StoredValue<readonly string[]>(new Memory(), 'without-capacity'),
  );

  readonly isAboutOurs = () => true;
  readonly hasGiven = () => true;
  readonly hasWaited = () => false;
  readonly changesTo = () => ({ disablings: new Map(), raised: new Set<string>() });
  readonly departmentsRegained = (agentId: string): void => {
    this.note(`regained ${agentId}`);
    delete this.lost[agentId];
  };

  readonly withLease = <T>(name: string, action: () => T): T | null => {
    this.note(`lease: ${name}`);
    return this.isLeaseTaken ? null : action();
  };

  /** Puts rows into the sheet and gives them as an execution reads them. */
  with(...rows: RequestRow[]): RequestRow[] {
    this.sheet.push(...rows.map((row) => structuredClone(row)));
    return rows;
  }

  /** Puts one row into the sheet, handles it, and gives its record. */
  handle(row: RequestRow = requestRow()): RowRecord {
    return this.handleAll([row])[0] ?? EMPTY_RECORD;
  }

  handleAll(
    rows: readonly RequestRow[],
    known: KnownAccounts | null = null,
    seat: Batch['seat'] = 'queue',
  ): RowRecord[] {
    for (const { row, outcome } of processRequests(this.with(...rows), this, { known, seat }))
      this.outcomes.set(row.id, outcome);
    return rows.map(({ id }) => this.record(id));
  }

  record(id = 'R-1'): RowRecord {
    return this.sheet.find((row) => row.id === id)?.record ?? EMPTY_RECORD;
  }

  /** What came of a row that was handled. */
  outcome(id = 'R-1'): Outcome | undefined {
    return this.outcomes.get(id);
  }

  /** Zendesk has this account. */
  knows(...accounts: Account[]): this {
    this.accounts.all.push(...accounts);
    return this;
  }

  private apply(how: string, { row, record, precondition }: RecordUpdate): WriteResult {
    const current = this.sheet.find(({ id }) => id === row.id);
    if (!current) return 'gone';
    if (!precondition(current)) return 'lost';
    this.note(`${how} ${row.id} ${record.status}`);
    current.record = { ...record };
    return 'written';
  }
}
