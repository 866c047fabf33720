import { LANGUAGES, languageIn } from '../../src/shared/languages';

describe('an answer that names a language', () => {
  it.each([
    ['en', 'English', 'English'],
    ['de', 'Deutsch', 'German'],
    ['fr', 'Français', 'French'],
    ['es', 'Español', 'Spanish'],
    ['pt', 'Português', 'Portuguese'],
  ])('may be %s, %s or %s, in any case and with blanks', (code, own, english) => {
    const typed = [code, own, english].flatMap((each) => [
      each,
      each.toUpperCase(),
      ` ${each.toLowerCase()}\t`,
    ]);
    expect(new Set(typed.map(languageIn))).toEqual(new Set([code]));
  });

  it('is the same however its accents are composed', () => {
    expect(languageIn('Franc\u0327ais')).toBe('fr');
    expect(languageIn('Portugue\u0302s')).toBe('pt');
  });

  it.each([
    '',
    ' ',
    'x',
    'Klingon',
    'de-DE',
    'English, German',
    'toString',
    '__proto__',
    '=1+1',
    'en'.repeat(9),
  ])('is none where it says %j', (typed) => {
    expect(languageIn(typed)).toBeNull();
  });

  it('is one of five', () => {
    expect(LANGUAGES).toHaveLength(5);
  });
});
