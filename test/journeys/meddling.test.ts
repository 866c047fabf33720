import { bring } from './beginnings';
import { COLUMNS, LEAD, type ShownRow, TestDesk } from './installation';

/** What people do to a sheet while an execution is at work in it. */
const MEDDLING: Record<string, (desk: TestDesk) => void> = {
  'sorts the sheet': (desk) => desk.google.form.sheet.sort(COLUMNS.email, true),
  'sorts the sheet the other way': (desk) => desk.google.form.sheet.sort(COLUMNS.email, false),
  'inserts a row at the top': (desk) => desk.google.form.sheet.insertRow(2),
  'deletes an older row': (desk) => desk.google.form.sheet.deleteRow(2),
  'inserts a column at the left': (desk) => desk.google.form.sheet.insertColumn(1),
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

function byAddress(desk: TestDesk): Map<string, ShownRow> {
  return new Map(desk.rows().map((row) => [row[COLUMNS.email] ?? '', row]));
}

/** Three ended rows, so that there is something to damage. */
function deskWithHistory(): TestDesk {
  return bring(new TestDesk(), 'with a history', (desk) => {
    desk.turnOn().warmUp();
    for (const name of ['zoe', 'ben', 'mia']) desk.submit({ email: `${name}@acme.example`, firstName: name });
  });
}

describe.each(Object.keys(MEDDLING))('a person %s', (what) => {
  const meddle = MEDDLING[what] ?? (() => {});
  const calm = deskWithHistory();
  calm.submit({ email: 'ana@acme.example' });
  const { callCount } = calm.lastExecution();

  it('before any call of an execution: every record stays beside its answers, and nobody is mailed twice', () => {
    for (let call = 1; call <= callCount; call++) {
      const desk = deskWithHistory();
      const before = byAddress(desk);
      let last = '';
      desk.google.gate.intercept = ({ index, name }) => {
        const isWriting = name === WRITE || last === WRITE;
        last = name;
        if (index !== call) return;
        desk.google.gate.intercept = undefined;
        if (!isWriting || !NOT_PROMISED.includes(what)) meddle(desk);
      };
      desk.submit({ email: 'ana@acme.example' });
      desk.google.gate.intercept = undefined;
      desk.wait({ minutes: 30 }, 10);

      const rows = byAddress(desk);
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
      expect({ call, mails: desk.google.sent.filter(({ to }) => to === LEAD).length }).toEqual({
        call,
        mails: 4,
      });
      expect(desk.zendesk.snapshot().agents).toHaveLength(5);
    }
  });
});

describe('a person inserts a row while another is written, and the execution dies', () => {
  const calm = deskWithHistory();
  calm.submit({ email: 'ana@acme.example' });
  const writes = calm
    .lastExecution()
    .trace.flatMap((call, index) => (call.startsWith(WRITE) ? [index + 1] : []));

  it.each(writes)('at call %i: what slipped into another row is taken out of it again', (call) => {
    const desk = deskWithHistory();
    const before = byAddress(desk);
    desk.google.gate.intercept = ({ index }) => {
      if (index === call) desk.google.form.sheet.insertRow(2);
    };
    // The next call is the reading that makes Google apply what was written.
    desk.google.faults.killAt(call + 1, { after: true });
    desk.submit({ email: 'ana@acme.example' });
    desk.google.gate.intercept = undefined;
    desk.wait({ minutes: 30 }, 10);

    const rows = byAddress(desk);
    expect(rows.get('ana@acme.example')).toMatchObject({ Status: '✓ Done', Mail: 'Sent: created' });
    for (const [email, old] of before) {
      expect(rows.get(email)).toMatchObject({ Status: old.Status, 'Request ID': old['Request ID'] });
    }
    expect(desk.google.sent.filter(({ to }) => to === LEAD)).toHaveLength(4);
    expect(desk.zendesk.snapshot().agents).toHaveLength(5);
  });
});

describe('a record that slipped into a row that somebody has inserted', () => {
  it('is taken out of it, also when nobody knows any more what it was about', () => {
    const desk = deskWithHistory();
    const { sheet } = desk.google.form;
    sheet.insertRow(3);
    sheet.set('G3', '‖ Paused');
    sheet.set('N3', new Date(desk.google.clock.now()));
    sheet.set('G9', 'Paused until Monday, says Olive');
    desk.google.advance({ minutes: 5 });
    expect(sheet.display()[2]?.join('')).toBe('');
    expect(sheet.shown('G9')).toBe('Paused until Monday, says Olive');
    expect(desk.rows()).toHaveLength(3);
  });
});

describe('a person deletes or edits the very row', () => {
  it('that is being worked on: the account is made, the log says so, and the requester is told once', () => {
    const desk = deskWithHistory();
    desk.google.gate.intercept = ({ name }) => {
      if (name !== 'GmailApp.createDraft') return;
      desk.google.gate.intercept = undefined;
      desk.google.form.sheet.deleteRow(5);
    };
    desk.submit({ email: 'ana@acme.example' });
    desk.wait({ minutes: 30 }, 10);
    expect(desk.account('ana@acme.example')).toHaveLength(1);
    const log = desk.google.spreadsheet.sheet('Log').display();
    expect(log[log.length - 1]?.join(' ')).toContain('The row was deleted or edited in the meantime.');
    expect(desk.google.sent).toHaveLength(4);
    expect(desk.rows()).toHaveLength(3);
  });

  it('while its first answers are worked on: both answers are dealt with, the row shows the second', () => {
    const desk = deskWithHistory();
    desk.google.gate.intercept = ({ name }) => {
      if (name !== 'GmailApp.createDraft') return;
      desk.google.gate.intercept = undefined;
      desk.google.form.edit(5, { [COLUMNS.email]: 'anna@acme.example' });
    };
    desk.submit({ email: 'ana@acme.example' });
    desk.wait({ minutes: 30 }, 10);
    expect(desk.row(5)).toMatchObject({
      Action: 'Created',
      Status: '✓ Done',
      Detail: 'Created an account for Ana Silva (anna@acme.example).',
    });
    expect(desk.account('anna@acme.example')).toHaveLength(1);
  });
});

describe('two executions at once', () => {
  it('for one row: whichever call the second comes at, one account is made and one mail sent', () => {
    const calm = TestDesk.ready();
    calm.submit();
    for (let call = 1; call <= calm.lastExecution().callCount; call++) {
      const desk = TestDesk.ready();
      desk.google.gate.intercept = ({ index }) => {
        if (index !== call) return;
        desk.google.gate.intercept = undefined;
        desk.google.run('processPending', [], { via: 'editor' });
      };
      const row = desk.submit();
      desk.google.gate.intercept = undefined;
      desk.wait({ minutes: 30 }, 10);
      expect({ call, ...desk.row(row) }).toMatchObject({
        call,
        Action: 'Created',
        Status: '✓ Done',
        Mail: 'Sent: created',
      });
      expect(desk.account('ana@acme.example')).toHaveLength(1);
      expect({ call, mails: desk.google.sent.length }).toEqual({ call, mails: 1 });
      expect(desk.takeCalls().filter((each) => each.startsWith('POST'))).toHaveLength(1);
      expect(desk.google.mailbox(desk.google.owner).drafts).toHaveLength(0);
    }
  });

  it('for one row, the second by a person who chooses it in the menu meanwhile: it is left to the first', () => {
    const calm = TestDesk.ready();
    calm.submit();
    for (let call = 1; call <= calm.lastExecution().callCount; call++) {
      const desk = TestDesk.ready();
      desk.google.open();
      desk.google.gate.intercept = ({ index }) => {
        if (index !== call) return;
        desk.google.gate.intercept = undefined;
        desk.google.clickMenu('Retry selected rows', { selection: [2], sheet: 'Form Responses 1' });
      };
      const row = desk.submit();
      desk.google.gate.intercept = undefined;
      desk.wait({ minutes: 30 }, 10);
      expect({ call, ...desk.row(row) }).toMatchObject({ call, Action: 'Created', Mail: 'Sent: created' });
      expect(desk.account('ana@acme.example')).toHaveLength(1);
      expect({ call, mails: desk.google.sent.length }).toEqual({ call, mails: 1 });
      expect(desk.takeCalls().filter((each) => each.startsWith('POST'))).toHaveLength(1);
    }
  });

  it('for two rows of one person: one account, two outcomes, two mails', () => {
    const calm = TestDesk.ready();
    calm.submit();
    for (let call = 1; call <= calm.lastExecution().callCount; call++) {
      const desk = TestDesk.ready();
      desk.google.gate.intercept = ({ index }) => {
        if (index !== call) return;
        desk.google.gate.intercept = undefined;
        desk.submit({ email: 'ANA@acme.example' });
      };
      desk.submit({ email: 'ana@acme.example' });
      desk.google.gate.intercept = undefined;
      desk.wait({ minutes: 30 }, 10);
      const actions = desk.rows().map((row) => row.Action);
      expect({ call, actions: actions.sort() }).toEqual({ call, actions: ['Created', 'No change'] });
      expect(desk.account('ana@acme.example')).toHaveLength(1);
      expect({ call, mails: desk.google.sent.length }).toEqual({ call, mails: 2 });
    }
  });
});
