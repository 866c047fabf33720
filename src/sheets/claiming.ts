import { addressOf } from '../requests/account-index';
import type { RecordUpdate, Rivals, WriteResult } from '../requests/ports';
import type { RequestRow } from '../requests/request';
import { runsOf } from './blocks';
import { MAX_GAP_READ_OVER, type ResponseSheet } from './response-sheet';
import { writeRows } from './row-writing';
import type { Recall } from './struck-rows';

/** So many stretches of other rows are read at most, those nearest to the end: new rows are there. */
const MAX_STRETCHES = 3;

/** And so many rows: whoever asks for one person over and over must not make it dearer each time. */
const MAX_RIVALS_READ = 50;

/**
 * Claims rows, under the lock of the caller, unless another row about the same person is ahead: then the row says that it
 * waits. All of them are read together.
 */
export function claimRows(
  sheet: ResponseSheet,
  updates: readonly RecordUpdate[],
  rivals: Rivals,
  recall: Recall,
): WriteResult[] {
  const emails = updates.map(({ row }) => row.answers.email.trim());
  const read =
    readRivals(sheet, updates, rivals.rows) ?? readTogether(sheet, updates, sheet.rowsAbout(emails));
  const decided = updates.map((update) => {
    const isOutranked = othersOf(update, read).some((other) => rivals.isOutranked(update.row, other));
    return isOutranked ? { ...update, record: rivals.waiting(update.row) } : update;
  });
  const results = writeRows(decided, { sheet, recall, isLocked: true, alreadyRead: read });
  return results.map((result, index) =>
    result === 'written' && decided[index] !== updates[index] ? 'gave way' : result,
  );
}

/** `null`: not where they were found before, if they were looked for at all. */
function readRivals(
  sheet: ResponseSheet,
  updates: readonly RecordUpdate[],
  rows: readonly number[] | null,
): RequestRow[] | null {
  const read = rows && readTogether(sheet, updates, rows);
  const addresses = new Set(updates.map(({ row }) => addressOf(row.answers.email)));
  const isThere = ({ row, answers }: RequestRow) =>
    !rows?.includes(row) || addresses.has(addressOf(answers.email));
  return read?.every(isThere) ? read : null;
}

function readTogether(
  sheet: ResponseSheet,
  updates: readonly RecordUpdate[],
  others: readonly number[],
): RequestRow[] {
  const last = [...others].sort((a, b) => a - b).slice(-MAX_RIVALS_READ);
  const stretches = runsOf(last, MAX_GAP_READ_OVER).slice(-MAX_STRETCHES);
  const near = last.filter((row) => stretches.some(({ first, last }) => first <= row && row <= last));
  return sheet.read([...updates.map(({ row }) => row.row), ...near]);
}

/** A row that has moved meanwhile is not another one. */
function othersOf({ row: { row, id } }: RecordUpdate, read: readonly RequestRow[]): RequestRow[] {
  const isThere = read.some((each) => each.row === row && each.id === id);
  return read.filter((each) => (isThere ? each.row !== row : each.id !== id));
}
