import type { IdleHealth } from '../../src/contract';
import { getPlanState } from '../../src/sidebar/health/plan-state';

const NOW = Date.parse('2026-03-03T09:00:00Z');
const PLAN = { id: 'P-1', at: '2026-03-02T03:00:00Z', until: '2026-03-04T03:00:00Z', held: null };

describe('the plan for idle accounts', () => {
  const stateOf = (plan: IdleHealth['plan'], working = false) =>
    getPlanState({ lastReview: null, working, plan, deletionWaits: null }, NOW);

  it('is waiting, held or expired', () => {
    expect(stateOf(PLAN)).toBe('waiting');
    expect(stateOf({ ...PLAN, held: 'Too many.' })).toBe('held');
    expect(stateOf({ ...PLAN, held: 'Too many.', until: '2026-03-03T08:00:00Z' })).toBe('expired');
  });

  it('has no state if there is none, or while it is being carried out', () => {
    expect(stateOf(null)).toBeNull();
    expect(stateOf(PLAN, true)).toBeNull();
  });
});
