import { titleKey } from '../shared/titles';
import { OUR_COLUMNS, type OurColumn } from './columns';

const KEYS = OUR_COLUMNS.map(titleKey);

/** Where our columns stand, 1-based. */
export type OurPlaces = Record<OurColumn, number | null>;

/** The titles beside a column, by their keys: it keeps them when columns are inserted or moved elsewhere. */
interface Beside {
  left: string;
  right: string;
}

/** Where our columns stood when all of them were found last: it settles what the titles alone leave open. */
export interface NotedPlaces {
  sheet: number;
  columns: Record<OurColumn, number>;
  beside: Record<OurColumn, Beside>;
  /** Columns of somebody else that bear our names. */
  foreign: readonly ({ name: OurColumn } & Beside)[];
}

/** Where the note is kept between executions. */
export interface PlacesNote {
  get(): NotedPlaces | null;
  set(places: NotedPlaces): void;
}

/** All nine where they stood, or as far to one side as columns were inserted or deleted left of them. */
export function whereNoted(titles: readonly string[], { columns }: NotedPlaces): OurPlaces | null {
  const shifts = titles.flatMap((title, index) =>
    title === KEYS[0] ? [index + 1 - columns[OUR_COLUMNS[0]]] : [],
  );
  const fitting = shifts.filter((shift) =>
    OUR_COLUMNS.every((name) => titles[columns[name] + shift - 1] === titleKey(name)),
  );
  const shift = fitting.includes(0) ? 0 : fitting.length === 1 ? fitting[0] : undefined;
  if (shift === undefined) return null;
  return Object.fromEntries(OUR_COLUMNS.map((name) => [name, columns[name] + shift])) as OurPlaces;
}

/** Names of which there are fewer columns now: what is left is perhaps not ours, although it has come to stand in its place. */
export function fewerThanNoted(titles: readonly string[], { foreign }: NotedPlaces): OurColumn[] {
  return OUR_COLUMNS.filter((name) => {
    const theirs = foreign.filter((each) => each.name === name).length;
    return titles.filter((title) => title === titleKey(name)).length <= theirs;
  });
}

/** On how many sides a column has beside it what was noted. That there is nothing on one side says little. */
export function likeness(titles: readonly string[], index: number, { left, right }: Beside): number {
  const now = besides(titles, index);
  if (now.left === left && now.right === right) return 2;
  return (now.left === left && left !== '') || (now.right === right && right !== '') ? 1 : 0;
}

/** What is to be noted of a header in which all of ours are found; `null` while one is missing. */
export function notePlaces(sheet: number, titles: readonly string[], columns: OurPlaces): NotedPlaces | null {
  if (!isWhole(columns)) return null;
  const foreign = titles.flatMap((title, index): NotedPlaces['foreign'][number][] => {
    const name = OUR_COLUMNS[KEYS.indexOf(title)];
    if (!name || columns[name] === index + 1) return [];
    const theirs = besides(titles, index);
    return likeness(titles, (columns[name] ?? 0) - 1, theirs) === 2 ? [] : [{ name, ...theirs }];
  });
  const beside = OUR_COLUMNS.map((name) => [name, besides(titles, (columns[name] ?? 0) - 1)]);
  return { sheet, columns, beside: Object.fromEntries(beside), foreign };
}

function isWhole(columns: OurPlaces): columns is Record<OurColumn, number> {
  return Object.values(columns).every((column) => column !== null);
}

/** So much of a title is enough: a property holds 9 KB. */
const NOTED_LENGTH = 60;

function besides(titles: readonly string[], index: number): Beside {
  const at = (place: number) => (titles[place] ?? '').slice(0, NOTED_LENGTH);
  return { left: at(index - 1), right: at(index + 1) };
}
