import { ServiceError, wrongParameters } from '../runtime/errors';
import type { Run } from '../runtime/run';
import { outOfBounds } from './grid';
import type { Marks, Rect, SheetData } from './store';

/** A rectangle of a sheet, as an execution sees it. */
export interface Place {
  run: Run;
  sheetId: number;
  rect: Rect;
}

export function sheetData(run: Run, id: number): SheetData {
  const sheet = run.world.spreadsheet.sheets.find((candidate) => candidate.id === id);
  if (!sheet) throw new ServiceError(`Sheet ${id} not found`);
  return sheet;
}

/** The sheet of a place, which must still be as large as the place. */
export function sheetOf({ run, sheetId, rect }: Place): SheetData {
  const sheet = sheetData(run, sheetId);
  const fits =
    rect.row + rect.rows - 1 <= sheet.maxRows && rect.column + rect.columns - 1 <= sheet.maxColumns;
  if (!fits) throw outOfBounds();
  return sheet;
}

export function sizeOf(rect: Rect): number {
  return rect.rows * rect.columns;
}

/** Asks Google something about a place; own writes that wait are done first. */
export function read<T>(place: Place, name: string, look: (sheet: SheetData) => T, cells = 0): T {
  return place.run.call(name, [describe(place)], () => {
    place.run.applyWrites();
    place.run.execution.cellsRead += cells;
    return look(sheetOf(place));
  });
}

/** Queues a write: it happens at the next flush, at the next read, or when the execution ends. */
export function write(
  place: Place,
  name: string,
  args: readonly unknown[],
  apply: (sheet: SheetData) => void,
  cells = 0,
): void {
  place.run.call(name, [describe(place), ...args], () => {
    place.run.execution.cellsWritten += cells;
    place.run.queue({ what: name, apply: () => apply(sheetOf(place)) });
    return null;
  });
}

/** Changes at once, after what waits: for what later calls depend on. */
export function change<T>(
  place: Place,
  name: string,
  args: readonly unknown[],
  apply: (sheet: SheetData) => T,
): T {
  return place.run.call(name, [describe(place), ...args], () => {
    place.run.applyWrites();
    return apply(sheetOf(place));
  });
}

function describe({ sheetId, rect }: Place): string {
  return `${sheetId}!R${rect.row}C${rect.column}:${rect.rows}x${rect.columns}`;
}

/** A grid of the very size of the range, or Google's complaint. */
export function matchingGrid(rect: Rect, given: unknown, method: string): unknown[][] {
  if (!Array.isArray(given) || !given.every((row) => Array.isArray(row)))
    throw wrongParameters(method, [given]);
  if (given.length !== rect.rows) throw mismatch('rows', given.length, rect.rows);
  for (const row of given as unknown[][]) {
    if (row.length !== rect.columns) throw mismatch('columns', row.length, rect.columns);
  }
  return given as unknown[][];
}

function mismatch(lines: string, given: number, wanted: number): ServiceError {
  return new ServiceError(
    `The number of ${lines} in the data does not match the number of ${lines} in the range. ` +
      `The data has ${given} but the range has ${wanted}.`,
  );
}

export type MarkChange = { -readonly [K in keyof Marks]?: Marks[K] | undefined };
