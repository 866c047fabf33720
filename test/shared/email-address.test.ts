import fc from 'fast-check';
import { isDomain, parseAddress } from '../../src/shared/email-address';
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

function problemOf(typed: string) {
  const parsed = parseAddress(typed);
  return parsed.ok ? null : parsed.problem;
}

/** What people read of it. */
function wordsFor(typed: string): string {
  const problem = problemOf(typed);
  return problem ? say(problem) : '';
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
    ['', 'address.missing'],
    [' \t\n', 'address.missing'],
    ['ana', 'address.at-sign'],
    ['a@b@acme.com', 'address.at-sign'],
    ['@acme.com', 'address.local-part'],
    ['ana@', 'address.domain'],
    ['ana@acme', 'address.domain'],
    ['ana@acme.com.', 'address.domain'],
    ['ana@.acme.com', 'address.domain'],
    ['ana@acme..com', 'address.domain'],
    ['ana@-acme.com', 'address.domain'],
    ['ana@acme-.com', 'address.domain'],
    ['ana@acme.1', 'address.domain'],
    ['ana@127.0.0.1', 'address.domain'],
    ['ana@[127.0.0.1]', 'address.domain'],
    ['ana@acme.com/evil.org', 'address.domain'],
    ['ana@acme.com?', 'address.domain'],
    ['ana@acme_chat.com', 'address.domain'],
    [`ana@a${LONG_LABEL}.com`, 'address.domain'],
    ['.ana@acme.com', 'address.local-part'],
    ['ana.@acme.com', 'address.local-part'],
    ['a..b@acme.com', 'address.local-part'],
    ['a\\b@acme.com', 'address.local-part'],
    ['a:b@acme.com', 'address.local-part'],
    [`${'a'.repeat(65)}@acme.com`, 'address.local-part-too-long'],
    [`${LONGEST}m`, 'address.too-long'],
    ['x'.repeat(1_000), 'address.too-long'],
    ['ana@acme.com, ben@acme.com', 'address.several'],
    ['ana@acme.com;ben@acme.com', 'address.several'],
    ['ana@acme.com ben@acme.com', 'address.several'],
    ['ana@acme.com\nben@acme.com', 'address.several'],
    ['ana @acme.com', 'address.several'],
    ['Ana <ana@acme.com>', 'address.not-bare'],
    ['<ana@acme.com>', 'address.not-bare'],
    ['"ana@evil.org"@acme.com', 'address.not-bare'],
    ['ana(evil)@acme.com', 'address.not-bare'],
    [`an${CYRILLIC_A}@acme.com`, 'address.foreign-letter'],
    [`ana@${CYRILLIC_A}cme.com`, 'address.foreign-letter'],
    [`ana@${FULL_WIDTH_A}cme.com`, 'address.foreign-letter'],
    [`ana${FULL_WIDTH_AT}acme.com`, 'address.foreign-letter'],
    [`ana@acme.com${FULL_WIDTH_AT}evil.org`, 'address.foreign-letter'],
    [`ana@acme.c${DOTLESS_I}m`, 'address.foreign-letter'],
    [`an${KELVIN}@acme.com`, 'address.foreign-letter'],
    [`ana@${KELVIN}acme.com`, 'address.foreign-letter'],
    ['jos\u00e9@acme.com', 'address.foreign-letter'],
    ['ana@m\u00fcller.de', 'address.foreign-letter'],
    ['ana@acme\u3002com', 'address.foreign-letter'],
    [`ana@acme.com${ZERO_WIDTH}`, 'address.invisible-character'],
    [`ana@ac${SOFT_HYPHEN}me.com`, 'address.invisible-character'],
    [`${RIGHT_TO_LEFT}moc.emca@ana`, 'address.invisible-character'],
    [`ana${WORD_JOINER}@acme.com`, 'address.invisible-character'],
    ['ana\u0000@acme.com', 'address.invisible-character'],
    ['ana@acme.com\u007f', 'address.invisible-character'],
    ['ana\u0085@acme.com', 'address.invisible-character'],
    ['ana@acme.com\u2028ben@acme.com', 'address.invisible-character'],
    [`ana@${BYTE_ORDER_MARK}acme.com`, 'address.invisible-character'],
  ])('%j is refused with a reason', (typed, code) => {
    expect(problemOf(typed)).toMatchObject({ code });
  });

  it('that does not end is refused as well', () => {
    expect(problemOf('x'.repeat(100_000))).toMatchObject({ code: 'address.too-long' });
  });

  it.each([
    ['', 'the address is missing'],
    ['a@b@c', '"a@b@c" must contain exactly one @'],
    ['@acme.com', '"@acme.com" is not a valid address before the @'],
    ['ana@acme', '"ana@acme" does not end in a valid domain such as example.com'],
    ['<ana@acme.com>', '"<ana@acme.com>" must be only an email address, without a name or brackets'],
    ['a@b.c d@e.f', '"a@b.c d@e.f" must be exactly one address, without spaces or commas'],
  ])('%j is refused in words', (typed, words) => {
    expect(wordsFor(typed)).toBe(words);
  });

  it('is shown in a refusal without what could not be seen or would not end', () => {
    expect(wordsFor(`a${ZERO_WIDTH}na@acme.com`)).toMatch(/^"a·na@acme.com" /);
    expect(wordsFor(`${'x'.repeat(300)}@acme.com`).length).toBeLessThan(150);
    expect(wordsFor('ana@acme.com\nBcc: all@acme.com')).not.toContain('\n');
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
        expect(parsed.ok || say(parsed.problem).length > 0).toBe(true);
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
