import { lostRecord } from '../../src/requests/superseded';
import { account } from './memory-accounts';
import { MemoryServices, NOW, requestRow } from './memory-services';

describe('the mail to the requester', () => {
  it('tells what was done, in the words of the template', () => {
    const desk = new MemoryServices();
    desk.mail = {
      ...desk.mail,
      copyTo: ['boss@acme.com'],
      templates: { created: { subject: '{{action}}', body: '{{detail}}' } },
    };
    desk.handle();
    expect(desk.outbox.sent).toMatchObject([
      { to: 'lead@acme.com', cc: ['boss@acme.com'], subject: 'Created' },
    ]);
    expect(desk.outbox.sent[0]?.text).toBe('Created an account for Ana Silva (ana@acme.com).\n\nRequest R-1');
  });

  it('of a refusal says why, and does not say that anything was done', () => {
    const desk = new MemoryServices();
    desk.mail = { ...desk.mail, templates: { rejected: { subject: '[{{action}}]', body: '{{detail}}' } } };
    const { detail } = desk.handle(requestRow({}, { email: 'x' }));
    expect(desk.outbox.sent).toMatchObject([{ subject: '[]', text: `${detail}\n\nRequest R-1` }]);
  });

  it('of a failure says what failed, and not what the person at the sheet is to do', () => {
    const desk = new MemoryServices().knows(account({ enabled: false, protected: true }));
    desk.mail = { ...desk.mail, templates: { failed: { subject: '[{{action}}]', body: '{{detail}}' } } };
    expect(desk.handle().detail).toContain('Retry selected rows');
    expect(desk.outbox.sent[0]?.subject).toBe('[]');
    expect(desk.outbox.sent[0]?.text).toMatch(/Enable such an account by hand, in Zendesk\.\n\nRequest R-1$/);
  });

  it('is off when mails are off', () => {
    const desk = new MemoryServices();
    desk.mail = { ...desk.mail, enabled: false };
    expect(desk.handle().mail).toBe('Off');
    expect(desk.outbox.made).toEqual([]);
  });

  it('is not made for an address that cannot be read', () => {
    const desk = new MemoryServices();
    expect(desk.handle(requestRow({}, { requester: 'nobody' })).mail).toBe('No address');
    expect(desk.outbox.made).toEqual([]);
  });

  it('goes to the plain address, however it was typed', () => {
    const desk = new MemoryServices();
    desk.handle(requestRow({}, { requester: ' Lead@ACME.com ' }));
    expect(desk.outbox.sent).toMatchObject([{ to: 'lead@acme.com' }]);
  });

  it('is queued when no draft can be made', () => {
    const desk = new MemoryServices();
    desk.outbox.isFull = true;
    expect(desk.handle().mail).toBe('Queued: created');
    expect(desk.did.join()).not.toContain('send');
  });

  it('stays a draft, known to the row, when it is not sure that it was sent', () => {
    const desk = new MemoryServices();
    desk.outbox.isStuck = true;
    expect(desk.handle().mail).toBe('Sending: created d-1');
    expect(desk.did).not.toContain('mail cell: Sending: created d-1 -> Sent: created');
  });

  it('is not sent again to somebody who was told the same of this request', () => {
    const desk = new MemoryServices();
    const told = { status: 'Needs attention', requestId: 'R-1', mail: 'Sent: created' } as const;
    expect(desk.handle(requestRow(told))).toMatchObject({ status: 'Done', mail: 'Sent: created' });
    expect(desk.outbox.made).toEqual([]);
  });

  it('is sent again when another outcome was told, when it was given up, and for another request', () => {
    for (const before of [{ mail: 'Sent: failed' }, { mail: 'Not sent: created' }]) {
      const told = { status: 'Needs attention', requestId: 'R-1', ...before } as const;
      expect(new MemoryServices().handle(requestRow(told)).mail).toBe('Sent: created');
    }
    const other = { status: 'Done', requestId: 'R-0', mail: 'Sent: created' } as const;
    const desk = new MemoryServices();
    desk.handle(requestRow(other));
    expect(desk.outbox.sent).toHaveLength(1);
  });

  it('does not forget, while the row goes on by itself, what was told before', () => {
    const desk = new MemoryServices();
    desk.accounts.find = () => [{ kind: 'later', doubtful: false, notBefore: null, reason: 'down' }];
    const told = { status: 'Needs attention', requestId: 'R-1', mail: 'Sent: failed' } as const;
    expect(desk.handle(requestRow(told))).toMatchObject({ status: 'Will retry', mail: 'Sent: failed' });
  });

  it('of a row that was interrupted is made after its forgotten drafts were thrown away', () => {
    const desk = new MemoryServices();
    desk.handle(requestRow({ status: 'Working', requestId: 'R-1', nextTry: NOW }));
    const made = desk.did.filter((deed) => /draft|discard/.test(deed));
    expect(made).toEqual(['discard about R-1', 'draft d-1']);
  });

  it('about earlier answers is taken back before one about the new answers is made', () => {
    const desk = new MemoryServices();
    const { mail } = desk.handle(
      requestRow({ status: 'Done', requestId: 'R-0', mail: 'Sending: created d-0' }),
    );
    expect(mail).toBe('Sent: created');
    const made = desk.did.filter((deed) => /draft|discard/.test(deed));
    expect(made).toEqual(['discard about R-0', 'draft d-1']);
  });

  it('about earlier answers is not forgotten while the row with the new answers must wait', () => {
    const desk = new MemoryServices();
    desk.accounts.find = () => [{ kind: 'later', doubtful: false, notBefore: null, reason: 'down' }];
    const edited = { status: 'Done', requestId: 'R-0', mail: 'Queued: created' } as const;
    expect(desk.handle(requestRow(edited))).toMatchObject({ status: 'Will retry', mail: 'Withdrawn: R-0' });
  });

  it('of a row whose own record was overwritten is made after its forgotten drafts were thrown away', () => {
    const desk = new MemoryServices();
    const overwritten = requestRow({ status: 'Working', requestId: 'R-0' });
    desk.handle({ ...overwritten, record: lostRecord(overwritten) });
    const made = desk.did.filter((deed) => /draft|discard/.test(deed));
    expect(made).toEqual(['discard about R-1', 'draft d-1']);
  });

  it('about another outcome of the same answers is thrown away once the new outcome is recorded', () => {
    const desk = new MemoryServices().knows(account({ enabled: false }));
    desk.outbox.isStuck = true;
    const waiting = { status: 'Waiting', requestId: 'R-1', mail: 'Sending: created d-0' } as const;
    expect(desk.handle(requestRow(waiting)).mail).toBe('Sending: enabled d-1 instead of d-0');
    const deeds = desk.did.filter((deed) => /draft|discard|send/.test(deed));
    expect(deeds).toEqual(['draft d-1', 'discard d-0', 'send d-1']);
  });

  it('of any other row throws nothing away', () => {
    const desk = new MemoryServices();
    desk.handle();
    expect(desk.did.join()).not.toContain('discard');
  });
});

describe('the mails of several requests', () => {
  it('are marked as sent together, those of one kind in one go', () => {
    const desk = new MemoryServices().knows(account({ email: 'cleo@acme.com' }));
    const names = ['ana', 'ben', 'cleo'];
    desk.handleAll(names.map((name, i) => requestRow({}, { email: `${name}@acme.com` }, i + 1)));
    expect(desk.did.filter((deed) => deed.startsWith('mail cell'))).toEqual([
      'mail cell: Sending: created d-1, Sending: created d-2 -> Sent: created',
      'mail cell: Sending: unchanged d-3 -> Sent: unchanged',
    ]);
  });
});

describe('a row that somebody has taken or deleted while it was handled', () => {
  /** Meddles with the sheet after the claim and before the outcome is recorded. */
  function deskWith(meddle: (desk: MemoryServices) => void): MemoryServices {
    const desk = new MemoryServices();
    const enough = desk.newPassword();
    desk.newPassword = () => {
      meddle(desk);
      return enough;
    };
    return desk;
  }

  const takeOver = (desk: MemoryServices) => {
    desk.sheet[0] = requestRow({ status: 'Working', requestId: 'R-1', nextTry: NOW + 1_000_000 });
  };

  it('is left to whoever has it now, and its draft is thrown away', () => {
    const desk = deskWith(takeOver);
    expect(desk.handle()).toMatchObject({ status: 'Working', mail: '' });
    expect(desk.did.slice(-3)).toEqual(['draft d-1', 'discard d-1', 'log ']);
    expect(desk.outbox.sent).toEqual([]);
    expect(desk.lines).toEqual([]);
  });

  it('has no draft to be thrown away when none was made', () => {
    const desk = deskWith(takeOver);
    desk.outbox.isFull = true;
    desk.handle();
    expect(desk.did.join()).not.toContain('discard');
  });

  it('is told of and logged all the same when it is gone, and the log says so', () => {
    const desk = deskWith(({ sheet }) => sheet.pop());
    desk.handle();
    expect(desk.outbox.sent).toHaveLength(1);
    expect(desk.lines).toMatchObject([
      {
        at: NOW,
        row: { id: 'R-1' },
        record: {
          mail: 'Sent: created',
          detail:
            'Created an account for Ana Silva (ana@acme.com). (The row was deleted or edited meanwhile.)',
        },
      },
    ]);
  });

  it('is written when its record was only emptied', () => {
    const desk = deskWith((made) => {
      made.sheet[0] = requestRow();
    });
    expect(desk.handle()).toMatchObject({ status: 'Done', mail: 'Sent: created' });
    expect(desk.lines[0]?.record).toEqual(desk.record());
  });
});

describe('a row of which nobody is told', () => {
  it('is left to whoever has it, unlogged, when it is not as it was read', () => {
    const desk = new MemoryServices();
    desk.accounts.find = () => {
      desk.sheet[0] = requestRow({ status: 'Done', requestId: 'R-1' });
      return [{ kind: 'later', doubtful: false, notBefore: null, reason: 'down' }];
    };
    expect(desk.handle().status).toBe('Done');
    expect(desk.lines).toEqual([]);
  });

  it('stays as it is while the lock is not to be had', () => {
    const desk = new MemoryServices();
    desk.isLockTaken = true;
    desk.waitUntil = NOW + 1;
    expect(desk.handle().status).toBe('');
    expect(desk.lines).toEqual([]);
  });
});
