import { readFileSync } from 'node:fs';
import type { Answers } from '../../src/requests/request';
import { requestId } from '../../src/requests/request-id';
import { sha256Hex } from '../../src/shared/sha256';
import { ADMIN, TestInstallation } from './installation';

const CODE = `${readFileSync('dist/Code.js', 'utf8')}
  function format() {
    const sheet = SpreadsheetApp.getActive().getSheetByName('Form Responses 1');
    for (const column of ['L2:L', 'N2:N']) sheet.getRange(column).setNumberFormat(FORMAT);
  }`;

describe('a cell of ours in which a person has typed', () => {
  it.each([
    ['Will retry', 'L', new Date('9999-01-01')],
    ['Working', 'L', new Date('2099-01-01')],
    ['Paused', 'L', new Date('9999-01-01')],
    ['Working', 'L', '2099-01-01 10:00:00'],
    ['Will retry', 'L', 'tomorrow'],
    ['Will retry', 'L', 1e9],
    ['Will retry', 'L', true],
  ])('is no reason to wait longer than we ever do: %s until %s', (status, column, value) => {
    const installation = TestInstallation.ready();
    const { sheet } = installation.google.form;
    const row = installation.submit({}, { fire: false });
    const id = idOf(installation);
    sheet.set(`G${row}`, status);
    sheet.set(`M${row}`, id);
    sheet.set(`${column}${row}`, value);
    installation.wait({ hours: 1 }, 15);
    expect(installation.row(row)).toMatchObject({
      Action: 'Created',
      Status: '\u2713 Done',
      Mail: 'Sent: created',
    });
    expect(installation.google.sent).toHaveLength(1);
  });

  it.each([new Date('9999-01-01'), new Date('2026-03-03T09:00:00Z'), 'never'])(
    'holds up nobody who selects the row: %s',
    (value) => {
      const installation = TestInstallation.ready();
      const { sheet } = installation.google.form;
      const row = installation.submit({}, { fire: false });
      sheet.set(`G${row}`, 'Will retry');
      sheet.set(`L${row}`, value);
      installation.google.open();
      installation.google.clickMenu('Retry selected rows', { selection: [row] });
      expect(installation.toast()).toBe('1 row was processed: 1 is done.');
      expect(installation.row(row).Action).toBe('Created');
    },
  );

  it.each(['Queued: creatd', 'Sending: xyz', 'Sending: xyz r-1', 'Queued: constructor', 'please', '=1+1'])(
    'is no mail of ours: %s; other mails go out',
    (typed) => {
      const installation = TestInstallation.ready();
      const { left } = installation.google.quota.mail(ADMIN);
      installation.google.quota.mail(ADMIN).left = 0;
      const rows = ['ana', 'ben'].map((name) => installation.submit({ email: `${name}@acme.example` }));
      const { sheet } = installation.google.form;
      expect(sheet.cell(`J${rows[0]}`)).toMatch(/^(Queued|Sending): /);
      sheet.set(`J${rows[0]}`, typed);
      installation.google.quota.mail(ADMIN).left = left;
      installation.wait({ hours: 2 }, 15);
      expect(installation.google.executions.every(({ state }) => state === 'completed')).toBe(true);
      expect(installation.row(rows[1] ?? 0).Mail).toBe('Sent: created');
      expect(installation.google.sent).toHaveLength(1);
    },
  );
});

describe('our time columns, formatted by a person', () => {
  it.each(['@', '0.00', 'yyyy', 'yyyy-mm-dd', '[h]'])('as %s keep the times all the same', (format) => {
    const code = CODE.split('FORMAT').join(JSON.stringify(format));
    const installation = new TestInstallation({ google: { code } }).turnOn().runTimerOnce();
    const row = installation.submit({}, { fire: false });
    expect(installation.google.run('format').state).toBe('completed');
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row)).toMatchObject({
      Action: 'Created',
      Status: '\u2713 Done',
      Mail: 'Sent: created',
    });
    installation.wait({ hours: 2 }, 15);
    expect(installation.google.sent).toHaveLength(1);
    expect(installation.accountsOf('ana@acme.example')).toHaveLength(1);
    expect(installation.row(row)['Updated at']).not.toBe('');
  });
});

/** The id of the only request. */
function idOf(installation: TestInstallation): string {
  const [stamp, requester, email, firstName, lastName] = installation.google.form.sheet.row(2);
  const answers = { requester, email, firstName, lastName } as Answers;
  return requestId((stamp as Date).getTime(), answers, sha256Hex, { answers: {}, recorded: '' });
}
