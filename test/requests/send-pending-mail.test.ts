import type { RequestRow, RowRecord } from '../../src/requests/request';
import { sendPendingMail } from '../../src/requests/send-pending-mail';
import { MemoryServices, NOW, requestRow } from './memory-services';

const DAY = 24 * 60 * 60_000;
const DONE = { status: 'Done', requestId: 'R-1', action: 'Created', updatedAt: NOW } as const;
const LETTER = {
  to: ['lead@acme.com'],
  cc: [],
  subject: 'Chat account created for Ana Silva',
  text: 'x\n\nRequest R-1',
  html: 'x',
};

/** Sends the pending mail of one row and gives its cell. */
function resend(services: MemoryServices, row: RequestRow): string {
  sendPendingMail(services.with(row), services, () => false);
  return services.record(row.id).mail;
}

const queued = (record: Partial<RowRecord> = {}) =>
  requestRow({ ...DONE, mail: 'Queued: created', ...record });
const sending = (record: Partial<RowRecord> = {}) =>
  requestRow({ ...DONE, mail: 'Sending: created d-1', ...record });

/** Services in whose mailbox the draft `d-1` is left. */
function servicesWithDraft(): MemoryServices {
  const services = new MemoryServices();
  services.outbox.draft(LETTER);
  return services;
}

describe('a mail that was queued', () => {
  it('is drafted, noted in the row and sent', () => {
    const services = new MemoryServices();
    expect(resend(services, queued())).toBe('Sent: created');
    expect(services.calls).toEqual([
      'discard about R-1',
      'draft d-1',
      'write R-1 Done',
      'send d-1',
      'mail cell: Sending: created d-1 -> Sent: created',
    ]);
  });

  it('repeats nothing that stands in the cells, where anything may have been typed', () => {
    const services = new MemoryServices();
    services.mail = {
      ...services.mail,
      templates: { failed: { subject: '{{action}}', body: '{{name}}: {{detail}}' } },
    };
    const typed = { status: 'Needs attention', detail: 'Click https://evil.example.' } as const;
    resend(services, queued({ ...typed, mail: 'Queued: failed' }));
    expect(services.outbox.sent).toMatchObject([
      {
        to: ['lead@acme.com'],
        subject: 'Created',
        text: 'Ana Silva: The admin sees the reason in the sheet.\n\nRequest R-1',
      },
    ]);
  });

  it('stays queued while no draft can be made', () => {
    const services = new MemoryServices();
    services.outbox.isFull = true;
    expect(resend(services, queued())).toBe('Queued: created');
  });

  it('is given up after three days', () => {
    const services = new MemoryServices();
    services.outbox.isFull = true;
    expect(resend(services, queued({ updatedAt: NOW - 3 * DAY }))).toBe('Queued: created');
    expect(resend(services, { ...queued({ updatedAt: NOW - 3 * DAY - 1 }), id: 'R-2' })).toBe(
      'Not sent: created',
    );
    expect(services.calls.join()).not.toMatch(/discard d-/);
  });

  it('is given up at once when it is not known how old it is', () => {
    const services = new MemoryServices();
    services.outbox.isFull = true;
    expect(resend(services, queued({ updatedAt: null }))).toBe('Not sent: created');
  });

  it('is given up after three days when its address cannot be read any more', () => {
    const row = (age: number) => ({
      ...queued({ updatedAt: NOW - age }),
      answers: { ...queued().answers, requester: 'unknown' },
    });
    expect(resend(new MemoryServices(), row(0))).toBe('Queued: created');
    expect(resend(new MemoryServices(), row(4 * DAY))).toBe('Not sent: created');
  });

  it('about a row that was changed meanwhile is discarded, and nothing is given up', () => {
    const services = new MemoryServices();
    const rows = services.with(queued({ updatedAt: NOW - 4 * DAY }));
    services.sheet[0] = requestRow({ status: 'Waiting', requestId: 'R-1' });
    sendPendingMail(rows, services, () => false);
    expect(services.calls).toEqual(['discard about R-1', 'draft d-1', 'discard d-1']);
    expect(services.record()).toMatchObject({ status: 'Waiting', mail: '' });
  });

  it('stays a draft when it is not certain that it was sent', () => {
    const services = new MemoryServices();
    services.outbox.isStuck = true;
    expect(resend(services, queued())).toBe('Sending: created d-1');
  });
});

describe('a mail that was being sent', () => {
  it('was sent when its draft is gone', () => {
    const services = new MemoryServices();
    expect(resend(services, sending())).toBe('Sent: created');
    expect(services.outbox.made).toEqual([]);
  });

  it('is sent when its draft is still there, and no other is made', () => {
    const services = servicesWithDraft();
    expect(resend(services, sending())).toBe('Sent: created');
    expect(services.outbox.sent).toEqual([LETTER]);
    expect(services.outbox.made).toHaveLength(1);
  });

  it('is tried again while it is not old', () => {
    const services = servicesWithDraft();
    services.outbox.isStuck = true;
    expect(resend(services, sending({ updatedAt: NOW - DAY }))).toBe('Sending: created d-1');
    expect([...services.outbox.held.keys()]).toEqual(['d-1']);
  });

  it('is made again, and the draft with its id left alone, when that is not ours', () => {
    for (const change of [
      { to: ['boss@acme.com'] },
      { subject: 'Our salaries' },
      { text: 'x\n\n> Request R-1' },
    ]) {
      const services = new MemoryServices();
      services.outbox.draft({ ...LETTER, ...change });
      expect(resend(services, sending())).toBe('Sent: created');
      expect(services.outbox.sent).toHaveLength(1);
      expect(services.outbox.sent[0]?.text).not.toContain('x\n');
      expect([...services.outbox.held.keys()]).toEqual(['d-1']);
    }
  });

  it('is given up after three days, and its draft is discarded', () => {
    const services = servicesWithDraft();
    services.outbox.isStuck = true;
    expect(resend(services, sending({ updatedAt: NOW - 4 * DAY }))).toBe('Not sent: created');
    expect([...services.outbox.held.keys()]).toEqual([]);
  });

  it('is not given up when it was sent at last', () => {
    expect(resend(servicesWithDraft(), sending({ updatedAt: NOW - 4 * DAY }))).toBe('Sent: created');
  });
});

describe('a mail cell that was typed by hand', () => {
  it.each([
    ['another outcome than that of the row', { mail: 'Queued: rejected' }],
    ['a mail that no row has', { mail: 'Queued: warning' }],
  ])('sends nothing when it names %s', (_, record) => {
    const services = new MemoryServices();
    resend(services, queued(record));
    expect(services.outbox.made).toEqual([]);
  });

  it('sends nothing to a person who may not ask', () => {
    const services = new MemoryServices();
    resend(services, requestRow({ ...DONE, mail: 'Queued: created' }, { requester: 'x@evil.example' }));
    expect(services.outbox.made).toEqual([]);
  });

  it('sends a mail that has gone out no second time', () => {
    const services = new MemoryServices();
    const row = queued();
    resend(services, row);
    expect(services.outbox.sent).toHaveLength(1);
    services.sheet.length = 0;
    expect(resend(services, row)).toBe('Sent: created');
    expect(services.outbox.sent).toHaveLength(1);
  });
});

describe('the mails of a day', () => {
  const rows = () =>
    [1, 2, 3].map((number) =>
      requestRow({ ...DONE, requestId: `R-${number}`, mail: 'Queued: created' }, {}, number),
    );
  const cells = (services: MemoryServices) => services.sheet.map(({ record }) => record.mail);

  it('are sent to an old backlog until a fifth is left, and to new answers until the last', () => {
    const old = rows().map((row) => ({ ...row, submittedAt: NOW - DAY }));
    for (const [waiting, sent] of [
      [old, 1],
      [rows(), 2],
    ] as const) {
      const services = new MemoryServices();
      services.mailQuota.set({ most: 5, at: NOW });
      services.outbox.recipientsLeft = 2;
      sendPendingMail(services.with(...waiting), services, () => false);
      expect(services.outbox.sent).toHaveLength(sent);
    }
  });

  it('go to answers that were new when they were handled before they go to an old backlog', () => {
    const services = new MemoryServices();
    const [first, second, third] = rows();
    if (!first || !second || !third) throw new Error('There are three rows.');
    const backlog = [first, second].map((row) => ({ ...row, submittedAt: NOW - DAY }));
    services.outbox.recipientsLeft = 1;
    sendPendingMail(services.with(...backlog, third), services, () => false);
    expect(cells(services)).toEqual(['Queued: created', 'Queued: created', 'Sent: created']);
  });

  it('are sent as long as there are some left', () => {
    const services = new MemoryServices();
    services.outbox.recipientsLeft = 2;
    sendPendingMail(services.with(...rows()), services, () => false);
    expect(cells(services)).toEqual(['Sent: created', 'Sent: created', 'Queued: created']);
  });

  it('are used up by copies as well', () => {
    for (const [left, sent] of [
      [1, 0],
      [2, 1],
      [3, 1],
      [4, 2],
    ]) {
      const services = new MemoryServices();
      services.mail = { ...services.mail, copyTo: ['boss@acme.com'] };
      services.outbox.recipientsLeft = left ?? 0;
      sendPendingMail(services.with(...rows()), services, () => false);
      expect(services.outbox.sent).toHaveLength(sent ?? 0);
    }
  });

  it('that are used up give up nothing, however old it is', () => {
    const services = new MemoryServices();
    services.outbox.recipientsLeft = 0;
    expect(resend(services, queued({ updatedAt: NOW - 9 * DAY }))).toBe('Queued: created');
  });

  it('are not sent when there is no time left', () => {
    const services = new MemoryServices();
    sendPendingMail(services.with(...rows()), services, () => services.outbox.sent.length > 0);
    expect(cells(services)).toEqual(['Sent: created', 'Queued: created', 'Queued: created']);
  });

  it('are left alone when Gmail does not say which drafts there are', () => {
    const services = new MemoryServices();
    services.outbox.isSilent = true;
    expect(resend(services, sending())).toBe('Sending: created d-1');
  });

  it('are not looked for when no row waits for one', () => {
    const services = new MemoryServices();
    sendPendingMail([], services, () => false);
    expect(services.calls).toEqual([]);
  });
});

describe('a mail cell that waits for nothing', () => {
  it('is left as it is, also when it is old', () => {
    for (const mail of ['', 'Off', 'No address'])
      expect(resend(new MemoryServices(), queued({ mail, updatedAt: null }))).toBe(mail);
    for (const mail of ['Sent: created', 'Not sent: created'])
      expect(resend(new MemoryServices(), queued({ mail }))).toBe(mail);
  });
});
