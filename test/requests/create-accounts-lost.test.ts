import { type Failure, ok } from '../../src/zendesk/accounts';
import { OUTCOME_UNKNOWN, REJECTED, TRANSIENT } from './known-failures';
import { account } from './memory-accounts';
import { MemoryServices, MINUTE, NOW, requestRow } from './memory-services';

/** Services whose Zendesk answers a create with this, after it has done something or nothing. */
function servicesThatAnswer(
  answer: Failure,
  meanwhile: (services: MemoryServices) => void = () => {},
): MemoryServices {
  const services = new MemoryServices();
  services.accounts.create = (people) => {
    services.note(`create ${people.map(({ email }) => email).join(', ')}`);
    meanwhile(services);
    return people.map(() => answer);
  };
  return services;
}

const calls = (services: MemoryServices) =>
  services.calls.filter((call) => /^(find|read|create|enable|snapshot|join)/.test(call));

describe('a create whose answer was lost', () => {
  it('is looked up again, and is done when the account is there', () => {
    const services = servicesThatAnswer(OUTCOME_UNKNOWN, () =>
      services.knows(account({ id: '8', createdAt: NOW, enabled: true })),
    );
    expect(services.handle()).toMatchObject({ action: 'Created', status: 'Done', agentId: '8' });
    expect(calls(services)).toEqual(['find ana@acme.com', 'create ana@acme.com', 'find ana@acme.com']);
  });

  it('is tried again when the account is not there, and is remembered, since it may still appear', () => {
    const services = servicesThatAnswer(OUTCOME_UNKNOWN);
    expect(services.handle()).toMatchObject({ action: 'Created', agentId: '', status: 'Will retry' });
    expect(services.outcome()).toMatchObject({
      kind: 'retry',
      message: { code: 'outcome.will-retry', reason: OUTCOME_UNKNOWN.reason },
    });
    expect(services.calls).not.toContain('snapshot');
  });

  it('is tried again when the look-up may lag behind', () => {
    const services = servicesThatAnswer(OUTCOME_UNKNOWN, () => {
      services.accounts.find = () => [ok('not-yet-known')];
    });
    expect(services.handle()).toMatchObject({ action: 'Created', agentId: '', status: 'Will retry' });
  });

  it('is tried again for the reason of the second look-up when that fails as well', () => {
    const services = servicesThatAnswer(OUTCOME_UNKNOWN, () => {
      services.accounts.find = () => [TRANSIENT];
    });
    expect(services.handle()).toMatchObject({ action: 'Created', status: 'Will retry' });
    expect(services.outcome()).toMatchObject({ message: { reason: TRANSIENT.reason } });
  });

  it('is tried again when Zendesk does not even answer the look-up', () => {
    const services = servicesThatAnswer(OUTCOME_UNKNOWN, () => {
      services.accounts.find = () => [];
    });
    expect(services.handle()).toMatchObject({ action: 'Created', agentId: '', status: 'Will retry' });
  });

  it('is looked up as well when there is no answer at all for this person', () => {
    const services = new MemoryServices();
    services.accounts.create = () => [];
    expect(services.handle()).toMatchObject({ action: 'Created', agentId: '', status: 'Will retry' });
    expect(calls(services)).toEqual(['find ana@acme.com', 'find ana@acme.com']);
  });

  it('does not claim an account that was made by another person before', () => {
    const services = servicesThatAnswer(OUTCOME_UNKNOWN, () =>
      services.knows(account({ createdAt: NOW - MINUTE })),
    );
    expect(services.handle()).toMatchObject({ action: 'No change', status: 'Done' });
  });

  it('is looked up together with the others whose answers were lost, and with no others', () => {
    const services = new MemoryServices();
    services.accounts.create = () => [
      ok(account({ id: '8', email: 'ana@acme.com' })),
      OUTCOME_UNKNOWN,
      REJECTED,
      OUTCOME_UNKNOWN,
      TRANSIENT,
    ];
    const names = ['ana', 'ben', 'cleo', 'dora', 'eve'];
    const rows = names.map((name, i) => requestRow({}, { email: `${name}@acme.com` }, i + 1));
    const records = services.handleAll(rows);
    expect(calls(services)).toEqual([
      'find ana@acme.com, ben@acme.com, cleo@acme.com, dora@acme.com, eve@acme.com',
      'find ben@acme.com, dora@acme.com',
    ]);
    expect(records.map(({ status, action }) => `${status}: ${action}`)).toEqual([
      'Done: Created',
      'Will retry: Created',
      'Needs attention: ',
      'Will retry: Created',
      'Will retry: ',
    ]);
    expect(services.outcome('R-2')).toMatchObject({ message: { reason: OUTCOME_UNKNOWN.reason } });
    expect(services.outcome('R-3')).toMatchObject({ message: { reason: REJECTED.reason } });
  });
});
