import { ServiceError } from '../runtime/errors';
import type { Like } from '../runtime/published';
import type { SheetCalls } from './sheet-calls';
import { SheetGrid } from './sheet-grid';

type Published = Like<
  GoogleAppsScript.Spreadsheet.Sheet,
  | 'getSheetId'
  | 'getName'
  | 'getIndex'
  | 'setName'
  | 'getFormUrl'
  | 'clear'
  | 'clearContents'
  | 'clearFormats'
  | 'hideSheet'
  | 'showSheet'
  | 'isSheetHidden'
  | 'setTabColor'
>;

/** A sheet as a whole: name, position, visibility and clearing. Its id and name are known locally. */
export class SheetTab extends SheetGrid implements Published {
  readonly #calls: SheetCalls;

  constructor(calls: SheetCalls) {
    super(calls);
    this.#calls = calls;
  }

  getSheetId(): number {
    return this.#calls.id;
  }

  getName(): string {
    return this.#calls.readLocal((sheet) => sheet.name);
  }

  getIndex(): number {
    return this.#calls.run.readLocal(
      () => this.#calls.book.sheets.findIndex((sheet) => sheet.id === this.#calls.id) + 1,
    );
  }

  setName(name: string): this {
    return this.#calls.change(this, 'setName', [name], (sheet) => {
      if (this.#calls.book.sheets.some((other) => other.id !== this.#calls.id && other.name === name)) {
        throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
      }
      sheet.name = name;
    });
  }

  getFormUrl(): string | null {
    return this.#calls.ask('getFormUrl', (sheet) => sheet.formUrl);
  }

  clear(): this {
    return this.#calls.write(this, 'clear', [], (sheet) => {
      sheet.rows = [];
      sheet.conditionalFormats = [];
    });
  }

  clearContents(): this {
    return this.#calls.write(this, 'clearContents', [], (sheet) => {
      for (const row of sheet.rows) {
        if (!row) continue;
        row.values = [];
        row.marks = row.marks.map((marks) => marks && { ...marks, formula: undefined as never });
      }
    });
  }

  clearFormats(): this {
    return this.#calls.write(this, 'clearFormats', [], (sheet) => {
      for (const row of sheet.rows) {
        if (row)
          row.marks = row.marks.map((marks) => (marks?.formula ? { formula: marks.formula } : undefined));
      }
    });
  }

  hideSheet(): this {
    return this.#calls.write(this, 'hideSheet', [], (sheet) => {
      sheet.hidden = true;
    });
  }

  showSheet(): this {
    return this.#calls.write(this, 'showSheet', [], (sheet) => {
      sheet.hidden = false;
    });
  }

  isSheetHidden(): boolean {
    return this.#calls.ask('isSheetHidden', (sheet) => sheet.hidden);
  }

  setTabColor(color: string | null): this {
    return this.#calls.write(this, 'setTabColor', [], (sheet) => {
      sheet.tabColor = color;
    });
  }
}
