import { ADMIN, COLUMNS, LEAD, TestInstallation } from './installation';

const EDIT = { [COLUMNS.email]: 'anna@acme.example' };

/** A request whose outcome was mailed, and whose answer is edited afterwards. */
function withHandledRequest(): { installation: TestInstallation; row: number } {
  const installation = TestInstallation.ready();
  const row = installation.submit({ email: 'ana@acme.example' });
  installation.google.advance({ minutes: 15 });
  return { installation, row };
}

function expectBothMailed({ installation, row }: { installation: TestInstallation; row: number }): void {
  expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done', Mail: 'Sent: created' });
  const mailed = installation.google.sent.filter(({ to }) => to === LEAD).map(({ body }) => body);
  expect(mailed).toEqual([
    expect.stringContaining('ana@acme.example'),
    expect.stringContaining('anna@acme.example'),
  ]);
}

describe('the email about an edited answer', () => {
  it('is sent after a delay by Zendesk, although the first answer had the same outcome', () => {
    const { installation, row } = withHandledRequest();
    installation.zendesk.modes.forced429 = 1;
    installation.google.form.edit(row, EDIT);
    expect(installation.row(row)).toMatchObject({ Status: '↻ Will retry', Mail: '' });
    installation.wait({ hours: 1 }, 15);
    expectBothMailed({ installation, row });
  });

  it('is sent after a pause, although the first answer had the same outcome', () => {
    const { installation, row } = withHandledRequest();
    installation.google.call('pauseDesk');
    installation.google.form.edit(row, EDIT);
    expect(installation.row(row)).toMatchObject({ Status: '‖ Paused' });
    installation.google.call('resumeDesk');
    installation.google.advance({ minutes: 5 });
    expectBothMailed({ installation, row });
  });
});

describe('an email about earlier answers that still waits', () => {
  it('is withdrawn although Gmail fails when its draft is looked for', () => {
    const installation = TestInstallation.ready();
    installation.google.quota.mail(ADMIN).left = 0;
    const row = installation.submit({ email: 'ana@acme.example' });
    expect(installation.google.mailbox(ADMIN).drafts).toHaveLength(1);
    installation.google.faults.next('GmailApp.getDraft', { message: 'Server error', times: 1 });
    installation.google.form.edit(row, EDIT);
    installation.wait({ days: 2 });
    expect(installation.google.mailbox(ADMIN).drafts).toEqual([]);
    expect(installation.google.sent.map(({ body }) => body)).toEqual([
      expect.stringContaining('anna@acme.example'),
    ]);
  });
});
