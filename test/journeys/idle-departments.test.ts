import { LEAD, TestDesk } from './installation';

const DAY = 24 * 60 * 60_000;
const NOTHING_LOST = { Sales: 1, Care: 1 };

/** Ben, who was in two departments and is disabled by the review; Zendesk takes disabled people out of theirs. */
function benIsDisabled(): TestDesk {
  const desk = new TestDesk({ zendesk: { choices: { disabledLeaveDepartments: true } } });
  const now = desk.google.clock.now();
  desk.zendesk.addAgent({
    email: 'ben@acme.example',
    lastLogin: now - 60 * DAY,
    createDate: now - 90 * DAY,
    departments: ['Sales', 'Care'],
  });
  desk.turnOn().warmUp();
  desk.google.call('saveSetup', { idle: { mode: 'act', warnDaysBefore: null } });
  desk.wait({ days: 2 });
  expect(desk.account('ben@acme.example')).toMatchObject([{ enabled: false }]);
  expect(membersOf(desk)).toEqual({ Sales: 0, Care: 0 });
  return desk;
}

function membersOf(desk: TestDesk): Record<string, number> {
  const { departments } = desk.zendesk.snapshot();
  return Object.fromEntries(departments.map(({ name, members }) => [name, members.length]));
}

function leftovers(desk: TestDesk): string[] {
  return Object.keys(desk.google.properties.document()).filter((key) => key.startsWith('lost.'));
}

describe('departments that Zendesk takes away with a disable', () => {
  it('come back when the person is asked for again by the form', () => {
    const desk = benIsDisabled();
    const row = desk.submit({ email: 'ben@acme.example', firstName: 'Ben' });
    expect(desk.row(row)).toMatchObject({ Action: 'Updated', Status: '✓ Done' });
    expect(membersOf(desk)).toEqual(NOTHING_LOST);
    expect(desk.google.sent.filter(({ to }) => to === LEAD)).toHaveLength(1);
    expect(leftovers(desk)).toEqual([]);
  });

  it('come back when a person undoes the review', () => {
    const desk = benIsDisabled();
    desk.google.open();
    desk.google.clickMenu('Restore selected accounts', { selection: 'A1', sheet: 'Plan' });
    expect(desk.toast()).toBe('1 account was restored.');
    expect(desk.account('ben@acme.example')).toMatchObject([{ enabled: true }]);
    expect(membersOf(desk)).toEqual(NOTHING_LOST);
    expect(leftovers(desk)).toEqual([]);
  });
});
