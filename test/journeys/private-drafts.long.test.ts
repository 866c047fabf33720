import { ADMIN, LEAD, TestInstallation } from './installation';

/** Subjects that a template with its fields left open would fit. */
const FIELDS = { templates: { created: { subject: '{{action}}: {{name}}', body: 'x {{detail}}' } } };
const FIELD = { templates: { created: { subject: '{{name}}', body: 'x {{detail}}' } } };
const DRAFTS: [string, Record<string, unknown>, string][] = [
  ['a forward of the mail', {}, 'Fwd: Chat account created for Ana Silva'],
  ['a forward where the subject begins with a field', FIELDS, 'Fwd: Created: Ana Silva'],
  ['any draft where the subject is a field', FIELD, 'Salary of Ana Silva'],
  ['a subject that ends as a cut one', {}, 'Chat account created for me, not you, privately\u2026'],
  ['a mail about somebody else', {}, 'Chat account created for Ben Adams'],
];

describe('a private draft of the owner that an editor names in Mail', () => {
  it.each(
    DRAFTS.flatMap((draft) =>
      ['Queued: created', 'Sending: created ID', 'Sending: created r-0 instead of ID'].map(
        (typed) => [...draft, typed] as const,
      ),
    ),
  )('is neither sent nor deleted: %s (%j, %s, by %s)', (_name, mail, subject, typed) => {
    const installation = TestInstallation.ready({ mail });
    const { google } = installation;
    const row = installation.submit();
    const id = installation.row(row)['Request ID'] ?? '';
    const body = `Privately: her salary is 100.\n\n---------- Forwarded message ---------\nHello,\n\nRequest ${id}`;
    const draft = google.writeDraft(ADMIN, { to: LEAD, subject, body });

    google.form.sheet.set(`J${row}`, typed.replace('ID', draft));
    google.form.sheet.set(`N${row}`, new Date(google.clock.now() - 3_600_000));
    installation.wait({ hours: 2 }, 10);

    expect(google.mailbox(ADMIN).drafts.map((each) => each.subject)).toEqual([subject]);
    expect(google.sent).toHaveLength(1);
  });
});
