import { execute, newGoogle, run } from '../test-helpers';

const CELL = "const cell = (a1) => SpreadsheetApp.getActive().getSheetByName('Sheet1').getRange(a1);";

/** The content of a cell after a text was written into it. */
function written(text: string, options: { format?: string; locale?: string; leads?: string[] } = {}) {
  const google = newGoogle({ locale: options.locale ?? 'en_US' });
  if (options.leads) google.choices.formulaLeads = options.leads;
  const format = options.format ? `cell('A1').setNumberFormat('${options.format}');` : '';
  return run(
    google,
    `${CELL} ${format} cell('A1').setValue(${JSON.stringify(text)});
     return [cell('A1').getValue(), cell('A1').getDisplayValue(), cell('A1').getFormula()];`,
  ) as [unknown, string, string];
}

describe('writing a text', () => {
  it.each([
    ['007', 7, '7'],
    ['1,234.5', 1234.5, '1,234.50'],
    ['1e3', 1000, '1.00E+03'],
    ['50%', 0.5, '50%'],
    ['true', true, 'TRUE'],
    ['10:30', new Date('1899-12-30T09:36:32.000Z'), '10:30:00'],
    ['3/2/2026', new Date('2026-03-01T23:00:00Z'), '3/2/2026'],
    ['2026-03-02 10:05:06', new Date('2026-03-02T09:05:06Z'), '3/2/2026 10:05:06'],
    ['1/2', new Date('2026-01-01T23:00:00Z'), '1/2/2026'],
  ])('parses %s', (text, value, shown) => {
    const [read, display] = written(text);
    if (value instanceof Date && value.getUTCFullYear() === 1899) expect(read).toBeInstanceOf(Date);
    else expect(read).toEqual(value);
    expect(display).toBe(shown);
  });

  it.each([
    '+81 90 1234',
    'a@b.example',
    '2026-03-02T09:00:00Z',
    '12.3.4.5',
    '1-2-3-4',
    ' ',
    'TRUE!',
    '13/13/2026',
  ])('keeps %s as a text', (text) => {
    expect(written(text)).toEqual([text, text, '']);
  });

  it('keeps it unchanged in a plain-text cell', () => {
    for (const text of ['007', '1/2', 'TRUE', '1e3'])
      expect(written(text, { format: '@' })).toEqual([text, text, '']);
  });

  it('creates a formula from a leading = even in a plain-text cell', () => {
    expect(written('=1+1')).toEqual([2, '2', '=1+1']);
    expect(written('=1+1', { format: '@' })).toEqual([2, '2', '=1+1']);
    expect(written('=IMPORTXML("x")')).toEqual(['#FORMULA', '#FORMULA', '=IMPORTXML("x")']);
  });

  it('removes a leading apostrophe and keeps the rest as a text', () => {
    expect(written("'=1+1")).toEqual(['=1+1', '=1+1', '']);
    expect(written("'007", { format: '@' })).toEqual(['007', '007', '']);
    expect(written("''quoted")).toEqual(["'quoted", "'quoted", '']);
  });

  it('can also create formulas from + - @', () => {
    expect(written('+1+1', { leads: ['=', '+', '-', '@'] })).toEqual([2, '2', '=+1+1']);
    expect(written('+1+1')).toEqual(['+1+1', '+1+1', '']);
  });

  it('follows the locale of the file', () => {
    expect(written('1.234,5', { locale: 'de_DE' })).toEqual([1234.5, '1.234,50', '']);
    expect(written('2.3.2026', { locale: 'de_DE' })[1]).toBe('02.03.2026');
    expect(written('2/3/2026', { locale: 'en_GB' })[0]).toEqual(new Date('2026-03-01T23:00:00Z'));
  });
});

describe('a displayed text', () => {
  it.each([
    ['=1/3', '0.3333333333'],
    ['=1234567.12345', '1234567.123'],
    ['123456789012345', '123456789012345'],
    ['1234567890123456', '1.23457E+15'],
    ['0.00001234', '0.00001234'],
    ['12.5%', '12.50%'],
  ])('of the number %s has so many digits', (text, shown) => {
    expect(written(text)[1]).toBe(shown);
  });

  it('of a truth value is in the language of the file, where Google localises it', () => {
    expect(written('WAHR', { locale: 'de_DE' }).slice(0, 2)).toEqual([true, 'WAHR']);
    expect(written('true', { locale: 'fr_FR' }).slice(0, 2)).toEqual([true, 'VRAI']);
    expect(written('WAHR').slice(0, 2)).toEqual(['WAHR', 'WAHR']);
    const google = newGoogle({ locale: 'de_DE', choices: { booleansAreLocalised: false } });
    google.spreadsheet.sheet('Sheet1').set('A1', 'TRUE');
    expect(google.spreadsheet.sheet('Sheet1').shown('A1')).toBe('TRUE');
  });

  it('of a date can be as it was typed', () => {
    const google = newGoogle({ choices: { datesAreShownAsTyped: true } });
    const sheet = google.spreadsheet.sheet('Sheet1');
    const typed = ['March 3', 'Mar 3, 2026', '3 March', '1/2', '03/02/2026', '2026-03-02', '9:30', '4:05 PM'];
    for (const text of [...typed, '3/2/2026 10:05:06']) {
      sheet.set('A1', text);
      sheet.clear();
      sheet.set('A1', text);
      expect(sheet.shown('A1')).toBe(text);
    }
  });

  it('of a formula can be an error or a promise of a value, which is also its value', () => {
    const google = newGoogle();
    const sheet = google.spreadsheet.sheet('Sheet1');
    sheet.setFormula('A1', '=VLOOKUP(1, B:C, 2)', '#N/A');
    sheet.setFormula('A2', '=IMPORTRANGE("x", "A1")', 'Loading...');
    const body = `${CELL} return [cell('A1:A2').getValues(), cell('A1:A2').getDisplayValues(), cell('A2').getFormula()]`;
    const both = [['#N/A'], ['Loading...']];
    expect(run(google, body)).toEqual([both, both, '=IMPORTRANGE("x", "A1")']);
  });

  it('counts as a cell that was read', () => {
    const google = newGoogle();
    expect(execute(google, `${CELL} cell('A1:C4').getDisplayValues()`).cellsRead).toBe(12);
  });
});
