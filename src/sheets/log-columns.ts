import { formatHeader } from '../google/formatting';
import { type Cell, textOf } from '../google/grid';
import type { SheetGrid } from '../google/sheet-grid';
import { ANSWER_COLUMNS, COLUMNS } from './log-cells';
import type { OwnColumn } from './own-sheet';

/** The columns that version 0.1.0 has made; the proof stands somewhere to the right of them, and right behind it what came later. */
const LINE_COLUMNS = 12;

const PROOF_COLUMN: OwnColumn = { title: 'Proof', width: 60 };

/** The column of the proofs, which is added where it is missing, as are those behind it. */
export function proofColumn(grid: SheetGrid): number {
  const titles = grid.header().map(textOf);
  const found = findProofColumn(titles);
  return found === null ? newColumns(grid, titles) : withAnswers(grid, titles, found);
}

/** `null`: no line has a proof. */
export function findProofColumn(titles: readonly string[]): number | null {
  const found = titles.findIndex((title, index) => index >= LINE_COLUMNS && title === PROOF_COLUMN.title) + 1;
  return found > 0 ? found : null;
}

/** What people have put behind the proofs moves to the right. */
function withAnswers(grid: SheetGrid, titles: readonly string[], proof: number): number {
  if (ANSWER_COLUMNS.every(({ title }, index) => titles[proof + index] === title)) return proof;
  grid.insertColumns(proof, ANSWER_COLUMNS.length); // guard: answers-beside-notes
  title(grid, proof + 1, ANSWER_COLUMNS);
  return proof;
}

function newColumns(grid: SheetGrid, titles: readonly string[]): number {
  const end = titles.reduce((last, each, index) => (each === '' ? last : index + 1), 0);
  const column = Math.max(LINE_COLUMNS, end) + 1;
  grid.reach(1, column + ANSWER_COLUMNS.length);
  if (titles.every((each) => each === '')) title(grid, 1, COLUMNS);
  title(grid, column, [PROOF_COLUMN, ...ANSWER_COLUMNS]);
  return column;
}

function title(grid: SheetGrid, column: number, columns: readonly OwnColumn[]): void {
  const titles = columns.map((each) => each.title);
  const widths = columns.map(({ width }) => width);
  formatHeader(grid, column, titles, widths);
}

/** A line as a row of the sheet. `column`: that of the proofs. */
export function asRow(line: readonly Cell[], proof: string, column: number): Cell[] {
  const between = Array<Cell>(column - 1 - LINE_COLUMNS).fill('');
  return [...withoutAnswers(line), ...between, proof, ...line.slice(LINE_COLUMNS)];
}

/** As whoever does not know where the proofs are adds it. */
export function withoutAnswers(line: readonly Cell[]): Cell[] {
  return line.slice(0, LINE_COLUMNS);
}
