import type { Execution } from '../runtime/execution';
import type { World } from '../runtime/world';
import type { SavedForm } from '../saved-state';
import { Cells } from '../spreadsheet/cells';
import { cellMarks, cellValue, insertRows, lastRow, setMarksAt } from '../spreadsheet/grid';
import { newSheet, type SheetData } from '../spreadsheet/store';
import { SheetView } from './sheet-view';

export interface FormOptions {
  title: string;
  questions: string[];
  collectEmail?: boolean;
  sheetName?: string;
  /** The sheet of an already linked form; a new one is created when omitted. */
  sheetId?: number;
  /** Events that have not been delivered yet. */
  queued?: FormEvent[];
}

export type Answers = Record<string, string>;

export interface SubmitOptions {
  /** Whether triggers fire; default true. */
  fire?: boolean;
  /** A blank event without row and answers follows, as Forms sometimes sends. */
  echo?: boolean;
  /** The event is delivered twice. */
  twice?: boolean;
  /** The event is delivered by `fireQueued` or when the clock is advanced. */
  delayed?: boolean;
}

/** The event as it was created, whatever has happened to the row since. */
export interface FormEvent {
  sheetId: number;
  row: number;
  column: number;
  columns: number;
  values: string[];
  namedValues: Record<string, string[]>;
}

const TIMESTAMP = 'Timestamp';
const EMAIL = 'Email Address';

/** A form that is linked to the file: writes rows and fires triggers. */
export class Form {
  /** The sheet that it writes into, or wrote into last. */
  sheetId: number;
  readonly title: string;
  readonly #world: World;
  readonly #fire: (event: FormEvent, refused: boolean) => Execution[];
  readonly #cells: Cells;
  #queued: FormEvent[] = [];

  constructor(world: World, options: FormOptions, fire: (event: FormEvent, refused: boolean) => Execution[]) {
    this.#world = world;
    this.#fire = fire;
    this.#cells = new Cells(world);
    this.title = options.title;
    const titles = [TIMESTAMP, ...(options.collectEmail ? [EMAIL] : []), ...options.questions];
    this.sheetId = options.sheetId ?? this.#makeSheet(options.sheetName ?? 'Form Responses 1', titles);
    this.#queued = structuredClone(options.queued ?? []);
  }

  get sheet(): SheetView {
    return new SheetView(this.#world, this.#data());
  }

  /** A person unlinks the form, or deletes it: the sheet and its rows stay. */
  unlink(): void {
    this.#data().formUrl = null;
  }

  /** A person links the form again: Forms makes a new sheet for it. Only answers from now on are written there here. */
  relink(sheetName: string): void {
    const before = this.#data();
    const titles = before.formColumns.filter((title) => title !== null);
    const address = before.formUrl;
    this.unlink();
    this.sheetId = this.#makeSheet(sheetName, titles);
    this.#data().formUrl = address;
  }

  submit(answers: Answers, options: SubmitOptions = {}): { row: number; executions: Execution[] } {
    const event = this.#insert(answers);
    return { row: event.row, executions: this.#deliver(event, options) };
  }

  /** A respondent edits an earlier answer: the row is rewritten; the event contains only the changes. */
  edit(row: number, changes: Answers, options: SubmitOptions = {}): { row: number; executions: Execution[] } {
    const sheet = this.#data();
    const all: Answers = { ...changes, [TIMESTAMP]: this.#timestamp() };
    this.#known(changes);
    sheet.formColumns.forEach((title, index) => {
      if (title !== null && Object.hasOwn(all, title))
        this.#write(sheet, row, index + 1, title, all[title] ?? '');
    });
    const event = this.#event(row, (title) => Object.hasOwn(all, title));
    return { row, executions: this.#deliver(event, options) };
  }

  /** Many responses at once: first all rows, then the events. With `parallel`, only 30 executions start. */
  burst(
    list: Answers[],
    options: SubmitOptions & { parallel?: boolean } = {},
  ): { rows: number[]; executions: Execution[] } {
    const events = list.map((answers) => this.#insert(answers));
    const rows = events.map(({ row }) => row);
    if (options.fire === false) return { rows, executions: [] };
    if (options.delayed) this.#queued.push(...events);
    if (options.delayed) return { rows, executions: [] };
    const refused = (index: number): boolean => options.parallel === true && index >= MAX_SIMULTANEOUS;
    return { rows, executions: events.flatMap((event, index) => this.#fire(event, refused(index))) };
  }

  fireQueued(): Execution[] {
    const waiting = this.#queued;
    this.#queued = [];
    return waiting.flatMap((event) => this.#fire(event, false));
  }

  save(): SavedForm {
    return { title: this.title, sheetId: this.sheetId, queued: structuredClone(this.#queued) };
  }

  #deliver(event: FormEvent, options: SubmitOptions): Execution[] {
    if (options.fire === false) return [];
    const events = [event];
    if (options.twice) events.push(event);
    if (options.echo) events.push(blank(event));
    if (options.delayed) this.#queued.push(...events);
    return options.delayed ? [] : events.flatMap((one) => this.#fire(one, false));
  }

  #insert(answers: Answers): FormEvent {
    this.#known(answers);
    const sheet = this.#data();
    const row = this.#lastResponse(sheet) + 1;
    insertRows(this.#world.spreadsheet, sheet, row, 1);
    if (this.#world.choices.formRowsTakeFormats) takeFormats(sheet, row);
    const all: Answers = { ...answers, [TIMESTAMP]: this.#timestamp() };
    sheet.formColumns.forEach((title, index) => {
      if (title !== null) this.#write(sheet, row, index + 1, title, all[title] ?? '');
    });
    return this.#event(row, () => true);
  }

  #write(sheet: SheetData, row: number, column: number, title: string, text: string): void {
    if (title === TIMESTAMP) this.#cells.write(sheet, row, column, new Date(Number(text)));
    else this.#cells.deliver(sheet, row, column, text);
  }

  /** In whole seconds, as Forms writes it. */
  #timestamp(): string {
    return String(Math.floor(this.#world.clock.now() / 1000) * 1000);
  }

  #event(row: number, isIncluded: (title: string) => boolean): FormEvent {
    const sheet = this.#data();
    const columns = sheet.formColumns.flatMap((title, index) => (title === null ? [] : [index + 1]));
    const first = columns[0] ?? 1;
    const last = columns[columns.length - 1] ?? first;
    const values: string[] = [];
    const namedValues: Record<string, string[]> = {};
    for (let column = first; column <= last; column += 1) {
      const title = sheet.formColumns[column - 1] ?? null;
      const text = title !== null && isIncluded(title) ? this.#cells.display(sheet, row, column) : '';
      values.push(text);
      if (title === null) continue;
      namedValues[title] = [...(namedValues[title] ?? []), text];
    }
    return { sheetId: sheet.id, row, column: first, columns: last - first + 1, values, namedValues };
  }

  /** Forms inserts below the last row that has content in one of its columns. */
  #lastResponse(sheet: SheetData): number {
    const filled = (row: number): boolean =>
      sheet.formColumns.some((title, index) => {
        if (title === null) return false;
        return (
          cellValue(sheet, row, index + 1) !== '' || cellMarks(sheet, row, index + 1)?.formula !== undefined
        );
      });
    let row = lastRow(sheet);
    while (row > 1 && !filled(row)) row -= 1;
    return Math.max(1, row);
  }

  #known(answers: Answers): void {
    const { formColumns } = this.#data();
    const unknown = Object.keys(answers).find((title) => !formColumns.includes(title));
    if (unknown !== undefined) throw new Error(`((the form ${this.title} does not ask: ${unknown}))`);
  }

  #makeSheet(name: string, titles: string[]): number {
    const world = this.#world;
    world.lastId += 1;
    const sheet = newSheet(world.lastId, name);
    sheet.formUrl = `https://docs.google.com/forms/d/form-${sheet.id}/viewform`;
    sheet.formColumns = [...titles];
    sheet.frozenRows = 1;
    const typed = { none: 0, form: titles.length, all: sheet.maxColumns }[world.choices.typedColumns];
    sheet.typedColumns = Array.from({ length: typed }, (_, index) => index + 1);
    world.spreadsheet.sheets.unshift(sheet);
    world.activeSheetId = sheet.id;
    titles.forEach((title, index) => {
      this.#cells.write(sheet, 1, index + 1, title);
    });
    return sheet.id;
  }

  #data(): SheetData {
    const sheet = this.#world.spreadsheet.sheets.find(({ id }) => id === this.sheetId);
    if (!sheet) throw new Error(`((the response sheet of ${this.title} was removed))`);
    return sheet;
  }
}

// developers.google.com/apps-script/guides/services/quotas: simultaneous executions per user
const MAX_SIMULTANEOUS = 30;

/** Those of the row above; of the first response, those of the row below, since the header looks different. */
function takeFormats(sheet: SheetData, row: number): void {
  const { marks = [] } = sheet.rows[row > 2 ? row - 2 : row] ?? {};
  marks.forEach((mark, index) => {
    const { formula: _, note: __, automaticFormat: ___, ...format } = mark ?? {};
    if (Object.keys(format).length > 0) setMarksAt(sheet, row, index + 1, format);
  });
}

function blank(event: FormEvent): FormEvent {
  const named = Object.keys(event.namedValues).map((title) => [title, ['']]);
  return { ...event, values: event.values.map(() => ''), namedValues: Object.fromEntries(named) };
}
