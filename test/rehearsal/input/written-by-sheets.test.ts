import fc from 'fast-check';
import { readCsv } from './csv';

interface Style {
  lineEnd: string;
  hasMark: boolean;
  hasLastEnd: boolean;
  quotesAll: boolean;
}

const style: fc.Arbitrary<Style> = fc.record({
  lineEnd: fc.constantFrom('\r\n', '\n', '\r'),
  hasMark: fc.boolean(),
  hasLastEnd: fc.boolean(),
  quotesAll: fc.boolean(),
});

const piece = fc.oneof(
  fc.constantFrom(
    '"',
    '""',
    ',',
    ';',
    '\t',
    '\n',
    '\r\n',
    '\r',
    ' ',
    "'",
    '=1+1',
    '\ufeff',
    '\u2028',
    '\u00a0',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const title = fc.constantFrom(
  'Timestamp',
  'Email Address',
  'The new "agent"',
  'Name, first',
  'Team\n(if any)',
);
const cell = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));

/** A header of two columns or more, and rows of which the last is not blank. */
const table = fc.integer({ min: 2, max: 4 }).chain((width) =>
  fc.record({
    titles: fc.array(title, { minLength: width, maxLength: width }),
    rows: fc
      .array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 })
      .filter((rows) => !isBlank(rows.at(-1) ?? [])),
  }),
);

function written(lines: readonly string[][], { lineEnd, hasMark, hasLastEnd, quotesAll }: Style): string {
  const quoted = (text: string) =>
    quotesAll || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const text = lines.map((cells) => cells.map(quoted).join(',')).join(lineEnd);
  return (hasMark ? '\ufeff' : '') + text + (hasLastEnd ? lineEnd : '');
}

const oneLineEnd = (text: string) => text.replace(/\r\n?/g, '\n');
const isBlank = (cells: readonly string[]) => cells.every((text) => text.trim() === '');

describe('a table that Google Sheets writes', () => {
  it('is read as it is in the sheet, whatever stands in its cells', () => {
    fc.assert(
      fc.property(table, style, ({ titles, rows }, how) => {
        const read = readCsv(written([titles, ...rows], how), 'a.csv');
        expect(read.titles).toEqual(titles);
        expect(read.rows.map(({ cells }) => cells)).toEqual(
          rows.map((cells) => cells.map((text) => (isBlank(cells) ? '' : oneLineEnd(text)))),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('has each row where an editor shows it', () => {
    fc.assert(
      fc.property(table, style, ({ titles, rows }, how) => {
        const text = written([titles, ...rows], how);
        const lines = oneLineEnd(text).split('\n');
        for (const { line, cells } of readCsv(text, 'a.csv').rows) {
          if (isBlank(cells)) continue;
          const [first = ''] = cells[0]?.replaceAll('"', '""').split('\n') ?? [];
          expect(lines[line - 1]?.replace(/^"/, '')).toMatch(startingWith(first));
        }
      }),
    );
  });

  it('is read the same with blank rows below it', () => {
    fc.assert(
      fc.property(table, style, fc.nat(3), ({ titles, rows }, how, blanks) => {
        const below = Array.from({ length: blanks }, () => titles.map(() => ''));
        expect(readCsv(written([titles, ...rows, ...below], how), 'a.csv').rows).toEqual(
          readCsv(written([titles, ...rows], how), 'a.csv').rows,
        );
      }),
    );
  });
});

function startingWith(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}
