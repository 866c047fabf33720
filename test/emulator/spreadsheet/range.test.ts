import { execute, newGoogle, run } from '../test-helpers';

const CELL = "const cell = (a1) => SpreadsheetApp.getActive().getSheetByName('Sheet1').getRange(a1);";

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

  it('reads fifty thousand rows', () => {
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
    const body =
      "const all = SpreadsheetApp.getActive().getSheetByName('Big').getDataRange().getValues(); return [all.length, all[1][0]]";
    expect(run(google, body)).toEqual([50_000, new Date(start + 61_000)]);
  });
});
