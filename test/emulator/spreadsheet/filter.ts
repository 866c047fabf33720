import { Cells } from './cells';
import { type FilterCriteria, hiddenTexts } from './filter-criteria';
import { hideRows } from './grid';
import type { Range } from './range';
import { change, type RangeTarget } from './range-access';
import type { Sheet } from './sheet';

/** The filter of a sheet. Of criteria only hidden values are emulated; they hide rows once, when they are set. */
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

  setColumnFilterCriteria(column: number, criteria: FilterCriteria | null): this {
    const texts = criteria ? hiddenTexts(criteria) : [];
    const { rect, run } = this.#target;
    const cells = new Cells(run.world);
    change(this.#target, 'SpreadsheetApp.Filter.setColumnFilterCriteria', [column, texts], (sheet) => {
      for (let row = rect.row + 1; row < rect.row + rect.rows; row += 1) {
        const isHidden = texts.includes(cells.display(sheet, row, column));
        if (isHidden || sheet.rows[row - 1]?.hidden === 'filter') {
          hideRows(sheet, row, 1, isHidden ? 'filter' : undefined);
        }
      }
    });
    return this;
  }

  remove(): void {
    change(this.#target, 'SpreadsheetApp.Filter.remove', [], (sheet) => {
      sheet.filter = null;
      sheet.rows.forEach((row, index) => {
        if (row?.hidden === 'filter') hideRows(sheet, index + 1, 1, undefined);
      });
    });
  }
}
