import type { HttpRequest, Server } from '../../http';
import { ZendeskChat } from '../../zendesk';
import { NOON, newPerson, read } from '../../zendesk/testing';
import { overlaid } from './overlay';

interface Agent {
  id: number;
  email: string;
  enabled: boolean;
  departments: number[];
  enabled_departments: number[];
  [field: string]: unknown;
}

/** A stand-in that is only read, and what a program sees of it. */
class Seen {
  readonly standIn = new ZendeskChat({ clock: () => NOON });
  readonly methods: string[] = [];
  readonly #server: Server;

  constructor() {
    const real: Server = (request) => {
      this.methods.push(request.method);
      return this.standIn.handle(request);
    };
    this.#server = overlaid(real, () => NOON);
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

describe('a real account that is only read', () => {
  it('answers a create as Zendesk would, and knows the agent from then on', () => {
    const seen = new Seen();
    const made = seen.ask(
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
    expect(seen.ask('GET', '/agents/email/ANA%40acme.example').json).toEqual(made.json);
    expect(seen.ask('GET', `/agents/${made.json.id}`).json).toEqual(made.json);
    expect(seen.ask<Agent[]>('GET', '/agents?since_id=0&limit=100').json.map(({ email }) => email)).toEqual([
      'owner@acme.example',
      'ana@acme.example',
    ]);
    expect(seen.standIn.snapshot().agents).toHaveLength(1);
  });

  it('answers a change as Zendesk would, and shows it from then on', () => {
    const seen = new Seen();
    const { id } = seen.standIn.addAgent({ email: 'off@acme.example', enabled: false });
    expect(seen.ask('PUT', `/agents/${id}`, { enabled: 1 }).json).toMatchObject({ id, enabled: true });
    expect(seen.ask('GET', `/agents/${id}`).json.enabled).toBe(true);
    expect(seen.ask('GET', '/agents/email/off%40acme.example').json.enabled).toBe(true);
    expect(seen.ask<Agent[]>('GET', '/agents?since_id=0&limit=100').json[1]?.enabled).toBe(true);
    expect(seen.ask('PUT', '/agents/12', { enabled: 1 }).status).toBe(404);
    expect(seen.standIn.snapshot().agents[1]?.enabled).toBe(false);
    expect(new Set(seen.methods)).toEqual(new Set(['GET']));
  });

  it('shows new members in the department and the department in its members', () => {
    const seen = new Seen();
    const old = seen.standIn.addAgent({ email: 'old@acme.example', departments: ['Chat'] });
    const chat = seen.standIn.snapshot().departments[0]?.id ?? 0;
    const made = seen.ask('POST', '/agents', newPerson('ana@acme.example')).json.id;
    const written = seen.ask<{ members: number[] }>('PUT', `/departments/${chat}`, { members: [made] });
    expect(written.json.members).toEqual([made]);
    expect(seen.ask<{ members: number[] }>('GET', `/departments/${chat}`).json.members).toEqual([made]);
    expect(seen.ask<{ members: number[] }[]>('GET', '/departments').json[0]?.members).toEqual([made]);
    expect(seen.ask('GET', `/agents/${made}`).json).toMatchObject({
      departments: [chat],
      enabled_departments: [chat],
    });
    expect(seen.ask('GET', `/agents/${old.id}`).json.departments).toEqual([]);
    expect(seen.standIn.snapshot().departments[0]?.members).toEqual([old.id]);
  });

  it('puts new agents behind the real ones, over pages', () => {
    const seen = new Seen();
    for (const name of ['a', 'b', 'c']) seen.standIn.addAgent({ email: `${name}@acme.example` });
    for (const name of ['x', 'y', 'z']) seen.ask('POST', '/agents', newPerson(`${name}@acme.example`));
    const emails: string[] = [];
    for (let since = 0, page: Agent[] = []; ; since = (page[page.length - 1]?.id ?? 0) + 1) {
      page = seen.ask<Agent[]>('GET', `/agents?since_id=${since}&limit=2`).json;
      if (page.length === 0) break;
      emails.push(...page.map(({ email }) => email[0] ?? ''));
    }
    expect(emails.join('')).toBe('oabcxyz');
  });

  it('refuses what Zendesk would refuse', () => {
    const seen = new Seen();
    seen.standIn.modes.seatLimit = 2;
    expect(seen.ask('POST', '/agents', { email: 'ana@acme.example' }).status).toBe(400);
    seen.ask('GET', '/agents?since_id=0&limit=100');
    expect(seen.ask('POST', '/agents', newPerson('ana@acme.example')).status).toBe(201);
    expect(seen.ask('POST', '/agents', newPerson('Ana@acme.example')).status).toBe(422);
    expect(seen.ask('POST', '/agents', newPerson('bob@acme.example')).status).toBe(403);
    const { id } = seen.standIn.addAgent({ email: 'off@acme.example', enabled: false });
    expect(seen.ask('PUT', `/agents/${id}`, { enabled: 1 }).status).toBe(403);
    expect(seen.ask('DELETE', `/agents/${id}`).status).toBe(501);
  });

  it('leaves errors as they come', () => {
    const seen = new Seen();
    seen.standIn.revokeToken();
    expect(seen.ask('GET', '/agents/me').status).toBe(401);
    seen.standIn.modes.down = { status: 503 };
    expect(seen.ask('PUT', '/agents/12', { enabled: 1 }).status).toBe(503);
  });
});
