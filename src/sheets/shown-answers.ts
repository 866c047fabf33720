import type { Cell, Grid } from '../google/grid';
import { runsOf } from './blocks';
import type { Layout } from './layout';

/** What the answer cells of a row show, by column. */
export type Shown = ReadonlyMap<number, string>;

/** Reading some rows too many is cheaper than one call more. */
const MAX_GAP_READ_OVER = 20;
const MAX_READINGS = 4;

/**
 * Sheets converts what people answer: a name like `March 3` becomes a date, `TRUE` a truth value, `007` a number. Where an answer
 * is not a text, what its cell shows is read, in one call or a few: rows by their place among the given ones.
 */
export function readShown(
  grid: Grid,
  firstRow: number,
  rows: readonly (readonly Cell[])[],
  layout: Layout,
): Map<number, Shown> {
  // A date is read as what its cell holds.
  const { until: _, ...answers } = layout.answers;
  const columns = Object.values(answers).flat();
  const converted = rows.flatMap((cells, index) =>
    columns.some((column) => isConverted(cells[column - 1])) ? [index] : [],
  );
  const shown = new Map<number, Shown>();
  if (converted.length === 0) return shown;
  const left = Math.min(...columns);
  const width = Math.max(...columns) - left + 1;
  const runs = runsOf(converted, MAX_GAP_READ_OVER);
  const [from = 0, to = 0] = [converted[0], converted[converted.length - 1]];
  for (const { first, last } of runs.length > MAX_READINGS ? [{ first: from, last: to }] : runs) {
    const area = { row: firstRow + first, column: left, rows: last - first + 1, columns: width };
    grid.readShown(area).forEach((texts, index) => {
      shown.set(first + index, new Map(columns.map((column) => [column, texts[column - left] ?? ''])));
    });
  }
  return shown;
}

function isConverted(cell: Cell | undefined): boolean {
  return cell !== undefined && typeof cell !== 'string';
}

/** Whether both readings are of the same row: people may have sorted the sheet between them. */
export function isOfSameRow(cells: readonly Cell[], shown: Shown): boolean {
  return [...shown].every(([column, text]) => {
    const cell = cells[column - 1];
    return typeof cell !== 'string' || cell === text;
  });
}
