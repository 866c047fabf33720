import { newGoogle } from '../test-helpers';

const ROWS = [
  ['Name', 'Age', 'Note'],
  ['b', 2, 'x'],
  ['a', 1, 'y'],
];

describe('a sheet as a user sees it', () => {
  it('parses typed texts as Google Sheets does', () => {
    const sheet = newGoogle().spreadsheet.addSheet('People', ROWS);
    sheet.set('B2', '5/6/2026');
    sheet.set('C2', '=1+1');
    expect(sheet.shown('B2')).toBe('5/6/2026');
    expect([sheet.cell('C2'), sheet.formula('C2')]).toEqual([2, '=1+1']);
  });

  it('can be sorted completely or partly', () => {
    const sheet = newGoogle().spreadsheet.addSheet('People', ROWS);
    sheet.sort('Name');
    expect(sheet.values().slice(1)).toEqual([
      ['a', 1, 'y'],
      ['b', 2, 'x'],
    ]);
    sheet.sort(2, false, { columns: [1, 2] });
    expect(sheet.values().slice(1)).toEqual([
      ['b', 2, 'y'],
      ['a', 1, 'x'],
    ]);
  });

  it('is not made larger than Google allows, and sorts what is far down quickly', () => {
    const sheet = newGoogle().spreadsheet.addSheet('People', ROWS);
    for (const cell of ['BDWGN1000000', 'A1000000', 'BDWGN1']) {
      expect(() => sheet.set(cell, 'x')).toThrow(
        'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
      );
    }
    const begun = Date.now();
    sheet.set('A300000', 'Last');
    sheet.sort(1, true);
    expect(Date.now() - begun).toBeLessThan(10_000);
    expect(sheet.lastRow).toBeLessThanOrEqual(300_000);
  });

  it('has columns that can be moved, renamed, added and removed', () => {
    const sheet = newGoogle().spreadsheet.addSheet('People', ROWS);
    sheet.moveColumn('Note', 1);
    sheet.renameHeader('Age', 'Years');
    sheet.insertColumn('Years');
    sheet.deleteColumn('Name');
    expect(sheet.header()).toEqual(['Note', '', 'Years']);
    expect(sheet.record(2)).toEqual({ Note: 'x', '': '', Years: 2 });
  });

  it('has rows that can be added and removed', () => {
    const sheet = newGoogle().spreadsheet.addSheet('People', ROWS);
    sheet.insertRow(2);
    sheet.deleteRow(3);
    expect(sheet.values()).toEqual([
      ['Name', 'Age', 'Note'],
      ['', '', ''],
      ['a', 1, 'y'],
    ]);
  });

  it('can be removed', () => {
    const { spreadsheet } = newGoogle();
    spreadsheet.addSheet('People');
    spreadsheet.removeSheet('People');
    expect(() => spreadsheet.sheet('People')).toThrow('((no sheet People; there are Sheet1))');
  });
});
