import { lostRecord } from '../../src/requests/superseded';
import { TRANSIENT } from './known-failures';
import { account } from './memory-accounts';
import { MemoryServices, MINUTE, NOW, requestRow } from './memory-services';

describe('the mail to the requester', () => {
  it('says what was done, in the words of the template', () => {
    const services = new MemoryServices();
    services.mail = {
      ...services.mail,
      copyTo: ['boss@acme.com'],
      templates: { created: { subject: '{{action}}', body: '{{detail}}' } },
    };
    services.handle();
    expect(services.outbox.sent).toMatchObject([
      { to: ['lead@acme.com'], cc: ['boss@acme.com'], subject: 'Created' },
    ]);
    expect(services.outbox.sent[0]?.text).toBe(
      'Created an account for Ana Silva (ana@acme.com).\n\nRequest R-1',
    );
  });

  it('about a rejection says why, and repeats nothing that was typed but a well-formed address', () => {
    const services = new MemoryServices();
    services.mail = {
      ...services.mail,
      templates: {
        rejected: {
          subject: '[{{action}}] {{email}} {{name}}',
          body: '{{detail}} {{firstName}}{{lastName}}',
        },
      },
    };
    const typed = { email: 'x', firstName: 'Click', lastName: 'https://evil.example' };
    expect(services.handle(requestRow({}, typed)).detail).toContain('"x" must contain exactly one @');
    expect(services.outbox.sent).toMatchObject([
      {
        subject: '[] someone without a valid address the new agent',
        text:
          'Not created: the address must contain exactly one @. ' +
          'Correct the address and submit the form again. the new agent\n\nRequest R-1',
      },
    ]);
  });

  it('about a rejected name or domain shows the address, and no name', () => {
    for (const typed of [{ firstName: 'a'.repeat(101) }, { email: 'ana@evil.example' }]) {
      const services = new MemoryServices();
      const { detail } = services.handle(requestRow({}, typed));
      const [mail] = services.outbox.sent;
      expect(mail?.subject).toBe(`Chat access denied for ${typed.email ?? 'ana@acme.com'}`);
      expect(mail?.text).toContain(detail.replace(/name "[^"]*"/, 'name'));
      expect(mail?.text).not.toMatch(/aaaa|Ana|Silva/);
    }
  });

  it('about a rejection is not sent to a person who may not ask, and the row says so', () => {
    for (const requester of ['victim@evil.example', 'sub@x.acme.com']) {
      const services = new MemoryServices();
      const { detail, mail, status } = services.handle(requestRow({}, { requester, email: 'Click here' }));
      expect([mail, status]).toEqual(['Not mailed', 'Rejected']);
      expect(detail).toContain('No email was sent');
      expect(services.outbox.made).toEqual([]);
    }
  });

  it('about a rejection is sent five times a day to one requester, and the row says why it is not', () => {
    const services = new MemoryServices();
    const rejected = (number: number) => requestRow({}, { email: 'x' }, number);
    const mails = Array.from({ length: 7 }, (_, i) => services.handle(rejected(i + 1)).mail);
    expect(mails).toEqual([...Array(5).fill('Sent: rejected'), 'Not mailed', 'Not mailed']);
    expect(services.record('R-7').detail).toContain(
      'today’s limit for emails about rejected requests was reached',
    );
    services.handle(requestRow({}, { email: 'x', requester: 'boss@acme.com' }, 8));
    expect(services.record('R-8').mail).toBe('Sent: rejected');
    services.at += 24 * 60 * MINUTE;
    expect(services.handle(rejected(9)).mail).toBe('Sent: rejected');
  });

  it('shows no name that a mail program would make a link of', () => {
    const services = new MemoryServices();
    services.handle(requestRow({}, { firstName: 'Win', lastName: 'evil.example/prize' }));
    expect(services.outbox.sent[0]?.subject).toBe('Chat account created for Win');
    expect(services.outbox.sent[0]?.text).not.toContain('evil.example');
    expect(services.record().detail).toContain('evil.example/prize');
  });

  it('about an old backlog leaves a fifth of the mails of a day to new answers', () => {
    const services = new MemoryServices();
    services.mailQuota.set({ most: 100, at: NOW });
    services.outbox.recipientsLeft = 22;
    const old = [1, 2, 3, 4].map((number) => ({
      ...requestRow({}, { email: `a${number}@acme.com` }, number),
      submittedAt: NOW - 61 * MINUTE,
    }));
    const mails = services.handleAll(old).map(({ mail }) => mail);
    expect(mails).toEqual(['Sent: created', 'Sent: created', 'Queued: created', 'Queued: created']);
    expect(services.outbox.made).toHaveLength(2);
    expect(services.handle(requestRow({}, {}, 5)).mail).toBe('Sent: created');
  });

  it('about a failure says what failed, and not what the person at the sheet is to do', () => {
    const services = new MemoryServices().knows(account({ enabled: false, protected: true }));
    services.mail = {
      ...services.mail,
      templates: { failed: { subject: '[{{action}}]', body: '{{detail}}' } },
    };
    services.handle();
    expect(services.outbox.sent[0]?.subject).toBe('[]');
    expect(services.outbox.sent[0]?.text).toMatch(
      /Enable such an account yourself, in Zendesk\.\n\nRequest R-1$/,
    );
  });

  it('is off when mails are off', () => {
    const services = new MemoryServices();
    services.mail = { ...services.mail, enabled: false };
    expect(services.handle().mail).toBe('Off');
    expect(services.outbox.made).toEqual([]);
  });

  it('is not made for an address that cannot be read', () => {
    const services = new MemoryServices();
    expect(services.handle(requestRow({}, { requester: 'unknown' })).mail).toBe('No address');
    expect(services.outbox.made).toEqual([]);
  });

  it('goes to the plain address, however it was typed', () => {
    const services = new MemoryServices();
    services.handle(requestRow({}, { requester: ' Lead@ACME.com ' }));
    expect(services.outbox.sent).toMatchObject([{ to: ['lead@acme.com'] }]);
  });

  it('is queued when no draft can be made', () => {
    const services = new MemoryServices();
    services.outbox.isFull = true;
    expect(services.handle().mail).toBe('Queued: created');
    expect(services.calls.join()).not.toContain('send');
  });

  it('stays a draft, known to the row, when it is not certain that it was sent', () => {
    const services = new MemoryServices();
    services.outbox.isStuck = true;
    expect(services.handle().mail).toBe('Sending: created d-1');
    expect(services.calls).not.toContain('mail cell: Sending: created d-1 -> Sent: created');
  });

  it('is not sent again to a requester who was mailed the same about this request', () => {
    const services = new MemoryServices();
    const mailed = { status: 'Needs attention', requestId: 'R-1', mail: 'Sent: created' } as const;
    expect(services.handle(requestRow(mailed))).toMatchObject({ status: 'Done', mail: 'Sent: created' });
    expect(services.outbox.made).toEqual([]);
  });

  it('is sent again after a mail about another outcome, one that was given up, and for another request', () => {
    for (const before of [{ mail: 'Sent: failed' }, { mail: 'Not sent: created' }]) {
      const mailed = { status: 'Needs attention', requestId: 'R-1', ...before } as const;
      expect(new MemoryServices().handle(requestRow(mailed)).mail).toBe('Sent: created');
    }
    const other = { status: 'Done', requestId: 'R-0', mail: 'Sent: created' } as const;
    const services = new MemoryServices();
    services.handle(requestRow(other));
    expect(services.outbox.sent).toHaveLength(1);
  });

  it('is not forgotten while the row continues automatically', () => {
    const services = new MemoryServices();
    services.accounts.find = () => [TRANSIENT];
    const mailed = { status: 'Needs attention', requestId: 'R-1', mail: 'Sent: failed' } as const;
    expect(services.handle(requestRow(mailed))).toMatchObject({ status: 'Will retry', mail: 'Sent: failed' });
  });

  it('about a row that was interrupted is drafted after the drafts that were not recorded are discarded', () => {
    const services = new MemoryServices();
    services.handle(requestRow({ status: 'Working', requestId: 'R-1', nextTry: NOW }));
    const made = services.calls.filter((call) => /draft|discard/.test(call));
    expect(made).toEqual(['discard about R-1', 'draft d-1']);
  });

  it('about earlier answers is withdrawn before one about the new answers is made', () => {
    const services = new MemoryServices();
    const { mail } = services.handle(
      requestRow({ status: 'Done', requestId: 'R-0', mail: 'Sending: created d-0' }),
    );
    expect(mail).toBe('Sent: created');
    const made = services.calls.filter((call) => /draft|discard/.test(call));
    expect(made).toEqual(['discard about R-0', 'draft d-1']);
  });

  it('about earlier answers is not forgotten while the row with the new answers must wait', () => {
    const services = new MemoryServices();
    services.accounts.find = () => [TRANSIENT];
    const edited = { status: 'Done', requestId: 'R-0', mail: 'Queued: created' } as const;
    expect(services.handle(requestRow(edited))).toMatchObject({
      status: 'Will retry',
      mail: 'Withdrawn: R-0',
    });
  });

  it('about a row whose own record was overwritten is drafted after its earlier drafts are discarded', () => {
    const services = new MemoryServices();
    const overwritten = requestRow({ status: 'Working', requestId: 'R-0' });
    services.handle({ ...overwritten, record: lostRecord(overwritten) });
    const made = services.calls.filter((call) => /draft|discard/.test(call));
    expect(made).toEqual(['discard about R-1', 'draft d-1']);
  });

  it('about another outcome of the same answers is discarded once the new outcome is recorded', () => {
    const services = new MemoryServices().knows(account({ enabled: false }));
    const [to, subject] = [['lead@acme.com'], 'Chat access for ana@acme.com needs attention'];
    services.outbox.held.set('d-0', { to, cc: [], subject, text: 'x\n\nRequest R-1', html: '' });
    services.outbox.isStuck = true;
    const waiting = { status: 'Waiting', requestId: 'R-1', mail: 'Sending: created d-0' } as const;
    expect(services.handle(requestRow(waiting)).mail).toBe('Sending: enabled d-1 instead of d-0');
    const calls = services.calls.filter((call) => /draft|discard|send/.test(call));
    expect(calls).toEqual(['draft d-1', 'discard d-0', 'send d-1']);
  });

  it('leaves alone a draft that is not ours, whose id stands in the cell', () => {
    const services = new MemoryServices().knows(account({ enabled: false }));
    services.outbox.held.set('d-0', {
      to: ['boss@acme.com'],
      cc: [],
      subject: 'Salaries',
      text: '',
      html: '',
    });
    const forged = { status: 'Waiting', requestId: 'R-1', mail: 'Sending: created d-0' } as const;
    services.handle(requestRow(forged));
    expect([...services.outbox.held.keys()]).toEqual(['d-0']);
  });

  it('about any other row discards nothing', () => {
    const services = new MemoryServices();
    services.handle();
    expect(services.calls.join()).not.toContain('discard');
  });
});

describe('the mails of several requests', () => {
  it('are marked as sent in the row itself where the text is not replaced', () => {
    const services = new MemoryServices();
    services.hiddenRow = 2;
    const rows = ['ana', 'ben'].map((name, i) => requestRow({}, { email: `${name}@acme.com` }, i + 1));
    expect(services.handleAll(rows).map(({ mail }) => mail)).toEqual(['Sent: created', 'Sent: created']);
  });

  it('are marked as sent together, those of one kind in one go', () => {
    const services = new MemoryServices().knows(account({ email: 'cleo@acme.com' }));
    const names = ['ana', 'ben', 'cleo'];
    services.handleAll(names.map((name, i) => requestRow({}, { email: `${name}@acme.com` }, i + 1)));
    expect(services.calls.filter((call) => call.startsWith('mail cell'))).toEqual([
      'mail cell: Sending: created d-1, Sending: created d-2 -> Sent: created',
      'mail cell: Sending: unchanged d-3 -> Sent: unchanged',
    ]);
  });
});
