import type { NewUser } from '../../stand-in/support';
import { LEAD, SuiteInstallation } from '../installation';
import { IdleSuite } from './idle-suite';

const EMAIL = 'ana@acme.example';

/** The request waits until an admin gives access to chat. */
function waitingFor(before: Partial<NewUser> | null) {
  const installation = SuiteInstallation.ready({
    access: { role: 'Staff' },
    prepare: (zendesk) => {
      if (before) zendesk.addUser({ email: EMAIL, name: 'Ana', ...before });
    },
  });
  const row = installation.submit({ email: EMAIL });
  expect(installation.row(row).Status).toBe('⏳ Waiting');
  installation.google.advance({ minutes: 2 });
  const [user] = installation.zendesk.state.usersOf(EMAIL);
  if (!user) throw new Error('there is no Ana');
  return { installation, row, user };
}

const BEFORE: [string, Partial<NewUser> | null][] = [
  ['nobody', null],
  ['an end-user', {}],
  ['a suspended agent', { role: 'agent', customRole: 'Staff', suspended: true }],
];

describe('somebody who loses access in Zendesk while it is waited for access to chat', () => {
  it.each(BEFORE)('is left as an admin has made them, who was %s before', (_, before) => {
    for (const how of ['downgrade', 'suspend', 'delete'] as const) {
      const { installation, row, user } = waitingFor(before);
      if (how === 'downgrade') installation.zendesk.downgrade(user);
      if (how === 'suspend') user.suspended = true;
      if (how === 'delete') installation.zendesk.deleteUser(user);
      installation.takeCalls();
      installation.wait({ hours: 6 });
      expect(installation.row(row)).toMatchObject({
        Status: '⚠ Needs attention',
        'Agent ID': String(user.id),
      });
      expect(installation.row(row).Detail).toContain('was removed in Zendesk');
      expect(installation.takeCalls().filter((call) => !call.startsWith('GET'))).toEqual([]);
      expect(installation.google.sent.filter(({ to }) => to === LEAD)).toMatchObject([
        { subject: `Chat access for ${EMAIL} needs attention` },
      ]);
    }
  });

  it('is given it again when a person wants it', () => {
    const { installation, row, user } = waitingFor({});
    installation.zendesk.downgrade(user);
    installation.google.advance({ minutes: 30 });
    installation.google.open();
    installation.google.clickMenu('Retry selected rows', { selection: [row] });
    expect(installation.personOf(EMAIL)).toMatchObject({ role: 'agent', customRole: 'Staff' });
    installation.zendesk.tickChat(user);
    installation.google.advance({ minutes: 70 });
    expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '✓ Done' });
  });

  it('is not taken for deleted while the search does not show them yet', () => {
    const installation = SuiteInstallation.ready({ access: { role: 'Staff' } });
    installation.zendesk.modes.searchLag = 3_600;
    const row = installation.submit({ email: EMAIL });
    installation.google.advance({ minutes: 30 });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '⏳ Waiting' });
    expect(installation.zendesk.snapshot().users.filter(({ email }) => email === EMAIL)).toHaveLength(1);
  });

  it('waits on, and nobody is told otherwise, where somebody types over the time of the next try meanwhile', () => {
    const installation = SuiteInstallation.ready({ access: { role: 'Staff' } });
    installation.zendesk.modes.searchLag = 3_600;
    const row = installation.submit({ email: EMAIL });
    installation.google.form.sheet.set(`L${row}`, 'later');
    installation.google.advance({ minutes: 30 });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '⏳ Waiting', Mail: '' });
    for (const user of installation.zendesk.state.usersOf(EMAIL)) installation.zendesk.tickChat(user);
    installation.google.advance({ hours: 2 });
    expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Mail: 'Sent: created' });
  });
});

describe('somebody who waits for access to chat', () => {
  it('is not disabled as one who has never signed in, however short that time is', () => {
    const installation = IdleSuite.reviewed({ idle: { neverUsedAfterDays: 2 } });
    const row = installation.submit({ email: EMAIL });
    installation.wait({ days: 5 }, 240);
    expect(installation.standing('ana')).toMatchObject({ role: 'agent', customRole: 'Staff' });
    expect(installation.logged('ana').map(({ Action }) => Action)).not.toContain('Disabled');
    installation.zendesk.tickChat(installation.user('ana'));
    installation.google.advance({ hours: 5 });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });
});
