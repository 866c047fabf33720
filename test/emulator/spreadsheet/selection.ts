import type { Like } from '../runtime/published';
import type { Range } from './range';
import type { RangeList } from './range-list';
import type { Sheet } from './sheet';
import type { Spreadsheet } from './spreadsheet';

type Published = Like<
  GoogleAppsScript.Spreadsheet.Selection,
  'getActiveRange' | 'getActiveRangeList' | 'getActiveSheet' | 'getCurrentCell'
>;

export class Selection implements Published {
  static readonly googleName: string = 'SpreadsheetApp.Selection';
  readonly #spreadsheet: Spreadsheet;

  constructor(spreadsheet: Spreadsheet) {
    this.#spreadsheet = spreadsheet;
  }

  getActiveRange(): Range | null {
    return this.#spreadsheet.getActiveRange();
  }

  getActiveRangeList(): RangeList | null {
    return this.#spreadsheet.getActiveRangeList();
  }

  getActiveSheet(): Sheet {
    return this.#spreadsheet.getActiveSheet();
  }

  getCurrentCell(): Range | null {
    return this.#spreadsheet.getActiveRange().offset(0, 0, 1, 1);
  }
}
