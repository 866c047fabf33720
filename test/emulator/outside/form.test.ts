import { Google } from '..';
import { MANIFEST } from '../test-helpers';

const CODE = `
  function install() { ScriptApp.newTrigger('submitted').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create(); }
  function submitted(e) {
    return { authMode: String(e.authMode), keys: Object.keys(e).sort(), values: e.values, namedValues: e.namedValues,
      range: e.range.getA1Notation(), sheet: e.range.getSheet().getName(),
      mine: e.triggerUid === ScriptApp.getProjectTriggers()[0].getUniqueId() };
  }`;

function formWithTrigger() {
  const google = new Google({ code: CODE, manifest: MANIFEST });
  const form = google.linkForm({ title: 'Access', questions: ['Email', 'First name'], collectEmail: true });
  google.run('install');
  return { google, form };
}

const ANA = { 'Email Address': 'lead@acme.example', Email: 'ana@acme.example', 'First name': 'Ana' };

describe('a linked form', () => {
  it('creates its sheet with a header and has an address', () => {
    const { google, form } = formWithTrigger();
    expect(form.sheet.header()).toEqual(['Timestamp', 'Email Address', 'Email', 'First name']);
    const code =
      "function url() { return SpreadsheetApp.getActive().getSheetByName('Form Responses 1').getFormUrl(); }";
    const other = new Google({ code, manifest: MANIFEST });
    other.linkForm({ title: 'Access', questions: [] });
    expect(other.run('url').result).toMatch(/^https:\/\/docs\.google\.com\/forms\/d\//);
    expect(google.form).toBe(form);
  });

  it('makes the submitted row the active range of the trigger', () => {
    const code = `
      function install() { ScriptApp.newTrigger('submitted').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create(); }
      function submitted() { return [SpreadsheetApp.getActiveSheet().getName(), SpreadsheetApp.getActiveRange().getA1Notation()]; }`;
    const google = new Google({ code, manifest: MANIFEST });
    const form = google.linkForm({ title: 'Access', questions: ['Email'] });
    google.run('install');
    google.spreadsheet.activate('Sheet1');
    form.submit({ Email: 'ana@acme.example' });
    expect(google.executions.at(-1)?.result).toEqual(['Form Responses 1', 'A2:B2']);
  });

  it('writes a row, then runs the trigger as its creator with texts only', () => {
    const { google, form } = formWithTrigger();
    const { row } = form.submit(ANA);
    expect(row).toBe(2);
    expect(form.sheet.row(2)).toEqual([
      new Date('2026-03-02T09:00:00Z'),
      'lead@acme.example',
      'ana@acme.example',
      'Ana',
    ]);
    expect(google.executions.at(-1)).toMatchObject({
      as: google.owner,
      via: 'trigger',
      functionName: 'submitted',
    });
    expect(google.executions.at(-1)?.result).toEqual({
      authMode: 'FULL',
      keys: ['authMode', 'namedValues', 'range', 'triggerUid', 'values'],
      values: ['3/2/2026 10:00:00', 'lead@acme.example', 'ana@acme.example', 'Ana'],
      namedValues: {
        Timestamp: ['3/2/2026 10:00:00'],
        'Email Address': ['lead@acme.example'],
        Email: ['ana@acme.example'],
        'First name': ['Ana'],
      },
      range: 'A2:D2',
      sheet: 'Form Responses 1',
      mine: true,
    });
  });

  it('inserts below the last response, so that rows below move down', () => {
    const { form } = formWithTrigger();
    form.submit(ANA, { fire: false });
    form.sheet.set('F5', 'mine');
    expect(form.submit(ANA, { fire: false }).row).toBe(3);
    expect(form.sheet.cell('F6')).toBe('mine');
  });

  it('never makes a formula of an answer', () => {
    const { form } = formWithTrigger();
    form.submit({ ...ANA, 'First name': '=1+1', Email: '12' }, { fire: false });
    expect(form.sheet.cell('D2')).toBe('=1+1');
    expect(form.sheet.formula('D2')).toBe('');
    expect(form.sheet.cell('C2')).toBe(12);
  });

  it('finds its columns after they were moved, renamed or separated', () => {
    const { form } = formWithTrigger();
    form.sheet.insertColumn(1);
    form.sheet.moveColumn('First name', 'Email Address');
    form.sheet.renameHeader('Email', 'Address');
    form.submit(ANA);
    expect(form.sheet.record(2)).toMatchObject({ 'First name': 'Ana', Address: 'ana@acme.example', '': '' });
  });

  it('can send an event twice, and a blank one after it', () => {
    const { form } = formWithTrigger();
    const { executions } = form.submit(ANA, { twice: true, echo: true });
    expect(executions.map(({ result }) => (result as { values: string[] }).values[3])).toEqual([
      'Ana',
      'Ana',
      '',
    ]);
    expect(form.sheet.lastRow).toBe(2);
  });

  it('can deliver an event after the rows were sorted', () => {
    const { google, form } = formWithTrigger();
    form.submit({ ...ANA, 'First name': 'Zoe' }, { delayed: true });
    form.submit(ANA, { delayed: true });
    form.sheet.sort('First name');
    expect(google.executions).toHaveLength(1);
    expect(form.fireQueued().map(({ result }) => (result as { range: string }).range)).toEqual([
      'A2:D2',
      'A3:D3',
    ]);
    expect(form.sheet.cell('D2')).toBe('Ana');
  });

  it('sends only the changes when an answer is edited', () => {
    const { google, form } = formWithTrigger();
    form.submit(ANA, { fire: false });
    google.advance({ minutes: 5 });
    const { executions } = form.edit(2, { 'First name': 'Anne' });
    expect(form.sheet.row(2).slice(1)).toEqual(['lead@acme.example', 'ana@acme.example', 'Anne']);
    expect(executions[0]?.result).toMatchObject({ values: ['3/2/2026 10:05:00', '', '', 'Anne'] });
  });

  it('starts at most 30 executions at a time', () => {
    const { form } = formWithTrigger();
    const { rows, executions } = form.burst(new Array(32).fill(ANA), { parallel: true });
    expect(rows.at(-1)).toBe(33);
    expect(executions.filter(({ state }) => state === 'completed')).toHaveLength(30);
    expect(executions.at(-1)?.error?.message).toBe(
      'There are too many scripts running simultaneously for this Google user account.',
    );
  });

  it('refuses an answer to a question that it does not have', () => {
    expect(() => formWithTrigger().form.submit({ Nonsense: 'x' })).toThrow(
      '((the form Access does not ask: Nonsense))',
    );
  });
});
