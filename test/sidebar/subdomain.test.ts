import { readSubdomain, subdomainProblem } from '../../src/sidebar/subdomain';

describe('a subdomain', () => {
  it.each([
    ['acme', 'acme'],
    [' ACME ', 'acme'],
    ['acme.zendesk.com', 'acme'],
    ['https://acme.zendesk.com', 'acme'],
    ['https://acme.zendesk.com/chat/agent#home', 'acme'],
    ['http://acme-2.zendesk.com/agent/tickets/1?x=y', 'acme-2'],
  ])('is read from "%s"', (typed, subdomain) => {
    expect(readSubdomain(typed)).toBe(subdomain);
    expect(subdomainProblem(typed)).toBeNull();
  });

  it.each(['', 'acme corp', 'https://www.example.com/', 'acme_1', '-acme'])('is not "%s"', (typed) => {
    expect(subdomainProblem(typed)).toContain('Enter');
    expect(readSubdomain(typed)).toBe(typed);
  });
});
