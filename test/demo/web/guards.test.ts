import { type IncomingRequest, refusalOf, TOKEN_HEADER } from './guards';

const TOKEN = 'the token of this run';

function refusal(request: Partial<IncomingRequest> & { headers?: Record<string, string> }): string | null {
  const headers = { host: '127.0.0.1:8080', ...request.headers };
  return refusalOf({ method: 'GET', path: '/', port: 8080, ...request, headers }, TOKEN);
}

describe('a request', () => {
  it.each(['127.0.0.1:8080', 'localhost:8080'])('for %s is accepted', (host) => {
    expect(refusal({ headers: { host } })).toBeNull();
  });

  it.each([
    'evil.example',
    'evil.example:8080',
    '127.0.0.1',
    '127.0.0.1:8081',
    '127.0.0.1.evil.example:8080',
    '',
  ])('for another host is refused: %s', (host) => {
    expect(refusal({ headers: { host } })).toBe('Use the address 127.0.0.1:8080 instead of another host.');
  });

  it.each(['cross-site', 'same-site'])('that the browser marks as %s is refused', (site) => {
    expect(refusal({ headers: { 'sec-fetch-site': site } })).toMatch(/another site/);
  });

  it.each(['https://evil.example', 'null', 'http://127.0.0.1:9999'])('from %s is refused', (origin) => {
    expect(refusal({ headers: { origin } })).toMatch(/another site/);
  });

  it('that changes something needs the token of the page', () => {
    const post = { method: 'POST', path: '/command' };
    expect(refusal(post)).toMatch(/token/);
    expect(refusal({ ...post, headers: { [TOKEN_HEADER]: 'another' } })).toMatch(/token/);
    expect(refusal({ ...post, headers: { [TOKEN_HEADER]: TOKEN } })).toBeNull();
  });

  it('for the Zendesk stand-in needs no token, but must not come from another site', () => {
    const post = { method: 'POST', path: '/zendesk/api/v2/chat/agents' };
    expect(refusal(post)).toBeNull();
    expect(refusal({ ...post, headers: { origin: 'https://evil.example' } })).toMatch(/another site/);
  });
});
