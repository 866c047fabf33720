import { ServiceError } from '../runtime/errors';
import type { Like } from '../runtime/published';
import { Cells } from './cells';
import { cellMarks } from './grid';
import type { Range } from './range';
import { type RangeTarget, sheetOf } from './range-access';
import { refuseInvalid, refuseProtected } from './refusals';
import type { Sheet } from './sheet';
import type { Row, SheetData } from './store';

type Published = Like<
  GoogleAppsScript.Spreadsheet.TextFinder,
  | 'matchCase'
  | 'matchEntireCell'
  | 'useRegularExpression'
  | 'matchFormulaText'
  | 'ignoreDiacritics'
  | 'findNext'
  | 'findPrevious'
  | 'findAll'
  | 'replaceWith'
  | 'replaceAllWith'
  | 'getCurrentMatch'
>;

interface Found {
  sheetId: number;
  row: number;
  column: number;
}

/** Searches the displayed texts. Replacing takes effect immediately, in one call. */
export class TextFinder implements Published {
  static readonly googleName: string = 'SpreadsheetApp.TextFinder';
  readonly #places: RangeTarget[];
  readonly #text: string;
  readonly #sheetOf: (id: number) => Sheet;
  #case = false;
  #entire = false;
  #regex = false;
  #formulas = false;
  #plainLetters = false;
  #after: Found | null = null;
  #current: Range | null = null;

  constructor(places: RangeTarget[], text: string, sheet: (id: number) => Sheet) {
    this.#places = places;
    this.#text = String(text);
    this.#sheetOf = sheet;
  }

  matchCase(on: boolean): this {
    this.#case = on;
    return this;
  }

  matchEntireCell(on: boolean): this {
    this.#entire = on;
    return this;
  }

  useRegularExpression(on: boolean): this {
    this.#regex = on;
    return this;
  }

  matchFormulaText(on: boolean): this {
    this.#formulas = on;
    return this;
  }

  ignoreDiacritics(on: boolean): this {
    this.#plainLetters = on;
    return this;
  }

  startFrom(range: Range): this {
    this.#after = { sheetId: range.getSheet().getSheetId(), row: range.getRow(), column: range.getColumn() };
    return this;
  }

  getCurrentMatch(): Range | null {
    return this.#current;
  }

  /** The next match after the current one or the start; `null` after the last one, then the first one again. */
  findNext(): Range | null {
    const all = this.#ask('findNext', () => this.#search('find'));
    const next = all.find((found) => this.#isAfter(found)) ?? null;
    this.#after = next;
    this.#current = next && this.#range(next);
    return this.#current;
  }

  /** The match before the current one or the start; without these, the last match. */
  findPrevious(): Range | null {
    const all = this.#ask('findPrevious', () => this.#search('find'));
    const before = this.#after ? all.filter((found) => this.#order(found) < 0) : all;
    const previous = before[before.length - 1] ?? null;
    this.#after = previous;
    this.#current = previous && this.#range(previous);
    return this.#current;
  }

  findAll(): Range[] {
    return this.#ask('findAll', () => this.#search('find')).map((found) => this.#range(found));
  }

  /** Replaces in the current match only; returns the number of replaced occurrences. */
  replaceWith(replacement: string): number {
    return this.#ask('replaceWith', () =>
      this.#after && this.#current ? this.#put(this.#after, replacement) : 0,
    );
  }

  /** Returns the number of replaced occurrences. */
  replaceAllWith(replacement: string): number {
    return this.#ask('replaceAllWith', () => {
      return this.#search('replace').reduce((count, found) => count + this.#put(found, replacement), 0);
    });
  }

  #put({ sheetId, row, column }: Found, replacement: string): number {
    const target = this.#places.find((candidate) => candidate.sheetId === sheetId);
    return target ? this.#replace(sheetOf(target), target, row, column, String(replacement)) : 0;
  }

  #replace(sheet: SheetData, target: RangeTarget, row: number, column: number, replacement: string): number {
    const formula = cellMarks(sheet, row, column)?.formula;
    if (formula !== undefined && !this.#formulas) return 0;
    const cells = new Cells(target.run.world);
    const text = formula ?? cells.display(sheet, row, column);
    const pattern = this.#pattern('g');
    const count = text.match(pattern)?.length ?? 0;
    const insert = this.#regex ? replacement : () => replacement;
    const result = text.replace(pattern, insert as string);
    refuseProtected(target.run, sheet, { row, column, rows: 1, columns: 1 });
    refuseInvalid(sheet, row, column, result);
    cells.write(sheet, row, column, result);
    return count;
  }

  #search(aim: 'find' | 'replace'): Found[] {
    const pattern = this.#pattern('');
    return this.#places.flatMap((target) => this.#searchPlace(target, pattern, aim));
  }

  #searchPlace(target: RangeTarget, pattern: RegExp, aim: 'find' | 'replace'): Found[] {
    const sheet = sheetOf(target);
    const cells = new Cells(target.run.world);
    const { rect, sheetId } = target;
    const bottom = Math.min(rect.row + rect.rows - 1, sheet.rows.length);
    const found: Found[] = [];
    for (let row = rect.row; row <= bottom; row += 1) {
      if (skips(target, sheet.rows[row - 1]?.hidden, aim)) continue;
      const filled = sheet.rows[row - 1]?.values.length ?? 0;
      const right = Math.min(rect.column + rect.columns - 1, filled);
      for (let column = rect.column; column <= right; column += 1) {
        if (this.#matches(cells, sheet, row, column, pattern)) found.push({ sheetId, row, column });
      }
    }
    return found;
  }

  #matches(cells: Cells, sheet: SheetData, row: number, column: number, pattern: RegExp): boolean {
    const formula = this.#formulas ? cellMarks(sheet, row, column)?.formula : undefined;
    const text = formula ?? cells.display(sheet, row, column);
    return text !== '' && pattern.test(this.#plainLetters ? withoutDiacritics(text) : text);
  }

  #pattern(flags: string): RegExp {
    const wanted = this.#plainLetters ? withoutDiacritics(this.#text) : this.#text;
    const source = this.#regex ? asInRe2(wanted) : wanted.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    try {
      return new RegExp(this.#entire ? `^(?:${source})$` : source, `${flags}${this.#case ? '' : 'i'}`);
    } catch {
      throw new ServiceError(`Invalid regular expression: ${this.#text}`);
    }
  }

  #isAfter(found: Found): boolean {
    return this.#after === null || this.#order(found) > 0;
  }

  /** Where a match lies: negative before the current one, positive after it. */
  #order(found: Found): number {
    if (!this.#after) return 0;
    const order = (id: number): number => this.#places.findIndex((target) => target.sheetId === id);
    const sheets = order(found.sheetId) - order(this.#after.sheetId);
    return sheets || found.row - this.#after.row || found.column - this.#after.column;
  }

  #range({ sheetId, row, column }: Found): Range {
    return this.#sheetOf(sheetId).getRange(row, column);
  }

  #ask<T>(method: string, effect: () => T): T {
    const run = this.#places[0]?.run;
    if (!run) throw new ServiceError('((a text finder without a sheet))');
    return run.call(`SpreadsheetApp.TextFinder.${method}`, [this.#text], () => {
      run.applyWrites();
      return effect();
    });
  }
}

/** Whether a finder leaves out hidden rows is unknown. */
function skips({ run }: RangeTarget, hidden: Row['hidden'], aim: 'find' | 'replace'): boolean {
  const { choices } = run.world;
  if (hidden === undefined) return false;
  if (aim === 'find') return hidden === 'hand' ? choices.findSkipsHiddenRows : choices.findSkipsFilteredRows;
  return hidden === 'hand' ? choices.replaceSkipsHiddenRows : choices.replaceSkipsFilteredRows;
}

function withoutDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/**
 * Google's products use RE2, in which `\\s` stands for five blanks, and for none beyond ASCII. Inside brackets it is left as it is.
 * Source: https://support.google.com/docs/answer/3098292 and https://github.com/google/re2/wiki/Syntax
 */
function asInRe2(source: string): string {
  return source.replace(/\\s(?![^[]*\])/g, '[\\t\\n\\f\\r ]');
}
