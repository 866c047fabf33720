import { type Account, type Failure, ok, type Result } from '../../src/zendesk/accounts';
import {
  NOT_ATTEMPTED,
  OUTCOME_UNKNOWN,
  REJECTED,
  TRANSIENT,
  UNAUTHORIZED,
  UNKNOWN_ACCOUNT,
} from './known-failures';
import { account } from './memory-accounts';
import { MemoryServices, MINUTE, NOW, requestRow } from './memory-services';

const OFF = account({ enabled: false });

/** Services whose Zendesk has Ana's account, disabled, and answers the enabling with this. */
function servicesThatAnswer(
  answer: Result<Account>,
  meanwhile: (services: MemoryServices) => void = () => {},
): MemoryServices {
  const services = new MemoryServices().knows(OFF);
  services.accounts.enable = () => {
    meanwhile(services);
    return [answer];
  };
  return services;
}

/** Another person, or the call without an answer, has enabled it. */
function enabled(services: MemoryServices): void {
  services.accounts.all = [account()];
}

describe('enabling an account', () => {
  it.each([
    ['disabled', {}, 'Enabled the account of ana@acme.com. The old password still works.'],
    ['suspended', { chat: 'on' }, 'Lifted the suspension of ana@acme.com. The old password still works.'],
    [
      'an end user',
      { kind: 'end-user', chat: 'on' },
      'Made ana@acme.com an agent. They sign in to Zendesk as before.',
    ],
  ] as const)('says what is true for a person who was %s', (_, before, detail) => {
    const off = account({ enabled: false, ...before });
    const services = new MemoryServices().knows(off);
    services.accounts.enable = () => [ok({ ...off, kind: 'agent', enabled: true })];
    expect(services.handle().detail).toBe(detail);
  });

  it('gives it the role of new agents and says that the old password still works', () => {
    const services = new MemoryServices().knows(OFF);
    services.access = { ...services.access, role: 'Chat agent' };
    expect(services.handle()).toMatchObject({
      action: 'Updated',
      status: 'Done',
      agentId: '7',
      detail: 'Enabled the account of ana@acme.com. The old password still works.',
      mail: 'Sent: enabled',
    });
    expect(services.calls).toContain('enable 7 as Chat agent');
  });

  it('sends each account with the departments of new agents', () => {
    const services = new MemoryServices().knows(OFF);
    services.access = { ...services.access, departments: ['Sales'] };
    const requests: unknown[] = [];
    services.accounts.enable = (some) => {
      requests.push(...some);
      return [ok(account())];
    };
    services.handle();
    expect(requests).toEqual([{ id: '7', role: null, departments: ['Sales'], before: null }]);
  });

  it('is not even tried on an owner or administrator', () => {
    const services = new MemoryServices().knows(account({ enabled: false, protected: true }));
    expect(services.handle()).toMatchObject({ status: 'Needs attention', agentId: '7', action: '' });
    expect(services.outcome()).toMatchObject({
      kind: 'attention',
      message: { code: 'outcome.protected', email: 'ana@acme.com' },
    });
    expect(services.calls).not.toContain('enable 7');
  });

  it('is not needed for one that is enabled, owner or not', () => {
    const services = new MemoryServices().knows(account({ protected: true }));
    expect(services.handle()).toMatchObject({
      action: 'No change',
      status: 'Done',
      detail: 'ana@acme.com already has an enabled account. Nothing was changed.',
      mail: 'Sent: unchanged',
    });
    expect(services.calls).not.toContain('enable 7');
  });

  it('that Zendesk accepts without doing it needs a person', () => {
    const services = servicesThatAnswer(ok(OFF));
    expect(services.handle()).toMatchObject({ status: 'Needs attention', agentId: '7', action: '' });
    expect(services.outcome()).toMatchObject({ message: { code: 'outcome.left-disabled' } });
  });

  it('of several gives each its own outcome', () => {
    const services = new MemoryServices().knows(
      OFF,
      account({ id: '8', email: 'ben@acme.com', enabled: false }),
    );
    services.accounts.enable = () => [TRANSIENT, ok(account({ id: '8' }))];
    const records = services.handleAll([requestRow(), requestRow({}, { email: 'ben@acme.com' }, 2)]);
    expect(records.map(({ status }) => status)).toEqual(['Will retry', 'Done']);
  });
});

describe('an account that could not be enabled', () => {
  it.each<[string, Failure]>([
    ['certainly not done', TRANSIENT],
    ['not even sent', NOT_ATTEMPTED],
  ])('is tried again later, without another look: %s', (_, answer) => {
    const services = servicesThatAnswer(answer, enabled);
    expect(services.handle()).toMatchObject({ status: 'Will retry', action: 'Updated', agentId: '7' });
    expect(services.calls).not.toContain('read 7');
  });

  it('is tried again after a minute when an attempt has failed', () => {
    const services = servicesThatAnswer(TRANSIENT);
    expect(services.handle()).toMatchObject({ nextTry: NOW + MINUTE, attempts: 1 });
  });

  it('is done, when the answer was lost and the account is enabled now', () => {
    const services = servicesThatAnswer(OUTCOME_UNKNOWN, enabled);
    expect(services.handle()).toMatchObject({ action: 'Updated', status: 'Done', agentId: '7' });
    expect(services.calls).toContain('read 7');
  });

  it.each<[string, Result<Account | 'absent'>[]]>([
    ['still disabled', [ok(OFF)]],
    ['gone', [ok('absent')]],
    ['not to be seen', [TRANSIENT]],
    ['not answered about', []],
  ])('is tried again when the answer was lost and the account is %s', (_, seen) => {
    const services = servicesThatAnswer(OUTCOME_UNKNOWN);
    services.accounts.byId = () => seen;
    expect(services.handle()).toMatchObject({ status: 'Will retry', action: 'Updated', agentId: '7' });
    expect(services.outcome()).toMatchObject({ message: { reason: OUTCOME_UNKNOWN.reason } });
  });

  it('is tried again when there is no answer for it at all', () => {
    const services = new MemoryServices().knows(OFF);
    services.accounts.enable = () => [];
    expect(services.handle()).toMatchObject({ status: 'Will retry', action: 'Updated', agentId: '7' });
  });

  it('starts from the beginning when it was deleted meanwhile', () => {
    const services = servicesThatAnswer(UNKNOWN_ACCOUNT);
    expect(services.handle()).toMatchObject({
      status: 'Will retry',
      action: '',
      agentId: '',
      nextTry: NOW + MINUTE,
    });
    expect(services.outcome()).toMatchObject({ message: { reason: { code: 'failure.deleted-meanwhile' } } });
  });

  it('is not taken for deleted when Zendesk does not have the role of the setup', () => {
    const reason = { code: 'failure.no-such-name', what: 'role', name: 'Chat agent' } as const;
    const services = servicesThatAnswer({ kind: 'rejected', status: 404, reason });
    expect(services.handle()).toMatchObject({ status: 'Needs attention', action: 'Updated', agentId: '7' });
    expect(services.outcome()).toMatchObject({ message: { code: 'outcome.not-found', reason } });
  });

  it('needs a person, who is shown which account it is, when Zendesk refuses it', () => {
    const services = servicesThatAnswer(REJECTED);
    expect(services.handle()).toMatchObject({ status: 'Needs attention', action: 'Updated', agentId: '7' });
    expect(services.outcome()).toMatchObject({
      message: { code: 'outcome.rejected-by-zendesk', status: 422, reason: REJECTED.reason },
    });
    expect(services.calls).not.toContain('read 7');
  });

  it('waits, and no attempt is counted, when the credential is refused', () => {
    const services = servicesThatAnswer(UNAUTHORIZED);
    expect(services.handle()).toMatchObject({
      status: 'Paused',
      action: 'Updated',
      agentId: '7',
      attempts: 0,
    });
  });

  it('waits when no seat is free, and remembers nothing as done', () => {
    const services = servicesThatAnswer({ kind: 'no-seat', seats: 3 });
    expect(services.handle()).toMatchObject({ status: 'Waiting', action: '', agentId: '' });
    expect(services.outcome()).toMatchObject({ message: { code: 'outcome.waiting-for-seat', seats: 3 } });
  });
});
