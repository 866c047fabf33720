import { processRequests } from '../../src/requests/process-requests';
import { account } from './memory-accounts';
import { MemoryServices, MINUTE, NOW, requestRow } from './memory-services';

const BEN = { email: 'ben@acme.com', firstName: 'Ben' };
const LATER = { kind: 'later', doubtful: false, notBefore: null, reason: 'Zendesk is down' } as const;

describe('a request', () => {
  it('is looked up, claimed, done, drafted, recorded, sent and logged, in this order', () => {
    const desk = new MemoryServices();
    desk.handle();
    expect(desk.did).toEqual([
      'find ana@acme.com',
      'claim R-1 Working',
      'create ana@acme.com',
      'draft d-1',
      'write R-1 Done',
      'send d-1',
      'mail cell: Sending: created d-1 -> Sent: created',
      'log R-1',
    ]);
  });

  it('that is done is recorded with everything that is known of it', () => {
    expect(new MemoryServices().handle()).toEqual({
      action: 'Created',
      status: 'Done',
      detail: 'Created an account for Ana Silva (ana@acme.com).',
      agentId: '100',
      mail: 'Sent: created',
      attempts: 1,
      nextTry: null,
      requestId: 'R-1',
      updatedAt: NOW,
    });
  });

  it('that is not admitted ends without a word to Zendesk', () => {
    const desk = new MemoryServices();
    const record = desk.handle(requestRow({}, { email: 'ana@evil.org' }));
    expect(record).toMatchObject({ status: 'Rejected', action: '', mail: 'Sent: rejected' });
    expect(record.detail).toMatch(/^Not created: evil\.org is not on the list/);
    expect(desk.did).toEqual([
      'claim R-1 Working',
      'draft d-1',
      'write R-1 Rejected',
      'send d-1',
      'mail cell: Sending: rejected d-1 -> Sent: rejected',
      'log R-1',
    ]);
  });

  it('that nobody is told of is only recorded, under the lock', () => {
    const desk = new MemoryServices();
    desk.accounts.find = () => [LATER];
    expect(desk.handle().status).toBe('Will retry');
    expect(desk.did).toEqual(['claim R-1 Will retry', 'log R-1']);
  });

  it('whose row another execution has taken meanwhile is left to it', () => {
    const desk = new MemoryServices();
    const rows = desk.with(requestRow());
    desk.sheet[0] = requestRow({ status: 'Working', requestId: 'R-1', nextTry: NOW + MINUTE });
    expect(processRequests(rows, desk)).toEqual([]);
    expect(desk.did).toEqual(['find ana@acme.com']);
  });

  it('is not touched while the lock is not to be had', () => {
    const desk = new MemoryServices();
    desk.isLockTaken = true;
    expect(desk.handle().status).toBe('');
    expect(desk.did).toEqual(['find ana@acme.com']);
  });

  it('waits, untried, for as long as Zendesk has asked everybody to wait', () => {
    const desk = new MemoryServices();
    desk.waitUntil = NOW + MINUTE;
    const began = NOW - MINUTE;
    const record = desk.handle(
      requestRow({
        status: 'Will retry',
        requestId: 'R-1',
        action: 'Created',
        agentId: '7',
        attempts: 2,
        nextTry: NOW + MINUTE,
        updatedAt: began,
      }),
    );
    expect(record).toMatchObject({ status: 'Will retry', nextTry: NOW + MINUTE, attempts: 2 });
    expect(record).toMatchObject({ action: 'Created', agentId: '7', updatedAt: began });
    expect(record.detail).toBe('Zendesk is busy and has asked us to wait. It will be tried by itself.');
    expect(desk.did).toEqual(['claim R-1 Will retry', 'log R-1']);
  });

  it('that is wrong is refused all the same while Zendesk has asked to wait', () => {
    const desk = new MemoryServices();
    desk.waitUntil = NOW + MINUTE;
    expect(desk.handle(requestRow({}, { email: 'ana' })).status).toBe('Rejected');
  });
});

describe('several requests', () => {
  it('share their calls, and each has its own outcome', () => {
    const desk = new MemoryServices().knows(account({ email: 'ben@acme.com', enabled: false }));
    const rows = desk.with(requestRow(), requestRow({}, BEN, 2), requestRow({}, { email: 'x' }, 3));
    const ended = processRequests(rows, desk);
    expect(ended.map(({ row, outcome }) => `${row.id} ${outcome.kind}`)).toEqual([
      'R-1 done',
      'R-2 done',
      'R-3 rejected',
    ]);
    expect(desk.did.filter((deed) => /^(find|create|enable)/.test(deed))).toEqual([
      'find ana@acme.com, ben@acme.com',
      'create ana@acme.com',
      'enable 7',
    ]);
    expect(desk.sheet.map(({ record }) => record.mail)).toEqual([
      'Sent: created',
      'Sent: enabled',
      'Sent: rejected',
    ]);
  });

  it('are given back whether somebody is told of them or not', () => {
    const desk = new MemoryServices();
    desk.accounts.find = (emails) =>
      emails.map((email) => (email === 'ben@acme.com' ? LATER : { kind: 'ok', value: null }));
    const ended = processRequests(desk.with(requestRow(), requestRow({}, BEN, 2)), desk);
    expect(ended.map(({ row, outcome }) => `${row.id} ${outcome.kind}`)).toEqual(['R-2 retry', 'R-1 done']);
  });

  it('with an index of all accounts ask Zendesk for nobody, and the index learns of the new account', () => {
    const desk = new MemoryServices();
    const index = new Map();
    processRequests(desk.with(requestRow()), desk, index);
    expect(desk.did).not.toContain('find ana@acme.com');
    expect(index.get('ana@acme.com')).toMatchObject({ id: '100' });
    expect([...index.keys()]).toEqual(['ana@acme.com']);
  });

  it('teach the index in small letters, whatever Zendesk writes', () => {
    const desk = new MemoryServices().knows(account({ email: 'Ana@Acme.com' }));
    const index = new Map([['ana@acme.com', account({ email: 'Ana@Acme.com', enabled: false })]]);
    processRequests(desk.with(requestRow()), desk, index);
    expect([...index.keys()]).toEqual(['ana@acme.com']);
    expect(index.get('ana@acme.com')?.enabled).toBe(true);
  });

  it('that come to nothing teach the index nothing', () => {
    const index = new Map();
    const desk = new MemoryServices();
    processRequests(desk.with(requestRow({}, { email: 'x' })), desk, index);
    desk.accounts.create = () => [LATER];
    processRequests(desk.with(requestRow({}, {}, 2)), desk, index);
    expect(index.size).toBe(0);
  });
});

describe('a request that is done and chosen again', () => {
  const done = { status: 'Done', requestId: 'R-1', action: 'Created', mail: 'Sent: created' } as const;

  it('stays as it is while the account is on', () => {
    const desk = new MemoryServices().knows(account());
    expect(desk.handle(requestRow(done))).toMatchObject(done);
    expect(desk.did).toEqual(['find ana@acme.com']);
  });

  it('stays as it is when Zendesk does not say', () => {
    const desk = new MemoryServices();
    desk.accounts.find = () => [LATER];
    expect(desk.handle(requestRow(done))).toMatchObject(done);
    expect(desk.did).toEqual([]);
  });

  it('is done again when the account has been switched off', () => {
    const desk = new MemoryServices().knows(account({ enabled: false }));
    expect(desk.handle(requestRow(done))).toMatchObject({ action: 'Updated', mail: 'Sent: enabled' });
  });

  it('is done again when the account is gone, and the requester is not told the same twice', () => {
    const desk = new MemoryServices();
    expect(desk.handle(requestRow(done))).toMatchObject({ agentId: '100', mail: 'Sent: created' });
    expect(desk.outbox.sent).toEqual([]);
  });

  it('is refused when it would be refused today', () => {
    const desk = new MemoryServices().knows(account());
    desk.access = { ...desk.access, domains: ['other.com'] };
    expect(desk.handle(requestRow(done)).status).toBe('Rejected');
  });

  it('is handled when its answers have been edited since', () => {
    const desk = new MemoryServices().knows(account());
    expect(desk.handle(requestRow({ ...done, requestId: 'R-0' }))).toMatchObject({
      action: 'No change',
      requestId: 'R-1',
      mail: 'Sent: unchanged',
    });
  });

  it('but failed is handled again, also when the account is on', () => {
    const desk = new MemoryServices().knows(account());
    expect(desk.handle(requestRow({ ...done, status: 'Needs attention' })).status).toBe('Done');
  });
});
