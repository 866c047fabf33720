import { type Cell, textOf, timeOf } from '../google/grid';
import { type Answers, FURTHER_WISHES, type RequestRow } from '../requests/request';
import { type Digest, requestId } from '../requests/request-id';
import type { Layout } from './layout';
import { readRecord } from './record-cells';
import { isOfSameRow, type Shown } from './shown-answers';

/** The cells of a row from column 1 on, and the texts that it shows where Sheets has converted an answer. */
export interface RowCells {
  row: number;
  cells: readonly Cell[];
  shown?: Shown | undefined;
}

/**
 * A row as a request. An answer is what the cell shows; the request's id is made of what it holds, which no format and no
 * locale changes. The id is computed when it is first asked for.
 */
export function readRequest({ row, cells, shown }: RowCells, layout: Layout, digest: Digest): RequestRow {
  const at = (column: number | null | undefined) => (column ? cells[column - 1] : undefined);
  const held = (column: number) => textOf(at(column));
  const visible = (column: number) => shown?.get(column) ?? held(column);
  const stamp = at(firstFilled(layout.timestamps, held));
  const record = readRecord((column) => at(layout.ours[column]));
  let id = '';
  return {
    row,
    get id() {
      id ||= identify({ cells, layout, digest, recorded: record.requestId });
      return id;
    },
    submittedAt: timeOf(stamp),
    answers: {
      ...answersIn(layout, (columns) => visible(firstFilled(columns, held))),
      ...untilIn(layout, held),
    },
    record,
    ...doubts(layout, held, shown !== undefined && !isOfSameRow(cells, shown)),
  };
}

/** What keeps the row from being understood for now. */
function doubts(
  { answers }: Layout,
  held: (column: number) => string,
  isMoving: boolean,
): Pick<RequestRow, 'isMoving' | 'twice'> {
  const isTwice = ([name, columns]: [string, readonly number[]]) => {
    const texts = columns.map((column) => held(column).trim()).filter((text) => text !== '');
    return new Set(holdsAddress(name) ? texts.map((text) => text.toLowerCase()) : texts).size > 1;
  };
  const twice = Object.entries(answers).find(isTwice)?.[0];
  return { ...(isMoving && { isMoving }), ...(twice && { twice: twice as keyof Answers }) };
}

/** Capital letters do not make another address. */
function holdsAddress(name: string): boolean {
  return name === 'email' || name === 'requester';
}

interface IdentityParts {
  cells: readonly Cell[];
  layout: Layout;
  digest: Digest;
  /** The id that stands in the row already. */
  recorded: string;
}

/** Earlier versions knew the first column of a title only: a row that bears such an id keeps it. */
function identify({ cells, layout, digest, recorded }: IdentityParts): string {
  const held = (column: number) => textOf(cells[column - 1]);
  const idBy = (choose: (columns: readonly number[]) => number) => {
    const stamp = cells[choose(layout.timestamps) - 1];
    const answers = answersIn(layout, (columns) => held(choose(columns)));
    const further = { answers: furtherOf(answers), recorded };
    return requestId(timeOf(stamp) ?? textOf(stamp), answers, digest, further);
  };
  const id = idBy((columns) => firstFilled(columns, held));
  const isSeveral = [layout.timestamps, ...Object.values(layout.answers)].some(({ length }) => length > 1);
  if (!isSeveral || recorded === '' || recorded === id) return id;
  const earlier = idBy(([first = 0]) => first);
  return recorded === earlier ? earlier : id;
}

function answersIn({ answers }: Layout, answer: (columns: readonly number[]) => string): Answers {
  const { department, role, until, language } = answers;
  return {
    requester: answer(answers.requester),
    email: answer(answers.email),
    firstName: answer(answers.firstName),
    lastName: answer(answers.lastName),
    ...(department && { department: answer(department) }),
    ...(role && { role: answer(role) }),
    ...(until && { until: answer(until) }),
    ...(language && { language: answer(language) }),
  };
}

/** A date is what its cell holds: how it is shown depends on a format. */
function untilIn({ answers: { until } }: Layout, held: (column: number) => string): Pick<Answers, 'until'> {
  return until ? { until: held(firstFilled(until, held)) } : {};
}

/** Those that not every form asks for. Another language of the mails makes no other request. */
function furtherOf(answers: Answers): Record<string, string> {
  const given = FURTHER_WISHES.map((name) => [name, answers[name] ?? ''] as const);
  return Object.fromEntries(given);
}

/** Of several columns the first that is filled; 0 where there is none. */
function firstFilled(columns: readonly number[], held: (column: number) => string): number {
  return columns.find((column) => held(column).trim() !== '') ?? columns[0] ?? 0;
}
