import { COLUMNS, LEAD, TestInstallation } from './installation';

const EDIT = { [COLUMNS.email]: 'anna@acme.example' };

/** A request that has ended and was told, whose answer is then edited. */
function handled(): { installation: TestInstallation; row: number } {
  const installation = TestInstallation.ready();
  const row = installation.submit({ email: 'ana@acme.example' });
  installation.google.advance({ minutes: 15 });
  return { installation, row };
}

function expectTold({ installation, row }: { installation: TestInstallation; row: number }): void {
  expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done', Mail: 'Sent: created' });
  const told = installation.google.sent.filter(({ to }) => to === LEAD).map(({ body }) => body);
  expect(told).toEqual([
    expect.stringContaining('ana@acme.example'),
    expect.stringContaining('anna@acme.example'),
  ]);
}

describe('an edited answer whose handling is delayed', () => {
  it('by Zendesk is told all the same, although the first answer was told the same outcome', () => {
    const { installation, row } = handled();
    installation.zendesk.modes.forced429 = 1;
    installation.google.form.edit(row, EDIT);
    expect(installation.row(row)).toMatchObject({ Status: '↻ Will retry', Mail: '' });
    installation.wait({ hours: 1 }, 15);
    expectTold({ installation, row });
  });

  it('by a pause is told all the same', () => {
    const { installation, row } = handled();
    installation.google.call('pauseDesk');
    installation.google.form.edit(row, EDIT);
    expect(installation.row(row)).toMatchObject({ Status: '‖ Paused' });
    installation.google.call('resumeDesk');
    installation.google.advance({ minutes: 5 });
    expectTold({ installation, row });
  });
});
