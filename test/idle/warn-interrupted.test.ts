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
function deskWith(...lines: IdleEvent[]): MemoryIdleServices {
  const desk = new MemoryIdleServices();
  desk.outbox.draft(desk.warning(account(), '', 'P-1-7'));
  desk.lines.push(...lines);
  desk.did.length = 0;
  return desk;
}

function settle(desk: MemoryIdleServices): AccountEvent[] | null {
  return settleWarnings(desk.log.events(), desk);
}

describe('a warning whose sending was interrupted', () => {
  it('was sent when its draft is gone', () => {
    const desk = deskWith(sending({ mail: 'Sending: warning d-0' }));
    expect(settle(desk)).toEqual([sending({ mail: 'Sent: warning' })]);
    expect(desk.did).toEqual(['look at the drafts', 'mail cell: Sending: warning d-0 -> Sent: warning']);
    expect(desk.lines[0]?.mail).toBe('Sent: warning');
  });

  it('is sent when its draft is still there', () => {
    const desk = deskWith(sending());
    expect(settle(desk)).toEqual([sending({ mail: 'Sent: warning' })]);
    expect(desk.did.slice(1)).toEqual(['send d-1', 'mail cell: Sending: warning d-1 -> Sent: warning']);
    expect(desk.outbox.sent).toHaveLength(1);
  });

  it('is given up when Gmail does not send it', () => {
    const desk = deskWith(sending());
    desk.outbox.isStuck = true;
    expect(settle(desk)).toEqual([sending({ mail: 'Not sent: warning' })]);
    expect(desk.deeds(/^discard/)).toEqual(['discard d-1']);
  });

  it.each([
    [DAY - 1, 'Sent: warning', ['send d-1']],
    [DAY, 'Not sent: warning', ['discard d-1']],
    [DAY * 30, 'Not sent: warning', ['discard d-1']],
  ])(
    '%i milliseconds ago is not sent any more from a day on, since its dates are wrong',
    (past, mail, did) => {
      const desk = deskWith(sending({ at: NOW - past }));
      expect(settle(desk)?.[0]?.mail).toBe(mail);
      expect(desk.deeds(/^(send|discard)/)).toEqual(did);
      expect(desk.lines[0]?.mail).toBe(mail);
    },
  );

  it('waits while Gmail does not say which drafts there are', () => {
    const desk = deskWith(sending());
    desk.outbox.isSilent = true;
    expect(settle(desk)).toBeNull();
    expect(desk.did).toEqual(['look at the drafts']);
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
    const desk = deskWith(...settled);
    desk.outbox.isSilent = true;
    expect(settle(desk)).toEqual(settled);
    expect(desk.did).toEqual([]);
  });

  it('stay as they are beside one that is', () => {
    const desk = deskWith(...settled, sending());
    expect(settle(desk)).toEqual([...settled, sending({ mail: 'Sent: warning' })]);
    expect(desk.deeds(/^look/)).toHaveLength(1);
  });

  it('are none in an empty log', () => {
    expect(settle(deskWith())).toEqual([]);
  });
});
