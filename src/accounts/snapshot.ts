import { DAY_MS } from '../shared/time';
import type { SnapshotNote } from '../state/snapshot-state';
import { type Account, type Failure, isRetryable, ok, type Result } from '../zendesk/accounts';
import { isBaselineLost } from './baseline';
import { chatsOf } from './chat-looks';
import { describe, type PreviousSnapshot, takesSeat, withEnds } from './describe';
import type { History } from './history';
import { digestOfLines } from './list-digest';
import type { AccountSnapshot, AgentLine, Directory, SnapshotParts, SnapshotReading } from './ports';
import { type Reader, type Reading, readPages } from './read-pages';
import { cutOff, hasShrunk, leftByUs } from './shrinkage';

/** A snapshot this old can no longer rule out that a person has an account. */
const FRESH_FOR_MS = DAY_MS;

/** Of more accounts than this, one execution reads them and the next one writes them: writing takes a minute or two. */
const MAX_ACCOUNTS_READ_AND_WRITTEN = 50_000;

/** Fewer are sooner read again than put aside. */
const MIN_ACCOUNTS_KEPT = 1_000;

/** Reads all accounts into the `Agents` sheet, and answers from there. */
export class StoredSnapshot implements AccountSnapshot {
  private readonly parts: SnapshotParts;
  private last: Result<Account[]> | null = null;
  private reading: SnapshotReading | null = null;
  private readAt = 0;

  constructor(parts: SnapshotParts) {
    this.parts = parts;
  }

  isFresh(): boolean {
    return this.recentNote() !== null && this.parts.sheet.exists();
  }

  listed(): number | null {
    const note = this.recentNote() ?? this.parts.state.snapshot.note.get();
    return note?.accounts ?? null;
  }

  /** Another execution may have read them since this one began. */
  private recentNote(): SnapshotNote | null {
    const { note } = this.parts.state.snapshot;
    const isRecent = (each: SnapshotNote | null) =>
      each !== null && this.parts.now() - each.at < FRESH_FOR_MS;
    const known = note.get();
    const current = isRecent(known) ? known : note.fresh();
    return isRecent(current) ? current : null;
  }

  /** For a request that waits: at most once in an execution, without patience, and without their use if need be. */
  refresh(): Result<Account[]> | 'busy' {
    if (this.last) return this.last;
    const reading = this.read({ isPatient: false, mayLackUse: true });
    if (reading === 'busy' || reading.kind === 'unfinished') return 'busy';
    if (reading.kind !== 'read') this.last = reading;
    else if (reading.shrunkFrom !== null) this.last = cutOff(reading.lines.length, reading.shrunkFrom);
    else this.last = ok(reading.lines.map(({ account }) => account));
    return this.last;
  }

  /** So that requests find a fresh one: when accounts were used is rather asked for again by the next run than left unknown. */
  renew(): void {
    if (!this.last) this.read({ isPatient: false });
  }

  inHand(): { accounts: Account[]; readAt: number } | null {
    const { reading, readAt } = this;
    if (reading?.kind !== 'read' || reading.shrunkFrom !== null) return null;
    return { accounts: reading.lines.map(({ account }) => account), readAt };
  }

  directory(): Directory | null {
    const note = this.recentNote();
    if (!note || note.end === undefined || note.writtenAt !== note.at) return null;
    const entries = this.parts.sheet.addresses();
    // Somebody has deleted rows, or typed some.
    if (!entries || entries.length !== note.accounts) return null;
    return { readAt: note.at, advancedAt: note.advancedAt ?? null, entries, end: note.end };
  }

  advance({ readAt }: Directory, end: string, advancedAt: number): void {
    const { note } = this.parts.state.snapshot;
    const current = note.fresh();
    if (current?.at === readAt && current.end !== end) note.set({ ...current, end, advancedAt });
  }

  previousSnapshot(): PreviousSnapshot {
    const { sheet, state } = this.parts;
    const note = state.snapshot.note.get();
    // Without a note, the sheet is about the accounts of another connection, or of nobody knows when.
    const { accounts, digest } = note ? sheet.previous() : { accounts: new Map() };
    return { previous: accounts, digest, previousSnapshotAt: note?.writtenAt ?? 0 };
  }

  /** Reads as far as this execution can, and once. `busy`: another execution is reading. */
  read({ isPatient = true, mayLackUse = false, accept = false } = {}): SnapshotReading | 'busy' {
    const { reading } = this;
    if (reading?.kind === 'read' && (mayLackUse || !reading.lacksUse)) return reading;
    const reader = { isPatient, mayLackUse };
    this.reading = this.parts.withLease('extract', () => this.continueReading(reader, accept));
    return this.reading ?? 'busy';
  }

  private continueReading(reader: Reader, accept: boolean): SnapshotReading {
    const { now, isLate, progress } = this.parts;
    const reading = this.resumed() ?? {
      startedAt: now(),
      accounts: [],
      kept: 0,
      cursor: null,
      isWhole: false,
    };
    this.readAt = reading.startedAt;
    const failure = readPages(reading, reader, this.parts);
    const { accounts, kept, isWhole } = reading;
    if (failure && accounts.length > 0) progress(null);
    if (failure) return this.interrupt(reading, failure);
    const isTooLate = isLate() || accounts.length > MAX_ACCOUNTS_READ_AND_WRITTEN;
    if (!isWhole || (isTooLate && kept < accounts.length)) return this.postpone(reading);
    return this.finish(reading, { isPatient: reader.isPatient, accept });
  }

  /** What an earlier execution has begun, unless it is too old, or does not say where the list continues. */
  private resumed(): Reading | null {
    const { state, staging, now } = this.parts;
    const job = state.snapshot.job.fresh();
    if (!job || now() - job.at >= FRESH_FOR_MS) return null;
    const { at: startedAt, rows: kept, isWhole, cursor = null } = job;
    const accounts = isWhole || cursor !== null ? staging.load(kept) : null;
    return accounts && { startedAt, accounts, kept, isWhole, cursor };
  }

  private postpone({ startedAt, accounts, kept, isWhole, cursor }: Reading): SnapshotReading {
    const { state, staging } = this.parts;
    staging.keep(accounts.slice(kept), kept);
    state.snapshot.job.set({ at: startedAt, rows: accounts.length, isWhole, cursor });
    return { kind: 'unfinished' };
  }

  /** What was read so far is kept for the next execution, where there is much of it and the failure will pass. */
  private interrupt(reading: Reading, failure: Failure): Failure {
    const { accounts, kept } = reading;
    const isMuch = accounts.length - kept >= (kept > 0 ? 1 : MIN_ACCOUNTS_KEPT);
    if (isMuch && isRetryable(failure)) this.postpone(reading);
    return failure;
  }

  private finish(
    reading: Reading,
    { isPatient, accept }: { isPatient: boolean; accept: boolean },
  ): SnapshotReading {
    const { accounts, startedAt, lacksUse = false } = reading;
    const { state, staging, progress } = this.parts;
    const histories = this.parts.histories();
    const note = state.snapshot.note.get();
    const previous = this.previousSnapshot();
    const chats = chatsOf(accounts, previous.previous, isPatient, this.parts);
    const lines = withEnds(describe(accounts, previous, histories, startedAt, chats), this.parts.ends());
    const isShrunk = note !== null && hasShrunk(this.expected(note, accounts), accounts.length) && !accept;
    // Before anything is noted: an execution that dies after the last note leaves nothing behind.
    progress(null);
    if (isShrunk) state.snapshot.note.set({ ...note, at: startedAt, shrunkTo: accounts.length });
    else this.replaceSheet(lines, histories, reading, isBaselineLost(note, previous));
    staging.drop();
    state.snapshot.endJob();
    return { kind: 'read', lines, shrunkFrom: isShrunk ? note.accounts : null, lacksUse };
  }

  /** How many accounts should be listed, as far as the previous snapshot can tell. */
  private expected(note: SnapshotNote, accounts: readonly Account[]): number {
    const { events, accounts: port } = this.parts;
    return note.accounts - (port.omitsDisabled ? leftByUs(events(), note.writtenAt, accounts) : 0);
  }

  private replaceSheet(
    lines: readonly AgentLine[],
    histories: ReadonlyMap<string, History>,
    { startedAt: at, cursor }: Pick<Reading, 'startedAt' | 'cursor'>,
    isBlind: boolean,
  ): void {
    const { sheet, state } = this.parts;
    state.snapshot.markStale(isBlind);
    sheet.replaceAll(lines);
    const enabled = lines.filter(({ account }) => account.enabled).length;
    const takers = this.parts.accounts.omitsDisabled ? lines.filter(takesSeat) : null;
    const use = this.parts.countUse(takers ?? lines, histories, at);
    const counts = { accounts: lines.length, enabled, ...(takers && { seats: takers.length }), use };
    const end = cursor === null ? {} : { end: cursor };
    const digest = digestOfLines(lines);
    state.snapshot.note.set({ at, writtenAt: at, ...counts, digest, ...end, ...(isBlind && { isBlind }) });
  }
}
