import type { Like } from '../runtime/published';
import type { Range } from './range';

type Published = Like<
  GoogleAppsScript.Spreadsheet.RangeList,
  | 'getRanges'
  | 'setBackground'
  | 'setFontColor'
  | 'setFontWeight'
  | 'setValue'
  | 'setNumberFormat'
  | 'clearContent'
>;

export class RangeList implements Published {
  static readonly googleName: string = 'SpreadsheetApp.RangeList';
  readonly #ranges: Range[];

  constructor(ranges: Range[]) {
    this.#ranges = ranges;
  }

  getRanges(): Range[] {
    return [...this.#ranges];
  }

  setBackground(color: string | null): this {
    for (const range of this.#ranges) range.setBackground(color);
    return this;
  }

  setFontColor(color: string | null): this {
    for (const range of this.#ranges) range.setFontColor(color);
    return this;
  }

  setFontWeight(weight: string | null): this {
    for (const range of this.#ranges) range.setFontWeight(weight);
    return this;
  }

  setNumberFormat(format: string): this {
    for (const range of this.#ranges) range.setNumberFormat(format);
    return this;
  }

  setValue(value: unknown): this {
    for (const range of this.#ranges) range.setValue(value);
    return this;
  }

  clearContent(): this {
    for (const range of this.#ranges) range.clearContent();
    return this;
  }
}
