import { approve, columnLetter, EMAIL, mailsTo, writesOf } from './approvals-hands';
import { APPROVER, OTHER_APPROVER, PRODUCTS } from './approvals-installation';
import { LEAD } from './installation';

describe.each(PRODUCTS)('whose approval counts, on %s: it', (_, ready) => {
  it.each([
    ['for themselves', { email: `${APPROVER.replace('@', '+new@')}` }],
    ['of their own', { email: EMAIL, requester: APPROVER.toUpperCase() }],
  ])('by an approver of a request %s does not count, and another one is asked', (__, person) => {
    const installation = ready();
    const row = installation.submit(person);
    expect(installation.google.sent).toMatchObject([{ to: OTHER_APPROVER }]);
    expect(approve(installation, row)).toContain(
      'approvers do not decide about themselves or about what they asked for',
    );
    installation.google.advance({ minutes: 10 });
    expect(installation.row(row).Status).toBe('? Needs approval');
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
