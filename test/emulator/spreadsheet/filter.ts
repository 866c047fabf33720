import { change, type Place } from './place';
import type { Range } from './range';
import type { Sheet } from './sheet';

/** The one filter of a sheet. Its criteria are not emulated. */
export class Filter {
  static readonly googleName: string = 'SpreadsheetApp.Filter';
  readonly #sheet: Sheet;
  readonly #place: Place;

  constructor(sheet: Sheet, place: Place) {
    this.#sheet = sheet;
    this.#place = place;
  }

  getRange(): Range {
    const { row, column, rows, columns } = this.#place.rect;
    return this.#sheet.getRange(row, column, rows, columns);
  }

  remove(): void {
    change(this.#place, 'SpreadsheetApp.Filter.remove', [], (sheet) => {
      sheet.filter = null;
    });
  }
}
