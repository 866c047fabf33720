import type { IdleHealth } from '../../src/contract';
import { planState } from '../../src/sidebar/health/plan-state';

const NOW = Date.parse('2026-03-03T09:00:00Z');
const PLAN = { id: 'P-1', at: '2026-03-02T03:00:00Z', until: '2026-03-04T03:00:00Z', held: null };

describe('the plan for idle accounts', () => {
  const state = (plan: IdleHealth['plan'], working = false) =>
    planState({ lastReview: null, working, plan }, NOW);

  it('waits, is held, or has expired', () => {
    expect(state(null)).toBeNull();
    expect(state(PLAN)).toBe('waiting');
    expect(state({ ...PLAN, held: 'Too many.' })).toBe('held');
    expect(state({ ...PLAN, held: 'Too many.', until: '2026-03-03T08:00:00Z' })).toBe('expired');
  });

  it("is nobody's decision while it is being carried out", () => {
    expect(state(PLAN, true)).toBeNull();
  });
});
