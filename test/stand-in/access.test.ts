import { ask, askForToken, ManualClock, newPerson, standInWith } from './test-helpers';

const RECORDED_401 = {
  error: 'Unauthorized',
  description: 'The server could not verify that you are authorized to access the requested resource',
};

describe('a call without a good token', () => {
  it.each(['', 'Bearer', 'Bearer nonsense', 'Basic YTpi', 'Token x'])(
    'is 401 with Authorization %p',
    (Authorization) => {
      const answer = ask(standInWith(), 'GET', '/agents', undefined, { headers: { Authorization } });
      expect(answer).toMatchObject({ status: 401, json: RECORDED_401 });
    },
  );

  it('is 401 for every endpoint', () => {
    const standIn = standInWith();
    for (const path of ['/agents', '/account', '/skills', '/nonsense']) {
      expect(ask(standIn, 'GET', path, undefined, { token: 'x' }).status).toBe(401);
    }
  });

  it('can get the other reported body', () => {
    const standIn = standInWith({ choices: { unauthorizedBody: 'invalid_token' } });
    standIn.revokeToken();
    expect(ask(standIn, 'GET', '/agents')).toMatchObject({ status: 401, json: { error: 'invalid_token' } });
  });

  it('does nothing', () => {
    const standIn = standInWith();
    standIn.revokeToken();
    expect(ask(standIn, 'POST', '/agents', newPerson('a@acme.example')).status).toBe(401);
    expect(standIn.state.agents.size).toBe(1);
  });
});

describe('a good token', () => {
  it('is found ignoring the case of the header name', () => {
    const standIn = standInWith();
    const headers = { Authorization: '', authorization: '' };
    const answer = standIn.handle({
      method: 'GET',
      url: 'https://acme.zendesk.com/api/v2/chat/agents/me',
      headers: { AUTHORIZATION: `bearer ${standIn.token}` },
      body: '',
    });
    expect(answer).toMatchObject({ status: 200 });
    expect(ask(standIn, 'GET', '/agents/me', undefined, { headers }).status).toBe(401);
  });

  it('of a plain agent gives access only to /agents/me', () => {
    const standIn = standInWith();
    const token = standIn.issueToken(standIn.addAgent({ email: 'plain@acme.example' }));
    expect(ask(standIn, 'GET', '/agents/me', undefined, { token }).status).toBe(200);
    expect(ask(standIn, 'GET', '/agents', undefined, { token }).status).toBe(403);
    expect(ask(standIn, 'POST', '/agents', newPerson('a@acme.example'), { token }).status).toBe(403);
  });

  it('of an administrator gives access to everything', () => {
    const standIn = standInWith();
    const token = standIn.issueToken(
      standIn.addAgent({ email: 'admin@acme.example', role: 'Administrator' }),
    );
    expect(ask(standIn, 'POST', '/agents', newPerson('a@acme.example'), { token }).status).toBe(201);
  });

  it('with the scope read cannot write', () => {
    const standIn = standInWith();
    const token = standIn.issueToken(standIn.owner, 'read');
    expect(ask(standIn, 'GET', '/agents', undefined, { token }).status).toBe(200);
    expect(ask(standIn, 'POST', '/agents', newPerson('a@acme.example'), { token }).status).toBe(403);
  });

  it('becomes invalid when its user is disabled or deleted', () => {
    const standIn = standInWith();
    const admin = standIn.addAgent({ email: 'admin@acme.example', role: 'Administrator' });
    const token = standIn.issueToken(admin);
    ask(standIn, 'DELETE', `/agents/${admin.id}`);
    expect(ask(standIn, 'GET', '/agents/me', undefined, { token }).status).toBe(401);
  });
});

describe('POST /oauth2/chat/token with client_credentials', () => {
  it('gives a token that works', () => {
    const standIn = standInWith();
    const { status, json } = askForToken(standIn, credentials(standIn));
    expect(status).toBe(200);
    expect(json).toEqual({ access_token: expect.any(String), token_type: 'Bearer', scope: 'read write' });
    const me = ask(standIn, 'GET', '/agents/me', undefined, { token: String(json.access_token) });
    expect(me.json).toMatchObject({ roles: { owner: true } });
  });

  it('can give a token that expires', () => {
    const clock = new ManualClock();
    const standIn = standInWith({ clock: clock.read, choices: { tokenExpiresIn: 300 } });
    const { json } = askForToken(standIn, credentials(standIn));
    const token = String(json.access_token);
    expect(json.expires_in).toBe(300);
    clock.pass(299);
    expect(ask(standIn, 'GET', '/agents/me', undefined, { token }).status).toBe(200);
    clock.pass(1);
    expect(ask(standIn, 'GET', '/agents/me', undefined, { token }).status).toBe(401);
  });

  it.each([400, 401] as const)('refuses a wrong secret with %i', (wrongSecretStatus) => {
    const standIn = standInWith({ choices: { wrongSecretStatus } });
    const wrong = [{ client_secret: 'x' }, { client_id: 'x' }];
    for (const part of wrong) {
      const answer = askForToken(standIn, { ...credentials(standIn), ...part });
      expect(answer).toMatchObject({ status: wrongSecretStatus, json: { error: 'invalid_client' } });
    }
  });

  it('refuses a client that has become public', () => {
    const standIn = standInWith();
    standIn.client.type = 'public';
    expect(askForToken(standIn, credentials(standIn)).status).toBe(400);
  });

  it('refuses a client whose user is disabled', () => {
    const standIn = standInWith();
    standIn.owner.enabled = false;
    expect(askForToken(standIn, credentials(standIn)).status).toBe(400);
  });

  it('requires a form and a known grant type', () => {
    const standIn = standInWith();
    expect(askForToken(standIn, { ...credentials(standIn), grant_type: 'password' }).status).toBe(400);
    const json = { 'Content-Type': 'application/json' };
    expect(askForToken(standIn, credentials(standIn), json)).toMatchObject({
      json: { error: 'invalid_request' },
    });
  });

  function credentials(standIn: ReturnType<typeof standInWith>) {
    return { grant_type: 'client_credentials', ...clientOf(standIn), scope: 'read write' };
  }
});

describe('POST /oauth2/chat/token with a code or a refresh token', () => {
  it('accepts each only once', () => {
    const standIn = standInWith();
    const byCode = { ...clientOf(standIn), grant_type: 'authorization_code', code: standIn.grantCode() };
    const first = askForToken(standIn, byCode);
    expect(first).toMatchObject({ status: 200, json: { refresh_token: expect.any(String) } });
    expect(askForToken(standIn, byCode)).toMatchObject({ status: 400, json: { error: 'invalid_grant' } });

    const refresh_token = String(first.json.refresh_token);
    const byRefresh = { ...clientOf(standIn), grant_type: 'refresh_token', refresh_token };
    const second = askForToken(standIn, byRefresh);
    expect(second.status).toBe(200);
    expect(second.json.refresh_token).not.toBe(refresh_token);
    expect(askForToken(standIn, byRefresh)).toMatchObject({ status: 400, json: { error: 'invalid_grant' } });
  });

  it('requires the redirect address of the code', () => {
    const standIn = standInWith();
    const code = standIn.grantCode(standIn.owner, 'https://here.example/back');
    const form = { ...clientOf(standIn), grant_type: 'authorization_code', code };
    expect(askForToken(standIn, form).status).toBe(400);
    expect(askForToken(standIn, { ...form, redirect_uri: 'https://here.example/back' }).status).toBe(200);
  });

  it('does not accept a refresh token as a code', () => {
    const standIn = standInWith();
    const form = { ...clientOf(standIn), grant_type: 'refresh_token', refresh_token: standIn.grantCode() };
    expect(askForToken(standIn, form).status).toBe(400);
  });
});

function clientOf({ client }: ReturnType<typeof standInWith>) {
  return { client_id: client.id, client_secret: client.secret };
}
