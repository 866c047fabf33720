import fc from 'fast-check';
import { hasInvisible, sanitizeForDisplay } from '../../src/shared/safe-text';

const RIGHT_TO_LEFT = '\u202e';

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
