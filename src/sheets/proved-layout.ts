import { type Cell, textOf } from '../google/grid';
import type { SheetGrid } from '../google/sheet-grid';
import type { Setup } from '../setup/settings';
import { titleKey } from '../shared/titles';
import type { OurColumn } from './columns';
import { findLayout, type Layout, type LayoutFacts } from './layout';
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
  const note = ourPlaces.get();
  const noted = note?.sheet === grid.id ? note : null;
  const facts = { columns: setup.responses.columns, timestamp: state.timestamp(), noted };
  return proved(grid, grid.header(), { ...facts, excluded: [] });
}

/** Each column that is excluded leaves one less to be proved. */
function proved(grid: SheetGrid, header: Cell[], facts: LayoutFacts & { excluded: number[] }): Layout {
  const layout = findLayout(header, facts);
  const found = layout.unproved.flatMap((name) => {
    const column = layout.ours[name];
    return column === null ? [] : [{ name, column, ...findingsIn(grid, name, column) }];
  });
  // Before ours are made, only a word of an earlier automation shows that a column is to be used.
  const isForeign = ({ name, hasOurs, hasOthers }: Findings & { name: OurColumn }) => {
    if (layout.rivalled.includes(name)) return false;
    return facts.noted === null ? !hasOurs : hasOthers;
  };
  // A column that is empty may be ours all the same.
  const isContested = ({ name, hasOthers }: Findings & { name: OurColumn }) =>
    layout.tied.includes(name) || (hasOthers && layout.rivalled.includes(name));
  const contested = found
    .filter((each) => !each.hasOurs && isContested(each))
    .map((each) => ({
      ...each,
      rivals: rivalsOf(each.name, layout).map((column) => findingsIn(grid, each.name, column)),
    }));
  const beaten = contested.filter(({ rivals }) => rivals.some((each) => each.hasOurs && !each.hasOthers));
  const foreign = [...found.filter(isForeign), ...beaten].map(({ column }) => column); // guard: foreign-cells
  if (foreign.length > 0)
    return proved(grid, header, { ...facts, excluded: [...facts.excluded, ...foreign] });
  const tied = contested.filter(({ name }) => layout.tied.includes(name));
  const open = tied.filter(({ rivals }) => !rivals.every(({ hasOthers }) => hasOthers));
  return open.length === 0
    ? layout
    : withDoubts(
        layout,
        open.map(({ name }) => name),
      );
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
interface Findings {
  hasOurs: boolean;
  hasOthers: boolean;
}

function findingsIn(grid: SheetGrid, name: OurColumn, column: number): Findings {
  const rows = grid.lastRow() - 1;
  const cells = rows > 0 ? grid.read({ row: 2, column, rows, columns: 1 }).flat() : [];
  const filled = cells.filter((cell) => textOf(cell) !== '');
  const isOurs = (cell: Cell) => isOurCell(name, cell);
  return { hasOurs: filled.some(isOurs), hasOthers: !filled.every(isOurs) };
}
