import type { TestInstallation } from './installation';
import { type ShownRow, underTitles } from './installation';

/** The `Dashboard` sheet as a person reads it. */
export interface ShownDashboard {
  /** The sentences at the top. */
  sentences: string[];
  /** Each large figure with what stands below it, by its title. */
  tiles: Record<string, string[]>;
  price: { input: string; note: string };
  weeks: ShownRow[];
  accounts: Record<string, string>;
  notes: string[];
}

type OnGoogle = Pick<TestInstallation, 'google'>;

const TITLES = ['Within five minutes', 'Open requests', 'Idle seats', 'Cost of idle seats'];

export function dashboardOf({ google }: OnGoogle, name = 'Dashboard'): ShownDashboard {
  const rows = google.spreadsheet.sheet(name).display();
  const head = rowOf(rows, TITLES[0]);
  const [price, weeks, accounts] = [
    rowOf(rows, 'Price of a seat a month'),
    rowOf(rows, 'Week from'),
    rowOf(rows, 'Accounts'),
  ];
  const [from = 0] = [rows[head]?.indexOf(TITLES[0] ?? '')];
  const cell = (row: number, column: number) => rows[row]?.[from + column] ?? '';
  return {
    sentences: [head - 4, head - 3, head - 2].map((row) => cell(row, 0)),
    tiles: Object.fromEntries(
      TITLES.map((title, index) => [title, [1, 2, 3].map((below) => cell(head + below, 3 * index))]),
    ),
    price: { input: cell(price, 3), note: cell(price, 4) },
    weeks: underTitles(rows.slice(weeks, weeks + 13).map((row) => row.slice(from))),
    accounts: Object.fromEntries(
      [1, 2, 3, 4, 5].map((below) => [cell(accounts + below, 0), cell(accounts + below, 1)]),
    ),
    notes: [7, 8, 9, 10].map((below) => cell(accounts + below, 0)),
  };
}

function rowOf(rows: readonly string[][], title = ''): number {
  return rows.findIndex((cells) => cells.includes(title));
}

/** The cell that holds this text, as `A1`. */
export function placeOf({ google }: OnGoogle, text: string, right = 0): string {
  const rows = google.spreadsheet.sheet('Dashboard').display();
  const row = rowOf(rows, text);
  return `${String.fromCharCode('A'.charCodeAt(0) + (rows[row]?.indexOf(text) ?? 0) + right)}${row + 1}`;
}

export function typePrice(installation: OnGoogle, price: unknown): void {
  const place = placeOf(installation, 'Price of a seat a month', 3);
  installation.google.spreadsheet.sheet('Dashboard').set(place, price);
}

/** Chooses the item of the menu, and gives what it says. */
export function update(installation: OnGoogle & Pick<TestInstallation, 'toast'>, as?: string): string {
  installation.google.open(as === undefined ? {} : { as });
  installation.google.clickMenu('Update the dashboard', as === undefined ? {} : { as });
  return installation.toast();
}

export function dashboards({ google }: OnGoogle): string[] {
  return google.spreadsheet.sheets.map(({ name }) => name).filter((name) => name.startsWith('Dashboard'));
}
