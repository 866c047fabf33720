import { Killed } from '../emulator';
import type { ShownRow, TestDesk } from './desk';
import { IdleDesk, SECOND } from './idle-desk';

const STAGING = 'Agents (being read)';
const EXTRACT = 'Extract all agents';
const GOES_ON = 'The accounts are being read; it goes on by itself every five minutes.';
/** How long Zendesk takes for a page, so that three pages fill an execution. */
const SLOWLY = 100_000;

function agentsSheet(desk: TestDesk) {
  return desk.google.spreadsheet.sheet('Agents');
}

function line(desk: IdleDesk, name: string): ShownRow {
  return desk.agents().find((row) => row['E-mail']?.split('@')[0] === name) ?? {};
}

/** Pages that were asked for. */
function pages(desk: IdleDesk): number {
  return desk.takeCalls().filter((call) => call === 'GET /agents').length;
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

describe('an extract that takes more than one execution', () => {
  const TOTAL = 451;

  /** Three pages are read, and three are left with the empty one at the end. */
  function begun(): IdleDesk {
    const desk = IdleDesk.acting();
    for (let index = 1; index < TOTAL; index++) desk.person(`p${index}`);
    desk.takeCalls();
    desk.zendesk.onCall = () => desk.google.clock.advance(SLOWLY);
    expect(desk.click(EXTRACT)).toBe(GOES_ON);
    return desk;
  }

  function expectWhole(desk: IdleDesk): void {
    const addresses = desk.agents().map((row) => row['E-mail']);
    expect(addresses).toHaveLength(TOTAL);
    expect(new Set(addresses).size).toBe(TOTAL);
    expect(desk.google.spreadsheet.find(STAGING)).toBeUndefined();
    expect(desk.google.properties.document()).not.toHaveProperty('extract-job');
    expect(desk.google.properties.document()).not.toHaveProperty('progress');
  }

  it('keeps what was read in a hidden sheet, and leaves Agents as it is until the end', () => {
    const desk = begun();
    const staging = desk.google.spreadsheet.sheet(STAGING);
    expect(staging).toMatchObject({ isSheetHidden: true, lastRow: 300, maxColumns: 1 });
    expect(desk.agents()).toHaveLength(1);
    desk.google.advance({ minutes: 5 });
    expect(staging.lastRow).toBe(TOTAL);
    expect(desk.agents()).toHaveLength(1);
    desk.google.advance({ minutes: 5 });
    expectWhole(desk);
  });

  it('asks for each page once: a page for each hundred, and an empty one', () => {
    const desk = begun();
    desk.google.advance({ minutes: 10 });
    expect(pages(desk)).toBe(Math.ceil(TOTAL / 100) + 1);
    expectWhole(desk);
  });

  it('shows everybody how far it is, and nothing when it is over', () => {
    const desk = begun();
    const seen: unknown[] = [];
    desk.zendesk.onCall = () => seen.push(desk.google.callAs(SECOND, 'getProgress'));
    desk.google.advance({ minutes: 5 });
    delete desk.zendesk.onCall;
    const message = '300 accounts read';
    expect(seen[0]).toMatchObject({ job: 'Accounts', done: 300, total: 300, message });
    expect(desk.google.call('getProgress')).toBeNull();
  });

  it('is gone on with when the execution that went on with it was killed', () => {
    const desk = begun();
    let calls = 0;
    desk.google.gate.intercept = ({ name }) => {
      if (!name.startsWith('UrlFetchApp') || ++calls < 3) return;
      desk.google.gate.intercept = undefined;
      throw new Killed('((killed))');
    };
    desk.google.advance({ minutes: 5 });
    expect(desk.agents()).toHaveLength(1);
    desk.google.advance({ minutes: 15 });
    expectWhole(desk);
  });

  it.each<[string, (desk: IdleDesk) => void]>([
    ['alters a line of', (desk) => desk.google.spreadsheet.sheet(STAGING).set('A7', 'done')],
    ['empties a line of', (desk) => desk.google.spreadsheet.sheet(STAGING).set('A7', '')],
    [
      'doubles a line of',
      (desk) => {
        const staging = desk.google.spreadsheet.sheet(STAGING);
        staging.setRow(7, staging.row(8));
      },
    ],
    ['deletes a line of', (desk) => desk.google.spreadsheet.sheet(STAGING).deleteRow(7)],
    ['sorts', (desk) => desk.google.spreadsheet.sheet(STAGING).sort(1, false, { from: 1 })],
    ['deletes', (desk) => desk.google.spreadsheet.removeSheet(STAGING)],
  ])('ends right when somebody %s the hidden sheet', (_, meddle) => {
    const desk = begun();
    meddle(desk);
    delete desk.zendesk.onCall;
    desk.google.advance({ minutes: 5 });
    expectWhole(desk);
  });
});

describe('a list that is far shorter than before', () => {
  /** Ten accounts in the sheet, of which so many are gone. */
  function shrunkBy(count: number): IdleDesk {
    const desk = IdleDesk.acting();
    for (let index = 1; index < 10; index++) desk.person(`p${index}`);
    desk.click(EXTRACT);
    for (let index = 1; index <= count; index++) desk.agent(`p${index}`).deletedAt = 1;
    return desk;
  }

  it('by a fifth is believed', () => {
    const desk = shrunkBy(2);
    expect(desk.click(EXTRACT)).toBe('8 accounts are in the sheet "Agents".');
    expect(desk.agents()).toHaveLength(8);
  });

  it('by more leaves the sheet as it is, and a second click says that it is right', () => {
    const desk = shrunkBy(3);
    const before = agentsSheet(desk).display();
    expect(desk.click(EXTRACT)).toBe(
      'Zendesk listed only 7 of 10 accounts, so the sheet "Agents" was left as it is. If that is right, choose Extract all agents again.',
    );
    expect(agentsSheet(desk).display()).toEqual(before);
    expect(desk.click(EXTRACT)).toBe('7 accounts are in the sheet "Agents".');
    expect(desk.agents()).toHaveLength(7);
    expect(desk.click(EXTRACT)).toBe('7 accounts are in the sheet "Agents".');
  });
});
