import { isSameTitle } from '../../src/shared/titles';

describe('a title', () => {
  it.each([
    ['Pr\u00e9nom', 'Pre\u0301nom'],
    ['First name', 'First\u200b name'],
    ['First name', 'Fir\ufeffst name'],
    ['First name', 'First\u2060 name\ufe0f'],
    ['First name', 'First\u00a0name'],
    ['First name', 'First\u2028name'],
    ['First name', ' FIRST \n\t name\u3000'],
    ['\u00c9TAT', 'e\u0301tat'],
    ['\uac00', '\u1100\u1161'],
  ])('is the same when it looks the same: %j and %j', (a, b) => {
    expect(isSameTitle(a, b)).toBe(true);
  });

  it.each([
    ['First name', 'Firstname'],
    ['Prenom', 'Pr\u00e9nom'],
    ['Name', 'Name 2'],
  ])('is another one when it looks different: %j and %j', (a, b) => {
    expect(isSameTitle(a, b)).toBe(false);
  });
});
