import { ADMIN, COLUMNS, LEAD, TestInstallation } from './installation';

const WIDTH = 14;

/** Copies the first cells of a row into another one, as a person does. */
function paste(installation: TestInstallation, from: number, to: number, width = WIDTH): void {
  const { sheet } = installation.google.form;
  const cells = sheet.row(from).slice(0, width);
  cells.forEach((cell, index) => {
    sheet.set(`${String.fromCharCode(65 + index)}${to}`, cell);
  });
}

function disable(installation: TestInstallation, email: string): void {
  const [account] = installation.accountsOf(email);
  const agent = installation.zendesk.state.agents.get(account?.id ?? 0);
  if (agent) agent.enabled = false;
}

describe('answers that are pasted as a new request', () => {
  it('are one: the account that is off by then is enabled, with one mail', () => {
    const installation = TestInstallation.ready();
    const row = installation.submit();
    const before = installation.row(row);
    disable(installation, 'ana@acme.example');
    paste(installation, row, row + 1, 5);
    installation.wait({ hours: 2 }, 15);
    expect(installation.row(row + 1)).toMatchObject({
      Action: 'Updated',
      Status: '\u2713 Done',
      Mail: 'Sent: enabled',
    });
    expect(installation.row(row)).toEqual(before);
    expect(installation.accountsOf('ana@acme.example')).toMatchObject([{ enabled: true }]);
    expect(installation.google.sent.map(({ to }) => to)).toEqual([LEAD, LEAD]);
  });

  it('are one also where the account is on, and whether the first one stands above or below', () => {
    const installation = TestInstallation.ready();
    const row = installation.submit();
    installation.google.form.sheet.insertRow(row);
    paste(installation, row + 1, row, 5);
    installation.wait({ hours: 2 }, 15);
    expect([row, row + 1].map((each) => installation.row(each).Action)).toEqual(['No change', 'Created']);
    expect(installation.google.sent).toHaveLength(2);
    expect(installation.accountsOf('ana@acme.example')).toHaveLength(1);
  });

  it('keep their record when they were cut and pasted', () => {
    const installation = TestInstallation.ready();
    const row = installation.submit();
    paste(installation, row, row + 1, 5);
    for (const column of 'ABCDE') installation.google.form.sheet.set(`${column}${row}`, '');
    installation.wait({ hours: 2 }, 15);
    expect(installation.row(row + 1)).toMatchObject({ Action: 'Created', Status: '\u2713 Done' });
    expect(installation.row(row).Status).toBe('');
    expect(installation.google.sent).toHaveLength(1);
  });
});

describe('a row that is copied as a whole', () => {
  it('after it has ended stays as it is: no second mail', () => {
    const installation = TestInstallation.ready();
    const row = installation.submit();
    disable(installation, 'ana@acme.example');
    paste(installation, row, row + 1);
    installation.takeCalls();
    installation.wait({ hours: 2 }, 15);
    expect({ ...installation.row(row + 1), 'Updated at': '' }).toEqual({
      ...installation.row(row),
      'Updated at': '',
    });
    expect(installation.takeCalls()).toEqual([]);
    expect(installation.google.sent).toHaveLength(1);
    installation.google.open();
    installation.google.clickMenu('Retry selected rows', { selection: [row + 1] });
    expect(installation.row(row + 1)).toMatchObject({ Action: 'Updated', Mail: 'Sent: enabled' });
  });

  it.each(['Will retry', 'Working', 'Paused'])(
    'while it is %s gets its outcome: one account, one mail',
    (status) => {
      const installation = TestInstallation.ready();
      const { sheet } = installation.google.form;
      const row = installation.submit();
      const id = installation.row(row)['Request ID'];
      const [account] = installation.accountsOf('ana@acme.example');
      installation.zendesk.state.agents.delete(account?.id ?? 0);
      const created = status === 'Working' ? 'Created' : '';
      [created, status, '', '', '', 1, new Date(installation.google.clock.now()), id].forEach(
        (cell, index) => {
          sheet.set(`${'FGHIJKLM'[index]}${row}`, cell);
        },
      );
      paste(installation, row, row + 1);
      paste(installation, row, row + 2);
      installation.wait({ hours: 3 }, 15);
      expect(installation.accountsOf('ana@acme.example')).toHaveLength(1);
      expect(installation.google.sent).toHaveLength(2);
      for (const each of [row, row + 1, row + 2]) {
        expect(installation.row(each)).toMatchObject({
          Action: 'Created',
          Status: '\u2713 Done',
          Mail: 'Sent: created',
        });
      }
    },
  );

  it('while its mail waits is mailed about once', () => {
    const installation = TestInstallation.ready();
    const { left } = installation.google.quota.mail(ADMIN);
    installation.google.quota.mail(ADMIN).left = 0;
    const row = installation.submit();
    installation.google.quota.mail(ADMIN).left = left;
    paste(installation, row, row + 1);
    installation.wait({ hours: 3 }, 15);
    expect(installation.google.sent).toHaveLength(1);
    expect([row, row + 1].map((each) => installation.row(each).Mail)).toEqual([
      'Sent: created',
      'Sent: created',
    ]);
    expect(installation.row(row)[COLUMNS.email]).toBe('ana@acme.example');
  });
});
