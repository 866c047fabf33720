import type { HttpRequest } from '../http';
import { TestInstallation } from './installation';

/** Everything that editors, requesters or the list of executions can show. */
function everythingVisible(installation: TestInstallation): string {
  const { google } = installation;
  const sheets = google.spreadsheet.sheets.map((sheet) => [sheet.display(), sheet.formulas()]);
  const logs = google.executions.map(({ logs, error, result }) => [logs, error, result]);
  return JSON.stringify([
    sheets,
    google.sent,
    google.mailbox(google.owner),
    logs,
    google.properties.document(),
    google.ui.toasts,
  ]);
}

describe('secrets', () => {
  it('are stored in the user properties of the person who entered them, and appear nowhere else', () => {
    const installation = TestInstallation.ready();
    const passwords: string[] = [];
    const requests: HttpRequest[] = [];
    installation.zendesk.modes.intercept = (request) => {
      requests.push(request);
      if (request.method === 'POST') passwords.push(JSON.parse(request.body).password);
      return undefined;
    };
    installation.submit({ email: 'ana@acme.example' });
    installation.zendesk.modes.down = { status: 502 };
    installation.submit({ email: 'ben@acme.example' });
    installation.zendesk.modes.down = null;
    installation.google.faults.next('GmailApp.createDraft', { message: 'Gmail operation not allowed.' });
    installation.submit({ email: 'cleo@acme.example' });
    installation.zendesk.revokeToken();
    installation.submit({ email: 'dan@acme.example' });
    installation.google.call('getSetup');
    installation.google.call('testConnection');
    installation.google.call('previewRow');
    installation.wait({ hours: 2 }, 20);

    const visible = everythingVisible(installation);
    expect(passwords.length).toBeGreaterThan(1);
    for (const secret of [installation.zendesk.token, ...passwords]) expect(visible).not.toContain(secret);
    expect(JSON.stringify(installation.google.properties.user(installation.google.owner))).toContain(
      installation.zendesk.token,
    );
    expect(requests.length).toBeGreaterThan(5);
  });

  it('are sent to no host other than the one they were entered for', () => {
    const installation = new TestInstallation();
    const hosts = new Set<string>();
    const answer = installation.zendesk.handle;
    installation.google.server = (request) => {
      hosts.add(new URL(request.url).origin);
      return answer(request);
    };
    installation.turnOn().runTimerOnce();
    installation.submit();
    installation.google.call('testConnection', { subdomain: 'evil' });
    installation.google.call('saveSetup', { connection: { subdomain: 'evil' } });
    installation.wait({ hours: 1 }, 15);
    expect([...hosts]).toEqual(['https://acme.zendesk.com']);
  });

  it('of an OAuth client are sent to the token endpoint only', () => {
    const installation = new TestInstallation();
    const { id, secret } = installation.zendesk.client;
    const withSecret: string[] = [];
    const answer = installation.zendesk.handle;
    installation.google.server = (request) => {
      if (JSON.stringify(request).includes(secret)) withSecret.push(request.url);
      return answer(request);
    };
    installation.google.call('saveSetup', {
      ...installation.setup,
      connection: { subdomain: 'acme', credential: { kind: 'client', id, secret } },
    });
    installation.google.call('turnOn');
    installation.google.advance({ minutes: 5 });
    const row = installation.submit();
    expect(installation.row(row).Action).toBe('Created');
    expect(withSecret).toEqual(['https://acme.zendesk.com/oauth2/chat/token']);
    expect(everythingVisible(installation)).not.toContain(secret);
  });

  it('appear nowhere when a good answer repeats them as a name, plain or escaped', () => {
    const installation = TestInstallation.ready();
    const { google, zendesk } = installation;
    const { token } = zendesk;
    zendesk.addAgent({ email: 'on@acme.example', displayName: `Ben ${token}` });
    zendesk.addDepartment(token);
    zendesk.addAgent({ email: 'off@acme.example', displayName: [...token].join('\n'), enabled: false });
    google.open();
    google.clickMenu('Export agents to sheet');
    for (const name of ['on', 'off']) installation.submit({ email: `${name}@acme.example` });
    const answers = ['getSetup', 'testConnection', 'getChoices'].map((name) => google.call(name));
    const visible = (everythingVisible(installation) + JSON.stringify(answers)).replace(/\\+n/g, '');
    for (let start = 0; start + 8 <= token.length; start++) {
      expect(visible).not.toContain(token.slice(start, start + 8));
    }
  });

  it('of an earlier execution appear nowhere when a later refusal repeats them, in part or whole', () => {
    const installation = TestInstallation.ready();
    const { google, zendesk } = installation;
    const old = zendesk.token;
    const passwords: string[] = [];
    zendesk.modes.intercept = ({ method, body }) => {
      if (method === 'POST') passwords.push(JSON.parse(body).password);
      return method === 'POST' ? { status: 502, headers: {}, body: '', seconds: 0.2 } : undefined;
    };
    installation.submit({ email: 'ana@acme.example' });
    const credential = { kind: 'token', token: zendesk.issueToken() };
    expect(google.call('saveSetup', { connection: { credential } })).toMatchObject({ ok: true });
    zendesk.modes.intercept = ({ method }) => {
      if (method !== 'POST') return undefined;
      const [password = ''] = passwords;
      const said = `not ${password.slice(3, 11)} nor ${password}, with ${old.slice(0, 20)}: the name is odd`;
      return { status: 422, headers: {}, body: JSON.stringify({ error: said }), seconds: 0.2 };
    };
    const row = installation.submit({ email: 'ben@acme.example' });
    installation.wait({ hours: 2 }, 20);
    expect(installation.row(row).Status).toContain('Needs attention');
    const visible = everythingVisible(installation);
    for (const secret of [old, ...passwords]) {
      for (let start = 0; start + 8 <= secret.length; start++) {
        expect(visible).not.toContain(secret.slice(start, start + 8));
      }
    }
  });

  it('of an OAuth client appear nowhere when a later answer repeats a token that is used no more', () => {
    const installation = new TestInstallation();
    const { google, zendesk } = installation;
    const { id, secret } = zendesk.client;
    const connection = { subdomain: 'acme', credential: { kind: 'client', id, secret } };
    installation.turnOn();
    google.call('saveSetup', { connection });
    installation.runTimerOnce();
    const tokens: string[] = [];
    for (let times = 0; times < 2; times++) {
      const { token } = JSON.parse(google.properties.user(google.owner).token ?? '{}');
      tokens.push(token);
      zendesk.revokeToken(token);
      installation.submit({ email: `ana${times}@acme.example` });
    }
    expect(new Set(tokens).size).toBe(2);
    for (const [index, token] of tokens.entries())
      zendesk.addAgent({ email: `b${index}@acme.example`, displayName: `Ben ${token}` });
    google.open();
    google.clickMenu('Export agents to sheet');
    const visible = everythingVisible(installation);
    expect(visible).toContain('b1@acme.example');
    for (const token of tokens) expect(visible).not.toContain(token.slice(0, 8));
  });
});
