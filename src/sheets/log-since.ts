import type { AccountEvent } from '../accounts/history';
import { timeOf } from '../google/grid';
import type { Workbook } from '../google/workbook';
import { HOUR_MS } from '../shared/time';
import type { LogState } from '../state/log-state';
import { fewRunsOf } from './blocks';
import { COLUMNS, type LoggedRequest, toEvent, toRequest } from './log-cells';
import { type LogSheet, readLines } from './log-lines';
import { LineProofs } from './log-trust';

/** A line that we have written, as what happened to an account and as what came of a request. */
export interface LineSince {
  event: AccountEvent;
  request: LoggedRequest;
}

/** Lines that stand far apart are read in no more calls than that, at the price of what is between them. */
const MAX_GAP_READ_OVER = 200;
const MAX_READS = 20;

/** Another time zone of the spreadsheet shows all times otherwise. */
const MAX_SHIFT_MS = 26 * HOUR_MS;

/**
 * The lines of ours that were written in that time, the oldest first: by the column of the times, since people sort sheets. What
 * an editor has typed or altered is left out.
 */
export function linesBetween(
  from: number,
  to: number,
  { workbook, state }: { workbook: Workbook; state: LogState },
): LineSince[] {
  const [grid, key] = [workbook.named('Log'), state.key()];
  if (!grid || key === null) return [];
  const sheet: LogSheet = { grid, column: state.end.get()?.column ?? COLUMNS.length + 1 };
  const rows = grid.columnFrom(1, 2).flatMap((cell, index) => {
    const at = timeOf(cell) ?? 0;
    return at >= from - MAX_SHIFT_MS && at <= to + MAX_SHIFT_MS ? [index + 2] : [];
  });
  const proofs = new LineProofs(key);
  const lines = fewRunsOf(rows, MAX_GAP_READ_OVER, MAX_READS).flatMap((run) =>
    readLines(grid, run, sheet.column),
  );
  const found = lines.flatMap((line): LineSince[] => {
    const proof = proofs.of(line);
    if (!proof || proof.at < from || proof.at >= to) return []; // guard: digest-of-proved-lines
    return [{ event: toEvent(line.cells, proof), request: { ...toRequest(line.cells), at: proof.at } }];
  });
  return found.sort((a, b) => a.event.at - b.event.at);
}
