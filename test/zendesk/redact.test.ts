import { makePassword, PASSWORD_BYTES } from '../../src/zendesk/password';
import { textsWithoutSecrets, withoutSecrets, withoutTokens } from '../../src/zendesk/redact';

const TOKEN = 'Ab3xYz-9876543210-QwErTy';

const EIGHT = Array.from({ length: TOKEN.length - 7 }, (_, start) => TOKEN.slice(start, start + 8));

describe('what Zendesk says', () => {
  it('is shown as it is when it repeats no secret', () => {
    expect(withoutSecrets('Email is already being used', [TOKEN])).toBe('Email is already being used');
  });

  it.each(EIGHT)('is withheld when it repeats "%s" of a secret', (part) => {
    expect(withoutSecrets(`invalid value ${part}.`, [TOKEN])).toBe('');
  });

  it('is shown when it shares seven characters, which give nothing away', () => {
    expect(withoutSecrets(`code ${TOKEN.slice(0, 7)}`, [TOKEN])).not.toBe('');
  });

  it.each([
    ['in another letter case', TOKEN.toUpperCase()],
    ['with blanks between', [...TOKEN].join(' ')],
    ['percent-encoded', [...TOKEN].map((char) => `%${char.charCodeAt(0).toString(16)}`).join('')],
    ['with backslashes', [...TOKEN].join('\\')],
  ])('is withheld when it repeats a secret %s', (_, repeated) => {
    expect(withoutSecrets(`bad: ${repeated}`, [TOKEN])).toBe('');
  });

  it('is withheld when it repeats a password with entities of HTML', () => {
    expect(withoutSecrets('not allowed: a&lt;b&amp;c&gt;d1', ['a<b&c>d1'])).toBe('');
  });

  it('is withheld when it repeats a short secret whole', () => {
    expect(withoutSecrets('wrong: abc', ['abc'])).toBe('');
    expect(withoutSecrets('wrong: ab', ['abc'])).toBe('wrong: ab');
  });

  it('is not withheld for an empty secret', () => {
    expect(withoutSecrets('wrong', [''])).toBe('wrong');
  });
});

describe('an answer that repeats a secret', () => {
  it('keeps all but the texts that do', () => {
    const secret = 'Xy9!kLmN04pQ';
    const answer = {
      id: 7,
      name: `Ana ${secret}`,
      roles: [{ name: 'Agent' }, { name: secret.slice(2, 10) }],
      off: null,
    };
    expect(textsWithoutSecrets(answer, [secret])).toEqual({
      id: 7,
      name: '',
      roles: [{ name: 'Agent' }, { name: '' }],
      off: null,
    });
  });
});

describe('a password of another execution', () => {
  const password = makePassword(Array.from({ length: PASSWORD_BYTES }, (_, index) => (index * 91 + 5) % 256));

  it.each([0, 1, 2, 3, 24])('is withheld wherever eight characters of it begin (%i)', (start) => {
    expect(withoutSecrets(`Password ${password.slice(start, start + 8)} is too weak`, [])).toBe('');
  });

  it.each([
    ['with blanks', [...password].join(' ')],
    ['percent-encoded', encodeURIComponent(password)],
    ['with entities', password.replace(/#/g, '&#35;')],
  ])('is withheld %s', (_, repeated) => {
    expect(withoutSecrets(`bad: ${repeated}`, [])).toBe('');
  });

  it('is withheld in another letter case from the words of a refusal', () => {
    expect(withoutTokens(`bad: ${password.toLowerCase()}`)).toBe('bad: \u2026');
  });
});

describe('the words of a refusal', () => {
  it.each([
    ['a token of Zendesk Chat', 'gErypPlm4dOVgGRvA1ZzMH5MQ3nLo8bo'],
    ['a token in hexadecimal digits', 'f2d1c40a9be74c0b8f3e5d6a7b8c9d0e'],
    ['a part of one', 'gRvA1ZzM'],
    ['a token with marks', 'access-1234-5678'],
    ['a password of version 0.1.0', 'Z~sb9RAj-Zsb9Rj-ZHe_6NwBJsb96Aj-'],
    ['what stands behind the name of a field', 'token=k3Jd9sL2'],
  ])('leave out %s', (_, secret) => {
    expect(withoutTokens(`The value "${secret}" is not known.`)).toBe('The value "\u2026" is not known.');
  });

  it.each([
    'maximum number of agents reached (25 of 25)',
    'RecordInvalid: Email: x1y2z3.a4b5@acme2024.example is already being used by another user.',
    'OAuthAccessTokenInvalid, see https://support.zendesk.com/hc/articles or /api/v2/chat/agents',
    'Blocked since 2024-01-31T16:05:09Z for agent 361234567890',
    "Display name: Anne-Marie McDonald-O'Brien is too long (maximum is 255 characters)",
  ])('are shown as they are: %s', (words) => {
    expect(withoutTokens(words)).toBe(words);
  });
});
