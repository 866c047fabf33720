import { formatColumn, formatHeader, wrapColumn } from '../google/formatting';
import { type Cell, textOf, timeOf } from '../google/grid';
import type { SheetGrid } from '../google/sheet-grid';
import type { Workbook } from '../google/workbook';
import type { ExemptLine } from '../idle/exemptions';
import { type DateOrder, dayIn, orderOf } from '../shared/calendar';
import { titleKey } from '../shared/titles';
import { type Message, say } from '../text/say';
import { type OwnSheet, ownSheet } from './own-sheet';

const DAY_FORMAT = 'yyyy-mm-dd';

/** In pixels. */
const NOTE_WIDTH = 360;

const SHEET: OwnSheet = {
  name: 'Exemptions',
  columns: [
    { title: 'Address', width: 240 },
    { title: 'Reason', width: 280 },
    { title: 'Until', width: 120, format: DAY_FORMAT },
    { title: 'Note', width: NOTE_WIDTH },
  ],
  format: (grid) => wrapColumn(grid, 4),
};

/** Where each column is, from 1; 0 where there is none. */
type Columns = Record<'Address' | 'Reason' | 'Until' | 'Note', number>;

/** The `Exemptions` sheet: people write it, also all of it; we write the note beside each line. */
export class WorkbookExemptions {
  private readonly workbook: Workbook;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  /** Makes the sheet where it is missing; one of that name about something else gets another name. */
  open(): OpenExemptions {
    const existing = this.workbook.named(SHEET.name);
    if (existing && isForeign(columnsOf(existing.header()))) this.workbook.renameAside(existing);
    const wasMissing = this.workbook.named(SHEET.name) === null;
    const grid = ownSheet(this.workbook, SHEET);
    return this.opened(grid, columnsOf(grid.header()), wasMissing);
  }

  /** The sheet as it is: nothing is made. `null`: there is none. */
  find(): OpenExemptions | null {
    const grid = this.workbook.named(SHEET.name);
    const columns = grid && columnsOf(grid.header());
    const isOurs = grid && columns && !isForeign(columns);
    return isOurs ? this.opened(grid, columns, false) : null;
  }

  private opened(grid: SheetGrid, columns: Columns, wasMissing: boolean): OpenExemptions {
    const dateOrder = () => orderOf(this.workbook.calendar().locale);
    return new OpenExemptions({ grid, columns, wasMissing, dateOrder });
  }
}

interface Parts {
  grid: SheetGrid;
  columns: Columns;
  wasMissing: boolean;
  /** How the locale of the spreadsheet writes dates. */
  dateOrder(): DateOrder;
}

export class OpenExemptions {
  /** The sheet was not there, or was about something else, and is new. */
  readonly wasMissing: boolean;
  private readonly grid: SheetGrid;
  private readonly columns: Columns;
  private readonly dateOrder: () => DateOrder;
  private notes: string[] = [];

  constructor({ grid, columns, wasMissing, dateOrder }: Parts) {
    this.grid = grid;
    this.columns = columns;
    this.wasMissing = wasMissing;
    this.dateOrder = dateOrder;
  }

  /** `null`: no title says which column holds the addresses. */
  lines(): ExemptLine[] | null {
    const rows = this.grid.lastRow() - 1;
    if (this.columns.Address === 0) return null;
    const columns = Math.max(...Object.values(this.columns));
    const cells = rows > 0 ? this.grid.read({ row: 2, column: 1, rows, columns }) : [];
    this.notes = cells.map((row) => textOf(row[this.columns.Note - 1]));
    return cells
      .map((row, index) => toLine(row, index + 2, this.columns, this.dateOrder))
      .filter(({ who }) => who !== '');
  }

  /** Writes the notes beside the lines that were read, where something else stands. */
  note(notes: ReadonlyMap<number, Message>): void {
    const wanted = this.notes.map((_, index) => {
      const note = notes.get(index + 2);
      return note ? say(note) : '';
    });
    if (wanted.every((note, index) => note === this.notes[index])) return;
    const column = this.columns.Note || this.addNotes();
    const cells = wanted.map((note) => [note]);
    this.grid.write({ row: 2, column, rows: cells.length, columns: 1 }, cells);
  }

  /** Below the last line, with the note that a line without an end has. The caller keeps others from doing the same meanwhile. */
  add(lines: readonly Pick<ExemptLine, 'who' | 'reason'>[]): void {
    const { Address, Reason, Note } = this.columns;
    const width = Math.max(Address, Reason, Note);
    const cells = lines.map(({ who, reason }) => {
      const row: Cell[] = Array.from({ length: width }, () => '');
      if (Reason > 0) row[Reason - 1] = reason;
      if (Note > 0) row[Note - 1] = say({ code: 'exemption-note.counts' });
      row[Address - 1] = who;
      return row;
    });
    if (cells.length > 0) this.grid.appendAtOnce(cells);
  }

  /** Takes out lines, and says whether all were still where they were read: somebody may have sorted them since. */
  remove(lines: readonly ExemptLine[]): boolean {
    const fromBelow = [...lines].sort((one, other) => (other.row ?? 0) - (one.row ?? 0));
    for (const { row, who } of fromBelow) {
      const isThere = row !== null && this.whoIn(row) === who; // guard: exemption-is-there
      if (!isThere) return false;
      this.grid.deleteRow(row);
    }
    return true;
  }

  private whoIn(row: number): string {
    const [cells] = this.grid.read({ row, column: this.columns.Address, rows: 1, columns: 1 });
    return textOf(cells?.[0] ?? '').trim();
  }

  private addNotes(): number {
    const column = this.grid.sheet.getLastColumn() + 1;
    this.grid.reach(2, column);
    formatHeader(this.grid, column, ['Note'], [NOTE_WIDTH]);
    if (this.columns.Until > 0) formatColumn(this.grid, this.columns.Until, DAY_FORMAT);
    return column;
  }
}

function columnsOf(header: readonly Cell[]): Columns {
  const titles = header.map((cell) => titleKey(textOf(cell)));
  const at = (title: string) => titles.indexOf(titleKey(title)) + 1;
  return { Address: at('Address'), Reason: at('Reason'), Until: at('Until'), Note: at('Note') };
}

/** A sheet about something else; one of ours may lack a title that was altered. */
function isForeign(columns: Columns): boolean {
  return columns.Address === 0 && Object.values(columns).filter((column) => column > 0).length < 2;
}

/** A small number that is formatted as a date lies long before that: nobody has meant that day. */
const EARLIEST_END = Date.UTC(2000, 0, 1);

/** Also in a cell that is formatted as text; `null`: it is no date, or could be two. */
function dayOfCell(cell: Cell, order: () => DateOrder): number | null {
  const day = timeOf(cell) ?? Date.parse(dayIn(textOf(cell), order()) ?? '');
  return day >= EARLIEST_END ? day : null;
}

/** Of a reason so many characters are shown in the plan. */
const MAX_REASON_LENGTH = 200;

function toLine(cells: readonly Cell[], row: number, columns: Columns, order: () => DateOrder): ExemptLine {
  const at = (column: number) => cells[column - 1] ?? '';
  const until = at(columns.Until);
  const isEmpty = textOf(until).trim() === '';
  return {
    row,
    who: textOf(at(columns.Address)).trim(),
    reason: textOf(at(columns.Reason)).trim().slice(0, MAX_REASON_LENGTH),
    until: isEmpty ? null : (dayOfCell(until, order) ?? 'unreadable'),
  };
}
