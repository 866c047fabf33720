import { processRequests } from '../../src/requests/process-requests';
import { ok } from '../../src/zendesk/accounts';
import { TRANSIENT } from './known-failures';
import { account } from './memory-accounts';
import { MemoryServices, MINUTE, NOW, requestRow } from './memory-services';

const BEN = { email: 'ben@acme.com', firstName: 'Ben' };

describe('a request', () => {
  it('is looked up, claimed, done, drafted, recorded, sent and logged, in this order', () => {
    const services = new MemoryServices();
    services.handle();
    expect(services.calls).toEqual([
      'find ana@acme.com',
      'claim R-1 Working',
      'create ana@acme.com',
      'draft d-1',
      'write R-1 Done',
      'send d-1',
      'log R-1',
      'mail cell: Sending: created d-1 -> Sent: created',
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

  it('that is not admitted ends without a call of Zendesk', () => {
    const services = new MemoryServices();
    const record = services.handle(requestRow({}, { email: 'ana@evil.org' }));
    expect(record).toMatchObject({ status: 'Rejected', action: '', mail: 'Sent: rejected' });
    expect(record.detail).toMatch(/^Not created: evil\.org is not on the list/);
    expect(services.calls).toEqual([
      'claim R-1 Working',
      'draft d-1',
      'write R-1 Rejected',
      'send d-1',
      'log R-1',
      'mail cell: Sending: rejected d-1 -> Sent: rejected',
    ]);
  });

  it('that no mail is about is only recorded, under the lock', () => {
    const services = new MemoryServices();
    services.accounts.find = () => [TRANSIENT];
    expect(services.handle().status).toBe('Will retry');
    expect(services.calls).toEqual(['claim R-1 Will retry', 'log R-1']);
  });

  it('whose row another execution has taken meanwhile is left to that execution', () => {
    const services = new MemoryServices();
    const rows = services.with(requestRow());
    services.sheet[0] = requestRow({ status: 'Working', requestId: 'R-1', nextTry: NOW + MINUTE });
    expect(processRequests(rows, services)).toEqual([]);
    expect(services.calls).toEqual(['find ana@acme.com']);
  });

  it('is not touched while the lock cannot be acquired', () => {
    const services = new MemoryServices();
    services.isLockTaken = true;
    expect(services.handle().status).toBe('');
    expect(services.calls).toEqual(['find ana@acme.com']);
  });

  it('waits for as long as Zendesk has asked everybody to wait, and no attempt is counted', () => {
    const services = new MemoryServices();
    services.waitUntil = NOW + MINUTE;
    const began = NOW - MINUTE;
    const record = services.handle(
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
    expect(services.outcome()).toMatchObject({
      kind: 'waiting',
      message: { code: 'outcome.asked-to-wait' },
      concerns: 'everybody',
    });
    expect(services.calls).toEqual(['claim R-1 Will retry', 'log R-1']);
  });

  it('that is not admitted is rejected all the same while Zendesk has asked to wait', () => {
    const services = new MemoryServices();
    services.waitUntil = NOW + MINUTE;
    expect(services.handle(requestRow({}, { email: 'ana' })).status).toBe('Rejected');
  });
});

describe('several requests', () => {
  it('share their calls, and each has its own outcome', () => {
    const services = new MemoryServices().knows(account({ email: 'ben@acme.com', enabled: false }));
    const rows = services.with(requestRow(), requestRow({}, BEN, 2), requestRow({}, { email: 'x' }, 3));
    const finished = processRequests(rows, services);
    expect(finished.map(({ row, outcome }) => `${row.id} ${outcome.kind}`)).toEqual([
      'R-1 done',
      'R-2 done',
      'R-3 rejected',
    ]);
    expect(services.calls.filter((call) => /^(find|create|enable)/.test(call))).toEqual([
      'find ana@acme.com, ben@acme.com',
      'create ana@acme.com',
      'enable 7',
    ]);
    expect(services.sheet.map(({ record }) => record.mail)).toEqual([
      'Sent: created',
      'Sent: enabled',
      'Sent: rejected',
    ]);
  });

  it('are given back whether a mail is about them or not', () => {
    const services = new MemoryServices();
    services.accounts.find = (emails) =>
      emails.map((email) => (email === 'ben@acme.com' ? TRANSIENT : ok('absent')));
    const finished = processRequests(services.with(requestRow(), requestRow({}, BEN, 2)), services);
    expect(finished.map(({ row, outcome }) => `${row.id} ${outcome.kind}`)).toEqual([
      'R-2 retry',
      'R-1 done',
    ]);
  });
});

describe('a request that is done and selected again', () => {
  const done = { status: 'Done', requestId: 'R-1', action: 'Created', mail: 'Sent: created' } as const;

  it('stays as it is while the account is enabled', () => {
    const services = new MemoryServices().knows(account());
    expect(services.handle(requestRow(done))).toMatchObject(done);
    expect(services.calls).toEqual(['find ana@acme.com']);
  });

  it('stays as it is when Zendesk does not say', () => {
    const services = new MemoryServices();
    services.accounts.find = () => [TRANSIENT];
    expect(services.handle(requestRow(done))).toMatchObject(done);
    expect(services.calls).toEqual([]);
  });

  it('is done again when the account has been disabled', () => {
    const services = new MemoryServices().knows(account({ enabled: false }));
    expect(services.handle(requestRow(done))).toMatchObject({ action: 'Updated', mail: 'Sent: enabled' });
  });

  it('is done again when the account is gone, and the requester is not mailed the same twice', () => {
    const services = new MemoryServices();
    expect(services.handle(requestRow(done))).toMatchObject({ agentId: '100', mail: 'Sent: created' });
    expect(services.outbox.sent).toEqual([]);
  });

  it('is rejected when it would be rejected today', () => {
    const services = new MemoryServices().knows(account());
    services.access = { ...services.access, domains: ['other.com'] };
    expect(services.handle(requestRow(done)).status).toBe('Rejected');
  });

  it('is handled when its answers have been edited since', () => {
    const services = new MemoryServices().knows(account());
    expect(services.handle(requestRow({ ...done, requestId: 'R-0' }))).toMatchObject({
      action: 'No change',
      requestId: 'R-1',
      mail: 'Sent: unchanged',
    });
  });

  it('but failed is handled again, also when the account is enabled', () => {
    const services = new MemoryServices().knows(account());
    expect(services.handle(requestRow({ ...done, status: 'Needs attention' })).status).toBe('Done');
  });
});
