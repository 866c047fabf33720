import { IdleDesk, type Person, SECOND } from './idle-desk';

const IDLE = { ana: { used: 100 }, ben: { used: 90 }, cleo: { used: 80 } };
const BY_HAND = 'was added or altered by hand. Delete the row, or make a new plan';

/** A plan that waits: three people are to be disabled, the owner and Dora are spared. */
function planned(idle: Record<string, unknown> = {}, people: Record<string, Person> = {}): IdleDesk {
  const desk = IdleDesk.acting({ idle }, { ...IDLE, dora: { used: 1 }, ...people });
  desk.check();
  desk.takeCalls();
  return desk;
}

function sheetOf(desk: IdleDesk) {
  return desk.google.spreadsheet.sheet('Plan');
}

function expectRefused(desk: IdleDesk, sentence: string): void {
  const log = desk.log();
  expect(desk.apply()).toContain(sentence);
  expect(desk.toast()).toContain('Nothing was changed.');
  expect(desk.google.properties.document()).not.toHaveProperty('idle-job');
  expect(desk.writes()).toEqual([]);
  expect(desk.enabled('ana', 'ben', 'cleo', 'dora')).toEqual([true, true, true, true]);
  expect(desk.log()).toEqual(log);
}

describe('a row of the plan that somebody removes', () => {
  it('leaves that account alone, and the others are done', () => {
    const desk = planned();
    sheetOf(desk).deleteRow(desk.planRow('ben'));
    expect(desk.apply()).toMatch(/^Carried out by admin@acme.example: 2 disabled\.$/);
    expect(desk.enabled('ana', 'ben', 'cleo')).toEqual([false, true, false]);
    expect(desk.history('ben')).toEqual([]);
  });

  it('may also be emptied', () => {
    const desk = planned();
    sheetOf(desk).set(`A${desk.planRow('ben')}:I${desk.planRow('ben')}`, '');
    expect(desk.apply()).toContain('2 disabled');
    expect(desk.enabled('ana', 'ben', 'cleo')).toEqual([false, true, false]);
    expect(desk.plan().rows.filter(({ Status }) => Status === 'Disabled')).toHaveLength(2);
  });

  it('counts no more for the limit: without it nothing needs to be released', () => {
    const desk = planned({ limit: { percent: 100, count: 2 } });
    sheetOf(desk).deleteRow(desk.planRow('ben'));
    expect(desk.apply()).toContain('2 disabled');
    expect(desk.log().map(({ Action }) => Action)).not.toContain('Released');
  });

  it('has to be removed for that: with it the first click only says that it is too much', () => {
    const desk = planned({ limit: { percent: 100, count: 2 } });
    const why = '3 of 5 enabled accounts (60 %) would be disabled or deleted; the limit is 2, and 100 %.';
    expect(desk.apply()).toContain(why);
    expect(desk.plan().state).toContain(`Stopped before changing anything: ${why}`);
    expect(desk.writes()).toEqual([]);
    expect(desk.apply()).toContain('3 disabled');
    const released = desk.log().find(({ Action }) => Action === 'Released');
    expect(released?.Detail).toContain(`was released by admin@acme.example. ${why}`);
  });
});

describe('a row of the plan that somebody adds or alters is refused by its number, and nothing is changed', () => {
  const alterations: Record<string, (desk: IdleDesk, row: number) => void> = {
    'another action': (desk, row) => sheetOf(desk).set(`A${row}`, 'Delete'),
    'an action that spares': (desk, row) => sheetOf(desk).set(`A${row}`, 'Spare'),
    'no action': (desk, row) => sheetOf(desk).set(`A${row}`, ''),
    'another address': (desk, row) => sheetOf(desk).set(`B${row}`, 'dora@acme.example'),
    'another reason': (desk, row) => sheetOf(desk).set(`D${row}`, 'She has left.'),
    'the id of somebody else': (desk, row) => sheetOf(desk).set(`G${row}`, String(desk.agent('dora').id)),
    'no id': (desk, row) => sheetOf(desk).set(`G${row}`, ''),
    'no mark': (desk, row) => sheetOf(desk).set(`I${row}`, ''),
  };
  it.each(Object.keys(alterations))('%s', (what) => {
    const desk = planned();
    alterations[what]?.(desk, desk.planRow('ben'));
    expectRefused(desk, 'Row 6 of the sheet Plan (');
    expect(desk.toast()).toContain(BY_HAND);
  });

  it('somebody who is spared is to be disabled', () => {
    const desk = planned();
    const row = desk.planRow('dora');
    sheetOf(desk).set(`A${row}`, 'Disable');
    expectRefused(desk, `Row ${row} of the sheet Plan (dora@acme.example) ${BY_HAND}`);
  });

  it('a row for somebody who is in no row', () => {
    const desk = planned();
    const row = sheetOf(desk).lastRow + 1;
    const { id, email } = desk.person('emil', { used: 100 });
    const [, , , reason, , , , , mark] = sheetOf(desk).row(desk.planRow('ana'));
    sheetOf(desk).setRow(row, ['Disable', email, 'emil', reason, '', '', String(id), '', mark]);
    expectRefused(desk, `Row ${row} of the sheet Plan (emil@acme.example) ${BY_HAND}`);
  });

  it('a row that is there twice', () => {
    const desk = planned();
    const row = sheetOf(desk).lastRow + 1;
    sheetOf(desk).setRow(row, sheetOf(desk).row(desk.planRow('ana')));
    expectRefused(desk, `Row ${row} of the sheet Plan (ana@acme.example) ${BY_HAND}`);
  });

  it('is good again when it is deleted', () => {
    const desk = planned();
    sheetOf(desk).set(`A${desk.planRow('ben')}`, 'Delete');
    desk.apply();
    sheetOf(desk).deleteRow(desk.planRow('ben'));
    expect(desk.apply()).toContain('2 disabled');
  });
});

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
    expect(desk.apply()).toMatch(/^The plan P-\w{8} was carried out already\. Make a new one: /);
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
      'Asked for or enabled through Chat Access 0 days ago, limit 45.',
    ],
    ['somebody disabled it', change({ enabled: false }), 'Disabled already, and not by Chat Access.'],
    ['somebody deleted it', change({ deletedAt: 1 }), 'the account is not there any more.'],
    [
      'it is an administrator now',
      (desk) => change({ roleId: desk.zendesk.state.roleNamed('Administrator')?.id })(desk),
      'Owner or administrator, or nobody knows whether it is one.',
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
