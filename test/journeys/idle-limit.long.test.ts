import { countLimit, expectHeld, withIdleAccounts } from './idle-held-plan';
import { IdleInstallation } from './idle-installation';
import { HELD_MAIL, SUMMARY_MAIL } from './idle-mails';
import { numberedPeople } from './idle-people';

/** The default. */
const BUILT_IN_LIMIT = { percent: 10, count: 25 };

function percentLimit(limit: number) {
  return { limit: { percent: limit, count: 1_000 } };
}

/** A policy that reaches further begins with a report. */
function reportFirst(installation: IdleInstallation): void {
  installation.review();
  expect(installation.takeWrites()).toEqual([]);
  installation.takeMails();
}

function expectApplied(installation: IdleInstallation, writes: number): void {
  installation.google.advance({ minutes: 10 });
  expect(installation.takeWrites()).toHaveLength(writes);
  expect(installation.takeMails()).toEqual([SUMMARY_MAIL]);
}

describe('a mistyped number of days', () => {
  /** Forty people who were last active between five and thirty days ago. */
  function withFortyPeople(idle: Record<string, unknown>): IdleInstallation {
    const people = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`busy${index}`, { usedDaysAgo: 5 + (index % 26) }]),
    );
    const installation = IdleInstallation.withReviewedPeople(
      { idle: { disableAfterDays: 40, limit: BUILT_IN_LIMIT, ...idle } },
      people,
    );
    installation.review();
    expect(installation.plan().totals).toBe('0 to disable, 0 to delete, 0 to warn, 41 kept.');
    installation.takeCalls();
    return installation;
  }

  it('disables no one', () => {
    const installation = withFortyPeople({ warnDaysBefore: null });
    installation.setIdle({ disableAfterDays: 4 });
    reportFirst(installation);
    installation.review();
    expectHeld(
      installation,
      '40 of 41 enabled accounts (98%) would be disabled or deleted; the limit is 25, and 10%.',
    );
  });

  it('warns no one', () => {
    const installation = withFortyPeople({ warnDaysBefore: 7 });
    installation.setIdle({ disableAfterDays: 4 });
    reportFirst(installation);
    installation.review();
    expectHeld(installation, '40 of 41 enabled accounts (98%) would be warned; the limit is 25, and 10%.');
    installation.setIdle({ disableAfterDays: 40 });
    installation.review();
    expect(installation.plan().totals).toBe('0 to disable, 0 to delete, 0 to warn, 41 kept.');
    expect(installation.takeMails()).toEqual([]);
  });
});

describe('the limit', () => {
  it.each([
    ['exactly its number of accounts', 3, 10, countLimit(3)],
    ['ten percent of twenty accounts', 2, 20, percentLimit(10)],
    [
      'more than ten percent of nineteen accounts, since a percentage applies from twenty on',
      10,
      19,
      percentLimit(10),
    ],
  ])('allows %s', (_, idle, enabled, setup) => {
    const installation = withIdleAccounts(idle, enabled, setup);
    installation.review();
    expectApplied(installation, idle);
  });

  it.each([
    ['one account more than its number', 4, 10, countLimit(3)],
    ['one account more than ten percent of twenty', 3, 20, percentLimit(10)],
    [
      'one account more than its number, even of only nineteen',
      11,
      19,
      { limit: { percent: 10, count: 10 } },
    ],
    ['a single account, if it is zero', 1, 10, countLimit(0)],
  ])('holds %s', (_, idle, enabled, setup) => {
    const installation = withIdleAccounts(idle, enabled, setup);
    installation.review();
    expectHeld(installation, `${idle} of ${enabled} enabled accounts`);
  });

  it.each([
    [2, true],
    [3, false],
  ])(
    'counts disabled and deleted accounts together: two deletions and %i disablings, with a limit of four',
    (idle, isAllowed) => {
      const installation = IdleInstallation.withReviewedPeople(
        { idle: { deleteAfterDays: 30, ...countLimit(4) } },
        numberedPeople('gone', 2, { usedDaysAgo: 60 }),
      );
      installation.review();
      installation
        .skipDays(31)
        .addPeople({ ...numberedPeople('busy', 5), ...numberedPeople('idle', idle, { usedDaysAgo: 60 }) });
      installation.signIn('owner');
      installation.takeCalls();
      installation.takeMails();
      installation.review();
      expect(installation.plan().totals).toContain(`${idle} to disable, 2 to delete`);
      expect(installation.takeWrites()).toHaveLength(isAllowed ? 2 + idle : 0);
      expect(installation.takeMails()).toEqual([isAllowed ? SUMMARY_MAIL : HELD_MAIL]);
    },
  );

  it('counts warnings separately', () => {
    const installation = withIdleAccounts(3, 10, { warnDaysBefore: 7, ...countLimit(3) });
    installation.review();
    expect(installation.plan().state).toBe('Carried out by the daily review: 3 warned.');
    installation.skipDays(7).addPeople(numberedPeople('late', 3, { usedDaysAgo: 60 }));
    for (const name of Object.keys(numberedPeople('busy', 6))) installation.signIn(name);
    installation.review();
    expect(installation.plan().state).toBe('Carried out by the daily review: 3 disabled, 3 warned.');
  });
});
