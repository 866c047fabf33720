import { givesWay, isBefore, mayHaveCreated } from '../../src/requests/precedence';
import type { RequestRow, RowRecord } from '../../src/requests/request';
import { MINUTE, NOW, requestRow } from './memory-services';

const own = (submittedAt: number | null = NOW - 1000, record: Partial<RowRecord> = {}): RequestRow => ({
  ...requestRow(record, {}, 9),
  submittedAt,
});

const other = (record: Partial<RowRecord> = {}, submittedAt: number | null = NOW - MINUTE): RequestRow => ({
  ...requestRow(record, { email: ' ANA@acme.com ' }, 3),
  submittedAt,
});

const WORKED_ON = { status: 'Working', requestId: 'R-3', nextTry: NOW + 1 } as const;

describe('a request gives way to another row about the same person', () => {
  it.each<[string, RequestRow, RequestRow]>([
    ['that is being worked on', own(), other(WORKED_ON)],
    ['that is being worked on, although it came later', own(NOW - 5 * MINUTE), other(WORKED_ON, NOW)],
    ['that came first and has not been looked at', own(), other()],
    ['that came first and waits for its turn', own(), other({ status: 'Waiting', requestId: 'R-3' })],
    ['whose execution has died', own(), other({ ...WORKED_ON, nextTry: NOW - 1 })],
    ['that came in the same second, further up', own(NOW - MINUTE), other({}, NOW - MINUTE)],
    ['that came first, where the sheet gives no times', own(null), other({}, null)],
  ])('%s', (_, row, before) => {
    expect(givesWay(row, before, NOW)).toBe(true);
  });

  it.each<[string, RequestRow, RequestRow]>([
    [
      'is about somebody else',
      own(),
      { ...other(WORKED_ON), answers: requestRow({}, { email: 'x@acme.com' }).answers },
    ],
    ['came later', own(NOW - 2 * MINUTE), other()],
    ['has ended', own(), other({ status: 'Done', requestId: 'R-3' })],
    ['is tried again later', own(), other({ status: 'Will retry', requestId: 'R-3', nextTry: NOW + 1 })],
    ['is due for another try', own(), other({ status: 'Will retry', requestId: 'R-3' })],
    ['is paused', own(), other({ status: 'Paused', requestId: 'R-3' })],
    ['waits for approval', own(), other({ status: 'Needs approval', requestId: 'R-3' })],
    ['gave way itself', own(), other({ status: 'Waiting', requestId: 'R-3', nextTry: NOW + 1 })],
    [
      'has waited since before any execution that lives',
      own(NOW - 10 * MINUTE),
      other({}, NOW - 60 * MINUTE),
    ],
    ['has waited, and this one was tried before', own(null, { status: 'Will retry' }), other({}, null)],
  ])('unless that one %s', (_, row, before) => {
    expect(givesWay(row, before, NOW)).toBe(false);
  });
});

describe('two rows', () => {
  it('are in the order in which they came, and in that of the sheet within a second', () => {
    const [a, b] = [other({}, NOW), own(NOW)];
    expect([isBefore(a, b), isBefore(b, a)]).toEqual([true, false]);
    expect([
      isBefore({ ...a, submittedAt: NOW + 1 }, b),
      isBefore(b, { ...a, submittedAt: NOW + 1 }),
    ]).toEqual([false, true]);
  });
});

describe('another row may have brought the person an account since the look-up', () => {
  const DONE = { status: 'Done', action: 'Created', agentId: '7', requestId: 'R-3' } as const;
  const IN_DOUBT = { ...DONE, status: 'Will retry', agentId: '' } as const;

  it.each<[string, Partial<RowRecord>, boolean]>([
    ['that has ended since', { ...DONE, updatedAt: NOW }, true],
    ['that had ended before', { ...DONE, updatedAt: NOW - MINUTE }, false],
    ['whose create may have been carried out since', { ...IN_DOUBT, updatedAt: NOW - 9 * MINUTE }, true],
    ['whose create may have been carried out long ago', { ...IN_DOUBT, updatedAt: NOW - 11 * MINUTE }, false],
    ['whose time is to come, and says nothing', { ...DONE, updatedAt: NOW + 9 * MINUTE }, true],
    ['that was rejected since', { status: 'Rejected', requestId: 'R-3', updatedAt: NOW }, false],
  ])('%s: %#', (_, record, expected) => {
    expect(mayHaveCreated(own(), other(record), { lookedUpAt: NOW, now: NOW })).toBe(expected);
  });

  it('whose time was typed holds up nobody who asked before an execution can have lived', () => {
    const asked = own(NOW - 11 * MINUTE);
    const typed = other({ ...DONE, updatedAt: NOW + 365 * 24 * 60 * MINUTE });
    expect(mayHaveCreated(asked, typed, { lookedUpAt: NOW, now: NOW })).toBe(false);
  });
});
