import type { RowRecord } from '../../src/requests/request';
import { restoreStruck } from '../../src/sheets/struck-rows';
import { rowOf, sheetOf } from '../app/requests/memory-sheet';

const AT = Date.UTC(2026, 2, 2, 9);

/** Ana's record was written where Ben's row stands now. `changes`: what Ben's row says since its line in the log. */
function writtenAt(ben: Partial<RowRecord>, ana: Partial<RowRecord>, isApart = true): RowRecord | undefined {
  const { sheet } = sheetOf('ana', 'ben');
  const [first, second] = [rowOf(sheet, 2), rowOf(sheet, 3)];
  const logged = { ...second.record, status: 'Waiting' as const, requestId: second.id, updatedAt: AT };
  const written: { row: number; record: RowRecord }[] = [];
  const update = {
    row: first,
    record: { ...first.record, requestId: first.id, updatedAt: AT + 60_000, ...ana },
    precondition: () => true,
  };
  restoreStruck(
    { candidates: [], hits: [{ there: { ...second, record: { ...logged, ...ben } }, update }], lost: [] },
    {
      sheet: Object.assign(sheet, {
        isApart: () => isApart,
        writeRecords: (rows: typeof written) => written.push(...rows),
      }),
      recall: () => new Map([[second.id, logged]]),
    },
  );
  return written[0]?.record;
}

describe('a row to which a part of another record was written', () => {
  const DRAFT = 'Sending: created r-1';

  it('gets back what the log knows of it', () => {
    expect(writtenAt({ mail: DRAFT }, { mail: DRAFT })).toMatchObject({ mail: '', status: 'Waiting' });
  });

  it('is left alone where somebody else has claimed it meanwhile', () => {
    const claim = { status: 'Working', nextTry: AT + 600_000 } as const;
    expect(writtenAt({ ...claim, mail: DRAFT }, { mail: DRAFT })).toBeUndefined();
    expect(writtenAt(claim, { status: 'Working', nextTry: AT + 900_000 })).toBeUndefined();
  });

  it('is not looked up in the log where a record takes one write', () => {
    expect(writtenAt({ mail: DRAFT }, { mail: DRAFT }, false)).toBeUndefined();
  });
});
