import fc from 'fast-check';
import { hasHiddenCharacter, hasInvisible, isVisible, sanitizeForDisplay } from '../../src/shared/safe-text';

const RIGHT_TO_LEFT = '\u202e';

/** Letters that are not seen. */
function tagged(text: string): string {
  return [...text].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('');
}

function flagOf(region: string): string {
  return `\u{1f3f4}${tagged(region)}\u{e007f}`;
}

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
      fc.property(fc.string({ unit: 'binary' }), (typed) => !hasHiddenCharacter(sanitizeForDisplay(typed))),
    );
  });
});

describe('a name', () => {
  it.each([
    ['Persian', '\u0639\u0644\u06cc\u200c\u0631\u0636\u0627'],
    ['Arabic with a vowel sign', '\u0645\u064e\u200d\u0647'],
    ['Devanagari', '\u0930\u094d\u200d\u092f'],
    ['Sinhala', '\u0dc1\u0dca\u200d\u0dbb\u0dd3'],
    ['Malayalam, at the end', '\u0d30\u0d3e\u0d1c\u0d28\u0d4d\u200d'],
    ['Malayalam, at the end of a word', '\u0d28\u0d4d\u200d \u0d30'],
    ['Bengali', '\u09b0\u200d\u09cd\u09af'],
    ['Mongolian', '\u182e\u200d\u1823'],
    ['Japanese', '\u845b\u{e0100}\u57ce'],
    ['emoji', '\u{1f469}\u200d\u{1f4bb} and \u{1f469}\u{1f3fd}\u200d\u{1f4bb}'],
    ['Mongolian with a separated vowel', '\u1820\u1828\u180e\u1820\u180b'],
    ['emoji family', '\u{1f469}\u200d\u{1f469}\u200d\u{1f467}'],
    ['emoji in colour', '\u2764\ufe0f and 1\ufe0f\u20e3'],
    ['the flag of England', `Ana ${flagOf('gbeng')}`],
    ['two flags', `${flagOf('gbsct')}${flagOf('gbwls')} Ana`],
    ['N\u2019Ko', '\u07de\u200d\u07de'],
    ['Adlam', '\u{1e900}\u200c\u{1e923}'],
    ['Khmer', '\u1780\u17d2\u200c\u1780'],
    ['Vietnamese, decomposed', 'Nguye\u0302\u0303n'],
  ])('keeps what its spelling needs: %s', (_, name) => {
    expect(hasHiddenCharacter(name)).toBe(false);
    expect(isVisible(name)).toBe(true);
    expect(sanitizeForDisplay(name)).toBe(name);
  });

  it.each([
    ['a flag that nobody has', `Ana ${flagOf('usca')}`],
    ['a text behind a flag', `Ana ${flagOf('gbeng')}${tagged('pay Eve')}`],
    ['a text in a flag', `Ana ${flagOf('pay eve')}`],
    ['a flag without its end', `Ana \u{1f3f4}${tagged('gbeng')}`],
    ['the letters of a flag without the flag', `Ana ${tagged('gbeng')}\u{e007f}`],
    ['the letters of a flag on another emoji', `Ana \u{1f600}${tagged('gbeng')}\u{e007f}`],
    ['a joiner between Latin letters', 'A\u200dna'],
    ['a joiner at the end of a Persian name', '\u0639\u0644\u06cc\u200c'],
    ['a joiner at the beginning', '\u200c\u0639\u0644\u06cc'],
    ['two joiners in a row', '\u0639\u200c\u200c\u0644'],
    ['a joiner between scripts', '\u0639\u200dA'],
    ['a joiner between Chinese characters', '\u5f20\u200d\u4e09'],
    ['a joiner between Hebrew letters', '\u05d3\u200d\u05df'],
    ['a joiner beside a digit', '1\u200d2'],
    ['a direction mark', 'Ana\u200f'],
    ['a direction mark between Arabic letters', '\u0639\u200f\u0644'],
    ['an Arabic letter mark', '\u0639\u061c\u0644'],
    ['a turned direction', 'Ana \u202eavliS'],
    ['a blank of no width', 'An\u200ba'],
    ['a mark that joins nothing', 'An\u034fa'],
    ['a form of a Latin letter', 'A\ufe00n\ufe01a'],
    ['a sign of music', 'An\u{1d173}a'],
    ['a sign of shorthand', 'An\u{1bca0}a'],
    ['an Egyptian joiner', 'An\u{13430}a'],
    ['a reserved character', 'An\ufff0a'],
    ['half a character', 'An\ud83da'],
    ['what is no character', 'An\uffffa'],
    ['the place of an object', 'An\ufffca'],
    ['a joiner behind a vowel killer of a Latin word', 'An\u094d\u200da'],
    ['a tag', 'Ana\u{e0041}'],
    ['a form of a character that has none', 'A\u{e0100}na'],
  ])('hides nothing: %s', (_, name) => {
    expect(hasHiddenCharacter(name)).toBe(true);
  });

  it.each([
    '\u200b',
    '\u0301',
    '\ufffc',
    '\u200c\u200d',
    '\u3164',
    '\u2800',
    '\ufe0f',
    '\u034f',
    '\u00a0\u2003',
    '\u115f',
    '\u180b',
    '\u17b4',
  ])('is seen: not %j alone', (name) => {
    expect(isVisible(name)).toBe(false);
  });
});
