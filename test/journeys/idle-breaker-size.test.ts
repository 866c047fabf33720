import { crowd, IdleDesk } from './idle-desk';
import { count, expectHeld, HELD, idleOf, SUMMARY } from './idle-held';

/** What the setup begins with. */
const BUILT_IN_LIMIT = { percent: 10, count: 25 };

function percent(limit: number) {
  return { limit: { percent: limit, count: 1_000 } };
}

function expectDone(desk: IdleDesk, writes: number): void {
  desk.google.advance({ minutes: 10 });
  expect(desk.writes()).toHaveLength(writes);
  expect(desk.takeMails()).toEqual([SUMMARY]);
}

describe('a number of days that was mistyped', () => {
  /** Forty people who were there between five and thirty days ago. */
  function forty(idle: Record<string, unknown>): IdleDesk {
    const people = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`busy${index}`, { used: 5 + (index % 26) }]),
    );
    const desk = IdleDesk.reported(
      { idle: { disableAfterDays: 40, limit: BUILT_IN_LIMIT, ...idle } },
      people,
    );
    desk.review();
    expect(desk.plan().totals).toBe('0 to disable, 0 to delete, 0 to warn; 41 spared.');
    desk.takeCalls();
    return desk;
  }

  it('disables nobody', () => {
    const desk = forty({ warnDaysBefore: null });
    desk.setIdle({ disableAfterDays: 4 });
    desk.review();
    expectHeld(
      desk,
      '40 of 41 enabled accounts (98 %) would be disabled or deleted; the limit is 25, and 10 %.',
    );
  });

  it('warns nobody', () => {
    const desk = forty({ warnDaysBefore: 7 });
    desk.setIdle({ disableAfterDays: 4 });
    desk.review();
    expectHeld(desk, '40 of 41 enabled accounts (98 %) would be warned; the limit is 25, and 10 %.');
    desk.setIdle({ disableAfterDays: 40 });
    desk.review();
    expect(desk.plan().totals).toBe('0 to disable, 0 to delete, 0 to warn; 41 spared.');
    expect(desk.takeMails()).toEqual([]);
  });
});

describe('the limit', () => {
  it.each([
    ['as many as it says', 3, 10, count(3)],
    ['ten percent of twenty', 2, 20, percent(10)],
    ['more than ten percent of nineteen, which are too few for percents', 10, 19, percent(10)],
  ])('lets through %s', (_, idle, enabled, setup) => {
    const desk = idleOf(idle, enabled, setup);
    desk.review();
    expectDone(desk, idle);
  });

  it.each([
    ['one more than it says', 4, 10, count(3)],
    ['one more than ten percent of twenty', 3, 20, percent(10)],
    ['one more than it says, also of a few', 11, 19, { limit: { percent: 10, count: 10 } }],
    ['anybody, when it is nobody', 1, 10, count(0)],
  ])('holds %s', (_, idle, enabled, setup) => {
    const desk = idleOf(idle, enabled, setup);
    desk.review();
    expectHeld(desk, `${idle} of ${enabled} enabled accounts`);
  });

  it.each([
    [2, true],
    [3, false],
  ])('counts disables and deletes together: two deletes and %i disables of at most four', (idle, passes) => {
    const desk = IdleDesk.reported(
      { idle: { deleteAfterDays: 30, ...count(4) } },
      crowd('gone', 2, { used: 60 }),
    );
    desk.review();
    desk.later(31).addPeople({ ...crowd('busy', 5), ...crowd('idle', idle, { used: 60 }) });
    desk.signIn('owner');
    desk.takeCalls();
    desk.takeMails();
    desk.review();
    expect(desk.plan().totals).toContain(`${idle} to disable, 2 to delete`);
    expect(desk.writes()).toHaveLength(passes ? 2 + idle : 0);
    expect(desk.takeMails()).toEqual([passes ? SUMMARY : HELD]);
  });

  it('counts warnings by themselves', () => {
    const desk = idleOf(3, 10, { warnDaysBefore: 7, ...count(3) });
    desk.review();
    expect(desk.plan().state).toBe('Carried out by the daily review: 3 warned.');
    desk.later(7).addPeople(crowd('late', 3, { used: 60 }));
    for (const name of Object.keys(crowd('busy', 6))) desk.signIn(name);
    desk.review();
    expect(desk.plan().state).toBe('Carried out by the daily review: 3 disabled, 3 warned.');
  });
});
