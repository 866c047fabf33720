import { GmailOutbox } from '../../src/google/gmail-outbox';
import type { MailMark } from '../../src/mail/mail-mark';

const REFERENCE = 'R-0123456789ab';
const MARK: MailMark = {
  to: ['lead@acme.com'],
  reference: REFERENCE,
  subjects: ['Made for Ana'],
  since: 1_000,
};
const OURS = {
  to: 'lead@acme.com',
  subject: 'Made for Ana',
  text: `Done.\r\n\r\nRequest ${REFERENCE}\r\n`,
  at: 2_000,
};

type Letter = typeof OURS;

/** A mailbox; `refusals`: what calls throw before they do their work again. */
class Mailbox {
  readonly drafts = new Map<string, Letter>();
  readonly sent: Letter[] = [];
  readonly trashed: string[] = [];
  readonly calls: string[] = [];
  readonly refusals: Partial<Record<'getDraft' | 'search', string[]>> = {};

  constructor(drafts: Record<string, Letter> = {}, sent: Letter[] = []) {
    this.drafts = new Map(Object.entries(drafts));
    this.sent = sent;
    const GmailApp = {
      getDraft: this.getDraft,
      search: this.search,
      createDraft: () => this.message(OURS, 'made'),
    };
    Object.assign(globalThis, { GmailApp, Utilities: { sleep: () => {} } });
  }

  private readonly getDraft = (id: string) => {
    this.call('getDraft');
    const letter = this.drafts.get(id);
    if (!letter) throw new Error(`nicht gefunden: ${id}`);
    return {
      getId: () => id,
      getMessageId: () => `m-${id}`,
      getMessage: () => this.message(letter, id),
      send: () => this.drafts.delete(id) && this.sent.push(letter),
      deleteDraft: () => this.drafts.delete(id),
    };
  };

  private readonly search = (query: string) => {
    this.call('search');
    const found = query.startsWith('in:draft')
      ? [...this.drafts]
      : this.sent.map((each) => ['', each] as const);
    return found.map(([id, letter]) => ({ getMessages: () => [this.message(letter, id)] }));
  };

  private message({ to, subject, text, at }: Letter, id: string) {
    return {
      getId: () => `m-${id}`,
      getTo: () => to,
      getSubject: () => subject,
      getPlainBody: () => text,
      getDate: () => new Date(at),
      isDraft: () => id !== '',
      moveToTrash: () => this.trashed.push(id),
    };
  }

  private call(name: 'getDraft' | 'search'): void {
    this.calls.push(name);
    const refusal = this.refusals[name]?.shift();
    if (refusal !== undefined) throw new Error(refusal);
  }
}

beforeEach(() => jest.spyOn(console, 'warn').mockImplementation(() => {}));

afterEach(() => {
  jest.restoreAllMocks();
  Object.assign(globalThis, { GmailApp: undefined, Utilities: undefined });
});

const ANOTHER_PERSON = { ...OURS, to: 'Lead <lead@acme.com>, boss@acme.com' };

describe('a draft with a recorded id', () => {
  it.each([
    ['is ours', OURS, 'there'],
    ['is ours, with a name before its address', { ...OURS, to: '"Lead, the" <Lead@acme.com>' }, 'there'],
    ['goes to somebody else as well', ANOTHER_PERSON, 'not ours'],
    ['has a subject of its own', { ...OURS, subject: 'Re: Made for Ana' }, 'not ours'],
    ['quotes a mail of ours', { ...OURS, text: `Look.\n\n> Request ${REFERENCE}` }, 'not ours'],
    ['goes on after the reference', { ...OURS, text: `${OURS.text}\nSo what?` }, 'not ours'],
    ['bears the beginning of a reference', { ...OURS, text: `Done.\n\nRequest ${REFERENCE}c` }, 'not ours'],
  ])('that %s is %s', (_, letter, state) => {
    const mailbox = new Mailbox({ 'r-1': letter as Letter });
    const outbox = new GmailOutbox();
    expect(outbox.find('r-1', MARK)).toBe(state);
    const isOurs = state === 'there';
    expect(outbox.send('r-1')).toBe(isOurs);
    expect(mailbox.drafts.has('r-1')).toBe(!isOurs);
  });

  it('is neither sent nor deleted while it is not proved to be ours', () => {
    const mailbox = new Mailbox({ 'r-1': OURS });
    const outbox = new GmailOutbox();
    outbox.discard('r-1');
    expect(outbox.send('r-1')).toBe(false);
    expect(mailbox.drafts.size).toBe(1);
  });

  it('costs one call, and two more texts, however many drafts there are', () => {
    const drafts = Object.fromEntries(Array.from({ length: 2_500 }, (_, i) => [`r-${i}`, OURS]));
    const mailbox = new Mailbox(drafts);
    new GmailOutbox().find('r-7', MARK);
    expect(mailbox.calls).toEqual(['getDraft']);
  });
});

describe('a draft that is refused', () => {
  const BUSY = 'Dienst antwortet nicht';

  it.each([
    ['its mail is among those that were sent', [OURS], {}, 'gone'],
    ['its mail has not been indexed yet, and Gmail refuses it every time', [], {}, 'gone'],
    [
      'an earlier mail about it was sent, and Gmail fails for a moment',
      [{ ...OURS, at: 999 }],
      { getDraft: [BUSY] },
      'unknown',
    ],
    ['Gmail fails twice', [], { getDraft: [BUSY, BUSY] }, 'unknown'],
    ['Gmail answers no search', [OURS], { search: [BUSY, BUSY, BUSY] }, 'unknown'],
    ['the texts of the refusals differ', [], { getDraft: ['nicht gefunden: ', BUSY] }, 'unknown'],
  ])('where %s is %s', (_, sent, refusals, state) => {
    const mailbox = new Mailbox({}, sent as Letter[]);
    Object.assign(mailbox.refusals, structuredClone(refusals));
    expect(new GmailOutbox().find('r-1', MARK)).toBe(state);
  });

  it('is unknown when it is there and Gmail has failed once', () => {
    const mailbox = new Mailbox({ 'r-1': OURS });
    mailbox.refusals.getDraft = [BUSY];
    expect(new GmailOutbox().find('r-1', MARK)).toBe('unknown');
    expect(new GmailOutbox().find('r-1', MARK)).toBe('there');
  });
});

describe('drafts that were not recorded', () => {
  const others = { private: { ...OURS, to: 'boss@acme.com' }, 'r-1': OURS, 'r-2': OURS };

  it('are thrown away, but for the recorded one and those of other people', () => {
    const mailbox = new Mailbox(others);
    new GmailOutbox().discardStray(MARK, 'r-2');
    expect(mailbox.trashed).toEqual(['r-1']);
  });

  it('stay while Gmail does not say which is the recorded one', () => {
    const mailbox = new Mailbox(others);
    mailbox.refusals.getDraft = ['busy', 'busy', 'busy'];
    new GmailOutbox().discardStray(MARK, 'r-2');
    expect(mailbox.trashed).toEqual([]);
  });

  it.each(['.*', '', 'x" OR in:inbox "', 'a b'])(
    'are not looked for by %j, which is no reference',
    (reference) => {
      const mailbox = new Mailbox(others);
      new GmailOutbox().discardStray({ ...MARK, reference });
      expect(mailbox.calls).toEqual([]);
    },
  );
});

describe('a mail', () => {
  const mail = { to: ['lead@acme.com'], cc: [], subject: OURS.subject, text: OURS.text, html: '' };

  it('was sent when the very same lies among those that were', () => {
    new Mailbox({}, [{ ...OURS, text: OURS.text.replace(/\r\n/g, '\n') }]);
    expect(new GmailOutbox().wasSent(mail, MARK)).toBe(true);
    const other = { ...mail, text: 'Something else.' };
    expect(new GmailOutbox().wasSent(other, { ...MARK, since: 3_000 })).toBe(false);
  });

  it('was sent when one with its subject was sent since its outcome, in whatever words', () => {
    new Mailbox({}, [OURS]);
    expect(new GmailOutbox().wasSent({ ...mail, text: 'Something else.' }, MARK)).toBe(true);
    expect(new GmailOutbox().wasSent({ ...mail, subject: 'Made for Ben' }, MARK)).toBe(false);
  });

  it.each([
    'a@acme.com,b@evil.example',
    'Ana <a@acme.com>',
    'a@acme.com\nBcc: b@evil.example',
    'a@acme.com b@evil.example',
    'a@acme.com;b@evil.example',
    '',
  ])('is made to nobody by the address %j', (address) => {
    new Mailbox();
    const heard: boolean[] = [];
    const outbox = new GmailOutbox((isMade) => heard.push(isMade));
    expect(outbox.draft({ ...mail, to: [address] })).toBeNull();
    expect(outbox.draft({ ...mail, cc: ['c@acme.com', address] })).toBeNull();
    expect(heard).toEqual([]);
  });
});
