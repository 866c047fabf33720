import { callsToTry } from './calls-to-try';
import { COLUMNS, LEAD, type ShownRow, TestInstallation } from './installation';
import { startFrom } from './starting-points';

/** What editors do to a sheet while an execution is handling one of its rows. */
const EDITS: Record<string, (installation: TestInstallation) => void> = {
  'sorts the sheet': (installation) => installation.google.form.sheet.sort(COLUMNS.email, true),
  'sorts the sheet in descending order': (installation) =>
    installation.google.form.sheet.sort(COLUMNS.email, false),
  'inserts a row at the top': (installation) => installation.google.form.sheet.insertRow(2),
  'deletes an earlier row': (installation) => installation.google.form.sheet.deleteRow(2),
  'inserts a column on the left': (installation) => installation.google.form.sheet.insertColumn(1),
};

/**
 * A column inserted in the milliseconds between the last read of a row and the moment at which Google applies the
 * write is the one case that is not covered: no lock keeps people from editing, and a write addresses columns by
 * number.
 */
const NOT_COVERED = ['inserts a column on the left'];
const WRITE = 'SpreadsheetApp.Range.setValues';

const FORM_COLUMNS = ['Timestamp', ...Object.values(COLUMNS)];

function answersIn(row: ShownRow): string {
  return FORM_COLUMNS.map((title) => row[title]).join('|');
}

function byAddress(installation: TestInstallation): Map<string, ShownRow> {
  return new Map(installation.rows().map((row) => [row[COLUMNS.email] ?? '', row]));
}

/** Three finished rows, so that there is something to damage. */
function installationWithFinishedRows(): TestInstallation {
  return startFrom(new TestInstallation(), 'finished rows', (installation) => {
    installation.turnOn().runTimerOnce();
    for (const name of ['zoe', 'ben', 'mia'])
      installation.submit({ email: `${name}@acme.example`, firstName: name });
  });
}

describe.each(Object.keys(EDITS))('an editor who %s', (what) => {
  const edit = EDITS[what] ?? (() => {});
  const undisturbed = installationWithFinishedRows();
  undisturbed.submit({ email: 'ana@acme.example' });
  const { callCount } = undisturbed.lastExecution();

  it('before any call of an execution separates no record from its answers and causes no second email', () => {
    for (const call of callsToTry(callCount)) {
      const installation = installationWithFinishedRows();
      const before = byAddress(installation);
      let last = '';
      installation.google.gate.intercept = ({ index, name }) => {
        const isWriting = name === WRITE || last === WRITE;
        last = name;
        if (index !== call) return;
        installation.google.gate.intercept = undefined;
        if (!isWriting || !NOT_COVERED.includes(what)) edit(installation);
      };
      installation.submit({ email: 'ana@acme.example' });
      installation.google.gate.intercept = undefined;
      installation.wait({ minutes: 30 }, 10);

      const rows = byAddress(installation);
      expect({ call, ...rows.get('ana@acme.example') }).toMatchObject({
        call,
        Action: 'Created',
        Status: '✓ Done',
        Mail: 'Sent: created',
        Detail: 'Created an account for Ana Silva (ana@acme.example).',
      });
      for (const [email, row] of rows) {
        const old = before.get(email);
        if (!old) continue;
        expect({ call, answers: answersIn(row) }).toEqual({ call, answers: answersIn(old) });
        expect({ call, record: [row.Action, row.Status, row.Detail, row.Mail, row['Request ID']] }).toEqual({
          call,
          record: [old.Action, old.Status, old.Detail, old.Mail, old['Request ID']],
        });
      }
      expect({ call, mails: installation.google.sent.filter(({ to }) => to === LEAD).length }).toEqual({
        call,
        mails: 4,
      });
      expect(installation.zendesk.snapshot().agents).toHaveLength(5);
    }
  });
});

describe('an editor who inserts a row while another is written by an execution that is then killed', () => {
  const undisturbed = installationWithFinishedRows();
  undisturbed.submit({ email: 'ana@acme.example' });
  const writes = undisturbed
    .lastExecution()
    .trace.flatMap((call, index) => (call.startsWith(WRITE) ? [index + 1] : []));

  it.each(writes)('at call %i: values written to the wrong row are removed again', (call) => {
    const installation = installationWithFinishedRows();
    const before = byAddress(installation);
    installation.google.gate.intercept = ({ index }) => {
      if (index === call) installation.google.form.sheet.insertRow(2);
    };
    // The next call is the read that makes Google apply the write.
    installation.google.faults.killAt(call + 1, { after: true });
    installation.submit({ email: 'ana@acme.example' });
    installation.google.gate.intercept = undefined;
    installation.wait({ minutes: 30 }, 10);

    const rows = byAddress(installation);
    expect(rows.get('ana@acme.example')).toMatchObject({ Status: '✓ Done', Mail: 'Sent: created' });
    for (const [email, old] of before) {
      expect(rows.get(email)).toMatchObject({ Status: old.Status, 'Request ID': old['Request ID'] });
    }
    expect(installation.google.sent.filter(({ to }) => to === LEAD)).toHaveLength(4);
    expect(installation.zendesk.snapshot().agents).toHaveLength(5);
  });
});

describe('a record written to a row that an editor has inserted', () => {
  it('is removed even if the request that it belongs to is unknown', () => {
    const installation = installationWithFinishedRows();
    const { sheet } = installation.google.form;
    sheet.insertRow(3);
    sheet.set('G3', '‖ Paused');
    sheet.set('N3', new Date(installation.google.clock.now()));
    sheet.set('G9', 'Paused until Monday, says Olive');
    installation.google.advance({ minutes: 5 });
    expect(sheet.display()[2]?.join('')).toBe('');
    expect(sheet.shown('G9')).toBe('Paused until Monday, says Olive');
    expect(installation.rows()).toHaveLength(3);
  });
});

describe('an editor who deletes or edits the row', () => {
  it('that is being handled: the account is created, the log says so, and the requester is mailed once', () => {
    const installation = installationWithFinishedRows();
    installation.google.gate.intercept = ({ name }) => {
      if (name !== 'GmailApp.createDraft') return;
      installation.google.gate.intercept = undefined;
      installation.google.form.sheet.deleteRow(5);
    };
    installation.submit({ email: 'ana@acme.example' });
    installation.wait({ minutes: 30 }, 10);
    expect(installation.accountsOf('ana@acme.example')).toHaveLength(1);
    const log = installation.google.spreadsheet.sheet('Log').display();
    expect(log[log.length - 1]?.join(' ')).toContain('The row was deleted or edited in the meantime.');
    expect(installation.google.sent).toHaveLength(4);
    expect(installation.rows()).toHaveLength(3);
  });

  it('while its first answer is being handled: both answers are handled, and the row shows the second', () => {
    const installation = installationWithFinishedRows();
    installation.google.gate.intercept = ({ name }) => {
      if (name !== 'GmailApp.createDraft') return;
      installation.google.gate.intercept = undefined;
      installation.google.form.edit(5, { [COLUMNS.email]: 'anna@acme.example' });
    };
    installation.submit({ email: 'ana@acme.example' });
    installation.wait({ minutes: 30 }, 10);
    expect(installation.row(5)).toMatchObject({
      Action: 'Created',
      Status: '✓ Done',
      Detail: 'Created an account for Ana Silva (anna@acme.example).',
    });
    expect(installation.accountsOf('anna@acme.example')).toHaveLength(1);
  });
});
