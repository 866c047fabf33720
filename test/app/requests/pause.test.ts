import { columnProblem, findProblem, markPaused, startRun } from '../../../src/app/requests/pause';
import type { AdminMailServices } from '../../../src/mail/admin-mail';
import type { AppProblem } from '../../../src/mail/alerts';
import type { RowRecord } from '../../../src/requests/request';
import type { Pause } from '../../../src/state/alerts-state';
import { AppState } from '../../../src/state/app-state';
import { ok, type Result } from '../../../src/zendesk/accounts';
import { UNAUTHORIZED } from '../../requests/known-failures';
import { account } from '../../requests/memory-accounts';
import { MemoryOutbox } from '../../requests/memory-outbox';
import { Memory } from '../../state/memory-store';
import { MINUTE, NOW, record, rowOf, sheetOf, withFreeLock } from './memory-sheet';

withFreeLock();

type Context = Parameters<typeof startRun>[0];

/** An execution of the owner, with a credential and a Zendesk that accepts it. */
function contextOf({ hasCredential = true, me = ok(account()) as Result<ReturnType<typeof account>> } = {}) {
  const state = new AppState(new Memory(), new Memory());
  state.owner.set({ email: 'admin@acme.com', key: 'k', since: NOW });
  const calls: string[] = [];
  const paused: AppProblem[] = [];
  const outbox = new MemoryOutbox(() => {});
  const adminMailServices = (): AdminMailServices => ({
    state,
    setup: { mail: { enabled: true, templates: {}, copyTo: [], alertsTo: [], language: 'en' } },
    outbox,
    sheetUrl: 'https://sheet.example',
    now: () => NOW,
    locked: (action) => action(),
  });
  const context = {
    state,
    now: () => NOW,
    credential: () => (hasCredential ? { kind: 'token', token: 't' } : null),
    accountsThatPauseNothing: () => ({
      whoAmI: () => {
        calls.push('whoAmI');
        return me;
      },
    }),
    adminMailServices,
    pause: (problem: AppProblem) => void paused.push(problem),
  } as unknown as Context;
  return { context, state, calls, paused, outbox };
}

const pauseBecauseOf = (cause: Pause['cause']): Pause => ({
  cause,
  title: 'it was paused',
  reason: `because of a ${cause}`,
  since: NOW - MINUTE,
});

describe('what keeps everything from working', () => {
  it('is nothing when all columns and a credential are there', () => {
    expect(findProblem(contextOf().context, sheetOf().sheet)).toBeNull();
  });

  it('is the columns that are missing, by their names', () => {
    const { sheet, grid } = sheetOf();
    grid.rows[0]?.splice(2, 2, 'Agent', 'Given name');
    sheet.refreshLayout();
    expect(columnProblem(sheet)).toMatchObject({
      cause: 'column',
      title: { code: 'alert.columns-missing-title', columns: ['Address', 'First name'] },
    });
    expect(findProblem(contextOf({ hasCredential: false }).context, sheet)?.cause).toBe('column');
  });

  it('is a credential that is missing', () => {
    expect(findProblem(contextOf({ hasCredential: false }).context, sheetOf().sheet)).toMatchObject({
      cause: 'credential',
      detail: { code: 'alert.credential', reason: { code: 'failure.no-credential' } },
    });
  });
});

describe('the start of a run', () => {
  it('goes on when nothing is wrong, and asks Zendesk nothing', () => {
    const { context, calls, paused } = contextOf();
    expect(startRun(context, sheetOf().sheet)).toBeNull();
    expect([calls, paused]).toEqual([[], []]);
  });

  it('pauses where a credential is missing, and says why', () => {
    const { context, paused } = contextOf({ hasCredential: false });
    expect(startRun(context, sheetOf().sheet)).toContain('no credential is saved');
    expect(paused).toMatchObject([{ cause: 'credential' }]);
  });

  it('says that Zendesk wants it to wait', () => {
    const { context, state } = contextOf();
    state.setNotBefore(NOW + MINUTE);
    expect(startRun(context, sheetOf().sheet)).toBe('Zendesk has asked us to wait.');
  });

  it('resumes once the credential is accepted', () => {
    const { context, state, calls } = contextOf();
    state.pause.set(pauseBecauseOf('credential'));
    expect(startRun(context, sheetOf().sheet)).toBeNull();
    expect(state.pause.get()).toBeNull();
    expect(calls).toEqual(['whoAmI']);
  });

  it('stays paused while it is not, and makes good an alert that was interrupted, once', () => {
    const { context, state, outbox } = contextOf({ me: UNAUTHORIZED });
    state.pause.set(pauseBecauseOf('credential'));
    for (let runs = 0; runs < 2; runs++)
      expect(startRun(context, sheetOf().sheet)).toBe('because of a credential');
    expect(state.pause.get()).toEqual(pauseBecauseOf('credential'));
    expect(outbox.sent).toMatchObject([{ to: ['admin@acme.com'] }]);
  });

  it('stays paused without a credential, and asks Zendesk nothing', () => {
    const { context, state, calls, paused } = contextOf({ hasCredential: false });
    state.pause.set(pauseBecauseOf('credential'));
    expect(startRun(context, sheetOf().sheet)).toBe('because of a credential');
    expect([calls, paused]).toEqual([[], []]);
  });

  it('stays paused by a person, and alerts no one', () => {
    const { context, state, calls, outbox } = contextOf({ hasCredential: false });
    state.pause.set(pauseBecauseOf('person'));
    expect(startRun(context, sheetOf().sheet)).toBe('because of a person');
    expect(calls).toEqual([]);
    expect(outbox.made).toEqual([]);
  });

  it('ends the pause that is over before it begins another', () => {
    const { context, state, paused } = contextOf({ hasCredential: false });
    state.pause.set(pauseBecauseOf('column'));
    startRun(context, sheetOf().sheet);
    expect(state.pause.get()).toBeNull();
    expect(paused).toMatchObject([{ cause: 'credential' }]);
  });

  it('ends the pause that is over also when Zendesk wants it to wait', () => {
    const { context, state } = contextOf();
    state.pause.set(pauseBecauseOf('column'));
    state.setNotBefore(NOW + MINUTE);
    expect(startRun(context, sheetOf().sheet)).toBe('Zendesk has asked us to wait.');
    expect(state.pause.get()).toBeNull();
  });
});

describe('a row that is marked as paused', () => {
  const context = { log: { recall: () => new Map() }, now: () => NOW } as unknown as Parameters<
    typeof markPaused
  >[2];

  function marked(values: Partial<RowRecord>, isMissing = false): RowRecord {
    const { sheet, grid } = sheetOf('ana');
    const row = Object.keys(values).length > 0 ? record(sheet, 2, values) : rowOf(sheet, 2);
    if (isMissing) {
      sheet.layout.missing.push('First name');
      expect(grid.header()).toContain('First name');
    }
    markPaused([row], sheet, context, 'The column is gone.');
    return rowOf(sheet, 2).record;
  }

  it('waits, says why, and knows its request', () => {
    expect(marked({})).toMatchObject({
      status: 'Paused',
      detail:
        'Admin action needed. The column is gone. When Chat Access resumes, this row continues automatically.',
      nextTry: null,
      updatedAt: NOW,
      requestId: expect.stringMatching(/^R-/),
      mail: '',
      attempts: 0,
    });
  });

  it('keeps what it remembers, also of answers that were edited since', () => {
    const earlier = {
      status: 'Will retry',
      requestId: 'R-before',
      action: 'Created',
      agentId: '7',
      attempts: 2,
      nextTry: NOW + MINUTE,
      updatedAt: NOW - MINUTE,
      mail: 'Sent: failed',
    } as const;
    expect(marked(earlier)).toMatchObject({
      ...earlier,
      status: 'Paused',
      nextTry: null,
    });
  });

  it('does not say which request it is while columns are missing', () => {
    expect(marked({}, true)).toMatchObject({ status: 'Paused', requestId: '' });
  });
});
