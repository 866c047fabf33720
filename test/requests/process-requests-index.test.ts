import { processRequests } from '../../src/requests/process-requests';
import { ok } from '../../src/zendesk/accounts';
import { NO_DEPARTMENT, TRANSIENT } from './known-failures';
import { account } from './memory-accounts';
import { MemoryServices, requestRow } from './memory-services';

describe('several requests', () => {
  it('with an index of all accounts need no look-up, and the new account is added to the index', () => {
    const services = new MemoryServices();
    const index = new Map();
    processRequests(services.with(requestRow()), services, index);
    expect(services.calls).not.toContain('find ana@acme.com');
    expect(index.get('ana@acme.com')).toMatchObject({ id: '100' });
    expect([...index.keys()]).toEqual(['ana@acme.com']);
  });

  it('are added to the index in lower case, whatever Zendesk writes', () => {
    const services = new MemoryServices().knows(account({ email: 'Ana@Acme.com' }));
    const index = new Map([['ana@acme.com', account({ email: 'Ana@Acme.com', enabled: false })]]);
    processRequests(services.with(requestRow()), services, index);
    expect([...index.keys()]).toEqual(['ana@acme.com']);
    expect(index.get('ana@acme.com')?.enabled).toBe(true);
  });

  it('that come to nothing add nothing to the index', () => {
    const index = new Map();
    const services = new MemoryServices();
    processRequests(services.with(requestRow({}, { email: 'x' })), services, index);
    services.accounts.create = () => [TRANSIENT];
    processRequests(services.with(requestRow({}, {}, 2)), services, index);
    expect(index.size).toBe(0);
  });
});

describe('an account that is made although its request is not done yet', () => {
  const index = () => new Map();

  it('is added to the index when its departments could not be joined, so that no second one is made', () => {
    const services = new MemoryServices();
    services.access = { ...services.access, departments: ['Sales'] };
    services.accounts.join = () => [NO_DEPARTMENT];
    const accounts = index();
    processRequests(services.with(requestRow()), services, accounts);
    expect(services.record()).toMatchObject({ status: 'Needs attention', action: 'Created' });
    expect(accounts.get('ana@acme.com')).toMatchObject({ id: '100' });
  });

  it('is added to the index when it could not be enabled', () => {
    const services = new MemoryServices();
    const made = account({ id: '8', enabled: false });
    services.accounts.create = () => [ok(made)];
    services.accounts.enable = () => [TRANSIENT];
    const accounts = index();
    processRequests(services.with(requestRow()), services, accounts);
    expect(services.record()).toMatchObject({ status: 'Will retry', action: 'Created', agentId: '8' });
    expect(accounts.get('ana@acme.com')).toEqual(made);
  });

  it('is added to the index when Zendesk left it disabled', () => {
    const services = new MemoryServices();
    const made = account({ id: '8', enabled: false });
    services.accounts.create = () => [ok(made)];
    services.accounts.enable = () => [ok(made)];
    const accounts = index();
    processRequests(services.with(requestRow()), services, accounts);
    expect(accounts.get('ana@acme.com')).toEqual(made);
  });
});
