import { IdleSuite, type TeamMember } from './idle-suite';

function numbered(name: string, count: number, person: TeamMember): Record<string, TeamMember> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${index}`, person]));
}

const IDLE = { usedDaysAgo: 100 };

function names(installation: IdleSuite): string[] {
  return installation.agents().map(({ Name = '' }) => Name);
}

describe('whoever the review has taken out of the team', () => {
  it('is not listed in Agents, and does not make the list look cut off', () => {
    const installation = IdleSuite.reviewed({}, { ...numbered('idle', 8, IDLE), ...numbered('busy', 8, {}) });
    installation.review();
    expect(installation.standing('idle0')).toMatchObject({ role: 'end-user' });
    installation.skipDays(1).review();
    expect(names(installation).filter((name) => name.startsWith('idle'))).toEqual([]);
    expect(names(installation).filter((name) => name.startsWith('busy'))).toHaveLength(8);
    expect(installation.planState()).not.toContain('listed only');
    expect(installation.planRow('idle0')).toMatchObject({ Action: 'Spare' });
    expect(installation.planRow('idle0').Reason).toContain('Disabled by Chat Access on');
  });

  it('hides nobody who is missing for another reason', () => {
    const installation = IdleSuite.reviewed({}, { ...numbered('idle', 2, IDLE), ...numbered('busy', 8, {}) });
    installation.review();
    for (let index = 0; index < 4; index++) installation.zendesk.downgrade(installation.user(`busy${index}`));
    installation.skipDays(1).review();
    expect(installation.planState()).toContain('Zendesk listed only 5 of 11 accounts.');
  });

  it('can be restored by a row of any later plan', () => {
    const installation = IdleSuite.reviewed({}, { ana: IDLE });
    const before = installation.standing('ana');
    installation.review();
    installation.skipDays(20).review();
    installation.restore('ana');
    expect(installation.standing('ana')).toEqual({ ...before, chat: false });
  });
});

describe('deletion on Zendesk Suite', () => {
  it.each(['downgrade', 'suspend', 'both'])(
    'deletes whom a disable by %s has left alone for so long',
    (by) => {
      const installation = IdleSuite.reviewed({ idle: { by, deleteAfterDays: 30 } }, { ana: IDLE });
      installation.review();
      installation.skipDays(30).review();
      expect(installation.planRow('ana').Reason).toContain('may be deleted after');
      installation.skipDays(1).review();
      expect(installation.planRow('ana')).toMatchObject({ Action: 'Delete', Status: 'Deleted' });
      expect(installation.zendesk.snapshot().users.find(({ name }) => name === 'ana')).toMatchObject({
        deleted: true,
      });
      expect(installation.logged('ana').map(({ Action }) => Action)).toEqual(['Disabled', 'Deleted']);
      installation.skipDays(1).review();
      expect(installation.planRow('ana')).toEqual({});
    },
  );

  it('deletes nobody whom an admin has made an end-user, or a line of the log that was typed', () => {
    const installation = IdleSuite.reviewed({ idle: { deleteAfterDays: 30 } }, { ana: IDLE, ben: {} });
    installation.zendesk.downgrade(installation.user('ana'));
    const sheet = installation.google.spreadsheet.sheet('Log');
    const line = [
      '2020-01-01 00:00',
      'P-1',
      '',
      'ana@acme.example',
      'Done',
      'Disabled',
      installation.user('ana').id,
    ];
    sheet.setRow(sheet.lastRow + 1, line);
    installation.skipDays(40).review();
    installation.skipDays(40).review();
    expect(installation.planRow('ana')).toEqual({});
    expect(installation.standing('ana')).toMatchObject({ role: 'end-user' });
  });

  it('deletes nobody whom an admin has made an agent again, and then an end-user', () => {
    const installation = IdleSuite.reviewed({ idle: { deleteAfterDays: 30 } }, { ana: IDLE });
    installation.review();
    const role = installation.zendesk.state.roleNamed('Staff')?.id;
    Object.assign(installation.user('ana'), { role: 'agent', customRoleId: role });
    installation.skipDays(1).review();
    expect(installation.logged('ana').at(-1)).toMatchObject({
      Action: 'Not disabled',
      Detail: 'Enabled in Zendesk since Chat Access disabled it.',
    });
    expect(installation.agents().find(({ Name }) => Name === 'ana')).toMatchObject({
      State: 'Enabled elsewhere',
    });
    installation.skipDays(1).review();
    expect(installation.planRow('ana').Reason).toBe('Enabled elsewhere 1 day ago (limit: 45).');
    installation.zendesk.downgrade(installation.user('ana'));
    installation.skipDays(40).review();
    installation.skipDays(40).review();
    expect(installation.planRow('ana')).toEqual({});
    expect(installation.standing('ana')).toMatchObject({ role: 'end-user' });
    expect(installation.logged('ana')).toHaveLength(2);
  });

  it('deletes nobody who has signed in since, who is an agent again, or who was restored', () => {
    const people = { ana: IDLE, ben: IDLE, cleo: IDLE };
    const installation = IdleSuite.reviewed({ idle: { deleteAfterDays: 30, disableAfterDays: 90 } }, people);
    installation.review();
    installation.google.clock.advance(120_000);
    installation.restore('ana');
    installation.zendesk.signIn(installation.user('ben'));
    Object.assign(installation.user('cleo'), {
      role: 'agent',
      customRoleId: installation.zendesk.state.roleNamed('Staff')?.id,
    });
    installation.skipDays(1).review();
    installation.skipDays(35).review();
    expect(installation.planRow('ben').Reason).toContain('but used since');
    expect(['ana', 'cleo'].map((name) => installation.planRow(name).Action)).toEqual(['Spare', 'Spare']);
    expect(installation.zendesk.snapshot().users.filter(({ deleted }) => deleted)).toEqual([]);
  });
});
