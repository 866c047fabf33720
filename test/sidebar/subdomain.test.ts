import { parseSubdomain, validateSubdomain } from '../../src/sidebar/subdomain';

describe('a subdomain', () => {
  it.each([
    ['acme', 'acme'],
    [' ACME ', 'acme'],
    ['acme.zendesk.com', 'acme'],
    ['https://acme.zendesk.com', 'acme'],
    ['https://acme.zendesk.com/chat/agent#home', 'acme'],
    ['http://acme-2.zendesk.com/agent/tickets/1?x=y', 'acme-2'],
  ])('is parsed from "%s"', (typed, subdomain) => {
    expect(parseSubdomain(typed)).toBe(subdomain);
    expect(validateSubdomain(typed)).toBeNull();
  });

  it.each(['', 'acme corp', 'https://www.example.com/', 'acme_1', '-acme'])(
    'is invalid as "%s", which stays as it was typed',
    (typed) => {
      expect(validateSubdomain(typed)).toContain('Enter');
      expect(parseSubdomain(typed)).toBe(typed);
    },
  );
});
