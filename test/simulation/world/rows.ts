import type { SimWorld } from './sim-world';

/** A row as a person sees it: header text to displayed text. */
export type ShownRow = Record<string, string>;

/** The rows that hold a response, whatever has become of its columns. */
export function responseRows(world: SimWorld): ShownRow[] {
  const [header = [], ...rows] = world.google.form.sheet.display();
  return rows
    .map((cells) => Object.fromEntries(header.map((title, index) => [title, cells[index] ?? ''])))
    .filter((row) => row.Timestamp !== '');
}

/** The columns of the program, as people see them. */
export const OURS = [
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

/** All that stands in columns that are not ours, row by row; rows in which there is nothing are left out. */
export function formColumns([header = [], ...rows]: string[][]): string {
  const columns = header.flatMap((title, index) => (OURS.includes(title) ? [] : [index]));
  const answers = [header, ...rows].map((cells) => columns.map((index) => cells[index] ?? ''));
  return JSON.stringify(answers.filter((cells) => cells.some((cell) => cell !== '')));
}

/** What we wrote into rows in which nobody has answered anything. */
export function strayRecords({ google }: SimWorld): string[] {
  const [header = [], ...rows] = google.form.sheet.display();
  return rows
    .filter((cells) => header.every((title, index) => OURS.includes(title) || (cells[index] ?? '') === ''))
    .map((cells) => cells.filter((cell) => cell !== '').join(' | '))
    .filter((text) => text !== '');
}
