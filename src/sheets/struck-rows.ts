import type { RecordUpdate } from '../requests/ports';
import { isSameRecord, type RequestRow, type RowRecord, withoutParts } from '../requests/request';
import { lostRecord } from '../requests/superseded';
import type { ResponseSheet } from './response-sheet';

/** The records that were written down elsewhere, by request id: the `Log`. */
export type Recall = (ids: readonly string[]) => Map<string, RowRecord>;

/** What was written and is not where it was written to. */
export interface Astray {
  /** The rows that bear the ids or addresses of those requests. */
  candidates: readonly RequestRow[];
  /** What stands now where each was written to. */
  hits: readonly Hit[];
  /** Those that are in no row of theirs either. */
  lost: readonly RecordUpdate[];
}

interface Hit {
  there: RequestRow;
  update: RecordUpdate;
}

/**
 * Takes records of ours out of rows that they do not belong to: those rows get back what the log knows of them. Where people have
 * moved our columns apart, a record takes several writes, and such a row may have got one of them only.
 */
export function restoreStruck(
  { candidates, hits, lost }: Astray,
  { sheet, recall }: { sheet: ResponseSheet; recall: Recall },
): void {
  const all = [...candidates, ...hits.map(({ there }) => there)];
  const rows = [...new Map(all.map((each) => [each.row, each])).values()];
  const strays = rows.filter((row) => lost.some((update) => isStray(row, update)));
  const isWrittenAnew = ({ id }: RequestRow) => lost.some(({ row }) => row.id === id);
  const others = hits.filter(({ there }) => there.record.requestId === there.id && !isWrittenAnew(there));
  const perhaps = sheet.isApart() ? others : [];
  if (strays.length + perhaps.length === 0) return;
  const known = recall([...strays, ...perhaps.map(({ there }) => there)].map(({ id }) => id));
  const struck = perhaps.filter((hit) => hasPart(hit, known.get(hit.there.id))); // guard: struck-in-part
  const victims = [...strays, ...struck.map(({ there }) => there)];
  sheet.writeRecords(
    victims.map((each) => ({ row: each.row, record: known.get(each.id) ?? lostRecord(each) })),
  );
}

function isStray({ id, record }: RequestRow, { row, record: ours }: RecordUpdate): boolean {
  return isSameRecord(record, ours) && record.requestId === row.id && row.id !== id;
}

/** All that differs from what the log knows of the row is what was written: nobody else has changed it. */
function hasPart({ there: { record }, update }: Hit, known: RowRecord | undefined): boolean {
  if (known === undefined || isSameRecord(known, record)) return false;
  return isSameRecord(withoutParts(record, update.record, known), known);
}
