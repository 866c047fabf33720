import type { AccountEvent } from '../../src/accounts/history';
import type { IdleEvent } from '../../src/idle/ports';
import { settleWarnings } from '../../src/idle/warn';
import { account, DAY, NOW } from './known';
import { MemoryIdleServices } from './memory-idle-services';

/** A line about a warning that was being sent. */
function sending(changes: Partial<IdleEvent> = {}): IdleEvent {
  return {
    at: NOW - 60_000,
    reference: 'P-1',
    agentId: '7',
    address: 'ana@acme.example',
    action: 'Warned',
    status: 'Done',
    detail: '',
    mail: 'Sending: warning d-1',
    before: '',
    ...changes,
  };
}

/** Its log has these lines, and there is one draft, `d-1`. */
function servicesWith(...lines: IdleEvent[]): MemoryIdleServices {
  const services = new MemoryIdleServices();
  services.outbox.draft(services.warning(account(), '', 'P-1-7'));
  services.lines.push(...lines);
  services.calls.length = 0;
  return services;
}

function settle(services: MemoryIdleServices): AccountEvent[] | null {
  return settleWarnings(services.log.events(), services);
}

describe('a warning whose sending was interrupted', () => {
  it('was sent when its draft is gone', () => {
    const services = servicesWith(sending({ mail: 'Sending: warning d-0' }));
    expect(settle(services)).toEqual([sending({ mail: 'Sent: warning' })]);
    expect(services.calls).toEqual([
      'look at the drafts',
      'mail cell: Sending: warning d-0 -> Sent: warning',
    ]);
    expect(services.lines[0]?.mail).toBe('Sent: warning');
  });

  it('is sent when its draft is still there', () => {
    const services = servicesWith(sending());
    expect(settle(services)).toEqual([sending({ mail: 'Sent: warning' })]);
    expect(services.calls.slice(1)).toEqual(['send d-1', 'mail cell: Sending: warning d-1 -> Sent: warning']);
    expect(services.outbox.sent).toHaveLength(1);
  });

  it('is given up when Gmail does not send it', () => {
    const services = servicesWith(sending());
    services.outbox.isStuck = true;
    expect(settle(services)).toEqual([sending({ mail: 'Not sent: warning' })]);
    expect(services.callsLike(/^discard/)).toEqual(['discard d-1']);
  });

  it.each([
    [DAY - 1, 'Sent: warning', ['send d-1']],
    [DAY, 'Not sent: warning', ['discard d-1']],
    [DAY * 30, 'Not sent: warning', ['discard d-1']],
  ])(
    '%i milliseconds ago is not sent any more from a day on, since its dates are wrong',
    (past, mail, did) => {
      const services = servicesWith(sending({ at: NOW - past }));
      expect(settle(services)?.[0]?.mail).toBe(mail);
      expect(services.callsLike(/^(send|discard)/)).toEqual(did);
      expect(services.lines[0]?.mail).toBe(mail);
    },
  );

  it('waits while Gmail does not say which drafts there are', () => {
    const services = servicesWith(sending());
    services.outbox.isSilent = true;
    expect(settle(services)).toBeNull();
    expect(services.calls).toEqual(['look at the drafts']);
  });
});

describe('lines about which nothing is open', () => {
  const settled = [
    sending({ mail: 'Sent: warning' }),
    sending({ mail: 'Not sent: warning' }),
    sending({ mail: '' }),
    sending({ action: 'Created', mail: 'Sending: created d-1' }),
  ];

  it('stay as they are, and nobody looks at the drafts', () => {
    const services = servicesWith(...settled);
    services.outbox.isSilent = true;
    expect(settle(services)).toEqual(settled);
    expect(services.calls).toEqual([]);
  });

  it('stay as they are beside one that is', () => {
    const services = servicesWith(...settled, sending());
    expect(settle(services)).toEqual([...settled, sending({ mail: 'Sent: warning' })]);
    expect(services.callsLike(/^look/)).toHaveLength(1);
  });

  it('are none in an empty log', () => {
    expect(settle(servicesWith())).toEqual([]);
  });
});
