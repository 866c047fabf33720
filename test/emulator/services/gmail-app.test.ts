import { execute, newGoogle, run } from '../test-helpers';

describe('GmailApp', () => {
  it('creates a draft and sends it, after which the draft is gone', () => {
    const google = newGoogle();
    const id = run(
      google,
      "return GmailApp.createDraft('a@b.example', 'Hello', 'Text', { htmlBody: '<b>Text</b>', name: 'Access', cc: 'c@b.example' }).getId();",
    ) as string;
    expect(google.mailbox(google.owner).drafts).toMatchObject([{ id, to: 'a@b.example', subject: 'Hello' }]);
    run(google, `GmailApp.getDraft('${id}').send()`);
    expect(google.sent).toMatchObject([
      {
        from: google.owner,
        to: 'a@b.example',
        cc: 'c@b.example',
        body: 'Text',
        htmlBody: '<b>Text</b>',
        name: 'Access',
      },
    ]);
    expect(google.mailbox(google.owner).drafts).toEqual([]);
    expect(() => run(google, `GmailApp.getDraft('${id}')`)).toThrow('Gmail operation not allowed.');
    expect(run(google, 'return GmailApp.getDrafts().length')).toBe(0);
  });

  it('reads a draft in calls that take time and count against the quota of reads', () => {
    const google = newGoogle();
    const body = "return GmailApp.createDraft('a@b.example', 's', 'text').getMessage().getPlainBody()";
    const { result, calls, startedAt, endedAt } = execute(google, body);
    expect(result).toBe('text');
    expect(calls).toEqual({
      'GmailApp.createDraft': 1,
      'GmailApp.GmailDraft.getMessage': 1,
      'GmailApp.GmailMessage.getPlainBody': 1,
    });
    expect([google.quota.gmail(google.owner).used, endedAt - startedAt]).toEqual([3, 300]);
  });

  it('lists only the drafts of the current user', () => {
    const google = newGoogle();
    run(google, "GmailApp.createDraft('a@b.example', 'Mine', '')");
    const subjects = 'return GmailApp.getDrafts().map((draft) => draft.getMessage().getSubject())';
    expect(run(google, subjects)).toEqual(['Mine']);
    expect(run(google, subjects, 'other@example.com')).toEqual([]);
  });

  it.each(['no-address', 'a@b', 'a@b.example.', 'a b@c.example', '.a@b.example', 'a@b.example, x'])(
    'refuses the whole mail because of the address %s',
    (address) => {
      const google = newGoogle();
      expect(() => run(google, `GmailApp.sendEmail('${address}', 's', 'b')`)).toThrow('Invalid email: ');
      expect(google.sent).toEqual([]);
    },
  );

  it('refuses a mail without recipients', () => {
    expect(() => run(newGoogle(), "GmailApp.sendEmail('', 's', 'b')")).toThrow(
      'Failed to send email: no recipient',
    );
  });

  it('refuses more than 50 recipients', () => {
    const to = Array.from({ length: 51 }, (_, i) => `a${i}@b.example`).join(',');
    expect(() => run(newGoogle(), `GmailApp.sendEmail('${to}', 's', 'b')`)).toThrow(
      'Limit Exceeded: Email Recipients Per Message.',
    );
  });

  it('refuses a body of more than 200 KB, 400 KB in a Workspace account', () => {
    const body = "GmailApp.createDraft('a@b.example', 's', 'x'.repeat(300 * 1024))";
    expect(() => run(newGoogle({ accountKind: 'consumer' }), body)).toThrow(
      'Limit Exceeded: Email Body Size.',
    );
    expect(() => run(newGoogle({ accountKind: 'workspace' }), body)).not.toThrow();
  });

  it('accepts only aliases as sender addresses', () => {
    const google = newGoogle();
    google.setAliases(google.owner, ['alias@example.com']);
    run(google, "GmailApp.sendEmail('a@b.example', 's', 'b', { from: 'alias@example.com' })");
    expect(google.sent[0]?.from).toBe('alias@example.com');
    expect(() =>
      run(google, "GmailApp.sendEmail('a@b.example', 's', 'b', { from: 'x@example.com' })"),
    ).toThrow();
  });

  it('keeps the draft when the recipient quota is used up, and sends it the next day', () => {
    const google = newGoogle();
    google.quota.mail(google.owner).left = 1;
    const id = run(
      google,
      "return GmailApp.createDraft('a@b.example', 's', 'b', { bcc: 'c@b.example' }).getId()",
    );
    const send = `GmailApp.getDraft('${id}').send()`;
    expect(() => run(google, send)).toThrow('Service invoked too many times for one day: email.');
    expect(google.mailbox(google.owner).drafts).toHaveLength(1);
    google.advance({ days: 1 });
    run(google, send);
    expect(google.sent).toHaveLength(1);
  });
});

describe('MailApp', () => {
  it('returns the number of recipients left today', () => {
    const google = newGoogle({ accountKind: 'consumer' });
    const left = 'return MailApp.getRemainingDailyQuota()';
    expect(run(google, left)).toBe(100);
    run(google, "GmailApp.sendEmail('a@b.example, c@b.example', 's', 'b')");
    expect(run(google, left)).toBe(98);
  });
});
