import fc from 'fast-check';
import { readCsv } from './csv';

interface Style {
  lineEnd: string;
  hasMark: boolean;
  hasFinalLineEnd: boolean;
  quotesAll: boolean;
}

const style: fc.Arbitrary<Style> = fc.record({
  lineEnd: fc.constantFrom('\r\n', '\n', '\r'),
  hasMark: fc.boolean(),
  hasFinalLineEnd: fc.boolean(),
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

/** A header of at least two columns, and rows of which the last is not blank. */
const table = fc.integer({ min: 2, max: 4 }).chain((width) =>
  fc.record({
    titles: fc.array(title, { minLength: width, maxLength: width }),
    rows: fc
      .array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 })
      .filter((rows) => !isBlank(rows.at(-1) ?? [])),
  }),
);

function exported(
  lines: readonly string[][],
  { lineEnd, hasMark, hasFinalLineEnd, quotesAll }: Style,
): string {
  const quoted = (text: string) =>
    quotesAll || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const text = lines.map((cells) => cells.map(quoted).join(',')).join(lineEnd);
  return (hasMark ? '\ufeff' : '') + text + (hasFinalLineEnd ? lineEnd : '');
}

const oneLineEnd = (text: string) => text.replace(/\r\n?/g, '\n');
const isBlank = (cells: readonly string[]) => cells.every((text) => text.trim() === '');

describe('a table exported by Google Sheets', () => {
  it('is read with the same cells, whatever they contain', () => {
    fc.assert(
      fc.property(table, style, ({ titles, rows }, how) => {
        const read = readCsv(exported([titles, ...rows], how), 'a.csv');
        expect(read.titles).toEqual(titles);
        expect(read.rows.map(({ cells }) => cells)).toEqual(
          rows.map((cells) => cells.map((text) => (isBlank(cells) ? '' : oneLineEnd(text)))),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('has the line numbers that an editor shows', () => {
    fc.assert(
      fc.property(table, style, ({ titles, rows }, how) => {
        const text = exported([titles, ...rows], how);
        const lines = oneLineEnd(text).split('\n');
        for (const { line, cells } of readCsv(text, 'a.csv').rows) {
          if (isBlank(cells)) continue;
          const [first = ''] = cells[0]?.replaceAll('"', '""').split('\n') ?? [];
          expect(lines[line - 1]?.replace(/^"/, '')).toMatch(startingWith(first));
        }
      }),
    );
  });

  it('is read the same with blank rows below', () => {
    fc.assert(
      fc.property(table, style, fc.nat(3), ({ titles, rows }, how, blanks) => {
        const below = Array.from({ length: blanks }, () => titles.map(() => ''));
        expect(readCsv(exported([titles, ...rows, ...below], how), 'a.csv').rows).toEqual(
          readCsv(exported([titles, ...rows], how), 'a.csv').rows,
        );
      }),
    );
  });
});

function startingWith(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}
