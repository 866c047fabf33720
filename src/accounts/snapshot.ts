import { DAY_MS, daysBetween } from '../shared/time';
import type { SnapshotJob } from '../state/snapshot-state';
import { type Account, type Failure, ok, type Result } from '../zendesk/accounts';
import { NO_HISTORY } from './history';
import type { AccountSnapshot, AgentLine, SnapshotParts, SnapshotReading } from './ports';
import { asksForPause, readPage } from './read-page';
import { changesSince, type PreviousAccount, stateOf } from './state';

/** A snapshot this old cannot rule out any more that a person has an account. */
const FRESH_FOR_MS = DAY_MS;

/** Between two looks at whether an admin wants it to stop. */
const PAGES_BETWEEN_LOOKS = 5;

/** So many accounts are written by an execution that has not read them: writing takes a minute or two. */
const MAX_ACCOUNTS_READ_AND_WRITTEN = 50_000;

/** More accounts than a spreadsheet of ten million cells could show: a list this long does not end. */
const MAX_ACCOUNTS_LISTED = 200_000;

/** A list that has shrunk by more than this was most likely cut off. */
const MAX_SHRINKAGE = 0.2;

/** The accounts as the last snapshot has left them, and when that was. */
interface PreviousSnapshot {
  previous: Map<string, PreviousAccount>;
  previousSnapshotAt: number;
}

/** Reads all accounts into the `Agents` sheet, and answers from there. */
export class StoredSnapshot implements AccountSnapshot {
  private readonly parts: SnapshotParts;
  private last: Result<Account[]> | null = null;
  private reading: SnapshotReading | null = null;

  constructor(parts: SnapshotParts) {
    this.parts = parts;
  }

  isFresh(): boolean {
    const note = this.parts.state.snapshot.note.get();
    return note !== null && this.parts.now() - note.at < FRESH_FOR_MS && this.parts.sheet.exists();
  }

  /** For a request that waits: at most once in an execution, and without patience. */
  refresh(): Result<Account[]> | 'busy' {
    if (this.last) return this.last;
    const reading = this.read({ isPatient: false });
    if (reading === 'busy' || reading.kind === 'unfinished') return 'busy';
    if (reading.kind !== 'read') this.last = reading;
    else if (reading.shrunkFrom !== null) this.last = cutOff(reading.lines.length, reading.shrunkFrom);
    else this.last = ok(reading.lines.map(({ account }) => account));
    return this.last;
  }

  findId(email: string): string | null {
    return this.parts.sheet.findId(email);
  }

  /** The accounts as the last snapshot has left them in the sheet, and when that was. */
  previousSnapshot(): PreviousSnapshot {
    const { sheet, state } = this.parts;
    const previousSnapshotAt = state.snapshot.note.get()?.writtenAt ?? 0;
    return { previous: sheet.previousAccounts(), previousSnapshotAt };
  }

  /** Reads as far as this execution can, and once. `busy`: another execution is reading. */
  read({ isPatient = true, accept = false } = {}): SnapshotReading | 'busy' {
    if (this.reading?.kind === 'read') return this.reading;
    this.reading = this.parts.withLease('extract', () => this.continueReading(isPatient, accept));
    return this.reading ?? 'busy';
  }

  private continueReading(isPatient: boolean, accept: boolean): SnapshotReading {
    const { now, staging } = this.parts;
    const begun = this.usableJob();
    const kept = begun && staging.load(begun.rows);
    const job: SnapshotJob =
      begun && kept ? { ...begun } : { at: now(), rows: 0, isWhole: false, cursor: null };
    const all = kept ?? [];
    const failure = job.isWhole ? null : this.readPages(all, job, isPatient);
    if (failure && all.length > 0) this.parts.progress(null);
    if (failure) return failure;
    const isTooLate = this.parts.isLate() || all.length > MAX_ACCOUNTS_READ_AND_WRITTEN;
    if (!job.isWhole || (isTooLate && job.rows < all.length)) return this.postpone(all, job);
    return this.finish(all, job, accept);
  }

  /** What an earlier execution has begun, unless it is too old, or does not say where the list continues. */
  private usableJob(): SnapshotJob | null {
    const job = this.parts.state.snapshot.job.get();
    const isUsable = job && (job.isWhole || job.cursor !== undefined);
    return isUsable && this.parts.now() - job.at < FRESH_FOR_MS ? job : null;
  }

  private readPages(all: Account[], job: SnapshotJob, isPatient: boolean): Failure | null {
    for (let pages = 0; !this.parts.isLate(); pages++) {
      if (pages % PAGES_BETWEEN_LOOKS === 0) this.showProgress(all.length, job);
      if (pages % PAGES_BETWEEN_LOOKS === 0 && this.isPaused(all.length)) return null;
      const page = readPage(job.cursor ?? null, isPatient, this.parts);
      if (page.kind !== 'ok') return asksForPause(page) && isPatient ? null : page;
      for (const account of page.value.accounts) all.push(account);
      if (all.length > MAX_ACCOUNTS_LISTED) return endless(all.length);
      job.cursor = page.value.next;
      if (page.value.next === null) {
        job.isWhole = true;
        return null;
      }
    }
    return null;
  }

  private isPaused(done: number): boolean {
    return done > 0 && this.parts.state.pause.fresh() !== null;
  }

  private showProgress(done: number, { at }: SnapshotJob): void {
    const { state, progress } = this.parts;
    if (done === 0) return;
    const total = Math.max(done, state.snapshot.note.get()?.accounts ?? 0);
    progress({ job: 'Accounts', done, total, startedAt: at, message: `${done} accounts read` });
  }

  private postpone(all: Account[], job: SnapshotJob): SnapshotReading {
    const { state, staging } = this.parts;
    staging.keep(all.slice(job.rows), job.rows);
    state.snapshot.job.set({ ...job, rows: all.length });
    return { kind: 'unfinished' };
  }

  private finish(all: Account[], { at }: SnapshotJob, accept: boolean): SnapshotReading {
    const { sheet, state, staging, progress } = this.parts;
    const note = state.snapshot.note.get();
    const past = this.previousSnapshot();
    const lines = this.describe(all, at, past);
    const isBaselineLost = note?.isBlind || (note && note.accounts > 0 && past.previous.size === 0);
    const isShrunk = note !== null && hasShrunk(note.accounts, all.length) && !accept;
    // Before anything is noted: an execution that dies after the last note leaves nothing behind.
    progress(null);
    if (isShrunk) {
      state.snapshot.note.set({ ...note, at, shrunkTo: all.length });
    } else {
      state.snapshot.markStale();
      sheet.replaceAll(lines);
      const enabled = all.filter((account) => account.enabled).length;
      const counts = { accounts: all.length, enabled };
      state.snapshot.note.set({ at, writtenAt: at, ...counts, ...(isBaselineLost && { isBlind: true }) });
    }
    staging.drop();
    state.snapshot.endJob();
    return { kind: 'read', lines, shrunkFrom: isShrunk ? note.accounts : null };
  }

  private describe(all: readonly Account[], now: number, past: PreviousSnapshot): AgentLine[] {
    const { previous, previousSnapshotAt } = past;
    const histories = this.parts.histories();
    return all.map((account) => {
      const before = previous.get(account.id) ?? null;
      const history = histories.get(account.id) ?? NO_HISTORY;
      const { lastUsedAt } = account;
      return {
        account,
        days: typeof lastUsedAt === 'number' ? daysBetween(lastUsedAt, now) : null,
        state: stateOf(account, { before, history, now, previousSnapshotAt }),
        changed: previous.size === 0 ? '' : changesSince(account, before),
      };
    });
  }
}

export function hasShrunk(before: number | null, accounts: number): boolean {
  return before !== null && accounts < before * (1 - MAX_SHRINKAGE);
}

function endless(listed: number): Failure {
  return { kind: 'transient', notBefore: null, reason: { code: 'failure.list-endless', listed } };
}

function cutOff(listed: number, before: number): Failure {
  return { kind: 'transient', notBefore: null, reason: { code: 'failure.list-cut-off', listed, before } };
}
