import { textsWithoutSecrets, withoutSecrets } from '../../src/zendesk/redact';

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
