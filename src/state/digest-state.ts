import type { KeyValues } from './key-values';
import { StoredValue } from './stored-value';

/** A time without a run of the timer. */
export interface Gap {
  from: number;
  to: number;
}

/** Who gets digests, and since when. Whoever saves a setup writes it, and the timer. */
export interface DigestNote {
  /** The Monday of the week in which they were chosen: it has none. */
  week: string;
  /** `null`: they get none. */
  since: { admins: number | null; requesters: number | null };
  gaps: readonly Gap[];
}

/** A digest that is being sent. */
export interface OpenDigest {
  to: readonly string[];
  reference: string;
  subject: string;
  /** When an execution began to send it. */
  at: number;
  draftId: string | null;
  sent: boolean;
}

/** The digests of a week, as far as they are sent: written under a lease. They tell what happened between two moments. */
export interface DigestRun {
  /** Its Monday. */
  week: string;
  from: number;
  to: number;
  isForAdminsDone: boolean;
  /** Requesters up to this address, in the order of the alphabet, have theirs, or need none. */
  done: string;
  open: OpenDigest | null;
  /** Nothing can be sent before. */
  retryAt: number;
}

/** The weekly digests. */
export class DigestState {
  /** Who gets them; `null`: that was never chosen. */
  readonly note: StoredValue<DigestNote>;
  /** How far those of the last week are; `null`: there were none. */
  readonly run: StoredValue<DigestRun>;

  constructor(shared: KeyValues) {
    this.note = new StoredValue(shared, 'digest');
    this.run = new StoredValue(shared, 'digest-run');
  }
}
