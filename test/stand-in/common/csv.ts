import { CsvError, parse } from 'csv-parse/sync';

/** All problems of a file, with one sentence for each. */
export class AgentsCsvError extends Error {
  readonly sentences: readonly string[];

  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.name = 'AgentsCsvError';
    this.sentences = sentences;
  }
}

export interface Row<Column extends string> {
  /** The line on which it begins; the header is on line 1. */
  line: number;
  values: Partial<Record<Column, string>>;
}

/** The rows of a CSV text whose first line names some of these columns; throws an `AgentsCsvError` for any problem. */
export function readRows<Column extends string>(text: string, known: readonly Column[]): Row<Column>[] {
  const [head, ...records] = parsed(text);
  if (!head) throw new AgentsCsvError(['The file is empty; its first line must name the columns.']);
  const columns = readHeader(head.record, known);
  const problems: string[] = [];
  const rows = records.map(({ record, line }) => {
    if (record.length !== columns.length) {
      problems.push(`Line ${line}: ${count(record.length)} where the first line names ${columns.length}.`);
    }
    return {
      line,
      values: valuesOf(columns, record) as Row<Column>['values'],
    };
  });
  if (problems.length > 0) throw new AgentsCsvError(problems);
  return rows;
}

/** Whether the first line of a CSV text names some of these columns and no others. */
export function hasColumns(text: string, known: readonly string[]): boolean {
  try {
    readHeader(parsed(text)[0]?.record ?? [], known);
    return true;
  } catch (error) {
    if (error instanceof AgentsCsvError) return false;
    throw error;
  }
}

function valuesOf(columns: readonly string[], record: readonly string[]): Record<string, string> {
  return Object.fromEntries(columns.map((name, index) => [name, record[index]?.trim() ?? '']));
}

function parsed(text: string): { record: string[]; line: number }[] {
  try {
    const options = { bom: true, info: true, skip_empty_lines: true, relax_column_count: true } as const;
    // With `info` each record comes with its position, which is missing in the parser's types.
    const found = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
    // The parser gives the line on which a record ends.
    return found.map(({ record, info }) => ({ record, line: info.lines - lineBreaks(record) }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    throw new AgentsCsvError([`Line ${line}: a quotation mark is not closed, or is inside a value.`]);
  }
}

function readHeader(names: readonly string[], known: readonly string[]): string[] {
  const columns = names.map((name) => name.trim().toLowerCase());
  const problems = columns.flatMap((name, index) => {
    if (!known.includes(name))
      return [`Line 1: there is no column “${names[index]}”; known are ${known.join(', ')}.`];
    return columns.indexOf(name) < index ? [`Line 1: the column “${name}” is there twice.`] : [];
  });
  if (!columns.includes('email')) problems.push('Line 1: there is no column “email”.');
  if (problems.length > 0) throw new AgentsCsvError(problems);
  return columns;
}

function lineBreaks(record: readonly string[]): number {
  return record.join('').split(/\r\n|\r|\n/).length - 1;
}

function count(values: number): string {
  return values === 1 ? 'one value' : `${values} values`;
}

/** CSV that `readRows` reads. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

function quoted(value: string): string {
  return /[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

type Complain = (what: string) => void;

/** Names that are separated by semicolons. */
export function readNames(text = ''): string[] {
  return text
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean);
}

export function readSwitch(text: string | undefined, column: string, wrong: Complain): boolean | undefined {
  if (!text) return undefined;
  if (/^(true|yes|1)$/i.test(text)) return true;
  if (!/^(false|no|0)$/i.test(text)) wrong(`${column} is “${text}”; write true or false.`);
  return false;
}

export function readTime(text: string | undefined, column: string, wrong: Complain): number | undefined {
  if (!text) return undefined;
  // A date, or a time with its zone: anything else would depend on the local time zone.
  const form = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;
  const time = form.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time))
    wrong(`${column} is “${text}”; write it as 2026-01-31T08:00:00Z, or leave it empty.`);
  return time;
}
