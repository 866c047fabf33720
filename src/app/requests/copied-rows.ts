import { isPending, readMail } from '../../mail/mail-state';
import { isUnchanged } from '../../requests/claim';
import type { RequestServices } from '../../requests/ports';
import { isEnded, isMistyped, type RequestRow, waitOf } from '../../requests/request';
import { isWaitingForSeat } from '../../requests/seats';
import { findBearers } from '../../sheets/find-requests';
import type { ResponseSheet } from '../../sheets/response-sheet';
import type { AppContext } from '../context';
import { rowsOf } from './services';

/**
 * A row that was copied as a whole while it was under way is the same request twice. One of the rows is handled; the others get its
 * record once it has ended, and no mail of their own. Gives the rows that are to be handled.
 */
export function withoutCopies(
  rows: readonly RequestRow[],
  sheet: ResponseSheet,
  context: Pick<AppContext, 'log'>,
  seats: RequestServices['seats'],
): RequestRow[] {
  const underWay = rows.filter((row) => isUnderWay(row, seats));
  const due = new Set(rows.map(({ row }) => row));
  const isDue = ({ row }: RequestRow) => due.has(row);
  const bearers = findBearers(
    sheet,
    underWay.map(({ id }) => id),
  );
  const copies = underWay.flatMap((row) => {
    const original = originalOf(row, bearers, isDue);
    return original.row === row.row ? [] : [{ row, original }];
  });
  if (copies.length === 0) return [...rows];
  const updates = copies
    .filter(({ original }) => isSettled(original))
    .map(({ row, original }) => ({ row, record: original.record, precondition: isUnchanged(row) }));
  rowsOf(sheet, context).claim(updates);
  const isCopy = (row: RequestRow) => copies.some((copy) => copy.row === row);
  return rows.filter((row) => !isCopy(row)); // guard: copied-row
}

/** Begun by an execution, and not by a person who has selected the row. What has only given way to another row has not begun. */
function isUnderWay(row: RequestRow, seats: RequestServices['seats']): boolean {
  const { id, record } = row;
  const isWaiting = waitOf(record) === 'chat' || isWaitingForSeat(row, { seats });
  const isBegun = isWaiting || ['Working', 'Will retry', 'Paused'].includes(record.status) || isMistyped(row);
  return record.requestId === id && (isBegun || isPending(readMail(record.mail)));
}

/** The one that has ended, else one that another execution is at, else the first. */
function originalOf(
  row: RequestRow,
  bearers: readonly RequestRow[],
  isDue: (row: RequestRow) => boolean,
): RequestRow {
  const same = bearers.filter(({ id }) => id === row.id);
  const isHeld = (each: RequestRow) => each.record.status === 'Working' && !isDue(each);
  return same.find(isSettled) ?? same.find(isHeld) ?? same[0] ?? row;
}

function isSettled({ record }: RequestRow): boolean {
  return isEnded(record.status) && !isPending(readMail(record.mail));
}
