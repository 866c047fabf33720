import type { Run } from '../runtime/run';
import { change, type RangeTarget, sheetData, write } from './range-access';
import type { SheetData, SpreadsheetData } from './store';

/** How the methods of a sheet access its data. */
export class SheetCalls {
  readonly run: Run;
  readonly id: number;

  constructor(run: Run, id: number) {
    this.run = run;
    this.id = id;
  }

  /** Reads something without calling Google. */
  readLocal<T>(reader: (sheet: SheetData) => T): T {
    return this.run.readLocal(() => reader(sheetData(this.run, this.id)));
  }

  /** Reads from Google, after applying queued writes. */
  ask<T>(method: string, reader: (sheet: SheetData) => T): T {
    return this.run.call(nameOf(method), [this.id], () => {
      this.run.applyWrites();
      return reader(sheetData(this.run, this.id));
    });
  }

  /** `change` and `write` return the sheet, so that calls can be chained. */
  change<S>(sheet: S, method: string, args: unknown[], apply: (sheet: SheetData) => void): S {
    change(this.target, nameOf(method), args, apply);
    return sheet;
  }

  write<S>(sheet: S, method: string, args: unknown[], apply: (sheet: SheetData) => void): S {
    write(this.target, nameOf(method), args, apply);
    return sheet;
  }

  /** The first cell, which represents the whole sheet. */
  get target(): RangeTarget {
    return { run: this.run, sheetId: this.id, rect: { row: 1, column: 1, rows: 1, columns: 1 } };
  }

  get book(): SpreadsheetData {
    return this.run.world.spreadsheet;
  }
}

function nameOf(method: string): string {
  return `SpreadsheetApp.Sheet.${method}`;
}
