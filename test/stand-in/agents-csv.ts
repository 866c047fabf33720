import { CsvError, parse } from 'csv-parse/sync';
import { COLUMNS, type Row, readAgent, type Seen } from './agents-csv-row';
import type { ZendeskChat } from './stand-in';

/** All problems of a file, with one sentence for each. */
export class AgentsCsvError extends Error {
  readonly sentences: readonly string[];

  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.name = 'AgentsCsvError';
    this.sentences = sentences;
  }
}

/**
 * Adds all agents of a CSV text and returns the number of rows, or throws an `AgentsCsvError` and adds none.
 * A row with the role Owner changes the existing owner.
 */
export function loadAgentsCsv(standIn: ZendeskChat, text: string): number {
  const rows = readRows(text);
  const seen: Seen = { emails: new Map() };
  const problems: string[] = [];
  const agents = rows.map((row) =>
    readAgent(row, standIn, seen, (what) => problems.push(`Line ${row.line}: ${what}`)),
  );
  if (problems.length > 0) throw new AgentsCsvError(problems);
  for (const agent of agents) standIn.addAgent(agent);
  return agents.length;
}

/** All agents except deleted ones, as CSV that `loadAgentsCsv` reads. */
export function saveAgentsCsv(standIn: ZendeskChat): string {
  const rows = standIn
    .snapshot()
    .agents.filter((agent) => !agent.deleted)
    .map((agent) => [
      agent.email,
      agent.firstName,
      agent.lastName,
      agent.displayName,
      String(agent.enabled),
      agent.role,
      agent.lastLogin ?? '',
      String(agent.loginCount),
      agent.createDate,
      agent.departments.join(';'),
    ]);
  return [[...COLUMNS], ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

function readRows(text: string): Row[] {
  const [head, ...records] = parsed(text);
  if (!head) throw new AgentsCsvError(['The file is empty; its first line must name the columns.']);
  const columns = readHeader(head.record);
  const problems: string[] = [];
  const rows = records.map(({ record, line }) => {
    if (record.length !== columns.length) {
      problems.push(`Line ${line}: ${count(record.length)} where the first line names ${columns.length}.`);
    }
    return {
      line,
      values: Object.fromEntries(columns.map((name, index) => [name, record[index]?.trim() ?? ''])),
    };
  });
  if (problems.length > 0) throw new AgentsCsvError(problems);
  return rows;
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

function readHeader(names: readonly string[]): string[] {
  const columns = names.map((name) => name.trim().toLowerCase());
  const known: readonly string[] = COLUMNS;
  const problems = columns.flatMap((name, index) => {
    if (!known.includes(name))
      return [`Line 1: “${names[index]}” is no column; known are ${COLUMNS.join(', ')}.`];
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

function quoted(value: string): string {
  return /[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
