import { type Cell, textOf, timeOf } from '../google/grid';
import { type Answers, FURTHER_ANSWERS } from '../requests/request';
import type { Setup } from '../setup/settings';
import { titleKey } from '../shared/titles';
import { OUR_COLUMNS, type OurColumn } from './columns';
import { type NotedPlaces, notePlaces, type OurPlaces } from './noted-places';
import { findOurPlaces } from './our-places';

export type FormColumns = Setup['responses']['columns'];

/** Of an answer that the setup names no column for there is none. */
type AnswerColumns = { [Name in keyof Answers]: readonly number[] };

/** Where everything stands in the response sheet. Columns are 1-based. */
export interface Layout {
  /** Of each answer all columns with its title: a question that was deleted and asked again has two. */
  answers: AnswerColumns;
  timestamps: readonly number[];
  ours: OurPlaces;
  /** All titles, by their keys. */
  titles: readonly string[];
  /** The last column that has a header. */
  width: number;
  /** Header texts of the form's columns that the setup names and the sheet lacks. */
  missing: string[];
  /** Names of ours that several columns bear of which any could be ours. */
  doubtful: OurColumn[];
  /** Of these the cells have yet to show that they are ours. */
  unproved: OurColumn[];
  tied: OurColumn[];
  /** Of these another column, wherever it stands, may be ours. */
  rivalled: OurColumn[];
}

export interface LayoutFacts {
  columns: FormColumns;
  /** Header of the form's timestamp; empty where it has none. */
  timestamp: string;
  noted: NotedPlaces | null;
  /** Columns whose cells have shown that they are not ours. */
  excluded?: readonly number[];
}

/** Finds the columns by their header texts: the one place that does. */
export function findLayout(header: readonly Cell[], facts: LayoutFacts): Layout {
  const { columns, timestamp, noted, excluded = [] } = facts;
  const titles = keysOf(header);
  const taken = [...Object.values(columns), timestamp].map(titleKey);
  const found = findOurPlaces({ titles, taken, noted, excluded });
  const isOurs = (column: number) => Object.values(found.columns).includes(column);
  const all = (title: string) => columnsOf(titles, title).filter((column) => !isOurs(column));
  const answers = answerColumns(columns, all);
  const timestamps = all(timestamp);
  const isMissing = (name: string) => answers[name as keyof Answers]?.length === 0;
  const missing = Object.entries(columns).flatMap(([name, title]) => (isMissing(name) ? [title] : []));
  if (timestamp !== '' && timestamps.length === 0) missing.push(timestamp);
  const ours = found.isMade ? found : withEarlierAction(titles, answers, { ...found, excluded });
  return {
    answers,
    timestamps,
    ours: ours.columns,
    titles,
    width: lastTitle(titles),
    missing,
    doubtful: found.doubtful,
    unproved: [...ours.unproved, ...found.tied, ...found.rivalled],
    tied: found.tied,
    rivalled: found.rivalled,
  };
}

function answerColumns(columns: FormColumns, all: (title: string) => readonly number[]): AnswerColumns {
  const further = FURTHER_ANSWERS.flatMap((name) => {
    const title = columns[name];
    return title ? [[name, all(title)] as const] : [];
  });
  return {
    requester: all(columns.requester),
    email: all(columns.email),
    firstName: all(columns.firstName),
    lastName: all(columns.lastName),
    ...Object.fromEntries(further),
  };
}

/** Before ours are made, the `Action` of an earlier automation, right of the answers, is taken for ours. */
function withEarlierAction(
  titles: readonly string[],
  answers: Layout['answers'],
  { columns, excluded }: { columns: OurPlaces; excluded: readonly number[] },
): { columns: OurPlaces; unproved: OurColumn[] } {
  const lastAnswer = Math.max(0, ...Object.values(answers).flat());
  const isFree = (column: number) => column > lastAnswer && !excluded.includes(column);
  const column = columnsOf(titles, 'Action').filter(isFree).pop();
  return column === undefined
    ? { columns, unproved: [] }
    : { columns: { ...columns, Action: column }, unproved: ['Action'] };
}

export function lacking(layout: Layout): OurColumn[] {
  return OUR_COLUMNS.filter((name) => layout.ours[name] === null && !layout.doubtful.includes(name));
}

/** What is to be remembered of it; `null` while a column of ours is missing or in doubt. */
export function noteOf(sheet: number, { titles, ours }: Layout): NotedPlaces | null {
  return notePlaces(sheet, titles, ours);
}

/** Header texts of a sheet, and those among them that are ours. */
export function splitTitles(header: readonly Cell[], noted: NotedPlaces | null) {
  const places = findOurPlaces({ titles: keysOf(header), taken: [], noted, excluded: [] });
  const isOurs = (index: number) => Object.values(places.columns).includes(index + 1);
  const texts = header.map(textOf);
  return {
    titles: texts.filter((_, index) => !isOurs(index)),
    ours: texts.filter((_, index) => isOurs(index)),
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

function keysOf(header: readonly Cell[]): string[] {
  return header.map((cell) => titleKey(textOf(cell)));
}

function columnsOf(titles: readonly string[], title: string): number[] {
  const key = titleKey(title);
  return titles.flatMap((each, index) => (each === key && key !== '' ? [index + 1] : []));
}

function lastTitle(titles: readonly string[]): number {
  let width = titles.length;
  while (width > 0 && titles[width - 1] === '') width--;
  return width;
}
