import type { AccountEvent } from '../../../src/accounts/history';
import { requestedActions, unendedActions } from '../../../src/app/idle/requested';
import type { RowRecord } from '../../../src/requests/request';
import { AppState } from '../../../src/state/app-state';
import type { IdleJob } from '../../../src/state/idle-state';
import { Memory } from '../../state/memory-store';
import { NOW, record, sheetOf } from '../requests/memory-sheet';

const JOB: IdleJob = { id: 'P-1', task: 'apply', by: null, startedAt: NOW };
const BEFORE = NOW - 24 * 3_600_000;

const done = (agentId: string, more: Partial<RowRecord> = {}): Partial<RowRecord> => {
  return { status: 'Done', action: 'Updated', agentId, mail: 'Sent: enabled', updatedAt: BEFORE, ...more };
};

function logged(agentId: string): AccountEvent {
  const about = { reference: 'R-1', address: '', detail: '', mail: '', before: '' };
  return { ...about, at: BEFORE + 500, agentId, action: 'Updated', isProved: true };
}

/** Forty rows: of the account 1 in row 2, of the account 2 in row 3, and so on. All of them are done and logged. */
function plan({ isMailed = true } = {}) {
  const { sheet } = sheetOf(...Array.from({ length: 40 }, (_, index) => `person${index}`));
  const events = Array.from({ length: 40 }, (_, index) => logged(String(index + 1)));
  for (const [index, { agentId }] of events.entries()) record(sheet, index + 2, done(agentId));
  const state = new AppState(new Memory(), new Memory());
  state.idle.job.set(JOB);
  state.loggedUntil.set(NOW - 1);
  let rowsRead = 0;
  const readRun = sheet.readRun.bind(sheet);
  sheet.readRun = (run) => {
    rowsRead += run.last - run.first + 1;
    return readRun(run);
  };
  const context = {
    responseGrid: () => ({}),
    openReadOnly: () => sheet,
    state,
    setup: { mail: { enabled: isMailed } },
  };
  const execute = () => {
    rowsRead = 0;
    const job = state.idle.job.get() ?? JOB;
    const actions = requestedActions(
      context as unknown as Parameters<typeof requestedActions>[0],
      job,
      events,
      NOW,
    );
    return { accounts: [...new Set(actions.map(({ agentId }) => agentId))], rowsRead };
  };
  const unended = () =>
    unendedActions(context as unknown as Parameters<typeof unendedActions>[0], events, NOW).map(
      ({ agentId, at }) => ({ agentId, at }),
    );
  return { sheet, execute, unended, job: () => state.idle.job.get() };
}

describe('what the rows say that was requested', () => {
  it('is read from all of them once for a plan, and then from those that have not ended and the last ones', () => {
    const { execute } = plan();
    expect(execute()).toEqual({ accounts: [], rowsRead: 40 });
    expect(execute().rowsRead).toBeLessThan(10);
  });

  it('is remembered where the log does not say it, wherever the row stands', () => {
    const { sheet, execute } = plan();
    record(sheet, 5, done('4', { updatedAt: NOW - 1 }));
    expect(execute().accounts).toEqual(['4']);
    expect(execute().accounts).toContain('4');
  });

  it.each<[string, Partial<RowRecord>]>([
    ['is being worked on', { status: 'Working', updatedAt: NOW }],
    ['has ended and has no line yet', { mail: 'Sending: enabled r-1', updatedAt: NOW }],
  ])('includes what came after the first execution of the plan and %s', (_, values) => {
    const { sheet, execute } = plan();
    execute();
    record(sheet, 5, done('4', values));
    expect(execute().accounts).toContain('4');
  });

  it('is read from all rows each time where no mail marks those without a line', () => {
    const { sheet, execute } = plan({ isMailed: false });
    execute();
    record(sheet, 5, done('4', { mail: 'Off', updatedAt: NOW }));
    expect(execute()).toEqual({ accounts: ['4'], rowsRead: 40 });
  });

  it('is read from all rows again where too much is not in the log', () => {
    const { sheet, execute } = plan();
    for (let row = 2; row <= 30; row++) record(sheet, row, done(`x${row}`));
    expect(execute().rowsRead).toBe(40);
    expect(execute().rowsRead).toBe(40);
  });
});

describe('what the rows say that is under way', () => {
  it.each<[RowRecord['status']]>([['Working'], ['Waiting'], ['Will retry'], ['Paused']])(
    'is of now in a row that is %s, although the log has a line from its beginning',
    (status) => {
      const { sheet, unended } = plan();
      record(sheet, 5, done('4', { status, updatedAt: NOW - 60_000 }));
      expect(unended()).toEqual([{ agentId: '4', at: NOW }]);
    },
  );

  it('hides nothing of the log any more in a row that has said so for a day', () => {
    const { sheet, unended } = plan();
    record(sheet, 5, done('4', { status: 'Waiting', updatedAt: NOW - 86_400_000 }));
    expect(unended()).toEqual([]);
  });

  it('is what has ended and has no line yet as well, of the time of its end', () => {
    const { sheet, unended } = plan();
    record(sheet, 5, done('4', { status: 'Needs attention', updatedAt: NOW - 5_000 }));
    expect(unended()).toEqual([{ agentId: '4', at: NOW - 5_000 }]);
  });

  it('is not remembered for the plan', () => {
    const { unended, job } = plan();
    expect(unended()).toEqual([]);
    expect(job()).toEqual(JOB);
  });
});
