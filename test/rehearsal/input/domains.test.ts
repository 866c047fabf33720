import { commonDomain } from './domains';

describe('the domain of most requesters', () => {
  it('is found whatever the letter case', () => {
    expect(commonDomain(['a@X.example', 'b@x.example', 'c@y.example', ''])).toEqual({
      domain: 'x.example',
      share: 0.5,
    });
  });

  it('is not to be had when nobody has an address', () => {
    expect(commonDomain(['', 'Ana', 'a@localhost'])).toBeNull();
  });
});
