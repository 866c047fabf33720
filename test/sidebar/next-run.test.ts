import type { Health } from '../../src/contract';
import { estimateNextRun } from '../../src/sidebar/health/next-run';
import { newAnswer } from './answers';

describe('the next run', () => {
  const nextRun = (health: Partial<Health>, now: string) =>
    estimateNextRun(newAnswer({ health }).health, Date.parse(now));
  const on = { on: true, lastRun: '2026-03-02T12:00:00Z' };
  const at = '2026-03-02T12:05:00.000Z';

  it('comes five minutes after the last one', () => {
    expect(nextRun(on, '2026-03-02T12:04:00Z')).toEqual({ at, isOverdue: false });
  });

  it('is overdue if the last one is long ago', () => {
    expect(nextRun(on, '2026-03-02T13:00:00Z')).toEqual({ at, isOverdue: true });
  });

  it('is not known while Chat Access is off', () => {
    expect(nextRun({ ...on, on: false }, '2026-03-02T12:04:00Z')).toBeNull();
  });
});
