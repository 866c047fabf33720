import { ADMIN, LEAD, SuiteInstallation, TestInstallation } from './installation';

describe('the outcome of a request', () => {
  it('is a new account for a person unknown to Zendesk, with two calls to Zendesk and at most 22 in all', () => {
    const installation = TestInstallation.ready();
    const row = installation.submit({ email: 'ana@acme.example', firstName: 'Ana', lastName: 'Silva' });

    expect(installation.row(row)).toMatchObject({
      Action: 'Created',
      Status: '✓ Done',
      Detail: 'Created an account for Ana Silva (ana@acme.example).',
      Mail: 'Sent: created',
      Attempts: '1',
    });
    const [account] = installation.accountsOf('ana@acme.example');
    expect(account).toMatchObject({ email: 'ana@acme.example', enabled: true, role: 'Agent' });
    expect(installation.row(row)['Agent ID']).toBe(String(account?.id));
    expect(installation.takeCalls()).toEqual(['GET /agents/email/ana@acme.example', 'POST /agents']);
    expect(installation.lastExecution().callCount).toBeLessThanOrEqual(22);
  });

  it('is an enabled account if it was disabled, with two calls to Zendesk and at most 22 in all', () => {
    const installation = TestInstallation.ready();
    const { id } = installation.zendesk.addAgent({
      email: 'ben@acme.example',
      enabled: false,
      displayName: 'Ben',
    });
    const row = installation.submit({ email: 'ben@acme.example' });

    expect(installation.row(row)).toMatchObject({
      Action: 'Updated',
      Status: '✓ Done',
      'Agent ID': String(id),
      Mail: 'Sent: enabled',
    });
    expect(installation.row(row).Detail).toContain('old password still works');
    expect(installation.accountsOf('ben@acme.example')).toMatchObject([
      { id, enabled: true, displayName: 'Ben' },
    ]);
    expect(installation.takeCalls()).toEqual(['GET /agents/email/ben@acme.example', `PUT /agents/${id}`]);
    expect(installation.lastExecution().callCount).toBeLessThanOrEqual(22);
  });

  it('is no change if the account is enabled, with one call to Zendesk', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.addAgent({ email: 'cleo@acme.example' });
    const before = installation.zendesk.snapshot();
    const row = installation.submit({ email: 'Cleo@ACME.example ' });

    expect(installation.row(row)).toMatchObject({
      Action: 'No change',
      Status: '✓ Done',
      Mail: 'Sent: unchanged',
    });
    expect(installation.zendesk.snapshot()).toEqual(before);
    expect(installation.takeCalls()).toEqual(['GET /agents/email/cleo@acme.example']);
  });

  it.each([
    ['x@acme.example.evil.example', 'is not on the list of domains'],
    ['x@evil-acme.example', 'is not on the list of domains'],
    ['a@b@acme.example', 'exactly one @'],
    ['x@acme.example.', 'valid domain'],
    ['x@acme.example, y@acme.example', 'exactly one address'],
    ['Ana <x@acme.example>', 'without a name'],
    ['x@\u0430cme.example', 'letters outside a-z'],
    ['x\u200b@acme.example', 'invisible character'],
    [`${'x'.repeat(250)}@acme.example`, 'too long'],
    ['', 'address is missing'],
  ])('is a rejection of %j with a helpful sentence, without a call to Zendesk', (email, sentence) => {
    const installation = TestInstallation.ready();
    const row = installation.submit({ email });
    expect(installation.row(row)).toMatchObject({ Action: '', Status: '✕ Rejected', Mail: 'Sent: rejected' });
    expect(installation.row(row).Detail).toContain(sentence);
    expect(installation.takeCalls()).toEqual([]);
    expect(installation.google.sent).toMatchObject([{ to: LEAD }]);
  });

  it('is an account for an address in upper case, with surrounding blanks or with plus addressing', () => {
    const installation = TestInstallation.ready();
    const row = installation.submit({ email: '  Ana+Chat@ACME.Example ' });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    expect(installation.accountsOf('ana+chat@acme.example')).toMatchObject([
      { email: 'ana+chat@acme.example' },
    ]);
  });

  it('is an account in a subdomain only if the setup says so', () => {
    const strict = TestInstallation.ready();
    expect(strict.row(strict.submit({ email: 'x@mail.acme.example' })).Status).toBe('✕ Rejected');
    const wide = TestInstallation.ready({ access: { subdomains: true } });
    expect(wide.row(wide.submit({ email: 'x@mail.acme.example' })).Status).toBe('✓ Done');
    expect(wide.row(wide.submit({ email: 'x@notacme.example' })).Status).toBe('✕ Rejected');
  });

  it('is a rejection if the requester is in another domain, unless the setup lists that person', () => {
    const requester = 'partner@other.example';
    const open = TestInstallation.ready();
    expect(open.row(open.submit({ requester })).Detail).toContain(
      'requests are taken from acme.example only',
    );
    const listed = TestInstallation.ready({ access: { requesters: [requester] } });
    expect(listed.row(listed.submit({ requester })).Status).toBe('✓ Done');
    expect(listed.row(listed.submit({ email: 'ben@acme.example' })).Detail).toContain(
      'not on the list of people who may request access',
    );
  });

  it.each([
    ['Chat', TestInstallation],
    ['Suite', SuiteInstallation],
  ])('is a rejection for a person who is blocked, whose account stays as it is (%s)', (_, Product) => {
    const access = { blocked: ['ana@acme.example'], ...(Product === SuiteInstallation && { role: 'Staff' }) };
    const installation = Product.ready({ access });
    const rows = ['Ana@acme.example', 'ana+again@acme.example'].map((email) =>
      installation.submit({ email }),
    );
    for (const row of rows) {
      expect(installation.row(row)).toMatchObject({ Status: '\u2715 Rejected', Mail: 'Sent: rejected' });
      expect(installation.row(row).Detail).toContain(
        'on the list of people who cannot get access through the form',
      );
    }
    expect(installation.zendesk.calls.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(installation.google.sent.map(({ to }) => to)).toEqual([LEAD, LEAD]);
  });

  it('is a rejection without a first name, or with a name that is too long', () => {
    const installation = TestInstallation.ready();
    expect(installation.row(installation.submit({ firstName: ' ' })).Detail).toContain(
      'the first name is missing',
    );
    expect(installation.row(installation.submit({ lastName: 'x'.repeat(200) })).Detail).toContain('too long');
    expect(installation.zendesk.snapshot().agents).toHaveLength(1);
  });

  it('needs attention if the account of an administrator is disabled, which stays disabled', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.addAgent({ email: 'root@acme.example', enabled: false, role: 'Administrator' });
    const row = installation.submit({ email: 'root@acme.example' });
    expect(installation.row(row)).toMatchObject({ Status: '⚠ Needs attention', Mail: 'Sent: failed' });
    expect(installation.accountsOf('root@acme.example')).toMatchObject([{ enabled: false }]);
  });

  it('is an account with a hidden password of at least 24 characters of all classes', () => {
    const installation = TestInstallation.ready();
    let password = '';
    installation.zendesk.modes.intercept = ({ method, body }) => {
      if (method === 'POST') password = JSON.parse(body).password;
      return undefined;
    };
    installation.submit();
    expect(password).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[^A-Za-z0-9]).{24,}$/);
    const visible = JSON.stringify([
      installation.rows(),
      installation.google.sent,
      installation.google.executions,
      installation.google.properties.document(),
    ]);
    expect(visible).not.toContain(password);
  });

  it('includes the departments of the setup for new and enabled agents, whose other members stay', () => {
    const installation = new TestInstallation({ access: { departments: ['Sales', 'Care'] } });
    const old = installation.zendesk.addAgent({ email: 'old@acme.example' });
    const ben = installation.zendesk.addAgent({ email: 'ben@acme.example', enabled: false });
    installation.zendesk.addDepartment('Sales', { members: [old] });
    installation.zendesk.addDepartment('Care');
    installation.turnOn().runTimerOnce();
    installation.submit({ email: 'ana@acme.example' });
    installation.submit({ email: 'ben@acme.example' });
    installation.submit({ email: 'old@acme.example' });
    const [ana] = installation.accountsOf('ana@acme.example');
    const members = installation.zendesk
      .snapshot()
      .departments.map(({ name, members }) => [name, new Set(members)]);
    expect(members).toEqual([
      ['Sales', new Set([old.id, ana?.id, ben.id])],
      ['Care', new Set([ana?.id, ben.id])],
    ]);
  });

  it('names a department that Zendesk does not have', () => {
    const installation = TestInstallation.ready({ access: { departments: ['Nowhere'] } });
    const row = installation.submit();
    expect(installation.row(row)).toMatchObject({ Status: '⚠ Needs attention', Action: 'Created' });
    expect(installation.row(row).Detail).toContain('no department "Nowhere"');
  });

  it('includes the role of the setup for new and enabled agents', () => {
    const installation = new TestInstallation({ access: { role: 'agent (limited)' } });
    installation.zendesk.addAgent({ email: 'ben@acme.example', enabled: false });
    installation.turnOn().runTimerOnce();
    installation.submit({ email: 'ana@acme.example' });
    installation.submit({ email: 'ben@acme.example' });
    expect(installation.accountsOf('ana@acme.example')).toMatchObject([{ role: 'Agent (limited)' }]);
    expect(installation.accountsOf('ben@acme.example')).toMatchObject([{ role: 'Agent (limited)' }]);
  });

  it('is recorded in a line of the log', () => {
    const installation = TestInstallation.ready();
    const row = installation.submit();
    const [header = [], ...lines] = installation.google.spreadsheet.sheet('Log').display();
    const line = lines[lines.length - 1] ?? [];
    const logged = Object.fromEntries(header.map((title, index) => [title, line[index]]));
    expect(logged).toMatchObject({
      'Request ID': installation.row(row)['Request ID'],
      Requester: LEAD,
      Address: 'ana@acme.example',
      Status: '✓ Done',
      Action: 'Created',
      Mail: 'Sent: created',
      By: 'form',
    });
  });
});

describe('a script that submits rejected requests in the names of people who do not exist', () => {
  it('uses up a fifth of the mails of a day at most; the rows and one alert say so, and good requests are mailed', () => {
    const installation = TestInstallation.ready();
    const { google } = installation;
    google.quota.mail(ADMIN).limit = 100;
    google.quota.mail(ADMIN).left = 100;
    const requesters = Array.from({ length: 30 }, (_, number) => `nobody${number}@acme.example`);
    const rows = requesters.map((requester) => installation.submit({ requester, email: 'eve@evil.example' }));
    const mails = rows.map((row) => installation.row(row).Mail);
    expect(mails).toEqual([...Array(20).fill('Sent: rejected'), ...Array(10).fill('Not mailed')]);
    expect(installation.row(rows.at(-1) ?? 0).Detail).toContain('No email was sent: today’s limit');
    installation.wait({ hours: 3 }, 30);
    const alerts = google.sent.filter(({ to }) => to === ADMIN).map(({ subject }) => subject);
    expect(alerts).toEqual(['Chat Access needs attention: unusually many requests are rejected']);
    expect(installation.row(installation.submit()).Mail).toBe('Sent: created');
    installation.wait({ days: 2 }, 60);
    expect(installation.row(installation.submit({ email: 'x@evil.example' })).Mail).toBe('Sent: rejected');
    installation.wait({ hours: 1 }, 30);
    expect(google.properties.document()).not.toHaveProperty(['trouble.rejections']);
  });
});
