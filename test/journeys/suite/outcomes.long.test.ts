import type { NewUser, ZendeskSupport } from '../../stand-in/support';
import { ADMIN, LEAD, SuiteInstallation, type SuiteOptions } from '../installation';

const EMAIL = 'ana@acme.example';

function suite(prepare: (zendesk: ZendeskSupport) => void = () => {}, options: SuiteOptions = {}) {
  return SuiteInstallation.ready({ ...options, access: { role: 'Staff', ...options.access }, prepare });
}

/** Somebody whom Zendesk knows before the form is submitted. */
function suiteWith(person: Partial<NewUser>, options: SuiteOptions = {}) {
  return suite(
    (zendesk) => void zendesk.addUser({ email: EMAIL, name: 'Ana as she is', ...person }),
    options,
  );
}

function tick(installation: SuiteInstallation): void {
  const { id } = installation.personOf(EMAIL) ?? {};
  installation.zendesk.tickChat(installation.zendesk.state.user(Number(id)) as never);
}

describe('the outcome of a request on Zendesk Suite', () => {
  it('is looked at as soon as a person asks for it, also where the next look is hours away', () => {
    const installation = suite();
    const row = installation.submit({ email: EMAIL });
    installation.google.advance({ hours: 20 });
    tick(installation);
    installation.google.open();
    installation.google.clickMenu('Process pending rows now');
    expect(installation.row(row).Status).toBe('✓ Done');
  });

  it('waits for access to chat, and is an account for a new person once an admin has given it', () => {
    const installation = suite();
    const row = installation.submit({ email: EMAIL, firstName: 'Ana', lastName: 'Silva' });
    const person = installation.personOf(EMAIL);

    expect(person).toMatchObject({ name: 'Ana Silva', role: 'agent', customRole: 'Staff', chat: false });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '⏳ Waiting', Mail: '' });
    expect(installation.row(row).Detail).toContain(`/admin/people/team/members/${person?.id}`);
    expect(installation.google.sent).toEqual([]);
    expect(installation.takeCalls()).toEqual([
      'GET /users/search',
      'POST /users',
      `GET /users/${person?.id}/entitlements/full`,
    ]);

    installation.google.advance({ minutes: 10 });
    expect(installation.google.sent).toMatchObject([
      { subject: 'Chat Access needs attention: agents wait for access to chat' },
    ]);
    tick(installation);
    installation.google.advance({ minutes: 30 });
    expect(installation.row(row)).toMatchObject({
      Action: 'Created',
      Status: '✓ Done',
      Mail: 'Sent: created',
      'Agent ID': String(person?.id),
    });
    expect(installation.google.sent.slice(1)).toMatchObject([{ to: LEAD }]);
  });

  it('is told to the admin once, where the mail has waited for a day and Gmail does not say that it is sent', () => {
    const installation = suite();
    const alerts = () =>
      installation.google.sent.filter(({ subject }) => subject.includes('wait for access to chat'));
    installation.submit({ email: EMAIL });
    const refused = { message: 'Gmail operation not allowed.', times: 1_000 };
    installation.google.faults.next('GmailApp.GmailDraft.send', refused);
    installation.wait({ hours: 28 }, 60);
    expect(alerts()).toEqual([]);
    installation.google.faults.clear();
    installation.google.faults.next('GmailApp.GmailDraft.send', {
      message: 'Service timed out.',
      after: true,
    });
    installation.wait({ hours: 20 }, 60);
    expect(alerts()).toHaveLength(1);
    installation.wait({ hours: 6 }, 60);
    expect(alerts()).toHaveLength(2);
    expect(installation.google.mailbox(ADMIN).drafts).toEqual([]);
  });

  it('needs attention when nobody has given access to chat for two weeks, of which the admin was mailed each day', () => {
    const installation = suite();
    const row = installation.submit({ email: EMAIL });
    installation.wait({ days: 13 }, 240);
    expect(installation.row(row).Status).toBe('⏳ Waiting');
    const alerts = installation.google.sent.filter(({ subject }) =>
      subject.includes('wait for access to chat'),
    );
    expect([12, 13, 14]).toContain(alerts.length);
    expect(alerts.every(({ to }) => to === ADMIN)).toBe(true);
    installation.wait({ days: 2 }, 240);
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '⚠ Needs attention' });
    expect(installation.row(row).Detail).toContain('no access to chat for 14 days');
    tick(installation);
    installation.google.open();
    installation.google.clickMenu('Retry selected rows', { selection: [row] });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });

  it('is an account at once where access to chat is not to be looked at, with two calls to Zendesk', () => {
    const installation = suite(undefined, { access: { chat: 'ignore' } });
    const row = installation.submit({ email: EMAIL });
    expect(installation.row(row)).toMatchObject({
      Action: 'Created',
      Status: '✓ Done',
      Mail: 'Sent: created',
    });
    expect(installation.takeCalls()).toEqual(['GET /users/search', 'POST /users']);
    expect(installation.lastExecution().callCount).toBeLessThanOrEqual(22);
  });

  it.each<[string, Partial<NewUser>]>([
    ['an agent who can chat', { role: 'agent', chat: true }],
    ['a light agent who can chat', { role: 'agent', customRole: 'Light agent', chat: true }],
    ['a contributor who can chat', { role: 'agent', customRole: 'Contributor', chat: true }],
    ['an admin', { role: 'admin' }],
  ])('is no change for %s', (_, person) => {
    const installation = suiteWith(person);
    const before = installation.zendesk.snapshot();
    const row = installation.submit({ email: EMAIL });
    expect(installation.row(row)).toMatchObject({ Action: 'No change', Status: '✓ Done' });
    expect(installation.zendesk.snapshot()).toEqual(before);
    expect(installation.takeCalls().length).toBeLessThanOrEqual(2);
  });

  it.each<[string, Partial<NewUser>]>([
    ['an end-user', { role: 'end-user' }],
    ['a suspended end-user', { role: 'end-user', suspended: true }],
    ['a light agent', { role: 'agent', customRole: 'Light agent' }],
    ['a contributor', { role: 'agent', customRole: 'Contributor' }],
    ['a suspended agent', { role: 'agent', suspended: true }],
    ['a person who is known by a second address', { email: 'ana@home.example', otherEmails: [EMAIL] }],
  ])('is an agent, whose name stays, for %s', (_, person) => {
    const installation = suiteWith(person);
    const row = installation.submit({ email: EMAIL, firstName: 'Other', lastName: 'Name' });
    expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '⏳ Waiting' });
    const id = Number(installation.row(row)['Agent ID']);
    expect(installation.zendesk.snapshot().users.find((user) => user.id === id)).toMatchObject({
      name: 'Ana as she is',
      role: 'agent',
      customRole: 'Staff',
      suspended: false,
    });
    expect(installation.zendesk.snapshot().users).toHaveLength(2);
    installation.zendesk.tickChat(installation.zendesk.state.user(id) as never);
    installation.google.advance({ minutes: 10 });
    expect(installation.row(row)).toMatchObject({
      Action: 'Updated',
      Status: '✓ Done',
      Mail: 'Sent: enabled',
    });
  });

  it('waits for an agent who has everything but access to chat, and changes nothing', () => {
    const installation = suiteWith({ role: 'agent' });
    const before = installation.zendesk.snapshot();
    const row = installation.submit({ email: EMAIL });
    expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '⏳ Waiting' });
    expect(installation.zendesk.snapshot()).toEqual(before);
  });

  it.each<[string, Partial<NewUser>]>([
    ['a suspended admin', { role: 'admin', suspended: true }],
    ['a shared agent', { role: 'end-user', sharedAgent: true }],
  ])('needs attention for %s, who stays as they are', (_, person) => {
    const installation = suiteWith(person);
    const before = installation.zendesk.snapshot();
    const row = installation.submit({ email: EMAIL });
    expect(installation.row(row)).toMatchObject({ Status: '⚠ Needs attention' });
    expect(installation.zendesk.snapshot()).toEqual(before);
  });

  it('adds the groups of the setup, and keeps the others', () => {
    const installation = suite(
      (zendesk) => {
        for (const group of ['Sales', 'Press']) zendesk.addGroup(group);
        zendesk.addAgent({ email: EMAIL, chat: false, suspended: true, groups: ['Billing'] });
      },
      { access: { departments: ['Sales', 'Press'], chat: 'ignore' } },
    );
    const row = installation.submit({ email: EMAIL });
    expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '✓ Done' });
    expect(installation.personOf(EMAIL)).toMatchObject({
      groups: ['Billing', 'Press', 'Sales'],
      defaultGroup: 'Billing',
    });
  });

  it('is looked at while it waits with two calls, and adds no line to the log', () => {
    const installation = suite((zendesk) => void zendesk.addGroup('Sales'), {
      access: { departments: ['Sales'] },
    });
    installation.submit({ email: EMAIL });
    const lines = () => installation.google.spreadsheet.sheet('Log').lastRow;
    const before = lines();
    installation.takeCalls();
    installation.google.advance({ minutes: 30 });
    expect(installation.takeCalls()).toEqual([
      'GET /users/search',
      expect.stringMatching(/entitlements\/full$/),
      'GET /users/search',
      expect.stringMatching(/entitlements\/full$/),
    ]);
    expect(lines()).toBe(before);
  });

  it('says that no seat is free', () => {
    const installation = suite((zendesk) => {
      zendesk.modes.seats = 1;
    });
    const row = installation.submit({ email: EMAIL });
    expect(installation.row(row).Detail).toContain('seat');
    expect(installation.personOf(EMAIL)).toBeNull();
  });

  it('waits for access to chat also where only an earlier row leads to the person', () => {
    const installation = suite();
    installation.submit({ email: EMAIL });
    installation.wait({ days: 1 }, 60);
    installation.zendesk.modes.somebodyElse = { times: 1 };
    const again = installation.submit({ email: EMAIL, firstName: 'Ana Maria' });
    expect(installation.zendesk.modes.somebodyElse).toBeNull();
    expect(installation.row(again)).toMatchObject({ Status: '⏳ Waiting', Mail: '' });
    expect(installation.row(again).Detail).toContain(
      'Admin action needed: give ana@acme.example access to chat',
    );
    tick(installation);
    installation.google.advance({ hours: 1 });
    expect(installation.row(again)).toMatchObject({ Status: '✓ Done', Mail: 'Sent: enabled' });
  });

  it('waits for the search, and makes no second account', () => {
    const installation = suite();
    installation.zendesk.modes.searchLag = 600;
    installation.zendesk.addUser({ email: EMAIL, name: 'Ana as she is' });
    const row = installation.submit({ email: EMAIL });
    installation.google.advance({ hours: 2 });
    expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '⏳ Waiting' });
    expect(installation.zendesk.snapshot().users).toHaveLength(2);
  });
});
