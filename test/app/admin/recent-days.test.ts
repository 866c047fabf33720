import { busiestDay, recentDays } from '../../../src/app/admin/recent-days';
import { type Action, EMPTY_RECORD, type RowRecord } from '../../../src/requests/request';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NOW = Date.UTC(2026, 2, 29, 23, 59);

function line(at: number, status: RowRecord['status'], action: Action = '', requester = 'lead@acme.example') {
  return { at, requester, record: { ...EMPTY_RECORD, status, action }, decision: null };
}

describe('the recent days', () => {
  it('are 28, the oldest first, each with what came of its requests', () => {
    const days = recentDays(
      NOW,
      [
        line(NOW, 'Done', 'Created'),
        line(NOW, 'Done', 'Updated'),
        line(NOW, 'Done', 'No change'),
        line(NOW - DAY_MS, 'Rejected'),
        line(NOW - DAY_MS, 'Needs attention', 'Created'),
      ],
      0,
    );
    expect(days).toHaveLength(28);
    expect(days[0]).toEqual({
      date: '2026-03-02',
      created: 0,
      updated: 0,
      unchanged: 0,
      rejected: 0,
      failed: 0,
    });
    expect(days[26]).toMatchObject({ date: '2026-03-28', rejected: 1, failed: 1, created: 0 });
    expect(days[27]).toMatchObject({ date: '2026-03-29', created: 1, updated: 1, unchanged: 1 });
  });

  it('leave out what is older, what has not ended, and what was left as history', () => {
    const lines = [
      line(NOW - 28 * DAY_MS, 'Rejected'),
      line(NOW, 'Will retry', 'Created'),
      line(NOW, 'Done'),
    ];
    for (const { date: _, ...counts } of recentDays(NOW, lines, 0)) {
      expect(Object.values(counts)).toEqual([0, 0, 0, 0, 0]);
    }
  });
});

describe('the busiest day', () => {
  it('is that of one requester, and that of all, which may be another one', () => {
    const lines = [
      line(NOW - 28 * DAY_MS, 'Done', 'Created'),
      ...Array.from({ length: 3 }, () => line(NOW - DAY_MS, 'Done', 'Created')),
      ...['a', 'b', 'c', 'd'].map((name) => line(NOW, 'Done', 'Updated', `${name}@acme.example`)),
      line(NOW - DAY_MS, 'Done', 'Created', 'Lead+x@acme.example'),
      line(NOW, 'Done', 'Updated', 'a@acme.example'),
      line(NOW - DAY_MS, 'Done', 'No change'),
      line(NOW - DAY_MS, 'Needs attention', 'Created'),
    ];
    expect(busiestDay(NOW, lines, 0)).toEqual({ requester: 4, all: 5 });
  });

  it('is unknown where nothing was given', () => {
    expect(busiestDay(NOW, [line(NOW, 'Rejected')], 0)).toBeNull();
  });

  it('begins and ends at the midnight of the spreadsheet', () => {
    const evening = Date.UTC(2026, 2, 28, 21);
    const lines = [0, 1, 2, 3].map((hours) => line(evening + hours * HOUR_MS, 'Done', 'Created'));
    expect(busiestDay(NOW, lines, 2 * HOUR_MS)).toEqual({ requester: 3, all: 3 });
    const days = recentDays(NOW, lines, 2 * HOUR_MS);
    expect(days.filter(({ created }) => created > 0)).toMatchObject([
      { date: '2026-03-28', created: 1 },
      { date: '2026-03-29', created: 3 },
    ]);
  });
});
