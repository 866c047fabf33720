import type { HttpRequest, Server } from '../../http';
import { ZendeskChat } from '../../stand-in';
import { NOON, newPerson, read } from '../../stand-in/test-helpers';
import { overlayServer } from './overlay';

interface Agent {
  id: number;
  email: string;
  enabled: boolean;
  departments: number[];
  enabled_departments: number[];
  [field: string]: unknown;
}

/** A stand-in that is only read, behind an overlay. */
class Overlay {
  readonly standIn = new ZendeskChat({ clock: () => NOON });
  readonly methods: string[] = [];
  readonly #server: Server;

  constructor() {
    const real: Server = (request) => {
      this.methods.push(request.method);
      return this.standIn.handle(request);
    };
    this.#server = overlayServer(real, () => NOON);
  }

  ask<Shape = Agent>(method: HttpRequest['method'], path: string, body?: object) {
    return read<Shape>(
      this.#server({
        method,
        url: `https://acme.zendesk.com/api/v2/chat${path}`,
        headers: { Authorization: `Bearer ${this.standIn.token}`, 'Content-Type': 'application/json' },
        body: body ? JSON.stringify(body) : '',
      }),
    );
  }
}

describe('an overlay on a real account', () => {
  it('answers a create as Zendesk would and remembers the agent', () => {
    const overlay = new Overlay();
    const made = overlay.ask(
      'POST',
      '/agents',
      newPerson('ana@acme.example', { first_name: 'Ana', enabled: 1 }),
    );
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({
      email: 'ana@acme.example',
      first_name: 'Ana',
      enabled: true,
      create_date: '2026-01-15T12:00:00Z',
      last_login: null,
    });
    expect(made.body).not.toContain('password');
    expect(overlay.ask('GET', '/agents/email/ANA%40acme.example').json).toEqual(made.json);
    expect(overlay.ask('GET', `/agents/${made.json.id}`).json).toEqual(made.json);
    expect(
      overlay.ask<Agent[]>('GET', '/agents?since_id=0&limit=100').json.map(({ email }) => email),
    ).toEqual(['owner@acme.example', 'ana@acme.example']);
    expect(overlay.standIn.snapshot().agents).toHaveLength(1);
  });

  it('answers a change as Zendesk would and remembers it', () => {
    const overlay = new Overlay();
    const { id } = overlay.standIn.addAgent({ email: 'off@acme.example', enabled: false });
    expect(overlay.ask('PUT', `/agents/${id}`, { enabled: 1 }).json).toMatchObject({ id, enabled: true });
    expect(overlay.ask('GET', `/agents/${id}`).json.enabled).toBe(true);
    expect(overlay.ask('GET', '/agents/email/off%40acme.example').json.enabled).toBe(true);
    expect(overlay.ask<Agent[]>('GET', '/agents?since_id=0&limit=100').json[1]?.enabled).toBe(true);
    expect(overlay.ask('PUT', '/agents/12', { enabled: 1 }).status).toBe(404);
    expect(overlay.standIn.snapshot().agents[1]?.enabled).toBe(false);
    expect(new Set(overlay.methods)).toEqual(new Set(['GET']));
  });

  it('shows new members in the department and the department in its members', () => {
    const overlay = new Overlay();
    const old = overlay.standIn.addAgent({ email: 'old@acme.example', departments: ['Chat'] });
    const chat = overlay.standIn.snapshot().departments[0]?.id ?? 0;
    const made = overlay.ask('POST', '/agents', newPerson('ana@acme.example')).json.id;
    const written = overlay.ask<{ members: number[] }>('PUT', `/departments/${chat}`, { members: [made] });
    expect(written.json.members).toEqual([made]);
    expect(overlay.ask<{ members: number[] }>('GET', `/departments/${chat}`).json.members).toEqual([made]);
    expect(overlay.ask<{ members: number[] }[]>('GET', '/departments').json[0]?.members).toEqual([made]);
    expect(overlay.ask('GET', `/agents/${made}`).json).toMatchObject({
      departments: [chat],
      enabled_departments: [chat],
    });
    expect(overlay.ask('GET', `/agents/${old.id}`).json.departments).toEqual([]);
    expect(overlay.standIn.snapshot().departments[0]?.members).toEqual([old.id]);
  });

  it('lists new agents after the real ones, across pages', () => {
    const overlay = new Overlay();
    for (const name of ['a', 'b', 'c']) overlay.standIn.addAgent({ email: `${name}@acme.example` });
    for (const name of ['x', 'y', 'z']) overlay.ask('POST', '/agents', newPerson(`${name}@acme.example`));
    const emails: string[] = [];
    for (let since = 0, page: Agent[] = []; ; since = (page[page.length - 1]?.id ?? 0) + 1) {
      page = overlay.ask<Agent[]>('GET', `/agents?since_id=${since}&limit=2`).json;
      if (page.length === 0) break;
      emails.push(...page.map(({ email }) => email[0] ?? ''));
    }
    expect(emails.join('')).toBe('oabcxyz');
  });

  it('refuses what Zendesk would refuse', () => {
    const overlay = new Overlay();
    overlay.standIn.modes.seatLimit = 2;
    expect(overlay.ask('POST', '/agents', { email: 'ana@acme.example' }).status).toBe(400);
    overlay.ask('GET', '/agents?since_id=0&limit=100');
    expect(overlay.ask('POST', '/agents', newPerson('ana@acme.example')).status).toBe(201);
    expect(overlay.ask('POST', '/agents', newPerson('Ana@acme.example')).status).toBe(422);
    expect(overlay.ask('POST', '/agents', newPerson('bob@acme.example')).status).toBe(403);
    const { id } = overlay.standIn.addAgent({ email: 'off@acme.example', enabled: false });
    expect(overlay.ask('PUT', `/agents/${id}`, { enabled: 1 }).status).toBe(403);
    expect(overlay.ask('DELETE', `/agents/${id}`).status).toBe(501);
  });

  it('passes errors on unchanged', () => {
    const overlay = new Overlay();
    overlay.standIn.revokeToken();
    expect(overlay.ask('GET', '/agents/me').status).toBe(401);
    overlay.standIn.modes.down = { status: 503 };
    expect(overlay.ask('PUT', '/agents/12', { enabled: 1 }).status).toBe(503);
  });
});
