import { LEAD, TestDesk } from './installation';

describe('what becomes of a request', () => {
  it('a person whom Zendesk does not know gets an account: two calls to Zendesk, at most twenty to Google', () => {
    const desk = TestDesk.ready();
    const row = desk.submit({ email: 'ana@acme.example', firstName: 'Ana', lastName: 'Silva' });

    expect(desk.row(row)).toMatchObject({
      Action: 'Created',
      Status: '✓ Done',
      Detail: 'Created an account for Ana Silva (ana@acme.example).',
      Mail: 'Sent: created',
      Attempts: '1',
    });
    const [account] = desk.account('ana@acme.example');
    expect(account).toMatchObject({ email: 'ana@acme.example', enabled: true, role: 'Agent' });
    expect(desk.row(row)['Agent ID']).toBe(String(account?.id));
    expect(desk.takeCalls()).toEqual(['GET /agents/email/ana@acme.example', 'POST /agents']);
    expect(desk.lastExecution().callCount).toBeLessThanOrEqual(20);
  });

  it('a person whose account is off is enabled: two calls to Zendesk, at most twenty to Google', () => {
    const desk = TestDesk.ready();
    const { id } = desk.zendesk.addAgent({ email: 'ben@acme.example', enabled: false, displayName: 'Ben' });
    const row = desk.submit({ email: 'ben@acme.example' });

    expect(desk.row(row)).toMatchObject({
      Action: 'Updated',
      Status: '✓ Done',
      'Agent ID': String(id),
      Mail: 'Sent: enabled',
    });
    expect(desk.row(row).Detail).toContain('old password still works');
    expect(desk.account('ben@acme.example')).toMatchObject([{ id, enabled: true, displayName: 'Ben' }]);
    expect(desk.takeCalls()).toEqual(['GET /agents/email/ben@acme.example', `PUT /agents/${id}`]);
    expect(desk.lastExecution().callCount).toBeLessThanOrEqual(20);
  });

  it('a person whose account is on is left alone: one call to Zendesk', () => {
    const desk = TestDesk.ready();
    desk.zendesk.addAgent({ email: 'cleo@acme.example' });
    const before = desk.zendesk.snapshot();
    const row = desk.submit({ email: 'Cleo@ACME.example ' });

    expect(desk.row(row)).toMatchObject({ Action: 'No change', Status: '✓ Done', Mail: 'Sent: unchanged' });
    expect(desk.zendesk.snapshot()).toEqual(before);
    expect(desk.takeCalls()).toEqual(['GET /agents/email/cleo@acme.example']);
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
  ])('%j is rejected with a sentence that helps, without a call to Zendesk', (email, sentence) => {
    const desk = TestDesk.ready();
    const row = desk.submit({ email });
    expect(desk.row(row)).toMatchObject({ Action: '', Status: '✕ Rejected', Mail: 'Sent: rejected' });
    expect(desk.row(row).Detail).toContain(sentence);
    expect(desk.takeCalls()).toEqual([]);
    expect(desk.google.sent).toMatchObject([{ to: LEAD }]);
  });

  it('upper case, blanks around and plus addressing are fine', () => {
    const desk = TestDesk.ready();
    const row = desk.submit({ email: '  Ana+Chat@ACME.Example ' });
    expect(desk.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    expect(desk.account('ana+chat@acme.example')).toMatchObject([{ email: 'ana+chat@acme.example' }]);
  });

  it('a domain below a listed one counts only when the setup says so', () => {
    const strict = TestDesk.ready();
    expect(strict.row(strict.submit({ email: 'x@mail.acme.example' })).Status).toBe('✕ Rejected');
    const wide = TestDesk.ready({ access: { subdomains: true } });
    expect(wide.row(wide.submit({ email: 'x@mail.acme.example' })).Status).toBe('✓ Done');
    expect(wide.row(wide.submit({ email: 'x@notacme.example' })).Status).toBe('✕ Rejected');
  });

  it('a requester of another domain is rejected, unless the setup lists them', () => {
    const requester = 'partner@other.example';
    const open = TestDesk.ready();
    expect(open.row(open.submit({ requester })).Detail).toContain(
      'requests are taken from acme.example only',
    );
    const listed = TestDesk.ready({ access: { requesters: [requester] } });
    expect(listed.row(listed.submit({ requester })).Status).toBe('✓ Done');
    expect(listed.row(listed.submit({ email: 'ben@acme.example' })).Detail).toContain(
      'not on the list of people who may ask',
    );
  });

  it('a request without a first name or with an odd one is rejected', () => {
    const desk = TestDesk.ready();
    expect(desk.row(desk.submit({ firstName: ' ' })).Detail).toContain('the first name is missing');
    expect(desk.row(desk.submit({ lastName: 'x'.repeat(200) })).Detail).toContain('too long');
    expect(desk.zendesk.snapshot().agents).toHaveLength(1);
  });

  it('an administrator whose account is off is not enabled by a form', () => {
    const desk = TestDesk.ready();
    desk.zendesk.addAgent({ email: 'root@acme.example', enabled: false, role: 'Administrator' });
    const row = desk.submit({ email: 'root@acme.example' });
    expect(desk.row(row)).toMatchObject({ Status: '⚠ Needs attention', Mail: 'Sent: failed' });
    expect(desk.account('root@acme.example')).toMatchObject([{ enabled: false }]);
  });

  it('a new account gets a password of 24 characters and more, of all classes, that nobody sees', () => {
    const desk = TestDesk.ready();
    let password = '';
    desk.zendesk.modes.intercept = ({ method, body }) => {
      if (method === 'POST') password = JSON.parse(body).password;
      return undefined;
    };
    desk.submit();
    expect(password).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[^A-Za-z0-9]).{24,}$/);
    const seen = JSON.stringify([
      desk.rows(),
      desk.google.sent,
      desk.google.executions,
      desk.google.properties.document(),
    ]);
    expect(seen).not.toContain(password);
  });

  it('new and enabled agents join the departments of the setup, beside those who are in them', () => {
    const desk = new TestDesk({ access: { departments: ['Sales', 'Care'] } });
    const old = desk.zendesk.addAgent({ email: 'old@acme.example' });
    const ben = desk.zendesk.addAgent({ email: 'ben@acme.example', enabled: false });
    desk.zendesk.addDepartment('Sales', { members: [old] });
    desk.zendesk.addDepartment('Care');
    desk.turnOn().warmUp();
    desk.submit({ email: 'ana@acme.example' });
    desk.submit({ email: 'ben@acme.example' });
    desk.submit({ email: 'old@acme.example' });
    const [ana] = desk.account('ana@acme.example');
    const members = desk.zendesk.snapshot().departments.map(({ name, members }) => [name, new Set(members)]);
    expect(members).toEqual([
      ['Sales', new Set([old.id, ana?.id, ben.id])],
      ['Care', new Set([ana?.id, ben.id])],
    ]);
  });

  it('a department that Zendesk does not have is named in the row', () => {
    const desk = TestDesk.ready({ access: { departments: ['Nowhere'] } });
    const row = desk.submit();
    expect(desk.row(row)).toMatchObject({ Status: '⚠ Needs attention', Action: 'Created' });
    expect(desk.row(row).Detail).toContain('no department "Nowhere"');
  });

  it('new and enabled agents get the role of the setup', () => {
    const desk = new TestDesk({ access: { role: 'agent (limited)' } });
    desk.zendesk.addAgent({ email: 'ben@acme.example', enabled: false });
    desk.turnOn().warmUp();
    desk.submit({ email: 'ana@acme.example' });
    desk.submit({ email: 'ben@acme.example' });
    expect(desk.account('ana@acme.example')).toMatchObject([{ role: 'Agent (limited)' }]);
    expect(desk.account('ben@acme.example')).toMatchObject([{ role: 'Agent (limited)' }]);
  });

  it('every handling leaves a line in the log', () => {
    const desk = TestDesk.ready();
    const row = desk.submit();
    const [header = [], line = []] = desk.google.spreadsheet.sheet('Log').display();
    const logged = Object.fromEntries(header.map((title, index) => [title, line[index]]));
    expect(logged).toMatchObject({
      'Request ID': desk.row(row)['Request ID'],
      Requester: LEAD,
      Address: 'ana@acme.example',
      Status: '✓ Done',
      Action: 'Created',
      Mail: 'Sent: created',
      By: 'form',
    });
  });
});
