import { newGoogle, run } from '../test-helpers';

const FILLED = ['A1', 'A2', 'A3', 'A6', 'A8', 'A9'];

/** The cell that Ctrl and an arrow key lead to in a sheet where these cells are filled. */
function edge(from: string, direction: string): unknown {
  const google = newGoogle();
  const fill = FILLED.map((cell) => `sheet.getRange('${cell}').setValue('x');`).join('');
  return run(
    google,
    `const sheet = SpreadsheetApp.getActive().getSheetByName('Sheet1'); ${fill}
     return sheet.getRange('${from}').getNextDataCell(SpreadsheetApp.Direction.${direction}).getA1Notation();`,
  );
}

describe('the next cell with data', () => {
  it.each([
    ['A1', 'DOWN', 'A3'],
    ['A3', 'DOWN', 'A6'],
    ['A4', 'DOWN', 'A6'],
    ['A9', 'DOWN', 'A1000'],
    ['A3', 'UP', 'A1'],
    ['A6', 'UP', 'A3'],
    ['A7', 'UP', 'A6'],
    ['A1', 'UP', 'A1'],
    ['A5', 'NEXT', 'Z5'],
    ['C2', 'PREVIOUS', 'A2'],
  ])('from %s %s is %s', (from, direction, found) => {
    expect(edge(from, direction)).toBe(found);
  });
});
