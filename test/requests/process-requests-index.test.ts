import { AccountIndex } from '../../src/requests/account-index';
import { processRequests } from '../../src/requests/process-requests';
import { ok } from '../../src/zendesk/accounts';
import { NO_DEPARTMENT, TRANSIENT } from './known-failures';
import { account } from './memory-accounts';
import { MemoryServices, NOW, requestRow } from './memory-services';

describe('several requests', () => {
  it('with an index of all accounts need no look-up, and the new account is added to the index', () => {
    const services = new MemoryServices();
    const index = new AccountIndex([], NOW);
    processRequests(services.with(requestRow()), services, { known: index, seat: 'queue' });
    expect(services.calls).not.toContain('find ana@acme.com');
    expect(index.accountsOf('ana@acme.com')).toMatchObject([{ id: '100' }]);
  });

  it('are added to the index in lower case, whatever Zendesk writes', () => {
    const services = new MemoryServices().knows(account({ email: 'Ana@Acme.com' }));
    const index = new AccountIndex([account({ email: 'Ana@Acme.com', enabled: false })], NOW);
    processRequests(services.with(requestRow()), services, { known: index, seat: 'queue' });
    expect(index.accountsOf('ana@acme.com')).toMatchObject([{ enabled: true }]);
  });

  it('that come to nothing add nothing to the index', () => {
    const index = new AccountIndex([], NOW);
    const services = new MemoryServices();
    processRequests(services.with(requestRow({}, { email: 'x' })), services, { known: index, seat: 'queue' });
    services.accounts.create = () => [TRANSIENT];
    processRequests(services.with(requestRow({}, {}, 2)), services, { known: index, seat: 'queue' });
    expect(index.accountsOf('ana@acme.com')).toEqual([]);
  });
});

describe('an account that is made although its request is not done yet', () => {
  const index = () => new AccountIndex([], NOW);

  it('is added to the index when its departments could not be joined, so that no second one is made', () => {
    const services = new MemoryServices();
    services.access = { ...services.access, departments: ['Sales'] };
    services.accounts.join = () => [NO_DEPARTMENT];
    const accounts = index();
    processRequests(services.with(requestRow()), services, { known: accounts, seat: 'queue' });
    expect(services.record()).toMatchObject({ status: 'Needs attention', action: 'Created' });
    expect(accounts.accountsOf('ana@acme.com')).toMatchObject([{ id: '100' }]);
  });

  it('is added to the index when it could not be enabled', () => {
    const services = new MemoryServices();
    const made = account({ id: '8', enabled: false });
    services.accounts.create = () => [ok(made)];
    services.accounts.enable = () => [TRANSIENT];
    const accounts = index();
    processRequests(services.with(requestRow()), services, { known: accounts, seat: 'queue' });
    expect(services.record()).toMatchObject({ status: 'Will retry', action: 'Created', agentId: '8' });
    expect(accounts.accountsOf('ana@acme.com')).toEqual([made]);
  });

  it('is added to the index when Zendesk left it disabled', () => {
    const services = new MemoryServices();
    const made = account({ id: '8', enabled: false });
    services.accounts.create = () => [ok(made)];
    services.accounts.enable = () => [ok(made)];
    const accounts = index();
    processRequests(services.with(requestRow()), services, { known: accounts, seat: 'queue' });
    expect(accounts.accountsOf('ana@acme.com')).toEqual([made]);
  });
});
