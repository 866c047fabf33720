import type { IdleHealth } from '../../contract';

export type PlanState = 'held' | 'waiting' | 'expired';

/** `null` if there is no plan to decide on, or if it is being carried out. */
export function getPlanState({ plan, working }: IdleHealth, now: number): PlanState | null {
  if (!plan || working) return null;
  if (now > Date.parse(plan.until)) return 'expired';
  return plan.held === null ? 'waiting' : 'held';
}
