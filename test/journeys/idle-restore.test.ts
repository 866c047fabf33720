import { IdleInstallation, type Person, SECOND } from './idle-installation';

const IDLE: Record<string, Person> = {
  ana: { used: 100, role: 'Agent (limited)', departments: ['Sales', 'Care'] },
  ben: { used: 90, departments: ['Sales'] },
  cleo: { used: 80 },
};
const NONE = 'These rows name no account that Chat Access has disabled.';

/** The review has disabled three people; Dora is not idle, and somebody else has disabled Emil. */
function disabled(people: Record<string, Person> = IDLE): IdleInstallation {
  const others = { dora: {}, emil: { used: 70, enabled: false } };
  const installation = IdleInstallation.afterFirstReview({}, { ...people, ...others });
  installation.review();
  installation.google.clock.advance(60_000);
  installation.takeCalls();
  return installation;
}

/** The rows of the log with this action. */
function logRows(installation: IdleInstallation, action: string, ...names: string[]): number[] {
  return installation.log().flatMap(({ Action, Address = '' }, index) => {
    const isMeant = names.length === 0 || names.includes(Address.split('@')[0] ?? '');
    return Action === action && isMeant ? [index + 2] : [];
  });
}

function standing(installation: IdleInstallation, name: string) {
  const agent = installation.zendesk.snapshot().agents.find(({ email }) => email === `${name}@acme.example`);
  return agent && { enabled: agent.enabled, role: agent.role, departments: agent.departments };
}

function puts(installation: IdleInstallation): string[] {
  return installation.takeWrites().map((call) => call.replace(/\d+$/, 'n'));
}

describe('restoring', () => {
  it('one account, by its row in Plan', () => {
    const installation = disabled();
    expect(installation.restore('Plan', [installation.planRowNumber('ben')])).toBe('1 account was restored.');
    expect(installation.enabled('ana', 'ben', 'cleo')).toEqual([false, true, false]);
    expect(installation.loggedActions('ben')).toEqual(['Disabled', 'Restored']);
  });

  it('several accounts, by their lines in the log', () => {
    const installation = disabled();
    const rows = logRows(installation, 'Disabled', 'ana', 'cleo');
    expect(installation.restore('Log', rows)).toBe('2 accounts were restored.');
    expect(installation.enabled('ana', 'ben', 'cleo')).toEqual([true, false, true]);
  });

  it.each<[string, (installation: IdleInstallation) => string]>([
    [
      'the line Carried out of the log',
      (installation) => installation.restore('Log', logRows(installation, 'Carried out')),
    ],
    ['row 1 of Plan', (installation) => installation.restore('Plan', 'A1')],
    ['the whole sheet Plan', (installation) => installation.restore('Plan', 'A1:I20')],
  ])('a whole run, by %s', (_, restore) => {
    const installation = disabled();
    expect(restore(installation)).toBe('3 accounts were restored.');
    expect(installation.enabled('ana', 'ben', 'cleo', 'dora', 'emil')).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
    const undone = installation.log().find(({ Action }) => Action === 'Undone');
    expect(undone?.Detail).toBe('3 accounts were restored. (admin@acme.example)');
  });

  it('leaves role and departments as they are when they are as they were', () => {
    const installation = disabled();
    installation.restore('Plan', 'A1');
    expect(puts(installation)).toEqual(['PUT /agents/n', 'PUT /agents/n', 'PUT /agents/n']);
    expect(standing(installation, 'ana')).toMatchObject({ enabled: true, departments: ['Sales', 'Care'] });
  });

  it('gives role and departments back that were lost meanwhile', () => {
    const installation = disabled();
    const { state } = installation.zendesk;
    for (const department of state.departments.values()) department.members.clear();
    installation.agent('ana').roleId = state.roleNamed('Agent')?.id ?? 0;
    installation.restore('Plan', 'A1');
    expect(['ana', 'ben', 'cleo'].map((name) => standing(installation, name))).toEqual([
      { enabled: true, role: 'Agent (limited)', departments: ['Sales', 'Care'] },
      { enabled: true, role: 'Agent', departments: ['Sales'] },
      { enabled: true, role: 'Agent', departments: [] },
    ]);
  });

  it('enables the account all the same when a department is gone, and names it', () => {
    const installation = disabled();
    installation.zendesk.state.departments.clear();
    const sentence = installation.restore('Plan', [installation.planRowNumber('ben')]);
    expect(sentence).toContain(
      '1 account was restored. ben@acme.example was not added back to the department Sales',
    );
    expect(standing(installation, 'ben')).toEqual({ enabled: true, role: 'Agent', departments: [] });
  });

  it.each([
    ['the role of an administrator', '{"role":" administrator","departments":["Sales"]}'],
    ['the role of the owner', '{"role":"OWNER","departments":[]}'],
    ['no JSON', 'admin'],
    ['nothing', ''],
  ])('makes nobody an administrator: with %s in the cell Before it enables the account alone', (_, text) => {
    const installation = disabled();
    const [row = 0] = logRows(installation, 'Disabled', 'ana');
    installation.google.spreadsheet.sheet('Log').set(`K${row}`, text);
    expect(installation.restore('Log', [row])).toBe('1 account was restored.');
    expect(standing(installation, 'ana')).toMatchObject({ enabled: true, role: 'Agent (limited)' });
    expect(puts(installation)).toEqual(['PUT /agents/n']);
  });
});

describe('restoring somebody who cannot be', () => {
  it('names an account that was deleted, and restores the others', () => {
    const installation = disabled();
    installation.agent('ben').deletedAt = installation.google.clock.now();
    expect(installation.restore('Plan', 'A1')).toBe(
      '2 accounts were restored. ben@acme.example was deleted: submit the form for a new account.',
    );
  });

  it('names an account that is enabled already', () => {
    const installation = disabled();
    installation.agent('ben').enabled = true;
    expect(installation.restore('Plan', [installation.planRowNumber('ben')])).toBe(
      '0 accounts were restored. ben@acme.example is already enabled.',
    );
    expect(installation.takeWrites()).toEqual([]);
  });

  it('names the one for whom no seat is left, and requests go on', () => {
    const installation = disabled();
    installation.zendesk.modes.seatLimit = 4;
    expect(installation.restore('Plan', 'A1')).toBe(
      '2 accounts were restored. cleo@acme.example was not restored: all 4 seats of the Zendesk plan are in use.',
    );
    expect(installation.loggedActions('cleo')).toEqual(['Disabled', 'Restored', 'Not restored']);
    expect(installation.google.call('getSetup')).toMatchObject({ health: { paused: null } });
    installation.zendesk.modes.seatLimit = 5;
    expect(installation.restore('Log', logRows(installation, 'Disabled', 'cleo'))).toBe(
      '1 account was restored.',
    );
  });

  it.each<[string, (installation: IdleInstallation) => string]>([
    [
      'is spared, in Plan',
      (installation) => installation.restore('Plan', [installation.planRowNumber('dora')]),
    ],
    [
      'somebody else has disabled',
      (installation) => installation.restore('Plan', [installation.planRowNumber('emil')]),
    ],
    [
      'was restored, by that line',
      (installation) => installation.restore('Log', logRows(installation, 'Restored')),
    ],
  ])('changes nobody who %s', (_, restore) => {
    const installation = disabled();
    installation.restore('Plan', [installation.planRowNumber('ben')]);
    installation.agent('ben').enabled = false;
    installation.takeCalls();
    expect(restore(installation)).toBe(NONE);
    expect(installation.takeWrites()).toEqual([]);
  });

  it('asks for rows of Plan or Log when another sheet is in front', () => {
    const installation = disabled();
    installation.google.clickMenu('Restore selected accounts', { sheet: 'Agents', selection: [2, 3, 4] });
    expect(installation.toast()).toContain('Select rows of the sheet Plan or Log first');
    expect(installation.takeCalls()).toEqual([]);
  });
});

describe('a restored account', () => {
  it('is spared by the next reviews: its clock starts again', () => {
    const installation = disabled();
    installation.restore('Plan', [installation.planRowNumber('ben')]);
    installation.skipDays(1).review();
    expect(installation.planRow('ben')).toMatchObject({
      Action: 'Spare',
      Reason: 'Requested or enabled through Chat Access 1 day ago, limit 45.',
    });
    installation.skipDays(44).review();
    expect(installation.enabled('ben')).toEqual([true]);
    installation.skipDays(1).review();
    expect(installation.enabled('ben')).toEqual([false]);
  });
});

describe('a restoring that is not done at once', () => {
  const MANY = Object.fromEntries(
    Array.from({ length: 24 }, (_, index) => [`idle${index}`, { used: 90, departments: ['Sales'] }]),
  );

  it('goes on by the timer without doing anything twice, and mails the end', () => {
    const installation = disabled(MANY);
    for (const department of installation.zendesk.state.departments.values()) department.members.clear();
    let writes = 0;
    installation.zendesk.onCall = ({ method }) => {
      if (method === 'PUT' && ++writes === 12) installation.google.clock.advance(5 * 60_000);
    };
    expect(installation.restore('Plan', 'A1')).toContain('continues automatically every five minutes');
    expect(installation.enabled('idle0', 'idle23')).toEqual([true, false]);
    installation.google.advance({ minutes: 5 });
    expect(installation.enabled(...Object.keys(MANY))).not.toContain(false);
    const enabling = puts(installation).filter((call) => call.includes('/agents/'));
    expect(enabling).toHaveLength(24);
    expect(Object.keys(MANY).map((name) => installation.loggedActions(name))).toEqual(
      Array.from({ length: 24 }, () => ['Disabled', 'Restored']),
    );
    expect(installation.zendesk.snapshot().departments).toMatchObject([{ members: { length: 24 } }]);
    const mail = installation.google.sent.at(-1);
    expect(mail).toMatchObject({ subject: 'Chat Access: accounts restored' });
    installation.google.advance({ minutes: 10 });
    expect(installation.google.sent.at(-1)).toEqual(mail);
  });

  it('is done within five minutes when another editor chooses it, and the log names them', () => {
    const installation = disabled();
    expect(installation.restore('Plan', 'A1', SECOND)).toBe(
      'Noted: Chat Access runs as admin@acme.example and does it within five minutes.',
    );
    expect(installation.takeCalls()).toEqual([]);
    installation.google.advance({ minutes: 5 });
    expect(installation.enabled('ana', 'ben', 'cleo')).toEqual([true, true, true]);
    const undone = installation.log().find(({ Action }) => Action === 'Undone');
    expect(undone?.Detail).toBe('3 accounts were restored. (second@acme.example)');
  });
});
