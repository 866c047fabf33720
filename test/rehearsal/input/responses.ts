import { type Columns, matchColumns } from './columns';
import { type CsvRow, isBlank, readCsv } from './csv';
import { type DateOrder, readTimestamps } from './timestamps';

/** A parsed export. `rows[0]` is row 2 of the sheet. */
export interface Responses {
  titles: string[];
  columns: Columns;
  rows: SheetRow[];
  dates: { order: DateOrder; guess: string | null } | null;
  /** The time of the latest response; `null` when none has a time. */
  latest: number | null;
}

export interface SheetRow {
  cells: string[];
  time: number | null;
}

export function readResponses(text: string, name: string, given: Partial<Columns> = {}): Responses {
  const { titles, rows } = readCsv(text, name);
  const columns = matchColumns(titles, given);
  const stamps = hasTimestamp(titles, columns) ? readTimestamps(rows.map(stampOf)) : null;
  const times = stamps?.times ?? rows.map(() => null);
  const known = times.filter((time): time is number => time !== null);
  return {
    titles,
    columns,
    rows: rows.map(({ cells }, index) => ({ cells, time: times[index] ?? null })),
    dates: stamps && known.length > 0 ? { order: stamps.order, guess: stamps.guess } : null,
    latest: known.length > 0 ? known.reduce((a, b) => Math.max(a, b)) : null,
  };
}

export function answerTo(
  { titles, columns }: Responses,
  question: keyof Columns,
  { cells }: SheetRow,
): string {
  return cells[titles.indexOf(columns[question])] ?? '';
}

export function isEmptyRow({ cells }: SheetRow): boolean {
  return isBlank({ line: 0, cells });
}

/** Forms writes the time into the first column, whose title depends on the language. */
function hasTimestamp(titles: readonly string[], columns: Columns): boolean {
  const [first = ''] = titles;
  return first !== '' && !Object.values(columns).includes(first);
}

function stampOf({ line, cells }: CsvRow) {
  return { line, text: cells[0] ?? '' };
}
