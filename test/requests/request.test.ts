import { EMPTY_RECORD, isBlank, isSameRecord, type RowRecord } from '../../src/requests/request';
import { NOW } from './memory-services';

describe('the answers of a row', () => {
  it('are blank when nothing is in any of them', () => {
    const blank = { requester: '', email: ' ', firstName: '\t', lastName: '\n' };
    expect(isBlank(blank)).toBe(true);
    for (const column of ['requester', 'email', 'firstName', 'lastName'] as const)
      expect(isBlank({ ...blank, [column]: 'x' })).toBe(false);
  });
});

describe('a record', () => {
  const record: RowRecord = {
    ...EMPTY_RECORD,
    action: 'Created',
    status: 'Done',
    mail: 'Off',
    requestId: 'R-1',
    nextTry: NOW,
    updatedAt: NOW,
  };

  it.each<[string, Partial<RowRecord>]>([
    ['its action', { action: 'Updated' }],
    ['its status', { status: 'Rejected' }],
    ['its mail', { mail: '' }],
    ['its request', { requestId: 'R-2' }],
    ['its next try', { nextTry: NOW + 1_000 }],
    ['its next try, which is gone', { nextTry: null }],
    ['its time', { updatedAt: NOW - 1_000 }],
    ['its time, which is gone', { updatedAt: null }],
  ])('is another one with another value of %s', (_, change) => {
    expect(isSameRecord(record, { ...record, ...change })).toBe(false);
    expect(isSameRecord({ ...record, ...change }, record)).toBe(false);
  });

  it('without a time is not one of the first second of all times', () => {
    const early = { ...EMPTY_RECORD, nextTry: 500 };
    expect(isSameRecord(early, EMPTY_RECORD)).toBe(false);
    expect(isSameRecord(EMPTY_RECORD, early)).toBe(false);
  });

  it('is the same whatever people write into its words, and whatever a sheet makes of its times', () => {
    const edited = { detail: 'by hand', agentId: '8', attempts: 5, nextTry: NOW + 999, updatedAt: NOW - 999 };
    expect(isSameRecord(record, { ...record, ...edited })).toBe(true);
    expect(isSameRecord(EMPTY_RECORD, { ...EMPTY_RECORD })).toBe(true);
  });

  it('that is empty says nothing at all', () => {
    expect(EMPTY_RECORD).toEqual({
      action: '',
      status: '',
      detail: '',
      agentId: '',
      mail: '',
      attempts: 0,
      nextTry: null,
      requestId: '',
      updatedAt: null,
    });
  });
});
