import { enumeration } from '../runtime/enumeration';
import { change, type RangeTarget } from './range-access';
import type { ProtectionData, Rect } from './store';

export const ProtectionType = enumeration('RANGE', 'SHEET');

/** A protection, which is stored and shown but not enforced; see the list of differences. */
export class Protection {
  static readonly googleName: string = 'SpreadsheetApp.Protection';
  readonly #target: RangeTarget;
  #data: ProtectionData;

  constructor(target: RangeTarget, data: ProtectionData) {
    this.#target = target;
    this.#data = data;
  }

  setDescription(description: string): this {
    return this.#change('setDescription', { description });
  }

  getDescription(): string {
    return this.#data.description;
  }

  setWarningOnly(warningOnly: boolean): this {
    return this.#change('setWarningOnly', { warningOnly });
  }

  isWarningOnly(): boolean {
    return this.#data.warningOnly;
  }

  remove(): void {
    change(this.#target, 'SpreadsheetApp.Protection.remove', [], (sheet) => {
      sheet.protections = sheet.protections.filter((protection) => protection !== this.#data);
    });
  }

  #change(method: string, news: Partial<ProtectionData>): this {
    change(this.#target, `SpreadsheetApp.Protection.${method}`, [news], () => {
      Object.assign(this.#data, news);
    });
    return this;
  }
}

export function newProtection(target: RangeTarget, rect: Rect | null): Protection {
  const data: ProtectionData = { rect, description: '', warningOnly: false };
  const owner = rect ? 'Range' : 'Sheet';
  change(target, `SpreadsheetApp.${owner}.protect`, [], (sheet) => {
    sheet.protections.push(data);
  });
  return new Protection(target, data);
}
