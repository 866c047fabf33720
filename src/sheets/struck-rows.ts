import type { RecordUpdate } from '../requests/ports';
import { isSameRecord, type RequestRow, type RowRecord } from '../requests/request';
import { lostRecord } from '../requests/superseded';
import type { ResponseSheet } from './response-sheet';

/** The records that were written down elsewhere, by request id: the `Log`. */
export type Recall = (ids: readonly string[]) => Map<string, RowRecord>;

/** What was written and has not arrived. */
export interface Astray {
  /** The rows that bear the ids or addresses of those requests. */
  candidates: readonly RequestRow[];
  /** Those that stand where it was written to. */
  there: readonly RequestRow[];
  updates: readonly RecordUpdate[];
}

/**
 * Takes records of ours out of rows that they do not belong to: those rows get back what the log knows of them. Where people have
 * moved our columns apart, a record takes several writes, and such a row may have got one of them only.
 */
export function restoreStruck(
  { candidates, there, updates }: Astray,
  { sheet, recall }: { sheet: ResponseSheet; recall: Recall },
): void {
  const rows = [...new Map([...candidates, ...there].map((each) => [each.row, each])).values()];
  const strays = rows.filter((row) => updates.some((update) => isStray(row, update)));
  const owners = there.filter(({ id, record }) => {
    return record.requestId === id && !updates.some(({ row }) => row.id === id);
  });
  if (strays.length + owners.length === 0) return;
  const known = recall([...strays, ...owners].map(({ id }) => id));
  const struck = owners.filter(({ id, record }) => isPartOfOther(record, known.get(id))); // guard: struck-in-part
  const victims = [...strays, ...struck];
  sheet.writeRecords(
    victims.map((each) => ({ row: each.row, record: known.get(each.id) ?? lostRecord(each) })),
  );
}

function isStray({ id, record }: RequestRow, { row, record: ours }: RecordUpdate): boolean {
  return isSameRecord(record, ours) && record.requestId === row.id && row.id !== id;
}

/** The log knows the record of that very moment, and it was another one. */
function isPartOfOther(record: RowRecord, known: RowRecord | undefined): boolean {
  if (known === undefined || isSameRecord(known, record)) return false;
  const { requestId, updatedAt } = known;
  return isSameRecord({ ...record, requestId, updatedAt }, record);
}
