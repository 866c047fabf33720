import { ADMIN, LEAD, TestInstallation } from './installation';
import { mailBuild } from './mail-build';
import { openInstallation, retry } from './open-installation';

const EVIL = 'https://evil.example';
/** `npm run bench` counts with more. */
const MANY_DRAFTS = 500;

/** A draft of the owner that is none of ours. */
function privateDraft({ google }: TestInstallation, subject = 'Salaries'): string {
  return google.writeDraft(ADMIN, { to: 'boss@acme.example', subject, body: 'Please look at this.' });
}

function drafts({ google }: TestInstallation) {
  return google.mailbox(ADMIN).drafts;
}

function typeMail({ google }: TestInstallation, row: number, text: string): void {
  const { sheet } = google.form;
  sheet.set(`${String.fromCharCode(65 + sheet.header().indexOf('Mail'))}${row}`, text);
}

/** What the health says that keeps part of the work from being done. */
function troubles({ google }: TestInstallation): unknown {
  return (google.call('getSetup') as { health: { troubles: unknown } }).health.troubles;
}

describe('a mailbox full of drafts', () => {
  it.each([
    ['is killed before it has recorded its draft', mailBuild.draft],
    ['is killed before it has sent its draft', mailBuild.send],
  ])('costs no call more when an execution %s', (_, last) => {
    const costs = [0, MANY_DRAFTS].map((count) => {
      const installation = TestInstallation.ready();
      for (let number = 0; number < count; number++) privateDraft(installation);
      const { faults } = installation.google;
      const undisturbed = TestInstallation.ready();
      undisturbed.submit();
      const calls = undisturbed.lastExecution().trace;
      faults.killAt(calls.findIndex((each) => each.startsWith(last)) + 1, {
        after: last === mailBuild.draft,
      });
      const row = installation.submit();
      installation.wait({ minutes: 30 }, 6);
      expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Mail: 'Sent: created' });
      expect(installation.google.sent).toHaveLength(1);
      expect(drafts(installation)).toHaveLength(count);
      return installation.google.executions.reduce((sum, { callCount }) => sum + callCount, 0);
    });
    expect(costs[1]).toBe(costs[0]);
  });
});

describe('the id of a private draft in the Mail column', () => {
  it.each([
    'Sending: created ID',
    'Sending: rejected ID',
    'Sending: created r-0 instead of ID',
    'Sending: creatd ID',
  ])('neither sends nor deletes it: %s', (text) => {
    const installation = openInstallation();
    const row = installation.submit();
    const id = privateDraft(installation, 'Chat account created for Ana Silva');
    typeMail(installation, row, text.replace('ID', id));
    installation.wait({ hours: 1 }, 6);
    retry(installation, [row]);
    installation.wait({ days: 4 });
    expect(drafts(installation)).toHaveLength(1);
    expect(installation.google.sent).toMatchObject([{ to: LEAD }]);
  });
});

function useUpQuota({ google }: TestInstallation): void {
  google.quota.mail(ADMIN).left = 0;
}

describe('an email that has gone out', () => {
  const WAYS: [how: string, disturb: (installation: TestInstallation) => void][] = [
    ['at once', () => {}],
    ['a day later, when emails were left', useUpQuota],
    [
      'later, when Gmail made a draft',
      ({ google }) => google.faults.next(mailBuild.draft, { message: 'Gmail operation not allowed.' }),
    ],
    [
      'at once, without an answer',
      ({ google }) => google.faults.next(mailBuild.send, { message: 'Service timed out.', after: true }),
    ],
  ];

  it.each(WAYS)('%s is not sent again when an editor writes that it is queued', (_, disturb) => {
    const installation = openInstallation();
    disturb(installation);
    const row = installation.submit();
    installation.wait({ days: 1, hours: 2 }, 15);
    expect(installation.google.sent).toHaveLength(1);
    typeMail(installation, row, 'Queued: created');
    installation.wait({ hours: 1 }, 6);
    expect(installation.google.sent).toHaveLength(1);
    expect(installation.row(row).Mail).toBe('Sent: created');
    expect(drafts(installation)).toEqual([]);
  });
});

describe('a rejected request', () => {
  it('is not mailed to a stranger in whose name it was submitted, and the row says why', () => {
    const installation = TestInstallation.ready();
    const row = installation.submit({ requester: 'victim@elsewhere.example', email: `Win at ${EVIL}` });
    installation.wait({ days: 1 });
    expect(installation.row(row)).toMatchObject({ Status: '✕ Rejected', Mail: 'Not mailed' });
    expect(installation.row(row).Detail).toContain('No email was sent, since anyone can type an address');
    expect(installation.google.sent).toEqual([]);
    expect(drafts(installation)).toEqual([]);
  });

  it.each([
    ['address', { email: `Win at ${EVIL}` }],
    ['first name', { firstName: `Win\nat ${EVIL}` }],
    ['last name, beside a domain that is not listed', { lastName: EVIL, email: 'ana@elsewhere.example' }],
  ])('is mailed to a requester who may ask without the %s that was typed', (_, typed) => {
    const templates = {
      rejected: { subject: '{{name}} {{email}}', body: '{{firstName}} {{lastName}} {{detail}}' },
    };
    const installation = TestInstallation.ready({ mail: { templates, copyTo: ['team@acme.example'] } });
    installation.submit(typed);
    const [mail] = installation.google.sent;
    expect(mail).toMatchObject({ to: LEAD, cc: 'team@acme.example' });
    expect(`${mail?.subject} ${mail?.body} ${mail?.htmlBody}`).not.toMatch(/evil|Win/);
    expect(mail?.body).toContain('Not created: ');
  });

  it('is mailed five times a day, however many are submitted', () => {
    const installation = TestInstallation.ready();
    for (let number = 0; number < 30; number++) installation.submit({ email: `ana${number}` });
    expect(installation.google.sent).toHaveLength(5);
    expect(installation.rows().filter(({ Mail }) => Mail === 'Not mailed')).toHaveLength(25);
  });
});

describe('Gmail that accepts no drafts', () => {
  it('is told in the health within the hour, and by an email when it accepts them again', () => {
    const installation = TestInstallation.ready();
    installation.google.faults.next(mailBuild.draft, {
      message: 'Gmail operation not allowed.',
      times: 30,
    });
    installation.submit();
    installation.google.advance({ minutes: 50 });
    expect(JSON.stringify(troubles(installation))).toContain('Gmail does not accept emails');
    installation.google.advance({ hours: 6 });
    const subjects = installation.google.sent.map(({ subject }) => subject);
    expect(subjects.sort()).toEqual([
      'Chat Access: emails were held up',
      'Chat account created for Ana Silva',
    ]);
    expect(troubles(installation)).toEqual([]);
  });
});
