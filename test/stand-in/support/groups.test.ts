import { accountChoosing, accountWith, ask, plain, put } from './test-helpers';

interface Memberships {
  group_memberships: { id: number; group_id: number; default: boolean }[];
}

function withAgent(account = accountWith()) {
  const agent = account.addAgent({ email: 'ann@acme.example' });
  return { account, agent };
}

describe('GET /groups', () => {
  it('lists groups by cursor, with deleted ones unless they are excluded', () => {
    const account = accountWith();
    account.addGroup('Old', { deleted: true });
    account.addGroup('Secret', { isPublic: false });
    const names = (path: string) =>
      ask<{ groups: { name: string }[] }>(account, 'GET', path).json.groups.map(({ name }) => name);
    expect(names('/groups?page[size]=100')).toEqual(['Support', 'Old', 'Secret']);
    expect(names('/groups?exclude_deleted=true&page[size]=100')).toEqual(['Support', 'Secret']);
    expect(names('/groups/assignable')).toEqual(['Support', 'Secret']);
    expect(ask(account, 'GET', '/groups/count').json).toMatchObject({ count: { value: 2 } });
  });
});

describe('a membership', () => {
  it('is added with 201, with or without becoming the default one', () => {
    const { account, agent } = withAgent();
    const [sales, help] = [account.addGroup('Sales'), account.addGroup('Help')];
    expect(join(account, agent, sales.id)).toMatchObject({
      status: 201,
      json: { group_membership: { user_id: agent.id, group_id: sales.id, default: false } },
    });
    expect(plain(account, agent).defaultGroup).toBe('Support');
    join(account, agent, help.id, { default: true });
    expect(plain(account, agent)).toMatchObject({
      defaultGroup: 'Help',
      groups: ['Help', 'Sales', 'Support'],
    });
  });

  it.each([422, 200, 201] as const)(
    'that exists is answered with %i, and there is still one',
    (duplicateMembership) => {
      const { account, agent } = withAgent(accountChoosing({ duplicateMembership }));
      expect(join(account, agent, account.state.defaultGroup()?.id).status).toBe(duplicateMembership);
      expect(plain(account, agent).groups).toEqual(['Support']);
    },
  );

  it('is refused for an end-user, an unknown person and a deleted group', () => {
    const account = accountWith();
    const [user, old] = [
      account.addUser({ email: 'a@acme.example' }),
      account.addGroup('Old', { deleted: true }),
    ];
    expect(join(account, user, account.state.defaultGroup()?.id).status).toBe(422);
    account.choices.endUserMembership = 403;
    expect(join(account, user, account.state.defaultGroup()?.id).status).toBe(403);
    expect(join(account, { id: 5 }, account.state.defaultGroup()?.id).status).toBe(422);
    expect(join(account, account.owner, old.id).status).toBe(422);
    expect(join(account, account.owner, undefined).status).toBe(400);
  });

  it('becomes the default one, and the answer lists all', () => {
    const { account, agent } = withAgent();
    join(account, agent, account.addGroup('Sales').id);
    const path = `/users/${agent.id}/group_memberships`;
    const sales = ask<Memberships>(account, 'GET', path).json.group_memberships[1];
    const { json } = ask<Memberships>(account, 'PUT', `${path}/${sales?.id}/make_default`);
    expect(json.group_memberships.map((membership) => membership.default)).toEqual([false, true]);
    expect(plain(account, agent).defaultGroup).toBe('Sales');
    expect(
      ask(account, 'PUT', `/users/${account.owner.id}/group_memberships/${sales?.id}/make_default`).status,
    ).toBe(404);
  });

  it('is deleted with 204, which unassigns the tickets in that group', () => {
    const { account, agent } = withAgent();
    const sales = account.addGroup('Sales');
    join(account, agent, sales.id);
    const ticket = account.addTicket(agent, { groupId: sales.id });
    const other = account.addTicket(agent);
    const id = account.state.memberships.of(agent.id)[1]?.id;
    expect(ask(account, 'DELETE', `/group_memberships/${id}`)).toMatchObject({ status: 204, body: '' });
    expect([ticket.assigneeId, other.assigneeId]).toEqual([null, agent.id]);
    expect(ask(account, 'DELETE', `/group_memberships/${id}`).status).toBe(404);
  });

  it.each([
    ['allowed', 204],
    [403, 403],
    [422, 422],
  ] as const)('that is the only one: its deletion can be %s', (lastMembership, status) => {
    const { account, agent } = withAgent(accountChoosing({ lastMembership }));
    const id = account.state.memberships.of(agent.id)[0]?.id;
    expect(ask(account, 'DELETE', `/users/${agent.id}/group_memberships/${id}`).status).toBe(status);
  });

  it.each([
    ['next-becomes-default', 204, 'Sales'],
    ['none-is-default', 204, null],
    [422, 422, 'Support'],
  ] as const)(
    'that is the default one: its deletion is answered by %s',
    (defaultMembership, status, group) => {
      const { account, agent } = withAgent(accountChoosing({ defaultMembership }));
      join(account, agent, account.addGroup('Sales').id);
      const id = account.state.memberships.of(agent.id)[0]?.id;
      expect(ask(account, 'DELETE', `/group_memberships/${id}`).status).toBe(status);
      expect(plain(account, agent).defaultGroup).toBe(group);
    },
  );

  it('is listed for the account, a person and a group', () => {
    const { account, agent } = withAgent();
    const group = account.state.defaultGroup();
    const count = (path: string) => ask<Memberships>(account, 'GET', path).json.group_memberships.length;
    expect(count('/group_memberships?page[size]=100')).toBe(2);
    expect(count(`/users/${agent.id}/group_memberships`)).toBe(1);
    expect(count(`/groups/${group?.id}/memberships`)).toBe(2);
    put(account, agent, { role: 'end-user' });
    expect(count(`/groups/${group?.id}/memberships`)).toBe(1);
  });
});

function join(account: ReturnType<typeof accountWith>, user: { id: number }, group_id?: number, more = {}) {
  return ask(account, 'POST', '/group_memberships', {
    group_membership: { user_id: user.id, group_id, ...more },
  });
}
