import { ADMIN, COLUMNS, LEAD, TestInstallation } from './installation';
import { mailBuild } from './mail-build';

function drafts(installation: TestInstallation) {
  return installation.google.mailbox(installation.google.owner).drafts;
}

function typeInto({ google }: TestInstallation, title: string, row: number, text: string): void {
  const { sheet } = google.form;
  sheet.set(`${String.fromCharCode(65 + sheet.header().indexOf(title))}${row}`, text);
}

describe('the email to the requester', () => {
  it('says how to get a password for a new account, and what is left for the team to set', () => {
    const installation = TestInstallation.ready({ mail: { copyTo: ['chat-team@acme.example'] } });
    const row = installation.submit();
    const [mail] = installation.google.sent;
    expect(mail).toMatchObject({
      to: LEAD,
      cc: 'chat-team@acme.example',
      subject: 'Chat account created for Ana Silva',
    });
    expect(mail?.body).toContain('Forgot password');
    expect(mail?.body).toContain('chat limit');
    expect(mail?.body).toContain('support address');
    expect(mail?.body).toContain(`Request ${installation.row(row)['Request ID']}`);
    expect(mail?.htmlBody).toContain('<p>');
  });

  it('says that the old password of an enabled account still works', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.addAgent({ email: 'ana@acme.example', enabled: false });
    installation.submit();
    expect(installation.google.sent[0]?.body).toContain('The old password still works');
  });

  it('shows answers as text, never as HTML, and keeps the subject on one line', () => {
    const installation = TestInstallation.ready();
    installation.submit({ firstName: '<img src=x onerror=alert(1)>', lastName: '{{email}} & "Co"' });
    const [mail] = installation.google.sent;
    expect(mail?.htmlBody).not.toContain('<img');
    expect(mail?.htmlBody).toContain('&lt;img src=x onerror=alert(1)&gt; {{email}} &amp; &quot;Co&quot;');
    expect(mail?.subject).not.toMatch(/[\r\n]/);
  });

  it('reaches people with names of any script', () => {
    const templates = {
      created: {
        subject: '✓ {{firstName}} {{lastName}}: доступ к чату поддержки открыт',
        body: 'Grüße, {{firstName}}!',
      },
    };
    const installation = TestInstallation.ready({ mail: { templates } });
    const row = installation.submit({ firstName: 'Zoë', lastName: 'Ångström-Müller' });
    const [mail] = installation.google.sent;
    expect(mail).toMatchObject({
      name: 'Chat Access',
      from: ADMIN,
      subject: '✓ Zoë Ångström-Müller: доступ к чату поддержки открыт',
    });
    expect(mail?.body).toContain('Grüße, Zoë!');
    expect(installation.row(row).Mail).toBe('Sent: created');
  });

  it('uses the template of the setup, and the default again once it is removed', () => {
    const templates = { created: { subject: 'Ready: {{email}}', body: 'Hi {{firstName}}, {{action}}.' } };
    const installation = TestInstallation.ready({ mail: { templates } });
    installation.submit();
    expect(installation.google.sent[0]).toMatchObject({ subject: 'Ready: ana@acme.example' });
    expect(installation.google.sent[0]?.body).toContain('Hi Ana, Created.');
    installation.google.call('saveSetup', { mail: { templates: { created: null } } });
    installation.submit({ email: 'ben@acme.example', firstName: 'Ben' });
    expect(installation.google.sent[1]?.subject).toBe('Chat account created for Ben Silva');
  });

  it('is not sent if emails are off, and the row says so', () => {
    const installation = TestInstallation.ready({ mail: { enabled: false } });
    const row = installation.submit();
    expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Mail: 'Off' });
    expect(installation.google.sent).toHaveLength(0);
  });

  it('cannot be sent if the form has collected no address, and the row says so', () => {
    const installation = TestInstallation.ready();
    const row = installation.submit({ requester: '' });
    expect(installation.row(row)).toMatchObject({ Status: '✕ Rejected', Mail: 'No address' });
    expect(installation.row(row).Detail).toContain('requester is not known');
  });

  it('waits for the next day if the daily quota is used up, while the account does not', () => {
    const installation = TestInstallation.ready();
    installation.google.quota.mail(ADMIN).left = 0;
    const row = installation.submit();
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    expect(installation.row(row).Mail).toMatch(/^Sending: created /);
    expect(installation.accountsOf('ana@acme.example')).toHaveLength(1);
    installation.wait({ hours: 1 }, 15);
    expect(installation.google.sent).toHaveLength(0);
    installation.wait({ days: 1 });
    expect(installation.google.sent).toHaveLength(1);
    expect(installation.row(row).Mail).toBe('Sent: created');
    expect(drafts(installation)).toHaveLength(0);
  });

  it('is drafted later, once, if the draft cannot be created', () => {
    const installation = TestInstallation.ready();
    installation.google.faults.next(mailBuild.draft, { message: 'Gmail operation not allowed.' });
    const row = installation.submit();
    expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Mail: 'Queued: created' });
    installation.google.advance({ minutes: 30 });
    expect(installation.row(row).Mail).toBe('Sent: created');
    expect(installation.google.sent).toHaveLength(1);
  });

  it.each([
    ['was not sent', false],
    ['was sent nevertheless', true],
  ])('is sent exactly once if sending reports an error and it %s', (_, after) => {
    const installation = TestInstallation.ready();
    installation.google.faults.next(mailBuild.send, {
      message: "We're sorry, a server error occurred.",
      after,
    });
    const row = installation.submit();
    installation.google.advance({ minutes: 30 });
    expect(installation.row(row).Mail).toBe('Sent: created');
    expect(installation.google.sent).toHaveLength(1);
  });

  it('is given up after three days, and the row says so', () => {
    const installation = TestInstallation.ready();
    installation.google.faults.next(mailBuild.send, { message: 'Invalid email', times: 100_000 });
    const row = installation.submit();
    installation.wait({ days: 4 });
    expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Mail: 'Not sent: created' });
    expect(drafts(installation)).toHaveLength(0);
  });

  it.each(['.*', '(', '', 'x|y'])(
    'of another row stays if an editor types %j where Chat Access notes the email to be withdrawn',
    (reference) => {
      const installation = new TestInstallation().turnOn().runTimerOnce();
      installation.google.quota.mail(ADMIN).left = 0;
      const [ana, ben] = [
        installation.submit(),
        installation.submit({ email: 'ben@acme.example', firstName: 'Ben' }),
      ];
      typeInto(installation, 'Mail', ana, `Withdrawn: ${reference}`);
      typeInto(installation, 'Request ID', ana, reference);
      installation.google.form.edit(ana, { [COLUMNS.email]: 'anna@acme.example' });
      const ofBen = drafts(installation).filter(({ body }) => body.includes('ben@acme.example'));
      expect(ofBen).toHaveLength(1);
      expect(installation.row(ben).Mail).toBe(`Sending: created ${ofBen[0]?.id}`);
    },
  );

  it('of another row stays if an editor types the id of its request there', () => {
    const installation = new TestInstallation().turnOn().runTimerOnce();
    installation.google.quota.mail(ADMIN).left = 0;
    const ana = installation.submit();
    const ben = installation.submit({ email: 'ben@acme.example', firstName: 'Ben' });
    const reference = installation.row(ben)['Request ID'] ?? '';
    typeInto(installation, 'Mail', ana, `Withdrawn: ${reference}`);
    typeInto(installation, 'Request ID', ana, reference);
    installation.google.form.edit(ana, { [COLUMNS.email]: 'anna@acme.example' });
    installation.wait({ days: 2 });
    const subjects = installation.google.sent.map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject.includes('Ben Silva'))).toHaveLength(1);
  });

  it('is withdrawn when the answers are edited before it is sent, whatever they were', () => {
    const installation = new TestInstallation().turnOn().runTimerOnce();
    installation.google.quota.mail(ADMIN).left = 0;
    const row = installation.submit();
    installation.google.form.edit(row, {
      [COLUMNS.email]: 'ben@acme.example',
      [COLUMNS.firstName]: 'Ben',
      [COLUMNS.lastName]: 'Costa',
    });
    expect(drafts(installation).map(({ subject }) => subject)).toEqual([
      'Chat account created for Ben Costa',
    ]);
    installation.wait({ days: 2 });
    expect(installation.google.sent.map(({ subject }) => subject)).toEqual([
      'Chat account created for Ben Costa',
    ]);
  });

  it('is not affected by exception messages in another language', () => {
    const installation = TestInstallation.ready();
    installation.google.faults.translate('ja');
    installation.google.quota.mail(ADMIN).left = 0;
    installation.zendesk.modes.dropBeforeCommit = { times: 1 };
    const row = installation.submit();
    installation.wait({ days: 1, hours: 1 });
    expect(installation.row(row)).toMatchObject({
      Action: 'Created',
      Status: '✓ Done',
      Mail: 'Sent: created',
    });
    expect(installation.google.sent).toHaveLength(1);
  });
});

describe('a test email', () => {
  it.each(['created', 'enabled', 'unchanged', 'rejected', 'failed', 'alert'])(
    'of the kind %s is sent to the editor who clicked',
    (template) => {
      const installation = new TestInstallation().turnOn();
      expect(installation.google.call('sendTestMail', template)).toEqual({
        ok: true,
        message: `Sent to ${ADMIN}.`,
      });
      expect(installation.google.sent).toMatchObject([{ to: ADMIN }]);
      expect(installation.google.sent[0]?.body).not.toContain('{{');
    },
  );

  it('of an unknown kind, or without quota left for today, is refused with a sentence', () => {
    const installation = new TestInstallation().turnOn();
    expect(installation.google.call('sendTestMail', 'farewell')).toMatchObject({ ok: false });
    installation.google.quota.mail(ADMIN).left = 0;
    expect(installation.google.call('sendTestMail', 'created')).toEqual({
      ok: false,
      message: 'Not sent: no emails are left for today. Try again tomorrow.',
    });
    expect(drafts(installation)).toHaveLength(0);
  });
});
