import { hasShrunk } from '../../src/accounts/shrinkage';

describe('a list of accounts', () => {
  it.each([
    [null, 0, false],
    [100, 80, false],
    [100, 79, true],
    [100, 200, false],
    [0, 0, false],
  ])('after one of %s, of %i: has shrunk %s', (before, accounts, isShrunk) => {
    expect(hasShrunk(before, accounts)).toBe(isShrunk);
  });
});
