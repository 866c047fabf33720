import { ask, standInWith } from './test-helpers';

describe('GET /roles', () => {
  it('lists the predefined roles with arbitrary ids', () => {
    const standIn = standInWith();
    const { json } = ask<{ id: number; name: string }[]>(standIn, 'GET', '/roles');
    expect(json.map((role) => role.name)).toEqual(['Owner', 'Administrator', 'Agent', 'Agent (limited)']);
    for (const { id } of json) expect(id).toBeGreaterThan(2 ** 32);
  });

  it('returns a role by its id, with the number of its members', () => {
    const standIn = standInWith();
    const chief = standIn.addRole('Chief');
    standIn.addAgent({ email: 'a@acme.example', role: 'chief' });
    expect(ask(standIn, 'GET', `/roles/${chief.id}`)).toMatchObject({
      status: 200,
      json: { id: chief.id, name: 'Chief', enabled: true, members_count: 1 },
    });
  });

  it('has different ids in another account', () => {
    const ids = [1, 2].map((seed) => [...standInWith({ seed }).state.roles.keys()]);
    expect(ids[0]).not.toEqual(ids[1]);
  });
});

describe('GET /account', () => {
  it('returns the number of seats, or "unlimited"', () => {
    const standIn = standInWith({ modes: { seatLimit: 5 } });
    expect(ask(standIn, 'GET', '/account').json).toMatchObject({ status: 'active', plan: { max_agents: 5 } });
    standIn.modes.seatLimit = null;
    expect(ask(standIn, 'GET', '/account').json).toMatchObject({ plan: { max_agents: 'unlimited' } });
  });

  it('shows the billing only to the owner', () => {
    const standIn = standInWith();
    const token = standIn.issueToken(standIn.addAgent({ email: 'a@acme.example', role: 'Administrator' }));
    expect(ask(standIn, 'GET', '/account').json).toHaveProperty('billing');
    expect(ask(standIn, 'GET', '/account', undefined, { token }).json).not.toHaveProperty('billing');
  });

  it('is 403 on some accounts made in Zendesk Support', () => {
    expect(ask(standInWith({ modes: { kind: 'integrated-old' } }), 'GET', '/account').status).toBe(403);
  });
});
