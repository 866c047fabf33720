import { APPROVER, type ApprovalsInstallation, OTHER_APPROVER, PRODUCTS } from './approvals-installation';
import { ADMIN, LEAD, SECOND_EDITOR, underTitles } from './installation';

const EMAIL = 'ana@acme.example';

function writesOf(installation: ApprovalsInstallation): string[] {
  return installation
    .takeCalls()
    .filter((call) => /^(POST|PUT|DELETE) /.test(call) && !call.includes('oauth'));
}

function choose(installation: ApprovalsInstallation, item: string, as: string, selection: number[]): string {
  installation.google.open({ as });
  installation.google.clickMenu(item, { as, selection });
  return installation.toast();
}

const approve = (installation: ApprovalsInstallation, row: number, as = APPROVER) =>
  choose(installation, 'Approve selected rows', as, [row]);

function reject(
  installation: ApprovalsInstallation,
  row: number,
  as = APPROVER,
  reason = 'Not in my team',
): string {
  installation.google.ui.answer('OK', reason);
  return choose(installation, 'Reject selected rows', as, [row]);
}

const mailsTo = (installation: ApprovalsInstallation, address: string) =>
  installation.google.sent.filter(({ to }) => to.includes(address));

const logOf = (installation: ApprovalsInstallation) =>
  underTitles(installation.google.spreadsheet.sheet('Log').display());

describe.each(PRODUCTS)('approval, on %s,', (_, ready) => {
  it('is asked of the approvers in one mail, and nothing is done before', () => {
    const installation = ready();
    installation.takeCalls();
    const row = installation.submit({ email: EMAIL });
    expect(installation.row(row)).toMatchObject({
      Action: '',
      Status: '? Needs approval',
      Mail: 'Sent: approval',
    });
    expect(installation.row(row).Detail).toMatch(
      /^Would create an account for ana@acme.example\. Needs approval since .*, by boss@acme.example, head@acme.example: select the row/,
    );
    expect(writesOf(installation)).toEqual([]);
    expect(installation.google.sent).toHaveLength(1);
    const [mail] = installation.google.sent;
    expect(mail).toMatchObject({
      to: `${APPROVER},${OTHER_APPROVER}`,
      subject: 'Approval needed: chat access for Ana Silva',
    });
    expect(mail?.body).toContain(`${LEAD} asks for access`);
    expect(mail?.body).toContain('Would create an account for ana@acme.example.');
    expect(mail?.body).toContain(`range=${row}:${row}`);
    installation.google.advance({ hours: 3 });
    expect(writesOf(installation)).toEqual([]);
    expect(installation.google.sent).toHaveLength(1);
  });

  it('by one of them has the request carried out by the next run, and row and log say who it was', () => {
    const installation = ready();
    const row = installation.submit({ email: EMAIL });
    expect(approve(installation, row)).toBe(
      '1 row was approved. Chat Access handles it within five minutes.',
    );
    expect(installation.row(row)).toMatchObject({ Status: '⏳ Waiting' });
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row)).toMatchObject({
      Action: 'Created',
      Status: '✓ Done',
      Mail: 'Sent: created',
    });
    expect(installation.row(row).Detail).toContain('Approved by boss@acme.example.');
    expect(mailsTo(installation, LEAD).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('created for Ana Silva'),
    ]);
    expect(mailsTo(installation, LEAD)[0]?.body).not.toContain('Approved by');
    const id = installation.row(row)['Request ID'];
    expect(logOf(installation)).toContainEqual(
      expect.objectContaining({ Action: 'Approved', 'Request ID': id, By: APPROVER }),
    );
    expect(installation.google.properties.user(ADMIN)[`decision.${id}`]).toBeUndefined();
  });

  it('by the owner, where nobody is listed, is carried out at once', () => {
    const installation = ready({ approvers: [] });
    const row = installation.submit({ email: EMAIL });
    expect(mailsTo(installation, ADMIN)).toHaveLength(1);
    approve(installation, row, ADMIN);
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });

  it('can be refused with a reason, which row and log keep and the requester is not told', () => {
    const installation = ready();
    const row = installation.submit({ email: EMAIL });
    expect(reject(installation, row)).toBe('1 row was rejected.');
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row)).toMatchObject({ Action: '', Status: '✕ Rejected', Mail: 'Sent: rejected' });
    expect(installation.row(row).Detail).toBe(
      'Rejected by boss@acme.example: Not in my team. Nothing was changed.',
    );
    const [mail] = mailsTo(installation, LEAD);
    expect(mail?.body).toContain('It was not approved.');
    expect(mail?.body).not.toMatch(/boss@|Not in my team/);
    expect(writesOf(installation)).toEqual([]);
  });

  it('is not refused when the person who is asked why closes the question', () => {
    const installation = ready();
    const row = installation.submit({ email: EMAIL });
    installation.google.ui.answer('CANCEL');
    choose(installation, 'Reject selected rows', APPROVER, [row]);
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row).Status).toBe('? Needs approval');
  });

  it.each([
    [
      'an editor who is no approver',
      SECOND_EDITOR,
      `${SECOND_EDITOR} is not an approver, so nothing was decided.`,
    ],
    ['the owner, where others are listed', ADMIN, `${ADMIN} is not an approver, so nothing was decided.`],
  ])('by %s does not count', (__, as, sentence) => {
    const installation = ready();
    const row = installation.submit({ email: EMAIL });
    expect(approve(installation, row, as)).toContain(sentence);
    installation.google.advance({ minutes: 10 });
    expect(installation.row(row).Status).toBe('? Needs approval');
    expect(writesOf(installation)).toEqual([]);
  });

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

  it('is asked for again after two days, once, and ends the request after fourteen', () => {
    const installation = ready();
    const row = installation.submit({ email: EMAIL });
    installation.wait({ hours: 47 }, 60);
    expect(mailsTo(installation, APPROVER)).toHaveLength(1);
    installation.wait({ hours: 3 }, 60);
    expect(mailsTo(installation, APPROVER)).toHaveLength(2);
    installation.wait({ days: 11 }, 180);
    expect(mailsTo(installation, APPROVER)).toHaveLength(2);
    expect(installation.row(row).Status).toBe('? Needs approval');
    installation.wait({ days: 2 }, 180);
    expect(installation.row(row)).toMatchObject({
      Status: '✕ Rejected',
      Mail: 'Sent: rejected',
      Detail: 'Rejected: no one has approved it in 14 days. Nothing was changed.',
    });
    expect(mailsTo(installation, LEAD)).toHaveLength(1);
    expect(approve(installation, row)).toBe('None of the selected rows needs approval. Nothing was changed.');
  });

  it('is not needed where nothing would be changed', () => {
    const installation = ready();
    installation.zendesk.addAgent({ email: EMAIL });
    expect(installation.row(installation.submit({ email: EMAIL }))).toMatchObject({
      Action: 'No change',
      Status: '✓ Done',
    });
  });

  it('for requesters who are not listed, is needed for them alone', () => {
    const installation = ready({ approval: 'unlisted', requesters: [LEAD] });
    expect(installation.row(installation.submit({ email: EMAIL })).Status).toBe('✓ Done');
    const other = installation.submit({ email: 'ben@acme.example', requester: 'peer@acme.example' });
    expect(installation.row(other).Status).toBe('? Needs approval');
    const stranger = installation.submit({ email: 'cleo@acme.example', requester: 'peer@other.example' });
    expect(installation.row(stranger)).toMatchObject({ Status: '✕ Rejected', Mail: 'Not mailed' });
    approve(installation, other);
    installation.google.advance({ minutes: 5 });
    expect(installation.row(other).Status).toBe('✓ Done');
  });

  it('of many rows at once is one click, and the first of two decisions counts', () => {
    const installation = ready();
    const rows = ['ana', 'ben', 'cleo'].map((name) => installation.submit({ email: `${name}@acme.example` }));
    choose(installation, 'Approve selected rows', APPROVER, rows.slice(0, 2));
    reject(installation, rows[2] ?? 0, OTHER_APPROVER);
    reject(installation, rows[0] ?? 0, OTHER_APPROVER);
    installation.google.advance({ minutes: 5 });
    expect(rows.map((row) => installation.row(row).Status)).toEqual(['✓ Done', '✓ Done', '✕ Rejected']);
  });

  it('of an account that was done is about that request alone: retried later, it needs another', () => {
    const installation = ready();
    const row = installation.submit({ email: EMAIL });
    approve(installation, row);
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row).Status).toBe('✓ Done');
    turnOff(installation);
    installation.google.clickMenu('Retry selected rows', { selection: [row] });
    expect(installation.row(row).Status).toBe('? Needs approval');
  });

  it('is not waited for any longer once the setup does not want it', () => {
    const installation = ready();
    const row = installation.submit({ email: EMAIL });
    installation.google.call('saveSetup', { access: { approval: 'none' } });
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row)).toMatchObject({
      Action: 'Created',
      Status: '✓ Done',
      Mail: 'Sent: created',
    });
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

  it('is decided in the sidebar, too, by the same people', () => {
    const installation = ready();
    const [ana = 0, ben = 0] = ['ana', 'ben'].map((name) =>
      installation.submit({ email: `${name}@acme.example` }),
    );
    const approvals = (as: string) =>
      (installation.google.callAs(as, 'getSetup') as { health: { approvals: unknown } }).health.approvals;
    const [first, second] = [ana, ben].map((row) => installation.row(row)['Request ID']);
    expect(approvals(SECOND_EDITOR)).toMatchObject({ mayDecide: false, total: 2 });
    expect(approvals(APPROVER)).toMatchObject({
      mayDecide: true,
      total: 2,
      requests: [
        { id: first, row: ana, requester: LEAD, email: EMAIL, name: 'Ana Silva' },
        { id: second, row: ben },
      ],
    });
    const refused = installation.google.callAs(SECOND_EDITOR, 'approveSelectedRows', [first]);
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining('is not an approver') });
    expect(installation.google.callAs(APPROVER, 'approveSelectedRows', ['R-nonsense', 7])).toMatchObject({
      ok: false,
    });
    expect(installation.google.callAs(APPROVER, 'approveSelectedRows', [first])).toMatchObject({ ok: true });
    expect(installation.google.callAs(APPROVER, 'rejectSelectedRows', [second], 'No')).toMatchObject({
      ok: true,
    });
    installation.google.advance({ minutes: 5 });
    expect([ana, ben].map((row) => installation.row(row).Status)).toEqual(['✓ Done', '✕ Rejected']);
    expect(installation.row(ben).Detail).toContain('Rejected by boss@acme.example: No.');
    expect(approvals(APPROVER)).toMatchObject({ total: 0, requests: [] });
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

  it('is shown in the preview, with the mail to the approvers', () => {
    const installation = ready();
    const row = installation.submit({ email: EMAIL });
    expect(installation.google.call('previewRow', row)).toMatchObject({
      ok: true,
      status: 'Needs approval',
      mail: { to: `${APPROVER}, ${OTHER_APPROVER}`, subject: 'Approval needed: chat access for Ana Silva' },
    });
  });
});

function turnOff(installation: ApprovalsInstallation): void {
  if ('personOf' in installation)
    installation.zendesk.downgrade(
      installation.zendesk.state.user(installation.personOf(EMAIL)?.id ?? 0) as never,
    );
  else
    for (const agent of installation.zendesk.state.agents.values())
      if (agent.email === EMAIL) agent.enabled = false;
}

function columnLetter(installation: ApprovalsInstallation, title: string): string {
  const index = installation.google.form.sheet.display()[0]?.indexOf(title) ?? -1;
  return String.fromCharCode('A'.charCodeAt(0) + index);
}
