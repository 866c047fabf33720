import { DAY_MS } from './idle-steps';
import { LEAD, TestInstallation } from './installation';

const ALL_MEMBERS = { Sales: 1, Care: 1 };

/** Ben was in two departments and is disabled by the review; Zendesk removes disabled people from their departments. */
function withBenDisabled(): TestInstallation {
  const installation = new TestInstallation({ zendesk: { choices: { disabledLeaveDepartments: true } } });
  const now = installation.google.clock.now();
  installation.zendesk.addAgent({
    email: 'ben@acme.example',
    lastLogin: now - 60 * DAY_MS,
    createDate: now - 90 * DAY_MS,
    departments: ['Sales', 'Care'],
  });
  installation.turnOn().runTimerOnce();
  installation.google.call('saveSetup', { idle: { mode: 'act', warnDaysBefore: null } });
  installation.wait({ days: 2 });
  expect(installation.accountsOf('ben@acme.example')).toMatchObject([{ enabled: false }]);
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

describe('departments that Zendesk removes from a disabled account', () => {
  it('are restored when the person is requested again through the form', () => {
    const installation = withBenDisabled();
    const row = installation.submit({ email: 'ben@acme.example', firstName: 'Ben' });
    expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '✓ Done' });
    expect(membersOf(installation)).toEqual(ALL_MEMBERS);
    expect(installation.google.sent.filter(({ to }) => to === LEAD)).toHaveLength(1);
    expect(leftovers(installation)).toEqual([]);
  });

  it('are restored when an editor undoes the review', () => {
    const installation = withBenDisabled();
    installation.google.open();
    installation.google.clickMenu('Restore selected accounts', { selection: 'A1', sheet: 'Plan' });
    expect(installation.toast()).toBe('1 account was restored.');
    expect(installation.accountsOf('ben@acme.example')).toMatchObject([{ enabled: true }]);
    expect(membersOf(installation)).toEqual(ALL_MEMBERS);
    expect(leftovers(installation)).toEqual([]);
  });
});
