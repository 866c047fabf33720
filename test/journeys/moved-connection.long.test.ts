import { callsToTry } from './calls-to-try';
import { TestInstallation } from './installation';

const BETA = 'https://beta.zendesk.com/';

/** Turned on for acme, with an OAuth client whose token has just been revoked. */
function withExpiredToken(): TestInstallation {
  const installation = new TestInstallation();
  const { id, secret } = installation.zendesk.client;
  const { setup } = installation;
  const connection = { ...setup.connection, credential: { kind: 'client', id, secret } };
  expect(installation.setupProblems({ ...setup, connection })).toEqual({});
  expect(installation.google.call('turnOn')).toMatchObject({ ok: true });
  installation.google.advance({ minutes: 5 });
  for (const token of installation.zendesk.state.tokens.values()) token.revoked = true;
  return installation;
}

function moveTo(installation: TestInstallation, credential: object): void {
  const connection = { ...installation.setup.connection, subdomain: 'beta', credential };
  expect(installation.setupProblems({ connection })).toEqual({});
}

/** The access tokens that were sent to the host, from now on. */
function tokensSentTo(installation: TestInstallation, host: string): Set<string> {
  const sent = new Set<string>();
  const { server } = installation.google;
  installation.google.server = (request) => {
    const token = /Bearer (.+)/.exec(
      request.headers.Authorization ?? request.headers.authorization ?? '',
    )?.[1];
    if (request.url.startsWith(host) && token) sent.add(token);
    if (!server) throw new Error('nobody answers');
    return server(request);
  };
  return sent;
}

describe('a token that is fetched while the owner moves the connection', () => {
  it.each([
    ['an OAuth client', { kind: 'client', id: 'beta-client', secret: 'beta-secret' }, []],
    ['a pasted token', { kind: 'token', token: 'beta-token' }, ['beta-token']],
  ])('is not sent to the new address: %s', (_, credential, expected) => {
    const undisturbed = withExpiredToken();
    undisturbed.submit();
    for (const call of callsToTry(undisturbed.lastExecution().callCount)) {
      const installation = withExpiredToken();
      const sent = tokensSentTo(installation, BETA);
      installation.google.gate.intercept = ({ index }) => {
        if (index !== call) return;
        installation.google.gate.intercept = undefined;
        moveTo(installation, credential);
      };
      installation.submit();
      installation.google.gate.intercept = undefined;
      installation.submit({ email: 'ben@acme.example' });
      installation.google.advance({ minutes: 15 });
      const acmeTokens = [...installation.zendesk.state.tokens.keys()];
      expect({ call, leaked: [...sent].filter((token) => acmeTokens.includes(token)) }).toEqual({
        call,
        leaked: [],
      });
      expect({ call, sent: [...sent].filter((token) => !acmeTokens.includes(token)) }).toEqual({
        call,
        sent: expected,
      });
    }
  });
});
