import { readiness } from '../../src/requests/readiness';
import { EMPTY_RECORD, type RequestRow, type RowRecord, STATUSES } from '../../src/requests/request';
import { ROW_LEASE_MS } from '../../src/state/lease';

const NOW = Date.UTC(2026, 2, 2, 12);
const MINUTE = 60_000;

function row(
  record: Partial<RowRecord>,
  id = 'R-1',
  submittedAt: number | null = NOW - 60 * MINUTE,
): RequestRow {
  const answers = { requester: '', email: '', firstName: '', lastName: '' };
  return { row: 2, id, submittedAt, answers, record: { ...EMPTY_RECORD, ...record } };
}

describe('a row', () => {
  it('without a record is work', () => {
    expect(readiness(row({}), NOW, 'event')).toBe('work');
    expect(readiness(row({}), NOW, 'timer')).toBe('work');
  });

  it.each(['Waiting', 'Paused', 'Will retry', 'Working'] as const)(
    'that is %s is work once its time has come',
    (status) => {
      const waiting = { status, requestId: 'R-1', nextTry: NOW + MINUTE };
      expect(readiness(row(waiting), NOW, 'timer')).toBe('leave');
      expect(readiness(row(waiting), NOW + MINUTE, 'timer')).toBe('work');
      expect(readiness(row({ ...waiting, nextTry: null }), NOW, 'timer')).toBe('work');
    },
  );

  it.each(['Waiting', 'Paused', 'Will retry', 'Working'] as const)(
    'that is %s until a time that we never set is work',
    (status) => {
      const forged = { status, requestId: 'R-1', nextTry: NOW + 25 * 60 * MINUTE };
      expect(readiness(row(forged), NOW, 'timer')).toBe('work');
    },
  );

  it('that is being worked on for longer than a lease lasts is work', () => {
    const forged = { status: 'Working' as const, requestId: 'R-1', nextTry: NOW + ROW_LEASE_MS + 2 * MINUTE };
    expect(readiness(row(forged), NOW, 'person')).toBe('work');
  });

  it.each(['#N/A', 'Loading...'])('with an answer that shows %s is left alone, whoever asks', (shown) => {
    const answers = { requester: 'a@b.c', email: shown, firstName: 'Ana', lastName: '' };
    for (const cause of ['timer', 'event', 'person'] as const)
      expect(readiness({ ...row({}), answers }, NOW, cause)).toBe('leave');
  });

  it.each(['Done', 'Rejected', 'Needs attention'] as const)('that is %s is left alone', (status) => {
    expect(readiness(row({ status, requestId: 'R-1' }), NOW, 'timer')).toBe('leave');
    expect(readiness(row({ status, requestId: 'R-1' }), NOW, 'event')).toBe('leave');
  });

  it.each([
    [13 * 24 * 60, 'leave'],
    [0, 'work'],
    [15 * 24 * 60, 'work'],
  ] as const)('that needs approval, and is to be looked at in %i minutes: %s', (minutes, expected) => {
    const waiting = row({ status: 'Needs approval', requestId: 'R-1', nextTry: NOW + minutes * 60_000 });
    expect(readiness(waiting, NOW, 'timer')).toBe(expected);
  });

  it('in whose status a person has typed something is left alone', () => {
    expect(readiness(row({ status: 'unknown' }), NOW, 'timer')).toBe('leave');
  });

  it('that a person selects is work, except while it is being worked on', () => {
    for (const status of STATUSES.filter((each) => each !== 'Working'))
      expect(readiness(row({ status, requestId: 'R-1', nextTry: NOW + MINUTE }), NOW, 'person')).toBe('work');
    const working = { status: 'Working' as const, requestId: 'R-1', nextTry: NOW + ROW_LEASE_MS };
    expect(readiness(row(working), NOW, 'person')).toBe('leave');
    expect(readiness(row(working), NOW + ROW_LEASE_MS, 'person')).toBe('work');
  });
});

describe('an edited response', () => {
  const done = { status: 'Done' as const, requestId: 'R-1', updatedAt: NOW - 30 * MINUTE };

  it('is work when the event of the form says so', () => {
    expect(readiness(row(done, 'R-2'), NOW, 'event')).toBe('work');
  });

  it('is work although the request before it is still being worked on', () => {
    const working = {
      status: 'Working' as const,
      requestId: 'R-1',
      nextTry: NOW + ROW_LEASE_MS,
      updatedAt: NOW,
    };
    expect(readiness(row(working, 'R-2'), NOW, 'event')).toBe('work');
    expect(readiness(row(working, 'R-2'), NOW, 'person')).toBe('work');
  });

  it('is found by the timer when it is younger than its record', () => {
    expect(readiness(row(done, 'R-2', NOW - 10 * MINUTE), NOW, 'timer')).toBe('work');
  });

  it('is found by the timer also when it was made in the second in which the record was written', () => {
    const written = { ...done, updatedAt: done.updatedAt + 999 };
    expect(readiness(row(written, 'R-2', done.updatedAt), NOW, 'timer')).toBe('work');
    expect(readiness(row(written, 'R-1', done.updatedAt), NOW, 'timer')).toBe('leave');
    expect(readiness(row(written, 'R-2', done.updatedAt - 1_000), NOW, 'timer')).toBe('leave');
  });

  it('is not seen in an old row that reads differently because the setup has changed', () => {
    expect(readiness(row(done, 'R-2', NOW - 60 * MINUTE), NOW, 'timer')).toBe('leave');
    expect(readiness(row(done, 'R-2', done.updatedAt - 1_000), NOW, 'timer')).toBe('leave');
    expect(readiness(row(done, 'R-2', null), NOW, 'timer')).toBe('leave');
  });
});

describe('a mail that was recorded and not sent', () => {
  const recorded = { status: 'Done' as const, requestId: 'R-1', updatedAt: NOW };

  it.each(['Queued: created', 'Sending: created r-1'])(
    '(%s) is sent once nobody can be at it any more',
    (mail) => {
      expect(readiness(row({ ...recorded, mail }), NOW + ROW_LEASE_MS - 1, 'timer')).toBe('leave');
      expect(readiness(row({ ...recorded, mail }), NOW + ROW_LEASE_MS, 'timer')).toBe('mail');
    },
  );

  it.each(['', 'Off', 'Sent: created', 'Not sent: created'])('is not seen in %j', (mail) => {
    expect(readiness(row({ ...recorded, mail }), NOW + ROW_LEASE_MS, 'timer')).toBe('leave');
  });
});

describe('a lease', () => {
  it('is longer than the six minutes that an execution can live', () => {
    expect(ROW_LEASE_MS).toBeGreaterThan(6 * MINUTE);
  });
});
