import { readCsv } from './csv';

const read = (text: string) => readCsv(text, 'a.csv');
const cells = (text: string) => read(text).rows.map((row) => row.cells);

describe('reading CSV', () => {
  it('accepts quoted values with commas, quotes and line breaks', () => {
    expect(read('a,b\n"x, ""y""","1\n2"\n3,4')).toEqual({
      titles: ['a', 'b'],
      rows: [
        { line: 2, cells: ['x, "y"', '1\n2'] },
        { line: 4, cells: ['3', '4'] },
      ],
    });
  });

  it('accepts Windows and old Macintosh line breaks, also inside quotes', () => {
    expect(read('a,b\r\n"x\r\ny",2\r\n3,4\r\n').rows).toEqual([
      { line: 2, cells: ['x\ny', '2'] },
      { line: 4, cells: ['3', '4'] },
    ]);
    expect(cells('a,b\r1,2\r')).toEqual([['1', '2']]);
  });

  it.each(['sep=,', 'SEP=,', '"sep=,"', '\ufeffsep=,'])(
    'ignores a first line that is meant for Excel: %s',
    (line) => {
      expect(read(`${line}\r\na,b\r\n1,2\r\n`)).toEqual({
        titles: ['a', 'b'],
        rows: [{ line: 3, cells: ['1', '2'] }],
      });
      expect(() => read(`${line}\na,b\n1,2,3`)).toThrow('Line 3: 3 values');
    },
  );

  it('accepts a byte-order mark', () => {
    expect(read('\ufeffa,b\n1,2').titles).toEqual(['a', 'b']);
  });

  it('keeps empty rows between others, so that row numbers match those of the sheet', () => {
    expect(cells('a,b\n1,2\n,\n\n3,4\n,\n\n')).toEqual([
      ['1', '2'],
      ['', ''],
      ['', ''],
      ['3', '4'],
    ]);
  });

  it('refuses an empty file, one without titles, and one with only titles', () => {
    expect(() => read('')).toThrow('a.csv is empty.');
    expect(() => read('\r\n \n')).toThrow('a.csv is empty.');
    expect(() => read(',,\n1,2,3')).toThrow('Line 1: there are no column titles.');
    expect(() => read('a,b\r\n')).toThrow('a.csv has a header, but no responses below it.');
    expect(() => read('a,b\n,\n')).toThrow('a.csv has a header, but no responses below it.');
  });

  it('names the lines of rows that are too short or too long', () => {
    expect(() => read('a,b,c\n"1\n1",2,3\n1,2\n1,2,3,4\n1')).toThrow(
      'Line 4: 2 values, where line 1 has 3.\nLine 5: 4 values, where line 1 has 3.\nLine 6: one value, where line 1 has 3.',
    );
  });

  it('names the first ten of many wrong lines', () => {
    const text = `a,b\n${'1\n'.repeat(14)}`;
    expect(() => read(text)).toThrow(
      /Line 11: one value, where line 1 has 2\.\n\.\.\. and 4 more of this kind\.$/,
    );
  });

  it('names the line on which an unclosed quotation mark is opened', () => {
    expect(() => read('a,b\n1,2\n"x,2\n3,4\n')).toThrow(
      'Line 3: a quotation mark is opened here and never closed.',
    );
    expect(() => read('a,b\n1,2\n"x,2\n3,"y"\n')).toThrow(
      'Line 3: a quotation mark is not closed, or is inside a value (noticed on line 4).',
    );
    expect(() => read('a,b\nx"y,2\n')).toThrow('Line 2: a quotation mark is not closed, or is inside');
  });

  it('says what separates the columns if not commas', () => {
    expect(() => read('a;b\n1;2')).toThrow('Line 1: the columns of a.csv are separated by semicolons');
    expect(() => read('a\tb\n1\t2')).toThrow('are separated by tabs');
  });
});
