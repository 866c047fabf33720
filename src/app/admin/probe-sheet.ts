import { type Grid, textOf, timeOf } from '../../google/grid';
import type { SheetGrid } from '../../google/sheet-grid';
import type { Workbook } from '../../google/workbook';
import { HOUR_MS } from '../../shared/time';
import { say } from '../../text/say';

/** The sheet in which the platform is tried; a check that was interrupted leaves it behind. */

const NAME = 'Chat Access check';
const NAMES = /^Chat Access check( \d+)?$/;

/** Where it says that it is ours. */
const MARK = { row: 1, column: 1, rows: 1, columns: 2 };

/** Removes what an earlier check has left, and adds a new one. */
export function addProbeSheet(workbook: Workbook, now: number): SheetGrid {
  for (const grid of probeSheets(workbook)) workbook.remove(grid);
  const grid = workbook.add(freeName(workbook));
  grid.write(MARK, [[say({ code: 'check.sheet-mark' }), { time: now }]]);
  return grid;
}

/** For the timer: the sheet of a check that was interrupted an hour ago. No call is made while there is none. */
export function removeOldProbeSheets(workbook: Workbook, now: number): void {
  for (const grid of probeSheets(workbook)) {
    const startedAt = timeOf(grid.read(MARK)[0]?.[1]);
    if (startedAt !== null && now - startedAt > HOUR_MS) workbook.remove(grid);
  }
}

/** A sheet of this name that other people have made is theirs. */
function probeSheets(workbook: Workbook): SheetGrid[] {
  return workbook.sheets().filter((grid) => NAMES.test(grid.name) && isOurs(grid));
}

function isOurs(grid: Grid): boolean {
  if (grid.lastRow() === 0) return true;
  return textOf(grid.read(MARK)[0]?.[0]).endsWith(say({ code: 'check.sheet-mark' }));
}

function freeName(workbook: Workbook): string {
  let count = 1;
  while (workbook.named(nameOf(count))) count++;
  return nameOf(count);
}

function nameOf(count: number): string {
  return count === 1 ? NAME : `${NAME} ${count}`;
}
