import {
  accountChoosing,
  accountInTime,
  accountWith,
  ask,
  askForToken,
  create,
  put,
  read,
} from './test-helpers';

const ANN = 'ann@acme.example';

describe('a call without a valid token', () => {
  it.each([
    ['could-not-authenticate', { error: "Couldn't authenticate you" }],
    ['invalid_token', { error: 'invalid_token', error_description: expect.any(String) }],
  ] as const)('is answered 401 with the body %s, and does nothing', (unauthorizedBody, json) => {
    const account = accountChoosing({ unauthorizedBody });
    account.revokeToken();
    expect(create(account, { email: ANN })).toMatchObject({ status: 401, json });
    expect(account.state.users.size).toBe(1);
  });

  it('is one with a token that has expired', () => {
    const { account, clock } = accountInTime();
    const token = account.issueToken(account.owner, 'read write', clock.now + 1000);
    expect(ask(account, 'GET', '/groups', undefined, { token }).status).toBe(200);
    clock.pass(1);
    expect(ask(account, 'GET', '/groups', undefined, { token }).status).toBe(401);
  });
});

describe('a token', () => {
  it('without the scope is issued all the same, and opens nothing', () => {
    const account = accountWith();
    const token = account.issueToken(account.owner, 'nonsense');
    expect(ask(account, 'GET', '/users/me', undefined, { token })).toMatchObject({
      status: 403,
      json: { error: { title: 'Forbidden' } },
    });
    account.choices.forbiddenBody = 'string';
    expect(ask(account, 'GET', '/users/me', undefined, { token })).toMatchObject({
      json: { error: 'Forbidden' },
    });
  });

  it('with scopes for users reaches people, and neither groups nor sessions', () => {
    const account = accountWith();
    const token = account.issueToken(account.owner, 'users:read users:write');
    const status = (path: string) => ask(account, 'GET', path, undefined, { token }).status;
    expect(['/users/me', '/users', `/users/${account.owner.id}/identities`].map(status)).toEqual([
      200, 200, 200,
    ]);
    const team = ['/groups', '/custom_roles', '/sessions', `/users/${account.owner.id}/sessions`];
    expect(team.map(status)).toEqual([403, 403, 403, 403]);
    account.choices.userScopes = 'people-and-groups';
    expect(team.map(status)).toEqual([200, 403, 200, 200]);
  });

  it('with the scope read cannot write', () => {
    const account = accountWith();
    const token = account.issueToken(account.owner, 'read');
    const body = { user: { name: 'Ann', email: ANN } };
    expect(ask(account, 'POST', '/users', body, { token }).status).toBe(403);
  });

  it('of an agent reads, and changes people only with a role that may', () => {
    const account = accountWith();
    account.addCustomRole('Team manager', { managesPeople: true });
    const [agent, manager] = [
      account.addAgent({ email: 'a@acme.example' }),
      account.addAgent({ email: 'm@acme.example', customRole: 'Team manager' }),
    ];
    const post = (user: typeof agent, fields: object) =>
      ask(
        account,
        'POST',
        '/users',
        { user: { name: 'Ann', ...fields } },
        { token: account.issueToken(user) },
      ).status;
    expect(ask(account, 'GET', '/users', undefined, { token: account.issueToken(agent) }).status).toBe(200);
    expect(post(agent, { email: ANN })).toBe(403);
    expect(post(manager, { email: ANN, role: 'admin' })).toBe(403);
    expect(post(manager, { email: ANN, role: 'agent' })).toBe(201);
  });

  it.each([401, 403] as const)(
    'of somebody who is no longer in the team is answered %i',
    (formerAgentStatus) => {
      const account = accountChoosing({ formerAgentStatus });
      const admin = account.addUser({ email: ANN, role: 'admin' });
      const token = account.issueToken(admin);
      put(account, admin, { role: 'end-user' });
      expect(ask(account, 'GET', '/groups', undefined, { token }).status).toBe(formerAgentStatus);
      account.deleteUser(admin);
      expect(ask(account, 'GET', '/groups', undefined, { token }).status).toBe(401);
    },
  );

  it('can move the last sign-in of its user', () => {
    const { account, clock } = accountInTime();
    clock.pass(60);
    ask(account, 'GET', '/users/me');
    expect(account.owner.lastLoginAt).toBe(clock.now - 60_000);
    account.choices.callsMoveLastLogin = true;
    ask(account, 'GET', '/users/me');
    expect(account.owner.lastLoginAt).toBe(clock.now);
  });
});

describe('an API token', () => {
  it('works by basic authentication as the person whose address is sent', () => {
    const account = accountWith();
    const basic = (text: string) => ({ Authorization: `Basic ${Buffer.from(text).toString('base64')}` });
    const me = (text: string) => ask(account, 'GET', '/users/me', undefined, { headers: basic(text) }).json;
    const token = account.issueApiToken();
    expect(me(`owner@acme.example/token:${token}`)).toMatchObject({ user: { email: 'owner@acme.example' } });
    expect(me('owner@acme.example/token:wrong')).toMatchObject({ user: { id: null } });
    expect(me('not even that')).toMatchObject({ user: { id: null } });
  });
});

describe('POST /oauth/tokens', () => {
  it('gives a token for client credentials that acts as the creator of the client', () => {
    const account = accountWith();
    const { status, json } = askForToken(account, { expires_in: 7200 });
    expect(status).toBe(201);
    expect(json).toEqual({
      access_token: expect.any(String),
      token_type: 'bearer',
      scope: 'read write',
      expires_in: 7200,
    });
    expect(
      ask(account, 'GET', '/users/me', undefined, { token: String(json.access_token) }).json,
    ).toMatchObject({
      user: { id: account.owner.id },
    });
  });

  it('gives one that expires when it says', () => {
    const { account, clock } = accountInTime();
    const token = String(askForToken(account, { expires_in: 600 }).json.access_token);
    clock.pass(599);
    expect(ask(account, 'GET', '/groups', undefined, { token }).status).toBe(200);
    clock.pass(1);
    expect(ask(account, 'GET', '/groups', undefined, { token }).status).toBe(401);
  });

  it('has a lifetime of its own when none is asked for', () => {
    expect(askForToken(accountWith()).json).not.toHaveProperty('expires_in');
    expect(askForToken(accountChoosing({ tokenExpiresIn: 1800 })).json.expires_in).toBe(1800);
    const short = accountChoosing({ longestTokenLife: 1800 });
    expect(askForToken(short, { expires_in: 7200 }).json.expires_in).toBe(1800);
  });

  it.each([300, 172_800, 'soon'])('refuses a lifetime of %s, or brings it into range', (expires_in) => {
    const account = accountWith();
    expect(askForToken(account, { expires_in }).status).toBe(400);
    account.choices.expiresInOutOfRange = 'clamped';
    expect([201, 400]).toContain(askForToken(account, { expires_in }).status);
  });

  it.each([400, 401] as const)('refuses a wrong client or secret with %i', (wrongSecretStatus) => {
    const account = accountChoosing({ wrongSecretStatus });
    for (const wrong of [{ client_secret: 'x' }, { client_id: 'x' }]) {
      expect(askForToken(account, wrong)).toMatchObject({
        status: wrongSecretStatus,
        json: { error: 'invalid_client' },
      });
    }
  });

  it('refuses public clients, other grants and bodies that are not JSON', () => {
    const account = accountWith();
    expect(askForToken(account, { grant_type: 'password' }).status).toBe(400);
    account.client.kind = 'public';
    expect(askForToken(account)).toMatchObject({ status: 400, json: { error: 'unauthorized_client' } });
    const answer = account.handle({
      method: 'POST',
      url: 'https://acme.zendesk.com/oauth/tokens',
      headers: { 'Content-Type': 'application/json' },
      body: '[',
    });
    expect(read(answer).status).toBe(400);
  });

  it('can give a refresh token, which works once', () => {
    const account = accountChoosing({ refreshTokenForClient: true });
    const refresh_token = askForToken(account).json.refresh_token;
    const refresh = () => askForToken(account, { grant_type: 'refresh_token', refresh_token });
    expect(refresh().status).toBe(201);
    expect(refresh()).toMatchObject({ status: 400, json: { error: 'invalid_grant' } });
  });
});
