import type { RequestRow, RowRecord } from '../../src/requests/request';
import { sendPendingMail } from '../../src/requests/resend';
import { MemoryServices, NOW, requestRow } from './memory-services';

const DAY = 24 * 60 * 60_000;
const DONE = { status: 'Done', requestId: 'R-1', action: 'Created', updatedAt: NOW } as const;
const LETTER = { to: 'lead@acme.com', cc: [], subject: 'x', text: 'x', html: 'x' };

/** Looks after the mail of one row and gives its cell. */
function resend(desk: MemoryServices, row: RequestRow): string {
  sendPendingMail(desk.with(row), desk, () => false);
  return desk.record(row.id).mail;
}

const queued = (record: Partial<RowRecord> = {}) =>
  requestRow({ ...DONE, mail: 'Queued: created', ...record });
const sending = (record: Partial<RowRecord> = {}) =>
  requestRow({ ...DONE, mail: 'Sending: created d-1', ...record });

/** A desk in whose mailbox the draft `d-1` is left. */
function deskWithDraft(): MemoryServices {
  const desk = new MemoryServices();
  desk.outbox.draft(LETTER);
  return desk;
}

describe('a mail that was queued', () => {
  it('is drafted, noted in the row and sent', () => {
    const desk = new MemoryServices();
    expect(resend(desk, queued())).toBe('Sent: created');
    expect(desk.did).toEqual([
      'look at the drafts',
      'discard about R-1',
      'draft d-1',
      'write R-1 Done',
      'send d-1',
      'mail cell: Sending: created d-1 -> Sent: created',
    ]);
  });

  it('says what it would have said, without what the person at the sheet is to do', () => {
    const desk = new MemoryServices();
    desk.mail = {
      ...desk.mail,
      templates: { failed: { subject: '{{action}}', body: '{{name}}: {{detail}}' } },
    };
    const detail = 'No. Then select this row and choose Chat Access > Retry selected rows.';
    resend(desk, queued({ mail: 'Queued: failed', detail }));
    expect(desk.outbox.sent).toMatchObject([
      { to: 'lead@acme.com', subject: 'Created', text: 'Ana Silva: No.\n\nRequest R-1' },
    ]);
  });

  it('stays queued while no draft can be made', () => {
    const desk = new MemoryServices();
    desk.outbox.isFull = true;
    expect(resend(desk, queued())).toBe('Queued: created');
  });

  it('is given up after three days', () => {
    const desk = new MemoryServices();
    desk.outbox.isFull = true;
    expect(resend(desk, queued({ updatedAt: NOW - 3 * DAY }))).toBe('Queued: created');
    expect(resend(desk, { ...queued({ updatedAt: NOW - 3 * DAY - 1 }), id: 'R-2' })).toBe(
      'Not sent: created',
    );
    expect(desk.did.join()).not.toMatch(/discard d-/);
  });

  it('is given up at once when nobody knows how old it is', () => {
    const desk = new MemoryServices();
    desk.outbox.isFull = true;
    expect(resend(desk, queued({ updatedAt: null }))).toBe('Not sent: created');
  });

  it('is given up after three days when its address cannot be read any more', () => {
    const row = (age: number) => ({
      ...queued({ updatedAt: NOW - age }),
      answers: { ...queued().answers, requester: 'nobody' },
    });
    expect(resend(new MemoryServices(), row(0))).toBe('Queued: created');
    expect(resend(new MemoryServices(), row(4 * DAY))).toBe('Not sent: created');
  });

  it('of a row that somebody has changed meanwhile is thrown away, and nothing is given up', () => {
    const desk = new MemoryServices();
    const rows = desk.with(queued({ updatedAt: NOW - 4 * DAY }));
    desk.sheet[0] = requestRow({ status: 'Waiting', requestId: 'R-1' });
    sendPendingMail(rows, desk, () => false);
    expect(desk.did).toEqual(['look at the drafts', 'discard about R-1', 'draft d-1', 'discard d-1']);
    expect(desk.record()).toMatchObject({ status: 'Waiting', mail: '' });
  });

  it('stays a draft when it is not sure that it was sent', () => {
    const desk = new MemoryServices();
    desk.outbox.isStuck = true;
    expect(resend(desk, queued())).toBe('Sending: created d-1');
  });
});

describe('a mail that was being sent', () => {
  it('was sent when its draft is gone, whatever mails are left', () => {
    const desk = new MemoryServices();
    desk.outbox.recipientsLeft = 0;
    expect(resend(desk, sending())).toBe('Sent: created');
    expect(desk.outbox.made).toEqual([]);
  });

  it('is sent when its draft is still there, and no other is made', () => {
    const desk = deskWithDraft();
    expect(resend(desk, sending())).toBe('Sent: created');
    expect(desk.outbox.sent).toEqual([LETTER]);
    expect(desk.outbox.made).toHaveLength(1);
  });

  it('is tried again while it is not old', () => {
    const desk = deskWithDraft();
    desk.outbox.isStuck = true;
    expect(resend(desk, sending({ updatedAt: NOW - DAY }))).toBe('Sending: created d-1');
    expect([...desk.outbox.held.keys()]).toEqual(['d-1']);
  });

  it('is given up after three days, and its draft is thrown away', () => {
    const desk = deskWithDraft();
    desk.outbox.isStuck = true;
    expect(resend(desk, sending({ updatedAt: NOW - 4 * DAY }))).toBe('Not sent: created');
    expect([...desk.outbox.held.keys()]).toEqual([]);
  });

  it('is not given up when it was sent at last', () => {
    expect(resend(deskWithDraft(), sending({ updatedAt: NOW - 4 * DAY }))).toBe('Sent: created');
  });
});

describe('the mails of a day', () => {
  const rows = () =>
    [1, 2, 3].map((number) =>
      requestRow({ ...DONE, requestId: `R-${number}`, mail: 'Queued: created' }, {}, number),
    );
  const cells = (desk: MemoryServices) => desk.sheet.map(({ record }) => record.mail);

  it('are sent as long as there are some left', () => {
    const desk = new MemoryServices();
    desk.outbox.recipientsLeft = 2;
    sendPendingMail(desk.with(...rows()), desk, () => false);
    expect(cells(desk)).toEqual(['Sent: created', 'Sent: created', 'Queued: created']);
  });

  it('are used up by copies as well', () => {
    for (const [left, sent] of [
      [1, 0],
      [2, 1],
      [3, 1],
      [4, 2],
    ]) {
      const desk = new MemoryServices();
      desk.mail = { ...desk.mail, copyTo: ['boss@acme.com'] };
      desk.outbox.recipientsLeft = left ?? 0;
      sendPendingMail(desk.with(...rows()), desk, () => false);
      expect(desk.outbox.sent).toHaveLength(sent ?? 0);
    }
  });

  it('that are used up give up nothing, however old it is', () => {
    const desk = new MemoryServices();
    desk.outbox.recipientsLeft = 0;
    expect(resend(desk, queued({ updatedAt: NOW - 9 * DAY }))).toBe('Queued: created');
  });

  it('are not sent when there is no time left', () => {
    const desk = new MemoryServices();
    sendPendingMail(desk.with(...rows()), desk, () => desk.outbox.sent.length > 0);
    expect(cells(desk)).toEqual(['Sent: created', 'Queued: created', 'Queued: created']);
  });

  it('are left alone when Gmail does not say which drafts there are', () => {
    const desk = new MemoryServices();
    desk.outbox.isSilent = true;
    expect(resend(desk, sending())).toBe('Sending: created d-1');
  });

  it('are not looked for when no row waits for one', () => {
    const desk = new MemoryServices();
    sendPendingMail([], desk, () => false);
    expect(desk.did).toEqual([]);
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
