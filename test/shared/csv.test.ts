import { csvLine } from '../../src/shared/csv';

describe('a line of a file', () => {
  it.each<[readonly (string | number)[], string]>([
    [['a', 'b'], '"a","b"'],
    [['say "no"', 12, -3], '"say ""no""",12,-3'],
    [['a', '', ''], '"a"'],
    [['', '', 'c'], ',,"c"'],
    [[], ''],
  ])('is as RFC 4180 has it: %j', (cells, line) => {
    expect(csvLine(cells)).toBe(`${line}\r\n`);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1+1', '\t=1+1', '＝1+1', '\r\n=1+1'])(
    'has an apostrophe before what a spreadsheet might take for a formula: %j',
    (text) => {
      expect(csvLine([text])).toBe(`"'${text.replace('\t=', "\t'=")}"\r\n`);
    },
  );

  it.each([
    ['x;=1+1', `"x;'=1+1"`],
    ['x\t@SUM(A1)', `"x\t'@SUM(A1)"`],
    ['x; -1', `"x; '-1"`],
    ['a;b', '"a;b"'],
    ['a-b@c.example', '"a-b@c.example"'],
  ])('also behind what another locale takes for the end of a field: %j', (text, field) => {
    expect(csvLine([text])).toBe(`${field}\r\n`);
  });
});
