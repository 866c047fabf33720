import type { AgentLine } from '../../src/accounts/ports';
import type { AgentState } from '../../src/accounts/state';
import { agentCells, previousAccount } from '../../src/sheets/agents-cells';
import { account, ago } from '../idle/known';

const LINE: AgentLine = {
  account: account({ departments: ['Sales', 'Care'] }),
  days: 100,
  state: { isEnabled: true, by: 'elsewhere', since: ago(5) },
  changes: ['enabled', 'role'],
};

describe('a row of the sheet Agents', () => {
  it('shows the account, how it stands, and what has changed', () => {
    expect(agentCells(LINE)).toEqual([
      '7',
      'ana@acme.example',
      'Ana Silva',
      'Yes',
      'Agent',
      'Sales, Care',
      { time: ago(400) },
      { time: ago(100) },
      100,
      'Enabled elsewhere',
      { time: ago(5) },
      'Enabled, Role',
    ]);
  });

  it('leaves empty what is not known', () => {
    const unused = account({ enabled: false, createdAt: null, lastUsedAt: 'never' });
    const state = { isEnabled: false, by: null, since: null };
    const cells = agentCells({ account: unused, days: null, state, changes: [] });
    expect(cells.slice(3, 4)).toEqual(['No']);
    expect(cells.slice(6)).toEqual(['', 'Never', '', 'Disabled', '', '']);
    const unknown = { ...unused, lastUsedAt: 'unknown' } as const;
    expect(agentCells({ account: unknown, days: null, state, changes: ['new'] }).slice(7)).toEqual([
      'Unknown',
      '',
      'Disabled',
      '',
      'New',
    ]);
  });

  it.each<[string, AgentState]>([
    ['Enabled', { isEnabled: true, by: null, since: null }],
    ['Enabled by Chat Access', { isEnabled: true, by: 'chat-access', since: ago(1) }],
    ['Enabled elsewhere', { isEnabled: true, by: 'elsewhere', since: ago(1) }],
    ['Disabled', { isEnabled: false, by: null, since: null }],
    ['Disabled by Chat Access', { isEnabled: false, by: 'chat-access', since: ago(1) }],
    ['Disabled elsewhere', { isEnabled: false, by: 'elsewhere', since: ago(1) }],
  ])('says "%s", and is read back as it was', (word, state) => {
    const cells = agentCells({ ...LINE, state });
    expect(cells[9]).toBe(word);
    expect(previousAccount(cells)).toEqual({
      email: 'ana@acme.example',
      name: 'Ana Silva',
      enabled: true,
      role: 'Agent',
      departments: 'Sales, Care',
      state,
    });
  });

  it('of a disabled account is read back as such', () => {
    expect(previousAccount(agentCells({ ...LINE, account: account({ enabled: false }) }))?.enabled).toBe(
      false,
    );
  });

  it('names all that has changed', () => {
    const changes = ['new', 'enabled', 'disabled', 'role', 'departments', 'address', 'name'] as const;
    const words = 'New, Enabled, Disabled, Role, Departments, Address, Name';
    expect(agentCells({ ...LINE, changes })[11]).toBe(words);
  });

  it.each(['', 'enabled', 'Suspended'])('whose state says "%s" is no evidence of anything', (word) => {
    const cells = agentCells(LINE);
    cells[9] = word;
    expect(previousAccount(cells)).toBeNull();
  });
});
