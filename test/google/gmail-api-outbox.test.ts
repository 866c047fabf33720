import { GmailApiOutbox } from '../../src/google/gmail-api-outbox';
import type { MailMark } from '../../src/mail/mail-mark';

const REFERENCE = 'R-0123456789ab';
const MARK: MailMark = {
  to: ['lead@acme.com'],
  reference: REFERENCE,
  subjects: ['Made for Ana'],
  since: 1_000,
};
const OURS = { to: 'lead@acme.com', subject: 'Made for Ana', text: `Done.\r\n\r\nRequest ${REFERENCE}\r\n` };
const MAIL = { to: ['lead@acme.com'], cc: [], subject: OURS.subject, text: OURS.text, html: '<p>Done.</p>' };

type Letter = typeof OURS;
type Method = 'create' | 'get' | 'list' | 'remove' | 'send';
type Answer = { code: number; reason: string } | 'no answer';

const NOT_FOUND = { code: 404, reason: 'notFound' };
const BUSY = { code: 503, reason: 'backendError' };

/** The drafts of a person, behind the API. `refusals`: what calls throw before they do their work again. */
class Drafts {
  readonly kept: Map<string, Letter>;
  readonly calls: string[] = [];
  readonly made: { message?: { raw?: string } }[] = [];
  readonly refusals: Partial<Record<Method, Answer[]>> = {};

  constructor(drafts: Record<string, Letter> = {}, encode: (text: string) => unknown = bytes) {
    this.kept = new Map(Object.entries(drafts));
    const Drafts = {
      create: (draft: object) => {
        this.call('create');
        return this.made.push(draft) && { id: `r-${this.made.length}` };
      },
      get: (_: string, id: string) => {
        this.call('get');
        return { id, message: message(this.stored(id), encode) };
      },
      list: (_: string, { maxResults }: { maxResults: number }) => {
        this.call('list');
        return { drafts: [...this.kept.keys()].slice(0, maxResults).map((id) => ({ id })) };
      },
      remove: (_: string, id: string) => {
        this.call('remove');
        return this.stored(id) && this.kept.delete(id);
      },
      send: ({ id = '' }: { id?: string }) => {
        this.call('send');
        return this.stored(id) && this.kept.delete(id) && { id: 'another' };
      },
    };
    const Session = { getEffectiveUser: () => ({ getEmail: () => 'admin@acme.com' }) };
    Object.assign(globalThis, { Gmail: { Users: { Drafts } }, Session, Utilities: { sleep: () => {} } });
  }

  private stored(id: string): Letter {
    const letter = this.kept.get(id);
    if (!letter) throw refused(/^r-\d+$/.test(id) ? NOT_FOUND : { code: 400, reason: 'invalidArgument' });
    return letter;
  }

  private call(name: Method): void {
    this.calls.push(name);
    const refusal = this.refusals[name]?.shift();
    if (refusal) throw refused(refusal);
  }
}

/** As an advanced service throws it; without an answer there are no details. */
function refused(answer: Answer): Error {
  if (answer === 'no answer') return new Error('Empty response');
  const details = { code: answer.code, message: '…', errors: [{ reason: answer.reason, domain: 'global' }] };
  return Object.assign(new Error('API call to gmail.users.drafts.get failed with error: …'), { details });
}

function bytes(text: string): number[] {
  return [...new Int8Array(Buffer.from(text))];
}

function message({ to, subject, text }: Letter, encode: (text: string) => unknown) {
  const headers = [
    { name: 'To', value: to },
    { name: 'Subject', value: subject },
  ];
  const parts = [
    { mimeType: 'text/plain', body: { data: encode(text) } },
    { mimeType: 'text/html', body: { data: encode('<p>Else.</p>') } },
  ];
  return { payload: { mimeType: 'multipart/alternative', headers, parts } };
}

beforeEach(() => jest.spyOn(console, 'warn').mockImplementation(() => {}));

afterEach(() => {
  jest.restoreAllMocks();
  Object.assign(globalThis, { Gmail: undefined, Session: undefined, Utilities: undefined });
});

describe('a draft with a recorded id', () => {
  it.each([
    ['is ours', OURS, 'there'],
    ['is ours, with a name before its address', { ...OURS, to: '"Lead, the" <Lead@acme.com>' }, 'there'],
    ['goes to somebody else as well', { ...OURS, to: 'lead@acme.com, boss@acme.com' }, 'not ours'],
    ['has a subject of its own', { ...OURS, subject: 'Re: Made for Ana' }, 'not ours'],
    ['quotes a mail of ours', { ...OURS, text: `Look.\n\n> Request ${REFERENCE}` }, 'not ours'],
  ])('that %s is %s', (_, letter, state) => {
    const drafts = new Drafts({ 'r-1': letter });
    const outbox = new GmailApiOutbox();
    expect(outbox.find('r-1', MARK)).toBe(state);
    const isOurs = state === 'there';
    expect(outbox.send('r-1')).toBe(isOurs);
    expect(drafts.kept.has('r-1')).toBe(!isOurs);
  });

  it('is ours whether its text comes as bytes or in base64', () => {
    new Drafts({ 'r-1': OURS }, (text) => Buffer.from(text).toString('base64url'));
    expect(new GmailApiOutbox().find('r-1', MARK)).toBe('there');
  });

  it('is neither sent nor deleted while it is not proved to be ours', () => {
    const drafts = new Drafts({ 'r-1': OURS });
    const outbox = new GmailApiOutbox();
    outbox.discard('r-1');
    expect(outbox.send('r-1')).toBe(false);
    expect(drafts.calls).toEqual([]);
  });

  it('costs one call, however many drafts there are', () => {
    const drafts = new Drafts(Object.fromEntries(Array.from({ length: 2_500 }, (_, i) => [`r-${i}`, OURS])));
    new GmailApiOutbox().find('r-7', MARK);
    expect(drafts.calls).toEqual(['get']);
  });
});

describe('a draft that is refused', () => {
  it.each<[string, string, Answer[], string]>([
    ['there is none, every time', 'r-1', [], 'gone'],
    ['no draft can have such an id', 'typed', [], 'gone'],
    ['Gmail fails', 'r-1', [BUSY], 'unknown'],
    ['Gmail fails when it is asked again', 'r-1', [NOT_FOUND, BUSY], 'unknown'],
    ['Gmail is turned off', 'r-1', [{ code: 400, reason: 'failedPrecondition' }], 'unknown'],
    ['the permission is gone', 'r-1', [{ code: 403, reason: 'insufficientPermissions' }], 'unknown'],
    ['there is no answer', 'r-1', ['no answer'], 'unknown'],
  ])('where %s', (_, id, refusals, state) => {
    const drafts = new Drafts();
    drafts.refusals.get = [...refusals];
    expect(new GmailApiOutbox().find(id, MARK)).toBe(state);
  });

  it('is unknown when it is there and Gmail has said once that it is not', () => {
    const drafts = new Drafts({ 'r-1': OURS });
    drafts.refusals.get = [NOT_FOUND];
    expect(new GmailApiOutbox().find('r-1', MARK)).toBe('unknown');
    expect(new GmailApiOutbox().find('r-1', MARK)).toBe('there');
  });
});

describe('a new draft', () => {
  it('is sent once, and is asked for before it is sent again', () => {
    const drafts = new Drafts();
    const outbox = new GmailApiOutbox();
    expect(outbox.draft(MAIL)).toBe('r-1');
    drafts.kept.set('r-1', OURS);
    expect(outbox.find('r-1', MARK)).toBe('there');
    drafts.refusals.send = ['no answer'];
    expect(outbox.send('r-1')).toBe(false);
    drafts.kept.delete('r-1');
    expect(outbox.find('r-1', MARK)).toBe('gone');
    expect(drafts.calls).toEqual(['create', 'send', 'get', 'get', 'get']);
  });

  it('has a name before the address of the person who sends', () => {
    const drafts = new Drafts();
    new GmailApiOutbox().draft(MAIL);
    const raw = Buffer.from(drafts.made[0]?.message?.raw ?? '', 'base64url').toString();
    expect(raw).toContain('From: Chat Access <admin@acme.com>\r\nTo: lead@acme.com\r\n');
  });

  it.each(['a@acme.com,b@evil.example', 'Ana <a@acme.com>', 'a@acme.com\nBcc: b@evil.example', ''])(
    'is made to nobody by the address %j',
    (address) => {
      const drafts = new Drafts();
      const heard: boolean[] = [];
      const outbox = new GmailApiOutbox((isMade) => heard.push(isMade));
      expect(outbox.draft({ ...MAIL, to: [address] })).toBeNull();
      expect(outbox.draft({ ...MAIL, cc: ['c@acme.com', address] })).toBeNull();
      expect(drafts.calls).toEqual([]);
      expect(heard).toEqual([]);
    },
  );
});

describe('drafts that were not recorded', () => {
  const others = { 'r-9': { ...OURS, to: 'boss@acme.com' }, 'r-1': OURS, 'r-2': OURS };

  it('are deleted, but for the recorded one and those of other people', () => {
    const drafts = new Drafts(others);
    new GmailApiOutbox().discardStray(MARK, 'r-2');
    expect([...drafts.kept.keys()]).toEqual(['r-9', 'r-2']);
  });

  it.each(['.*', '', 'x" OR in:inbox "', 'a b'])(
    'are not looked for by %j, which is no reference',
    (reference) => {
      const drafts = new Drafts(others);
      new GmailApiOutbox().discardStray({ ...MARK, reference });
      expect(drafts.calls).toEqual([]);
    },
  );

  it('stay, however many there are, beyond ten', () => {
    const drafts = new Drafts(Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`r-${i}`, OURS])));
    new GmailApiOutbox().discardStray(MARK);
    expect(drafts.calls).toHaveLength(21);
  });
});

describe('mails that were sent', () => {
  it('are not shown, and nothing is asked', () => {
    const drafts = new Drafts();
    expect(new GmailApiOutbox().showsSent).toBe(false);
    expect(new GmailApiOutbox().wasSent()).toBe(false);
    expect(drafts.calls).toEqual([]);
  });
});
