import type { RecordUpdate, WriteResult } from '../requests/ports';
import { isSameRecord, type RequestRow, withoutParts } from '../requests/request';
import { findRequests, scanForRequests } from './find-requests';
import { timeAsText } from './record-cells';
import type { ResponseSheet } from './response-sheet';
import { type Recall, restoreStruck } from './struck-rows';

/** A row that moved while it was written is written again, up to so often. */
const MAX_WRITES_PER_ROW = 3;

/** What the writing of rows works with. */
export interface RowWriting {
  sheet: ResponseSheet;
  recall: Recall;
  /** Other executions wait meanwhile: what takes longer in a larger sheet is left out. */
  isLocked: boolean;
  /** The rows, where they have been read under this lock. */
  alreadyRead?: readonly RequestRow[];
}

interface Pending {
  update: RecordUpdate;
  index: number;
  row: number;
}

/**
 * Writes each record into the row that it belongs to, although people sort, insert and delete rows at any
 * moment and no lock holds them off. A row is proved by its answers before it is written and again after;
 * a record that ended in another row is taken out of it, and that row gets back what the log knows of it.
 */
export function writeRows(updates: readonly RecordUpdate[], writing: RowWriting): WriteResult[] {
  const results: WriteResult[] = updates.map(() => 'lost');
  let pending = updates.map((update, index): Pending => ({ update, index, row: update.row.row }));
  for (let round = 0; round < MAX_WRITES_PER_ROW && pending.length > 0; round++) {
    const proved = prove(pending, results, round, writing);
    writing.sheet.writeRecords(proved.map(({ row, update }) => ({ row, record: update.record })));
    pending = lostAmong(proved, results, writing);
  }
  return results;
}

/** Finds each row where it is now and asks whether it is as expected. */
function prove(
  pending: readonly Pending[],
  results: WriteResult[],
  round: number,
  writing: RowWriting,
): Pending[] {
  const current = find(pending, round, writing);
  return pending.flatMap((each, i) => {
    const found = current[i];
    const isThere = holds(found, each.update);
    // A claim that stands there before ours was written is the very same one of another execution.
    const isForeign = round === 0 && each.update.record.status === 'Working';
    // Under the lock a row that is not found was perhaps not looked for long enough.
    results[each.index] = isThere && !isForeign ? 'written' : found || writing.isLocked ? 'lost' : 'gone';
    const isAsExpected = found && !isThere && isReady(found, each.update, round);
    return isAsExpected ? [{ ...each, row: found.row }] : [];
  });
}

/**
 * Where people have moved our columns apart, a record takes several writes. A row that has moved between them holds one part of ours,
 * perhaps the id of a draft, which must not be deleted then: the next round writes the rest.
 */
function isReady(found: RequestRow, { row, record, precondition }: RecordUpdate, round: number): boolean {
  if (precondition(found)) return true;
  const before = withoutParts(found.record, record, row.record);
  return round > 0 && precondition({ ...found, record: before }); // guard: half-written
}

/** By number first; by id and address when a row has moved; by the header when the columns have; at last by reading. */
function find(
  pending: readonly Pending[],
  round: number,
  { sheet, isLocked, alreadyRead }: RowWriting,
): (RequestRow | undefined)[] {
  const read = round === 0 ? alreadyRead : undefined;
  const here = byNumber(read ?? sheet.read(pending.map(({ row }) => row)));
  const rows = pending.map(({ row, update }) =>
    here.get(row)?.id === update.row.id ? here.get(row) : undefined,
  );
  const lookFor = (look: typeof findRequests) => {
    const missing = pending.filter((_, i) => rows[i] === undefined);
    if (missing.length === 0) return;
    const candidates = look(
      sheet,
      missing.map(({ update }) => update.row),
    );
    pending.forEach(({ update }, i) => {
      rows[i] ??= locate(candidates, update);
    });
  };
  lookFor(findRequests);
  if (rows.includes(undefined) && sheet.refreshLayout()) lookFor(findRequests);
  // A search may leave out rows that are hidden.
  if (!isLocked) lookFor(scanForRequests);
  return rows;
}

/** Of two rows with the same answers, the one whose record is as expected. */
function locate(all: readonly RequestRow[], update: RecordUpdate): RequestRow | undefined {
  const { email } = update.row.answers;
  const same = all.filter((row) => row.answers.email === email && row.id === update.row.id);
  return same.find((row) => update.precondition(row)) ?? same[0];
}

/** Reads the rows back, notes which hold their record now, and cleans up after those that do not. */
function lostAmong(written: readonly Pending[], results: WriteResult[], writing: RowWriting): Pending[] {
  const { sheet } = writing;
  const after = readBack(sheet, written);
  const missed = written.filter((each) => !holds(after.get(each.row), each.update));
  for (const each of written) results[each.index] = 'written';
  if (missed.length === 0) return []; // guard: read-back
  const candidates = findRequests(
    sheet,
    missed.map(({ update }) => update.row),
  );
  const lost = missed.filter(({ update }) => !candidates.some((row) => holds(row, update)));
  for (const each of lost) results[each.index] = 'lost';
  const hits = missed.flatMap(({ row, update }) => {
    const there = after.get(row);
    return there ? [{ there, update }] : [];
  });
  restoreStruck({ candidates, hits, lost: lost.map(({ update }) => update) }, writing);
  return lost;
}

/** A column that is formatted as text or as a number does not give back a time: then it is written as a text. */
function readBack(sheet: ResponseSheet, written: readonly Pending[]): Map<number, RequestRow> {
  const read = () => byNumber(sheet.read(written.map(({ row }) => row)));
  const after = read();
  const changed = written.filter((each) => isTimeLost(after.get(each.row), each.update));
  if (changed.length === 0) return after; // guard: times-as-text
  sheet.writeRecords(
    changed.map(({ row, update }) => ({ row, record: update.record })),
    timeAsText,
  );
  return read();
}

/** All of our record is there but its times. */
function isTimeLost(row: RequestRow | undefined, update: RecordUpdate): boolean {
  if (row === undefined || isSameRecord(row.record, update.record)) return false;
  const { nextTry, updatedAt } = row.record;
  const withItsTimes = { ...update.record, nextTry, updatedAt };
  return row.id === update.row.id && isSameRecord(row.record, withItsTimes);
}

function holds(
  row: RequestRow | undefined,
  { row: { id }, record, isOfDetail = false }: RecordUpdate,
): boolean {
  if (row === undefined || row.id !== id || !isSameRecord(row.record, record)) return false;
  return !isOfDetail || row.record.detail === record.detail;
}

function byNumber(rows: readonly RequestRow[]): Map<number, RequestRow> {
  return new Map(rows.map((row) => [row.row, row]));
}
