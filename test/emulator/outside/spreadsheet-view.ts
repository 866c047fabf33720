import type { World } from '../runtime/world';
import { NEW_SHEET_COLUMNS, NEW_SHEET_ROWS, newSheet } from '../spreadsheet/store';
import { SheetView } from './sheet-view';

/** The file as a user sees it. */
export class SpreadsheetView {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  get id(): string {
    return this.#world.spreadsheet.id;
  }

  get sheets(): SheetView[] {
    return this.#world.spreadsheet.sheets.map((sheet) => new SheetView(this.#world, sheet));
  }

  sheet(which: string | number): SheetView {
    const found = this.find(which);
    if (found) return found;
    const names = this.#world.spreadsheet.sheets.map(({ name }) => name).join(', ');
    throw new Error(`((no sheet ${which}; there are ${names}))`);
  }

  find(which: string | number): SheetView | undefined {
    const { sheets } = this.#world.spreadsheet;
    const sheet = sheets.find(({ id, name }) => (typeof which === 'number' ? id === which : name === which));
    return sheet && new SheetView(this.#world, sheet);
  }

  addSheet(name: string, rows: unknown[][] = []): SheetView {
    this.#world.lastId += 1;
    const sheet = newSheet(this.#world.lastId, name);
    const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
    sheet.maxRows = Math.max(NEW_SHEET_ROWS, rows.length);
    sheet.maxColumns = Math.max(NEW_SHEET_COLUMNS, columns);
    this.#world.spreadsheet.sheets.push(sheet);
    const view = new SheetView(this.#world, sheet);
    rows.forEach((row, index) => {
      view.setRow(index + 1, row);
    });
    return view;
  }

  removeSheet(which: string | number): void {
    const { id } = this.sheet(which);
    this.#world.spreadsheet.sheets = this.#world.spreadsheet.sheets.filter((sheet) => sheet.id !== id);
    const first = this.#world.spreadsheet.sheets[0];
    if (this.#world.activeSheetId === id && first) this.#world.activeSheetId = first.id;
  }

  /** The sheet in front: a user or a script has activated it. */
  get active(): SheetView {
    return this.sheet(this.#world.activeSheetId);
  }

  /** A user clicks on the tab of a sheet. */
  activate(which: string | number): void {
    this.#world.activeSheetId = this.sheet(which).id;
  }
}
