import type { IdleHealth } from '../../contract';

export type PlanState = 'held' | 'waiting' | 'expired';

/** What is to be decided about the plan in the sheet; `null`: nothing, or it is being carried out. */
export function planState({ plan, working }: IdleHealth, now: number): PlanState | null {
  if (!plan || working) return null;
  if (now > Date.parse(plan.until)) return 'expired';
  return plan.held === null ? 'waiting' : 'held';
}
