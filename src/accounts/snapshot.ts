import { shrunk } from '../idle/plan';
import type { AccountSnapshot } from '../requests/ports';
import { daysBetween } from '../shared/time';
import type { SnapshotJob } from '../state/snapshot-state';
import { type Account, type Failure, ok, type Result } from '../zendesk/accounts';
import { NO_HISTORY } from './history';
import type { AgentLine, SnapshotParts, SnapshotReading } from './ports';
import { isPause, readPage } from './read-page';
import { changesSince, type PreviousAccount, stateOf } from './state';

/** An extract this old cannot rule out any more that somebody has an account. */
const FRESH = 24 * 60 * 60_000;

/** Pages between two looks at whether somebody wants to stop. */
const PAGES_A_LOOK = 5;

/** So many accounts are written by an execution that has not read them: writing takes a minute or two. */
const MANY = 50_000;

/** The accounts as the last extract has left them, and when that was. */
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
    return note !== null && this.parts.now() - note.at < FRESH && this.parts.sheet.exists();
  }

  /** For a request that waits: at most once in an execution, and without patience. */
  refresh(): Result<Account[]> | 'busy' {
    if (this.last) return this.last;
    const reading = this.read({ patient: false });
    if (reading === 'busy' || reading.kind === 'unfinished') return 'busy';
    if (reading.kind !== 'read') this.last = reading;
    else if (reading.shrunkFrom !== null) this.last = cutOff(reading.lines.length, reading.shrunkFrom);
    else this.last = ok(reading.lines.map(({ account }) => account));
    return this.last;
  }

  findId(email: string): string | null {
    return this.parts.sheet.findId(email);
  }

  /** The accounts as the last extract has left them in the sheet, and when that was. */
  previousSnapshot(): PreviousSnapshot {
    const { sheet, state } = this.parts;
    return {
      previous: sheet.previousAccounts(),
      previousSnapshotAt: state.snapshot.note.get()?.writtenAt ?? 0,
    };
  }

  /** Reads as far as this execution can, and once. `busy`: another one is at it. */
  read({ patient = true, accept = false } = {}): SnapshotReading | 'busy' {
    if (this.reading?.kind === 'read') return this.reading;
    this.reading = this.parts.withLease('extract', () => this.readOn(patient, accept));
    return this.reading ?? 'busy';
  }

  private readOn(patient: boolean, accept: boolean): SnapshotReading {
    const { state, now, staging } = this.parts;
    const begun = state.snapshot.job.get();
    const kept = begun && now() - begun.at < FRESH ? staging.load(begun.rows) : null;
    const job = begun && kept ? begun : { at: now(), rows: 0, isWhole: false };
    const all = kept ?? [];
    const trouble = job.isWhole ? null : this.readPages(all, job, patient);
    if (trouble && all.length > 0) this.parts.progress(null);
    if (trouble) return trouble;
    const isTooLate = this.parts.isLate() || all.length > MANY;
    if (!job.isWhole || (isTooLate && job.rows < all.length)) return this.putOff(all, job);
    return this.finish(all, job, accept);
  }

  /** Every page until an empty one: a short page may be followed by another. */
  private readPages(all: Account[], job: SnapshotJob, patient: boolean): Failure | null {
    for (let pages = 0; !this.parts.isLate(); pages++) {
      if (pages % PAGES_A_LOOK === 0 && this.isToStop(all.length, job)) return null;
      const page = readPage(all[all.length - 1]?.id ?? null, patient, this.parts);
      if (page.kind !== 'ok') return isPause(page) && patient ? null : page;
      if (page.value.length === 0) {
        job.isWhole = true;
        return null;
      }
      for (const account of page.value) all.push(account);
    }
    return null;
  }

  private isToStop(done: number, { at }: SnapshotJob): boolean {
    const { state, progress } = this.parts;
    if (done === 0) return false;
    const total = Math.max(done, state.snapshot.note.get()?.accounts ?? 0);
    progress({ job: 'Accounts', done, total, startedAt: at, message: `${done} accounts read` });
    return state.pause.fresh() !== null;
  }

  private putOff(all: Account[], job: SnapshotJob): SnapshotReading {
    const { state, staging } = this.parts;
    staging.keep(all.slice(job.rows), job.rows);
    state.snapshot.job.set({ ...job, rows: all.length });
    return { kind: 'unfinished' };
  }

  private finish(all: Account[], { at }: SnapshotJob, accept: boolean): SnapshotReading {
    const { sheet, state, staging, progress } = this.parts;
    const note = state.snapshot.note.get();
    const look = this.previousSnapshot();
    const lines = this.describe(all, at, look);
    const isBlind = note?.isBlind || (note && note.accounts > 0 && look.previous.size === 0);
    const isShrunk = note !== null && shrunk(note.accounts, all.length) && !accept;
    // Before anything is noted: whoever dies after the last note leaves nothing behind.
    progress(null);
    if (isShrunk) {
      state.snapshot.note.set({ ...note, at, shrunkTo: all.length });
    } else {
      state.snapshot.markStale();
      sheet.replaceAll(lines);
      const enabled = all.filter((account) => account.enabled).length;
      const counts = { accounts: all.length, enabled };
      state.snapshot.note.set({ at, writtenAt: at, ...counts, ...(isBlind && { isBlind }) });
    }
    staging.drop();
    state.snapshot.endJob();
    return { kind: 'read', lines, shrunkFrom: isShrunk ? note.accounts : null };
  }

  private describe(
    all: readonly Account[],
    now: number,
    { previous, previousSnapshotAt }: PreviousSnapshot,
  ): AgentLine[] {
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

function cutOff(listed: number, before: number): Failure {
  const reason = `Zendesk listed only ${listed} of ${before} accounts`;
  return { kind: 'later', doubtful: false, notBefore: null, reason };
}
