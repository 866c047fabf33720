import { LEAD, TestInstallation } from './installation';

/** A request that Zendesk has not answered yet, in a row whose status is typed over. */
function waiting(status: string): { installation: TestInstallation; row: number } {
  const installation = TestInstallation.ready();
  installation.zendesk.modes.down = { status: 503 };
  const row = installation.submit();
  expect(installation.row(row).Status).toContain('Will retry');
  installation.google.form.sheet.set(`G${row}`, status);
  installation.zendesk.modes.down = null;
  return { installation, row };
}

describe('a status that is no word of ours, in a row that bears the id of its request', () => {
  it.each(['Wil retry', '⏳ Will retry!', 'x', 'In Arbeit'])('is handled all the same: %s', (status) => {
    const { installation, row } = waiting(status);

    installation.wait({ hours: 2 }, 15);

    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    expect(installation.google.sent.map(({ to }) => to)).toEqual([LEAD]);
    expect(installation.accountsOf('ana@acme.example')).toHaveLength(1);
  });

  it('is found by the daily look where many rows have come below', () => {
    const { installation, row } = waiting('Wil retry');
    for (let n = 0; n < 12; n++) installation.submit({ email: `p${n}@acme.example` });

    installation.wait({ hours: 26 }, 30);

    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    expect(installation.google.sent).toHaveLength(13);
  });

  it('is given back where the request has ended, without a second mail or account', () => {
    const installation = TestInstallation.ready();
    const row = installation.submit();
    const before = installation.row(row);
    installation.google.form.sheet.set(`G${row}`, 'Don');

    installation.wait({ hours: 2 }, 15);

    expect(installation.row(row)).toMatchObject({
      Action: 'Created',
      Status: before.Status,
      Mail: 'Sent: created',
    });
    expect(installation.google.sent).toHaveLength(1);
    expect(installation.accountsOf('ana@acme.example')).toHaveLength(1);
  });

  it('is left alone without that id', () => {
    const { installation, row } = waiting('Later');
    installation.google.form.sheet.set(`M${row}`, '');

    installation.wait({ hours: 26 }, 30);

    expect(installation.row(row)).toMatchObject({ Action: '', Status: 'Later' });
    expect(installation.google.sent).toEqual([]);
  });
});
