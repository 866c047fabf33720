import { type Cell, textOf, timeOf } from '../google/grid';
import { wrapColumn } from '../google/looks';
import type { Workbook } from '../google/workbook';
import type { ExemptLine } from '../idle/exemptions';
import { type OwnSheet, ownSheetOnly } from './own-sheet';

const SHEET: OwnSheet = {
  name: 'Exemptions',
  columns: [
    { title: 'Address', width: 240 },
    { title: 'Reason', width: 280 },
    { title: 'Until', width: 120, format: 'yyyy-mm-dd' },
    { title: 'Note', width: 360 },
  ],
  dress: (grid) => wrapColumn(grid, 4),
};
const NOTE = 4;

/** The `Exemptions` sheet: people write its lines, we write the note beside each. */
export class WorkbookExemptions {
  private readonly workbook: Workbook;
  private notes: string[] = [];

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  lines(): ExemptLine[] {
    const grid = ownSheetOnly(this.workbook, SHEET);
    const rows = grid.lastRow() - 1;
    const cells = rows > 0 ? grid.read({ row: 2, column: 1, rows, columns: NOTE }) : [];
    this.notes = cells.map((row) => textOf(row[NOTE - 1]));
    return cells.map(toLine).filter(({ who }) => who !== '');
  }

  /** Only where something else stands there. */
  note(notes: Map<number, string>): void {
    const wanted = this.notes.map((_, index) => notes.get(index + 2) ?? '');
    if (wanted.every((note, index) => note === this.notes[index])) return;
    const grid = ownSheetOnly(this.workbook, SHEET);
    const area = { row: 2, column: NOTE, rows: wanted.length, columns: 1 };
    grid.write(
      area,
      wanted.map((note) => [note]),
    );
  }
}

function toLine(cells: readonly Cell[], index: number): ExemptLine {
  const [who = '', reason = '', until = ''] = cells;
  const isEmpty = textOf(until).trim() === '';
  return {
    row: index + 2,
    who: textOf(who).trim(),
    reason: textOf(reason).trim().slice(0, 200),
    until: isEmpty ? null : (timeOf(until) ?? 'unreadable'),
  };
}
