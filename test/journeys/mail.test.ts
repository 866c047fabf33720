import { ADMIN, COLUMNS, LEAD, TestDesk } from './installation';

function drafts(desk: TestDesk) {
  return desk.google.mailbox(desk.google.owner).drafts;
}

function typeInto({ google }: TestDesk, title: string, row: number, text: string): void {
  const { sheet } = google.form;
  sheet.set(`${String.fromCharCode(65 + sheet.header().indexOf(title))}${row}`, text);
}

describe('the mail to the requester', () => {
  it('tells of a new account: how to get a password, and what the team sets itself', () => {
    const desk = TestDesk.ready({ mail: { copyTo: ['chat-team@acme.example'] } });
    const row = desk.submit();
    const [mail] = desk.google.sent;
    expect(mail).toMatchObject({
      to: LEAD,
      cc: 'chat-team@acme.example',
      subject: 'Chat account created for Ana Silva',
    });
    expect(mail?.body).toContain('Forgot password');
    expect(mail?.body).toContain('chat limit');
    expect(mail?.body).toContain('support address');
    expect(mail?.body).toContain(`Request ${desk.row(row)['Request ID']}`);
    expect(mail?.htmlBody).toContain('<p>');
  });

  it('tells of an enabled account that the old password still works', () => {
    const desk = TestDesk.ready();
    desk.zendesk.addAgent({ email: 'ana@acme.example', enabled: false });
    desk.submit();
    expect(desk.google.sent[0]?.body).toContain('The old password still works');
  });

  it('shows what was typed as text, never as HTML, and keeps the subject one line', () => {
    const desk = TestDesk.ready();
    desk.submit({ firstName: '<img src=x onerror=alert(1)>', lastName: '{{email}} & "Co"' });
    const [mail] = desk.google.sent;
    expect(mail?.htmlBody).not.toContain('<img');
    expect(mail?.htmlBody).toContain('&lt;img src=x onerror=alert(1)&gt; {{email}} &amp; &quot;Co&quot;');
    expect(mail?.subject).not.toMatch(/[\r\n]/);
  });

  it('uses the texts of the setup, and the built-in one again when it is taken away', () => {
    const templates = { created: { subject: 'Ready: {{email}}', body: 'Hi {{firstName}}, {{action}}.' } };
    const desk = TestDesk.ready({ mail: { templates } });
    desk.submit();
    expect(desk.google.sent[0]).toMatchObject({ subject: 'Ready: ana@acme.example' });
    expect(desk.google.sent[0]?.body).toContain('Hi Ana, Created.');
    desk.google.call('saveSetup', { mail: { templates: { created: null } } });
    desk.submit({ email: 'ben@acme.example', firstName: 'Ben' });
    expect(desk.google.sent[1]?.subject).toBe('Chat account created for Ben Silva');
  });

  it('is not sent when mail is off, and the row says so', () => {
    const desk = TestDesk.ready({ mail: { enabled: false } });
    const row = desk.submit();
    expect(desk.row(row)).toMatchObject({ Status: '✓ Done', Mail: 'Off' });
    expect(desk.google.sent).toHaveLength(0);
  });

  it('cannot be sent when the form has collected no address, and the row says so', () => {
    const desk = TestDesk.ready();
    const row = desk.submit({ requester: '' });
    expect(desk.row(row)).toMatchObject({ Status: '✕ Rejected', Mail: 'No address' });
    expect(desk.row(row).Detail).toContain('requester is not known');
  });

  it('waits for tomorrow when the mails of the day are used up; the account does not', () => {
    const desk = TestDesk.ready();
    desk.google.quota.mail(ADMIN).left = 0;
    const row = desk.submit();
    expect(desk.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    expect(desk.row(row).Mail).toMatch(/^Sending: created /);
    expect(desk.account('ana@acme.example')).toHaveLength(1);
    desk.wait({ hours: 1 }, 15);
    expect(desk.google.sent).toHaveLength(0);
    desk.wait({ days: 1 });
    expect(desk.google.sent).toHaveLength(1);
    expect(desk.row(row).Mail).toBe('Sent: created');
    expect(drafts(desk)).toHaveLength(0);
  });

  it('whose draft cannot be made is made later, once', () => {
    const desk = TestDesk.ready();
    desk.google.faults.next('GmailApp.createDraft', { message: 'Gmail operation not allowed.' });
    const row = desk.submit();
    expect(desk.row(row)).toMatchObject({ Status: '✓ Done', Mail: 'Queued: created' });
    desk.google.advance({ minutes: 30 });
    expect(desk.row(row).Mail).toBe('Sent: created');
    expect(desk.google.sent).toHaveLength(1);
  });

  it.each([
    ['was not sent', false],
    ['was sent all the same', true],
  ])('whose sending fails in doubt and %s is sent exactly once', (_, after) => {
    const desk = TestDesk.ready();
    desk.google.faults.next('GmailApp.GmailDraft.send', {
      message: "We're sorry, a server error occurred.",
      after,
    });
    const row = desk.submit();
    desk.google.advance({ minutes: 30 });
    expect(desk.row(row).Mail).toBe('Sent: created');
    expect(desk.google.sent).toHaveLength(1);
  });

  it('is given up after three days, and the row says so', () => {
    const desk = TestDesk.ready();
    desk.google.faults.next('GmailApp.GmailDraft.send', { message: 'Invalid email', times: 100_000 });
    const row = desk.submit();
    desk.wait({ days: 4 });
    expect(desk.row(row)).toMatchObject({ Status: '✓ Done', Mail: 'Not sent: created' });
    expect(drafts(desk)).toHaveLength(0);
  });

  it.each(['.*', '(', '', 'x|y'])(
    'of another row is left alone when somebody types %j where ours says which mail is taken back',
    (reference) => {
      const desk = new TestDesk().turnOn().warmUp();
      desk.google.quota.mail(ADMIN).left = 0;
      const [ana, ben] = [desk.submit(), desk.submit({ email: 'ben@acme.example', firstName: 'Ben' })];
      typeInto(desk, 'Mail', ana, `Withdrawn: ${reference}`);
      typeInto(desk, 'Request ID', ana, reference);
      desk.google.form.edit(ana, { [COLUMNS.email]: 'anna@acme.example' });
      const ofBen = drafts(desk).filter(({ body }) => body.includes('ben@acme.example'));
      expect(ofBen).toHaveLength(1);
      expect(desk.row(ben).Mail).toBe(`Sending: created ${ofBen[0]?.id}`);
    },
  );

  it('texts of exceptions in another language change nothing', () => {
    const desk = TestDesk.ready();
    desk.google.faults.translate('ja');
    desk.google.quota.mail(ADMIN).left = 0;
    desk.zendesk.modes.dropBeforeCommit = { times: 1 };
    const row = desk.submit();
    desk.wait({ days: 1, hours: 1 });
    expect(desk.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done', Mail: 'Sent: created' });
    expect(desk.google.sent).toHaveLength(1);
  });
});

describe('a test mail', () => {
  it.each(['created', 'enabled', 'unchanged', 'rejected', 'failed', 'alert'])(
    'of the kind %s goes to the person who clicked',
    (template) => {
      const desk = new TestDesk().turnOn();
      expect(desk.google.call('sendTestMail', template)).toEqual({ ok: true, message: `Sent to ${ADMIN}.` });
      expect(desk.google.sent).toMatchObject([{ to: ADMIN }]);
      expect(desk.google.sent[0]?.body).not.toContain('{{');
    },
  );

  it('of an unknown kind, or without a mail left for today, is refused with a sentence', () => {
    const desk = new TestDesk().turnOn();
    expect(desk.google.call('sendTestMail', 'farewell')).toMatchObject({ ok: false });
    desk.google.quota.mail(ADMIN).left = 0;
    expect(desk.google.call('sendTestMail', 'created')).toEqual({
      ok: false,
      message: 'Not sent: no mail is left for today. Try again tomorrow.',
    });
    expect(drafts(desk)).toHaveLength(0);
  });
});
