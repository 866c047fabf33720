import { authorize, type TokenStore } from '../../src/zendesk/auth';
import type { HttpReply, HttpRequest } from '../../src/zendesk/http';

const START = Date.UTC(2026, 2, 2);
const CLIENT = { kind: 'client', id: 'my id', secret: 's&cret' } as const;

function oauth(reply: HttpReply, kept: ReturnType<TokenStore['load']> = null) {
  const sent: HttpRequest[] = [];
  const clock = { now: START };
  const tokens = {
    kept,
    load: () => tokens.kept,
    fresh: () => tokens.kept,
    save: (token: ReturnType<TokenStore['load']>) => {
      tokens.kept = token;
    },
    known: () => (tokens.kept ? [tokens.kept.token] : []),
  };
  const authorization = authorize({
    credential: CLIENT,
    tokenEndpoint: { address: 'https://acme.zendesk.com/oauth2/chat/token', format: 'form' },
    transport: (requests) => {
      sent.push(...requests);
      return requests.map(() => reply);
    },
    tokens,
    now: () => clock.now,
    sleep: (milliseconds) => {
      clock.now += milliseconds;
    },
    withLease: (_, action) => action(),
  });
  return { authorization, sent, tokens, clock };
}

function answer(status: number, body: unknown): HttpReply {
  return { status, headers: {}, body: JSON.stringify(body) };
}

const GRANTED = answer(200, { access_token: 'abc', token_type: 'Bearer', expires_in: 3600 });

describe('a pasted token', () => {
  it('is used as it is, and there is no other one after a refusal', () => {
    const authorization = authorize({
      credential: { kind: 'token', token: 'pasted' },
      tokenEndpoint: { address: 'https://acme.zendesk.com/oauth2/chat/token', format: 'form' },
      transport: () => {
        throw new Error('no token is fetched');
      },
      tokens: { load: () => null, fresh: () => null, save: () => undefined, known: () => [] },
      now: () => START,
      sleep: () => {},
      withLease: (_, action) => action(),
    });
    expect(authorization.token()).toEqual({ kind: 'ok', value: 'pasted' });
    expect(authorization.renew('abc')).toBeNull();
  });
});

describe('an OAuth client', () => {
  it('fetches a token as a form and keeps it as long as it lives', () => {
    const { authorization, sent, tokens, clock } = oauth(GRANTED);
    expect(authorization.token()).toEqual({ kind: 'ok', value: 'abc' });
    expect(sent).toEqual([
      expect.objectContaining({
        method: 'post',
        url: 'https://acme.zendesk.com/oauth2/chat/token',
        contentType: 'application/x-www-form-urlencoded',
        payload: 'grant_type=client_credentials&client_id=my%20id&client_secret=s%26cret&scope=read%20write',
      }),
    ]);
    expect(tokens.kept).toEqual({ token: 'abc', expiresAt: START + 3_600_000 });
    clock.now += 3_500_000;
    expect(authorization.token()).toEqual({ kind: 'ok', value: 'abc' });
    expect(sent).toHaveLength(1);
  });

  it('fetches a new token in the last minute of the old one', () => {
    const { authorization, sent, clock } = oauth(GRANTED);
    authorization.token();
    clock.now += 3_540_000;
    authorization.token();
    expect(sent).toHaveLength(2);
  });

  it('keeps a token whose end is not known until it is refused', () => {
    const { authorization, sent, clock } = oauth(answer(201, { access_token: 'abc' }));
    authorization.token();
    clock.now += 400 * 24 * 60 * 60_000;
    authorization.token();
    expect(sent).toHaveLength(1);
    expect(authorization.renew('abc')).toEqual({ kind: 'ok', value: 'abc' });
    expect(sent).toHaveLength(2);
  });

  it('fetches no token with one that was kept and still lives', () => {
    const { authorization, sent } = oauth(GRANTED, { token: 'kept', expiresAt: START + 61_000 });
    expect(authorization.token()).toEqual({ kind: 'ok', value: 'kept' });
    expect(sent).toEqual([]);
  });

  it('that is not confidential is refused with a hint, and without its secret', () => {
    const refused = answer(400, { error: 'unauthorized_client', error_description: 'not allowed' });
    const { authorization, tokens } = oauth(refused);
    expect(authorization.token()).toMatchObject({
      kind: 'unauthorized',
      reason: { code: 'failure.client-rejected', said: 'not allowed' },
    });
    expect(tokens.kept).toBeNull();
  });

  it('is used until it is refused when its life is not positive', () => {
    for (const expires_in of [0, -1, null, 'soon']) {
      const { authorization, tokens } = oauth(answer(200, { access_token: 'abc', expires_in }));
      authorization.token();
      expect(tokens.kept).toEqual({ token: 'abc', expiresAt: null });
    }
  });

  it('says nothing when Zendesk did not', () => {
    const reason = { code: 'failure.client-rejected', said: '' };
    for (const reply of [answer(404, {}), answer(302, {}), answer(200, {})])
      expect(oauth(reply).authorization.token()).toMatchObject({ reason });
  });

  it('does not pass on what Zendesk said when that repeats its secret', () => {
    const { secret } = CLIENT;
    const refused = answer(401, { error: 'invalid_client', error_description: `no client has ${secret}` });
    expect(oauth(refused).authorization.token()).toMatchObject({
      kind: 'unauthorized',
      reason: { code: 'failure.client-rejected', said: '' },
    });
  });

  it.each([
    ['a token that is kept', 'Kept-Tok3n-of-before', {}],
    ['the token in the answer itself', 'Gr4nted-but-refused', { access_token: 'Gr4nted-but-refused' }],
    ['another one in it', 'to-refresh-all-of-it', { more: { refresh_token: 'to-refresh-all-of-it' } }],
  ])('does not pass on what Zendesk said when that repeats %s', (_, token, more) => {
    const refused = answer(400, {
      error: 'invalid_grant',
      error_description: `not ${token.slice(2, 10)}`,
      ...more,
    });
    const { authorization } = oauth(refused, { token: 'Kept-Tok3n-of-before', expiresAt: START });
    expect(authorization.token()).toMatchObject({ reason: { code: 'failure.client-rejected', said: '' } });
  });

  it('may be given the token that it had before', () => {
    const { authorization } = oauth(GRANTED, { token: 'abc', expiresAt: START });
    expect(authorization.token()).toEqual({ kind: 'ok', value: 'abc' });
  });

  it.each([301, 400, 401, 403, 404, 422])(
    'that is answered with %d is refused for everybody, whatever the call is about',
    (status) => {
      expect(oauth(answer(status, {})).authorization.token()).toMatchObject({
        kind: 'unauthorized',
        status: 401,
      });
    },
  );

  it.each([
    ['no answer', null],
    ['a server error', answer(503, {})],
    ['one call too many', answer(429, {})],
  ])('is tried again after %s: nothing was changed', (_, reply) => {
    expect(oauth(reply).authorization.token()).toMatchObject({ kind: 'transient', notBefore: null });
  });

  it('is not tried again before the moment that Zendesk names', () => {
    const reply = { status: 429, headers: { 'Retry-After': '60' }, body: '' };
    expect(oauth(reply).authorization.token()).toMatchObject({
      kind: 'transient',
      notBefore: START + 60_000,
    });
  });

  it('is refused when the answer holds no token', () => {
    expect(oauth(answer(200, { token: 'abc' })).authorization.token()).toMatchObject({
      kind: 'unauthorized',
      status: 401,
    });
  });
});

describe('two executions that need a token at once', () => {
  /** The lease is taken so often before it is given; meanwhile the other execution may store its token. */
  function busy(times: number, stored: ReturnType<TokenStore['load']>) {
    const sent: HttpRequest[] = [];
    const slept: number[] = [];
    let left = times;
    const authorization = authorize({
      credential: CLIENT,
      tokenEndpoint: { address: 'https://acme.zendesk.com/oauth/tokens', format: 'json', expiresIn: 7_200 },
      transport: (requests) => {
        sent.push(...requests);
        return requests.map(() => GRANTED);
      },
      tokens: { load: () => null, fresh: () => (left < 0 ? stored : null), save: () => {}, known: () => [] },
      now: () => START,
      sleep: (milliseconds) => void slept.push(milliseconds),
      withLease: (_, action) => (left-- > 0 ? null : action()),
    });
    return { authorization, sent, slept };
  }

  it('fetch it once: the second waits, and takes that of the first', () => {
    const { authorization, sent, slept } = busy(2, { token: 'of the other', expiresAt: null });
    expect(authorization.token()).toEqual({ kind: 'ok', value: 'of the other' });
    expect([sent.length, slept.length]).toEqual([0, 2]);
  });

  it('take no token that was refused just now', () => {
    const { authorization, sent } = busy(0, { token: 'refused', expiresAt: null });
    expect(authorization.renew('refused')).toEqual({ kind: 'ok', value: 'abc' });
    expect(sent).toMatchObject([{ contentType: 'application/json' }]);
    expect(JSON.parse(sent[0]?.payload ?? '')).toMatchObject({
      grant_type: 'client_credentials',
      client_id: 'my id',
      expires_in: 7_200,
    });
  });

  it('do not wait for ever for one that has died', () => {
    const { authorization, sent, slept } = busy(99, null);
    expect(authorization.token()).toEqual({ kind: 'ok', value: 'abc' });
    expect([sent.length, slept.length]).toEqual([1, 10]);
  });
});
