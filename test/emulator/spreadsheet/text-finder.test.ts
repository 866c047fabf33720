import { newGoogle, run } from '../test-helpers';

function found(setup: string, finder: string): unknown {
  const body = `
    const sheet = SpreadsheetApp.getActive().getSheetByName('Sheet1');
    sheet.getRange('A1:B4').setValues([['Anna', 'anna'], ['Joanna', 1.5], ['a.b', 'José'], [${setup}, '']]);
    const a1 = (range) => range && range.getA1Notation();
    return ${finder};`;
  return run(newGoogle(), body);
}

describe('a text finder', () => {
  it.each([
    ["sheet.createTextFinder('anna').findAll().map(a1)", ['A1', 'B1', 'A2']],
    ["sheet.createTextFinder('anna').matchCase(true).findAll().map(a1)", ['B1', 'A2']],
    ["sheet.createTextFinder('ANNA').matchEntireCell(true).findAll().map(a1)", ['A1', 'B1']],
    ["sheet.getRange('A:A').createTextFinder('anna').findAll().map(a1)", ['A1', 'A2']],
    ["sheet.createTextFinder('a.b').findAll().map(a1)", ['A3']],
    ["sheet.createTextFinder('^a.+a$').useRegularExpression(true).findAll().map(a1)", ['A1', 'B1']],
    ["sheet.createTextFinder('jose').ignoreDiacritics(true).findAll().map(a1)", ['B3']],
    ["sheet.createTextFinder('1.5').findAll().map(a1)", ['B2']],
    ["SpreadsheetApp.getActive().createTextFinder('joanna').findAll().map(a1)", ['A2']],
  ])('%s', (finder, ranges) => {
    expect(found("''", finder)).toEqual(ranges);
  });

  it('goes from match to match, from the given start', () => {
    const finder = `(() => {
      const finder = sheet.createTextFinder('anna').startFrom(sheet.getRange('A1'));
      return [a1(finder.findNext()), a1(finder.findNext()), a1(finder.findNext())];
    })()`;
    expect(found("''", finder)).toEqual(['B1', 'A2', null]);
  });

  it('goes back, and replaces only the match that it has found', () => {
    const finder = `(() => {
      const finder = SpreadsheetApp.getActive().createTextFinder('anna');
      const last = a1(finder.findPrevious());
      finder.findPrevious();
      return [last, finder.replaceWith('Berta'), sheet.getRange('A1:B2').getValues(), a1(finder.getCurrentMatch())];
    })()`;
    expect(found("''", finder)).toEqual([
      'A2',
      1,
      [
        ['Anna', 'Berta'],
        ['Joanna', 1.5],
      ],
      'B1',
    ]);
  });

  it('goes through all sheets of the workbook, in the order of their tabs', () => {
    const google = newGoogle();
    google.spreadsheet.sheet('Sheet1').set('B2', 'key');
    google.spreadsheet.addSheet('Other', [['KEY'], ['keys']]);
    const body = `
      const finder = SpreadsheetApp.getActive().createTextFinder('key').matchEntireCell(true);
      const place = (range) => range.getSheet().getName() + '!' + range.getA1Notation();
      return [finder.findAll().map(place), place(finder.findNext()), place(finder.findNext()), finder.findNext()];`;
    expect(run(google, body)).toEqual([['Sheet1!B2', 'Other!A1'], 'Sheet1!B2', 'Other!A1', null]);
  });

  it('searches formulas only when told to', () => {
    expect(found("'=1+1'", "sheet.createTextFinder('1+1').findAll().map(a1)")).toEqual([]);
    expect(found("'=1+1'", "sheet.createTextFinder('1+1').matchFormulaText(true).findAll().map(a1)")).toEqual(
      ['A4'],
    );
  });

  it('knows expressions of RE2: blanks beyond ASCII are none', () => {
    const search = (expression: string) =>
      `sheet.createTextFinder('${expression}').useRegularExpression(true).findAll().map(a1)`;
    expect(found("'\\u00a0ana'", search('^\\\\s*ana$'))).toEqual([]);
    expect(found("'\\u00a0ana'", search('^[\\u00a0 ]*ana$'))).toEqual(['A4']);
    expect(found("'\\tana'", search('^\\\\s*ana$'))).toEqual(['A4']);
  });

  it('replaces immediately and returns the number of replacements', () => {
    const google = newGoogle();
    google.spreadsheet.sheet('Sheet1').set('A1', 'Waiting');
    const claim = `
      const finder = SpreadsheetApp.getActive().getSheetByName('Sheet1').getRange('A1').createTextFinder('Waiting');
      return finder.matchEntireCell(true).replaceAllWith('Working');`;
    expect([run(google, claim), run(google, claim)]).toEqual([1, 0]);
    expect(google.spreadsheet.sheet('Sheet1').cell('A1')).toBe('Working');
  });

  it('sees queued writes', () => {
    expect(
      found(
        "'late'",
        "(sheet.getRange('B4').setValue('later'), sheet.createTextFinder('late').findAll().map(a1))",
      ),
    ).toEqual(['A4', 'B4']);
  });
});
