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

const OURS = [
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

/** All that stands in columns that are not ours, row by row. */
export function formColumns([header = [], ...rows]: string[][]): string {
  const columns = header.flatMap((title, index) => (OURS.includes(title) || title === '' ? [] : [index]));
  return JSON.stringify([header, ...rows].map((cells) => columns.map((index) => cells[index] ?? '')));
}
