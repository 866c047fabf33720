import {
  countByStatus,
  describePause,
  describeSnapshot,
  openPlan,
  triggerProblems,
} from '../../../src/app/admin/health';
import { EMPTY_RECORD, type RequestRow, type RowRecord } from '../../../src/requests/request';
import { say } from '../../../src/text/say';

const AT = Date.UTC(2026, 2, 2, 9);
const SNAPSHOT = { at: AT, writtenAt: AT, accounts: 12, enabled: 10 };
const PLAN = { id: 'P-1', at: AT, key: 'k', enabled: 10, doubts: [], held: null, isApplied: false };

function row(status: RowRecord['status'], email = 'ana@acme.example'): RequestRow {
  const answers = { requester: '', email, firstName: '', lastName: '' };
  return { row: 2, id: 'R-1', submittedAt: null, answers, record: { ...EMPTY_RECORD, status } };
}

describe('health', () => {
  it('counts rows by status, those without one as new, and no blank ones', () => {
    const rows = [row('Done'), row('Done'), row(''), row('unknown'), row('Done', ' ')];
    expect(countByStatus(rows)).toEqual({ Done: 2, new: 1, unknown: 1 });
  });

  it('names the triggers that are missing and those that are there more than once', () => {
    expect(triggerProblems(['onFormSubmit', 'processPending', 'processPending', 'other'])).toEqual({
      missing: ['reviewIdleAgents'],
      doubled: ['processPending'],
    });
  });

  it('dates a snapshot that is not to be relied on by the writing of its sheet', () => {
    const at = '2026-03-02T09:00:00.000Z';
    expect(describeSnapshot(SNAPSHOT)).toEqual({ at, accounts: 12, enabled: 10 });
    expect(describeSnapshot({ ...SNAPSHOT, at: 0 })).toMatchObject({ at });
    expect(describeSnapshot(null)).toBeNull();
  });

  it('shows a plan for two days until it is applied, and why it is held', () => {
    expect(openPlan(PLAN)).toEqual({
      id: 'P-1',
      at: '2026-03-02T09:00:00.000Z',
      until: '2026-03-04T09:00:00.000Z',
      held: null,
    });
    expect(openPlan({ ...PLAN, held: [{ code: 'doubt.log-gone' }] })).toMatchObject({
      held: say({ code: 'doubt.log-gone' }),
    });
    expect(openPlan({ ...PLAN, isApplied: true })).toBeNull();
    expect(openPlan(null)).toBeNull();
  });

  it('tells of a pause its cause, its reason and its beginning', () => {
    const pause = { cause: 'person', title: 'it was paused', reason: 'Paused by me.', since: AT } as const;
    expect(describePause(pause)).toEqual({
      cause: 'person',
      reason: 'Paused by me.',
      since: '2026-03-02T09:00:00.000Z',
    });
    expect(describePause(null)).toBeNull();
  });
});
