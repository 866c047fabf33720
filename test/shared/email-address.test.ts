import fc from 'fast-check';
import { isDomain, isListed, parseAddress } from '../../src/shared/email-address';
import { hasInvisible, sanitizeForDisplay } from '../../src/shared/safe-text';
import { say } from '../../src/text/say';

const SOFT_HYPHEN = '\u00ad';
const ZERO_WIDTH = '\u200b';
const RIGHT_TO_LEFT = '\u202e';
const WORD_JOINER = '\u2060';
const BYTE_ORDER_MARK = '\ufeff';
const CYRILLIC_A = '\u0430';
const FULL_WIDTH_A = '\uff41';
const FULL_WIDTH_AT = '\uff20';
const KELVIN = '\u212a';
const DOTLESS_I = '\u0131';
const LONG_LABEL = 'a'.repeat(63);
const LONGEST = `ana@${`${'a'.repeat(60)}.`.repeat(4)}${'m'.repeat(6)}`;

function problemOf(typed: string): string {
  const parsed = parseAddress(typed);
  return parsed.ok ? `accepted as ${parsed.address.text}` : say(parsed.problem);
}

describe('an address', () => {
  it.each([
    ['ana@acme.com', 'ana@acme.com', 'acme.com'],
    ['Ana.Silva@ACME.com', 'ana.silva@acme.com', 'acme.com'],
    ['  ana@acme.com\t', 'ana@acme.com', 'acme.com'],
    ['\u00a0ana@acme.com\n', 'ana@acme.com', 'acme.com'],
    ['ana+chat@acme.com', 'ana+chat@acme.com', 'acme.com'],
    ["o'hara@acme.com", "o'hara@acme.com", 'acme.com'],
    ['ana_silva-2@mail.acme.co.uk', 'ana_silva-2@mail.acme.co.uk', 'mail.acme.co.uk'],
    ['ana@xn--mller-kva.de', 'ana@xn--mller-kva.de', 'xn--mller-kva.de'],
    [`ana@${LONG_LABEL}.com`, `ana@${LONG_LABEL}.com`, `${LONG_LABEL}.com`],
    [`${'a'.repeat(64)}@acme.com`, `${'a'.repeat(64)}@acme.com`, 'acme.com'],
    ['ana@x.acme.c', 'ana@x.acme.c', 'x.acme.c'],
    [LONGEST, LONGEST, LONGEST.slice(LONGEST.indexOf('@') + 1)],
  ])('%j is fine', (typed, text, domain) => {
    expect(parseAddress(typed)).toEqual({ ok: true, address: { text, domain } });
  });

  it.each([
    ['', 'the address is missing'],
    [' \t\n', 'the address is missing'],
    ['ana', 'exactly one @'],
    ['a@b@acme.com', 'exactly one @'],
    ['@acme.com', 'before the @'],
    ['ana@', 'valid domain'],
    ['ana@acme', 'valid domain'],
    ['ana@acme.com.', 'valid domain'],
    ['ana@.acme.com', 'valid domain'],
    ['ana@acme..com', 'valid domain'],
    ['ana@-acme.com', 'valid domain'],
    ['ana@acme-.com', 'valid domain'],
    ['ana@acme.1', 'valid domain'],
    ['ana@127.0.0.1', 'valid domain'],
    ['ana@[127.0.0.1]', 'valid domain'],
    ['ana@acme.com/evil.org', 'valid domain'],
    ['ana@acme.com?', 'valid domain'],
    ['ana@acme_chat.com', 'valid domain'],
    [`ana@a${LONG_LABEL}.com`, 'valid domain'],
    ['.ana@acme.com', 'before the @'],
    ['ana.@acme.com', 'before the @'],
    ['a..b@acme.com', 'before the @'],
    ['a\\b@acme.com', 'before the @'],
    ['a:b@acme.com', 'before the @'],
    [`${'a'.repeat(65)}@acme.com`, 'too long before the @'],
    [`${LONGEST}m`, 'too long for an e-mail address'],
    ['x'.repeat(1_000), 'too long for an e-mail address'],
    ['ana@acme.com, ben@acme.com', 'exactly one address'],
    ['ana@acme.com;ben@acme.com', 'exactly one address'],
    ['ana@acme.com ben@acme.com', 'exactly one address'],
    ['ana@acme.com\nben@acme.com', 'exactly one address'],
    ['ana @acme.com', 'exactly one address'],
    ['Ana <ana@acme.com>', 'bare address'],
    ['<ana@acme.com>', 'bare address'],
    ['"ana@evil.org"@acme.com', 'bare address'],
    ['ana(evil)@acme.com', 'bare address'],
    [`an${CYRILLIC_A}@acme.com`, 'letters outside a-z'],
    [`ana@${CYRILLIC_A}cme.com`, 'letters outside a-z'],
    [`ana@${FULL_WIDTH_A}cme.com`, 'letters outside a-z'],
    [`ana${FULL_WIDTH_AT}acme.com`, 'letters outside a-z'],
    [`ana@acme.com${FULL_WIDTH_AT}evil.org`, 'letters outside a-z'],
    [`ana@acme.c${DOTLESS_I}m`, 'letters outside a-z'],
    [`an${KELVIN}@acme.com`, 'letters outside a-z'],
    [`ana@${KELVIN}acme.com`, 'letters outside a-z'],
    ['jos\u00e9@acme.com', 'letters outside a-z'],
    ['ana@m\u00fcller.de', 'letters outside a-z'],
    ['ana@acme\u3002com', 'letters outside a-z'],
    [`ana@acme.com${ZERO_WIDTH}`, 'invisible character'],
    [`ana@ac${SOFT_HYPHEN}me.com`, 'invisible character'],
    [`${RIGHT_TO_LEFT}moc.emca@ana`, 'invisible character'],
    [`ana${WORD_JOINER}@acme.com`, 'invisible character'],
    ['ana\u0000@acme.com', 'invisible character'],
    ['ana@acme.com\u007f', 'invisible character'],
    ['ana\u0085@acme.com', 'invisible character'],
    ['ana@acme.com\u2028ben@acme.com', 'invisible character'],
    [`ana@${BYTE_ORDER_MARK}acme.com`, 'invisible character'],
  ])('%j is refused with a reason', (typed, reason) => {
    expect(problemOf(typed)).toContain(reason);
  });

  it('that does not end is refused as well', () => {
    expect(problemOf('x'.repeat(100_000))).toContain('too long for an e-mail address');
  });

  it('is shown in a refusal without what could not be seen or would not end', () => {
    expect(problemOf(`a${ZERO_WIDTH}na@acme.com`)).toMatch(/^"a·na@acme.com" /);
    expect(problemOf(`${'x'.repeat(300)}@acme.com`).length).toBeLessThan(150);
    expect(problemOf('ana@acme.com\nBcc: all@acme.com')).not.toContain('\n');
  });

  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.emailAddress(),
    fc
      .array(
        fc.constantFrom('a', 'Z', '9', '@', '.', '-', '+', ' ', ZERO_WIDTH, CYRILLIC_A, '\n', 'acme.com'),
        { maxLength: 30 },
      )
      .map((parts) => parts.join('')),
  );

  it('never breaks the reader, whatever was typed', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const parsed = parseAddress(typed);
        expect(parsed.ok || say(parsed.problem) !== '').toBe(true);
      }),
    );
  });

  it('that is accepted is lower-case ASCII with one @ and the domain after it, and is read the same again', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const parsed = parseAddress(typed);
        if (!parsed.ok) return;
        const { text, domain } = parsed.address;
        expect(text).toMatch(/^[!-~]+$/);
        expect(typed.trim()).toMatch(/^[!-~]+$/);
        expect(text).toBe(text.toLowerCase());
        expect(text.split('@')).toEqual([expect.any(String), domain]);
        expect(isDomain(domain)).toBe(true);
        expect(parseAddress(text)).toEqual(parsed);
      }),
    );
  });

  it('that a person writes in upper case and with blanks around is the same as the plain one', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (plain) => {
        expect(parseAddress(`  ${plain.toUpperCase()} `)).toEqual(parseAddress(plain));
      }),
    );
  });
});

describe('a domain', () => {
  const listed = ['acme.com', 'acme.org'];

  it.each(['acme.com', 'acme.org'])('%s is on the list', (domain) => {
    expect(isListed(domain, listed, false)).toBe(true);
  });

  it.each([
    'evil-acme.com',
    'acme.com.evil.org',
    'notacme.com',
    'acme.co',
    'cme.com',
    'com',
    '',
    'mail.acme.com',
  ])('%j is not on the list', (domain) => {
    expect(isListed(domain, listed, false)).toBe(false);
  });

  it('below a listed one is allowed only when domains below are', () => {
    expect(isListed('mail.acme.com', listed, true)).toBe(true);
    expect(isListed('a.b.acme.com', listed, true)).toBe(true);
    expect(isListed('evil-acme.com', listed, true)).toBe(false);
    expect(isListed('acme.com.evil.org', listed, true)).toBe(false);
  });

  it('is on a list exactly when it equals an entry', () => {
    const domain = fc.domain().map((each) => each.toLowerCase());
    fc.assert(
      fc.property(domain, fc.array(domain, { maxLength: 5 }), (each, list) => {
        expect(isListed(each, list, false)).toBe(list.includes(each));
        expect(isListed(each, [...list, each], false)).toBe(true);
        expect(isListed(`x${each}`, [each], true)).toBe(false);
        expect(isListed(`x.${each}`, [each], true)).toBe(true);
      }),
    );
  });

  it.each([
    ['acme.com', true],
    ['mail.acme.co.uk', true],
    ['acme', false],
    ['acme.com.', false],
    ['Acme.com', false],
    ['acme.com/', false],
    [`${'a.'.repeat(125)}com`, true],
    [`${'a.'.repeat(125)}comm`, false],
  ])('%j is well formed: %s', (text, expected) => {
    expect(isDomain(text)).toBe(expected);
  });
});

describe('a text that is shown back', () => {
  it('is one line, shows invisible characters as dots and ends', () => {
    expect(sanitizeForDisplay(`a\nb${RIGHT_TO_LEFT}c`)).toBe('a b·c');
    expect(sanitizeForDisplay('a\tb \u00a0 c\r\nd')).toBe('a b c d');
    expect(sanitizeForDisplay('x'.repeat(500))).toBe(`${'x'.repeat(79)}…`);
    expect(sanitizeForDisplay('x'.repeat(80))).toBe('x'.repeat(80));
    expect(sanitizeForDisplay(`${'x'.repeat(79)}😀`)).toBe(`${'x'.repeat(79)}😀`);
    expect(sanitizeForDisplay(`a\u061cb\u{e0041}c\u3164`)).toBe('a·b·c·');
  });

  it.each([0x00, 0x08, 0x0b, 0x1f, 0x7f, 0x9f, 0xad, 0x200b, 0x200f, 0x2028, 0x202e, 0x2060, 0x206f, 0xfeff])(
    'hides the character %d',
    (code) => {
      expect(hasInvisible(String.fromCodePoint(code))).toBe(true);
      expect(sanitizeForDisplay(String.fromCodePoint(code))).toBe('·');
    },
  );

  it.each([0x09, 0x0a, 0x0d, 0x20, 0x7e, 0xa0, 0xac, 0xae, 0x200a, 0x2010, 0x2027, 0x202f, 0x205f, 0x2070])(
    'does not hide the character %d',
    (code) => {
      expect(hasInvisible(String.fromCodePoint(code))).toBe(false);
    },
  );

  it('holds nothing invisible, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => !hasInvisible(sanitizeForDisplay(typed))),
    );
  });
});
