import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { type Choices, DEFAULT_CHOICES } from './choices';
import { alternativesOf } from './settings-from-json';
import { accountInTime, accountWith, ask, create, put, read, search, send } from './test-helpers';

const ANN = 'ann@acme.example';

describe('the limit of the plan', () => {
  it('is answered 429 with Retry-After, and the headers of every answer tell what is left', () => {
    const { account, clock } = accountInTime({ modes: { plan: 'team' } });
    expect(ask(account, 'GET', '/groups').headers).toMatchObject({
      'X-Rate-Limit': '200',
      'X-Rate-Limit-Remaining': '199',
      'ratelimit-remaining': '199',
    });
    for (let index = 0; index < 199; index += 1) ask(account, 'GET', '/users/7');
    expect(ask(account, 'GET', '/groups')).toMatchObject({
      status: 429,
      headers: { 'Content-Type': 'text/plain', 'Retry-After': '60', 'X-Rate-Limit-Remaining': '0' },
    });
    clock.pass(60);
    expect(ask(account, 'GET', '/groups').status).toBe(200);
  });

  it('can be lifted, and can be another one with fractions of a second', () => {
    const { account, clock } = accountInTime({ modes: { plan: 'team', planLimit: false } });
    for (let index = 0; index < 201; index += 1) expect(ask(account, 'GET', '/groups').status).toBe(200);
    account.modes.throttled = { perMinute: 1, retryAfter: 'decimal' };
    ask(account, 'GET', '/groups');
    clock.pass(0.25);
    expect(ask(account, 'GET', '/groups').headers['Retry-After']).toBe('59.75');
  });

  it('has the names of headers of 2023 by choice', () => {
    const account = accountWith({ choices: { rateHeaders: 'rate-limit' } });
    expect(ask(account, 'GET', '/groups').headers).toMatchObject({
      'rate-limit': '700',
      'rate-limit-reset': '60',
    });
  });
});

describe('faults', () => {
  it('answer about somebody else, once', () => {
    const account = accountWith();
    const user = account.addUser({ email: ANN });
    account.modes.somebodyElse = { times: 1 };
    expect(put(account, user, { alias: 'A' }).json.user.id).toBe(account.owner.id);
    expect(user.alias).toBe('A');
    expect(put(account, user, { alias: 'B' }).json.user.id).toBe(user.id);
  });

  it('answer a search by somebody else', () => {
    const account = accountWith({ modes: { somebodyElse: { times: 1 } } });
    account.addUser({ email: ANN });
    expect(search(account, ANN)).toEqual(['owner@acme.example']);
    expect(ask(account, 'GET', '/users?page[size]=10').json).toMatchObject({ users: [{}, {}] });
    expect(search(account, ANN)).toEqual([ANN]);
  });

  it('answer a page of the gateway after the change', () => {
    const account = accountWith({ modes: { dropAfterCommit: { times: 1, status: 504 } } });
    expect(create(account, { email: ANN })).toMatchObject({
      status: 504,
      headers: { 'Content-Type': 'text/html' },
    });
    expect(account.state.usersOf(ANN)).toHaveLength(1);
  });

  it('answer without a body, or with half of one', () => {
    const account = accountWith({ modes: { malformed: { as: 'empty', times: 1 } } });
    expect(create(account, { email: ANN })).toMatchObject({ status: 201, body: '' });
    account.modes.malformed = { as: 'truncated', times: 1 };
    expect(ask(account, 'GET', '/users/me').json).toBeUndefined();
  });

  it('redirect to another host, without doing anything', () => {
    const account = accountWith({ modes: { redirected: 'https://elsewhere.example/' } });
    expect(create(account, { email: ANN })).toMatchObject({
      status: 302,
      headers: { Location: 'https://elsewhere.example/' },
    });
    expect(account.state.users.size).toBe(1);
  });
});

describe('another subdomain', () => {
  it.each([
    [404, 404],
    ['dns', 'lost'],
  ] as const)('is answered by %s', (unknownSubdomain, status) => {
    const account = accountWith({ choices: { unknownSubdomain } });
    const answer = account.handle({
      method: 'GET',
      url: 'https://other.zendesk.com/api/v2/users/me',
      headers: { Authorization: `Bearer ${account.token}` },
      body: '',
    });
    expect('lost' in answer ? 'lost' : answer.status).toBe(status);
  });
});

describe('paths', () => {
  it('that are not built are 501, unknown ones 404, and other methods 405', () => {
    const account = accountWith();
    expect(ask(account, 'POST', '/users/create_many').status).toBe(501);
    expect(ask(account, 'GET', '/audit_logs').status).toBe(501);
    expect(ask(account, 'GET', '/nonsense').status).toBe(404);
    expect(ask(account, 'PATCH', '/users').status).toBe(405);
    expect(read(account.handle(request('https://acme.zendesk.com/agent'))).headers['Content-Type']).toBe(
      'text/html',
    );
  });

  function request(url: string) {
    return { method: 'GET', url, headers: {}, body: '' } as const;
  }
});

describe('the stand-in', () => {
  it('is the same for the same seed', () => {
    const runs = [7, 7, 8].map((seed) => {
      const account = accountWith({ seed });
      account.addAgent({ email: ANN, groups: ['Sales'] });
      return JSON.stringify([account.snapshot(), account.token, account.client]);
    });
    expect(runs[0]).toBe(runs[1]);
    expect(runs[0]).not.toBe(runs[2]);
  });

  it('returns a snapshot without secrets', () => {
    const account = accountWith();
    expect(JSON.stringify(account.snapshot())).not.toContain(account.token);
  });

  it('reports what is wrong with the description of a person', () => {
    const account = accountWith();
    expect(() => account.addAgent({ email: ANN, customRole: 'King' })).toThrow('no custom role “King”');
    expect(() => account.addAgent({ email: ANN, capacityRule: 'None' })).toThrow('no capacity rule “None”');
    expect(() => account.addUser({ email: ANN, lastLoginAt: 'soon' })).toThrow('“soon” is not a time');
    expect(() => account.revokeToken('x')).toThrow('no such token');
    expect(() => account.work(account.owner)).toThrow('call signIn first');
    expect(() => account.merge(account.owner, account.owner)).toThrow('Only end-users');
  });

  it.each(Object.keys(DEFAULT_CHOICES) as (keyof Choices)[])('works with every alternative of %s', (name) => {
    for (const alternative of alternativesOf(name)) {
      const account = accountWith({ choices: { [name]: alternative } });
      const agent = account.addAgent({ email: ANN });
      put(account, agent, { role: 'end-user' });
      put(account, agent, { role: 'agent', suspended: true });
      expect(ask(account, 'GET', '/users?page[size]=10').status).toBe(200);
    }
  });

  it('has every choice in its table of facts', () => {
    const readme = readFileSync('test/stand-in/README.md', 'utf8');
    expect(Object.keys(DEFAULT_CHOICES).filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it('never throws, whatever it is sent', () => {
    const methods = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH');
    const known = [
      '/users',
      '/users/search?query=a',
      '/group_memberships',
      '/capacity/rules',
      '/sessions',
      '/users/me',
    ];
    const paths = fc.oneof(
      fc.constantFrom(...known),
      fc.webPath().map((path) => `/api/v2${path}`),
    );
    fc.assert(
      fc.property(methods, paths, fc.json(), (method, path, raw) => {
        const account = accountWith();
        expect(ask(account, method, path, undefined, { raw }).status).toBeGreaterThanOrEqual(200);
        expect(account.calls).toHaveLength(1);
      }),
    );
  });

  it('never throws, whatever the fields of a person are', () => {
    const fields = fc.record(
      {
        name: fc.jsonValue(),
        email: fc.jsonValue(),
        role: fc.constantFrom('agent', 'admin', 'end-user', null, 5),
        custom_role_id: fc.jsonValue(),
        group_ids: fc.jsonValue(),
        identities: fc.jsonValue(),
        suspended: fc.jsonValue(),
        tags: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fields, (user) => {
        const account = accountWith();
        for (const path of ['/users', '/users/create_or_update']) {
          expect(send(account, 'POST', path, { user })).toHaveProperty('status');
        }
        expect(send(account, 'PUT', `/users/${account.owner.id}`, { user })).toHaveProperty('status');
      }),
    );
  });
});
