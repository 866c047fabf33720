import type { AccountEvent } from '../accounts/history';
import { fewRunsOf } from './blocks';
import { isCopied, type LoggedRequest, toEvent, toRequest } from './log-cells';
import { type LogSheet, readLines } from './log-lines';
import { parseProof } from './log-proof';
import type { LineProofs, ProvedLine } from './log-trust';

/** A line of ours, as what became of a request and as what happened to an account. */
export interface DatedLine {
  request: LoggedRequest;
  event: AccountEvent;
}

/** Lines that stand far apart are read in few calls, at the price of what is between them. */
const MAX_GAP_READ_OVER = 100;
const MAX_READS = 20;

/**
 * The lines since then that are as we have written them. The proof tells the time, so that of all other lines one cell is
 * read, in whatever order people have sorted them.
 */
export function linesSince(
  at: number,
  sheets: readonly LogSheet[],
  own: Pick<LineProofs, 'of'> | null,
): DatedLine[] {
  if (!own) return [];
  return sheets
    .flatMap((sheet) => youngerLines(at, sheet))
    .flatMap((line) => {
      const proof = own.of(line);
      if (!proof || proof.at < at) return []; // guard: proved-lines-since
      if (isCopied(line.cells)) return []; // guard: copied-line-since
      return [{ request: { ...toRequest(line.cells), at: proof.at }, event: toEvent(line.cells, proof) }];
    });
}

function youngerLines(at: number, sheet: LogSheet): ProvedLine[] {
  const rows = sheet.grid
    .columnFrom(sheet.column, 2)
    .flatMap((cell, index) => ((parseProof(cell)?.at ?? 0) >= at ? [index + 2] : []));
  return fewRunsOf(rows, MAX_GAP_READ_OVER, MAX_READS).flatMap((run) => readLines(sheet, run));
}
