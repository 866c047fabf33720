import { approve, columnLetter, EMAIL, mailsTo, reject, writesOf } from './approvals-hands';
import { APPROVER, OTHER_APPROVER, PRODUCTS } from './approvals-installation';
import { ADMIN, LEAD, SuiteInstallation } from './installation';

describe.each(PRODUCTS)('whose approval counts, on %s: it', (_, ready) => {
  it.each([
    ['for themselves', { email: `${APPROVER.replace('@', '+new@')}` }],
    ['of their own', { email: EMAIL, requester: APPROVER.toUpperCase() }],
  ])('by an approver of a request %s does not count, and another one is asked', (__, person) => {
    const installation = ready();
    const row = installation.submit(person);
    expect(installation.google.sent).toMatchObject([{ to: OTHER_APPROVER }]);
    expect(approve(installation, row)).toContain('approvers cannot decide on their own accounts or requests');
    installation.google.advance({ minutes: 10 });
    expect(installation.row(row).Status).toBe('? Needs approval');
    approve(installation, row, OTHER_APPROVER);
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row).Status).toBe('✓ Done');
  });

  it('is nobody’s where the only approver asks for themselves, and the row says what to do', () => {
    const installation = ready({ approvers: [APPROVER] });
    const row = installation.submit({ email: APPROVER });
    expect(installation.row(row).Status).toBe('? Needs approval');
    expect(installation.row(row).Detail).toContain(
      'but every approver is the requester or the person it is about. Add another approver in the step Who may get access',
    );
    installation.google.call('saveSetup', { access: { approvers: [APPROVER, OTHER_APPROVER] } });
    approve(installation, row, OTHER_APPROVER);
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row).Status).toBe('✓ Done');
  });

  it('does not count once the answers are edited: the other request needs its own', () => {
    const installation = ready();
    const row = installation.submit({ email: EMAIL });
    approve(installation, row);
    installation.google.form.edit(row, { 'Email of the new agent': 'ben@acme.example', 'First name': 'Ben' });
    installation.google.advance({ minutes: 10 });
    expect(installation.row(row)).toMatchObject({ Status: '? Needs approval' });
    expect(installation.row(row).Detail).toContain('ben@acme.example');
    expect(writesOf(installation)).toEqual([]);
    expect(mailsTo(installation, APPROVER)).toHaveLength(2);
    approve(installation, row);
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });

  it('is not given by what is typed into cells', () => {
    const installation = ready();
    const row = installation.submit({ email: EMAIL });
    const id = installation.row(row)['Request ID'] ?? '';
    const { sheet } = installation.google.form;
    const place = (title: string) => `${columnLetter(installation, title)}${row}`;
    for (const [status, action, agentId] of [
      ['Waiting', '', ''],
      ['Working', 'Created', ''],
      ['Paused', 'Created', '4711'],
      ['Will retry', 'Updated', '4711'],
      ['', '', ''],
    ]) {
      sheet.set(place('Status'), status ?? '');
      sheet.set(place('Action'), action ?? '');
      sheet.set(place('Agent ID'), agentId ?? '');
      sheet.set(place('Next try'), '');
      sheet.set(place('Detail'), `Approved by ${APPROVER}.`);
      const log = installation.google.spreadsheet.sheet('Log');
      const last = log.display().length;
      log.set(`A${last + 1}`, new Date(installation.google.clock.now()));
      log.set(`B${last + 1}`, id);
      log.set(`F${last + 1}`, 'Approved');
      log.set(`L${last + 1}`, APPROVER);
      installation.google.advance({ minutes: 70 });
      expect(installation.row(row).Status).toBe('? Needs approval');
    }
    expect(writesOf(installation)).toEqual([]);
    expect(mailsTo(installation, LEAD)).toEqual([]);
  });

  it('is needed for departments, too, which typed cells would give an account that is on', () => {
    const installation = ready();
    if ('personOf' in installation) installation.zendesk.addGroup('Vault');
    else installation.zendesk.addDepartment('Vault');
    installation.google.call('saveSetup', { access: { departments: ['Vault'] } });
    const row = installation.submit({ email: EMAIL });
    const { id } = installation.zendesk.addAgent({ email: EMAIL });
    const { sheet } = installation.google.form;
    const type = (title: string, text: string) =>
      sheet.set(`${columnLetter(installation, title)}${row}`, text);
    type('Action', 'Updated');
    type('Agent ID', String(id));
    type('Next try', '');
    type('Status', 'Will retry');
    installation.takeCalls();
    installation.google.advance({ minutes: 5 });
    expect(writesOf(installation)).toEqual([]);
    expect(installation.row(row).Status).toBe('? Needs approval');
  });

  it('is forgotten in time where the row is deleted before anything was done for it', () => {
    const installation = ready();
    const { google } = installation;
    const row = installation.submit({ email: EMAIL });
    approve(installation, row);
    installation.google.call('pauseDesk');
    google.advance({ minutes: 5 });
    google.form.sheet.deleteRow(row);
    const decisions = () =>
      Object.keys(google.properties.user(ADMIN)).filter((key) => key.startsWith('decision.'));
    expect(decisions()).toHaveLength(1);
    google.call('resumeDesk');
    installation.wait({ days: 59 }, 24 * 60);
    expect(decisions()).toHaveLength(1);
    installation.wait({ days: 3 }, 24 * 60);
    expect(decisions()).toEqual([]);
  });

  it('is asked for again where there is no room for more long reasons until the next run, and none is lost', () => {
    const installation = ready();
    const rows = Array.from({ length: 12 }, (_, index) =>
      installation.submit({ email: `agent${index}@acme.example` }),
    );
    const reason = '不是我的团队。'.repeat(50).slice(0, 300);
    const full = rows.filter((row) =>
      reject(installation, row, APPROVER, reason).startsWith('There is no room'),
    );
    expect(full).toEqual(rows.slice(8));
    installation.google.advance({ minutes: 5 });
    const statuses = () => rows.map((row) => installation.row(row).Status);
    expect(statuses().slice(0, 8)).toEqual(Array(8).fill('✕ Rejected'));
    expect(statuses().slice(8)).toEqual(Array(4).fill('? Needs approval'));
    for (const row of full) expect(reject(installation, row, APPROVER, reason)).toBe('1 row was rejected.');
    installation.google.advance({ minutes: 5 });
    expect(new Set(statuses())).toEqual(new Set(['✕ Rejected']));
  });

  it('by people who cannot edit the sheet is saved, and said to be impossible', () => {
    const installation = ready();
    const save = (approvers: string[]) => installation.google.call('saveSetup', { access: { approvers } });
    expect(save([APPROVER])).not.toHaveProperty('message');
    expect(save([APPROVER, 'far@acme.example'])).toMatchObject({
      ok: true,
      message: expect.stringContaining('far@acme.example cannot edit this spreadsheet'),
    });
  });
});

describe('an approval of the approver’s own account, by another address of it, on Zendesk Suite,', () => {
  const SECOND_ADDRESS = 'my.other@acme.example';

  function asked(approver: string, approvers: string[]): { installation: SuiteInstallation; row: number } {
    const installation = new SuiteInstallation({
      google: { editors: [APPROVER, OTHER_APPROVER] },
      access: { role: 'Staff', chat: 'ignore', approval: 'everyone', approvers },
    });
    installation.turnOn().runTimerOnce();
    installation.zendesk.addUser({
      email: approver,
      otherEmails: [SECOND_ADDRESS],
      name: 'The boss',
      role: 'end-user',
    });
    return { installation, row: installation.submit({ email: SECOND_ADDRESS }) };
  }

  it('does not count: the row says so, and another approver decides', () => {
    const { installation, row } = asked(APPROVER, [APPROVER, OTHER_APPROVER]);
    approve(installation, row);
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row).Status).toBe('? Needs approval');
    expect(installation.row(row).Detail).toMatch(
      new RegExp(`^The decision of ${APPROVER} does not count: .* their own\\. .* Needs approval since `),
    );
    expect(writesOf(installation)).toEqual([]);
    approve(installation, row, OTHER_APPROVER);
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '✓ Done' });
  });

  it('is not said to be given when the owner is the approver', () => {
    const { installation, row } = asked(ADMIN, []);
    expect(approve(installation, row, ADMIN)).toBe(
      '1 row still needs approval by someone else: see the column Detail.',
    );
    expect(installation.row(row).Status).toBe('? Needs approval');
    expect(writesOf(installation)).toEqual([]);
  });
});
