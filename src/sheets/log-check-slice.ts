import type { LogCheckState, LogEnd } from '../state/log-state';
import { type LogCheck, LogWalk, NOTHING_CHECKED } from './log-check';
import { proofsFrom } from './log-end';
import { type LogSheet, linesFrom } from './log-lines';
import { LogOutline, type OutlineParts } from './log-outline';
import { firstIn } from './log-trust';
import { LOG_SHEET } from './own-sheet-names';

export interface SliceParts extends Pick<OutlineParts, 'key' | 'showsSame'> {
  end: Pick<LogEnd, 'number' | 'above'> | null;
  /** There is no time for more lines. */
  isLate(): boolean;
  onProgress(done: number, total: number): void;
}

/** `state`: how far it came; left out of a check that is over. */
export interface LogSlice extends LogCheck {
  state?: LogCheckState;
  /** Rows below the headers: those that were looked at, and all. */
  done: number;
  total: number;
}

/**
 * Checks the lines from where the last execution has stopped, sheet after sheet from the oldest on, in blocks, for as long as there
 * is time: at least one block.
 */
export function checkSlice(
  sheets: readonly LogSheet[],
  begun: LogCheckState | null,
  parts: SliceParts,
): LogSlice {
  const lasts = sheets.map(({ grid }) => Math.max(1, grid.lastRow()));
  const total = rowsIn(lasts);
  const [start, from] = startOf(sheets, begun);
  let walk = new LogWalk(parts.key, new LogOutline([], [], { ...parts, first: 2, isBegun: false }), from);
  const result = (index: number, problem: LogCheck['problem']): LogSlice => {
    const { proved, unproved, foreign, row } = walk.state;
    const done = Math.min(total, rowsIn(lasts.slice(0, index)) + row - 2);
    return { proved, unproved, foreign, problem, done, total };
  };
  let isFirst = true;
  for (let index = start; index < sheets.length; index++) {
    const [sheet, last = 1] = [sheets[index] as LogSheet, lasts[index]];
    const entered = { ...walk.state, ...(index > start && { row: 2 }), sheetId: sheet.grid.id };
    const shiftAbove = index === start ? from.shift : walk.lastShift;
    walk = walkIn(sheet, last, entered, {
      ...parts,
      shiftAbove,
      ...afterSheet(sheets.slice(index + 1), parts),
    });
    for (; walk.state.row <= last; isFirst = false) {
      if (!isFirst && parts.isLate())
        return { ...result(index, null), state: stopped(walk.state, shiftAbove) };
      const slice = result(index, walk.walk(linesFrom(walk.state.row, last, sheet)));
      if (slice.problem) return slice;
      parts.onProgress(slice.done, total);
    }
  }
  return result(sheets.length, walk.cut(parts.end, sheets[sheets.length - 1]?.grid.name ?? LOG_SHEET));
}

/** Before the first line of a sheet, what is known of the clock is known from the sheet before. */
function stopped(state: LogCheckState, shift: LogCheckState['shift']): LogCheckState {
  const { shift: _, ...rest } = state;
  return rest.row === 2 && shift !== undefined ? { ...rest, shift } : rest;
}

/** Where it goes on. What was begun in a sheet that is gone begins again. */
function startOf(sheets: readonly LogSheet[], begun: LogCheckState | null): [number, LogCheckState] {
  if (!begun) return [0, NOTHING_CHECKED];
  if (begun.sheetId === undefined) return [0, begun];
  const index = sheets.findIndex(({ grid }) => grid.id === begun.sheetId);
  return index < 0 ? [0, NOTHING_CHECKED] : [index, begun];
}

/** How far the log is known to have reached behind the lines of a sheet that others follow. */
function afterSheet(
  later: readonly LogSheet[],
  { key, end }: Pick<SliceParts, 'key' | 'end'>,
): Pick<OutlineParts, 'end' | 'coveredAfter'> {
  if (later.length === 0) return { end };
  for (const { grid, column } of later) {
    const first = firstIn(proofsFrom(grid, { column, row: 2 }), key);
    if (first) return { end: null, coveredAfter: first.above ?? 0 };
  }
  return { end: null };
}

function walkIn(
  { grid, column }: LogSheet,
  last: number,
  from: LogCheckState,
  parts: Omit<OutlineParts, 'first' | 'isBegun'>,
): LogWalk {
  // The time of a line is compared with that of the line before.
  const first = Math.max(2, from.row - 1);
  const columns = last >= first ? [grid.columnFrom(1, first), grid.columnFrom(column, first)] : [];
  const [times = [], proofs = []] = columns;
  const outline = new LogOutline(times, proofs, { ...parts, first, isBegun: from.proved > 0 });
  return new LogWalk(parts.key, outline, from);
}

/** Below the header of each sheet. */
function rowsIn(lasts: readonly number[]): number {
  return lasts.reduce((sum, last) => sum + last - 1, 0);
}
