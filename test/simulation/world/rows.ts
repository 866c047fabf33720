import { shownTexts } from './shown';
import type { SimWorld } from './sim-world';

/** The displayed texts of a row, by column title. */
export type ShownRow = Record<string, string>;

/** The rows that hold a response. */
export function responseRows(world: Pick<SimWorld, 'google'>): ShownRow[] {
  const [header = [], ...rows] = shownTexts(world.google.form.sheet);
  return rows
    .map((cells) => Object.fromEntries(header.map((title, index) => [title, cells[index] ?? ''])))
    .filter((row) => row.Timestamp !== '');
}

/** The titles of the columns that Chat Access adds. */
export const OUR_COLUMNS = [
  'Action',
  'Status',
  'Detail',
  'Agent ID',
  'Mail',
  'Attempts',
  'Next try',
  'Request ID',
  'Updated at',
];

/** The content of all other columns as JSON, row by row, without empty rows. */
export function formColumns([header = [], ...rows]: string[][]): string {
  const columns = header.flatMap((title, index) => (OUR_COLUMNS.includes(title) ? [] : [index]));
  const answers = [header, ...rows].map((cells) => columns.map((index) => cells[index] ?? ''));
  return JSON.stringify(answers.filter((cells) => cells.some((cell) => cell !== '')));
}

/** The records in rows without answers. */
export function strayRecords({ google }: SimWorld): string[] {
  const [header = [], ...rows] = google.form.sheet.display();
  return rows
    .filter((cells) =>
      header.every((title, index) => OUR_COLUMNS.includes(title) || (cells[index] ?? '') === ''),
    )
    .map((cells) => cells.filter((cell) => cell !== '').join(' | '))
    .filter((text) => text !== '');
}

/** The lines of the log, by column title; those of years that are over first. */
export function logLines({ google }: SimWorld): Record<string, string>[] {
  const sheets = google.spreadsheet.sheets.filter(({ name }) => /^Log( \d{4}( \(\d+\))?)?$/.test(name));
  const inOrder = [...sheets].sort((a, b) => yearIn(a.name) - yearIn(b.name));
  return inOrder.flatMap((sheet) => {
    const [header = [], ...lines] = sheet.display();
    return lines.map((cells) =>
      Object.fromEntries(header.map((title, index) => [title, cells[index] ?? ''])),
    );
  });
}

const yearIn = (name: string) => Number(name.match(/\d{4}/)?.[0] ?? Number.POSITIVE_INFINITY);
