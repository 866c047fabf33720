import {
  type Attempt,
  decideIntent,
  finish,
  intendedEffect,
  isDecided,
  isFinished,
  isOpen,
  type OpenAttempt,
  openAttempt,
  priorEffect,
} from '../../src/requests/attempt';
import { type RowRecord, STATUSES } from '../../src/requests/request';
import { account } from './memory-accounts';
import { MemoryServices, MINUTE, NOW, requestRow } from './memory-services';

const EARLIER = {
  requestId: 'R-1',
  action: 'Created',
  agentId: '7',
  attempts: 2,
  updatedAt: NOW - MINUTE,
} as const;

const { access } = new MemoryServices();

const begin = (record: Partial<RowRecord> = {}) => openAttempt(requestRow(record), access, NOW);

function open(record: Partial<RowRecord> = {}): OpenAttempt {
  const attempt = begin(record);
  if (!isOpen(attempt)) throw new Error('the request is admitted');
  return attempt;
}

const NOBODY = { ...access, blocked: [] };

describe('an attempt at a request', () => {
  it('that is new begins now, and is the first one', () => {
    expect(begin()).toMatchObject({
      stage: 'open',
      person: { email: 'ana@acme.com', firstName: 'Ana', lastName: 'Silva' },
      resumes: null,
      prior: { action: '', agentId: '', began: NOW },
      attempts: 1,
    });
  });

  it('that is not admitted is finished at once, with the reason', () => {
    const attempt = openAttempt(requestRow({}, { email: 'ana' }), access, NOW);
    expect(attempt).toMatchObject({
      stage: 'finished',
      outcome: { kind: 'rejected', message: { code: 'rejection.address' } },
      account: null,
      attempts: 1,
    });
  });

  it.each(['Working', 'Will retry', 'Paused', 'Waiting'] as const)(
    'at a row that was %s continues with what is remembered',
    (status) => {
      expect(begin({ ...EARLIER, status })).toMatchObject({
        prior: { action: 'Created', agentId: '7', began: NOW - MINUTE },
        attempts: 3,
      });
    },
  );

  it('at a row that needed attention remembers, and counts the attempts from one again', () => {
    expect(begin({ ...EARLIER, status: 'Needs attention' })).toMatchObject({
      prior: { action: 'Created', agentId: '7', began: NOW - MINUTE },
      attempts: 1,
    });
  });

  it.each(['Done', 'Rejected', ''] as const)('at a row that was %j starts from the beginning', (status) => {
    expect(begin({ ...EARLIER, status })).toMatchObject({
      prior: { action: '', agentId: '', began: NOW },
      attempts: 1,
    });
  });

  it('at a row with other answers than before starts from the beginning', () => {
    expect(begin({ ...EARLIER, requestId: 'R-0', status: 'Working' })).toMatchObject({
      prior: { action: '', agentId: '', began: NOW },
      attempts: 1,
    });
  });

  it('whose beginning is not known begins now', () => {
    expect(begin({ ...EARLIER, status: 'Working', updatedAt: null }).prior.began).toBe(NOW);
  });

  it('resumes a request when the execution before was still working on it', () => {
    expect(STATUSES.filter((status) => begin({ status }).resumes !== null)).toEqual(['Working']);
    expect(begin({ status: 'Working', requestId: 'R-0' }).resumes).toBe('R-0');
  });

  it('knows what an earlier one may have done', () => {
    expect(priorEffect(begin({ ...EARLIER, status: 'Working' }))).toEqual({
      action: 'Created',
      agentId: '7',
    });
  });

  it('keeps its beginning and its count when it is finished, and no stage but the last', () => {
    const attempt = open({ ...EARLIER, status: 'Working' });
    const finished = finish(attempt, {
      kind: 'rejected',
      message: { code: 'outcome.left-disabled' },
      told: null,
    });
    expect(finished).toEqual({
      stage: 'finished',
      row: attempt.row,
      prior: attempt.prior,
      waited: null,
      resumes: 'R-1',
      attempts: 3,
      outcome: { kind: 'rejected', message: { code: 'outcome.left-disabled' }, told: null },
      account: null,
    });
    const stages = (each: Attempt) => [isOpen(each), isDecided(each), isFinished(each)];
    expect(stages(attempt)).toEqual([true, false, false]);
    expect(stages(finished)).toEqual([false, false, true]);
  });
});

describe('what is intended', () => {
  it('for an owner who is disabled is nothing, and a person is asked', () => {
    const attempt = decideIntent(open(), account({ enabled: false, protected: true }), NOBODY);
    expect(attempt).toMatchObject({
      stage: 'finished',
      outcome: { kind: 'attention', message: { code: 'outcome.protected' }, action: '', agentId: '7' },
    });
    expect(attempt).not.toHaveProperty('intent');
  });

  it('for other people is what they need', () => {
    const found = account({ enabled: false });
    const attempt = decideIntent(open(), found, NOBODY);
    expect(attempt).toMatchObject({
      stage: 'decided',
      person: { email: 'ana@acme.com' },
      intent: { action: 'Updated', write: 'enable', account: found },
      isKept: false,
    });
    if (isDecided(attempt)) expect(intendedEffect(attempt)).toEqual({ action: 'Updated', agentId: '7' });
  });

  it('for a person without an account names no account yet', () => {
    const attempt = decideIntent(open(), null, NOBODY);
    expect(attempt).toMatchObject({ intent: { action: 'Created', write: 'create', account: null } });
    if (isDecided(attempt)) expect(intendedEffect(attempt)).toEqual({ action: 'Created', agentId: '' });
  });

  it('may be decided again, when more is known', () => {
    const attempt = decideIntent(open(), null, NOBODY);
    if (!isDecided(attempt)) throw new Error('an account is to be created');
    expect(decideIntent(attempt, account(), NOBODY)).toMatchObject({
      intent: { action: 'No change', write: null },
    });
  });

  it('leaves as it was what was done before and was selected again', () => {
    const isKept = (record: Partial<RowRecord>, enabled = true) => {
      const attempt = decideIntent(open({ ...EARLIER, ...record }), account({ enabled }), NOBODY);
      return isDecided(attempt) && attempt.isKept;
    };
    expect(isKept({ status: 'Waiting' })).toBe(true);
    expect(isKept({ status: 'Waiting' }, false)).toBe(false);
    expect(isKept({ status: 'Waiting', action: '' })).toBe(false);
    expect(isKept({ status: 'Working' })).toBe(false);
  });
});
