import type { Cell } from '../google/grid';
import { MINUTE_MS } from '../shared/time';
import { type Message, say } from '../text/say';
import {
  ACCOUNT_TITLES,
  HEAD_ROWS,
  NOTE_ROWS,
  ROWS_ABOVE_TITLES,
  TILE_COLUMNS,
  TILE_TITLES,
  USED_COLUMNS,
  WEEK_TITLES,
} from './dashboard-layout';

/** What the dashboard says. */
export interface DashboardContent {
  updated: Message;
  /** Two sentences for whoever reads nothing else. */
  verdicts: readonly [Message, Message];
  /** As many as there are titles. */
  tiles: readonly Tile[];
  price: Message;
  weeks: readonly WeekRow[];
  /** As many as there are names. */
  accounts: readonly (number | null)[];
  notes: readonly Message[];
}

export interface Tile {
  figure: Message;
  captions: readonly [Message, Message];
}

export interface WeekRow {
  from: number;
  /** In the order of the titles. */
  outcomes: readonly number[];
  median: number | null;
  p95: number | null;
  inTime: number | null;
  timed: number;
}

/** How accounts are used, in the order of the numbers. */
const ACCOUNT_NAMES: readonly Message[] = [
  { code: 'dashboard.active' },
  { code: 'dashboard.idle' },
  { code: 'dashboard.never' },
  { code: 'dashboard.unknown' },
  { code: 'dashboard.off' },
];

export function headCells({ updated, verdicts, tiles }: DashboardContent): Cell[][] {
  const rows = emptyRows(HEAD_ROWS);
  const put = (row: number, tile: number, text: string) => {
    const cells = rows[row];
    if (cells) cells[tile * TILE_COLUMNS] = text;
  };
  [say({ code: 'dashboard.title' }), say(updated), ...verdicts.map(say)].forEach((text, row) => {
    put(row, 0, text);
  });
  TILE_TITLES.forEach((title, index) => {
    const tile = tiles[index];
    const below = tile ? [tile.figure, ...tile.captions].map(say) : [];
    [say(title), ...below].forEach((text, row) => {
      put(ROWS_ABOVE_TITLES + row, index, text);
    });
  });
  return rows;
}

export function weekCells({ weeks }: DashboardContent): Cell[][] {
  const rows = weeks.map(({ from, outcomes, median, p95, inTime, timed }): Cell[] => [
    { time: from },
    ...outcomes,
    minutes(median),
    minutes(p95),
    inTime ?? '',
    timed,
  ]);
  return [WEEK_TITLES.map(say), ...rows];
}

export function accountCells({ accounts }: DashboardContent): Cell[][] {
  const rows = ACCOUNT_NAMES.map((name, index): Cell[] => [say(name), accounts[index] ?? '']);
  return [ACCOUNT_TITLES.map(say), ...rows];
}

export function noteCells({ notes }: DashboardContent): Cell[][] {
  return Array.from({ length: NOTE_ROWS }, (_, index) => {
    const note = notes[index];
    return [note ? say(note) : ''];
  });
}

/** A week without any leaves a gap in the line. */
function minutes(length: number | null): Cell {
  return length === null ? '' : Math.round((length / MINUTE_MS) * 100) / 100;
}

export function emptyRows(count: number): Cell[][] {
  return Array.from({ length: count }, () => Array.from({ length: USED_COLUMNS }, (): Cell => ''));
}
