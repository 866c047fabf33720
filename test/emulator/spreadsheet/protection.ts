import { enumeration } from '../runtime/enumeration';
import { change, type RangeTarget } from './range-access';
import type { ProtectionData, Rect } from './store';

export const ProtectionType = enumeration('RANGE', 'SHEET');

/** A protection. Who may edit what is protected is checked in `refusals.ts`. */
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

  addEditor(email: string): this {
    return this.#change('addEditor', { editors: [...new Set([...this.#editors(), String(email)])] });
  }

  removeEditor(email: string): this {
    return this.#change('removeEditor', {
      editors: this.#editors().filter((editor) => editor !== String(email)),
    });
  }

  /** Nobody can take the permission of the person who removes, nor that of the owner. */
  removeEditors(emails: string[]): this {
    const gone = emails.map(String);
    const editors = this.#editors().filter(
      (editor) => !gone.includes(editor) || editor === this.#target.run.user,
    );
    return this.#change('removeEditors', { editors });
  }

  remove(): void {
    change(this.#target, 'SpreadsheetApp.Protection.remove', [], (sheet) => {
      sheet.protections = sheet.protections.filter((protection) => protection !== this.#data);
    });
  }

  #editors(): string[] {
    return this.#data.editors ?? this.#target.run.world.editors;
  }

  #change(method: string, news: Partial<ProtectionData>): this {
    change(this.#target, `SpreadsheetApp.Protection.${method}`, [news], () => {
      Object.assign(this.#data, news);
    });
    return this;
  }
}

export function newProtection(target: RangeTarget, rect: Rect | null): Protection {
  const data: ProtectionData = { rect, description: '', editors: null, warningOnly: false };
  const owner = rect ? 'Range' : 'Sheet';
  change(target, `SpreadsheetApp.${owner}.protect`, [], (sheet) => {
    sheet.protections.push(data);
  });
  return new Protection(target, data);
}
