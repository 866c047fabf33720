import type { KeyValues } from './key-values';
import { StoredValue } from './stored-value';

/** How many accounts are used; of Suite only those that take a seat. */
export interface AccountUse {
  active: number;
  /** Not used for longer than the policy of idle accounts allows. */
  idle: number;
  /** Not used since they were given, for longer than it allows. */
  never: number;
  /** Zendesk does not say when they were used. */
  unknown: number;
  off: number;
}

/** What is stored about the last snapshot of all accounts. The names of its fields are those of version 0.1.0. */
export interface SnapshotNote {
  /** When the list was read; 0: the sheet is not to be relied on. */
  at: number;
  /** When the sheet was written; what it says of the accounts is of that time. */
  writtenAt: number;
  accounts: number;
  enabled: number;
  /** Seats that are taken, where that is another number: in Suite a suspended agent keeps one. */
  seats?: number;
  /** Left out by earlier versions. */
  use?: AccountUse;
  /** Where the list ended, so that what was added since can be read alone; left out by version 0.1.0. */
  end?: string;
  /** When the end was moved on; left out where it is where it was found. */
  advancedAt?: number;
  /** Of what the sheet listed when it was written; left out by version 0.1.0. */
  digest?: string;
  /** The last list was so much shorter that it was not trusted. */
  shrunkTo?: number;
  /** The sheet no longer held what was written there before, and the admins have not been told yet. */
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

/** How the `Agents` sheet was made last, and what is being read into it. The names of the properties are those of earlier versions. */
export class SnapshotState {
  readonly note: StoredValue<SnapshotNote>;
  readonly job: StoredValue<SnapshotJob>;

  constructor(shared: KeyValues) {
    this.note = new StoredValue(shared, 'extract');
    this.job = new StoredValue(shared, 'extract-job');
  }

  /**
   * While the `Agents` sheet is being rewritten it counts as old, and may list anything. How many accounts there were and
   * when they were read stays known: the next snapshot is compared with it. `isBlind` is noted by now, since after the rewriting
   * nothing would tell it from the sheet.
   */
  markStale(isBlind: boolean): void {
    const note = this.note.get();
    if (!note) return;
    const { digest: _, ...rest } = note;
    this.note.set({ ...rest, at: 0, ...(isBlind && { isBlind }) });
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
