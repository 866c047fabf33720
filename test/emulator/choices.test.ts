import { readFileSync } from 'node:fs';
import type { Google } from '.';
import { type Choices, DEFAULT_CHOICES } from './runtime/choices';
import { execute, newGoogle, run } from './test-helpers';

const SHEET = "const sheet = SpreadsheetApp.getActive().getSheetByName('Sheet1');";
const TYPED = 'This operation is not allowed on cells in typed columns.';

function withChoices(choices: Partial<Choices>): Google {
  return newGoogle({ choices });
}

/** Each of these is doubtful: a script must work either way. */
describe('a choice', () => {
  it('is explained in the table', () => {
    const readme = readFileSync('test/emulator/README.md', 'utf8');
    expect(Object.keys(DEFAULT_CHOICES).filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it.each([
    [{}, [6, 2]],
    [{ edgeSkipsHiddenRows: true }, [3, 2]],
    [{ edgeSkipsFilteredRows: true }, [6, 1]],
  ])('%j decides which rows the way to the edge of the filled cells steps over', (choices, edges) => {
    const google = withChoices(choices);
    const sheet = google.spreadsheet.sheet('Sheet1');
    for (const row of [3, 4, 6, 7]) sheet.set(`A${row}`, 'x');
    for (const row of [1, 2, 4]) sheet.set(`B${row}`, 'x');
    sheet.hideRows(5);
    sheet.hideRows(3, 1, 'filter');
    const body = `${SHEET}
      const up = SpreadsheetApp.Direction.UP;
      return ['A7', 'B4'].map((cell) => sheet.getRange(cell).getNextDataCell(up).getRow());`;
    expect(run(google, body)).toEqual(edges);
  });

  it('refusalsComeAtOnce throws at the change, not at the next call', () => {
    const body = `${SHEET}
      const said = [];
      const tried = (name, action) => { try { action(); } catch (error) { said.push(name); } };
      tried('change', () => sheet.getRange('A1').setBackground('#fff').setNumberFormat('@'));
      tried('flush', () => SpreadsheetApp.flush());
      return said;`;
    for (const [refusalsComeAtOnce, where] of [
      [false, ['flush']],
      [true, ['change']],
    ] as const) {
      const google = withChoices({ refusalsComeAtOnce });
      google.spreadsheet.sheet('Sheet1').typedColumns = [1];
      expect(run(google, body)).toEqual(where);
    }
  });

  it('draftsAreNotFoundById and goneDraftsAreFoundMs decide what getDraft finds', () => {
    const body = `
      const found = (id) => { try { return GmailApp.getDraft(id).getId() === id; } catch { return false; } };
      const draft = GmailApp.createDraft('a@b.example', 's', 't');
      const there = found(draft.getId());
      draft.deleteDraft();
      const gone = found(draft.getId());
      Utilities.sleep(2000);
      return [there, gone, found(draft.getId())];`;
    expect(run(newGoogle(), body)).toEqual([true, false, false]);
    expect(run(withChoices({ draftsAreNotFoundById: true }), body)).toEqual([false, false, false]);
    expect(run(withChoices({ goneDraftsAreFoundMs: 1500 }), body)).toEqual([true, true, false]);
  });

  it('quotesAreIgnored finds the words of a phrase in any order', () => {
    const body = `
      GmailApp.createDraft('a@b.example', 'one two', 't');
      return ['one two', 'two one'].map((phrase) => GmailApp.search('in:draft "' + phrase + '"').length);`;
    expect(run(newGoogle(), body)).toEqual([1, 0]);
    expect(run(withChoices({ quotesAreIgnored: true }), body)).toEqual([1, 1]);
  });

  it('withheldScopes are refused and named, addressesAreHidden gives none', () => {
    const scope = 'https://mail.google.com/';
    const body = `
      const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      const status = String(info.getAuthorizationStatus());
      try { GmailApp.getDrafts(); } catch (error) { return [status, error.message.includes('${scope}')]; }
      return [status, info.getAuthorizedScopes().includes('${scope}')];`;
    expect(run(newGoogle(), body)).toEqual(['NOT_REQUIRED', true]);
    expect(run(withChoices({ withheldScopes: [scope] }), body)).toEqual(['REQUIRED', true]);
    const who = 'return [Session.getEffectiveUser().getEmail(), Session.getActiveUser().getEmail()];';
    expect(run(withChoices({ addressesAreHidden: true }), who)).toEqual(['', '']);
  });

  it('apostropheIsKept leaves the apostrophe that a script writes, not the one that a person types', () => {
    const body = `${SHEET}
      sheet.getRange('A1:B1').setValues([["'=1+1", 'plain']]);
      sheet.appendRow(["'007"]);
      return sheet.getRange('A1:B2').getValues();`;
    const taken = [
      ['=1+1', 'plain'],
      ['007', ''],
    ];
    const kept = [
      ["'=1+1", 'plain'],
      ["'007", ''],
    ];
    expect(run(newGoogle(), body)).toEqual(taken);
    const google = withChoices({ apostropheIsKept: true });
    expect(run(google, body)).toEqual(kept);
    google.spreadsheet.sheet('Sheet1').set('C1', "'007");
    expect(google.spreadsheet.sheet('Sheet1').cell('C1')).toBe('007');
  });

  it.each([
    ['none', [null, null]],
    ['form', [TYPED, null]],
    ['all', [TYPED, TYPED]],
  ] as const)(
    'typedColumns %s refuses formats, validations and checkboxes in such columns',
    (typedColumns, refused) => {
      const google = withChoices({ typedColumns });
      google.linkForm({ title: 'Access', questions: ['Email'] });
      for (const call of ["setNumberFormat('@')", 'insertCheckboxes()', 'setDataValidation(rule)']) {
        const outcomes = ['B2', 'E2'].map((cell) => {
          const body = `const rule = SpreadsheetApp.newDataValidation().requireCheckbox().build();
          const sheet = SpreadsheetApp.getActive().getSheets()[0];
          sheet.getRange('${cell}').setBackground('#ffffff').${call}; SpreadsheetApp.flush();`;
          return execute(google, body).error?.message ?? null;
        });
        expect([call, ...outcomes]).toEqual([call, ...refused]);
      }
    },
  );

  it.each([
    [true, 10],
    [false, 1],
  ])('checkboxesCountAsContent %s', (checkboxesCountAsContent, last) => {
    const google = withChoices({ checkboxesCountAsContent });
    google.spreadsheet.sheet('Sheet1').set('A1', 'x');
    google.spreadsheet.sheet('Sheet1').addCheckboxes('B1:B10');
    const body = `${SHEET}
      const unchecked = sheet.getRange('B10').getValue();
      return [sheet.getLastRow(), unchecked, sheet.appendRow(['y']).getLastRow()];`;
    expect(run(google, body)).toEqual([last, false, last + 1]);
  });

  it.each([
    [{}, [3, 3]],
    [{ findSkipsHiddenRows: true }, [2, 3]],
    [{ findSkipsFilteredRows: true }, [2, 3]],
    [{ replaceSkipsHiddenRows: true }, [3, 2]],
    [{ replaceSkipsHiddenRows: true, replaceSkipsFilteredRows: true }, [3, 1]],
  ])('%j decides which rows a text finder reaches', (choices, counts) => {
    const google = withChoices(choices);
    const sheet = google.spreadsheet.sheet('Sheet1');
    for (const row of [1, 2, 3]) sheet.set(`A${row}`, 'Waiting');
    sheet.hideRows(2);
    sheet.hideRows(3, 1, 'filter');
    const body = `${SHEET}
      const finder = sheet.createTextFinder('^Waiting$').useRegularExpression(true).matchEntireCell(true);
      return [finder.findAll().length, finder.replaceAllWith('Working')];`;
    expect(run(google, body)).toEqual(counts);
  });

  it('draftListLimit and draftListDelayMs cut the list of drafts, not the look at one', () => {
    const google = withChoices({ draftListLimit: 2, draftListDelayMs: 60_000 });
    const make = `
      const ids = ['a', 'b', 'c'].map((text) => GmailApp.createDraft('a@b.example', text, text).getId());
      return [ids.map((id) => GmailApp.getDraft(id).getId()).join() === ids.join(), GmailApp.getDrafts().length];`;
    expect(run(google, make)).toEqual([true, 0]);
    google.advance({ minutes: 2 });
    const list = 'return GmailApp.getDrafts().map((draft) => draft.getMessage().getSubject())';
    expect(run(google, list)).toEqual(['b', 'c']);
  });

  it('formRowsTakeFormats gives a new response the formats of the row above', () => {
    const wraps = [false, true].map((formRowsTakeFormats) => {
      const google = withChoices({ formRowsTakeFormats });
      google.linkForm({ title: 'Access', questions: ['Name'] });
      google.form.submit({ Name: 'Ana' });
      run(
        google,
        "SpreadsheetApp.getActive().getSheetByName('Form Responses 1').getRange('C2').setWrap(true)",
      );
      google.form.submit({ Name: 'Bob' });
      return google.form.sheet.format('C3').wrap;
    });
    expect(wraps).toEqual([undefined, 'WRAP']);
  });

  it('crlfBodies ends the lines of bodies as mails do', () => {
    const body = "return GmailApp.createDraft('a@b.example', 's', 'a\\nb').getMessage().getPlainBody()";
    expect([run(newGoogle(), body), run(withChoices({ crlfBodies: true }), body)]).toEqual([
      'a\nb',
      'a\r\nb',
    ]);
  });

  it('documentLockIsNull takes the lock of the document away, not that of the script', () => {
    const body = 'return [LockService.getDocumentLock() === null, LockService.getScriptLock().tryLock(0)]';
    expect(run(withChoices({ documentLockIsNull: true }), body)).toEqual([true, true]);
    expect(run(newGoogle(), body)).toEqual([false, true]);
  });

  it('currentOnlyScopeRefusedInTriggers refuses the sheet where nobody has the file open', () => {
    const code = 'function look() { return SpreadsheetApp.getActive().getSheets().length; }';
    const google = newGoogle({ code, choices: { currentOnlyScopeRefusedInTriggers: true } });
    run(google, "ScriptApp.newTrigger('look').timeBased().everyMinutes(5).create()");
    google.advance({ minutes: 5 });
    expect(google.executions.at(-1)?.error?.message).toBe(
      'Specified permissions are not sufficient to call SpreadsheetApp.getActive. Required permissions: ' +
        'https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets',
    );
    expect(run(google, 'return look()')).toBe(1);
  });

  it('shortTermLimits refuse a call too many within seconds', () => {
    const google = withChoices({ shortTermLimits: { GmailApp: { calls: 2, ms: 1000 } } });
    const body = `
      const look = () => { try { return GmailApp.getDrafts().length } catch (error) { return error.message } };
      const four = [look(), look(), look()];
      Utilities.sleep(1000);
      return [...four, look()];`;
    const text =
      'Service invoked too many times in a short time: GmailApp. Try Utilities.sleep(1000) between calls.';
    expect(run(google, body)).toEqual([0, 0, text, 0]);
  });

  it('stays with a saved world', () => {
    const google = withChoices({ crlfBodies: true });
    const other = newGoogle();
    other.load(JSON.parse(JSON.stringify(google.save())));
    expect([other.choices.crlfBodies, other.choices.formulaLeads]).toEqual([true, ['=']]);
  });
});
