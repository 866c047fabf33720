import { COLUMNS, LEAD, type ShownRow, TestInstallation } from './installation';
import { startFrom } from './starting-points';

/** What people do to a sheet while an execution is at work in it. */
const MEDDLING: Record<string, (installation: TestInstallation) => void> = {
  'sorts the sheet': (installation) => installation.google.form.sheet.sort(COLUMNS.email, true),
  'sorts the sheet the other way': (installation) =>
    installation.google.form.sheet.sort(COLUMNS.email, false),
  'inserts a row at the top': (installation) => installation.google.form.sheet.insertRow(2),
  'deletes an older row': (installation) => installation.google.form.sheet.deleteRow(2),
  'inserts a column at the left': (installation) => installation.google.form.sheet.insertColumn(1),
};

/**
 * A column that is inserted in the milliseconds between the last look at a row and the moment at which Google
 * applies the writing of it is the one thing that is not promised: no lock of Google's holds people off, and a
 * write knows only numbers of columns.
 */
const NOT_PROMISED = ['inserts a column at the left'];
const WRITE = 'SpreadsheetApp.Range.setValues';

const FORM_COLUMNS = ['Timestamp', ...Object.values(COLUMNS)];

function answersIn(row: ShownRow): string {
  return FORM_COLUMNS.map((title) => row[title]).join('|');
}

function byAddress(installation: TestInstallation): Map<string, ShownRow> {
  return new Map(installation.rows().map((row) => [row[COLUMNS.email] ?? '', row]));
}

/** Three ended rows, so that there is something to damage. */
function installationWithFinishedRows(): TestInstallation {
  return startFrom(new TestInstallation(), 'with a history', (installation) => {
    installation.turnOn().warmUp();
    for (const name of ['zoe', 'ben', 'mia'])
      installation.submit({ email: `${name}@acme.example`, firstName: name });
  });
}

describe.each(Object.keys(MEDDLING))('a person %s', (what) => {
  const meddle = MEDDLING[what] ?? (() => {});
  const calm = installationWithFinishedRows();
  calm.submit({ email: 'ana@acme.example' });
  const { callCount } = calm.lastExecution();

  it('before any call of an execution: every record stays beside its answers, and nobody is mailed twice', () => {
    for (let call = 1; call <= callCount; call++) {
      const installation = installationWithFinishedRows();
      const before = byAddress(installation);
      let last = '';
      installation.google.gate.intercept = ({ index, name }) => {
        const isWriting = name === WRITE || last === WRITE;
        last = name;
        if (index !== call) return;
        installation.google.gate.intercept = undefined;
        if (!isWriting || !NOT_PROMISED.includes(what)) meddle(installation);
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

describe('a person inserts a row while another is written, and the execution dies', () => {
  const calm = installationWithFinishedRows();
  calm.submit({ email: 'ana@acme.example' });
  const writes = calm
    .lastExecution()
    .trace.flatMap((call, index) => (call.startsWith(WRITE) ? [index + 1] : []));

  it.each(writes)('at call %i: what slipped into another row is taken out of it again', (call) => {
    const installation = installationWithFinishedRows();
    const before = byAddress(installation);
    installation.google.gate.intercept = ({ index }) => {
      if (index === call) installation.google.form.sheet.insertRow(2);
    };
    // The next call is the reading that makes Google apply what was written.
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

describe('a record that slipped into a row that somebody has inserted', () => {
  it('is taken out of it, also when nobody knows any more what it was about', () => {
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

describe('a person deletes or edits the very row', () => {
  it('that is being worked on: the account is made, the log says so, and the requester is told once', () => {
    const installation = installationWithFinishedRows();
    installation.google.gate.intercept = ({ name }) => {
      if (name !== 'GmailApp.createDraft') return;
      installation.google.gate.intercept = undefined;
      installation.google.form.sheet.deleteRow(5);
    };
    installation.submit({ email: 'ana@acme.example' });
    installation.wait({ minutes: 30 }, 10);
    expect(installation.account('ana@acme.example')).toHaveLength(1);
    const log = installation.google.spreadsheet.sheet('Log').display();
    expect(log[log.length - 1]?.join(' ')).toContain('The row was deleted or edited in the meantime.');
    expect(installation.google.sent).toHaveLength(4);
    expect(installation.rows()).toHaveLength(3);
  });

  it('while its first answers are worked on: both answers are dealt with, the row shows the second', () => {
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
    expect(installation.account('anna@acme.example')).toHaveLength(1);
  });
});

describe('two executions at once', () => {
  it('for one row: whichever call the second comes at, one account is made and one mail sent', () => {
    const calm = TestInstallation.ready();
    calm.submit();
    for (let call = 1; call <= calm.lastExecution().callCount; call++) {
      const installation = TestInstallation.ready();
      installation.google.gate.intercept = ({ index }) => {
        if (index !== call) return;
        installation.google.gate.intercept = undefined;
        installation.google.run('processPending', [], { via: 'editor' });
      };
      const row = installation.submit();
      installation.google.gate.intercept = undefined;
      installation.wait({ minutes: 30 }, 10);
      expect({ call, ...installation.row(row) }).toMatchObject({
        call,
        Action: 'Created',
        Status: '✓ Done',
        Mail: 'Sent: created',
      });
      expect(installation.account('ana@acme.example')).toHaveLength(1);
      expect({ call, mails: installation.google.sent.length }).toEqual({ call, mails: 1 });
      expect(installation.takeCalls().filter((each) => each.startsWith('POST'))).toHaveLength(1);
      expect(installation.google.mailbox(installation.google.owner).drafts).toHaveLength(0);
    }
  });

  it('for one row, the second by a person who chooses it in the menu meanwhile: it is left to the first', () => {
    const calm = TestInstallation.ready();
    calm.submit();
    for (let call = 1; call <= calm.lastExecution().callCount; call++) {
      const installation = TestInstallation.ready();
      installation.google.open();
      installation.google.gate.intercept = ({ index }) => {
        if (index !== call) return;
        installation.google.gate.intercept = undefined;
        installation.google.clickMenu('Retry selected rows', { selection: [2], sheet: 'Form Responses 1' });
      };
      const row = installation.submit();
      installation.google.gate.intercept = undefined;
      installation.wait({ minutes: 30 }, 10);
      expect({ call, ...installation.row(row) }).toMatchObject({
        call,
        Action: 'Created',
        Mail: 'Sent: created',
      });
      expect(installation.account('ana@acme.example')).toHaveLength(1);
      expect({ call, mails: installation.google.sent.length }).toEqual({ call, mails: 1 });
      expect(installation.takeCalls().filter((each) => each.startsWith('POST'))).toHaveLength(1);
    }
  });

  it('for two rows of one person: one account, two outcomes, two mails', () => {
    const calm = TestInstallation.ready();
    calm.submit();
    for (let call = 1; call <= calm.lastExecution().callCount; call++) {
      const installation = TestInstallation.ready();
      installation.google.gate.intercept = ({ index }) => {
        if (index !== call) return;
        installation.google.gate.intercept = undefined;
        installation.submit({ email: 'ANA@acme.example' });
      };
      installation.submit({ email: 'ana@acme.example' });
      installation.google.gate.intercept = undefined;
      installation.wait({ minutes: 30 }, 10);
      const actions = installation.rows().map((row) => row.Action);
      expect({ call, actions: actions.sort() }).toEqual({ call, actions: ['Created', 'No change'] });
      expect(installation.account('ana@acme.example')).toHaveLength(1);
      expect({ call, mails: installation.google.sent.length }).toEqual({ call, mails: 2 });
    }
  });
});
