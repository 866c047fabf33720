import type { HttpRequest } from '../http';
import { TestDesk } from './installation';

/** Everything that people, or the list of executions, can see. */
function everythingSeen(desk: TestDesk): string {
  const { google } = desk;
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
  it('stand in the properties of the person who entered them, and in nothing that anybody sees', () => {
    const desk = TestDesk.ready();
    const passwords: string[] = [];
    const requests: HttpRequest[] = [];
    desk.zendesk.modes.intercept = (request) => {
      requests.push(request);
      if (request.method === 'POST') passwords.push(JSON.parse(request.body).password);
      return undefined;
    };
    desk.submit({ email: 'ana@acme.example' });
    desk.zendesk.modes.down = { status: 502 };
    desk.submit({ email: 'ben@acme.example' });
    desk.zendesk.modes.down = null;
    desk.google.faults.next('GmailApp.createDraft', { message: 'Gmail operation not allowed.' });
    desk.submit({ email: 'cleo@acme.example' });
    desk.zendesk.revokeToken();
    desk.submit({ email: 'dan@acme.example' });
    desk.google.call('getSetup');
    desk.google.call('testConnection');
    desk.google.call('previewRow');
    desk.wait({ hours: 2 }, 20);

    const seen = everythingSeen(desk);
    expect(passwords.length).toBeGreaterThan(1);
    for (const secret of [desk.zendesk.token, ...passwords]) expect(seen).not.toContain(secret);
    expect(JSON.stringify(desk.google.properties.user(desk.google.owner))).toContain(desk.zendesk.token);
    expect(requests.length).toBeGreaterThan(5);
  });

  it('are sent to no other host than the one they were entered for', () => {
    const desk = new TestDesk();
    const hosts = new Set<string>();
    const answer = desk.zendesk.handle;
    desk.google.server = (request) => {
      hosts.add(new URL(request.url).origin);
      return answer(request);
    };
    desk.turnOn().warmUp();
    desk.submit();
    desk.google.call('testConnection', { subdomain: 'evil' });
    desk.google.call('saveSetup', { connection: { subdomain: 'evil' } });
    desk.wait({ hours: 1 }, 15);
    expect([...hosts]).toEqual(['https://acme.zendesk.com']);
  });

  it('of an OAuth client are sent to the token address alone', () => {
    const desk = new TestDesk();
    const { id, secret } = desk.zendesk.client;
    const withSecret: string[] = [];
    const answer = desk.zendesk.handle;
    desk.google.server = (request) => {
      if (JSON.stringify(request).includes(secret)) withSecret.push(request.url);
      return answer(request);
    };
    desk.google.call('saveSetup', {
      ...desk.setup,
      connection: { subdomain: 'acme', credential: { kind: 'client', id, secret } },
    });
    desk.google.call('turnOn');
    desk.google.advance({ minutes: 5 });
    const row = desk.submit();
    expect(desk.row(row).Action).toBe('Created');
    expect(withSecret).toEqual(['https://acme.zendesk.com/oauth2/chat/token']);
    expect(everythingSeen(desk)).not.toContain(secret);
  });
});
