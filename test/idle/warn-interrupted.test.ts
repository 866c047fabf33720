import { type AccountEvent, historiesOf } from '../../src/accounts/history';
import type { IdleEvent } from '../../src/idle/ports';
import { settleWarnings } from '../../src/idle/warn';
import { DAY_MS, MINUTE_MS } from '../../src/shared/time';
import { account, NOW } from './known';
import { MemoryIdleServices } from './memory-idle-services';
import type { LoggedEvent } from './restore-run';

const BEGUN = NOW - MINUTE_MS;

/** The line about a warning that was being sent. */
function sending(changes: Partial<LoggedEvent> = {}): LoggedEvent {
  return {
    at: BEGUN,
    reference: 'P-1',
    agentId: '7',
    address: 'ana@acme.example',
    action: 'Mail',
    status: 'Working',
    detail: 'Idle.',
    mail: 'Sending: warning d-1',
    before: '',
    isProved: true,
    ...changes,
  };
}

/** The line that was added about it. */
function outcome(action: string, mail: string): object {
  return { at: BEGUN, reference: 'P-1', agentId: '7', address: 'ana@acme.example', action, mail };
}

/** What an interrupted execution has left: these lines, and the draft `d-1`. */
function left(...lines: IdleEvent[]): MemoryIdleServices {
  const services = new MemoryIdleServices();
  services.outbox.draft(services.warning(account(), '', 'P-1-7'));
  services.lines.push(...lines);
  services.calls.length = 0;
  return services;
}

function settle(services: MemoryIdleServices): AccountEvent[] | null {
  return settleWarnings(services.log.events(), services);
}

function warnedAt(events: readonly AccountEvent[] | null): number | null | undefined {
  return historiesOf(events ?? []).get('7')?.warnedAt;
}

describe('a warning whose sending was interrupted', () => {
  it('was sent when its draft is gone, and counts from the moment at which it was written', () => {
    const services = left(sending({ mail: 'Sending: warning d-0' }));
    const events = settle(services);
    expect(services.calls).toEqual(['look at d-0', 'log Warned 7']);
    expect(events?.slice(1)).toMatchObject([outcome('Warned', 'Sent: warning d-0')]);
    expect(warnedAt(events)).toBe(BEGUN);
  });

  it('does not count when the line has no valid proof: whoever wrote it may have made it up', () => {
    const services = left(sending({ mail: 'Sending: warning d-0', isProved: false }));
    const events = settle(services);
    expect(events?.slice(1)).toMatchObject([outcome('Mail', 'Not sent: warning d-0')]);
    expect(warnedAt(events)).toBeNull();
  });

  it('is sent when its draft is still there', () => {
    const services = left(sending());
    expect(settle(services)?.slice(1)).toMatchObject([outcome('Warned', 'Sent: warning d-1')]);
    expect(services.calls.slice(1)).toEqual(['send d-1', 'log Warned 7']);
    expect(services.outbox.sent).toHaveLength(1);
  });

  it('stands in the log as if it had not been interrupted', () => {
    const services = left(sending());
    settle(services);
    const { isProved: _, ...begun } = sending();
    expect(services.lines.at(-1)).toEqual({
      ...begun,
      action: 'Warned',
      status: 'Done',
      mail: 'Sent: warning d-1',
    });
  });

  it('is given up when Gmail does not send it, and does not count', () => {
    const services = left(sending());
    services.outbox.isStuck = true;
    const events = settle(services);
    expect(events?.slice(1)).toMatchObject([outcome('Mail', 'Not sent: warning d-1')]);
    expect(warnedAt(events)).toBeNull();
    expect(services.callsLike(/^discard/)).toEqual(['discard d-1']);
  });

  it.each([
    [DAY_MS - 1, 'Sent: warning d-1', ['send d-1']],
    [DAY_MS, 'Not sent: warning d-1', ['discard d-1']],
    [DAY_MS * 30, 'Not sent: warning d-1', ['discard d-1']],
  ])(
    '%i milliseconds ago is not sent any more from a day on, since its dates are wrong',
    (past, mail, did) => {
      const services = left(sending({ at: NOW - past }));
      expect(settle(services)?.at(-1)?.mail).toBe(mail);
      expect(services.callsLike(/^(send|discard)/)).toEqual(did);
    },
  );

  it('a day ago was sent all the same when its draft is gone', () => {
    const services = left(sending({ at: NOW - DAY_MS, mail: 'Sending: warning d-0' }));
    expect(warnedAt(settle(services))).toBe(NOW - DAY_MS);
  });

  it('waits while Gmail does not say which drafts there are', () => {
    const services = left(sending());
    services.outbox.isSilent = true;
    expect(settle(services)).toBeNull();
    expect(services.calls).toEqual(['look at d-1', 'look at d-1']);
  });

  it('waits, with its draft, when Gmail falls silent at its sending', () => {
    const services = left(sending());
    services.outbox.isStuck = true;
    services.outbox.send = () => {
      services.outbox.isSilent = true;
      return false;
    };
    expect(settle(services)).toBeNull();
    expect(services.lines).toHaveLength(1);
    expect(services.outbox.held.size).toBe(1);
  });

  it('is ended once', () => {
    const services = left(sending());
    settle(services);
    services.calls.length = 0;
    expect(settle(services)).toHaveLength(2);
    expect(services.calls).toEqual([]);
  });

  it('is ended apart from another one of the same plan and account', () => {
    const services = left(
      sending({ mail: 'Sending: warning d-0' }),
      sending({ mail: 'Not sent: warning d-0', status: 'Will retry' }),
      sending(),
    );
    expect(settle(services)?.slice(3)).toMatchObject([outcome('Warned', 'Sent: warning d-1')]);
  });

  it('is found in whatever order people have sorted the log', () => {
    const services = left(
      sending({ action: 'Warned', mail: 'Sent: warning d-1' }),
      sending({ reference: 'P-0', mail: 'Sending: warning d-0' }),
      sending(),
    );
    expect(settle(services)?.slice(3)).toMatchObject([{ reference: 'P-0', mail: 'Sent: warning d-0' }]);
  });
});

describe('a warning that version 0.1.0 has left', () => {
  it('being sent is ended by a line of its own', () => {
    const services = left(sending({ action: 'Warned', status: 'Done' }));
    expect(settle(services)?.slice(1)).toMatchObject([outcome('Warned', 'Sent: warning d-1')]);
  });

  it('being sent does not count once it is given up', () => {
    const services = left(sending({ action: 'Warned', status: 'Done' }));
    services.outbox.isStuck = true;
    const events = settle(services);
    expect(events?.slice(1)).toMatchObject([outcome('Mail', 'Not sent: warning d-1')]);
    expect(warnedAt(events)).toBeNull();
  });
});

describe('lines about which nothing is open', () => {
  const settled = [
    sending({ action: 'Warned', mail: 'Sent: warning' }),
    sending({ action: 'Warned', mail: 'Not sent: warning' }),
    sending({ mail: '' }),
    sending({ action: 'Created', mail: 'Sending: created d-1' }),
  ];

  it('stay as they are, and the drafts are not looked at', () => {
    const services = left(...settled);
    services.outbox.isSilent = true;
    expect(settle(services)).toEqual(settled);
    expect(services.calls).toEqual([]);
  });

  it('stay as they are beside one that is', () => {
    const services = left(...settled, sending());
    expect(settle(services)?.slice(0, 5)).toEqual([...settled, sending()]);
    expect(services.callsLike(/^look/)).toHaveLength(1);
  });

  it('are none in an empty log', () => {
    expect(settle(left())).toEqual([]);
  });
});
