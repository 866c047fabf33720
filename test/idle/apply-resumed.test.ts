import { ago } from './known';
import { Applying, toDelete, toDisable, toWarn } from './plan-run';

/** An earlier execution has logged this and was interrupted. */
function resumed(all: ConstructorParameters<typeof Applying>[0], ...logged: string[]): Applying {
  const applying = new Applying(all, { isResumed: true });
  applying.logged.push(...logged);
  return applying;
}

describe('a plan that is gone on with', () => {
  it('leaves alone what has its status, and counts it as done', () => {
    const applying = resumed([toDisable('6'), toDisable('7'), toDisable('8')]);
    for (const row of applying.rows.slice(0, 2)) row.status = 'Disabled';
    expect(applying.apply()).toBe(true);
    expect(applying.desk.deeds(/^(read|disable|plan)/)).toEqual(['read 8', 'disable 8', 'plan 8: Disabled']);
    expect(applying.desk.progress).toEqual(['3 of 3']);
  });

  it('is finished, without a question, when every row has its status', () => {
    const applying = resumed([toDisable('7')]);
    applying.desk.patience = 0;
    for (const row of applying.rows) row.status = 'Skipped: why not.';
    expect(applying.apply()).toBe(true);
    expect(applying.desk.did).toEqual([]);
  });
});

describe('a disable that the log has already', () => {
  it('and that was done, is not done again', () => {
    const applying = resumed([toDisable('7', { enabled: false })], 'Disabled 7');
    applying.apply();
    expect(applying.statuses).toEqual(['Disabled']);
    expect(applying.desk.did).toEqual(['read 7', 'plan 7: Disabled']);
  });

  it('and that was not done, is done without a second line', () => {
    const applying = resumed([toDisable('7'), toDisable('8')], 'Disabled 7');
    applying.apply();
    expect(applying.desk.deeds(/^(log|disable)/)).toEqual(['log Disabled 8', 'disable 7, 8']);
    expect(applying.statuses).toEqual(['Disabled', 'Disabled']);
  });

  it('is not done when the account was used meanwhile', () => {
    const applying = resumed([toDisable('7', { lastUsedAt: ago(0) })], 'Disabled 7');
    applying.apply();
    expect(applying.statuses).toEqual(['Skipped: No sign-in for 0 days, limit 45.']);
  });

  it('does not count as a deletion of an account that is gone', () => {
    const applying = resumed([toDisable('7')], 'Disabled 7');
    applying.desk.accounts.all = [];
    applying.apply();
    expect(applying.statuses).toEqual(['Skipped: the account is not there any more.']);
  });
});

describe('a deletion that the log has already', () => {
  it('was done when the account is gone', () => {
    const applying = resumed([toDelete('7')], 'Deleted 7');
    applying.desk.accounts.all = [];
    applying.apply();
    expect(applying.statuses).toEqual(['Deleted']);
    expect(applying.desk.did).toEqual(['read 7', 'plan 7: Deleted']);
  });

  it('is done when the account is still there, without a second line', () => {
    const applying = resumed([toDelete('7')], 'Deleted 7');
    applying.apply();
    expect(applying.desk.deeds(/^(log|remove)/)).toEqual(['log ', 'remove 7']);
    expect(applying.desk.lines).toEqual([]);
    expect(applying.statuses).toEqual(['Deleted']);
  });
});

describe('a warning that the log has already', () => {
  it('is not sent again', () => {
    const applying = resumed([toWarn('7')], 'Warned 7');
    applying.apply();
    expect(applying.statuses).toEqual(['Warned']);
    expect(applying.desk.outbox.made).toEqual([]);
  });

  it('of another account says nothing about this one', () => {
    const applying = resumed([toWarn('7')], 'Warned 8', 'Disabled 7');
    applying.apply();
    expect(applying.desk.outbox.sent).toHaveLength(1);
  });
});
