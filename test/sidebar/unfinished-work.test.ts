import type { Health } from '../../src/contract';
import { unfinishedWork } from '../../src/sidebar/idle/unfinished-work';
import { newAnswer } from './answers';

describe('work on idle accounts that is not finished', () => {
  const told = (parts: Partial<Health>, working = true) =>
    unfinishedWork(
      newAnswer({ health: { idle: { lastReview: null, working, plan: null }, ...parts } }).health,
    );

  it('goes on by itself while the desk is on', () => {
    expect(told({ on: true })).toContain('goes on by itself within five minutes');
    expect(told({ on: true }, false)).toBeNull();
  });

  it('waits while the desk is paused', () => {
    const paused = { cause: 'person', reason: 'Paused by ana', since: '2026-03-02T09:00:00Z' };
    expect(told({ on: true, paused })).toBeNull();
  });

  it('needs a person while the desk is off', () => {
    expect(told({ on: false })).toContain('Check idle accounts (no changes)');
  });
});
