import { type Cell, textOf, timeOf } from '../google/grid';
import type { Answers, RequestRow } from '../requests/request';
import { type Digest, requestId } from '../requests/request-id';
import type { Setup } from '../setup/settings';
import { titleKey } from '../shared/titles';
import { OUR_COLUMNS, type OurColumn } from './columns';
import { readRecord } from './record-cells';

export type FormColumns = Setup['responses']['columns'];

/** Where everything stands in the response sheet. Columns are 1-based. */
export interface Layout {
  answers: Record<keyof Answers, number | null>;
  timestamp: number | null;
  ours: Record<OurColumn, number | null>;
  /** The last column that has a header. */
  width: number;
  /** Header texts of the form's columns that the setup names and the sheet lacks. */
  missing: string[];
}

/** Finds the columns by their header texts. */
export function findLayout(header: readonly Cell[], columns: FormColumns, timestamp: string): Layout {
  const titles = header.map((cell) => titleKey(textOf(cell)));
  const first = (title: string) => position(titles.indexOf(titleKey(title)));
  const answers = {
    requester: first(columns.requester),
    email: first(columns.email),
    firstName: first(columns.firstName),
    lastName: first(columns.lastName),
  };
  const missing = Object.keys(answers)
    .filter((name) => answers[name as keyof Answers] === null)
    .map((name) => columns[name as keyof Answers]);
  const timestampAt = timestamp === '' ? null : first(timestamp);
  if (timestamp !== '' && timestampAt === null) missing.push(timestamp);
  const lastAnswer = Math.max(0, ...Object.values(answers).map((column) => column ?? 0));
  return {
    answers,
    timestamp: timestampAt,
    ours: findOurs(titles, lastAnswer),
    width: lastTitle(titles),
    missing,
  };
}

/**
 * A question of the form may bear one of our names: ours is the right-most. Before our columns were made, only
 * the `Action` of an earlier automation, right of the answers, is taken for ours.
 */
function findOurs(titles: readonly string[], lastAnswer: number): Layout['ours'] {
  const places = OUR_COLUMNS.map((name) => ({ name, column: position(titles.lastIndexOf(titleKey(name))) }));
  const made = places.filter(({ column }) => column !== null).length > OUR_COLUMNS.length / 2;
  const ours = places.map(({ name, column }) => {
    const isOurs = made || (name === 'Action' && column !== null && column > lastAnswer);
    return [name, isOurs ? column : null];
  });
  return Object.fromEntries(ours) as Layout['ours'];
}

export function lacking(layout: Layout): OurColumn[] {
  return OUR_COLUMNS.filter((name) => layout.ours[name] === null);
}

/** A row of cells, from column 1 on, as a request. Its id is computed when it is first asked for. */
export function readRequest(row: number, cells: readonly Cell[], layout: Layout, digest: Digest): RequestRow {
  const at = (column: number | null) => (column === null ? undefined : cells[column - 1]);
  const answers = {
    requester: textOf(at(layout.answers.requester)),
    email: textOf(at(layout.answers.email)),
    firstName: textOf(at(layout.answers.firstName)),
    lastName: textOf(at(layout.answers.lastName)),
  };
  const stamp = at(layout.timestamp);
  let id = '';
  return {
    row,
    get id() {
      id ||= requestId(timeOf(stamp) ?? textOf(stamp), answers, digest);
      return id;
    },
    submittedAt: timeOf(stamp),
    answers,
    record: readRecord((column) => at(layout.ours[column])),
  };
}

/**
 * The header text of the form's own timestamp: the first column that is neither an answer nor ours and holds a
 * date; without any response yet, the first column. Empty when there is none.
 */
export function timestampTitle(
  header: readonly Cell[],
  response: readonly Cell[],
  columns: FormColumns,
): string {
  const taken = [...Object.values(columns), ...OUR_COLUMNS].map(titleKey);
  const free = (index: number) => !taken.includes(titleKey(textOf(header[index])));
  const dated = response.findIndex((cell, index) => timeOf(cell) !== null && free(index));
  if (dated >= 0) return textOf(header[dated]).trim();
  return free(0) ? textOf(header[0]).trim() : '';
}

function position(index: number): number | null {
  return index < 0 ? null : index + 1;
}

function lastTitle(titles: readonly string[]): number {
  let width = titles.length;
  while (width > 0 && titles[width - 1] === '') width--;
  return width;
}
