import { CsvError, parse } from 'csv-parse/sync';
import { firstFew, InputError } from '../input-error';

/** A record and the line on which it begins; line breaks inside quotes make it span several lines. */
export interface CsvRow {
  line: number;
  cells: string[];
}

export interface CsvTable {
  /** Trimmed. */
  titles: string[];
  rows: CsvRow[];
}

/** Reads comma-separated values as Google Sheets exports them; refuses everything else. */
export function readCsv(text: string, name: string): CsvTable {
  if (text.trim() === '') throw new InputError(`${name} is empty.`);
  const [head, ...rows] = records(text.replace(/\r\n?/g, '\n'));
  const titles = (head?.cells ?? []).map((title) => title.trim());
  if (titles.every((title) => title === '')) {
    throw new InputError(
      'Line 1: there are no column titles. The first line must be the header of the sheet.',
    );
  }
  checkSeparator(titles, name);
  const filled = withoutTrailingBlankRows(rows);
  checkWidths(filled, titles.length);
  if (filled.every(isBlank)) throw new InputError(`${name} has a header, but no responses below it.`);
  return {
    titles,
    rows: filled.map((row) => (isBlank(row) ? { ...row, cells: titles.map(() => '') } : row)),
  };
}

export function isBlank({ cells }: CsvRow): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** A first line by which a file tells Excel what separates its columns. */
const SEPARATOR_LINE = /^\ufeff?"?sep=.?"?[,;\t]*\n/i;

function records(text: string): CsvRow[] {
  const found: CsvRow[] = [];
  const above = SEPARATOR_LINE.exec(text)?.[0] ?? '';
  const offset = above === '' ? 0 : 1;
  let next = 1 + offset;
  try {
    parse(text.slice(above.length), {
      bom: true,
      relax_column_count: true,
      on_record: (cells: string[], { lines }) => {
        found.push({ line: next, cells });
        next = lines + 1 + offset;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new InputError(quoteProblem(error, next));
  }
  return found;
}

/** The parser reports where it noticed the problem; the mistake is anywhere in the record. */
function quoteProblem({ code, lines }: CsvError & { lines?: unknown }, startedAt: number): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    return `Line ${startedAt}: a quotation mark is opened here and never closed.`;
  }
  const until = typeof lines === 'number' && lines > startedAt ? ` (noticed on line ${lines})` : '';
  return `Line ${startedAt}: a quotation mark is not closed, or is inside a value${until}. Inside a value it must be doubled.`;
}

function checkSeparator(titles: readonly string[], name: string): void {
  const [only = ''] = titles;
  const separator = [';', '\t'].find((each) => only.includes(each));
  if (titles.length > 1 || separator === undefined) return;
  const what = separator === ';' ? 'semicolons' : 'tabs';
  throw new InputError(
    `Line 1: the columns of ${name} are separated by ${what}, not by commas. Export it from Google Sheets: File > Download > Comma-separated values (.csv).`,
  );
}

function withoutTrailingBlankRows(rows: readonly CsvRow[]): CsvRow[] {
  let length = rows.length;
  while (length > 0 && isBlank(rows[length - 1] as CsvRow)) length -= 1;
  return rows.slice(0, length);
}

function checkWidths(rows: readonly CsvRow[], width: number): void {
  const problems = rows
    .filter((row) => row.cells.length !== width && !(row.cells.length === 1 && isBlank(row)))
    .map(({ line, cells }) => `Line ${line}: ${count(cells.length)}, where line 1 has ${width}.`);
  if (problems.length > 0) throw new InputError(firstFew(problems));
}

function count(cells: number): string {
  return cells === 1 ? 'one value' : `${cells} values`;
}
