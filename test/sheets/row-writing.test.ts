import type { RecordUpdate } from '../../src/requests/ports';
import { writeRows } from '../../src/sheets/row-writing';
import { rowOf, sheetOf } from '../app/requests/memory-sheet';

/** Ben is claimed; then his row moves to the end, and people hide all rows by a filter. */
function movedRow({ isHidden }: { isHidden: boolean }) {
  const { sheet, grid } = sheetOf('ana', 'ben', 'cleo');
  const ben = rowOf(sheet, 3);
  const [moved = []] = grid.rows.splice(2, 1);
  grid.rows.push(moved);
  if (isHidden) grid.search = () => [];
  const record = { ...ben.record, status: 'Done' as const, requestId: ben.id };
  const update: RecordUpdate = { row: ben, record, precondition: () => true };
  const write = (isLocked: boolean) => writeRows([update], { sheet, recall: () => new Map(), isLocked });
  return { sheet, write, grid };
}

describe('a row that has moved before it is written', () => {
  it.each([true, false])('is found by a search; under the lock: %s', (isLocked) => {
    const { sheet, write } = movedRow({ isHidden: false });
    expect(write(isLocked)).toEqual(['written']);
    expect(rowOf(sheet, 4).record.status).toBe('Done');
    expect(rowOf(sheet, 3).record.status).toBe('');
  });

  it('is found by reading the addresses where the search leaves out hidden rows', () => {
    const { sheet, write } = movedRow({ isHidden: true });
    expect(write(false)).toEqual(['written']);
    expect(rowOf(sheet, 4).record.status).toBe('Done');
  });

  it('is left alone then while others wait for the lock, and not taken for deleted', () => {
    const { sheet, write } = movedRow({ isHidden: true });
    expect(write(true)).toEqual(['lost']);
    expect(rowOf(sheet, 4).record.status).toBe('');
  });

  it('is gone when it has been deleted', () => {
    const { write, grid } = movedRow({ isHidden: true });
    grid.rows.pop();
    expect(write(false)).toEqual(['gone']);
  });
});
