import {
  applyProblem,
  decideAfterFailure,
  decideBegin,
  decideReview,
  decideTurn,
  isUnattended,
  mayContinue,
} from '../../../src/app/idle/decisions';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/shared/time';
import type { IdleJob } from '../../../src/state/idle-state';
import type { Failure } from '../../../src/zendesk/accounts';

const NOW = Date.parse('2026-03-02T09:00:00Z');
const OWNER = { email: 'owner@acme.example', key: 'key', since: 1 };
const REASON = { code: 'failure.said', said: 'Zendesk is down' } as const;

function job(changes: Partial<IdleJob> = {}): IdleJob {
  return { id: 'P-1', task: 'review', by: null, startedAt: NOW - HOUR_MS, ...changes };
}

describe('a job', () => {
  const facts = { owner: OWNER, hasCredential: true, running: null, now: NOW };

  it('begins when none is under way', () => {
    expect(decideBegin(facts)).toBe('begin');
  });

  it('begins while Chat Access is off for an editor who has the credential', () => {
    expect(decideBegin({ ...facts, owner: null })).toBe('begin');
    expect(decideBegin({ ...facts, owner: null, hasCredential: false })).toEqual({
      code: 'idle.no-credential',
    });
  });

  it('begins for an editor without the credential: the owner does it', () => {
    expect(decideBegin({ ...facts, hasCredential: false })).toBe('begin');
  });

  it('waits for one that is under way, for two days', () => {
    const since = (startedAt: number) => decideBegin({ ...facts, running: job({ startedAt }) });
    expect(since(NOW - HOUR_MS)).toBe('continue');
    expect(since(NOW - 2 * DAY_MS + 1)).toBe('continue');
    expect(since(NOW - 2 * DAY_MS)).toBe('begin');
  });
});

describe('a job that was begun', () => {
  const facts = { owner: OWNER, isOwner: true, pause: null, isAskedToWait: false };
  const pause = { cause: 'person', title: '', reason: 'Paused by Ana.', since: 1 } as const;

  it('is worked on by the owner, and while there is none', () => {
    expect(decideTurn(facts)).toBe('go on');
    expect(decideTurn({ ...facts, owner: null, isOwner: false })).toBe('go on');
  });

  it('is left to the owner', () => {
    const noted = { code: 'idle.noted', owner: OWNER.email };
    expect(decideTurn({ ...facts, isOwner: false })).toEqual(noted);
    expect(decideTurn({ ...facts, isOwner: false, pause, isAskedToWait: true })).toEqual(noted);
  });

  it('waits while everything is paused, and while Zendesk wants a pause', () => {
    const paused = { code: 'idle.paused', reason: 'Paused by Ana.' };
    expect(decideTurn({ ...facts, pause })).toEqual(paused);
    expect(decideTurn({ ...facts, pause, isAskedToWait: true })).toEqual(paused);
    expect(decideTurn({ ...facts, isAskedToWait: true })).toEqual({ code: 'idle.asked-to-wait' });
  });
});

describe('a review that fails', () => {
  const down: Failure = { kind: 'transient', notBefore: null, reason: REASON };
  const wait: Failure = { ...down, notBefore: NOW + MINUTE_MS };
  const lost: Failure = { kind: 'outcome-unknown', notBefore: null, reason: REASON };
  const refused: Failure = { kind: 'rejected', status: 404, reason: REASON };
  const unauthorized: Failure = { kind: 'unauthorized', status: 401, reason: REASON };
  const early = { startedAt: NOW - HOUR_MS + 1, now: NOW };

  it.each<[string, Failure, boolean, string]>([
    ['a pause, at a page', wait, false, 'try again'],
    ['a pause, after all pages', wait, true, 'try again'],
    ['no answer, at a page that was patiently asked for', down, false, 'give up'],
    ['no answer, after all pages', down, true, 'try again'],
    ['a lost answer, at a page', lost, false, 'give up'],
    ['a lost answer, after all pages', lost, true, 'try again'],
    ['a refusal', refused, true, 'give up'],
    ['a refused credential', unauthorized, true, 'give up'],
  ])('because of %s', (_, failure, isRead, decision) => {
    expect(decideAfterFailure({ failure, isRead, ...early })).toBe(decision);
  });

  it('is given up after an hour', () => {
    const late = { startedAt: NOW - HOUR_MS, now: NOW };
    expect(decideAfterFailure({ failure: wait, isRead: true, ...late })).toBe('give up');
  });
});

describe('what the daily review does', () => {
  const facts = { mode: 'act', hasReported: true, changes: 3, doubts: 0 } as const;

  it('is to act, once it has reported, on changes or on doubts', () => {
    expect(decideReview(facts)).toBe('act');
    expect(decideReview({ ...facts, changes: 0, doubts: 1 })).toBe('act');
    expect(decideReview({ ...facts, changes: 0 })).toBe('nothing');
  });

  it('is to report at first, and by the policy', () => {
    expect(decideReview({ ...facts, hasReported: false })).toBe('report');
    expect(decideReview({ ...facts, mode: 'report' })).toBe('report');
    expect(decideReview({ ...facts, mode: 'off' })).toBe('report');
    expect(decideReview({ ...facts, mode: 'report', changes: 0 })).toBe('report');
  });
});

describe('a plan that is being applied', () => {
  const acting = { mode: 'act', hasReported: true } as const;

  it('goes on for the daily review only while that may act', () => {
    expect(mayContinue({ by: null }, acting)).toBe(true);
    expect(mayContinue({ by: null }, { ...acting, hasReported: false })).toBe(false);
    expect(mayContinue({ by: null }, { ...acting, mode: 'report' })).toBe(false);
    expect(mayContinue({ by: null }, { ...acting, mode: 'off' })).toBe(false);
  });

  it('goes on for a person, unless the review is off', () => {
    for (const by of ['ana@acme.example', '']) {
      expect(mayContinue({ by }, { mode: 'report', hasReported: false })).toBe(true);
      expect(mayContinue({ by }, { mode: 'off', hasReported: true })).toBe(false);
    }
  });
});

describe('a plan that a person wants to have carried out', () => {
  const facts = { mode: 'act', hasReported: false, isOwner: false } as const;

  it('waits for the first report, unless it is the owner', () => {
    expect(applyProblem(facts)).toEqual({ code: 'plan.report-first' });
    expect(applyProblem({ ...facts, hasReported: true })).toBeNull();
    expect(applyProblem({ ...facts, isOwner: true })).toBeNull();
  });

  it('is not carried out while the review is off', () => {
    expect(applyProblem({ mode: 'off', hasReported: true, isOwner: true })).toEqual({ code: 'review.off' });
  });
});

describe('the end of a job', () => {
  it.each([
    ['the daily review', null, NOW, true],
    ['the click of this execution', 'ana@acme.example', NOW, false],
    ['the click of an earlier execution', 'ana@acme.example', NOW - 1, true],
  ])('is waited for by the person, or mailed: %s', (_, by, startedAt, isMailed) => {
    expect(isUnattended({ by, startedAt }, NOW)).toBe(isMailed);
  });
});
