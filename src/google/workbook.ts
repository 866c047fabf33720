import { secondOf } from '../shared/time';
import type { CellPlace } from './grid';
import { SheetGrid } from './sheet-grid';

const TITLE = 'Chat Access';
const TOAST_SECONDS = 8;

/** The spreadsheet that the script is bound to; its sheets are listed once in an execution. */
export class Workbook {
  private readonly spreadsheet = SpreadsheetApp.getActive();
  private grids: SheetGrid[] | null = null;
  private timeZone: string | null = null;
  /** Sheets that a search has come across, by name: they need not be listed. */
  private readonly seen = new Map<string, SheetGrid>();

  /** The address that opens it; put together here, since the id is at hand. */
  url(): string {
    return `https://docs.google.com/spreadsheets/d/${this.spreadsheet.getId()}/edit`;
  }

  /** The addresses of those with whom it is shared as editors; not of those who may edit it by a link. */
  editors(): string[] {
    return this.spreadsheet.getEditors().map((person) => person.getEmail());
  }

  /** `2026-03-02`, in the time zone of the spreadsheet. */
  dayOf(time: number): string {
    return this.wallClock(time).slice(0, 10);
  }

  /** The time zone and the locale as they are set now. */
  calendar(): { zone: string; locale: string } {
    return { zone: this.zone(), locale: this.spreadsheet.getSpreadsheetLocale() };
  }

  private zone(): string {
    this.timeZone ??= this.spreadsheet.getSpreadsheetTimeZone();
    return this.timeZone;
  }

  /** What a clock of the spreadsheet's time zone shows at that moment. */
  wallClock(time: number): string {
    return clockIn(this.zone(), time);
  }

  /** By how many milliseconds that clock is ahead of universal time. */
  aheadOfUtc(time: number): number {
    return Date.parse(`${this.wallClock(time).replace(' ', 'T')}Z`) - secondOf(time);
  }

  sheets(): SheetGrid[] {
    this.grids ??= this.spreadsheet.getSheets().map((sheet) => new SheetGrid(sheet));
    return this.grids;
  }

  /** Those that were looked up already. */
  known(): readonly SheetGrid[] {
    return this.grids ?? [...this.seen.values()];
  }

  byId(id: number): SheetGrid | null {
    return this.sheets().find((grid) => grid.id === id) ?? null;
  }

  named(name: string): SheetGrid | null {
    const seen = this.grids ? undefined : this.seen.get(name);
    return seen ?? this.sheets().find((grid) => grid.name === name) ?? null;
  }

  /** Every cell of every sheet whose whole text matches the expression, whatever the letter case. */
  findAll(expression: string): CellPlace[] {
    const finder = this.spreadsheet.createTextFinder(expression).useRegularExpression(true);
    return finder
      .matchEntireCell(true)
      .matchCase(false)
      .findAll()
      .map((cell) => {
        const sheet = cell.getSheet();
        if (!this.seen.has(sheet.getName())) this.seen.set(sheet.getName(), new SheetGrid(sheet));
        const [row, column] = [cell.getRow(), cell.getColumn()];
        return { sheet: sheet.getName(), sheetId: sheet.getSheetId(), row, column };
      });
  }

  /** Gives a sheet that is not ours another name, so that ours can have it. */
  renameAside(grid: SheetGrid): void {
    let count = 1;
    while (this.named(`${grid.name} (yours ${count})`)) count++;
    grid.sheet.setName(`${grid.name} (yours ${count})`);
    this.forget();
  }

  rename(grid: SheetGrid, name: string): void {
    grid.sheet.setName(name);
    this.forget();
  }

  /** The sheets are listed anew: another execution may have renamed or added some. */
  forget(): void {
    this.grids = null;
    this.seen.clear();
  }

  /** Adds a sheet behind all others, without moving the view of the person who looks at another one. */
  add(name: string): SheetGrid {
    const active = this.spreadsheet.getActiveSheet();
    const grid = new SheetGrid(this.spreadsheet.insertSheet(name, this.sheets().length));
    if (active) this.spreadsheet.setActiveSheet(active);
    this.grids = [...this.sheets(), grid];
    return grid;
  }

  remove(grid: SheetGrid): void {
    this.spreadsheet.deleteSheet(grid.sheet);
    this.forget();
  }

  /** Brings a sheet to the front, for the person who has just asked for it. */
  show(name: string): void {
    const grid = this.named(name);
    if (grid) this.spreadsheet.setActiveSheet(grid.sheet);
  }

  /**
   * Brings a whole row to the front and selects it, for the person who has just asked for it.
   * Source: https://developers.google.com/apps-script/reference/spreadsheet/range#activate
   */
  select(grid: SheetGrid, row: number): void {
    this.spreadsheet.setActiveSheet(grid.sheet);
    grid.sheet.getRange(`${row}:${row}`).activate();
  }

  /** Applies what is written so far. */
  flush(): void {
    SpreadsheetApp.flush();
  }

  toast(message: string): void {
    this.spreadsheet.toast(message, TITLE, TOAST_SECONDS);
  }
}

/** What a clock shows in a time zone. */
export function clockIn(zone: string, time: number): string {
  return Utilities.formatDate(new Date(time), zone, 'yyyy-MM-dd HH:mm:ss');
}
