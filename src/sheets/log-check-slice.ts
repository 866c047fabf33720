import type { LogCheckState, LogEnd } from '../state/log-state';
import { type LogCheck, LogWalk } from './log-check';
import { type LogSheet, linesFrom } from './log-lines';
import { LogOutline, type OutlineParts } from './log-outline';

export interface SliceParts extends Pick<OutlineParts, 'key' | 'showsSame'> {
  end: Pick<LogEnd, 'number' | 'above'> | null;
  /** There is no time for more lines. */
  isLate(): boolean;
  onProgress(done: number, total: number): void;
}

/** `state`: how far it came; left out of a check that is over. */
export interface LogSlice extends LogCheck {
  state?: LogCheckState;
  /** Rows below the header. */
  total: number;
}

/** Checks the lines from where the last execution has stopped, in blocks, for as long as there is time: at least one block. */
export function checkSlice(sheet: LogSheet, from: LogCheckState, parts: SliceParts): LogSlice {
  const { grid } = sheet;
  const last = grid?.lastRow() ?? 0;
  // The time of a line is compared with that of the line before.
  const first = Math.max(2, from.row - 1);
  const columns =
    grid && last >= first ? [grid.columnFrom(1, first), grid.columnFrom(sheet.column, first)] : [];
  const [times = [], proofs = []] = columns;
  const outline = new LogOutline(times, proofs, { ...parts, first, isBegun: from.proved > 0 });
  const walk = new LogWalk(parts.key, outline, from);
  const total = Math.max(0, last - 1);
  const result = (problem: LogCheck['problem']) => {
    const { proved, unproved, foreign } = walk.state;
    return { proved, unproved, foreign, problem, total };
  };
  for (let isFirst = true; grid && walk.state.row <= last; isFirst = false) {
    if (!isFirst && parts.isLate()) return { ...result(null), state: walk.state };
    const problem = walk.walk(linesFrom(walk.state.row, last, sheet));
    if (problem) return result(problem);
    parts.onProgress(Math.min(walk.state.row - 2, total), total);
  }
  return result(walk.cut(parts.end));
}
