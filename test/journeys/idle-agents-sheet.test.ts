import { IdleInstallation } from './idle-installation';
import type { ShownRow } from './installation';

const EXTRACT = 'Export agents to sheet';

function agentsSheet(installation: IdleInstallation) {
  return installation.google.spreadsheet.sheet('Agents');
}

function line(installation: IdleInstallation, name: string): ShownRow {
  return installation.agents().find((row) => row['E-mail']?.split('@')[0] === name) ?? {};
}

describe('the sheet Agents', () => {
  it('has a frozen header with a filter, and colours by state', () => {
    const installation = IdleInstallation.afterFirstReview();
    const { frozenRows, hasFilter, conditionalFormats, columnWidths } = agentsSheet(installation);
    expect({ frozenRows, hasFilter }).toEqual({ frozenRows: 1, hasFilter: true });
    expect(Object.keys(columnWidths)).toHaveLength(12);
    expect(conditionalFormats.map(({ values, ranges: [range] }) => [values[0], range?.column])).toEqual([
      ['Disabled', 10],
      ['Enabled', 10],
    ]);
    expect(agentsSheet(installation).format('A1').fontWeight).toBe('bold');
    expect(agentsSheet(installation).format('H2').numberFormat).toBe('yyyy-mm-dd hh:mm');
  });

  it('shows the state of every account', () => {
    const installation = IdleInstallation.afterFirstReview(
      {},
      { never: { usedDaysAgo: null, createdDaysAgo: 3 }, off: { usedDaysAgo: 50, enabled: false } },
    );
    installation.addPerson('ana', {
      usedDaysAgo: 2,
      createdDaysAgo: 9,
      role: 'Agent (limited)',
      departments: ['Sales', 'Care'],
    });
    installation.check();
    expect(line(installation, 'ana')).toEqual({
      'Agent ID': String(installation.agent('ana').id),
      'E-mail': 'ana@acme.example',
      Name: 'ana',
      Enabled: 'Yes',
      Role: 'Agent (limited)',
      Departments: 'Sales, Care',
      Created: '2026-02-21 10:06',
      'Last use': '2026-02-28 10:06',
      'Days idle': '2',
      State: 'Enabled',
      Since: '',
      Changed: 'New',
    });
    expect(line(installation, 'never')).toMatchObject({
      'Last use': 'Never',
      'Days idle': '',
      State: 'Enabled',
    });
    expect(line(installation, 'off')).toMatchObject({ Enabled: 'No', 'Days idle': '50', State: 'Disabled' });
  });

  it('shows where an account was enabled or disabled, and since when', () => {
    const installation = IdleInstallation.afterFirstReview(
      {},
      { ana: { usedDaysAgo: 90 }, ben: {}, cleo: { enabled: false }, off: {} },
    );
    Object.assign(installation.agent('off'), { enabled: false });
    installation.review();
    installation.submit({ email: 'cleo@acme.example' });
    installation.submit({ email: 'new@acme.example' });
    Object.assign(installation.agent('ben'), { enabled: false });
    Object.assign(installation.agent('off'), { enabled: true });
    installation.skipDays(1).click(EXTRACT);
    const states = () =>
      ['ana', 'ben', 'cleo', 'off', 'new'].map((name) => {
        const { State, Since } = line(installation, name);
        return [name, State, Since?.slice(0, 10)];
      });
    const expected = [
      ['ana', 'Disabled by Chat Access', '2026-03-02'],
      ['ben', 'Disabled elsewhere', '2026-03-03'],
      ['cleo', 'Enabled by Chat Access', '2026-03-02'],
      ['off', 'Enabled elsewhere', '2026-03-03'],
      ['new', 'Enabled by Chat Access', '2026-03-02'],
    ];
    expect(states()).toEqual(expected);
    installation.skipDays(3).click(EXTRACT);
    expect(states()).toEqual(expected);
    installation.restore('Log', [
      2 + installation.wholeLog().findIndex(({ Action }) => Action === 'Disabled'),
    ]);
    installation.agent('ben').enabled = true;
    installation.click(EXTRACT);
    expect(states().slice(0, 2)).toEqual([
      ['ana', 'Enabled by Chat Access', '2026-03-06'],
      ['ben', 'Enabled elsewhere', '2026-03-06'],
    ]);
  });

  it('marks what has changed since the last extract, and nothing else', () => {
    const people = ['off', 'on', 'role', 'team', 'moved', 'named', 'same', 'all'];
    const installation = IdleInstallation.afterFirstReview(
      {},
      Object.fromEntries(people.map((name) => [name, {}])),
    );
    installation.agent('on').enabled = false;
    installation.zendesk.addDepartment('Sales', { members: [installation.agent('all')] });
    installation.click(EXTRACT);
    const { state } = installation.zendesk;
    const limited = state.roleNamed('Agent (limited)')?.id ?? 0;
    installation.agent('off').enabled = false;
    installation.agent('on').enabled = true;
    installation.agent('role').roleId = limited;
    state.departmentNamed('Sales')?.members.add(installation.agent('team').id);
    installation.agent('moved').email = 'moved@eu.acme.example';
    installation.agent('named').displayName = 'Named Otherwise';
    state.departmentNamed('Sales')?.members.delete(installation.agent('all').id);
    const changes = { email: 'all@eu.acme.example', displayName: 'A', roleId: limited, enabled: false };
    Object.assign(installation.agent('all'), changes);
    installation.addPerson('new');
    // This also reads the current names of departments and roles.
    installation.check();
    const marks = () => [...people, 'new', 'owner'].map((name) => line(installation, name).Changed);
    const all = 'Disabled, Role, Departments, Address, Name';
    const expected = ['Disabled', 'Enabled', 'Role', 'Departments', 'Address', 'Name', '', all, 'New', ''];
    expect(marks()).toEqual(expected);
    installation.click(EXTRACT);
    expect(marks().join('')).toBe('');
  });
});
