import { AccountIndex } from '../../src/requests/account-index';
import { type Account, ok, type Result } from '../../src/zendesk/accounts';
import { OUTCOME_UNKNOWN, TRANSIENT, UNAUTHORIZED } from './known-failures';
import { account } from './memory-accounts';
import { MemoryServices, MINUTE, NOW, requestRow } from './memory-services';

const UPPER_CASE = account({ email: 'ANA@acme.com' });

/** Services whose snapshot is too old to rule out that a person has an account. */
function servicesWithOldSnapshot(fresh?: () => Result<Account[]> | 'busy'): MemoryServices {
  const services = new MemoryServices();
  services.snapshot.isFresh = () => false;
  if (fresh) services.snapshot.refresh = fresh;
  return services;
}

describe('a person whom Zendesk finds', () => {
  it('is not looked for anywhere else', () => {
    const services = servicesWithOldSnapshot().knows(account());
    expect(services.handle()).toMatchObject({ action: 'No change', agentId: '7' });
    expect(services.calls).not.toContain('snapshot');
  });
});

describe('a person whom Zendesk does not find by address', () => {
  it('is found in a fresh snapshot, ignoring case, and the account is read again', () => {
    const services = new MemoryServices().knows(UPPER_CASE);
    expect(services.handle()).toMatchObject({ action: 'No change', agentId: '7' });
    expect(services.calls.slice(0, 2)).toEqual(['find ana@acme.com', 'read 7']);
  });

  it('is created when the snapshot does not know them either', () => {
    const services = new MemoryServices().knows(account({ email: 'ben@acme.com' }));
    expect(services.handle().action).toBe('Created');
  });

  it('is looked for in the snapshot as well when the look-up may lag behind', () => {
    const services = new MemoryServices().knows(UPPER_CASE);
    services.accounts.find = () => [ok('not-yet-known')];
    expect(services.handle()).toMatchObject({ action: 'No change', agentId: '7' });
  });

  it('is not taken for the person who has the account now that the snapshot names', () => {
    const services = new MemoryServices().knows(account({ email: 'ben@acme.com' }));
    services.mentioned = () => [{ email: 'ana@acme.com', id: '7' }];
    expect(services.handle()).toMatchObject({ action: 'Created', agentId: '101' });
  });

  it.each<[string, Result<'absent'>[]]>([
    ['is gone', [ok('absent')]],
    ['is not answered about', []],
  ])('is created when the account that the snapshot names %s', (_, answer) => {
    const services = new MemoryServices();
    services.mentioned = () => [{ email: 'ana@acme.com', id: '7' }];
    services.accounts.byId = () => answer;
    expect(services.handle().action).toBe('Created');
  });

  it('is not created while the account that the snapshot names cannot be read', () => {
    const services = new MemoryServices();
    services.mentioned = () => [{ email: 'ana@acme.com', id: '7' }];
    services.accounts.byId = () => [TRANSIENT];
    expect(services.handle()).toMatchObject({ status: 'Will retry', action: '' });
  });

  it('is looked for in a new snapshot when the last one is old', () => {
    const services = servicesWithOldSnapshot().knows(UPPER_CASE);
    expect(services.handle()).toMatchObject({ action: 'No change', agentId: '7' });
    expect(services.calls.slice(0, 2)).toEqual(['find ana@acme.com', 'snapshot']);
  });

  it('is created when a new snapshot does not know them', () => {
    expect(servicesWithOldSnapshot().handle()).toMatchObject({ action: 'Created', status: 'Done' });
  });

  it('waits, and no attempt is counted, while another execution is reading all accounts', () => {
    const services = servicesWithOldSnapshot(() => 'busy');
    expect(services.handle()).toMatchObject({ status: 'Will retry', nextTry: NOW, attempts: 0, mail: '' });
    expect(services.outcome()).toMatchObject({
      kind: 'waiting',
      message: { code: 'outcome.other-execution' },
      concerns: 'everybody',
    });
    expect(services.record().detail).toBe(
      'No action needed: all accounts are being checked at the moment. This row continues afterwards, within minutes.',
    );
  });

  it('keeps, while waiting, what an earlier attempt may have done', () => {
    const earlier = { status: 'Will retry', requestId: 'R-1', action: 'Created', agentId: '9' } as const;
    expect(servicesWithOldSnapshot(() => 'busy').handle(requestRow(earlier))).toMatchObject({
      action: 'Created',
      agentId: '9',
    });
  });

  it.each([TRANSIENT, OUTCOME_UNKNOWN])(
    'is not created while the accounts cannot be read: $kind',
    (failure) => {
      const services = servicesWithOldSnapshot(() => failure);
      expect(services.handle()).toMatchObject({ status: 'Will retry', action: '', attempts: 1 });
      expect(services.outcome()).toMatchObject({ message: { reason: failure.reason } });
    },
  );

  it('is kept apart from those who are found at once', () => {
    const ben = account({ id: '8', email: 'ben@acme.com' });
    const dora = account({ id: '9', email: 'DORA@acme.com' });
    const services = servicesWithOldSnapshot().knows(ben, dora);
    const names = ['ana', 'ben', 'dora', 'eve'];
    const rows = names.map((name, i) => requestRow({}, { email: `${name}@acme.com` }, i + 1));
    expect(services.handleAll(rows).map(({ action, agentId }) => `${action} ${agentId}`)).toEqual([
      'Created 102',
      'No change 8',
      'No change 9',
      'Created 103',
    ]);
  });
});

describe('a look-up that fails', () => {
  it('is tried again later, not before the moment that Zendesk has named', () => {
    const services = new MemoryServices();
    services.accounts.find = () => [{ ...TRANSIENT, notBefore: NOW + 8 * MINUTE }];
    const retried = requestRow({ status: 'Will retry', requestId: 'R-1', attempts: 1 });
    expect(services.handle(retried)).toMatchObject({
      status: 'Will retry',
      attempts: 2,
      nextTry: NOW + 8 * MINUTE,
    });
    expect(services.record().detail).toBe(
      'Zendesk answered 429. No action needed: Chat Access will try again automatically.',
    );
  });

  it('is tried again after the usual time when that is later', () => {
    const services = new MemoryServices();
    services.accounts.find = () => [{ ...TRANSIENT, notBefore: NOW + 3 * MINUTE }];
    const retried = requestRow({ status: 'Will retry', requestId: 'R-1', attempts: 1 });
    expect(services.handle(retried)).toMatchObject({ attempts: 2, nextTry: NOW + 5 * MINUTE });
  });

  it('because of the credential waits until that is corrected', () => {
    const services = new MemoryServices();
    services.accounts.find = () => [UNAUTHORIZED];
    expect(services.handle()).toMatchObject({
      status: 'Paused',
      attempts: 0,
      detail:
        'Admin action needed: Zendesk does not accept the credential (the token has ended). The admins have been told; once there is a new one, this row continues automatically.',
    });
    expect(services.outcome()).toMatchObject({
      kind: 'paused',
      message: { code: 'outcome.unauthorized', reason: UNAUTHORIZED.reason },
    });
  });

  it('without any answer for a person is tried again, and creates nothing', () => {
    const services = new MemoryServices();
    services.accounts.find = () => [];
    expect(services.handle()).toMatchObject({ status: 'Will retry', action: '' });
    expect(services.accounts.created).toEqual([]);
  });
});

describe('an index of all accounts', () => {
  it('answers for all people, so that Zendesk is asked about none', () => {
    const services = new MemoryServices();
    const index = new AccountIndex([account()], NOW);
    const rows = [requestRow(), requestRow({}, { email: 'ben@acme.com' }, 2)];
    expect(services.handleAll(rows, index).map(({ action }) => action)).toEqual(['No change', 'Created']);
    expect(services.calls.filter((call) => /^(find|read|snapshot)/.test(call))).toEqual([]);
  });
});
