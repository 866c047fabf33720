import { isRecalled, type RequestRow, type RowRecord } from '../requests/request';
import { SECOND_MS } from '../shared/time';
import { isCopied, outcomeOf, toRecord, withoutOpenMail } from './log-cells';
import type { LineProofs, ProvedLine } from './log-trust';

/**
 * The records of requests that have ended or need approval, as these lines say last. People sort sheets: the times tell which
 * line is the last one, and the proved ones go before others.
 */
export function recalledFrom(
  lines: readonly ProvedLine[],
  wanted: ReadonlySet<string>,
  own: LineProofs | null,
): Map<string, RowRecord> {
  const read = lines.map((line) => {
    const proof = own?.of(line) ?? null;
    const record = toRecord(line.cells);
    const trust = proof === null ? 'none' : isCopied(line.cells) ? 'row' : 'proved';
    return { record, trust, at: proof?.at ?? record.updatedAt ?? 0 } as const;
  });
  const ended = read.filter(({ record }) => wanted.has(record.requestId) && isRecalled(record.status));
  const inOrder = ended.sort((a, b) => RANKS[a.trust] - RANKS[b.trust] || a.at - b.at);
  // A row whose line was copied may have named any draft, too.
  return new Map(
    inOrder.map(({ record, trust }) => [
      record.requestId,
      trust === 'proved' ? record : withoutOpenMail(record),
    ]),
  );
}

/** A line of ours that was copied from its row goes before one that was typed into the log. */
const RANKS = { none: 0, row: 1, proved: 2 };

/** `provedAt`: when a line of ours was written. `since`: when lines began to be proved; before, any is believed. */
interface Telling {
  provedAt(line: ProvedLine): number | undefined;
  since: number | null;
}

/** The rows of whose outcome none of these lines of ours is as young as it. */
export function notAmong(
  lines: readonly ProvedLine[],
  rows: readonly RequestRow[],
  { provedAt, since }: Telling,
): RequestRow[] {
  const known = new Map<string, number>();
  for (const line of lines) {
    const record = toRecord(line.cells);
    const outcome = outcomeOf(record);
    const unproved = Math.min(record.updatedAt ?? 0, since ?? Number.POSITIVE_INFINITY);
    const at = provedAt(line) ?? unproved; // guard: proved-outcome
    known.set(outcome, Math.max(known.get(outcome) ?? 0, at));
  }
  // A time in a cell may have lost its fraction of a second.
  return rows.filter(
    ({ record }) => (known.get(outcomeOf(record)) ?? 0) < (record.updatedAt ?? 0) - SECOND_MS,
  );
}
