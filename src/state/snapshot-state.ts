import type { KeyValues } from './key-values';
import type { Moves } from './moves';
import { StoredValue } from './stored-value';

/** What is stored about the last snapshot of all accounts. The names of its fields are those of version 0.1.0. */
export interface SnapshotNote {
  /** When the list was read; 0: the sheet is not to be relied on. */
  at: number;
  /** When the sheet was written; what it says of the accounts is of that time. */
  writtenAt: number;
  accounts: number;
  enabled: number;
  /** Where the list ended, so that what was added since can be read alone; left out by version 0.1.0. */
  end?: string;
  /** When the end was moved on; left out where it is where it was found. */
  advancedAt?: number;
  /** The last list was so much shorter that it was not trusted. */
  shrunkTo?: number;
  /** The sheet could not be compared with what it held before, and the admins have not been told yet. */
  isBlind?: true;
}

/** A reading of all accounts that takes more than one execution. */
export interface SnapshotJob {
  at: number;
  /** Accounts that are put aside so far. */
  rows: number;
  /** The end of the list was seen. */
  isWhole: boolean;
  /** Where the list continues; left out by version 0.1.0, whose readings begin again. */
  cursor?: string | null;
}

/** One about accounts that are not managed any more counts as none. */
class CurrentValue<T> extends StoredValue<T> {
  private readonly isCurrent: (value: T) => boolean;

  constructor(shared: KeyValues, key: string, isCurrent: (value: T) => boolean) {
    super(shared, key);
    this.isCurrent = isCurrent;
  }

  override get(): T | null {
    return this.current(super.get());
  }

  override fresh(): T | null {
    return this.current(super.fresh());
  }

  private current(value: T | null): T | null {
    return value !== null && this.isCurrent(value) ? value : null;
  }
}

/** How the `Agents` sheet was made last, and what is being read into it. */
export class SnapshotState {
  readonly note: StoredValue<SnapshotNote>;
  readonly job: StoredValue<SnapshotJob>;
  private readonly moves: Moves;

  constructor(shared: KeyValues, moves: Moves) {
    this.moves = moves;
    this.note = new CurrentValue(shared, 'extract', ({ writtenAt }: SnapshotNote) =>
      moves.isCurrent(writtenAt),
    );
    this.job = new CurrentValue(shared, 'extract-job', ({ at }: SnapshotJob) => moves.isCurrent(at));
  }

  /** Whether what the sheet holds is about the accounts of today; before anything was read, whoever wrote it. */
  isSheetCurrent(): boolean {
    return this.note.get() !== null || this.moves.isCurrent(0);
  }

  /**
   * While the `Agents` sheet is being rewritten it counts as old. How many accounts there were and when they were
   * read stays known: the next snapshot is compared with it.
   */
  markStale(): void {
    const note = this.note.get();
    if (note) this.note.set({ ...note, at: 0 });
  }

  /** A person says that the list which was so much shorter is right. */
  acceptShrunk(): void {
    const note = this.note.get();
    if (note?.shrunkTo === undefined) return;
    const { shrunkTo, ...rest } = note;
    this.note.set({ ...rest, accounts: shrunkTo });
  }

  /** The admins have been told that there is nothing to compare with. */
  acceptLostBaseline(): void {
    const note = this.note.get();
    if (!note?.isBlind) return;
    const { isBlind: _, ...rest } = note;
    this.note.set(rest);
  }

  endJob(): void {
    if (this.job.get()) this.job.clear();
  }
}
