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
  /** What speaks against it whatever its size, in sentences; mostly empty. */
  doubts: string;
  /** Why it was stopped before it began; `null`: it was not. */
  held: string | null;
  isApplied: boolean;
}

/** Work on idle accounts that is not finished. */
export interface IdleJob {
  /** Of the plan, or of the restoring. */
  id: string;
  task: 'review' | 'check' | 'apply' | 'restore';
  /** The person or timer that began it. */
  by: string;
  startedAt: number;
  /** The accounts to restore. */
  agentIds?: string[];
  /** The accounts about which Zendesk gave no answer, and how often. */
  unanswered?: Record<string, number>;
}

/** What is going on about idle accounts. */
export class IdleState {
  readonly plan: StoredValue<PlanNote>;
  /** Of two people who begin something at once, one does. */
  readonly job: UncachedValue<IdleJob>;
  readonly lastReview: StoredValue<number>;
  private readonly shared: KeyValues;

  constructor(shared: KeyValues) {
    this.plan = new StoredValue(shared, 'plan');
    this.job = new UncachedValue(shared, 'idle-job');
    this.lastReview = new StoredValue(shared, 'last-review');
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

  /** The departments that an account has lost with its disabling, until it has them again. */
  lostDepartments(agentId: string): readonly string[] {
    return this.lost(agentId).get() ?? [];
  }

  setLostDepartments(agentId: string, departments: readonly string[]): void {
    const lost = this.lost(agentId);
    if (departments.length > 0) lost.set(departments);
    else if (this.lostDepartments(agentId).length > 0) lost.clear();
  }

  private lost(agentId: string): StoredValue<readonly string[]> {
    return new StoredValue(this.shared, `lost.${agentId}`);
  }
}
