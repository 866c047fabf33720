import { SECOND_EDITOR } from '../installation';
import { IdleSuite, RICH, type TeamMember } from './idle-suite';

/** The review has disabled Ana, and Ben. */
function withDisabled(idle: Record<string, unknown> = {}, ana: TeamMember = RICH, access = {}): IdleSuite {
  const installation = IdleSuite.reviewed({ idle, access }, { ana, ben: { usedDaysAgo: 90 } });
  installation.review();
  installation.google.clock.advance(120_000);
  installation.takeCalls();
  return installation;
}

describe('a restore on Zendesk Suite', () => {
  it.each(['downgrade', 'suspend', 'both'])(
    'brings all back that a disable by %s has taken, but chat',
    (by) => {
      const installation = IdleSuite.reviewed({ idle: { by } }, { ana: RICH });
      const before = installation.standing('ana');
      installation.review();
      expect(installation.standing('ana')).not.toEqual(before);
      installation.google.clock.advance(120_000);
      const sentence = installation.restore('ana');
      expect(sentence).toContain('1 account was restored.');
      expect(installation.standing('ana')).toEqual({ ...before, chat: by === 'suspend' });
      expect(installation.logged('ana').map(({ Action }) => Action)).toEqual(['Disabled', 'Restored']);
      const names = 'Tick Chat in Admin Center > People > Team members for ana@acme.example.';
      expect(sentence.includes(names)).toBe(by !== 'suspend');
      expect(installation.planState().includes(names)).toBe(by !== 'suspend');
      const undone = installation.log().find(({ Action }) => Action === 'Undone');
      expect(undone?.Detail?.includes(names)).toBe(by !== 'suspend');
      expect(installation.logged('ana')[1]?.Detail).toContain(
        `/admin/people/team/members/${installation.user('ana').id}`,
      );
    },
  );

  it.each([
    ['groups and chat come back by themselves', { groupsReturn: true, chatReturns: true }],
    ['an end-user keeps what an agent had', { downgradeKeepsFields: true, downgradeKeepsGroups: true }],
    ['the account has no custom roles', {}],
  ])('is exact where %s', (_, choices) => {
    const isPlain = Object.keys(choices).length === 0;
    const ana = isPlain ? { ...RICH, customRole: null } : RICH;
    const installation = IdleSuite.reviewed(
      {
        zendesk: { choices, modes: isPlain ? { plan: 'professional' } : {} },
        access: { role: isPlain ? null : 'Staff' },
      },
      { ana },
    );
    const before = installation.standing('ana');
    installation.review();
    installation.google.clock.advance(120_000);
    installation.restore('ana');
    expect(installation.standing('ana')).toEqual({ ...before, chat: 'chatReturns' in choices });
  });

  it('leaves the group out that no longer exists, and names it', () => {
    const installation = withDisabled();
    const group = installation.zendesk.state.groupNamed('Press');
    if (group) group.deleted = true;
    expect(installation.restore('ana')).toContain('not added back to the department Press');
    expect(installation.standing('ana')).toMatchObject({ groups: ['Care', 'Sales'], defaultGroup: 'Care' });
  });

  it('knows a group again that was renamed', () => {
    const installation = withDisabled();
    const group = installation.zendesk.state.groupNamed('Press');
    if (group) group.name = 'Media';
    expect(installation.restore('ana')).not.toContain('not added back');
    expect(installation.standing('ana')).toMatchObject({ groups: ['Care', 'Media', 'Sales'] });
  });

  it('is asked for by another editor, and the log names that editor', () => {
    const installation = withDisabled();
    expect(installation.restore('ana', SECOND_EDITOR)).toContain('Queued');
    installation.google.advance({ minutes: 5 });
    expect(installation.standing('ana')).toMatchObject({ role: 'agent', customRole: 'Team lead' });
    const undone = installation.log().find(({ Action }) => Action === 'Undone');
    expect(undone?.Detail).toContain('(second@acme.example)');
    expect(installation.google.sent.at(-1)?.body).toContain('Tick Chat in Admin Center');
  });

  it('says that no seat is free, and leaves the person as they were', () => {
    const installation = withDisabled();
    installation.zendesk.modes.seats = 1;
    const before = installation.standing('ana');
    expect(installation.restore('ana')).toContain('seat');
    expect(installation.standing('ana')).toEqual(before);
    expect(installation.logged('ana').map(({ Action }) => Action)).toEqual([
      'Disabled',
      'Restored',
      'Not restored',
    ]);
  });

  it('is for nobody whose line in the log was altered', () => {
    const installation = withDisabled();
    const sheet = installation.google.spreadsheet.sheet('Log');
    const index = installation
      .log()
      .findIndex(({ Action, Address }) => Action === 'Disabled' && Address?.startsWith('ana'));
    const cells = sheet.display()[index + 1] ?? [];
    sheet.setRow(
      index + 2,
      cells.map((cell) => cell.replace('"Team lead"', '"Admin"')),
    );
    expect(installation.restore('ana')).toContain('no valid proof');
    expect(installation.standing('ana')).toMatchObject({ role: 'end-user' });
  });
});

describe('a restored agent', () => {
  it('is spared by the next reviews, and what somebody gives back in Zendesk counts as well', () => {
    const installation = withDisabled();
    installation.restore('ana');
    installation.takeCalls();
    const ben = installation.user('ben');
    Object.assign(ben, { role: 'agent', customRoleId: installation.zendesk.state.roleNamed('Staff')?.id });
    installation.skipDays(1).review();
    expect(installation.planRow('ana')).toMatchObject({ Action: 'Spare' });
    expect(installation.planRow('ben')).toMatchObject({ Action: 'Spare' });
    expect(installation.writes()).toEqual([]);
  });
});
