import { LEAD, TestInstallation } from './installation';

const DAY = 24 * 60 * 60_000;
const NOTHING_LOST = { Sales: 1, Care: 1 };

/** Ben, who was in two departments and is disabled by the review; Zendesk takes disabled people out of theirs. */
function benIsDisabled(): TestInstallation {
  const installation = new TestInstallation({ zendesk: { choices: { disabledLeaveDepartments: true } } });
  const now = installation.google.clock.now();
  installation.zendesk.addAgent({
    email: 'ben@acme.example',
    lastLogin: now - 60 * DAY,
    createDate: now - 90 * DAY,
    departments: ['Sales', 'Care'],
  });
  installation.turnOn().warmUp();
  installation.google.call('saveSetup', { idle: { mode: 'act', warnDaysBefore: null } });
  installation.wait({ days: 2 });
  expect(installation.account('ben@acme.example')).toMatchObject([{ enabled: false }]);
  expect(membersOf(installation)).toEqual({ Sales: 0, Care: 0 });
  return installation;
}

function membersOf(installation: TestInstallation): Record<string, number> {
  const { departments } = installation.zendesk.snapshot();
  return Object.fromEntries(departments.map(({ name, members }) => [name, members.length]));
}

function leftovers(installation: TestInstallation): string[] {
  return Object.keys(installation.google.properties.document()).filter((key) => key.startsWith('lost.'));
}

describe('departments that Zendesk takes away with a disable', () => {
  it('come back when the person is asked for again by the form', () => {
    const installation = benIsDisabled();
    const row = installation.submit({ email: 'ben@acme.example', firstName: 'Ben' });
    expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '✓ Done' });
    expect(membersOf(installation)).toEqual(NOTHING_LOST);
    expect(installation.google.sent.filter(({ to }) => to === LEAD)).toHaveLength(1);
    expect(leftovers(installation)).toEqual([]);
  });

  it('come back when a person undoes the review', () => {
    const installation = benIsDisabled();
    installation.google.open();
    installation.google.clickMenu('Restore selected accounts', { selection: 'A1', sheet: 'Plan' });
    expect(installation.toast()).toBe('1 account was restored.');
    expect(installation.account('ben@acme.example')).toMatchObject([{ enabled: true }]);
    expect(membersOf(installation)).toEqual(NOTHING_LOST);
    expect(leftovers(installation)).toEqual([]);
  });
});
