import { daysBetween } from '../idle/days';
import { NO_HISTORY } from '../idle/history';
import { shrunk } from '../idle/plan';
import { changesSince, type Sighting, stateOf } from '../idle/state';
import type { Extract } from '../requests/ports';
import type { ExtractJob } from '../setup/state/extract-state';
import { type Account, ok, type Result, type Trouble } from '../zendesk/accounts';
import { isPause, readPage } from './page';
import type { AgentLine, ExtractParts, Reading } from './ports';

/** An extract this old cannot rule out any more that somebody has an account. */
const FRESH = 24 * 60 * 60_000;

/** Pages between two looks at whether somebody wants to stop. */
const PAGES_A_LOOK = 5;

/** So many accounts are written by an execution that has not read them: writing takes a minute or two. */
const MANY = 50_000;

/** The accounts as the last extract has left them, and when that was. */
interface Look {
  sightings: Map<string, Sighting>;
  lastLook: number;
}

/** Reads all accounts into the `Agents` sheet, and answers from there. */
export class AgentsExtract implements Extract {
  private readonly parts: ExtractParts;
  private last: Result<Account[]> | null = null;
  private reading: Reading | null = null;

  constructor(parts: ExtractParts) {
    this.parts = parts;
  }

  isFresh(): boolean {
    const note = this.parts.state.extract.note.get();
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
  lookBack(): Look {
    const { sheet, state } = this.parts;
    return { sightings: sheet.sightings(), lastLook: state.extract.note.get()?.writtenAt ?? 0 };
  }

  /** Reads as far as this execution can, and once. `busy`: another one is at it. */
  read({ patient = true, accept = false } = {}): Reading | 'busy' {
    if (this.reading?.kind === 'read') return this.reading;
    this.reading = this.parts.alone('extract', () => this.readOn(patient, accept));
    return this.reading ?? 'busy';
  }

  private readOn(patient: boolean, accept: boolean): Reading {
    const { state, now, staging } = this.parts;
    const begun = state.extract.job.get();
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
  private readPages(all: Account[], job: ExtractJob, patient: boolean): Trouble | null {
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

  private isToStop(done: number, { at }: ExtractJob): boolean {
    const { state, progress } = this.parts;
    if (done === 0) return false;
    const total = Math.max(done, state.extract.note.get()?.accounts ?? 0);
    progress({ job: 'Accounts', done, total, startedAt: at, message: `${done} accounts read` });
    return state.pause.fresh() !== null;
  }

  private putOff(all: Account[], job: ExtractJob): Reading {
    const { state, staging } = this.parts;
    staging.keep(all.slice(job.rows), job.rows);
    state.extract.job.set({ ...job, rows: all.length });
    return { kind: 'unfinished' };
  }

  private finish(all: Account[], { at }: ExtractJob, accept: boolean): Reading {
    const { sheet, state, staging, progress } = this.parts;
    const note = state.extract.note.get();
    const look = this.lookBack();
    const lines = this.describe(all, at, look);
    const isBlind = note?.isBlind || (note && note.accounts > 0 && look.sightings.size === 0);
    const isShrunk = note !== null && shrunk(note.accounts, all.length) && !accept;
    // Before anything is noted: whoever dies after the last note leaves nothing behind.
    progress(null);
    if (isShrunk) {
      state.extract.note.set({ ...note, at, shrunkTo: all.length });
    } else {
      state.extract.distrust();
      sheet.replaceAll(lines);
      const enabled = all.filter((account) => account.enabled).length;
      const counts = { accounts: all.length, enabled };
      state.extract.note.set({ at, writtenAt: at, ...counts, ...(isBlind && { isBlind }) });
    }
    staging.drop();
    state.extract.endJob();
    return { kind: 'read', lines, shrunkFrom: isShrunk ? note.accounts : null };
  }

  private describe(all: readonly Account[], now: number, { sightings, lastLook }: Look): AgentLine[] {
    const histories = this.parts.histories();
    return all.map((account) => {
      const before = sightings.get(account.id) ?? null;
      const history = histories.get(account.id) ?? NO_HISTORY;
      const { lastUsedAt } = account;
      return {
        account,
        days: typeof lastUsedAt === 'number' ? daysBetween(lastUsedAt, now) : null,
        state: stateOf(account, { before, history, now, lastLook }),
        changed: sightings.size === 0 ? '' : changesSince(account, before),
      };
    });
  }
}

function cutOff(listed: number, before: number): Trouble {
  const reason = `Zendesk listed only ${listed} of ${before} accounts`;
  return { kind: 'later', doubtful: false, notBefore: null, reason };
}
