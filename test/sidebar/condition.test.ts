import type { Health } from '../../src/contract';
import { conditionOf, countsOf, nextRun, triggerTrouble } from '../../src/sidebar/health/condition';
import { newAnswer } from './answers';

describe('the health', () => {
  const health = (parts: Partial<Health>): Health => newAnswer({ health: parts }).health;

  it('counts what waits and what needs somebody', () => {
    const rows = {
      new: 1,
      Waiting: 2,
      Paused: 3,
      'Will retry': 4,
      Done: 50,
      'Needs attention': 6,
      Rejected: 7,
    };
    expect(countsOf(health({ rows }))).toEqual({ waiting: 10, failed: 6 });
  });

  it('is off, paused or on', () => {
    const paused = { cause: 'credential', reason: 'refused', since: '2026-03-02T09:00:00Z' };
    expect(conditionOf(health({ on: false, paused }))).toBe('off');
    expect(conditionOf(health({ on: true, paused }))).toBe('paused');
    expect(conditionOf(health({ on: true }))).toBe('on');
  });

  it('names triggers that are missing or doubled', () => {
    expect(triggerTrouble(health({ triggers: null }))).toBeNull();
    expect(triggerTrouble(health({ triggers: { missing: [], doubled: [] } }))).toBeNull();
    expect(
      triggerTrouble(health({ triggers: { missing: ['onFormSubmit'], doubled: ['processPending'] } })),
    ).toBe(
      'The trigger for new form answers is missing: requests are not handled as they should. ' +
        'The trigger for the look every five minutes is there more than once.',
    );
    expect(triggerTrouble(health({ triggers: { missing: ['reviewIdleAgents'], doubled: [] } }))).toBe(
      'The trigger for the review of idle accounts is missing: idle accounts are not reviewed.',
    );
  });

  it('foresees the next run, and says when it is late', () => {
    const on = { on: true, lastRun: '2026-03-02T12:00:00Z' };
    const at = '2026-03-02T12:05:00.000Z';
    expect(nextRun(health(on), Date.parse('2026-03-02T12:04:00Z'))).toEqual({ at, late: false });
    expect(nextRun(health(on), Date.parse('2026-03-02T13:00:00Z'))).toEqual({ at, late: true });
    expect(nextRun(health({ on: false }), 0)).toBeNull();
  });
});
