import type { IdleInstallation } from './idle-installation';
import { expectRefused, planSheet, withPlan } from './idle-plan';
import { SECOND_EDITOR } from './installation';

describe('a plan', () => {
  it('may be sorted by hand', () => {
    const installation = withPlan();
    planSheet(installation).sort(2, false, { from: 5 });
    expect(installation.plan().rows.map(({ Name }) => Name)).toEqual([
      'Olive Owner',
      'dora',
      'cleo',
      'ben',
      'ana',
    ]);
    expect(installation.apply()).toContain('3 disabled');
    const statuses = installation.plan().rows.map(({ Status }) => Status);
    expect(statuses).toEqual(['', '', 'Disabled', 'Disabled', 'Disabled']);
  });

  it('can be applied for 48 hours', () => {
    const installation = withPlan();
    installation.skipDays(2 - 1 / 24);
    expect(installation.apply()).toContain('3 disabled');
  });

  it('expires after 48 hours, and a new one can be made', () => {
    const installation = withPlan();
    installation.skipDays(2);
    expectRefused(
      installation,
      'The plan has expired. Make a new one: Chat Access > Idle accounts > Check idle accounts',
    );
    installation.check();
    expect(installation.apply()).toContain('3 disabled');
  });

  it('that can only be looked at, since the review is off, does not say until when it can be applied', () => {
    const said = (idle: Record<string, unknown>) =>
      planSheet(withPlan(idle)).display().slice(0, 3).flat().join(' ');
    expect(said({})).toMatch(/Made [^,]+, can be applied until /);
    expect(said({ mode: 'off' })).not.toContain('can be applied');
    expect(said({ mode: 'off' })).toContain(
      'The review of idle accounts is off, so this plan can only be looked at.',
    );
  });

  it('is applied only once', () => {
    const installation = withPlan();
    installation.apply();
    const log = installation.log();
    installation.takeCalls();
    expect(installation.apply()).toMatch(/^The plan P-\w{8} has already been carried out\. Make a new one: /);
    expect(installation.takeCalls()).toEqual([]);
    expect(installation.log()).toEqual(log);
  });

  it('is applied within five minutes when another editor chooses it, and the log names that editor', () => {
    const installation = withPlan();
    expect(installation.apply(SECOND_EDITOR)).toBe(
      'Queued: Chat Access runs as admin@acme.example and does this within five minutes.',
    );
    expect(installation.takeWrites()).toEqual([]);
    installation.google.advance({ minutes: 5 });
    expect(installation.enabled('ana', 'ben', 'cleo', 'dora')).toEqual([false, false, false, true]);
    const line = installation.log().find(({ Action }) => Action === 'Carried out');
    expect(line?.Detail).toContain('started by second@acme.example: 3 disabled.');
  });
});

describe('the sheet Plan', () => {
  const MISSING =
    'The sheet Plan is gone or holds another plan. Make a new one: Chat Access > Idle accounts > Check';
  const OTHER_PLAN = [
    ['Week', 'Plan'],
    ['12', 'Move offices'],
  ];

  it('may be deleted: nothing can be applied then, and the next check creates it again', () => {
    const installation = withPlan();
    installation.google.spreadsheet.removeSheet('Plan');
    expectRefused(installation, MISSING);
    installation.check();
    expect(installation.apply()).toContain('3 disabled');
  });

  it('replaces an editor’s own sheet of that name, which is renamed but complete', () => {
    const installation = withPlan();
    installation.google.spreadsheet.removeSheet('Plan');
    installation.google.spreadsheet.addSheet('Plan', OTHER_PLAN);
    expectRefused(installation, MISSING);
    expect(planSheet(installation).display()).toEqual(OTHER_PLAN);
    installation.check();
    expect(installation.google.spreadsheet.sheet('Plan (yours 1)').display()).toEqual(OTHER_PLAN);
    expect(installation.plan().rows).toHaveLength(5);
    expect(installation.apply()).toContain('3 disabled');
  });
});

describe('an account that has changed since the plan was made is skipped, and Status says why:', () => {
  const change = (fields: object) => (installation: IdleInstallation) =>
    void Object.assign(installation.agent('ben'), fields);
  const changes: [string, (installation: IdleInstallation) => void, string][] = [
    ['it was used', (installation) => installation.signIn('ben'), 'No sign-in for 0 days (limit: 45).'],
    [
      'it is now exempt',
      (installation) => installation.exempt(['ben@acme.example', 'On leave']),
      'Exempt: On leave.',
    ],
    [
      'it was requested again',
      (installation) => void installation.submit({ email: 'ben@acme.example' }),
      'Requested or enabled through Chat Access 0 days ago (limit: 45).',
    ],
    ['it was disabled by hand', change({ enabled: false }), 'Already disabled, but not by Chat Access.'],
    ['it was deleted by hand', change({ deletedAt: 1 }), 'the account no longer exists.'],
    [
      'it is now an administrator',
      (installation) =>
        change({ roleId: installation.zendesk.state.roleNamed('Administrator')?.id })(installation),
      'Owner or administrator, or Zendesk does not say whether it is one.',
    ],
  ];
  it.each(changes)('%s', (_, apply, why) => {
    const installation = withPlan();
    apply(installation);
    const before = installation.agent('ben').enabled;
    expect(installation.apply()).toContain('2 disabled, 1 skipped.');
    expect(installation.planRow('ben').Status).toBe(`Skipped: ${why}`);
    expect(installation.enabled('ana', 'ben', 'cleo')).toEqual([false, before, false]);
    expect(installation.loggedActions('ben')).not.toContain('Disabled');
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['enabled', { enabled: true }, 'Enabled elsewhere 0 days ago (limit: 45).'],
    ['used', { lastLogin: Date.parse('2026-03-30') }, 'but used since.'],
  ])('it was to be deleted, and was %s', (_, fields, why) => {
    const installation = withPlan({ deleteAfterDays: 30 });
    installation.apply();
    installation.skipDays(31).check();
    expect(installation.planRow('ben').Action).toBe('Delete');
    change(fields)(installation);
    expect(installation.apply()).toContain('2 deleted, 1 skipped.');
    expect(installation.planRow('ben').Status).toMatch(/^Skipped: /);
    expect(installation.planRow('ben').Status).toContain(why);
    expect(installation.agent('ben').deletedAt).toBeNull();
  });
});
