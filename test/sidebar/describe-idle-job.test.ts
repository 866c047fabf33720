import type { Health } from '../../src/contract';
import { describeIdleJob } from '../../src/sidebar/idle/describe-idle-job';
import { newAnswer } from './answers';

describe('the description of an unfinished job on idle accounts', () => {
  const describeJob = (parts: Partial<Health>, working = true) =>
    describeIdleJob(
      newAnswer({
        health: { idle: { lastReview: null, working, plan: null, deletionWaits: null }, ...parts },
      }).health,
    );

  it('says that the job continues automatically while Chat Access is on', () => {
    expect(describeJob({ on: true })).toContain('continues automatically within five minutes');
  });

  it('is empty if there is no such job', () => {
    expect(describeJob({ on: true }, false)).toBeNull();
  });

  it('is empty while Chat Access is paused', () => {
    const paused = { cause: 'person', reason: 'Paused by ana', since: '2026-03-02T09:00:00Z' };
    expect(describeJob({ on: true, paused })).toBeNull();
  });

  it('says how to continue the job while Chat Access is off', () => {
    expect(describeJob({ on: false })).toContain('Check idle accounts (no changes)');
  });
});
