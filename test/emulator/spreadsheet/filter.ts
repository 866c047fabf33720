import type { Range } from './range';
import { change, type RangeTarget } from './range-access';
import type { Sheet } from './sheet';

/** The filter of a sheet. Its criteria are not emulated. */
export class Filter {
  static readonly googleName: string = 'SpreadsheetApp.Filter';
  readonly #sheet: Sheet;
  readonly #target: RangeTarget;

  constructor(sheet: Sheet, target: RangeTarget) {
    this.#sheet = sheet;
    this.#target = target;
  }

  getRange(): Range {
    const { row, column, rows, columns } = this.#target.rect;
    return this.#sheet.getRange(row, column, rows, columns);
  }

  remove(): void {
    change(this.#target, 'SpreadsheetApp.Filter.remove', [], (sheet) => {
      sheet.filter = null;
    });
  }
}
