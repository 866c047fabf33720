import { type Cell, textOf } from '../google/grid';
import { locked } from '../google/lock';
import type { SheetGrid } from '../google/sheet-grid';
import type { RecordUpdate, ResponseRows, WriteResult } from '../requests/ports';
import { sha256Hex } from '../shared/digest';
import { titleKey } from '../shared/titles';
import type { OurColumn } from './columns';
import { type FormColumns, findLayout, type Layout, lacking, noteOf } from './layout';
import { addOurColumns } from './our-columns';
import type { PlacesNote } from './our-places';
import { isOurCell } from './record-cells';
import { ResponseSheet } from './response-sheet';
import { type Recall, writeRows } from './row-writing';

/** What the columns are found by, and where their places are remembered. */
export interface ColumnFacts {
  columns: FormColumns;
  timestamp: string;
  places: PlacesNote;
}

/** Reads the header; our columns are made where they are missing. `null`: another execution is making them. */
export function openResponses(grid: SheetGrid, facts: ColumnFacts): ResponseSheet | null {
  const sheet = openReadOnly(grid, facts);
  if (lacking(sheet.layout).length === 0) {
    remember(sheet.layout, grid, facts);
    return sheet;
  }
  return locked(() => {
    sheet.refreshLayout();
    remember(addOurColumns(grid, sheet.layout), grid, facts);
    return openReadOnly(grid, facts);
  });
}

/** The sheet as it is: nothing is made in it. */
export function openReadOnly(grid: SheetGrid, facts: ColumnFacts): ResponseSheet {
  return new ResponseSheet({ grid, digest: sha256Hex, findLayout: () => findProvedLayout(grid, facts) });
}

/** Notes where our columns stand, where that is not as it was. */
function remember(layout: Layout, { id }: SheetGrid, { places }: ColumnFacts): void {
  const note = noteOf(id, layout);
  if (note && JSON.stringify(note) !== JSON.stringify(places.get())) places.set(note);
}

/** A column that may be ours by its title and is another's by its cells is left to them. */
function findProvedLayout(grid: SheetGrid, { columns, timestamp, places }: ColumnFacts): Layout {
  const header = grid.header();
  const note = places.get();
  const facts = { columns, timestamp, noted: note?.sheet === grid.id ? note : null };
  const layout = findLayout(header, facts);
  const proofOf = (name: OurColumn) => {
    const column = layout.ours[name];
    return column === null ? null : { column, ...proofIn(grid, name, column) };
  };
  const proofs = new Map(layout.unproved.map((name) => [name, proofOf(name)]));
  // Before ours are made, only a word of an earlier automation shows that a column is to be used.
  const isForeign = ({ hasOurs, hasOthers }: Proof) => (facts.noted === null ? !hasOurs : hasOthers);
  const foreign = [...proofs.values()].flatMap((proof) => (proof && isForeign(proof) ? [proof.column] : []));
  if (foreign.length > 0) return findLayout(header, { ...facts, excluded: foreign }); // guard: foreign-cells
  const isTheirs = (name: OurColumn) => (column: number) => proofIn(grid, name, column).hasOthers;
  const open = layout.tied.filter(
    (name) => proofs.get(name)?.hasOurs === false && !rivalsOf(name, layout).every(isTheirs(name)),
  );
  return open.length === 0 ? layout : withDoubts(layout, open);
}

/** The other columns of that name. */
function rivalsOf(name: OurColumn, { titles, ours }: Layout): number[] {
  const isRival = (title: string, index: number) => title === titleKey(name) && ours[name] !== index + 1;
  return titles.flatMap((title, index) => (isRival(title, index) ? [index + 1] : []));
}

/** Nothing shows where these are. */
function withDoubts(layout: Layout, names: readonly OurColumn[]): Layout {
  const ours = { ...layout.ours, ...Object.fromEntries(names.map((name) => [name, null])) };
  return { ...layout, ours, doubtful: [...layout.doubtful, ...names] };
}

/** Whether the cells of a column hold what we write, and whether they hold something else. */
interface Proof {
  hasOurs: boolean;
  hasOthers: boolean;
}

function proofIn(grid: SheetGrid, name: OurColumn, column: number): Proof {
  const rows = grid.lastRow() - 1;
  const cells = rows > 0 ? grid.read({ row: 2, column, rows, columns: 1 }).flat() : [];
  const filled = cells.filter((cell) => textOf(cell) !== '');
  const isOurs = (cell: Cell) => isOurCell(name, cell);
  return { hasOurs: filled.some(isOurs), hasOthers: !filled.every(isOurs) };
}

/** The response sheet as the handling of requests writes it. */
export class SheetResponses implements ResponseRows {
  private readonly sheet: ResponseSheet;
  private readonly recall: Recall;

  constructor(sheet: ResponseSheet, recall: Recall) {
    this.sheet = sheet;
    this.recall = recall;
  }

  /** What is read back before the lock is released has been applied: no execution sees the row unclaimed after it. */
  claim(updates: readonly RecordUpdate[]): WriteResult[] | null {
    return locked(() => writeRows(this.sheet, updates, this.recall)); // guard: claim-lock
  }

  write(updates: readonly RecordUpdate[]): WriteResult[] {
    return writeRows(this.sheet, updates, this.recall);
  }

  replaceMail(from: readonly string[], to: string): void {
    this.sheet.replaceMail(from, to);
  }
}
