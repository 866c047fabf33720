import { commonDomain } from './domains';

describe('the domain of most requesters', () => {
  it('is found ignoring case', () => {
    expect(commonDomain(['a@X.example', 'b@x.example', 'c@y.example', ''])).toEqual({
      domain: 'x.example',
      share: 0.5,
    });
  });

  it('is null when no requester has an address', () => {
    expect(commonDomain(['', 'Ana', 'a@localhost'])).toBeNull();
  });
});
