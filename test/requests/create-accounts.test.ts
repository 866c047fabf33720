import { type Account, type Failure, ok } from '../../src/zendesk/accounts';
import { NOT_ATTEMPTED, REJECTED, TRANSIENT, UNAUTHORIZED } from './known-failures';
import { account } from './memory-accounts';
import { MemoryServices, MINUTE, NOW, requestRow } from './memory-services';

const duplicateOf = (found: Account | null): Failure => ({ kind: 'duplicate', account: found });

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

describe('creating an account', () => {
  it('sends the checked person, with the role and the departments of new agents', () => {
    const services = new MemoryServices();
    services.access = { ...services.access, role: 'Chat agent', departments: ['Sales'] };
    services.handle(requestRow({}, { email: ' Ana@ACME.com ', firstName: ' Ana ', lastName: '' }));
    expect(services.accounts.created).toEqual([
      { email: 'ana@acme.com', firstName: 'Ana', lastName: '', role: 'Chat agent', departments: ['Sales'] },
    ]);
    expect(services.outcome()).toMatchObject({
      kind: 'done',
      message: { code: 'outcome.created', name: 'Ana', email: 'ana@acme.com' },
    });
  });

  it('is claimed before it begins, with what is about to happen', () => {
    const services = new MemoryServices();
    let claimed = {};
    services.accounts.create = () => {
      claimed = services.record();
      return [TRANSIENT];
    };
    services.handle();
    expect(claimed).toEqual({
      action: 'Created',
      status: 'Working',
      detail: 'In progress.',
      agentId: '',
      mail: '',
      attempts: 1,
      nextTry: NOW + 10 * MINUTE,
      requestId: 'R-1',
      updatedAt: NOW,
    });
  });

  it('is followed by enabling the account, where Zendesk leaves it disabled', () => {
    const services = new MemoryServices();
    services.accounts.create = () => {
      const made = account({ id: '8', enabled: false });
      services.knows(made);
      return [ok(made)];
    };
    expect(services.handle()).toMatchObject({ action: 'Created', status: 'Done', agentId: '8' });
    expect(calls(services)).toEqual(['find ana@acme.com', 'enable 8']);
  });

  it('that was certainly not done is tried again later, without another look-up', () => {
    const services = servicesThatAnswer(TRANSIENT);
    expect(services.handle()).toMatchObject({ status: 'Will retry', action: '', nextTry: NOW + MINUTE });
    expect(calls(services)).toEqual(['find ana@acme.com', 'create ana@acme.com']);
  });

  it('that was not even sent waits, and no attempt is counted', () => {
    const services = servicesThatAnswer(NOT_ATTEMPTED);
    expect(services.handle()).toMatchObject({ status: 'Will retry', action: '', attempts: 0, nextTry: NOW });
    expect(calls(services)).toEqual(['find ana@acme.com', 'create ana@acme.com']);
  });

  it('that fails does not make the row forget what an earlier attempt may have done', () => {
    const earlier = { status: 'Will retry', requestId: 'R-1', action: 'Created', attempts: 1 } as const;
    expect(servicesThatAnswer(TRANSIENT).handle(requestRow(earlier))).toMatchObject({
      action: 'Created',
      attempts: 2,
      nextTry: NOW + 5 * MINUTE,
    });
  });
});

describe('a create that is refused as a duplicate', () => {
  it('waits while idle accounts are reviewed: the account that is there may be among them', () => {
    const services = servicesThatAnswer(duplicateOf(account({ enabled: false })));
    services.isReviewed = () => true;
    expect(services.handle()).toMatchObject({ status: 'Will retry', action: '', attempts: 0, mail: '' });
    expect(services.calls).not.toContain('enable 7');
  });

  it('ends with the account that another person has made meanwhile, and does not claim it', () => {
    const made = account({ createdAt: NOW + 1_000 });
    const services = servicesThatAnswer(duplicateOf(made));
    expect(services.handle()).toMatchObject({ action: 'No change', status: 'Done', agentId: '7' });
    expect(calls(services)).toEqual(['find ana@acme.com', 'create ana@acme.com']);
  });

  it('enables the account that is there and disabled', () => {
    const services = servicesThatAnswer(duplicateOf(account({ enabled: false })));
    expect(services.handle()).toMatchObject({ action: 'Updated', status: 'Done', agentId: '7' });
    expect(calls(services).at(-1)).toBe('enable 7');
  });

  it('needs a person when that account is an owner who is disabled', () => {
    const services = servicesThatAnswer(duplicateOf(account({ enabled: false, protected: true })));
    expect(services.handle()).toMatchObject({ status: 'Needs attention', agentId: '7', action: '' });
    expect(services.outcome()).toMatchObject({ message: { code: 'outcome.protected' } });
  });

  it('is tried again while the account cannot be seen', () => {
    const services = servicesThatAnswer(duplicateOf(null));
    expect(services.handle()).toMatchObject({ status: 'Will retry', action: '', nextTry: NOW + MINUTE });
    expect(services.outcome()).toMatchObject({
      concerns: 'this row',
      message: { reason: { code: 'failure.not-shown-yet' } },
    });
  });
});

describe('a create that is refused', () => {
  it('needs a person, and the requester is mailed', () => {
    const services = servicesThatAnswer(REJECTED);
    expect(services.handle()).toMatchObject({ status: 'Needs attention', action: '', mail: 'Sent: failed' });
    expect(services.outcome()).toMatchObject({
      kind: 'attention',
      message: { code: 'outcome.rejected-by-zendesk', status: 422, reason: REJECTED.reason },
    });
    expect(services.record().detail).toBe(
      'Zendesk refused the request (422: role is unknown). Fix the problem it names.',
    );
  });

  it('for want of a seat says how many there are', () => {
    const services = servicesThatAnswer({ kind: 'no-seat', seats: 5 });
    expect(services.handle()).toMatchObject({ status: 'Waiting', action: '', mail: '', attempts: 0 });
    expect(services.outcome()).toMatchObject({ kind: 'waiting-for-person', until: 'seat' });
    expect(services.record().detail).toBe(
      'Admin action needed: no seat has been free since 2026-03-02 12:00 (UTC), because all 5 seats of the Zendesk plan are in use. ' +
        'Disable an account that is not needed, or add seats to the plan. ' +
        'Requests that wait then continue automatically within six hours, or at once with Chat Access > Retry all failed rows.',
    );
  });

  it('with the credential waits until that is corrected, and no attempt is counted', () => {
    const services = servicesThatAnswer(UNAUTHORIZED);
    expect(services.handle()).toMatchObject({ status: 'Paused', attempts: 0, action: '', mail: '' });
    expect(services.outcome()).toMatchObject({ kind: 'paused', concerns: 'everybody' });
    expect(calls(services)).toEqual(['find ana@acme.com', 'create ana@acme.com']);
  });
});
