import fc from 'fast-check';
import { mimeMessage, withoutEncodedWords } from '../../src/mail/mime';
import { parseRawMail } from '../emulator/services/raw-mail';

const SENDER = { name: 'Chat Access', address: 'admin@acme.example' };
const MAIL = {
  to: ['lead@acme.example'],
  cc: [] as string[],
  subject: 'Chat account created for Ana Silva',
  text: 'Hello,\n\nit is ready.\n\nRequest R-1',
  html: '<p>Hello</p>',
};

function read(change: Partial<typeof MAIL>, sender = SENDER) {
  const message = mimeMessage({ ...MAIL, ...change }, sender);
  return parseRawMail(Buffer.from(message, 'latin1').toString('base64url'));
}

describe('a mail as it travels', () => {
  it('has sender, recipients, subject, and both bodies', () => {
    const { headers, bodies } = read({ cc: ['a@acme.example', 'b@acme.example'] });
    expect(Object.fromEntries(headers)).toMatchObject({
      from: 'Chat Access <admin@acme.example>',
      to: 'lead@acme.example',
      cc: 'a@acme.example, b@acme.example',
      subject: 'Chat account created for Ana Silva',
    });
    expect(Object.fromEntries(bodies)).toEqual({
      'text/plain': 'Hello,\r\n\r\nit is ready.\r\n\r\nRequest R-1',
      'text/html': '<p>Hello</p>',
    });
  });

  it('leaves the sender to Gmail where no address is known', () => {
    expect(read({}, { ...SENDER, address: '' }).headers.has('from')).toBe(false);
  });

  it('can have 100 recipients of the longest addresses', () => {
    const to = Array.from({ length: 100 }, (_, number) => `${number}${'x'.repeat(60)}@acme.example`);
    expect(read({ to }).headers.get('to')).toBe(to.join(', '));
  });

  it.each([
    'Zugang für Zoë Ångström',
    'Доступ к чату: создан аккаунт для Анны, которая работает в отделе поддержки клиентов',
    '✅ '.repeat(40),
    '=?UTF-8?B?ZXZpbA==?=',
    ' begins with a blank',
    'x'.repeat(250),
    '',
    '"Quoted" <evil@evil.example>',
  ])('keeps the subject %j', (subject) => {
    expect(read({ subject }).headers.get('subject')).toBe(subject);
  });

  it.each(['\r\nBcc: evil@evil.example', '\nBcc: evil@evil.example', '\rBcc: a@b.example', '\r\n\r\nBody'])(
    'takes no header from a subject that goes on with %j',
    (more) => {
      const { headers } = read({ subject: `Hello${more}` });
      expect(headers.has('bcc')).toBe(false);
      expect(headers.get('subject')).toBe(`Hello${more.replace(/[\r\n]+/g, ' ')}`);
    },
  );

  it('is well formed whatever is in it', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(text, text, text, (subject, body, html) => {
        const { headers, bodies } = read({ subject, text: body, html });
        expect(headers.get('subject')).toBe(whole(subject.replace(/[\r\n]+/g, ' ')));
        expect(bodies.get('text/plain')).toBe(whole(body.replace(/\r\n?|\n/g, '\r\n')));
        expect(headers.size).toBe(5);
      }),
    );
  });
});

describe('a header that is read', () => {
  it('reads the same whether or not its encoded words were decoded before', () => {
    const subject = 'Доступ к чату: создан аккаунт для Анны, которая работает в отделе поддержки';
    const [, encoded = ''] =
      /^Subject: (.*(?:\r\n .*)*)/m.exec(mimeMessage({ ...MAIL, subject }, SENDER)) ?? [];
    expect(encoded).toContain('?=\r\n =?');
    expect(withoutEncodedWords(encoded)).toBe(subject);
    expect(withoutEncodedWords(subject)).toBe(subject);
  });
});

/** Half a character becomes U+FFFD. */
function whole(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
