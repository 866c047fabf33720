import type { HttpRequest } from '../../http';
import { accountChoosing, accountInTime, accountWith, ask, plain, put } from './test-helpers';

const ANN = 'ann@acme.example';

describe('custom roles', () => {
  it('are listed on Enterprise with the system roles', () => {
    const account = accountWith();
    account.addAgent({ email: ANN });
    const { json } = ask<{ custom_roles: object[] }>(account, 'GET', '/custom_roles');
    expect(json.custom_roles).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'Light agent', role_type: 1 }),
        expect.objectContaining({ name: 'Contributor', role_type: 3 }),
        expect.objectContaining({ name: 'Staff', role_type: 0, team_member_count: 1 }),
      ]),
    );
    const id = account.state.roleNamed('Staff')?.id;
    expect(ask(account, 'GET', `/custom_roles/${id}`).json).toMatchObject({
      custom_role: { name: 'Staff', configuration: { chat_access: true, light_agent: false } },
    });
  });

  it.each([403, 404] as const)('are answered %i on other plans', (customRolesElsewhere) => {
    const account = accountWith({ modes: { plan: 'growth' }, choices: { customRolesElsewhere } });
    expect(ask(account, 'GET', '/custom_roles').status).toBe(customRolesElsewhere);
  });

  it('can be only system roles on other plans', () => {
    const account = accountWith({
      modes: { plan: 'growth' },
      choices: { customRolesElsewhere: 'system-roles' },
    });
    const { json } = ask<{ custom_roles: { name: string }[] }>(account, 'GET', '/custom_roles');
    expect(json.custom_roles.map(({ name }) => name)).not.toContain('Staff');
  });
});

describe('sessions', () => {
  it('show when people were last seen, for the account and for a person', () => {
    const { account, clock } = accountInTime();
    const agent = account.addAgent({ email: ANN });
    account.signIn(agent);
    clock.pass(3600);
    account.work(agent);
    for (const path of ['/sessions?page[size]=100', `/users/${agent.id}/sessions`]) {
      expect(ask(account, 'GET', path).json).toMatchObject({
        sessions: [
          {
            user_id: agent.id,
            authenticated_at: '2026-01-15T12:00:00Z',
            last_seen_at: '2026-01-15T13:00:00Z',
          },
        ],
      });
    }
    expect(plain(account, agent).lastLoginAt).toBe('2026-01-15T12:00:00Z');
  });

  it('are ended one by one, all of a person, or of several people', () => {
    const account = accountWith();
    const agent = account.addAgent({ email: ANN });
    const sessions = () => account.state.sessions.of(agent.id);
    for (let index = 0; index < 3; index += 1) account.signIn(agent);
    expect(ask(account, 'DELETE', `/users/${agent.id}/sessions/${sessions()[0]?.id}`).status).toBe(204);
    expect(sessions()).toHaveLength(2);
    const other = `/users/${account.owner.id}/sessions/${sessions()[0]?.id}`;
    expect(ask(account, 'DELETE', other).status).toBe(404);
    expect(ask(account, 'DELETE', `/users/${agent.id}/sessions`)).toMatchObject({ status: 204, body: '' });
    expect(sessions()).toHaveLength(0);
    account.signIn(agent);
    expect(ask(account, 'POST', `/users/logout_many?ids=${agent.id}`).status).toBe(202);
    expect(sessions()).toHaveLength(0);
    expect(ask(account, 'DELETE', '/users/5/sessions').status).toBe(404);
  });
});

describe('entitlements', () => {
  it('are off until an admin ticks Chat, and off again for suspended people', () => {
    const { account, clock } = accountInTime({ modes: { entitlementsLag: 300 } });
    const agent = account.addAgent({ email: ANN, chat: false });
    expect(chatOf(account, agent)).toEqual({ name: 'agent', is_active: false });
    account.tickChat(agent);
    expect(chatOf(account, agent)).toMatchObject({ is_active: false });
    clock.pass(300);
    expect(chatOf(account, agent)).toMatchObject({ is_active: true });
    put(account, agent, { suspended: true });
    expect(chatOf(account, agent)).toMatchObject({ is_active: false });
  });

  it.each([
    ['null', null],
    ['missing', undefined],
  ] as const)('that are off can be %s', (entitlementWhenOff, chat) => {
    const account = accountChoosing({ entitlementWhenOff, entitlementName: 'Agent' });
    const agent = account.addAgent({ email: ANN });
    expect(chatOf(account, agent)).toEqual({ name: 'Agent', is_active: true });
    account.tickChat(agent, false);
    expect(chatOf(account, agent)).toBe(chat);
  });

  it('are 404 for nobody and can be for end-users, and 503 under load', () => {
    const account = accountChoosing({ entitlementsOfEndUser: 404 });
    const user = account.addUser({ email: ANN });
    const status = (id: number) => ask(account, 'GET', `/users/${id}/entitlements/full`);
    expect(status(5)).toMatchObject({ status: 404, json: { error: 'User not found' } });
    expect(status(user.id).status).toBe(404);
    account.modes.entitlementsDown = 1;
    expect(status(account.owner.id)).toMatchObject({
      status: 503,
      json: { error: 'Service unavailable - Too many requests' },
    });
    expect(status(account.owner.id).status).toBe(200);
  });

  it('are changed by the private call only where that works', () => {
    const account = accountWith({ modes: { seats: 1 } });
    const light = account.addAgent({ email: ANN, customRole: 'Light agent', chat: false });
    expect(tick(account, light.id)).toMatchObject({ status: 404, headers: { 'Content-Type': 'text/html' } });
    account.modes.privateEntitlements = true;
    expect(tick(account, light.id)).toMatchObject({ status: 422 });
    account.modes.seats = 2;
    expect(tick(account, light.id)).toMatchObject({ status: 200 });
    expect(chatOf(account, light)).toMatchObject({ is_active: true });
    expect(account.seatsTaken).toBe(2);
  });

  function tick(account: ReturnType<typeof accountWith>, id: number) {
    const entitlements = { chat: { name: 'agent', is_active: true } };
    return ask(account, 'PUT', `/api/admin/private/staff/${id}/entitlements`, { entitlements });
  }

  function chatOf(account: ReturnType<typeof accountWith>, { id }: { id: number }) {
    const { json } = ask<{ entitlements: { chat: unknown } }>(
      account,
      'GET',
      `/users/${id}/entitlements/full`,
    );
    return json.entitlements.chat;
  }
});

describe('the account', () => {
  it('has settings without seats and plan', () => {
    const account = accountWith({ modes: { routing: false, welcomeMails: false } });
    const { json } = ask(account, 'GET', '/account/settings');
    expect(json).toMatchObject({
      settings: {
        routing: { enabled: false },
        user: { agent_created_welcome_emails: false },
        chat: { enabled: true },
      },
    });
    expect(JSON.stringify(json)).not.toMatch(/enterprise|max_agents/i);
  });

  it('names its plan, and perhaps the seats', () => {
    const account = accountWith({ modes: { seats: 5, plan: 'growth' } });
    const subscription = () => ask(account, 'GET', '/account/subscription');
    expect(subscription().json).toEqual({ subscription: { plan_name: 'Suite Growth' } });
    account.choices.subscription = 'with-seats';
    expect(subscription().json).toEqual({ subscription: { plan_name: 'Suite Growth', max_agents: 5 } });
    account.choices.subscription = 404;
    expect(subscription().status).toBe(404);
    account.modes.sandbox = true;
    expect(subscription().status).toBe(422);
  });
});

describe('capacity rules', () => {
  it('are a bare array, or in data, for admins, while routing is on', () => {
    const account = accountWith();
    const rule = account.addCapacityRule('Chat limit 3', 3);
    const token = account.issueToken(account.addAgent({ email: ANN }));
    expect(ask(account, 'GET', '/capacity/rules').json).toMatchObject([
      { name: 'Default', default: true, assignees: { count: 2 } },
      { id: rule.id, name: 'Chat limit 3', capacities: { messaging: 3 } },
    ]);
    expect(ask(account, 'GET', '/capacity/rules', undefined, { token }).status).toBe(403);
    account.choices.capacityList = 'data';
    expect(ask(account, 'GET', '/capacity/rules').json).toMatchObject({ data: [{}, {}] });
    account.modes.routing = false;
    expect(ask(account, 'GET', '/capacity/rules').status).toBe(403);
  });

  it('take over agents, which assignees show', () => {
    const account = accountWith();
    const rule = account.addCapacityRule('Chat limit 3', 3);
    const agent = account.addAgent({ email: ANN });
    const move = (body: object) => call(account, 'PATCH', `/capacity/rules/${rule.id}/agents`, body);
    expect(move({ agents: [agent.id] })).toMatchObject({ status: 200, json: { assignees: { count: 1 } } });
    expect(plain(account, agent).capacityRule).toBe('Chat limit 3');
    const path = `/capacity/rules/assignees?filter[agent_ids]=${agent.id}`;
    expect(call(account, 'GET', path).json).toMatchObject({
      assignees: [{ id: agent.id, capacity_rule_id: rule.id }],
    });
    expect(call(account, 'GET', `/capacity/rules/${rule.id}/assignees`).json).toMatchObject({
      meta: { has_more: false },
    });
    account.choices.capacityAgents = 'agent_ids';
    expect(move({ agents: [agent.id] })).toMatchObject({ status: 400, json: { error: expect.any(String) } });
    expect(move({ agent_ids: [agent.id] }).status).toBe(200);
    expect(move({ agent_ids: [5] }).status).toBe(400);
  });

  function call(
    account: ReturnType<typeof accountWith>,
    method: HttpRequest['method'],
    path: string,
    body?: object,
  ) {
    return ask(account, method, path, body);
  }
});

describe('tickets', () => {
  it('of an agent are listed, counted by search, and found by status', () => {
    const account = accountWith();
    const agent = account.addAgent({ email: ANN });
    account.addTicket(agent);
    account.addTicket(agent, { status: 'hold' });
    account.addTicket(agent, { status: 'solved' });
    account.addTicket(account.owner);
    const unsolved = encodeURIComponent(`type:ticket assignee:${agent.id} status<solved`);
    expect(ask(account, 'GET', `/search/count?query=${unsolved}`).json).toEqual({ count: 2 });
    expect(ask(account, 'GET', `/search?query=${unsolved}`).json).toMatchObject({
      count: 2,
      results: [{ result_type: 'ticket', assignee_id: agent.id }, {}],
    });
    expect(ask(account, 'GET', `/users/${agent.id}/tickets/assigned?page[size]=100`).json).toMatchObject({
      tickets: [{}, {}, { status: 'solved' }],
    });
    expect(ask(account, 'GET', `/users/${agent.id}/related`).json).toMatchObject({
      user_related: { assigned_tickets: 3 },
    });
    expect(ask(account, 'GET', '/search/count?query=colour:red').status).toBe(400);
  });
});
