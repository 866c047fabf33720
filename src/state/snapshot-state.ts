import type { KeyValues } from './key-values';
import { StoredValue } from './stored-value';

export interface SnapshotNote {
  at: number;
  /** When the sheet was written; what is said of the accounts is of that time. */
  writtenAt: number;
  accounts: number;
  enabled: number;
  /** The last list was so much shorter that it was not trusted. */
  shrunkTo?: number;
  /** The sheet could not be compared with what it held before, and nobody has been told yet. */
  isBlind?: true;
}

/** A reading of all accounts that takes more than one execution. */
export interface SnapshotJob {
  at: number;
  /** Accounts that are put aside so far. */
  rows: number;
  /** The end of the list was seen. */
  isWhole: boolean;
}

/** How the `Agents` sheet was made last, and what is being read into it. */
export class SnapshotState {
  readonly note: StoredValue<SnapshotNote>;
  readonly job: StoredValue<SnapshotJob>;

  constructor(shared: KeyValues) {
    this.note = new StoredValue(shared, 'extract');
    this.job = new StoredValue(shared, 'extract-job');
  }

  /**
   * While the `Agents` sheet is being rewritten it is as good as old. How many accounts there were and when they
   * were looked at stays known: the next extract goes by it.
   */
  markStale(): void {
    const note = this.note.get();
    if (note) this.note.set({ ...note, at: 0 });
  }

  /** Somebody says that the list which was so much shorter is right. */
  acceptShrunk(): void {
    const note = this.note.get();
    if (note?.shrunkTo === undefined) return;
    const { shrunkTo, ...rest } = note;
    this.note.set({ ...rest, accounts: shrunkTo });
  }

  /** People have been told that the sheet remembers nothing. */
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
