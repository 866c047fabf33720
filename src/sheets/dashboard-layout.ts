import { type Cell, type Place, textOf } from '../google/grid';
import { isSameTitle } from '../shared/titles';
import { type Message, say } from '../text/say';

/** Where the parts of the dashboard begin: each is known by its titles, since people insert rows and columns. */
export interface DashboardPlaces {
  /** The row of the titles above the large figures. */
  head: Place;
  price: Place;
  weeks: Place;
  accounts: Place;
}

type Part = keyof DashboardPlaces;

/** Each large figure has so many columns. */
export const TILE_COLUMNS = 3;

/** The titles by which the parts are known again: as those of our other sheets, they stay what they are. */
export const TILE_TITLES: readonly Message[] = [
  { code: 'dashboard.tile-time' },
  { code: 'dashboard.tile-open' },
  { code: 'dashboard.tile-idle' },
  { code: 'dashboard.tile-cost' },
];

export const WEEK_TITLES: readonly Message[] = [
  { code: 'dashboard.week' },
  { code: 'dashboard.created' },
  { code: 'dashboard.updated' },
  { code: 'dashboard.unchanged' },
  { code: 'dashboard.rejected' },
  { code: 'dashboard.failed' },
  { code: 'dashboard.median' },
  { code: 'dashboard.p95' },
  { code: 'dashboard.in-time' },
  { code: 'dashboard.timed' },
];

export const ACCOUNT_TITLES: readonly Message[] = [
  { code: 'dashboard.accounts' },
  { code: 'dashboard.number' },
];

export const PRICE_TITLE: Message = { code: 'dashboard.price' };

/** Where the price is typed, to the right of its title, and where what is wrong with it is said. */
export const PRICE_OFFSETS = { input: 3, note: 4 };

/** Rows above the titles of the large figures; the head ends three rows below the titles. */
export const ROWS_ABOVE_TITLES = 5;
export const HEAD_ROWS = ROWS_ABOVE_TITLES + 4;

/** How far to the right the median and the 95th percentile stand, and the share that was in time. */
export const WEEK_OFFSETS = { times: 6, inTime: 8 };

export const USED_COLUMNS = WEEK_TITLES.length;

/** From this row on there is room for the charts. */
export const CHART_ROW = 13;
const CHART_ROWS = 15;

export const WEEKS = 12;
export const ACCOUNT_ROWS = 5;

/** In a new sheet. */
const WEEKS_ROW = CHART_ROW + CHART_ROWS + 1;
export const NEW_PLACES: DashboardPlaces = {
  head: { row: ROWS_ABOVE_TITLES + 1, column: 1 },
  price: { row: CHART_ROW - 2, column: 1 },
  weeks: { row: WEEKS_ROW, column: 1 },
  accounts: { row: WEEKS_ROW + WEEKS + 2, column: 1 },
};

/** Below the accounts, with a row between. */
export const NOTES_BELOW = ACCOUNT_ROWS + 2;
export const NOTE_ROWS = 4;

/** The titles of a part, by how far to the right they stand. */
const MARKS: Record<Part, readonly (readonly [offset: number, title: Message])[]> = {
  head: TILE_TITLES.map((title, index) => [index * TILE_COLUMNS, title]),
  price: [[0, PRICE_TITLE]],
  weeks: WEEK_TITLES.map((title, index) => [index, title]),
  accounts: ACCOUNT_TITLES.map((title, index) => [index, title]),
};

/** `null`: it is not a dashboard of ours, or not any more. */
export function findPlaces(cells: readonly (readonly Cell[])[]): DashboardPlaces | null {
  const [head, price, weeks, accounts] = [
    placeOf('head', cells),
    placeOf('price', cells),
    placeOf('weeks', cells),
    placeOf('accounts', cells),
  ];
  const hasRoom = head !== null && head.row > ROWS_ABOVE_TITLES;
  return hasRoom && price && weeks && accounts ? { head, price, weeks, accounts } : null;
}

function placeOf(part: Part, cells: readonly (readonly Cell[])[]): Place | null {
  const marks = MARKS[part].map(([offset, title]) => [offset, say(title)] as const);
  for (const [row, line] of cells.entries()) {
    const column = line.findIndex((_, from) =>
      marks.every(([offset, title]) => isSameTitle(textOf(line[from + offset]), title)),
    );
    if (column >= 0) return { row: row + 1, column: column + 1 };
  }
  return null;
}
