import type { Run } from '../runtime/run';
import { change, type Place, sheetData, write } from './place';
import type { SheetData, SpreadsheetData } from './store';

/** How the methods of one sheet reach it. */
export class SheetCalls {
  readonly run: Run;
  readonly id: number;

  constructor(run: Run, id: number) {
    this.run = run;
    this.id = id;
  }

  /** What a sheet knows by itself: no call to Google. */
  known<T>(look: (sheet: SheetData) => T): T {
    return this.run.know(() => look(sheetData(this.run, this.id)));
  }

  /** Asks Google; own writes that wait are done first. */
  ask<T>(method: string, look: (sheet: SheetData) => T): T {
    return this.run.call(nameOf(method), [this.id], () => {
      this.run.applyWrites();
      return look(sheetData(this.run, this.id));
    });
  }

  /** Both answer the sheet, so that calls can be chained. */
  change<S>(sheet: S, method: string, args: unknown[], apply: (sheet: SheetData) => void): S {
    change(this.place, nameOf(method), args, apply);
    return sheet;
  }

  write<S>(sheet: S, method: string, args: unknown[], apply: (sheet: SheetData) => void): S {
    write(this.place, nameOf(method), args, apply);
    return sheet;
  }

  /** Its first cell stands for the whole. */
  get place(): Place {
    return { run: this.run, sheetId: this.id, rect: { row: 1, column: 1, rows: 1, columns: 1 } };
  }

  get book(): SpreadsheetData {
    return this.run.world.spreadsheet;
  }
}

function nameOf(method: string): string {
  return `SpreadsheetApp.Sheet.${method}`;
}
