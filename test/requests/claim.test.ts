import { openAttempt } from '../../src/requests/attempt';
import { claim, isOurs, isUnchanged } from '../../src/requests/claim';
import type { RowRecord } from '../../src/requests/request';
import { account } from './memory-accounts';
import { MemoryServices, MINUTE, NOW, requestRow } from './memory-services';

const LEASED = { status: 'Working', requestId: 'R-1', nextTry: NOW + 10 * MINUTE } as const;

/** Claims one row and gives its record in the sheet. */
function claimed(record: Partial<RowRecord>): RowRecord {
  const desk = new MemoryServices();
  claim(
    desk.with(requestRow(record)).map((row) => openAttempt(row, desk)),
    desk,
  );
  return desk.record();
}

describe('a claim', () => {
  it('holds the row for ten minutes', () => {
    expect(claimed({})).toMatchObject({ ...LEASED, detail: 'Being worked on.', attempts: 1, updatedAt: NOW });
  });

  it('says what is about to happen', () => {
    const desk = new MemoryServices();
    const [request] = desk.with(requestRow()).map((row) => openAttempt(row, desk));
    if (!request) throw new Error('there is a row');
    request.intent = { action: 'Updated', write: 'enable', account: account({ enabled: false }) };
    expect(claim([request], desk)).toEqual([request]);
    expect(desk.record()).toMatchObject({ action: 'Updated', agentId: '7' });
    expect(request.row.record).toEqual(desk.record());
  });

  it('without anything to happen says what an earlier attempt may have done', () => {
    const earlier = {
      ...LEASED,
      action: 'Created',
      agentId: '7',
      updatedAt: NOW - MINUTE,
      nextTry: NOW,
    } as const;
    expect(claimed(earlier)).toMatchObject({ action: 'Created', agentId: '7', updatedAt: NOW - MINUTE });
  });

  it('keeps what the requester was told of this request, and nothing of another one', () => {
    expect(claimed({ requestId: 'R-1', mail: 'Sent: created' }).mail).toBe('Sent: created');
    expect(claimed({ requestId: 'R-0', mail: 'Sent: created' }).mail).toBe('');
  });

  it('of nothing does not ask for the lock', () => {
    const desk = new MemoryServices();
    desk.responses.claim = () => {
      throw new Error('asked in vain');
    };
    expect(claim([], desk)).toEqual([]);
  });

  it('without the lock gives nothing', () => {
    const desk = new MemoryServices();
    desk.isLockTaken = true;
    expect(
      claim(
        desk.with(requestRow()).map((row) => openAttempt(row, desk)),
        desk,
      ),
    ).toEqual([]);
  });

  it('gives the rows that were still as they were read, and only those', () => {
    const desk = new MemoryServices();
    const rows = desk.with(requestRow({}, {}, 1), requestRow({}, {}, 2), requestRow({}, {}, 3));
    desk.sheet = desk.sheet.slice(1);
    desk.sheet[0] = requestRow({ ...LEASED, requestId: 'R-2' }, {}, 2);
    const ours = claim(
      rows.map((row) => openAttempt(row, desk)),
      desk,
    );
    expect(ours.map(({ row }) => row.id)).toEqual(['R-3']);
  });
});

describe('a row that was read', () => {
  const read = requestRow(LEASED);

  it('is unchanged while its record is the same', () => {
    expect(isUnchanged(read)(requestRow(LEASED))).toBe(true);
    expect(isUnchanged(read)(requestRow({ ...LEASED, nextTry: NOW }))).toBe(false);
    expect(isUnchanged(read)(requestRow({}))).toBe(false);
  });

  it('and claimed is ours while the claim stands, or when its record was emptied by accident', () => {
    expect(isOurs(read)(requestRow(LEASED))).toBe(true);
    expect(isOurs(read)(requestRow({}))).toBe(true);
    expect(isOurs(read)(requestRow({ ...LEASED, nextTry: NOW }))).toBe(false);
    expect(isOurs(read)(requestRow({ ...LEASED, status: 'Done' }))).toBe(false);
  });
});
