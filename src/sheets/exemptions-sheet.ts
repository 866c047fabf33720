import { formatColumn, formatHeader, wrapColumn } from '../google/formatting';
import { type Cell, textOf, timeOf } from '../google/grid';
import type { SheetGrid } from '../google/sheet-grid';
import type { Workbook } from '../google/workbook';
import type { ExemptLine } from '../idle/exemptions';
import { normalize } from './layout';
import { type OwnSheet, ownSheet } from './own-sheet';

const SHEET: OwnSheet = {
  name: 'Exemptions',
  columns: [
    { title: 'Address', width: 240 },
    { title: 'Reason', width: 280 },
    { title: 'Until', width: 120, format: 'yyyy-mm-dd' },
    { title: 'Note', width: 360 },
  ],
  format: (grid) => wrapColumn(grid, 4),
};

/** Where each column is, from 1; 0 where there is none. */
type Columns = Record<'Address' | 'Reason' | 'Until' | 'Note', number>;

/** The `Exemptions` sheet: people write it, also all of it; we write the note beside each line. */
export class WorkbookExemptions {
  private readonly grid: SheetGrid;
  private readonly columns: Columns;
  private notes: string[] = [];

  constructor(workbook: Workbook) {
    const existing = workbook.named(SHEET.name);
    if (existing && isForeign(columnsOf(existing.header()))) workbook.renameAside(existing);
    this.grid = ownSheet(workbook, SHEET);
    this.columns = columnsOf(this.grid.header());
  }

  /** `null`: nothing says which column holds the addresses. */
  lines(): ExemptLine[] | null {
    const rows = this.grid.lastRow() - 1;
    if (this.columns.Address === 0) return null;
    const columns = Math.max(...Object.values(this.columns));
    const cells = rows > 0 ? this.grid.read({ row: 2, column: 1, rows, columns }) : [];
    this.notes = cells.map((row) => textOf(row[this.columns.Note - 1]));
    return cells.map((row, index) => toLine(row, index + 2, this.columns)).filter(({ who }) => who !== '');
  }

  /** Only where something else stands there. */
  note(notes: Map<number, string>): void {
    const wanted = this.notes.map((_, index) => notes.get(index + 2) ?? '');
    if (wanted.every((note, index) => note === this.notes[index])) return;
    const column = this.columns.Note || this.addNotes();
    const cells = wanted.map((note) => [note]);
    this.grid.write({ row: 2, column, rows: cells.length, columns: 1 }, cells);
  }

  private addNotes(): number {
    const column = this.grid.sheet.getLastColumn() + 1;
    this.grid.reach(2, column);
    formatHeader(this.grid, column, ['Note'], [360]);
    if (this.columns.Until > 0) formatColumn(this.grid, this.columns.Until, 'yyyy-mm-dd');
    return column;
  }
}

function columnsOf(header: readonly Cell[]): Columns {
  const titles = header.map((cell) => normalize(textOf(cell)));
  const at = (title: string) => titles.indexOf(normalize(title)) + 1;
  return { Address: at('Address'), Reason: at('Reason'), Until: at('Until'), Note: at('Note') };
}

/** Somebody's sheet about something else; one of ours may lack a title that was altered. */
function isForeign(columns: Columns): boolean {
  return columns.Address === 0 && Object.values(columns).filter((column) => column > 0).length < 2;
}

/** A date in a cell that is formatted as text. */
function dayIn(text: string): number | null {
  return /^\s*\d{4}-\d\d-\d\d\s*$/.test(text) ? Date.parse(text.trim()) || null : null;
}

function toLine(cells: readonly Cell[], row: number, columns: Columns): ExemptLine {
  const at = (column: number) => cells[column - 1] ?? '';
  const until = at(columns.Until);
  const isEmpty = textOf(until).trim() === '';
  return {
    row,
    who: textOf(at(columns.Address)).trim(),
    reason: textOf(at(columns.Reason)).trim().slice(0, 200),
    until: isEmpty ? null : (timeOf(until) ?? dayIn(textOf(until)) ?? 'unreadable'),
  };
}
