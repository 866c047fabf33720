import { countLimit, expectHeld, HELD, SUMMARY, withIdleAccounts } from './idle-held-plan';
import { IdleInstallation, numberedPeople } from './idle-installation';

/** What the setup begins with. */
const BUILT_IN_LIMIT = { percent: 10, count: 25 };

function percent(limit: number) {
  return { limit: { percent: limit, count: 1_000 } };
}

function expectDone(installation: IdleInstallation, writes: number): void {
  installation.google.advance({ minutes: 10 });
  expect(installation.takeWrites()).toHaveLength(writes);
  expect(installation.takeMails()).toEqual([SUMMARY]);
}

describe('a number of days that was mistyped', () => {
  /** Forty people who were there between five and thirty days ago. */
  function forty(idle: Record<string, unknown>): IdleInstallation {
    const people = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`busy${index}`, { used: 5 + (index % 26) }]),
    );
    const installation = IdleInstallation.withReviewedPeople(
      { idle: { disableAfterDays: 40, limit: BUILT_IN_LIMIT, ...idle } },
      people,
    );
    installation.review();
    expect(installation.plan().totals).toBe('0 to disable, 0 to delete, 0 to warn; 41 spared.');
    installation.takeCalls();
    return installation;
  }

  it('disables nobody', () => {
    const installation = forty({ warnDaysBefore: null });
    installation.setIdle({ disableAfterDays: 4 });
    installation.review();
    expectHeld(
      installation,
      '40 of 41 enabled accounts (98 %) would be disabled or deleted; the limit is 25, and 10 %.',
    );
  });

  it('warns nobody', () => {
    const installation = forty({ warnDaysBefore: 7 });
    installation.setIdle({ disableAfterDays: 4 });
    installation.review();
    expectHeld(installation, '40 of 41 enabled accounts (98 %) would be warned; the limit is 25, and 10 %.');
    installation.setIdle({ disableAfterDays: 40 });
    installation.review();
    expect(installation.plan().totals).toBe('0 to disable, 0 to delete, 0 to warn; 41 spared.');
    expect(installation.takeMails()).toEqual([]);
  });
});

describe('the limit', () => {
  it.each([
    ['as many as it says', 3, 10, countLimit(3)],
    ['ten percent of twenty', 2, 20, percent(10)],
    ['more than ten percent of nineteen, which are too few for percents', 10, 19, percent(10)],
  ])('lets through %s', (_, idle, enabled, setup) => {
    const installation = withIdleAccounts(idle, enabled, setup);
    installation.review();
    expectDone(installation, idle);
  });

  it.each([
    ['one more than it says', 4, 10, countLimit(3)],
    ['one more than ten percent of twenty', 3, 20, percent(10)],
    ['one more than it says, also of a few', 11, 19, { limit: { percent: 10, count: 10 } }],
    ['anybody, when it is nobody', 1, 10, countLimit(0)],
  ])('holds %s', (_, idle, enabled, setup) => {
    const installation = withIdleAccounts(idle, enabled, setup);
    installation.review();
    expectHeld(installation, `${idle} of ${enabled} enabled accounts`);
  });

  it.each([
    [2, true],
    [3, false],
  ])('counts disables and deletes together: two deletes and %i disables of at most four', (idle, passes) => {
    const installation = IdleInstallation.withReviewedPeople(
      { idle: { deleteAfterDays: 30, ...countLimit(4) } },
      numberedPeople('gone', 2, { used: 60 }),
    );
    installation.review();
    installation
      .skipDays(31)
      .addPeople({ ...numberedPeople('busy', 5), ...numberedPeople('idle', idle, { used: 60 }) });
    installation.signIn('owner');
    installation.takeCalls();
    installation.takeMails();
    installation.review();
    expect(installation.plan().totals).toContain(`${idle} to disable, 2 to delete`);
    expect(installation.takeWrites()).toHaveLength(passes ? 2 + idle : 0);
    expect(installation.takeMails()).toEqual([passes ? SUMMARY : HELD]);
  });

  it('counts warnings by themselves', () => {
    const installation = withIdleAccounts(3, 10, { warnDaysBefore: 7, ...countLimit(3) });
    installation.review();
    expect(installation.plan().state).toBe('Carried out by the daily review: 3 warned.');
    installation.skipDays(7).addPeople(numberedPeople('late', 3, { used: 60 }));
    for (const name of Object.keys(numberedPeople('busy', 6))) installation.signIn(name);
    installation.review();
    expect(installation.plan().state).toBe('Carried out by the daily review: 3 disabled, 3 warned.');
  });
});
