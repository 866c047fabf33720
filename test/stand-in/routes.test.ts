import type { HttpRequest } from '../http';
import { ask, newPerson, read, standInWith } from './test-helpers';

describe('a path', () => {
  it.each([
    '/nonsense',
    '/agents/',
    '/agents.json',
    '/agents/me.json',
    '/agents/1/2',
    '/agents/-1',
    '/account/1',
  ])('that is unknown is 404: %s', (path) => {
    expect(ask(standInWith(), 'GET', path).status).toBe(404);
  });

  it.each([
    ['PUT', '/agents/me'],
    ['DELETE', '/agents/5/shortcuts'],
    ['POST', '/roles'],
    ['PUT', '/departments/name/Sales'],
    ['GET', '/skills'],
    ['GET', '/chats/search'],
    ['GET', '/oauth/clients'],
  ] as const)('that exists only in production is 501: %s %s', (method, path) => {
    const answer = ask(standInWith(), method, path, {});
    expect(answer).toMatchObject({ status: 501, json: { error: expect.stringMatching(/^\(\(.*\)\)$/) } });
  });

  it('that exists for other methods is 405', () => {
    expect(ask(standInWith(), 'PATCH', '/agents/5', {}).status).toBe(405);
    expect(call(standInWith(), 'GET', 'https://acme.zendesk.com/oauth2/chat/token')).toMatchObject({
      status: 405,
    });
  });

  it('outside the Chat API is 501', () => {
    expect(call(standInWith(), 'GET', 'https://acme.zendesk.com/api/v2/users')).toMatchObject({
      status: 501,
    });
  });
});

describe('a host', () => {
  it.each([
    'https://other.zendesk.com/api/v2/chat/agents',
    'https://acme.zendesk.com.evil.example/api/v2/chat/agents',
    'https://www.zopim.com/api/v2/agents',
    'http://acme.zendesk.com/api/v2/chat/agents',
    'no address',
  ])('of another account is not found: %s', (url) => {
    const standIn = standInWith();
    expect(call(standIn, 'GET', url)).toMatchObject({ lost: 'dns' });
    expect(standIn.calls).toEqual([]);
  });

  it('can be the old one, with the same API one folder higher', () => {
    const standIn = standInWith({ modes: { zopim: true } });
    expect(call(standIn, 'GET', 'https://www.zopim.com/api/v2/agents/me')).toMatchObject({ status: 200 });
    expect(call(standIn, 'POST', 'https://www.zopim.com/oauth2/token')).toMatchObject({ status: 400 });
    expect(call(standIn, 'GET', 'https://www.zopim.com/api/v2/chat/agents')).toMatchObject({ status: 404 });
  });

  it('contains the subdomain', () => {
    const standIn = standInWith({ subdomain: 'zoo' });
    expect(ask(standIn, 'GET', '/agents/me').json).toMatchObject({ email: 'owner@zoo.example' });
  });
});

describe('texts of the stand-in', () => {
  it('are in double brackets', () => {
    const standIn = standInWith();
    const answers = [
      ask(standIn, 'POST', '/agents', {}),
      ask(standIn, 'POST', '/agents', newPerson('owner@acme.example')),
      ask(standIn, 'GET', '/agents?limit=999'),
      ask(standIn, 'DELETE', `/agents/${standIn.owner.id}`),
    ];
    for (const { json } of answers) expect(json).toEqual({ error: expect.stringMatching(/^\(\(.+\)\)$/) });
  });
});

function call(standIn: ReturnType<typeof standInWith>, method: HttpRequest['method'], url: string) {
  const headers = { Authorization: `Bearer ${standIn.token}` };
  const answer = standIn.handle({ method, url, headers, body: '' });
  return 'lost' in answer ? answer : read(answer);
}
