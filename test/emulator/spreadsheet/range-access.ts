import { ServiceError, wrongParameters } from '../runtime/errors';
import type { Run } from '../runtime/run';
import { outOfBounds } from './grid';
import { refuseProtected } from './refusals';
import type { Marks, Rect, Row, SheetData } from './store';

/** A rectangle of a sheet in an execution. */
export interface RangeTarget {
  run: Run;
  sheetId: number;
  rect: Rect;
}

export function sheetData(run: Run, id: number): SheetData {
  const sheet = run.world.spreadsheet.sheets.find((candidate) => candidate.id === id);
  if (!sheet) throw new ServiceError(`Sheet ${id} not found`);
  return sheet;
}

/** The sheet of a target; throws when the sheet has become too small. */
export function sheetOf({ run, sheetId, rect }: RangeTarget): SheetData {
  const sheet = sheetData(run, sheetId);
  const fits =
    rect.row + rect.rows - 1 <= sheet.maxRows && rect.column + rect.columns - 1 <= sheet.maxColumns;
  if (!fits) throw outOfBounds();
  return sheet;
}

export function sizeOf(rect: Rect): number {
  return rect.rows * rect.columns;
}

/** Reads from a range, after applying queued writes. */
export function read<T>(target: RangeTarget, name: string, reader: (sheet: SheetData) => T, cells = 0): T {
  return target.run.call(name, [describe(target)], () => {
    target.run.applyWrites();
    target.run.execution.cellsRead += cells;
    return reader(sheetOf(target));
  });
}

/** Queues a write, which is applied at the next flush, the next read, or the end of the execution. */
export function write(
  target: RangeTarget,
  name: string,
  args: readonly unknown[],
  apply: (sheet: SheetData) => void,
  cells = 0,
): void {
  target.run.call(name, [describe(target), ...args], () => {
    target.run.execution.cellsWritten += cells;
    target.run.queue({ what: name, apply: () => apply(editable(target, name)) });
    if (target.run.world.choices.refusalsComeAtOnce) target.run.applyWrites();
    return null;
  });
}

/** Applies a change immediately, after queued writes, because later calls depend on it. */
export function change<T>(
  target: RangeTarget,
  name: string,
  args: readonly unknown[],
  apply: (sheet: SheetData) => T,
): T {
  return target.run.call(name, [describe(target), ...args], () => {
    target.run.applyWrites();
    return apply(editable(target, name));
  });
}

/** The sheet of a target that the user may edit. Changes of a sheet as a whole meet only protections of the whole sheet. */
function editable(target: RangeTarget, name: string): SheetData {
  const sheet = sheetOf(target);
  const isOfRange = name.startsWith('SpreadsheetApp.Range.');
  if (!/Protection\.|\.protect$/.test(name))
    refuseProtected(target.run, sheet, isOfRange ? target.rect : null);
  return sheet;
}

/** Whether hidden rows are, is unknown. */
export function isSteppedOver({ run }: RangeTarget, hidden: Row['hidden']): boolean {
  const { edgeSkipsHiddenRows, edgeSkipsFilteredRows } = run.world.choices;
  if (hidden === undefined) return false;
  return hidden === 'hand' ? edgeSkipsHiddenRows : edgeSkipsFilteredRows;
}

function describe({ sheetId, rect }: RangeTarget): string {
  return `${sheetId}!R${rect.row}C${rect.column}:${rect.rows}x${rect.columns}`;
}

/** Checks that the values have the size of the range; throws the exception of Google otherwise. */
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
