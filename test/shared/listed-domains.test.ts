import fc from 'fast-check';
import { isDomain, isListed } from '../../src/shared/email-address';

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
