import { asMessage, type Message } from '../text/say';
import type { KeyValues } from './key-values';
import { StoredValue, UncachedValue } from './stored-value';

/** The plan that is in the `Plan` sheet. */
export interface PlanNote {
  id: string;
  at: number;
  /** What the marks of its rows are made with. */
  key: string;
  /** Enabled accounts at that time. */
  enabled: number;
  /** What speaks against it whatever its size; mostly empty. */
  doubts: readonly Message[];
  /** Why it was stopped before it began; `null`: it was not. */
  held: readonly Message[] | null;
  isApplied: boolean;
  /** So many accounts it would disable or delete, and so many seats that would free; left out by earlier versions. */
  frees?: { accounts: number; seats: number };
}

/** The same as version 0.1.0 has stored it: sentences instead of codes. */
interface EarlierPlanNote extends Omit<PlanNote, 'doubts' | 'held'> {
  doubts: string;
  held: string | null;
}

/** Work on idle accounts that is not finished. */
export interface IdleJob {
  /** Of the plan, or of the restore. */
  id: string;
  task: 'review' | 'check' | 'apply' | 'restore';
  /** The person who began it, as far as Google says who that is; `null`: the daily review. */
  by: string | null;
  startedAt: number;
  /** Only this part of the plan is carried out; left out: all of it. */
  part?: 'ends' | 'idle';
  /** About the other part the review only reports. */
  isReport?: true;
  /** The accounts to restore. */
  agentIds?: string[];
  /** So many of them have all back. */
  settled?: number;
  /** The accounts about which Zendesk gave no answer, or which were changed too often, and how many tries that were. */
  unanswered?: Record<string, number>;
  /** People who are not to be changed before that moment, by agent id. */
  putOff?: Record<string, number>;
  /** What rows said that was requested, and the log did not, when all of them were read for this plan. */
  requested?: { agentId: string; action: string; at: number }[];
}

/** What the sheet `Exemptions` listed when it was in order last. */
export interface ExemptionsNote {
  at: number;
  lines: number;
  /** A few digits of each line, one after the other; of a long list only of some. Those of domains come first. */
  marks: string;
  /** How many of the marks are of domains; earlier versions have not noted it. */
  domains?: number;
  /** The last day of each mark, in as many digits; earlier versions have not noted it. */
  ends?: string;
}

/** Another person than the owner has saved a policy that deletes more, or sooner, and the owner has not allowed it yet. */
export interface DeletionWaits {
  /** Empty where Google does not say who it was. */
  by: string;
  at: number;
}

/** How version 0.1.0 has written that the daily review began a job. */
const EARLIER_DAILY_REVIEW = 'the daily review';

class StoredPlanNote extends StoredValue<PlanNote> {
  override get(): PlanNote | null {
    return withCodes(super.get());
  }

  override fresh(): PlanNote | null {
    return withCodes(super.fresh());
  }
}

class StoredIdleJob extends UncachedValue<IdleJob> {
  override fresh(): IdleJob | null {
    const job = super.fresh();
    return job && { ...job, by: job.by === EARLIER_DAILY_REVIEW ? null : job.by };
  }
}

function withCodes(note: PlanNote | EarlierPlanNote | null): PlanNote | null {
  if (!note) return null;
  const held = note.held === null ? null : codesOf(note.held);
  return { ...note, doubts: codesOf(note.doubts), held };
}

function codesOf(stored: string | readonly Message[]): readonly Message[] {
  if (typeof stored !== 'string') return stored;
  return stored === '' ? [] : [asMessage(stored)];
}

/** What is going on about idle accounts. */
export class IdleState {
  readonly plan: StoredValue<PlanNote>;
  /** Of two editors who begin something at once, one does. */
  readonly job: UncachedValue<IdleJob>;
  readonly lastReview: StoredValue<number>;
  readonly exemptions: StoredValue<ExemptionsNote>;
  readonly deletionWaits: StoredValue<DeletionWaits>;
  private readonly shared: KeyValues;

  constructor(shared: KeyValues) {
    this.plan = new StoredPlanNote(shared, 'plan');
    this.job = new StoredIdleJob(shared, 'idle-job');
    this.lastReview = new StoredValue(shared, 'last-review');
    this.exemptions = new StoredValue(shared, 'exemptions');
    this.deletionWaits = new StoredValue(shared, 'deletion-waits');
    this.shared = shared;
  }

  /** Whether a review has reported since the review was turned on: only then may one act. */
  hasReported(): boolean {
    return this.shared.get('idle-reported') !== null;
  }

  setReported(reported: boolean): void {
    if (reported) this.shared.set({ 'idle-reported': 'yes' });
    else this.shared.remove('idle-reported');
  }
}
