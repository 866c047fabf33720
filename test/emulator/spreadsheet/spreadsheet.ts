import { ServiceError } from '../runtime/errors';
import type { Like } from '../runtime/published';
import type { Run } from '../runtime/run';
import { User } from '../services/session';
import { splitSheet } from './a1';
import { checkBudget } from './grid';
import type { Range } from './range';
import { sheetData } from './range-access';
import { RangeList } from './range-list';
import { Selection } from './selection';
import { Sheet } from './sheet';
import { NEW_SHEET_COLUMNS, NEW_SHEET_ROWS, newSheet } from './store';
import { TextFinder } from './text-finder';

type Published = Like<
  GoogleAppsScript.Spreadsheet.Spreadsheet,
  | 'getId'
  | 'getName'
  | 'getUrl'
  | 'getSpreadsheetTimeZone'
  | 'getSpreadsheetLocale'
  | 'getSheets'
  | 'getEditors'
  | 'getSheetByName'
  | 'getActiveSheet'
  | 'getActiveRange'
  | 'getActiveRangeList'
  | 'getSelection'
  | 'moveActiveSheet'
  | 'getRange'
  | 'getNumSheets'
>;

/** In seconds. developers.google.com/apps-script/reference/spreadsheet/spreadsheet#toast */
const TOAST_SECONDS = 5;

/** The file that the script is bound to. */
export class Spreadsheet implements Published {
  static readonly googleName: string = 'SpreadsheetApp.Spreadsheet';
  readonly #run: Run;
  readonly #sheets = new Map<number, Sheet>();

  constructor(run: Run) {
    this.#run = run;
  }

  getId(): string {
    return this.#book.id;
  }

  getName(): string {
    return this.#run.readLocal(() => this.#book.name);
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.#book.id}/edit`;
  }

  getSpreadsheetTimeZone(): string {
    return this.#run.readLocal(() => this.#book.timeZone);
  }

  getSpreadsheetLocale(): string {
    return this.#run.readLocal(() => this.#book.locale);
  }

  /** The owner is among them: developers.google.com/apps-script/reference/spreadsheet/spreadsheet#geteditors */
  getEditors(): User[] {
    const { owner, editors } = this.#run.world;
    return this.#find('getEditors', [], () => [...new Set([owner, ...editors])]).map(
      (email) => new User(email),
    );
  }

  getSheets(): Sheet[] {
    return this.#find('getSheets', [], () => this.#book.sheets.map(({ id }) => id)).map((id) =>
      this.#sheet(id),
    );
  }

  getNumSheets(): number {
    return this.#find('getNumSheets', [], () => this.#book.sheets.length);
  }

  getSheetByName(name: string): Sheet | null {
    const id = this.#find(
      'getSheetByName',
      [name],
      () => this.#book.sheets.find((sheet) => sheet.name === name)?.id,
    );
    return id === undefined ? null : this.#sheet(id);
  }

  getSheetById(id: number): Sheet | null {
    const known = this.#find('getSheetById', [id], () => this.#book.sheets.some((sheet) => sheet.id === id));
    return known ? this.#sheet(id) : null;
  }

  insertSheet(name?: string | number, index?: number): Sheet {
    const id = this.#ask('insertSheet', [name, index], () => {
      const wanted = typeof name === 'string' ? name : this.#freeName();
      if (this.#book.sheets.some((sheet) => sheet.name.toLowerCase() === wanted.toLowerCase())) {
        throw new ServiceError(
          `A sheet with the name "${wanted}" already exists. Please enter another name.`,
        );
      }
      checkBudget(this.#book, NEW_SHEET_ROWS * NEW_SHEET_COLUMNS);
      this.#run.world.lastId += 1;
      const sheet = newSheet(this.#run.world.lastId, wanted);
      const target = typeof name === 'number' ? name : (index ?? this.#indexOfActive() + 1);
      this.#book.sheets.splice(target, 0, sheet);
      this.#run.world.activeSheetId = sheet.id;
      return sheet.id;
    });
    this.#run.selection = null;
    return this.#sheet(id);
  }

  deleteSheet(sheet: Sheet): void {
    const id = sheet.getSheetId();
    this.#ask('deleteSheet', [id], () => {
      sheetData(this.#run, id);
      if (this.#book.sheets.length === 1) {
        throw new ServiceError("You can't remove all the sheets in a document.");
      }
      this.#book.sheets = this.#book.sheets.filter((other) => other.id !== id);
      const first = this.#book.sheets[0];
      if (this.#run.world.activeSheetId === id && first) this.#run.world.activeSheetId = first.id;
      return null;
    });
  }

  getActiveSheet(): Sheet {
    return this.#sheet(this.#find('getActiveSheet', [], () => this.#activeId()));
  }

  setActiveSheet(sheet: Sheet): Sheet {
    const id = sheet.getSheetId();
    this.#ask('setActiveSheet', [id], () => {
      this.#run.world.activeSheetId = sheetData(this.#run, id).id;
      return null;
    });
    if (this.#run.selection?.sheetId !== id) this.#run.selection = null;
    return sheet;
  }

  moveActiveSheet(position: number): void {
    this.#ask('moveActiveSheet', [position], () => {
      const sheet = sheetData(this.#run, this.#activeId());
      this.#book.sheets = this.#book.sheets.filter((other) => other !== sheet);
      this.#book.sheets.splice(position - 1, 0, sheet);
      return null;
    });
  }

  getActiveRange(): Range {
    const ranges = this.getActiveRangeList().getRanges();
    const last = ranges[ranges.length - 1];
    if (!last) throw new ServiceError('((no active range))');
    return last;
  }

  getActiveRangeList(): RangeList {
    const { sheetId, ranges } = this.#find('getActiveRangeList', [], () => {
      return this.#run.selection ?? { sheetId: this.#activeId(), ranges: ['A1'] };
    });
    const sheet = this.#sheet(sheetId);
    return new RangeList(ranges.map((range) => sheet.getRange(range)));
  }

  getSelection(): Selection {
    return new Selection(this);
  }

  getRange(notation: string): Range {
    const { sheet, cells } = splitSheet(notation);
    const found = sheet === null ? this.getActiveSheet() : this.getSheetByName(sheet);
    if (!found) throw new ServiceError('Range not found');
    return found.getRange(cells);
  }

  createTextFinder(text: string): TextFinder {
    const places = this.#run.readLocal(() =>
      this.#book.sheets.map(({ id, maxRows, maxColumns }) => ({
        run: this.#run,
        sheetId: id,
        rect: { row: 1, column: 1, rows: maxRows, columns: maxColumns },
      })),
    );
    return new TextFinder(places, text, (id) => this.#sheet(id));
  }

  toast(message: string, title?: string, seconds?: number): void {
    this.#run.call('SpreadsheetApp.Spreadsheet.toast', [message, title, seconds], () => {
      const { toasts } = this.#run.world.ui;
      toasts.push({
        message: String(message),
        title: String(title ?? ''),
        seconds: seconds ?? TOAST_SECONDS,
      });
      return null;
    });
  }

  #sheet(id: number): Sheet {
    const known = this.#sheets.get(id);
    if (known) return known;
    const sheet = new Sheet(this.#run, id, this);
    this.#sheets.set(id, sheet);
    return sheet;
  }

  #activeId(): number {
    return this.#run.selection?.sheetId ?? this.#run.world.activeSheetId;
  }

  #indexOfActive(): number {
    return this.#book.sheets.findIndex((sheet) => sheet.id === this.#activeId());
  }

  #freeName(): string {
    let number = this.#book.sheets.length + 1;
    while (this.#book.sheets.some((sheet) => sheet.name === `Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }

  /** Finding a sheet does not flush queued writes. */
  #find<T>(method: string, args: unknown[], reader: () => T): T {
    return this.#run.call(`SpreadsheetApp.Spreadsheet.${method}`, args, reader);
  }

  #ask<T>(method: string, args: unknown[], reader: () => T): T {
    return this.#run.call(`SpreadsheetApp.Spreadsheet.${method}`, args, () => {
      this.#run.applyWrites();
      return reader();
    });
  }

  get #book() {
    return this.#run.world.spreadsheet;
  }
}
