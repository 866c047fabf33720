import { IdleSuite } from './idle-suite';

const EXTRACT = 'Export agents to sheet';

function shown(installation: IdleSuite, name: string): Record<string, string> {
  return installation.agents().find((row) => row['E-mail'] === `${name}@acme.example`) ?? {};
}

function looks(installation: IdleSuite): number {
  return installation.takeCalls().filter((call) => call.includes('entitlements')).length;
}

describe('the sheet Agents of Zendesk Suite', () => {
  it('shows role, custom role, access to chat and last use of each member of the team', () => {
    const installation = IdleSuite.reviewed(
      {},
      {
        ana: { customRole: 'Team lead', usedDaysAgo: 3, chat: true },
        ben: { usedDaysAgo: null, chat: false },
        suspended: { suspended: true, chat: true },
        boss: { role: 'admin' },
      },
    );
    installation.click(EXTRACT);
    expect(shown(installation, 'ana')).toMatchObject({ Role: 'Team lead', Chat: 'On', 'Days idle': '3' });
    expect(shown(installation, 'ben')).toMatchObject({ Chat: 'Off', 'Last use': 'Never' });
    expect(shown(installation, 'suspended')).toMatchObject({ Enabled: 'No', Chat: 'Off' });
    expect(shown(installation, 'boss')).toMatchObject({ Role: 'Admin', Chat: 'On' });
    expect(Object.keys(shown(installation, 'ana'))).not.toContain('Departments');
  });

  it('takes a hundred looks at most at each extract, first at those who were never looked at, and keeps what it has seen', () => {
    const installation = IdleSuite.reviewed();
    for (let index = 0; index < 149; index++) installation.addMember(`agent${index}`, { chat: true });
    installation.addMember('zoe', { chat: true });
    const known = () => installation.agents().filter(({ Chat }) => Chat === 'On').length;
    installation.click(EXTRACT);
    const before = known();
    expect(looks(installation)).toBe(100);
    installation.click(EXTRACT);
    expect(looks(installation)).toBe(100);
    expect(known()).toBeGreaterThan(before);
    expect(installation.agents().filter(({ Chat }) => Chat === '')).toEqual([]);
  });

  it('notices after some days that chat was taken from an agent, and does not mark it as a change of another kind', () => {
    const installation = IdleSuite.reviewed({}, { ana: { chat: true } });
    installation.click(EXTRACT);
    expect(shown(installation, 'ana')).toMatchObject({ Chat: 'On' });
    installation.zendesk.tickChat(installation.user('ana'), false);
    installation.skipDays(1);
    installation.click(EXTRACT);
    expect(shown(installation, 'ana')).toMatchObject({ Chat: 'Off', Changed: '' });
  });

  it('keeps what it knew when Zendesk does not tell who can chat', () => {
    const installation = IdleSuite.reviewed({}, { ana: { chat: true } });
    installation.click(EXTRACT);
    installation.zendesk.modes.entitlementsDown = 100;
    installation.skipDays(1);
    expect(installation.click(EXTRACT)).toContain('accounts are in the sheet');
    expect(shown(installation, 'ana')).toMatchObject({ Chat: 'On' });
  });
});
