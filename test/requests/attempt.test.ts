import { decideIntent, openAttempt, priorEffect } from '../../src/requests/attempt';
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

const open = (record: Partial<RowRecord> = {}) => openAttempt(requestRow(record), new MemoryServices());

describe('a request in hand', () => {
  it('that is new begins now, with its first attempt', () => {
    expect(open()).toMatchObject({
      admission: { admitted: true },
      resumes: null,
      memory: { action: '', agentId: '', began: NOW },
      attempts: 1,
    });
  });

  it.each(['Working', 'Will retry', 'Paused', 'Waiting'] as const)(
    'that was %s goes on with what it remembers',
    (status) => {
      expect(open({ ...EARLIER, status })).toMatchObject({
        memory: { action: 'Created', agentId: '7', began: NOW - MINUTE },
        attempts: 3,
      });
    },
  );

  it('that needed attention remembers, and counts its attempts anew', () => {
    expect(open({ ...EARLIER, status: 'Needs attention' })).toMatchObject({
      memory: { action: 'Created', agentId: '7', began: NOW - MINUTE },
      attempts: 1,
    });
  });

  it.each(['Done', 'Rejected', 'Needs approval', ''] as const)('that was %j begins anew', (status) => {
    expect(open({ ...EARLIER, status })).toMatchObject({
      memory: { action: '', agentId: '', began: NOW },
      attempts: 1,
    });
  });

  it('with other answers than before begins anew', () => {
    expect(open({ ...EARLIER, requestId: 'R-0', status: 'Working' })).toMatchObject({
      memory: { action: '', agentId: '', began: NOW },
      attempts: 1,
    });
  });

  it('whose beginning is not known begins now', () => {
    expect(open({ ...EARLIER, status: 'Working', updatedAt: null }).prior.began).toBe(NOW);
  });

  it('was resumed when whoever had it was still working on it', () => {
    expect(STATUSES.filter((status) => open({ status }).resumes !== null)).toEqual(['Working']);
  });

  it('tells what an earlier attempt may have done', () => {
    expect(priorEffect(open({ ...EARLIER, status: 'Working' }))).toEqual({ action: 'Created', agentId: '7' });
  });
});

describe('what is planned', () => {
  it('for an owner who is switched off is nothing, and a person is asked', () => {
    const request = open();
    decideIntent(request, account({ enabled: false, protected: true }));
    expect(request.intent).toBeUndefined();
    expect(request.outcome).toMatchObject({ kind: 'attention', agentId: '7' });
  });

  it('for anybody else is what they need', () => {
    const request = open();
    decideIntent(request, account({ enabled: false }));
    expect(request.intent).toMatchObject({ action: 'Updated', write: 'enable' });
    expect(request.outcome).toBeUndefined();
  });

  it('leaves as it was what was done before and chosen again by hand', () => {
    const kept = (record: Partial<RowRecord>, enabled = true) => {
      const request = open({ ...EARLIER, ...record });
      decideIntent(request, account({ enabled }));
      return request.isKept;
    };
    expect(kept({ status: 'Waiting' })).toBe(true);
    expect(kept({ status: 'Waiting' }, false)).toBe(false);
    expect(kept({ status: 'Waiting', action: '' })).toBe(false);
    expect(kept({ status: 'Working' })).toBe(false);
  });
});
