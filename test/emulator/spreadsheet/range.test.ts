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

describe('a formula for many cells', () => {
  it('has its relative references moved', () => {
    const body = `${CELL} cell('C1:D2').setFormula('=SUM(A1,$B1,A$1,"A1",LOG10(2))'); return cell('C1:D2').getFormulas()`;
    expect(run(newGoogle(), body)).toEqual([
      ['=SUM(A1,$B1,A$1,"A1",LOG10(2))', '=SUM(B1,$B1,B$1,"A1",LOG10(2))'],
      ['=SUM(A2,$B2,A$1,"A1",LOG10(2))', '=SUM(B2,$B2,B$1,"A1",LOG10(2))'],
    ]);
  });

  it('and a range can be named by numbers', () => {
    expect(
      run(newGoogle(), `${CELL} return [cell('R2C3').getA1Notation(), cell('r1c1:R2C2').getA1Notation()]`),
    ).toEqual(['C2', 'A1:B2']);
  });
});

describe('rows hidden by a filter', () => {
  it('are those with the hidden values, until the filter goes', () => {
    const body = `${CELL}
      cell('A1:A3').setValues([['Title'], ['x'], ['y']]);
      const sheet = cell('A1').getSheet();
      const filter = cell('A1:A3').createFilter();
      filter.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(['y']).build());
      sheet.hideRows(2);
      const hidden = [sheet.isRowHiddenByFilter(3), sheet.isRowHiddenByFilter(2), sheet.isRowHiddenByUser(2)];
      filter.remove();
      sheet.showRows(2);
      return [...hidden, sheet.isRowHiddenByFilter(3), sheet.isRowHiddenByUser(2)];`;
    expect(run(newGoogle(), body)).toEqual([true, false, true, false, false]);
  });
});

describe('the next data cell', () => {
  it.each([
    ['A1', 'DOWN', 'A3'],
    ['A2', 'DOWN', 'A3'],
    ['A3', 'DOWN', 'A6'],
    ['A6', 'DOWN', 'A1000'],
    ['A1000', 'UP', 'A6'],
    ['B1', 'NEXT', 'Z1'],
    ['Z1', 'PREVIOUS', 'A1'],
    ['A1', 'UP', 'A1'],
  ])('from %s, %s, is %s', (from, direction, to) => {
    const body = `${CELL}
      cell('A1:A6').setValues([['a'], ['b'], ['c'], [''], [''], ['d']]);
      return cell('${from}').getNextDataCell(SpreadsheetApp.Direction.${direction}).getA1Notation();`;
    const google = newGoogle();
    const execution = execute(google, body);
    expect(execution.result).toBe(to);
    expect(execution.calls['SpreadsheetApp.Range.getNextDataCell']).toBe(1);
  });
});

describe('a range', () => {
  it('returns what was written, dates as dates, empty cells as empty texts', () => {
    const body = `${CELL}
      cell('A1:B3').setValues([[1, 'x'], [true, null], [new Date(0), undefined]]);
      return [cell('A1:B3').getValues(), cell('A1:B3').getDisplayValues(), cell('C9').isBlank()];`;
    expect(run(newGoogle(), body)).toEqual([
      [
        [1, 'x'],
        [true, ''],
        [new Date(0), ''],
      ],
      [
        ['1', 'x'],
        ['TRUE', ''],
        ['1/1/1970 1:00:00', ''],
      ],
      true,
    ]);
  });

  it('clears with null, and keeps the format', () => {
    const body = `${CELL}
      cell('A1').setNumberFormat('@').setValue('007'); cell('A1').setValue(null); cell('A1').setValue('008');
      return [cell('A1').getValue(), cell('A1').getNumberFormat()];`;
    expect(run(newGoogle(), body)).toEqual(['008', '@']);
  });

  it('shows numbers and dates by their formats', () => {
    const google = newGoogle();
    const shown = (value: string, format: string): unknown =>
      run(
        google,
        `${CELL} return cell('A1').setValue(${value}).setNumberFormat('${format}').getDisplayValue()`,
      );
    expect(shown('1234567.891', '#,##0.00')).toBe('1,234,567.89');
    expect(shown('0.256', '0%')).toBe('26%');
    expect(shown('-5', '000')).toBe('-005');
    expect(shown('new Date("2026-07-04T06:07:08Z")', 'yyyy-mm-dd hh:mm:ss')).toBe('2026-07-04 08:07:08');
    expect(shown('new Date("2026-07-04T16:07:08Z")', 'd mmm yy h:mm am/pm')).toBe('4 Jul 26 6:07 PM');
    expect(shown('"text"', '0.00')).toBe('text');
  });

  it('refuses data of another shape', () => {
    expect(() => run(newGoogle(), `${CELL} cell('A1:B2').setValues([[1, 2]])`)).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    expect(() => run(newGoogle(), `${CELL} cell('A1:B1').setValues([[1]])`)).toThrow(
      'The number of columns in the data does not match the number of columns in the range. ' +
        'The data has 1 but the range has 2.',
    );
    expect(() => run(newGoogle(), `${CELL} cell('A1:B1').setValues(1)`)).toThrow(
      "The parameters (number) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
  });

  it('queues writes until they are read or flushed or the execution ends', () => {
    const google = newGoogle();
    const seen: unknown[] = [];
    google.gate.intercept = () => {
      seen.push(google.spreadsheet.sheet('Sheet1').cell('A1'));
    };
    run(
      google,
      `${CELL} cell('A1').setValue(1); SpreadsheetApp.flush(); cell('A1').setValue(2); SpreadsheetApp.flush();`,
    );
    expect(seen).toEqual(['', '', '', 1, 1, 1]);
    expect(google.spreadsheet.sheet('Sheet1').cell('A1')).toBe(2);
  });

  it('refuses more than 50000 characters at the next call, not at the write', () => {
    const body = `${CELL}
      cell('A1').setValue('before');
      cell('A2').setValue('x'.repeat(50001));
      cell('A3').setValue('after');
      try { SpreadsheetApp.flush(); } catch (error) { return error.message; }`;
    const google = newGoogle();
    expect(run(google, body)).toBe(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
    expect(google.spreadsheet.sheet('Sheet1').values()).toEqual([['before']]);
    expect(execute(google, `${CELL} cell('A2').setValue('x'.repeat(50001))`).state).toBe('failed');
  });

  it('keeps formats, notes and validations', () => {
    const google = newGoogle();
    run(
      google,
      `${CELL}
       cell('A1:B1').setBackground('#eeeeee').setFontWeight('bold').setFontColor('#ff0000').setWrap(true)
         .setVerticalAlignment('middle').setNotes([['one', 'two']])
         .setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP)
         .setBorder(true, null, true, null, false, false);
       cell('A2').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).build());
       cell('B1').clearNote();`,
    );
    const sheet = google.spreadsheet.sheet('Sheet1');
    expect(sheet.format('A1')).toMatchObject({
      background: '#eeeeee',
      fontWeight: 'bold',
      wrap: 'CLIP',
      note: 'one',
    });
    expect(sheet.note('B1')).toBe('');
    expect(sheet.format('A2').validation).toMatchObject({
      criteria: 'VALUE_IN_LIST',
      values: [['a', 'b'], true],
    });
  });

  it('sorts: numbers, texts, booleans, and empty cells last', () => {
    const body = `${CELL}
      cell('A1:B5').setValues([['b', 1], [10, 2], ['', 3], [true, 4], [9, 5]]);
      const sorted = (order) => cell('A1:B5').sort(order).getValues().map((row) => row[1]).join('');
      return [sorted(1), sorted({ column: 1, ascending: false })];`;
    expect(run(newGoogle(), body)).toEqual(['52143', '41253']);
  });

  it('returns its position and size', () => {
    const body = `${CELL}
      const range = cell('B3:D4');
      return [range.getRow(), range.getLastRow(), range.getColumn(), range.getLastColumn(), range.getNumRows(),
        range.getWidth(), range.getA1Notation(), range.offset(1, 1).getA1Notation(), range.offset(-1, 0, 1, 1).getA1Notation(),
        range.getSheet().getName()];`;
    expect(run(newGoogle(), body)).toEqual([3, 4, 2, 4, 2, 3, 'B3:D4', 'C4:E5', 'B2', 'Sheet1']);
  });

  it('reads fifty thousand rows in less than a second', () => {
    const google = newGoogle();
    const start = new Date('2026-01-01T00:00:00Z').getTime();
    const row = (i: number): unknown[] => [
      new Date(start + i * 61_000),
      `a${i}@b.example`,
      i,
      ...new Array(17).fill('x'),
    ];
    google.spreadsheet.addSheet(
      'Big',
      Array.from({ length: 50_000 }, (_, i) => row(i)),
    );
    const startedAt = performance.now();
    const body =
      "const all = SpreadsheetApp.getActive().getSheetByName('Big').getDataRange().getValues(); return [all.length, all[1][0]]";
    expect(run(google, body)).toEqual([50_000, new Date(start + 61_000)]);
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });
});
