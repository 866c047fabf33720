import { type Cell, textOf } from '../google/grid';
import type { SheetGrid } from '../google/sheet-grid';
import type { Setup } from '../setup/settings';
import { titleKey } from '../shared/titles';
import type { OurColumn } from './columns';
import { findLayout, type Layout } from './layout';
import type { PlacesNote } from './noted-places';
import { isOurCell } from './record-cells';

/** What the columns are found by, and where their places are remembered. */
export interface ColumnFacts {
  setup: Pick<Setup, 'responses'>;
  state: { timestamp(): string };
  ourPlaces: PlacesNote;
}

/** A column that may be ours by its title and is another's by its cells is left to them. */
export function findProvedLayout(grid: SheetGrid, { setup, state, ourPlaces }: ColumnFacts): Layout {
  const header = grid.header();
  const note = ourPlaces.get();
  const { columns } = setup.responses;
  const facts = { columns, timestamp: state.timestamp(), noted: note?.sheet === grid.id ? note : null };
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
