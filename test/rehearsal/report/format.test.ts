import { duration, printable, table } from './format';

describe('printed texts', () => {
  it('show user input in one line, without control characters', () => {
    expect(printable(' a\n b\t\u001b[31mred\u200b\u202e ')).toBe('a b ·[31mred··');
    expect(printable('x'.repeat(50), 10)).toBe(`${'x'.repeat(10)}…`);
  });

  it('show durations', () => {
    expect([0, 59.6, 61, 3600, 93784].map(duration)).toEqual([
      '0 s',
      '1 min',
      '1 min 1 s',
      '1 h',
      '26 h 3 min 4 s',
    ]);
  });

  it('align numbers to the right and have no trailing blanks', () => {
    expect(
      table(
        ['Name', 'Rows', 'Why'],
        [
          ['a', '1,000', ''],
          ['long', '5', 'so'],
        ],
      ),
    ).toBe('Name   Rows  Why\na     1,000\nlong      5  so');
  });
});
