import type { HttpRequest } from '../../http';
import { ZendeskSupport } from '../../stand-in/support';
import { suiteOverlay } from './suite-overlay';

const NEW = 'new@acme.example';

interface User {
  id: number;
  email: string;
  role: string;
  suspended: boolean;
}

class Overlay {
  readonly standIn = new ZendeskSupport({ clock: () => Date.UTC(2026, 2, 2) });
  readonly #overlay = suiteOverlay(this.standIn.handle, () => Date.UTC(2026, 2, 2));
  readonly giveChat = this.#overlay.giveChat;

  ask<T = Record<string, never>>(method: HttpRequest['method'], path: string, body?: unknown) {
    const answer = this.#overlay.server({
      method,
      url: `https://acme.zendesk.com/api/v2${path}`,
      headers: { Authorization: `Bearer ${this.standIn.token}`, 'Content-Type': 'application/json' },
      body: body === undefined ? '' : JSON.stringify(body),
    });
    if ('lost' in answer) throw new Error(answer.lost);
    return { status: answer.status, json: JSON.parse(answer.body || 'null') as T };
  }

  create(email = NEW) {
    return this.ask<{ user: User }>('POST', '/users', { user: { email, name: 'Ana', role: 'agent' } });
  }

  search(email: string) {
    return this.ask<{ users: User[] }>('GET', `/users/search?query=${encodeURIComponent(`email:"${email}"`)}`)
      .json.users;
  }

  chat(id: number) {
    type Answer = { entitlements: { chat: { is_active: boolean } } };
    return this.ask<Answer>('GET', `/users/${id}/entitlements/full`).json.entitlements.chat.is_active;
  }
}

describe('the overlay on an account of Suite', () => {
  it('shows whoever was created in it by search, by id and in lists, and Zendesk knows nobody', () => {
    const overlay = new Overlay();
    const { id } = overlay.create().json.user;
    expect(overlay.search(NEW.toUpperCase())).toMatchObject([{ id, email: NEW, role: 'agent' }]);
    expect(overlay.search('other@acme.example')).toEqual([]);
    expect(overlay.ask('GET', `/users/${id}`).json).toMatchObject({ user: { id, suspended: false } });
    expect(overlay.ask('GET', `/users/show_many?ids=${id}`).json).toMatchObject({ users: [{ id }] });
    const list = overlay.ask<{ users: User[] }>(
      'GET',
      '/users?role[]=agent&role[]=admin&page[size]=100',
    ).json;
    expect(list.users.map(({ email }) => email)).toEqual(['owner@acme.example', NEW]);
    expect(overlay.standIn.snapshot().users).toHaveLength(1);
  });

  it('refuses an address that somebody has, in Zendesk or in the overlay', () => {
    const overlay = new Overlay();
    overlay.standIn.addUser({ email: 'customer@acme.example' });
    expect(overlay.create('Customer@acme.example').status).toBe(422);
    expect(overlay.create().status).toBe(201);
    expect(overlay.create().json).toMatchObject({ error: 'RecordInvalid' });
  });

  it('shows changes of role and suspension, and leaves the account as it is', () => {
    const overlay = new Overlay();
    const { id } = overlay.standIn.addAgent({ email: 'off@acme.example', suspended: true });
    const before = overlay.standIn.snapshot();
    expect(overlay.ask('PUT', `/users/${id}`, { user: { suspended: false } }).json).toMatchObject({
      user: { suspended: false },
    });
    expect(overlay.search('off@acme.example')).toMatchObject([{ id, suspended: false }]);
    expect(overlay.standIn.snapshot()).toEqual(before);
  });

  it('adds a person to a group once', () => {
    const overlay = new Overlay();
    const chat = overlay.standIn.addGroup('Chat').id;
    const agent = overlay.standIn.addAgent({ email: 'on@acme.example', groups: ['Sales'] }).id;
    const join = (user: number) =>
      overlay.ask('POST', '/group_memberships', { group_membership: { user_id: user, group_id: chat } })
        .status;
    const groups = (user: number) =>
      overlay.ask<{ group_memberships: unknown[] }>('GET', `/users/${user}/group_memberships?page[size]=100`)
        .json.group_memberships.length;
    const { id } = overlay.create().json.user;
    expect([join(agent), join(agent), groups(agent)]).toEqual([201, 422, 2]);
    expect([join(id), join(id), groups(id)]).toEqual([201, 422, 1]);
  });

  it('gives Chat to agents only, and once', () => {
    const overlay = new Overlay();
    overlay.standIn.addUser({ email: 'customer@acme.example' });
    overlay.search('customer@acme.example');
    const { id } = overlay.create().json.user;
    expect(overlay.chat(id)).toBe(false);
    expect([overlay.giveChat('customer@acme.example'), overlay.giveChat(NEW), overlay.giveChat(NEW)]).toEqual(
      [false, true, false],
    );
    expect(overlay.chat(id)).toBe(true);
  });

  it('passes errors on unchanged, and refuses writes that it does not know', () => {
    const overlay = new Overlay();
    expect(overlay.ask('DELETE', `/users/${overlay.standIn.owner.id}`).status).toBe(404);
    overlay.standIn.revokeToken();
    expect(overlay.create().status).toBe(401);
    expect(overlay.ask('PUT', '/users/12', { user: { suspended: false } }).status).toBe(401);
    expect(overlay.standIn.snapshot().users).toHaveLength(1);
  });
});
