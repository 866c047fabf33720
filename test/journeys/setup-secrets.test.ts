import { ADMIN, TestDesk } from './installation';

const SECOND = 'second@acme.example';
const OTHER_TOKEN = { kind: 'token', token: 'another-token-0123456789' };

describe('the secret of the connection', () => {
  it('lives in the properties of the person who entered it and nowhere else, and is never sent back', () => {
    const desk = new TestDesk();
    const { token } = desk.zendesk;
    const answers = [
      desk.google.call('saveSetup', desk.setup),
      desk.google.call('getSetup'),
      desk.google.call('testConnection', { credential: { kind: 'token', token } }),
      desk.google.call('turnOn'),
      desk.google.callAs(SECOND, 'getSetup'),
      desk.google.callAs(SECOND, 'testConnection'),
    ];
    expect(JSON.stringify(answers)).not.toContain(token);
    const { document, script, people } = desk.stored(SECOND);
    expect(JSON.stringify(people[0])).toContain(token);
    expect(JSON.stringify([document, script, people[1]])).not.toContain(token);
    expect(answers[1]).toMatchObject({ setup: { connection: { hasSecret: true } } });
    expect(answers[4]).toMatchObject({ setup: { connection: { hasSecret: false } } });
  });

  it('of an OAuth client is never sent back either, nor is the token that it fetches', () => {
    const desk = clientDesk();
    const { id, secret } = desk.zendesk.client;
    const tokens = [...desk.zendesk.state.tokens.keys()];
    const answers = [desk.google.call('saveSetup', withClient(desk)), desk.google.call('getSetup')];
    const { document, script } = desk.stored();
    for (const hidden of [id, secret, ...tokens]) {
      expect(JSON.stringify([answers, document, script])).not.toContain(hidden);
    }
  });

  it.each([{ subdomain: 'globex' }, { host: 'zopim' }])(
    'is asked for again when the address of Zendesk becomes %j',
    (connection) => {
      const desk = new TestDesk().turnOn();
      const before = desk.stored();
      const problems = desk.problems({ connection, access: { subdomains: true } });
      expect(Object.keys(problems)).toEqual(['connection.credential']);
      expect(problems['connection.credential']).toContain('enter the credential again');
      expect(desk.stored()).toEqual(before);
      expect(desk.problems({ connection: { ...connection, credential: OTHER_TOKEN } })).toEqual({});
    },
  );

  it('is not asked for again when the same address is typed in another way', () => {
    const desk = new TestDesk().turnOn();
    expect(
      desk.problems({ connection: { subdomain: 'https://ACME.zendesk.com/agent', host: 'zendesk' } }),
    ).toEqual({});
  });

  it('of a desk that is on is exchanged by its owner only, until the desk is off', () => {
    const desk = new TestDesk({ google: { editors: [SECOND] } }).turnOn();
    const before = desk.stored(SECOND);
    for (const connection of [
      { credential: OTHER_TOKEN },
      { subdomain: 'globex', credential: OTHER_TOKEN },
    ]) {
      const problems = desk.problems({ connection }, SECOND);
      expect(Object.keys(problems)).toEqual(['connection.credential']);
      expect(problems['connection.credential']).toContain(ADMIN);
    }
    expect(desk.stored(SECOND)).toEqual(before);
    expect(desk.problems({ access: { subdomains: true } }, SECOND)).toEqual({});

    desk.google.call('turnOff');
    expect(desk.problems({ connection: { credential: OTHER_TOKEN } }, SECOND)).toEqual({});
    expect(desk.stored(SECOND).people[0]).toEqual({ credential: before.people[0]?.credential });
  });

  it('that its owner exchanges is used from then on', () => {
    const desk = TestDesk.ready();
    desk.zendesk.revokeToken();
    const token = desk.zendesk.issueToken();
    expect(desk.problems({ connection: { credential: { kind: 'token', token } } })).toEqual({});
    expect(desk.row(desk.submit())).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });
});

describe('a connection by OAuth client', () => {
  const fetched = (desk: TestDesk) =>
    desk.takeCalls().filter((call) => call === 'POST /oauth2/chat/token').length;

  it('fetches a token once and keeps it', () => {
    const desk = clientDesk();
    expect(fetched(desk)).toBe(1);
    for (const email of ['ana@acme.example', 'ben@acme.example']) {
      expect(desk.row(desk.submit({ email }))).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    }
    desk.wait({ hours: 30 });
    expect(fetched(desk)).toBe(0);
  });

  it('fetches another one just before it expires, so that no call is refused', () => {
    const desk = clientDesk({ tokenExpiresIn: 7_200 });
    desk.takeCalls();
    desk.wait({ minutes: 110 }, 30);
    desk.submit();
    expect(fetched(desk)).toBe(0);
    desk.wait({ hours: 12 });
    desk.submit({ email: 'ben@acme.example' });
    expect(desk.zendesk.calls.filter(({ status }) => status === 401)).toEqual([]);
    expect(fetched(desk)).toBeGreaterThan(0);
    expect(desk.rows().map((row) => row.Action)).toEqual(['Created', 'Created']);
  });

  it('fetches another one after a 401, once, and the request is carried out', () => {
    const desk = clientDesk();
    desk.takeCalls();
    for (const token of desk.zendesk.state.tokens.values()) token.revoked = true;
    expect(desk.row(desk.submit())).toMatchObject({ Action: 'Created', Status: '✓ Done', Attempts: '1' });
    expect(fetched(desk)).toBe(1);
    expect(desk.account('ana@acme.example')).toHaveLength(1);
  });

  it('pauses the desk when the client is refused, and goes on when it is accepted again', () => {
    const desk = clientDesk();
    const { secret } = desk.zendesk.client;
    for (const token of desk.zendesk.state.tokens.values()) token.revoked = true;
    desk.zendesk.client.secret = 'changed';
    const row = desk.submit();
    expect(desk.row(row).Status).toContain('Paused');
    expect(desk.google.sent).toMatchObject([{ to: ADMIN, body: expect.stringContaining('confidential') }]);
    desk.zendesk.client.secret = secret;
    desk.google.advance({ minutes: 5 });
    expect(desk.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });

  it('forgets the token of the client that it replaces', () => {
    const desk = clientDesk();
    const [, first] = [...desk.zendesk.state.tokens.keys()];
    expect(desk.stored().people[0]?.token).toContain(first);
    desk.google.call('saveSetup', { connection: { credential: OTHER_TOKEN } });
    expect(JSON.stringify(desk.stored())).not.toContain(first);
  });
});

function withClient(desk: TestDesk) {
  const { id, secret } = desk.zendesk.client;
  return {
    ...desk.setup,
    connection: { ...desk.setup.connection, credential: { kind: 'client', id, secret } },
  };
}

/** A desk that is on, with the credential of an OAuth client. */
function clientDesk(choices = {}): TestDesk {
  const desk = new TestDesk({ zendesk: { choices } });
  expect(desk.problems(withClient(desk))).toEqual({});
  expect(desk.google.call('turnOn')).toMatchObject({ ok: true });
  desk.google.advance({ minutes: 5 });
  return desk;
}
