import { enumeration } from '../runtime/enumeration';
import type { Like } from '../runtime/published';
import { type DataValidation, validationData } from './data-validation';
import { cellMarks, markCells } from './grid';
import { type MarkChange, matchingGrid, type RangeTarget, read, sizeOf, write } from './range-access';
import { refuseTypedColumns } from './refusals';
import type { Marks } from './store';

type Published = Like<
  GoogleAppsScript.Spreadsheet.Range,
  | 'setNumberFormat'
  | 'setNumberFormats'
  | 'getNumberFormat'
  | 'getNumberFormats'
  | 'setBackground'
  | 'setBackgrounds'
  | 'getBackground'
  | 'getBackgrounds'
  | 'setFontColor'
  | 'setFontColors'
  | 'setFontWeight'
  | 'setFontWeights'
  | 'getFontWeight'
  | 'setFontStyle'
  | 'setFontSize'
  | 'setFontFamily'
  | 'setFontLine'
  | 'setWrap'
  | 'setHorizontalAlignment'
  | 'setVerticalAlignment'
  | 'setNote'
  | 'setNotes'
  | 'getNote'
  | 'getNotes'
  | 'clearNote'
>;

/** The number format of an unformatted cell. */
const GENERAL = '0.###############';

/** The half of `Range` about formats, which never accesses values. */
export class RangeFormats implements Published {
  readonly #target: RangeTarget;

  constructor(target: RangeTarget) {
    this.#target = target;
  }

  setNumberFormat(format: string): this {
    return this.#mark('setNumberFormat', format, { numberFormat: format });
  }

  setNumberFormats(formats: unknown[][]): this {
    return this.#markEach('setNumberFormats', formats, (format) => ({ numberFormat: String(format) }));
  }

  getNumberFormat(): string {
    return this.getNumberFormats()[0]?.[0] ?? GENERAL;
  }

  getNumberFormats(): string[][] {
    return this.#readFormats(
      'getNumberFormats',
      (marks) => marks?.numberFormat ?? marks?.automaticFormat ?? GENERAL,
    );
  }

  setBackground(color: string | null): this {
    return this.#mark('setBackground', color, { background: color ?? undefined });
  }

  setBackgrounds(colors: unknown[][]): this {
    return this.#markEach('setBackgrounds', colors, (color) => ({ background: textOr(color) }));
  }

  getBackground(): string {
    return this.getBackgrounds()[0]?.[0] ?? '#ffffff';
  }

  getBackgrounds(): string[][] {
    return this.#readFormats('getBackgrounds', (marks) => marks?.background ?? '#ffffff');
  }

  setFontColor(color: string | null): this {
    return this.#mark('setFontColor', color, { fontColor: color ?? undefined });
  }

  setFontColors(colors: unknown[][]): this {
    return this.#markEach('setFontColors', colors, (color) => ({ fontColor: textOr(color) }));
  }

  setFontWeight(weight: string | null): this {
    return this.#mark('setFontWeight', weight, { fontWeight: weight ?? undefined });
  }

  setFontWeights(weights: unknown[][]): this {
    return this.#markEach('setFontWeights', weights, (weight) => ({ fontWeight: textOr(weight) }));
  }

  getFontWeight(): string {
    return this.#readFormats('getFontWeight', (marks) => marks?.fontWeight ?? 'normal')[0]?.[0] ?? 'normal';
  }

  setFontStyle(style: string | null): this {
    return this.#mark('setFontStyle', style, { fontStyle: style ?? undefined });
  }

  setFontSize(size: number): this {
    return this.#mark('setFontSize', size, { fontSize: size });
  }

  setFontFamily(family: string | null): this {
    return this.#mark('setFontFamily', family, { fontFamily: family ?? undefined });
  }

  setFontLine(line: string | null): this {
    return this.#mark('setFontLine', line, { fontLine: line ?? undefined });
  }

  setWrap(wrap: boolean): this {
    return this.#mark('setWrap', wrap, { wrap: wrap ? 'WRAP' : 'OVERFLOW' });
  }

  setWrapStrategy(strategy: unknown): this {
    return this.#mark('setWrapStrategy', String(strategy), { wrap: String(strategy) });
  }

  setHorizontalAlignment(alignment: string | null): this {
    return this.#mark('setHorizontalAlignment', alignment, { horizontalAlignment: alignment ?? undefined });
  }

  setVerticalAlignment(alignment: string | null): this {
    return this.#mark('setVerticalAlignment', alignment, { verticalAlignment: alignment ?? undefined });
  }

  setBorder(...sides: unknown[]): this {
    return this.#mark('setBorder', sides, { border: sides.map(String).join(' ') });
  }

  setNote(note: string | null): this {
    return this.#mark('setNote', note, { note: textOr(note) });
  }

  setNotes(notes: unknown[][]): this {
    return this.#markEach('setNotes', notes, (note) => ({ note: textOr(note) }));
  }

  getNote(): string {
    return this.getNotes()[0]?.[0] ?? '';
  }

  getNotes(): string[][] {
    return this.#readFormats('getNotes', (marks) => marks?.note ?? '');
  }

  clearNote(): this {
    return this.#mark('clearNote', null, { note: undefined });
  }

  setDataValidation(rule: DataValidation | null): this {
    const validation = rule ? validationData(rule) : undefined;
    this.#mark('setDataValidation', null, { validation });
    return this;
  }

  clearDataValidations(): this {
    return this.#mark('clearDataValidations', null, { validation: undefined });
  }

  #mark(method: string, arg: unknown, marks: MarkChange): this {
    const { rect } = this.#target;
    write(this.#target, `SpreadsheetApp.Range.${method}`, [arg], (sheet) => {
      if ('numberFormat' in marks || 'validation' in marks) refuseTypedColumns(sheet, rect);
      markCells(sheet, rect, marks as Marks);
    });
    return this;
  }

  #markEach(method: string, given: unknown, toMarks: (value: unknown) => MarkChange): this {
    const { rect } = this.#target;
    const name = `SpreadsheetApp.Range.${method}`;
    const grid = matchingGrid(rect, given, name);
    write(this.#target, name, [grid], (sheet) => {
      if (method === 'setNumberFormats') refuseTypedColumns(sheet, rect);
      grid.forEach((line, row) => {
        line.forEach((value, column) => {
          const cell = { row: rect.row + row, column: rect.column + column, rows: 1, columns: 1 };
          markCells(sheet, cell, toMarks(value) as Marks);
        });
      });
    });
    return this;
  }

  #readFormats<T>(method: string, reader: (marks: Marks | undefined) => T): T[][] {
    const { rect } = this.#target;
    return read(
      this.#target,
      `SpreadsheetApp.Range.${method}`,
      (sheet) =>
        Array.from({ length: rect.rows }, (_, row) =>
          Array.from({ length: rect.columns }, (_, column) =>
            reader(cellMarks(sheet, rect.row + row, rect.column + column)),
          ),
        ),
      sizeOf(rect),
    );
  }
}

function textOr(value: unknown): string | undefined {
  return value === null || value === undefined || value === '' ? undefined : String(value);
}

export const WrapStrategy = enumeration('WRAP', 'OVERFLOW', 'CLIP');

export const BorderStyle = enumeration('DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE');
