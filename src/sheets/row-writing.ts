import type { RecordUpdate, WriteResult } from '../requests/ports';
import { isSameRecord, type RequestRow, type RowRecord } from '../requests/request';
import { lostRecord } from '../requests/superseded';
import type { ResponseSheet } from './response-sheet';

/** How often a row that moved while it was written is written again. */
const TRIES = 3;

/** The records that were written down elsewhere, by request id: the `Log`. */
export type Recall = (ids: readonly string[]) => Map<string, RowRecord>;

interface Pending {
  change: RecordUpdate;
  index: number;
  row: number;
}

/**
 * Writes each record into the row that it belongs to, although people sort, insert and delete rows at any
 * moment and no lock holds them off. A row is proved by its answers before it is written and again after;
 * a record that landed in another row is taken out of it, and that row gets back what the log knows of it.
 */
export function writeRows(
  sheet: ResponseSheet,
  changes: readonly RecordUpdate[],
  recall: Recall,
): WriteResult[] {
  const landings: WriteResult[] = changes.map(() => 'lost');
  let pending = changes.map((change, index): Pending => ({ change, index, row: change.row.row }));
  for (let attempt = 0; attempt < TRIES && pending.length > 0; attempt++) {
    const proved = prove(sheet, pending, landings, attempt);
    sheet.writeRecords(proved.map(({ row, change }) => ({ row, record: change.record })));
    pending = unlanded(sheet, proved, landings, recall);
  }
  return landings;
}

/** Finds each row where it is now and asks whether it is as expected. */
function prove(
  sheet: ResponseSheet,
  pending: readonly Pending[],
  landings: WriteResult[],
  attempt: number,
): Pending[] {
  const current = find(sheet, pending);
  return pending.flatMap((each, i) => {
    const found = current[i];
    const isThere = holds(found, each.change);
    // A claim that stands there before ours was written is the very same one of another execution.
    const isForeign = attempt === 0 && each.change.record.status === 'Working';
    landings[each.index] = isThere && !isForeign ? 'written' : found ? 'lost' : 'gone';
    return found && !isThere && each.change.precondition(found) ? [{ ...each, row: found.row }] : [];
  });
}

/** By number first; by their answers when a row has moved; by the header when the columns have. */
function find(sheet: ResponseSheet, pending: readonly Pending[]): (RequestRow | undefined)[] {
  const here = byNumber(sheet.read(pending.map(({ row }) => row)));
  const near = pending.map(({ row, change }) =>
    here.get(row)?.id === change.row.id ? here.get(row) : undefined,
  );
  if (near.every((row) => row !== undefined)) return near;
  const far = locateAll(sheet, pending);
  return far.some((row) => row === undefined) && sheet.refreshLayout() ? locateAll(sheet, pending) : far;
}

function locateAll(sheet: ResponseSheet, pending: readonly Pending[]): (RequestRow | undefined)[] {
  const all = sheet.readAll();
  return pending.map(({ change }) => locate(all, change));
}

/** Of two rows with the same answers, the one whose record is as expected. */
function locate(all: readonly RequestRow[], change: RecordUpdate): RequestRow | undefined {
  const { email } = change.row.answers;
  const same = all.filter((row) => row.answers.email === email && row.id === change.row.id);
  return same.find((row) => change.precondition(row)) ?? same[0];
}

/** Reads the rows back, notes which hold their record now, and cleans up after those that do not. */
function unlanded(
  sheet: ResponseSheet,
  written: readonly Pending[],
  landings: WriteResult[],
  recall: Recall,
): Pending[] {
  const after = byNumber(sheet.read(written.map(({ row }) => row)));
  const missed = written.filter((each) => !holds(after.get(each.row), each.change));
  for (const each of written) landings[each.index] = 'written';
  if (missed.length === 0) return [];
  const all = sheet.readAll();
  const lost = missed.filter(({ change }) => !all.some((row) => holds(row, change)));
  for (const each of lost) landings[each.index] = 'lost';
  cleanUp(
    sheet,
    all,
    lost.map(({ change }) => change),
    recall,
  );
  return lost;
}

function holds(row: RequestRow | undefined, { row: { id }, record }: RecordUpdate): boolean {
  return row !== undefined && isSameRecord(row.record, record) && row.id === id;
}

/** Takes our record out of rows that it does not belong to. */
function cleanUp(
  sheet: ResponseSheet,
  all: readonly RequestRow[],
  lost: readonly RecordUpdate[],
  recall: Recall,
): void {
  const victims = all.filter((row) =>
    lost.some(
      ({ row: { id }, record }) =>
        isSameRecord(row.record, record) && row.record.requestId === id && row.id !== id,
    ),
  );
  if (victims.length === 0) return;
  const known = recall(victims.map(({ id }) => id));
  sheet.writeRecords(
    victims.map((each) => ({ row: each.row, record: known.get(each.id) ?? lostRecord(each) })),
  );
}

function byNumber(rows: readonly RequestRow[]): Map<number, RequestRow> {
  return new Map(rows.map((row) => [row.row, row]));
}
