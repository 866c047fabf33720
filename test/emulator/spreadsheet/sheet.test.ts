import { newGoogle, run } from '../test-helpers';

const SHEET = "const book = SpreadsheetApp.getActive(); const sheet = book.getSheetByName('Sheet1');";

describe('a spreadsheet', () => {
  it('finds, adds and removes sheets', () => {
    const body = `${SHEET}
      const made = book.insertSheet('Log');
      const names = book.getSheets().map((one) => one.getName());
      const same = book.getSheetById(made.getSheetId()).getName();
      book.deleteSheet(sheet);
      return [names, same, book.getSheetByName('Sheet1'), book.getSheets().length, made.getMaxRows(), made.getMaxColumns()];`;
    expect(run(newGoogle(), body)).toEqual([['Sheet1', 'Log'], 'Log', null, 1, 1000, 26]);
  });

  it('refuses a duplicate name and removing the last sheet', () => {
    expect(() => run(newGoogle(), `${SHEET} book.insertSheet('sheet1')`)).toThrow('already exists');
    expect(() => run(newGoogle(), `${SHEET} book.deleteSheet(sheet)`)).toThrow(
      "You can't remove all the sheets",
    );
  });

  it('knows its id, address, time zone and locale', () => {
    const body = `${SHEET} return [book.getId(), book.getUrl(), book.getSpreadsheetTimeZone(), book.getSpreadsheetLocale()]`;
    expect(run(newGoogle({ timeZone: 'Asia/Tokyo', locale: 'ja_JP' }), body)).toEqual([
      'emulated-spreadsheet',
      'https://docs.google.com/spreadsheets/d/emulated-spreadsheet/edit',
      'Asia/Tokyo',
      'ja_JP',
    ]);
  });
});

describe('a sheet', () => {
  it.each([
    ["'B2'", 'B2'],
    ["'A1:C3'", 'A1:C3'],
    ["'1:1'", 'A1:Z1'],
    ["'A:A'", 'A1:A1000'],
    ["'A2:C'", 'A2:C1000'],
    ["'Sheet1!C3'", 'C3'],
    ['2, 3', 'C2'],
    ['2, 3, 4', 'C2:C5'],
    ['2, 3, 4, 5', 'C2:G5'],
  ])('gives the range of (%s)', (args, notation) => {
    expect(run(newGoogle(), `${SHEET} return sheet.getRange(${args}).getA1Notation()`)).toBe(notation);
  });

  it.each([
    ['1001, 1', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['1, 26, 1, 2', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ["'AA1'", 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['1, 1, 0', 'The number of rows in the range must be at least 1.'],
    ['1, 1, 1, 0', 'The number of columns in the range must be at least 1.'],
    ["'nonsense!'", 'Range not found'],
    [
      "'A', [1]",
      "The parameters (String,number[]) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
  ])('refuses the range of (%s)', (args, message) => {
    expect(() => run(newGoogle(), `${SHEET} sheet.getRange(${args})`)).toThrow(message);
  });

  it('counts rows and columns with content, regardless of the grid size', () => {
    const body = `${SHEET}
      const empty = [sheet.getLastRow(), sheet.getLastColumn()];
      sheet.getRange('C5').setValue('x');
      sheet.getRange('D9').setBackground('red');
      sheet.insertRowsAfter(5, 10);
      return [empty, sheet.getLastRow(), sheet.getLastColumn(), sheet.getMaxRows(), sheet.getDataRange().getA1Notation()];`;
    expect(run(newGoogle(), body)).toEqual([[0, 0], 5, 3, 1010, 'A1:C5']);
  });

  it('appends below the last content, extending the grid if necessary', () => {
    const body = `${SHEET}
      sheet.deleteRows(3, 998);
      sheet.appendRow(['a']).appendRow(['b', '=1+1']).appendRow(["'=x"]);
      return [sheet.getDataRange().getValues(), sheet.getMaxRows()];`;
    expect(run(newGoogle(), body)).toEqual([
      [
        ['a', ''],
        ['b', 2],
        ['=x', ''],
      ],
      3,
    ]);
  });

  it('moves cells when rows and columns are inserted and removed', () => {
    const google = newGoogle();
    const body = `${SHEET}
      sheet.getRange('A1:C3').setValues([['a', 'b', 'c'], [1, 2, 3], [4, 5, 6]]);
      sheet.insertRowBefore(2); sheet.insertColumnsAfter(1, 2); sheet.deleteColumn(4); sheet.deleteRow(3);`;
    run(google, body);
    expect(google.spreadsheet.sheet('Sheet1').values()).toEqual([
      ['a', '', '', 'c'],
      ['', '', '', ''],
      [4, '', '', 6],
    ]);
  });

  it('refuses more than ten million cells', () => {
    expect(() => run(newGoogle(), `${SHEET} sheet.insertRowsAfter(1, 400000)`)).toThrow(
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  });

  it('replaces all conditional formats and returns them', () => {
    const google = newGoogle();
    const body = `${SHEET}
      const rule = SpreadsheetApp.newConditionalFormatRule().whenTextContains('Done').setBackground('#d9ead3')
        .setRanges([sheet.getRange('B2:B10')]).build();
      sheet.setConditionalFormatRules([rule]);
      sheet.insertColumnBefore(1);
      const read = sheet.getConditionalFormatRules()[0];
      const condition = read.getBooleanCondition();
      return [read.getRanges()[0].getA1Notation(), condition.getCriteriaValues(),
        condition.getCriteriaType() === SpreadsheetApp.BooleanCriteria.TEXT_CONTAINS];`;
    expect(run(google, body)).toEqual(['C2:C10', ['Done'], true]);
    expect(google.spreadsheet.sheet('Sheet1').conditionalFormats).toMatchObject([
      { background: '#d9ead3', bold: null },
    ]);
  });

  it('keeps its formatting', () => {
    const google = newGoogle();
    const body = `${SHEET}
      sheet.setFrozenRows(1); sheet.setColumnWidth(2, 250); sheet.setTabColor('#ff0000'); sheet.hideColumns(3);
      sheet.getRange('A1:C1').createFilter();
      sheet.protect().setDescription('Made by the script').setWarningOnly(true);
      sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(sheet.getRange('A1:B2'))
        .setPosition(5, 1, 0, 0).setOption('title', 'Requests').build());
      return [sheet.getFrozenRows(), sheet.getColumnWidth(2), sheet.getFilter().getRange().getA1Notation(),
        sheet.getCharts().length, sheet.getFormUrl()];`;
    expect(run(google, body)).toEqual([1, 250, 'A1:C1', 1, null]);
    expect(google.spreadsheet.sheet('Sheet1').charts[0]?.options).toEqual({ title: 'Requests' });
  });

  it('sorts everything below its frozen rows', () => {
    const body = `${SHEET}
      sheet.getRange('A1:A3').setValues([['Name'], ['b'], ['a']]); sheet.setFrozenRows(1);
      return sheet.sort(1).getRange('A1:A3').getValues();`;
    expect(run(newGoogle(), body)).toEqual([['Name'], ['a'], ['b']]);
  });

  it('that was removed throws an exception', () => {
    const body = `${SHEET} book.insertSheet('x'); book.deleteSheet(sheet); sheet.getLastRow();`;
    expect(() => run(newGoogle(), body)).toThrow('not found');
  });
});
