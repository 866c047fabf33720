import { applyFormats } from '../google/formatting';
import { type Cell, textOf } from '../google/grid';
import type { SheetGrid } from '../google/sheet-grid';
import type { Workbook } from '../google/workbook';
import { say } from '../text/say';
import {
  accountCells,
  type DashboardContent,
  emptyRows,
  headCells,
  noteCells,
  weekCells,
} from './dashboard-cells';
import { addCharts } from './dashboard-charts';
import { formatDashboard } from './dashboard-formats';
import {
  type DashboardPlaces,
  findPlaces,
  NEW_PLACES,
  NOTE_ROWS,
  NOTES_BELOW,
  PRICE_OFFSETS,
  PRICE_TITLE,
  ROWS_ABOVE_TITLES,
  USED_COLUMNS,
} from './dashboard-layout';

const NAME = 'Dashboard';

/** So far our parts are looked for: people insert rows and columns, but not that many. */
const MAX_ROWS_READ = 150;
const MAX_COLUMNS_READ = 40;

/** The `Dashboard` sheet. What people write beside our parts, and what they do to the charts, is theirs. */
export class WorkbookDashboard {
  private readonly workbook: Workbook;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  /** The sheet as far as it is there; one of that name that is not ours gets another name. */
  open(): OpenDashboard {
    const existing = this.workbook.named(NAME);
    const rows = existing?.lastRow() ?? 0;
    // An execution may have died before it wrote the first cell.
    if (!existing || rows === 0) return new OpenDashboard(this.workbook, existing, null);
    const columns = Math.min(existing.sheet.getLastColumn(), MAX_COLUMNS_READ);
    const area = { row: 1, column: 1, rows: Math.min(rows, MAX_ROWS_READ), columns };
    const places = findPlaces(existing.read(area)); // guard: dashboard-of-others
    if (places) return new OpenDashboard(this.workbook, existing, places);
    this.workbook.renameAside(existing);
    return new OpenDashboard(this.workbook, null, null);
  }
}

export class OpenDashboard {
  private readonly workbook: Workbook;
  private grid: SheetGrid | null;
  private readonly places: DashboardPlaces | null;

  constructor(workbook: Workbook, grid: SheetGrid | null, places: DashboardPlaces | null) {
    this.workbook = workbook;
    this.grid = grid;
    this.places = places;
  }

  /** The price as its cell shows it; `null`: there is no such cell yet. */
  price(): string | null {
    if (!this.grid || !this.places) return null;
    const { row, column } = this.places.price;
    const area = { row, column: column + PRICE_OFFSETS.input, rows: 1, columns: 1 };
    return textOf(this.grid.readShown(area)[0]?.[0]).trim();
  }

  /** `price`: what a new sheet shows. Gives the id of the sheet. */
  write(content: DashboardContent, price: string): number {
    if (this.grid && this.places)
      this.update(this.grid, this.places, content); // guard: dashboard-by-its-titles
    else this.grid = this.make(content, price);
    this.workbook.flush();
    return this.grid.id;
  }

  /** Formats and charts, which only a new sheet gets; gives whether they are there. */
  furnish(): boolean {
    const places = this.places ?? NEW_PLACES;
    if (!this.grid) return false;
    formatDashboard(this.grid, places);
    const isWhole = addCharts(this.grid, places);
    return applyFormats() && isWhole;
  }

  private update(grid: SheetGrid, places: DashboardPlaces, content: DashboardContent): void {
    for (const { row, column, cells } of partsOf(content, places)) {
      grid.write({ row, column, rows: cells.length, columns: cells[0]?.length ?? 0 }, cells);
    }
  }

  /** In one write, so that a sheet of ours is either empty or whole. */
  private make(content: DashboardContent, price: string): SheetGrid {
    const { accounts } = NEW_PLACES;
    const all = emptyRows(accounts.row + NOTES_BELOW + NOTE_ROWS - 1);
    const input = { row: NEW_PLACES.price.row, column: 1 + PRICE_OFFSETS.input, cells: [[price]] };
    const title = { ...NEW_PLACES.price, cells: [[say(PRICE_TITLE)]] };
    for (const { row, column, cells } of [...partsOf(content, NEW_PLACES), title, input]) {
      cells.forEach((line, index) => {
        all[row - 1 + index]?.splice(column - 1, line.length, ...line);
      });
    }
    const grid = this.grid ?? this.workbook.add(NAME);
    grid.reach(all.length, USED_COLUMNS);
    grid.write({ row: 1, column: 1, rows: all.length, columns: USED_COLUMNS }, all);
    return grid;
  }
}

interface Part {
  row: number;
  column: number;
  cells: Cell[][];
}

/** What is written again at each update: all but the price and its title. */
function partsOf(content: DashboardContent, { head, price, weeks, accounts }: DashboardPlaces): Part[] {
  const cells = headCells(content);
  const { row, column } = accounts;
  return [
    { row: head.row - ROWS_ABOVE_TITLES, column: head.column, cells },
    { row: price.row, column: price.column + PRICE_OFFSETS.note, cells: [[say(content.price)]] },
    { ...weeks, cells: weekCells(content) },
    { row, column, cells: accountCells(content) },
    { row: row + NOTES_BELOW, column, cells: noteCells(content) },
  ];
}
