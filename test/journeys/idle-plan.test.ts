import { type IdleDesk, SECOND } from './idle-desk';
import { expectRefused, planned, sheetOf } from './idle-plan';

describe('a plan', () => {
  it('may be sorted by hand', () => {
    const desk = planned();
    sheetOf(desk).sort(2, false, { from: 5 });
    expect(desk.plan().rows.map(({ Name }) => Name)).toEqual(['Olive Owner', 'dora', 'cleo', 'ben', 'ana']);
    expect(desk.apply()).toContain('3 disabled');
    const statuses = desk.plan().rows.map(({ Status }) => Status);
    expect(statuses).toEqual(['', '', 'Disabled', 'Disabled', 'Disabled']);
  });

  it('can be applied for 48 hours', () => {
    const desk = planned();
    desk.later(2 - 1 / 24);
    expect(desk.apply()).toContain('3 disabled');
  });

  it('expires after 48 hours, and a new one can be made', () => {
    const desk = planned();
    desk.later(2);
    expectRefused(desk, 'The plan has expired. Make a new one: Chat Access > Check idle accounts');
    desk.check();
    expect(desk.apply()).toContain('3 disabled');
  });

  it('is carried out once', () => {
    const desk = planned();
    desk.apply();
    const log = desk.log();
    desk.takeCalls();
    expect(desk.apply()).toMatch(/^The plan P-\w{8} has already been carried out\. Make a new one: /);
    expect(desk.takeCalls()).toEqual([]);
    expect(desk.log()).toEqual(log);
  });

  it('is carried out within five minutes when another editor chooses it, and the log names them', () => {
    const desk = planned();
    expect(desk.apply(SECOND)).toBe(
      'Noted: Chat Access runs as admin@acme.example and does it within five minutes.',
    );
    expect(desk.writes()).toEqual([]);
    desk.google.advance({ minutes: 5 });
    expect(desk.enabled('ana', 'ben', 'cleo', 'dora')).toEqual([false, false, false, true]);
    const line = desk.log().find(({ Action }) => Action === 'Carried out');
    expect(line?.Detail).toContain('begun by second@acme.example: 3 disabled.');
  });
});

describe('the sheet of the plan', () => {
  const GONE = 'The sheet Plan is gone or holds another plan. Make a new one: Chat Access > Check';
  const THEIRS = [
    ['Week', 'Plan'],
    ['12', 'Move the desks'],
  ];

  it('may be deleted: nothing can be applied then, and the next check makes it again', () => {
    const desk = planned();
    desk.google.spreadsheet.removeSheet('Plan');
    expectRefused(desk, GONE);
    desk.check();
    expect(desk.apply()).toContain('3 disabled');
  });

  it("puts somebody's own sheet of that name aside, with all that is in it", () => {
    const desk = planned();
    desk.google.spreadsheet.removeSheet('Plan');
    desk.google.spreadsheet.addSheet('Plan', THEIRS);
    expectRefused(desk, GONE);
    expect(sheetOf(desk).display()).toEqual(THEIRS);
    desk.check();
    expect(desk.google.spreadsheet.sheet('Plan (yours 1)').display()).toEqual(THEIRS);
    expect(desk.plan().rows).toHaveLength(5);
    expect(desk.apply()).toContain('3 disabled');
  });
});

describe('an account that something has happened to since the plan was made is skipped, and Status says why', () => {
  const change = (fields: object) => (desk: IdleDesk) => void Object.assign(desk.agent('ben'), fields);
  const meanwhile: [string, (desk: IdleDesk) => void, string][] = [
    ['it was used', (desk) => desk.signIn('ben'), 'No sign-in for 0 days, limit 45.'],
    ['it is exempt now', (desk) => desk.exempt(['ben@acme.example', 'On leave']), 'Exempt: On leave.'],
    [
      'it was asked for again',
      (desk) => void desk.submit({ email: 'ben@acme.example' }),
      'Requested or enabled through Chat Access 0 days ago, limit 45.',
    ],
    ['somebody disabled it', change({ enabled: false }), 'Already disabled, but not by Chat Access.'],
    ['somebody deleted it', change({ deletedAt: 1 }), 'the account no longer exists.'],
    [
      'it is an administrator now',
      (desk) => change({ roleId: desk.zendesk.state.roleNamed('Administrator')?.id })(desk),
      'Owner or administrator, or Zendesk does not say whether it is one.',
    ],
  ];
  it.each(meanwhile)('%s', (_, happens, why) => {
    const desk = planned();
    happens(desk);
    const before = desk.agent('ben').enabled;
    expect(desk.apply()).toContain('2 disabled, 1 skipped.');
    expect(desk.planned('ben').Status).toBe(`Skipped: ${why}`);
    expect(desk.enabled('ana', 'ben', 'cleo')).toEqual([false, before, false]);
    expect(desk.history('ben')).not.toContain('Disabled');
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['enabled', { enabled: true }, 'Enabled elsewhere 0 days ago, limit 45.'],
    ['used', { lastLogin: Date.parse('2026-03-30') }, 'but used since.'],
  ])('it was to be deleted, and was %s', (_, fields, why) => {
    const desk = planned({ deleteAfterDays: 30 });
    desk.apply();
    desk.later(31).check();
    expect(desk.planned('ben').Action).toBe('Delete');
    change(fields)(desk);
    expect(desk.apply()).toContain('2 deleted, 1 skipped.');
    expect(desk.planned('ben').Status).toMatch(/^Skipped: /);
    expect(desk.planned('ben').Status).toContain(why);
    expect(desk.agent('ben').deletedAt).toBeNull();
  });
});
