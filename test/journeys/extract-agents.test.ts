import { ADMIN, SECOND_EDITOR, TestInstallation } from './installation';

describe('Export agents to sheet', () => {
  const extract = (installation: TestInstallation, as = ADMIN) => {
    installation.google.open();
    installation.google.clickMenu('Export agents to sheet', { as });
    return installation.toast();
  };

  it('reads 1,500 accounts in 16 calls into the sheet Agents, and the next time leaves no deleted account behind', () => {
    const installation = new TestInstallation();
    for (let index = 0; index < 1_499; index++) {
      const lastLogin = index === 0 ? '2026-02-01T08:00:00Z' : null;
      installation.zendesk.addAgent({
        email: `Agent${index}@acme.example`,
        displayName: `Agent ${index}`,
        enabled: index % 2 === 0,
        lastLogin,
        departments: index === 0 ? ['Sales', 'Care'] : [],
      });
    }
    installation.google.call('saveSetup', installation.setup);
    expect(extract(installation)).toBe('1,500 accounts are in the sheet "Agents".');
    expect(installation.takeCalls()).toEqual(Array.from({ length: 16 }, () => 'GET /agents'));
    const [header = [], owner = [], first = [], second = [], ...rest] = installation.google.spreadsheet
      .sheet('Agents')
      .values();
    expect(header).toEqual([
      'Agent ID',
      'E-mail',
      'Name',
      'Enabled',
      'Role',
      'Departments',
      'Created',
      'Last use',
      'Days idle',
      'State',
      'Since',
      'Changed',
    ]);
    expect(owner.slice(1, 5)).toEqual(['owner@acme.example', 'Olive Owner', 'Yes', 'Owner']);
    expect(first.slice(1, 4)).toEqual(['Agent0@acme.example', 'Agent 0', 'Yes']);
    expect(first[7]).toEqual(new Date('2026-02-01T08:00:00Z'));
    expect([second[3], second[7], typeof second[0]]).toEqual(['No', 'Never', 'string']);
    expect(rest).toHaveLength(1_497);

    installation.zendesk.state.agents.delete(Number(first[0]));
    expect(extract(installation)).toBe('1,499 accounts are in the sheet "Agents".');
    expect(installation.google.spreadsheet.sheet('Agents').lastRow).toBe(1_500);
    expect(installation.google.call('getSetup')).toMatchObject({
      health: { extract: { accounts: 1_499, enabled: 750 } },
    });
  });

  it('tells an editor without a credential whom to ask, and says when Zendesk does not answer', () => {
    const installation = TestInstallation.ready();
    const before = installation.google.spreadsheet.sheet('Agents').display();
    expect(extract(installation, SECOND_EDITOR)).toContain(
      'Only the person who entered the Zendesk credential',
    );
    installation.zendesk.modes.down = { status: 502 };
    expect(extract(installation)).toContain('could not be read (Zendesk answered 502)');
    installation.zendesk.modes.down = null;
    installation.zendesk.revokeToken();
    expect(extract(installation)).toContain('Test the connection');
    expect(installation.google.spreadsheet.sheet('Agents').display()).toEqual(before);
  });
});
