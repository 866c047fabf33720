import { refusalOf, TOKEN_HEADER, type Visit } from './guards';

const TOKEN = 'the token of this run';

function refused(visit: Partial<Visit> & { headers?: Record<string, string> }): string | null {
  const headers = { host: '127.0.0.1:8080', ...visit.headers };
  return refusalOf({ method: 'GET', path: '/', port: 8080, ...visit, headers }, TOKEN);
}

describe('a request', () => {
  it.each(['127.0.0.1:8080', 'localhost:8080'])('for %s is let in', (host) => {
    expect(refused({ headers: { host } })).toBeNull();
  });

  it.each([
    'evil.example',
    'evil.example:8080',
    '127.0.0.1',
    '127.0.0.1:8081',
    '127.0.0.1.evil.example:8080',
    '',
  ])('for another host is turned away: %s', (host) => {
    expect(refused({ headers: { host } })).toBe('Ask for 127.0.0.1:8080, not for another host.');
  });

  it.each(['cross-site', 'same-site'])('that the browser calls %s is turned away', (site) => {
    expect(refused({ headers: { 'sec-fetch-site': site } })).toMatch(/another site/);
  });

  it.each(['https://evil.example', 'null', 'http://127.0.0.1:9999'])('from %s is turned away', (origin) => {
    expect(refused({ headers: { origin } })).toMatch(/another site/);
  });

  it('that changes something needs the token of the page', () => {
    const post = { method: 'POST', path: '/wish' };
    expect(refused(post)).toMatch(/token/);
    expect(refused({ ...post, headers: { [TOKEN_HEADER]: 'another' } })).toMatch(/token/);
    expect(refused({ ...post, headers: { [TOKEN_HEADER]: TOKEN } })).toBeNull();
  });

  it('for the accounts of the stand-in needs none, but comes from no other site either', () => {
    const post = { method: 'POST', path: '/zendesk/api/v2/chat/agents' };
    expect(refused(post)).toBeNull();
    expect(refused({ ...post, headers: { origin: 'https://evil.example' } })).toMatch(/another site/);
  });
});
