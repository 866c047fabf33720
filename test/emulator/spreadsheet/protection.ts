import { enumeration } from '../runtime/enumeration';
import { change, type Place } from './place';
import type { ProtectionData, Rect } from './store';

export const ProtectionType = enumeration('RANGE', 'SHEET');

/** A protection that is noted and shown, but keeps nobody out: see the list of differences. */
export class Protection {
  static readonly googleName: string = 'SpreadsheetApp.Protection';
  readonly #place: Place;
  #data: ProtectionData;

  constructor(place: Place, data: ProtectionData) {
    this.#place = place;
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
    change(this.#place, 'SpreadsheetApp.Protection.remove', [], (sheet) => {
      sheet.protections = sheet.protections.filter((protection) => protection !== this.#data);
    });
  }

  #change(method: string, news: Partial<ProtectionData>): this {
    change(this.#place, `SpreadsheetApp.Protection.${method}`, [news], () => {
      Object.assign(this.#data, news);
    });
    return this;
  }
}

export function newProtection(place: Place, rect: Rect | null): Protection {
  const data: ProtectionData = { rect, description: '', warningOnly: false };
  const owner = rect ? 'Range' : 'Sheet';
  change(place, `SpreadsheetApp.${owner}.protect`, [], (sheet) => {
    sheet.protections.push(data);
  });
  return new Protection(place, data);
}
