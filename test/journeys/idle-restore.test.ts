import { IdleDesk, type Person, SECOND } from './idle-desk';

const IDLE: Record<string, Person> = {
  ana: { used: 100, role: 'Agent (limited)', departments: ['Sales', 'Care'] },
  ben: { used: 90, departments: ['Sales'] },
  cleo: { used: 80 },
};
const NONE = 'These rows name no account that Chat Access has disabled.';

/** The review has disabled three people; Dora is not idle, and somebody else has disabled Emil. */
function disabled(people: Record<string, Person> = IDLE): IdleDesk {
  const others = { dora: {}, emil: { used: 70, enabled: false } };
  const desk = IdleDesk.acting({}, { ...people, ...others });
  desk.review();
  desk.google.clock.advance(60_000);
  desk.takeCalls();
  return desk;
}

/** The rows of the log with this action. */
function logRows(desk: IdleDesk, action: string, ...names: string[]): number[] {
  return desk.log().flatMap(({ Action, Address = '' }, index) => {
    const isMeant = names.length === 0 || names.includes(Address.split('@')[0] ?? '');
    return Action === action && isMeant ? [index + 2] : [];
  });
}

function standing(desk: IdleDesk, name: string) {
  const agent = desk.zendesk.snapshot().agents.find(({ email }) => email === `${name}@acme.example`);
  return agent && { enabled: agent.enabled, role: agent.role, departments: agent.departments };
}

function puts(desk: IdleDesk): string[] {
  return desk.writes().map((call) => call.replace(/\d+$/, 'n'));
}

describe('restoring', () => {
  it('one account, by its row in Plan', () => {
    const desk = disabled();
    expect(desk.restore('Plan', [desk.planRow('ben')])).toBe('1 account was restored.');
    expect(desk.enabled('ana', 'ben', 'cleo')).toEqual([false, true, false]);
    expect(desk.history('ben')).toEqual(['Disabled', 'Restored']);
  });

  it('several accounts, by their lines in the log', () => {
    const desk = disabled();
    const rows = logRows(desk, 'Disabled', 'ana', 'cleo');
    expect(desk.restore('Log', rows)).toBe('2 accounts were restored.');
    expect(desk.enabled('ana', 'ben', 'cleo')).toEqual([true, false, true]);
  });

  it.each<[string, (desk: IdleDesk) => string]>([
    ['the line Carried out of the log', (desk) => desk.restore('Log', logRows(desk, 'Carried out'))],
    ['row 1 of Plan', (desk) => desk.restore('Plan', 'A1')],
    ['the whole sheet Plan', (desk) => desk.restore('Plan', 'A1:I20')],
  ])('a whole run, by %s', (_, restore) => {
    const desk = disabled();
    expect(restore(desk)).toBe('3 accounts were restored.');
    expect(desk.enabled('ana', 'ben', 'cleo', 'dora', 'emil')).toEqual([true, true, true, true, false]);
    const undone = desk.log().find(({ Action }) => Action === 'Undone');
    expect(undone?.Detail).toBe('3 accounts were restored. (admin@acme.example)');
  });

  it('leaves role and departments as they are when they are as they were', () => {
    const desk = disabled();
    desk.restore('Plan', 'A1');
    expect(puts(desk)).toEqual(['PUT /agents/n', 'PUT /agents/n', 'PUT /agents/n']);
    expect(standing(desk, 'ana')).toMatchObject({ enabled: true, departments: ['Sales', 'Care'] });
  });

  it('gives role and departments back that were lost meanwhile', () => {
    const desk = disabled();
    const { state } = desk.zendesk;
    for (const department of state.departments.values()) department.members.clear();
    desk.agent('ana').roleId = state.roleNamed('Agent')?.id ?? 0;
    desk.restore('Plan', 'A1');
    expect(['ana', 'ben', 'cleo'].map((name) => standing(desk, name))).toEqual([
      { enabled: true, role: 'Agent (limited)', departments: ['Sales', 'Care'] },
      { enabled: true, role: 'Agent', departments: ['Sales'] },
      { enabled: true, role: 'Agent', departments: [] },
    ]);
  });

  it('enables the account all the same when a department is gone, and names it', () => {
    const desk = disabled();
    desk.zendesk.state.departments.clear();
    const sentence = desk.restore('Plan', [desk.planRow('ben')]);
    expect(sentence).toContain(
      '1 account was restored. ben@acme.example was not added back to the department Sales',
    );
    expect(standing(desk, 'ben')).toEqual({ enabled: true, role: 'Agent', departments: [] });
  });

  it.each([
    ['the role of an administrator', '{"role":" administrator","departments":["Sales"]}'],
    ['the role of the owner', '{"role":"OWNER","departments":[]}'],
    ['no JSON', 'admin'],
    ['nothing', ''],
  ])('makes nobody an administrator: with %s in the cell Before it enables the account alone', (_, text) => {
    const desk = disabled();
    const [row = 0] = logRows(desk, 'Disabled', 'ana');
    desk.google.spreadsheet.sheet('Log').set(`K${row}`, text);
    expect(desk.restore('Log', [row])).toBe('1 account was restored.');
    expect(standing(desk, 'ana')).toMatchObject({ enabled: true, role: 'Agent (limited)' });
    expect(puts(desk)).toEqual(['PUT /agents/n']);
  });
});

describe('restoring somebody who cannot be', () => {
  it('names an account that was deleted, and restores the others', () => {
    const desk = disabled();
    desk.agent('ben').deletedAt = desk.google.clock.now();
    expect(desk.restore('Plan', 'A1')).toBe(
      '2 accounts were restored. ben@acme.example was deleted: submit the form for a new account.',
    );
  });

  it('names an account that is enabled already', () => {
    const desk = disabled();
    desk.agent('ben').enabled = true;
    expect(desk.restore('Plan', [desk.planRow('ben')])).toBe(
      '0 accounts were restored. ben@acme.example is already enabled.',
    );
    expect(desk.writes()).toEqual([]);
  });

  it('names the one for whom no seat is left, and requests go on', () => {
    const desk = disabled();
    desk.zendesk.modes.seatLimit = 4;
    expect(desk.restore('Plan', 'A1')).toBe(
      '2 accounts were restored. cleo@acme.example was not restored: all 4 seats of the Zendesk plan are in use.',
    );
    expect(desk.history('cleo')).toEqual(['Disabled', 'Restored', 'Not restored']);
    expect(desk.google.call('getSetup')).toMatchObject({ health: { paused: null } });
    desk.zendesk.modes.seatLimit = 5;
    expect(desk.restore('Log', logRows(desk, 'Disabled', 'cleo'))).toBe('1 account was restored.');
  });

  it.each<[string, (desk: IdleDesk) => string]>([
    ['is spared, in Plan', (desk) => desk.restore('Plan', [desk.planRow('dora')])],
    ['somebody else has disabled', (desk) => desk.restore('Plan', [desk.planRow('emil')])],
    ['was restored, by that line', (desk) => desk.restore('Log', logRows(desk, 'Restored'))],
  ])('changes nobody who %s', (_, restore) => {
    const desk = disabled();
    desk.restore('Plan', [desk.planRow('ben')]);
    desk.agent('ben').enabled = false;
    desk.takeCalls();
    expect(restore(desk)).toBe(NONE);
    expect(desk.writes()).toEqual([]);
  });

  it('asks for rows of Plan or Log when another sheet is in front', () => {
    const desk = disabled();
    desk.google.clickMenu('Restore selected accounts', { sheet: 'Agents', selection: [2, 3, 4] });
    expect(desk.toast()).toContain('Select rows of the sheet Plan or Log first');
    expect(desk.takeCalls()).toEqual([]);
  });
});

describe('a restored account', () => {
  it('is spared by the next reviews: its clock starts again', () => {
    const desk = disabled();
    desk.restore('Plan', [desk.planRow('ben')]);
    desk.later(1).review();
    expect(desk.planned('ben')).toMatchObject({
      Action: 'Spare',
      Reason: 'Requested or enabled through Chat Access 1 day ago, limit 45.',
    });
    desk.later(44).review();
    expect(desk.enabled('ben')).toEqual([true]);
    desk.later(1).review();
    expect(desk.enabled('ben')).toEqual([false]);
  });
});

describe('a restoring that is not done at once', () => {
  const MANY = Object.fromEntries(
    Array.from({ length: 24 }, (_, index) => [`idle${index}`, { used: 90, departments: ['Sales'] }]),
  );

  it('goes on by the timer without doing anything twice, and mails the end', () => {
    const desk = disabled(MANY);
    for (const department of desk.zendesk.state.departments.values()) department.members.clear();
    let writes = 0;
    desk.zendesk.onCall = ({ method }) => {
      if (method === 'PUT' && ++writes === 12) desk.google.clock.advance(5 * 60_000);
    };
    expect(desk.restore('Plan', 'A1')).toContain('continues automatically every five minutes');
    expect(desk.enabled('idle0', 'idle23')).toEqual([true, false]);
    desk.google.advance({ minutes: 5 });
    expect(desk.enabled(...Object.keys(MANY))).not.toContain(false);
    const enabling = puts(desk).filter((call) => call.includes('/agents/'));
    expect(enabling).toHaveLength(24);
    expect(Object.keys(MANY).map((name) => desk.history(name))).toEqual(
      Array.from({ length: 24 }, () => ['Disabled', 'Restored']),
    );
    expect(desk.zendesk.snapshot().departments).toMatchObject([{ members: { length: 24 } }]);
    const mail = desk.google.sent.at(-1);
    expect(mail).toMatchObject({ subject: 'Chat Access: accounts restored' });
    desk.google.advance({ minutes: 10 });
    expect(desk.google.sent.at(-1)).toEqual(mail);
  });

  it('is done within five minutes when another editor chooses it, and the log names them', () => {
    const desk = disabled();
    expect(desk.restore('Plan', 'A1', SECOND)).toBe(
      'Noted: Chat Access runs as admin@acme.example and does it within five minutes.',
    );
    expect(desk.takeCalls()).toEqual([]);
    desk.google.advance({ minutes: 5 });
    expect(desk.enabled('ana', 'ben', 'cleo')).toEqual([true, true, true]);
    const undone = desk.log().find(({ Action }) => Action === 'Undone');
    expect(undone?.Detail).toBe('3 accounts were restored. (second@acme.example)');
  });
});
