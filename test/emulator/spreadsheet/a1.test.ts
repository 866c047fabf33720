import fc from 'fast-check';
import { columnLetters, columnNumber, parseA1, toA1 } from './a1';

const GRID = { maxRows: 1000, maxColumns: 26 };

describe('A1 notation', () => {
  it('converts column numbers to letters and back', () => {
    expect([1, 26, 27, 702, 703, 18278].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'ZZZ']);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 18278 }),
        (column) => columnNumber(columnLetters(column)) === column,
      ),
    );
  });

  it('parses every rectangle that it formats', () => {
    const line = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(fc.record({ row: line, column: line, rows: line, columns: line }), (rect) => {
        expect(parseA1(toA1(rect), GRID)).toEqual(rect);
      }),
    );
  });

  it.each(['', 'A', '1', 'A:1', '1:A', ':', 'A1:', 'x y', 'A-1'])('does not parse %p', (text) => {
    expect(parseA1(text, GRID)).toBeNull();
  });
});
