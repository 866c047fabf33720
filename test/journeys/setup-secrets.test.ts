import { ADMIN, TestInstallation } from './installation';

const SECOND = 'second@acme.example';
const OTHER_TOKEN = { kind: 'token', token: 'another-token-0123456789' };

describe('the secret of the connection', () => {
  it('lives in the properties of the person who entered it and nowhere else, and is never sent back', () => {
    const installation = new TestInstallation();
    const { token } = installation.zendesk;
    const answers = [
      installation.google.call('saveSetup', installation.setup),
      installation.google.call('getSetup'),
      installation.google.call('testConnection', { credential: { kind: 'token', token } }),
      installation.google.call('turnOn'),
      installation.google.callAs(SECOND, 'getSetup'),
      installation.google.callAs(SECOND, 'testConnection'),
    ];
    expect(JSON.stringify(answers)).not.toContain(token);
    const { document, script, people } = installation.stored(SECOND);
    expect(JSON.stringify(people[0])).toContain(token);
    expect(JSON.stringify([document, script, people[1]])).not.toContain(token);
    expect(answers[1]).toMatchObject({ setup: { connection: { hasSecret: true } } });
    expect(answers[4]).toMatchObject({ setup: { connection: { hasSecret: false } } });
  });

  it('of an OAuth client is never sent back either, nor is the token that it fetches', () => {
    const installation = installationWithClient();
    const { id, secret } = installation.zendesk.client;
    const tokens = [...installation.zendesk.state.tokens.keys()];
    const answers = [
      installation.google.call('saveSetup', withClient(installation)),
      installation.google.call('getSetup'),
    ];
    const { document, script } = installation.stored();
    for (const hidden of [id, secret, ...tokens]) {
      expect(JSON.stringify([answers, document, script])).not.toContain(hidden);
    }
  });

  it.each([{ subdomain: 'globex' }, { host: 'zopim' }])(
    'is asked for again when the address of Zendesk becomes %j',
    (connection) => {
      const installation = new TestInstallation().turnOn();
      const before = installation.stored();
      const problems = installation.setupProblems({ connection, access: { subdomains: true } });
      expect(Object.keys(problems)).toEqual(['connection.credential']);
      expect(problems['connection.credential']).toContain('enter the credential again');
      expect(installation.stored()).toEqual(before);
      expect(installation.setupProblems({ connection: { ...connection, credential: OTHER_TOKEN } })).toEqual(
        {},
      );
    },
  );

  it('is not asked for again when the same address is typed in another way', () => {
    const installation = new TestInstallation().turnOn();
    expect(
      installation.setupProblems({
        connection: { subdomain: 'https://ACME.zendesk.com/agent', host: 'zendesk' },
      }),
    ).toEqual({});
  });

  it('of a desk that is on is exchanged by its owner only, until the desk is off', () => {
    const installation = new TestInstallation({ google: { editors: [SECOND] } }).turnOn();
    const before = installation.stored(SECOND);
    for (const connection of [
      { credential: OTHER_TOKEN },
      { subdomain: 'globex', credential: OTHER_TOKEN },
    ]) {
      const problems = installation.setupProblems({ connection }, SECOND);
      expect(Object.keys(problems)).toEqual(['connection.credential']);
      expect(problems['connection.credential']).toContain(ADMIN);
    }
    expect(installation.stored(SECOND)).toEqual(before);
    expect(installation.setupProblems({ access: { subdomains: true } }, SECOND)).toEqual({});

    installation.google.call('turnOff');
    expect(installation.setupProblems({ connection: { credential: OTHER_TOKEN } }, SECOND)).toEqual({});
    expect(installation.stored(SECOND).people[0]).toEqual({ credential: before.people[0]?.credential });
  });

  it('that its owner exchanges is used from then on', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.revokeToken();
    const token = installation.zendesk.issueToken();
    expect(installation.setupProblems({ connection: { credential: { kind: 'token', token } } })).toEqual({});
    expect(installation.row(installation.submit())).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });
});

describe('a connection by OAuth client', () => {
  const fetched = (installation: TestInstallation) =>
    installation.takeCalls().filter((call) => call === 'POST /oauth2/chat/token').length;

  it('fetches a token once and keeps it', () => {
    const installation = installationWithClient();
    expect(fetched(installation)).toBe(1);
    for (const email of ['ana@acme.example', 'ben@acme.example']) {
      expect(installation.row(installation.submit({ email }))).toMatchObject({
        Action: 'Created',
        Status: '✓ Done',
      });
    }
    installation.wait({ hours: 30 });
    expect(fetched(installation)).toBe(0);
  });

  it('fetches another one just before it expires, so that no call is refused', () => {
    const installation = installationWithClient({ tokenExpiresIn: 7_200 });
    installation.takeCalls();
    installation.wait({ minutes: 110 }, 30);
    installation.submit();
    expect(fetched(installation)).toBe(0);
    installation.wait({ hours: 12 });
    installation.submit({ email: 'ben@acme.example' });
    expect(installation.zendesk.calls.filter(({ status }) => status === 401)).toEqual([]);
    expect(fetched(installation)).toBeGreaterThan(0);
    expect(installation.rows().map((row) => row.Action)).toEqual(['Created', 'Created']);
  });

  it('fetches another one after a 401, once, and the request is carried out', () => {
    const installation = installationWithClient();
    installation.takeCalls();
    for (const token of installation.zendesk.state.tokens.values()) token.revoked = true;
    expect(installation.row(installation.submit())).toMatchObject({
      Action: 'Created',
      Status: '✓ Done',
      Attempts: '1',
    });
    expect(fetched(installation)).toBe(1);
    expect(installation.account('ana@acme.example')).toHaveLength(1);
  });

  it('pauses the desk when the client is refused, and goes on when it is accepted again', () => {
    const installation = installationWithClient();
    const { secret } = installation.zendesk.client;
    for (const token of installation.zendesk.state.tokens.values()) token.revoked = true;
    installation.zendesk.client.secret = 'changed';
    const row = installation.submit();
    expect(installation.row(row).Status).toContain('Paused');
    expect(installation.google.sent).toMatchObject([
      { to: ADMIN, body: expect.stringContaining('confidential') },
    ]);
    installation.zendesk.client.secret = secret;
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });

  it('forgets the token of the client that it replaces', () => {
    const installation = installationWithClient();
    const [, first] = [...installation.zendesk.state.tokens.keys()];
    expect(installation.stored().people[0]?.token).toContain(first);
    installation.google.call('saveSetup', { connection: { credential: OTHER_TOKEN } });
    expect(JSON.stringify(installation.stored())).not.toContain(first);
  });
});

function withClient(installation: TestInstallation) {
  const { id, secret } = installation.zendesk.client;
  return {
    ...installation.setup,
    connection: { ...installation.setup.connection, credential: { kind: 'client', id, secret } },
  };
}

/** A desk that is on, with the credential of an OAuth client. */
function installationWithClient(choices = {}): TestInstallation {
  const installation = new TestInstallation({ zendesk: { choices } });
  expect(installation.setupProblems(withClient(installation))).toEqual({});
  expect(installation.google.call('turnOn')).toMatchObject({ ok: true });
  installation.google.advance({ minutes: 5 });
  return installation;
}
