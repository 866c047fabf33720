import { formatEvidence, warnOnEdits } from '../google/formatting';
import { type Cell, textOf } from '../google/grid';
import type { SheetGrid } from '../google/sheet-grid';
import type { Workbook } from '../google/workbook';
import { evidenceSheetName, unfinishedEvidenceName } from './own-sheet-names';

/** In pixels: names and addresses stand in the first columns, sentences run over those to the right. */
const WIDTHS = [250, 240, 160, 150, 200, 150, 150, 180, 80, 130];

const MAX_ROWS_PER_WRITE = 5_000;

/** What is written, and which rows are headings or hold titles. */
export interface EvidenceContent {
  cells: (string | number)[][];
  headings: readonly number[];
  titles: readonly number[];
}

/**
 * A dated sheet for an auditor. It bears another name until all of it is written: one with the name of evidence is complete,
 * whenever an execution has died.
 */
export class EvidenceSheets {
  private readonly workbook: Workbook;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  /** What an interrupted execution has left. */
  removeUnfinished(name: string): void {
    const left = this.workbook.named(name);
    if (left) this.workbook.remove(left);
  }

  /** `key`: of the name that it has until `finish`. */
  write(key: string, { cells, headings, titles }: EvidenceContent): SheetGrid {
    const grid = this.workbook.add(unfinishedEvidenceName(key)); // guard: evidence-named-last
    const columns = WIDTHS.length;
    grid.trimColumns(columns);
    grid.reach(cells.length, columns);
    for (let done = 0; done < cells.length; done += MAX_ROWS_PER_WRITE) {
      const block: Cell[][] = cells.slice(done, done + MAX_ROWS_PER_WRITE);
      grid.write({ row: done + 1, column: 1, rows: block.length, columns }, block);
    }
    this.workbook.flush();
    formatEvidence(grid, { widths: WIDTHS, headings, titles });
    warnOnEdits(grid);
    return grid;
  }

  /** The name that the sheet is to get: one that no other sheet has. */
  freeName(day: string): string {
    const taken = new Set(this.workbook.sheets().map(({ name }) => name.toLowerCase()));
    let number = 1;
    while (taken.has(evidenceSheetName(day, number).toLowerCase())) number++;
    return evidenceSheetName(day, number);
  }

  /** From here on it is evidence. */
  finish(grid: SheetGrid, name: string): void {
    this.workbook.rename(grid, name);
    this.workbook.flush();
  }

  /** Some of its rows as they stand there, from this one on. */
  read(sheetId: number, first: number, most: number): { name: string; rows: Cell[][]; last: number } | null {
    const grid = this.workbook.byId(sheetId);
    if (!grid) return null;
    const last = grid.lastRow();
    const rows = Math.min(most, last - first + 1);
    const area = { row: first, column: 1, rows, columns: WIDTHS.length };
    return { name: grid.name, rows: rows > 0 ? grid.read(area) : [], last };
  }
}

/** A cell of it, as it goes into the file. */
export function asWritten(cell: Cell): string | number {
  return typeof cell === 'number' ? cell : textOf(cell);
}
