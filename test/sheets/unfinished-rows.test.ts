import { readUnfinished } from '../../src/sheets/unfinished-rows';
import { record, sheetOf } from '../app/requests/memory-sheet';

const PEOPLE = Array.from({ length: 40 }, (_, index) => `person${index}`);

/** A sheet in whose rows from 2 on everybody is done, but for these rows, which have no status. */
function sheetWithout(...rows: number[]) {
  const { sheet, grid } = sheetOf(...PEOPLE);
  for (let row = 2; row <= PEOPLE.length + 1; row++) {
    if (!rows.includes(row)) record(sheet, row, { status: 'Done', mail: 'Sent: created' });
  }
  return { sheet, grid };
}

const LAST_ROWS = [34, 35, 36, 37, 38, 39, 40, 41];

function readRows(sheet: ReturnType<typeof sheetOf>['sheet']): number[] {
  return readUnfinished(sheet).rows.map(({ row }) => row);
}

describe('the rows that may need work', () => {
  it('are the last ones where all have ended', () => {
    expect(readRows(sheetWithout().sheet)).toEqual(LAST_ROWS);
  });

  it.each([
    ['above all others', [2]],
    ['somewhere', [17]],
    ['in a row', [10, 11, 12]],
    ['in two places', [5, 20]],
    ['in three', [2, 20, 30]],
    ['just above the last ones', [33]],
    ['between a first and a second of the last ones', [35]],
    ['from there upwards', [32, 33, 34, 35]],
    ['from the first to the end', PEOPLE.map((_, index) => index + 2)],
    ['next to another that stands alone', [18, 20]],
  ])('include those without a status %s: %j', (_, rows) => {
    const found = readRows(sheetWithout(...rows).sheet);
    expect(found).toEqual(expect.arrayContaining(rows));
    expect(new Set(found).size).toBe(found.length);
  });

  it('are looked for in the whole column where there are many gaps', () => {
    const { sheet } = sheetWithout(5, 10, 15, 20, 25);
    expect(readUnfinished(sheet).isCut).toBe(false);
    expect(readRows(sheet)).toEqual(expect.arrayContaining([5, 10, 15, 20, 25, ...LAST_ROWS]));
  });

  it.each([
    ['wait', { status: 'Waiting' }],
    ['are worked on', { status: 'Working' }],
    ['are to be tried again', { status: 'Will retry' }],
    ['are paused', { status: 'Paused' }],
    ['have a mail that waits', { mail: 'Queued: created' }],
    ['have a mail that is being sent', { mail: 'Sending: created r-1' }],
  ] as const)('include those that %s, wherever they stand', (_, values) => {
    const { sheet } = sheetWithout();
    record(sheet, 7, values);
    expect(readRows(sheet)).toEqual([7, ...LAST_ROWS]);
  });

  it('include all of a burst at the end whose lines may be missing', () => {
    const { sheet } = sheetWithout();
    for (let row = 20; row <= PEOPLE.length + 1; row++)
      record(sheet, row, { status: 'Done', updatedAt: 1_000 });
    const rowsSince = (time: number) => readUnfinished(sheet, time).rows.map(({ row }) => row);
    expect(rowsSince(1_000)).toEqual(expect.arrayContaining([20, 30, 41]));
    expect(rowsSince(1_001)).toEqual(LAST_ROWS);
  });

  it('do not include a row because its sentence speaks of waiting', () => {
    const { sheet } = sheetWithout();
    record(sheet, 7, { detail: 'Waiting' });
    expect(readRows(sheet)).toEqual(LAST_ROWS);
  });

  it('include a new one above rows of somebody else at the end', () => {
    const { sheet, grid } = sheetWithout(41);
    grid.append(Array.from({ length: 3_000 }, () => ['', '', '', '', '', 'a note']));
    const found = readRows(sheet);
    expect(found).toContain(41);
    const { sheet: without, grid: notes } = sheetWithout();
    notes.append(Array.from({ length: 3_000 }, () => ['', '', '', '', '', '', '', '', 'a note']));
    expect(readRows(without).length).toBeLessThan(500);
  });
});
