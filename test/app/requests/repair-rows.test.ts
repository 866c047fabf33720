import {
  clearStrayRecords,
  endedSince,
  logMissingLines,
  restoreRecords,
} from '../../../src/app/requests/repair-rows';
import type { LogLine } from '../../../src/requests/ports';
import { EMPTY_RECORD, type RequestRow, type RowRecord } from '../../../src/requests/request';
import { AppState } from '../../../src/state/app-state';
import { Memory } from '../../state/memory-store';
import { MINUTE, NOW, record, rowOf, sheetOf, withFreeLock } from './memory-sheet';

withFreeLock();

type Context = Parameters<typeof logMissingLines>[1];

/** A log that holds these records, and that has no line for the rows in `unlogged`. */
function contextOf({
  known = {},
  unlogged = () => true,
  isBusy = false,
}: {
  known?: Record<string, RowRecord>;
  unlogged?: (row: RequestRow) => boolean;
  isBusy?: boolean;
} = {}) {
  const lines: LogLine[] = [];
  const asked: string[][] = [];
  const state = new AppState(new Memory(), new Memory());
  const log = {
    add: (some: readonly LogLine[]) => void lines.push(...some),
    recall: (ids: readonly string[]) => {
      asked.push([...ids]);
      return new Map(ids.flatMap((id) => (known[id] ? [[id, known[id]] as const] : [])));
    },
    unlogged: (rows: readonly RequestRow[]) => rows.filter(unlogged),
  } as unknown as Context['log'];
  const withLease = <T>(_: string, action: () => T) => (isBusy ? null : action());
  return { context: { state, log, now: () => NOW, withLease }, lines, asked, state };
}

describe('a record that stands in a row that it does not belong to', () => {
  it('is emptied when its request stands in another row, whose mail is withdrawn', () => {
    const { sheet } = sheetOf('ana', 'ben');
    const ana = rowOf(sheet, 2);
    record(sheet, 3, { status: 'Done', requestId: ana.id, updatedAt: NOW });
    clearStrayRecords(sheet.readAll(), sheet, contextOf().context);
    const ben = rowOf(sheet, 3);
    expect(ben.record).toEqual({ ...EMPTY_RECORD, mail: `Withdrawn: ${ben.id}` });
  });

  it('stays when its request stands nowhere else: the answers were edited', () => {
    const { sheet } = sheetOf('ana', 'ben');
    const before = record(sheet, 3, { status: 'Done', requestId: 'R-before', updatedAt: NOW });
    clearStrayRecords(sheet.readAll(), sheet, contextOf().context);
    expect(rowOf(sheet, 3)).toEqual(before);
  });

  it('stays in its own row', () => {
    const { sheet } = sheetOf('ana');
    const before = record(sheet, 2, { status: 'Done', updatedAt: NOW });
    clearStrayRecords(sheet.readAll(), sheet, contextOf().context);
    expect(rowOf(sheet, 2)).toEqual(before);
  });

  it('is emptied in a row that no form has filled, but not what a person has typed there', () => {
    const { sheet, grid } = sheetOf('ana');
    grid.append([[], []]);
    record(sheet, 3, { status: 'Done', requestId: 'R-slipped', updatedAt: NOW });
    const typed = record(sheet, 4, { status: 'Done', requestId: '' });
    clearStrayRecords(sheet.readAll(), sheet, contextOf().context);
    expect(rowOf(sheet, 3).record).toEqual(EMPTY_RECORD);
    expect(rowOf(sheet, 4)).toEqual(typed);
  });
});

describe('a row whose record was emptied', () => {
  const done: RowRecord = { ...EMPTY_RECORD, status: 'Done', action: 'Created', mail: 'Sent: created' };

  it('gets it back from the log instead of being handled again', () => {
    const { sheet } = sheetOf('ana', 'ben');
    const [ana, ben] = sheet.readAll();
    const known = { [ana?.id ?? '']: { ...done, requestId: ana?.id ?? '', updatedAt: NOW } };
    const { context } = contextOf({ known });
    expect(restoreRecords(sheet.readAll(), sheet, context).map(({ id }) => id)).toEqual([ben?.id]);
    expect(rowOf(sheet, 2).record).toMatchObject({
      status: 'Done',
      action: 'Created',
      mail: 'Sent: created',
    });
    expect(rowOf(sheet, 3).record).toEqual(EMPTY_RECORD);
  });

  it('is looked for in the log also when only its request is missing', () => {
    const { sheet } = sheetOf('ana');
    record(sheet, 2, { status: 'Waiting', requestId: '' });
    const { context, asked } = contextOf();
    restoreRecords(sheet.readAll(), sheet, context);
    expect(asked).toEqual([[rowOf(sheet, 2).id]]);
  });

  it('is not looked for when every row has its record', () => {
    const { sheet } = sheetOf('ana');
    record(sheet, 2, { status: 'Will retry' });
    const { context, asked } = contextOf();
    expect(restoreRecords(sheet.readAll(), sheet, context)).toHaveLength(1);
    expect(asked).toEqual([]);
  });
});

describe('a line that is missing in the log', () => {
  /** Ten minutes after which the execution that recorded the outcome cannot live any more. */
  const LONG_AGO = NOW - 11 * MINUTE;

  function endedRow(values: Partial<RowRecord> = {}): RequestRow {
    const { sheet } = sheetOf('ana');
    return record(sheet, 2, { status: 'Done', action: 'Created', updatedAt: LONG_AGO, ...values });
  }

  const suspectsOf = (row: RequestRow) => endedSince([row], NOW - 60 * MINUTE, { now: () => NOW });

  it.each(['Done', 'Rejected', 'Needs attention'] as const)('is looked for when the row is %s', (status) => {
    const row = endedRow({ status });
    expect(suspectsOf(row)).toEqual([row]);
  });

  it.each<[string, Partial<RowRecord>]>([
    ['is not ended', { status: 'Will retry' }],
    ['has ended only now', { updatedAt: NOW - 9 * MINUTE }],
    ['has ended before what was looked at last', { updatedAt: NOW - 61 * MINUTE }],
    ['holds the record of another request', { requestId: 'R-other' }],
    ['has no time', { updatedAt: null }],
  ])('is not looked for when the row %s', (_, values) => {
    expect(suspectsOf(endedRow(values))).toEqual([]);
  });

  it('is added, with the time of the outcome', () => {
    const row = endedRow();
    const { context, lines } = contextOf();
    expect(logMissingLines([row], context)).toBe(true);
    expect(lines).toEqual([{ at: LONG_AGO, row, record: row.record, isCopied: true }]);
  });

  it('is not added twice', () => {
    const { context, lines } = contextOf({ unlogged: () => false });
    expect(logMissingLines([endedRow()], context)).toBe(true);
    expect(lines).toEqual([]);
  });

  it('is left to the next run while another execution handles the rows', () => {
    const { context, lines } = contextOf({ isBusy: true });
    expect(logMissingLines([endedRow()], context)).toBe(false);
    expect(lines).toEqual([]);
  });
});
