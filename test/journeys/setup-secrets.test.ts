import { ADMIN, SECOND_EDITOR, TestInstallation } from './installation';

const OTHER_TOKEN = { kind: 'token', token: 'another-token-0123456789' };

describe('the secret of the connection', () => {
  it('is stored in the user properties of the person who entered it, and is never returned', () => {
    const installation = new TestInstallation();
    const { token } = installation.zendesk;
    const answers = [
      installation.google.call('saveSetup', installation.setup),
      installation.google.call('getSetup'),
      installation.google.call('testConnection', { credential: { kind: 'token', token } }),
      installation.google.call('turnOn'),
      installation.google.callAs(SECOND_EDITOR, 'getSetup'),
      installation.google.callAs(SECOND_EDITOR, 'testConnection'),
    ];
    expect(JSON.stringify(answers)).not.toContain(token);
    const { document, script, people } = installation.storedProperties(SECOND_EDITOR);
    expect(JSON.stringify(people[0])).toContain(token);
    expect(JSON.stringify([document, script, people[1]])).not.toContain(token);
    expect(answers[1]).toMatchObject({ setup: { connection: { hasSecret: true } } });
    expect(answers[4]).toMatchObject({ setup: { connection: { hasSecret: false } } });
  });

  it('of an OAuth client is never returned either, nor is the token obtained with it', () => {
    const installation = installationWithClient();
    const { id, secret } = installation.zendesk.client;
    const tokens = [...installation.zendesk.state.tokens.keys()];
    const answers = [
      installation.google.call('saveSetup', withClient(installation)),
      installation.google.call('getSetup'),
    ];
    const { document, script } = installation.storedProperties();
    for (const hidden of [id, secret, ...tokens]) {
      expect(JSON.stringify([answers, document, script])).not.toContain(hidden);
    }
  });

  it.each([{ subdomain: 'globex' }, { host: 'zopim' }])(
    'has to be entered again if the address of Zendesk becomes %j',
    (connection) => {
      const installation = new TestInstallation().turnOn();
      const before = installation.storedProperties();
      const problems = installation.setupProblems({ connection, access: { subdomains: true } });
      expect(Object.keys(problems)).toEqual(['connection.credential']);
      expect(problems['connection.credential']).toContain('enter the credential again');
      expect(installation.storedProperties()).toEqual(before);
      expect(installation.setupProblems({ connection: { ...connection, credential: OTHER_TOKEN } })).toEqual(
        {},
      );
    },
  );

  it('does not have to be entered again if the same address is typed differently', () => {
    const installation = new TestInstallation().turnOn();
    expect(
      installation.setupProblems({
        connection: { subdomain: 'https://ACME.zendesk.com/agent', host: 'zendesk' },
      }),
    ).toEqual({});
  });

  it('can be replaced only by the owner while Chat Access is on', () => {
    const installation = new TestInstallation({ google: { editors: [SECOND_EDITOR] } }).turnOn();
    const before = installation.storedProperties(SECOND_EDITOR);
    for (const connection of [
      { credential: OTHER_TOKEN },
      { subdomain: 'globex', credential: OTHER_TOKEN },
    ]) {
      const problems = installation.setupProblems({ connection }, SECOND_EDITOR);
      expect(Object.keys(problems)).toEqual(['connection.credential']);
      expect(problems['connection.credential']).toContain(ADMIN);
    }
    expect(installation.storedProperties(SECOND_EDITOR)).toEqual(before);
    expect(installation.setupProblems({ access: { subdomains: true } }, SECOND_EDITOR)).toEqual({});

    installation.google.call('turnOff');
    expect(installation.setupProblems({ connection: { credential: OTHER_TOKEN } }, SECOND_EDITOR)).toEqual(
      {},
    );
    const [kept = {}] = installation.storedProperties(SECOND_EDITOR).people;
    expect(kept.credential).toBe(before.people[0]?.credential);
    expect(Object.keys(kept).filter((key) => !key.startsWith('log-'))).toEqual(['credential']);
  });

  it('is used from the moment the owner replaces it', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.revokeToken();
    const token = installation.zendesk.issueToken();
    expect(installation.setupProblems({ connection: { credential: { kind: 'token', token } } })).toEqual({});
    expect(installation.row(installation.submit())).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });
});

describe('a connection with an OAuth client', () => {
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

  it('fetches another token just before the old one expires, so that no call is refused', () => {
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

  it('fetches another token after a 401, once, and the request is handled', () => {
    const installation = installationWithClient();
    installation.takeCalls();
    for (const token of installation.zendesk.state.tokens.values()) token.revoked = true;
    expect(installation.row(installation.submit())).toMatchObject({
      Action: 'Created',
      Status: '✓ Done',
      Attempts: '1',
    });
    expect(fetched(installation)).toBe(1);
    expect(installation.accountsOf('ana@acme.example')).toHaveLength(1);
  });

  it('pauses Chat Access if the client is refused, and continues once it is accepted again', () => {
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

  it('deletes the token of a client that is replaced', () => {
    const installation = installationWithClient();
    const [, first] = [...installation.zendesk.state.tokens.keys()];
    expect(installation.storedProperties().people[0]?.token).toContain(first);
    installation.google.call('saveSetup', { connection: { credential: OTHER_TOKEN } });
    expect(JSON.stringify(installation.storedProperties())).not.toContain(first);
  });
});

function withClient(installation: TestInstallation) {
  const { id, secret } = installation.zendesk.client;
  return {
    ...installation.setup,
    connection: { ...installation.setup.connection, credential: { kind: 'client', id, secret } },
  };
}

/** Turned on, with the credential of an OAuth client. */
function installationWithClient(choices = {}): TestInstallation {
  const installation = new TestInstallation({ zendesk: { choices } });
  expect(installation.setupProblems(withClient(installation))).toEqual({});
  expect(installation.google.call('turnOn')).toMatchObject({ ok: true });
  installation.google.advance({ minutes: 5 });
  return installation;
}
