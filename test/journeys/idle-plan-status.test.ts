import { planSheet, withPlan } from './idle-plan';

describe('a status that is typed into the plan by hand', () => {
  it.each(['Disabled', 'Deleted', 'Warned'])(
    'claims nothing that was not done, and leaves the account alone (%s)',
    (word) => {
      const installation = withPlan();
      planSheet(installation).set(`H${installation.planRowNumber('ben')}`, word);
      expect(installation.apply()).toContain('2 disabled, 1 skipped');
      expect(installation.enabled('ana', 'ben', 'cleo')).toEqual([false, true, false]);
      expect(installation.planRow('ben').Status).toBe(
        `Skipped: "${word}" was typed here by hand, and nothing was done.`,
      );
      expect(installation.log().at(-1)?.Detail).toContain('2 disabled, 1 skipped');
      expect(installation.loggedActions('ben')).toEqual([]);
    },
  );

  it('for all rows, and nothing is claimed', () => {
    const installation = withPlan();
    for (const name of ['ana', 'ben', 'cleo']) {
      planSheet(installation).set(`H${installation.planRowNumber(name)}`, 'Deleted');
    }
    expect(installation.apply()).toContain('3 skipped');
    expect(installation.toast()).not.toContain('deleted');
    expect(installation.takeWrites()).toEqual([]);
  });

  it('in words of a person is their way to spare someone', () => {
    const installation = withPlan();
    planSheet(installation).set(`H${installation.planRowNumber('ben')}`, 'on leave');
    expect(installation.apply()).toContain('2 disabled, 1 skipped');
    expect(installation.enabled('ben')).toEqual([true]);
    expect(installation.planRow('ben').Status).toBe('on leave');
  });

  it('is still believed where an earlier execution has done it', () => {
    const installation = withPlan();
    installation.google.gate.intercept = ({ name, execution }) => {
      if (!name.endsWith('DocumentProperties.deleteProperty')) return;
      installation.google.gate.intercept = undefined;
      const { clock } = installation.google;
      clock.advance(execution.startedAt + 7 * 60_000 - clock.now());
    };
    installation.apply();
    installation.google.advance({ minutes: 20 });
    expect(installation.log().at(-1)?.Detail).toContain('3 disabled');
  });
});
