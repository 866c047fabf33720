import { IdleDesk } from './idle-desk';
import type { ShownRow } from './installation';

const EXTRACT = 'Extract all agents';

function agentsSheet(desk: IdleDesk) {
  return desk.google.spreadsheet.sheet('Agents');
}

function line(desk: IdleDesk, name: string): ShownRow {
  return desk.agents().find((row) => row['E-mail']?.split('@')[0] === name) ?? {};
}

describe('the sheet Agents', () => {
  it('has a frozen header with a filter, and colours by the state', () => {
    const desk = IdleDesk.acting();
    const { frozenRows, hasFilter, conditionalFormats, columnWidths } = agentsSheet(desk);
    expect({ frozenRows, hasFilter }).toEqual({ frozenRows: 1, hasFilter: true });
    expect(Object.keys(columnWidths)).toHaveLength(12);
    expect(conditionalFormats.map(({ values, ranges: [range] }) => [values[0], range?.column])).toEqual([
      ['Disabled', 10],
      ['Enabled', 10],
    ]);
    expect(agentsSheet(desk).format('A1').fontWeight).toBe('bold');
    expect(agentsSheet(desk).format('H2').numberFormat).toBe('yyyy-mm-dd hh:mm');
  });

  it('says of everybody how they stand', () => {
    const desk = IdleDesk.acting(
      {},
      { never: { used: null, created: 3 }, off: { used: 50, enabled: false } },
    );
    desk.person('ana', { used: 2, created: 9, role: 'Agent (limited)', departments: ['Sales', 'Care'] });
    desk.check();
    expect(line(desk, 'ana')).toEqual({
      'Agent ID': String(desk.agent('ana').id),
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
    expect(line(desk, 'never')).toMatchObject({ 'Last use': 'Never', 'Days idle': '', State: 'Enabled' });
    expect(line(desk, 'off')).toMatchObject({ Enabled: 'No', 'Days idle': '50', State: 'Disabled' });
  });

  it('says by whom somebody was switched on or off, and since when', () => {
    const desk = IdleDesk.acting({}, { ana: { used: 90 }, ben: {}, cleo: { enabled: false }, off: {} });
    Object.assign(desk.agent('off'), { enabled: false });
    desk.review();
    desk.submit({ email: 'cleo@acme.example' });
    desk.submit({ email: 'new@acme.example' });
    Object.assign(desk.agent('ben'), { enabled: false });
    Object.assign(desk.agent('off'), { enabled: true });
    desk.later(1).click(EXTRACT);
    const states = () =>
      ['ana', 'ben', 'cleo', 'off', 'new'].map((name) => {
        const { State, Since } = line(desk, name);
        return [name, State, Since?.slice(0, 10)];
      });
    const wanted = [
      ['ana', 'Disabled by Chat Access', '2026-03-02'],
      ['ben', 'Disabled elsewhere', '2026-03-03'],
      ['cleo', 'Enabled by Chat Access', '2026-03-02'],
      ['off', 'Enabled elsewhere', '2026-03-03'],
      ['new', 'Enabled by Chat Access', '2026-03-02'],
    ];
    expect(states()).toEqual(wanted);
    desk.later(3).click(EXTRACT);
    expect(states()).toEqual(wanted);
    desk.restore('Log', [2 + desk.log().findIndex(({ Action }) => Action === 'Disabled')]);
    desk.agent('ben').enabled = true;
    desk.click(EXTRACT);
    expect(states().slice(0, 2)).toEqual([
      ['ana', 'Enabled by Chat Access', '2026-03-06'],
      ['ben', 'Enabled elsewhere', '2026-03-06'],
    ]);
  });

  it('marks what has changed since the last time, and only that', () => {
    const people = ['off', 'on', 'role', 'team', 'moved', 'named', 'same', 'all'];
    const desk = IdleDesk.acting({}, Object.fromEntries(people.map((name) => [name, {}])));
    desk.agent('on').enabled = false;
    desk.zendesk.addDepartment('Sales', { members: [desk.agent('all')] });
    desk.click(EXTRACT);
    const { state } = desk.zendesk;
    const limited = state.roleNamed('Agent (limited)')?.id ?? 0;
    desk.agent('off').enabled = false;
    desk.agent('on').enabled = true;
    desk.agent('role').roleId = limited;
    state.departmentNamed('Sales')?.members.add(desk.agent('team').id);
    desk.agent('moved').email = 'moved@eu.acme.example';
    desk.agent('named').displayName = 'Named Otherwise';
    state.departmentNamed('Sales')?.members.delete(desk.agent('all').id);
    const changes = { email: 'all@eu.acme.example', displayName: 'A', roleId: limited, enabled: false };
    Object.assign(desk.agent('all'), changes);
    desk.person('new');
    // It also learns what departments and roles are called today.
    desk.check();
    const marks = () => [...people, 'new', 'owner'].map((name) => line(desk, name).Changed);
    const all = 'Disabled, Role, Departments, Address, Name';
    const wanted = ['Disabled', 'Enabled', 'Role', 'Departments', 'Address', 'Name', '', all, 'New', ''];
    expect(marks()).toEqual(wanted);
    desk.click(EXTRACT);
    expect(marks().join('')).toBe('');
  });
});
