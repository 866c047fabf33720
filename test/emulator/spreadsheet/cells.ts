import { ServiceError } from '../runtime/errors';
import type { World } from '../runtime/world';
import { displayOf, formatOf, isDateFormat } from './display';
import { cellMarks, cellValue, outOfBounds, setMarksAt, setValueAt, withoutGaps } from './grid';
import { type ParsedInput, type ParsingRules, parseInput } from './input-parsing';
import { localeOf } from './locale';
import type { Rect, SheetData, Value } from './store';
import { fromSerial, isInRange, toSerial } from './time-zone';

/** A value as scripts read and write it: dates are `Date`s. */
export type ScriptValue = Value | Date;

// "Your input contains more than the maximum of 50000 characters in a single cell."
const MAX_CHARACTERS = 50_000;

/** An unchecked box reads as `false`. */
function valueAt(sheet: SheetData, row: number, column: number): Value {
  const value = cellValue(sheet, row, column);
  if (value !== '' || cellMarks(sheet, row, column)?.validation?.criteria !== 'CHECKBOX') return value;
  return false;
}

/** Converts between script values and cell contents. */
export class Cells {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  read(sheet: SheetData, row: number, column: number): ScriptValue {
    const value = valueAt(sheet, row, column);
    if (typeof value !== 'number' || !isDateFormat(formatOf(cellMarks(sheet, row, column)))) return value;
    return new Date(isInRange(value) ? fromSerial(value, this.#book.timeZone) : Number.NaN);
  }

  display(sheet: SheetData, row: number, column: number): string {
    const text = cellValue(sheet, row, column);
    // Most cells hold a text, which is displayed as it is.
    if (typeof text === 'string' && text !== '') return text;
    const localised = this.#world.choices.booleansAreLocalised;
    return displayOf(
      valueAt(sheet, row, column),
      cellMarks(sheet, row, column),
      this.#book.locale,
      localised,
    );
  }

  /** Maps every cell of a rectangle, row by row. */
  map<T>(rect: Rect, reader: (row: number, column: number) => T): T[][] {
    const rows: T[][] = [];
    for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
      const line = new Array<T>(rect.columns);
      for (let i = 0; i < rect.columns; i += 1) line[i] = reader(row, rect.column + i);
      rows.push(line);
    }
    return rows;
  }

  /** Writes `false` into empty checkboxes, where it counts as content. */
  untick(sheet: SheetData, rect: Rect): void {
    if (!this.#world.choices.checkboxesCountAsContent) return;
    this.map(rect, (row, column) => {
      if (cellValue(sheet, row, column) === '') setValueAt(sheet, row, column, valueAt(sheet, row, column));
    });
  }

  /** Writes a value as a user types it: an apostrophe before a text always goes. */
  type(sheet: SheetData, row: number, column: number, given: unknown): void {
    this.#isTyped = true;
    this.write(sheet, row, column, given);
    this.#isTyped = false;
  }

  #isTyped = false;

  /** Writes a value as `setValue` does. */
  write(sheet: SheetData, row: number, column: number, given: unknown): void {
    if (row > sheet.maxRows || column > sheet.maxColumns) throw outOfBounds();
    if (given instanceof Date) this.#writeDate(sheet, row, column, given);
    else if (typeof given === 'string') this.#writeText(sheet, row, column, given);
    else if (given === null || given === undefined) this.#put(sheet, row, column, '', {});
    else if (typeof given === 'number' || typeof given === 'boolean')
      this.#put(sheet, row, column, given, {});
    else throw new ServiceError(`((a cell cannot hold ${JSON.stringify(given)}))`);
  }

  /** Writes an answer as Forms does: numbers and dates are parsed, but formulas are not. */
  deliver(sheet: SheetData, row: number, column: number, text: string): void {
    const result = text.startsWith("'")
      ? { value: text }
      : parseInput(text, this.#rules(sheet, row, column, []));
    this.#put(sheet, row, column, result.value, result);
  }

  #writeText(sheet: SheetData, row: number, column: number, text: string): void {
    if (text.length > MAX_CHARACTERS) {
      throw new ServiceError(
        `Your input contains more than the maximum of ${MAX_CHARACTERS} characters in a single cell.`,
      );
    }
    const { apostropheIsKept, formulaLeads } = this.#world.choices;
    const isKept = apostropheIsKept && !this.#isTyped && text.startsWith("'");
    const result = isKept ? { value: text } : parseInput(text, this.#rules(sheet, row, column, formulaLeads));
    this.#put(sheet, row, column, result.value, result);
  }

  #rules(sheet: SheetData, row: number, column: number, formulaLeads: string[]): ParsingRules {
    return {
      locale: this.#book.locale,
      plainText: cellMarks(sheet, row, column)?.numberFormat === '@',
      formulaLeads,
      localisedBooleans: this.#world.choices.booleansAreLocalised,
      datesAsTyped: this.#world.choices.datesAreShownAsTyped,
      year: new Date(this.#world.clock.now()).getUTCFullYear(),
    };
  }

  #writeDate(sheet: SheetData, row: number, column: number, date: Date): void {
    const locale = localeOf(this.#book.locale);
    const serial = toSerial(date.getTime(), this.#book.timeZone);
    const format = Number.isInteger(serial) ? locale.date : locale.dateTime;
    this.#put(sheet, row, column, serial, { automaticFormat: format });
  }

  #put(sheet: SheetData, row: number, column: number, value: Value, found: Omit<ParsedInput, 'value'>): void {
    setValueAt(sheet, row, column, value);
    const old = cellMarks(sheet, row, column);
    // As on Google, an automatic format stays when another value follows.
    const automaticFormat = found.automaticFormat ?? old?.automaticFormat;
    if (!old && found.formula === undefined && automaticFormat === undefined) return;
    if (old && old.formula === found.formula && old.automaticFormat === automaticFormat) return;
    setMarksAt(sheet, row, column, this.#shared(old, found.formula, automaticFormat));
  }

  #lastMarks: { key: string; marks: ReturnType<typeof withoutGaps> } | null = null;

  /** Lets the cells of a date column share one object. */
  #shared(old: object | undefined, formula: string | undefined, automaticFormat: string | undefined) {
    const marks = withoutGaps({ ...old, formula, automaticFormat });
    const key = JSON.stringify(marks);
    if (this.#lastMarks?.key !== key) this.#lastMarks = { key, marks };
    return this.#lastMarks.marks;
  }

  get #book() {
    return this.#world.spreadsheet;
  }
}
