import type { RowResult } from '../../src/idle/ports';
import { ago } from './known';
import { REJECTED, TRANSIENT } from './memory-idle-accounts';
import { MemoryPlanRun, toDelete, toDisable, toWarn } from './plan-run';

/** An earlier execution has logged this and was interrupted. */
function resumed(all: ConstructorParameters<typeof MemoryPlanRun>[0], ...logged: string[]): MemoryPlanRun {
  const plan = new MemoryPlanRun(all, { isResumed: true });
  plan.logged.push(...logged);
  return plan;
}

/** The first rows have this result already. */
function withResults(plan: MemoryPlanRun, rows: number, result: RowResult): MemoryPlanRun {
  plan.rows = plan.rows.map((row, index) => (index < rows ? { ...row, result } : row));
  return plan;
}

describe('a plan that is continued', () => {
  it('leaves alone what has its result, and counts it as done', () => {
    const plan = resumed([toDisable('6'), toDisable('7'), toDisable('8')]);
    withResults(plan, 2, { kind: 'done', action: 'Disabled' });
    expect(plan.apply()).toBe(true);
    expect(plan.services.callsLike(/^(read|disable|plan)/)).toEqual([
      'read 8',
      'disable 8',
      'plan 8: Disabled',
    ]);
    expect(plan.services.progress).toEqual(['3 of 3']);
    expect(plan.ends).toEqual(['Disabled', 'Disabled', 'Disabled']);
  });

  it('is finished, without a question, when every row has its result', () => {
    const plan = resumed([toDisable('7')]);
    plan.services.patience = 0;
    withResults(plan, 1, { kind: 'skipped', message: { code: 'stored.sentence', text: 'why not.' } });
    expect(plan.apply()).toBe(true);
    expect(plan.services.calls).toEqual([]);
  });
});

describe('a disable that the log has already', () => {
  it('and that was done, is not done again', () => {
    const plan = resumed([toDisable('7', { enabled: false })], 'Disabled 7');
    plan.apply();
    expect(plan.ends).toEqual(['Disabled']);
    expect(plan.services.calls).toEqual(['read 7', 'plan 7: Disabled']);
  });

  it('and that was not done, is done without a second line', () => {
    const plan = resumed([toDisable('7'), toDisable('8')], 'Disabled 7');
    plan.apply();
    expect(plan.services.callsLike(/^(log|disable)/)).toEqual(['log Disabled 8', 'disable 7, 8']);
    expect(plan.ends).toEqual(['Disabled', 'Disabled']);
  });

  it('is not done when the account was used meanwhile, and the log takes it back', () => {
    const plan = resumed([toDisable('7', { lastUsedAt: ago(0) })], 'Disabled 7');
    plan.apply();
    const message = { code: 'verdict.used', days: 0, limit: 45 };
    expect(plan.results).toEqual([{ kind: 'skipped', message }]);
    expect(plan.services.lines).toMatchObject([
      {
        agentId: '7',
        action: 'Not disabled',
        status: 'Needs attention',
        detail: 'No sign-in for 0 days (limit: 45).',
      },
    ]);
  });

  it.each([
    [0, REJECTED],
    [5, REJECTED],
    [5, TRANSIENT],
  ])('stays open when Zendesk does not show the account, as %d times before', (before, failure) => {
    const plan = resumed([toDisable('7')], 'Disabled 7');
    plan.unansweredBefore = { 7: before };
    plan.services.accounts.failures['read 7'] = failure;
    expect(plan.apply()).toBe(false);
    expect(plan.ends).toEqual(['open']);
    expect(plan.services.lines).toEqual([]);
  });

  it('fails when Zendesk gives no answer for half an hour', () => {
    const plan = resumed([toDisable('7')], 'Disabled 7');
    plan.unansweredBefore = { 7: 6 };
    plan.services.accounts.failures['read 7'] = TRANSIENT;
    expect(plan.apply()).toBe(true);
    expect(plan.results).toMatchObject([{ kind: 'failed', message: { code: 'row.unanswered' } }]);
  });

  it('fails when Zendesk refuses that for half an hour, and its line stays in the log', () => {
    const plan = resumed([toDisable('7')], 'Disabled 7');
    plan.unansweredBefore = { 7: 6 };
    plan.services.accounts.failures['read 7'] = REJECTED;
    expect(plan.apply()).toBe(true);
    expect(plan.results).toEqual([
      {
        kind: 'failed',
        message: { code: 'row.rejected', status: 422, reason: { code: 'failure.said', said: 'odd' } },
      },
    ]);
    expect(plan.services.lines).toEqual([]);
  });

  it('does not count as a deletion of an account that is gone', () => {
    const plan = resumed([toDisable('7')], 'Disabled 7');
    plan.services.accounts.all = [];
    plan.apply();
    expect(plan.results).toEqual([{ kind: 'skipped', message: { code: 'row.account-gone' } }]);
    expect(plan.services.lines).toEqual([]);
  });
});

describe('a deletion that the log has already', () => {
  it('was done when the account is gone', () => {
    const plan = resumed([toDelete('7')], 'Deleted 7');
    plan.services.accounts.all = [];
    plan.apply();
    expect(plan.ends).toEqual(['Deleted']);
    expect(plan.services.calls).toEqual(['read 7', 'plan 7: Deleted']);
  });

  it('is done when the account is still there, without a second line', () => {
    const plan = resumed([toDelete('7')], 'Deleted 7');
    plan.apply();
    expect(plan.services.callsLike(/^(log|remove)/)).toEqual(['log ', 'remove 7']);
    expect(plan.services.lines).toEqual([]);
    expect(plan.ends).toEqual(['Deleted']);
  });

  it('is taken back when the account was enabled meanwhile', () => {
    const plan = resumed([toDelete('7', { enabled: true, lastUsedAt: ago(0) })], 'Deleted 7');
    plan.apply();
    expect(plan.ends).toEqual(['skipped']);
    expect(plan.services.callsLike(/^log/)).toEqual(['log Not deleted 7']);
  });
});

describe('a warning that the log has already', () => {
  it('is not sent again', () => {
    const plan = resumed([toWarn('7')], 'Warned 7');
    plan.apply();
    expect(plan.ends).toEqual(['Warned']);
    expect(plan.services.outbox.made).toEqual([]);
  });

  it('of another account says nothing about this one', () => {
    const plan = resumed([toWarn('7')], 'Warned 8', 'Disabled 7');
    plan.apply();
    expect(plan.services.outbox.sent).toHaveLength(1);
  });
});
