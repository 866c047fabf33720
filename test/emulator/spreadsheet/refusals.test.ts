import { execute, newGoogle, run } from '../test-helpers';

const OWNER = 'owner@example.com';
const EDITOR = 'editor@example.com';
const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
const SHEET = "const sheet = SpreadsheetApp.getActive().getSheetByName('Sheet1');";

function outcome(body: string, as: string, prepare: (google: ReturnType<typeof newGoogle>) => void) {
  const google = newGoogle({ owner: OWNER, editors: [EDITOR] });
  prepare(google);
  return execute(google, `${SHEET} ${body}; SpreadsheetApp.flush();`, as).error?.message ?? 'written';
}

describe('a protection', () => {
  const WRITES = [
    "sheet.getRange('B1:C1').setValues([[1, 2]])",
    "sheet.getRange('B2').setBackground('#ffffff')",
    'sheet.appendRow([1, 2, 3])',
    "sheet.getRange('A1:C3').sort(1)",
  ];

  it.each(WRITES)('refuses %s for editors who are not listed, not for the owner of the file', (write) => {
    const protect = (google: ReturnType<typeof newGoogle>) =>
      google.spreadsheet.sheet('Sheet1').protect('B:B');
    expect(outcome(write, EDITOR, protect)).toBe(PROTECTED);
    expect(outcome(write, OWNER, protect)).toBe('written');
  });

  it('lets editors who are listed, other cells, and a mere warning pass', () => {
    const listed = (google: ReturnType<typeof newGoogle>) =>
      google.spreadsheet.sheet('Sheet1').protect('B:B', [EDITOR]);
    expect(outcome("sheet.getRange('B1').setValue(1)", EDITOR, listed)).toBe('written');
    const beside = (google: ReturnType<typeof newGoogle>) =>
      google.spreadsheet.sheet('Sheet1').protect('C:C');
    expect(outcome("sheet.getRange('B1').setValue(1)", EDITOR, beside)).toBe('written');
  });

  it('of a script keeps nobody out until editors are removed', () => {
    const google = newGoogle({ owner: OWNER, editors: [EDITOR] });
    run(google, `${SHEET} sheet.getRange('A1').protect()`);
    const write = `${SHEET} sheet.getRange('A1').setValue(1)`;
    expect(execute(google, write, EDITOR).state).toBe('completed');
    run(google, `${SHEET} sheet.getRange('A1').protect().removeEditors(['${EDITOR}'])`);
    expect(execute(google, write, EDITOR).error?.message).toBe(PROTECTED);
  });

  it('of the whole sheet also refuses to insert rows', () => {
    const protect = (google: ReturnType<typeof newGoogle>) =>
      google.spreadsheet.sheet('Sheet1').protect(null);
    expect(outcome('sheet.insertRowsAfter(1, 1)', EDITOR, protect)).toBe(PROTECTED);
  });
});

describe('a rejecting validation rule', () => {
  const only = (google: ReturnType<typeof newGoogle>) =>
    google.spreadsheet.sheet('Sheet1').allowOnly('B1:B9', ['yes', 'no']);
  const REFUSED = 'The data you entered in cell B2 violates the data validation rules set on this cell.';

  it('refuses the whole write, also for the owner', () => {
    expect(outcome("sheet.getRange('A2:B2').setValues([['x', 'maybe']])", OWNER, only)).toBe(REFUSED);
    expect(outcome("sheet.getRange('A1').setValue('t'), sheet.appendRow(['x', 'maybe'])", OWNER, only)).toBe(
      REFUSED,
    );
    const replace =
      "sheet.getRange('B2').setValue('yes'), sheet.createTextFinder('yes').replaceAllWith('maybe')";
    expect(outcome(replace, OWNER, only)).toBe(REFUSED);
  });

  it('lets allowed values pass, and clearing', () => {
    const writes = `sheet.getRange('B2').setValue("'yes"), sheet.getRange('B3').clearContent()`;
    expect(outcome(writes, OWNER, only)).toBe('written');
  });
});
