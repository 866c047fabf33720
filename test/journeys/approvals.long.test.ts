import { approve, choose, columnLetter, EMAIL, logOf, mailsTo, reject, writesOf } from './approvals-hands';
import { APPROVER, type ApprovalsInstallation, OTHER_APPROVER, PRODUCTS } from './approvals-installation';
import { ADMIN, LEAD, SECOND_EDITOR } from './installation';
import { changeTimeZone } from './log-hands';

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
      /^This would create an account for ana@acme.example\. Needs approval since .*, by boss@acme.example, head@acme.example: select the row/,
    );
    expect(writesOf(installation)).toEqual([]);
    expect(installation.google.sent).toHaveLength(1);
    const [mail] = installation.google.sent;
    expect(mail).toMatchObject({
      to: `${APPROVER},${OTHER_APPROVER}`,
      subject: 'Approval needed: chat access for Ana Silva',
    });
    expect(mail?.body).toContain(`${LEAD} requests access`);
    expect(mail?.body).toContain('This would create an account for ana@acme.example.');
    expect(mail?.body).toContain(`range=${row}:${row}`);
    installation.google.advance({ hours: 3 });
    expect(writesOf(installation)).toEqual([]);
    expect(installation.google.sent).toHaveLength(1);
  });

  it('by one of them has the request carried out by the next run, and row and log say who it was', () => {
    const installation = ready();
    const row = installation.submit({ email: EMAIL });
    expect(approve(installation, row)).toBe(
      '1 row was approved. Chat Access processes it within five minutes.',
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

  it.each(['GmailApp.createDraft', 'GmailApp.GmailDraft.send'])(
    'is asked for again although %s fails when it is time, and the mail says since when it waits',
    (method) => {
      const installation = ready();
      installation.submit({ email: EMAIL });
      installation.wait({ hours: 47 }, 60);
      installation.google.faults.next(method, { message: 'Server error', times: 3 });
      installation.wait({ hours: 8 }, 30);
      const asked = mailsTo(installation, APPROVER);
      expect(asked).toHaveLength(2);
      const sentence = /It has been waiting for a decision since \d{4}-\d\d-\d\d \d\d:\d\d \(UTC\)\./;
      expect(asked.map(({ body }) => sentence.test(body))).toEqual([false, true]);
    },
  );

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

  it('is not asked for again when another editor retries what was approved and done', () => {
    const installation = ready();
    const row = installation.submit({ email: EMAIL });
    approve(installation, row);
    installation.google.advance({ minutes: 5 });
    const sent = installation.google.sent.length;
    choose(installation, 'Retry selected rows', SECOND_EDITOR, [row]);
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row)).toMatchObject({
      Action: 'Created',
      Status: '✓ Done',
      Detail: expect.stringMatching(/^Created an account for Ana Silva/),
    });
    expect(installation.google.sent).toHaveLength(sent);
  });

  it('is asked for where cells say that it was done, and the log does not', () => {
    const installation = ready();
    const row = installation.submit({ email: EMAIL });
    const { id } = installation.zendesk.addAgent({ email: EMAIL });
    const { sheet } = installation.google.form;
    const typed = { Action: 'Created', 'Agent ID': String(id), 'Next try': '', Status: 'Waiting' };
    for (const times of [1, 2]) {
      for (const [title, text] of Object.entries(typed)) {
        sheet.set(`${columnLetter(installation, title)}${row}`, text);
      }
      installation.google.advance({ minutes: 5 });
      expect([times, installation.row(row).Status]).toEqual([times, '? Needs approval']);
    }
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

describe.each(PRODUCTS)('a request that waits for approval, on %s,', (_, ready) => {
  it('can be approved also after another time zone was set, and is not lost', () => {
    const installation = ready();
    const row = installation.submit({}, { fire: false });
    installation.google.advance({ minutes: 5 });
    changeTimeZone(installation, 'America/Los_Angeles');
    installation.google.advance({ minutes: 5 });
    expect(approve(installation, row)).toContain('1 row was approved.');
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });
});
