import {
  accountChoosing,
  accountInTime,
  accountWith,
  ask,
  create,
  type OneUser,
  plain,
  put,
  send,
} from './test-helpers';

const ANN = 'ann@acme.example';

describe('a promotion', () => {
  it('of an end-user gives role, default group, default capacity rule and all tickets', () => {
    const account = accountWith();
    const user = account.addUser({ email: ANN });
    const custom_role_id = account.state.roleNamed('Team lead')?.id;
    expect(put(account, user, { role: 'agent', custom_role_id })).toMatchObject({ status: 200 });
    expect(plain(account, user)).toMatchObject({
      role: 'agent',
      customRole: 'Team lead',
      groups: ['Support'],
      defaultGroup: 'Support',
      ticketRestriction: null,
      capacityRule: 'Default',
      chat: false,
    });
  });

  it('needs the role besides the custom role', () => {
    const account = accountWith();
    const user = account.addUser({ email: ANN });
    put(account, user, { custom_role_id: account.state.roleNamed('Staff')?.id });
    expect(plain(account, user)).toMatchObject({ role: 'end-user', customRole: null });
  });

  it('can keep the ticket restriction, and can bring access to Chat', () => {
    const account = accountChoosing({ restrictionAfterPromotion: 'requested', roleGrantsChat: true });
    const user = account.addUser({ email: ANN });
    put(account, user, { role: 'agent', custom_role_id: account.state.roleNamed('Staff')?.id });
    expect(plain(account, user)).toMatchObject({ ticketRestriction: 'requested', chat: true });
  });

  it('to admin brings Chat', () => {
    const account = accountWith();
    const user = account.addAgent({ email: ANN, chat: false });
    put(account, user, { role: 'admin' });
    expect(plain(account, user)).toMatchObject({ role: 'admin', roleType: 4, chat: true });
  });
});

describe('mails about roles', () => {
  it('go to all admins for a new admin and for a light agent who becomes an agent', () => {
    const account = accountWith();
    const light = account.addAgent({ email: ANN, customRole: 'Light agent', chat: false });
    const user = account.addUser({ email: 'b@acme.example' });
    const kinds = () => account.state.mails.splice(0).map(({ kind }) => kind);
    put(account, user, { role: 'agent' });
    expect(kinds()).toEqual([]);
    put(account, light, { role: 'agent', custom_role_id: account.state.roleNamed('Staff')?.id });
    expect(kinds()).toEqual(['role-changed']);
    put(account, light, { role: 'admin' });
    expect(kinds()).toEqual(['role-changed', 'role-changed']);
  });

  it.each(['welcome', 'verification'] as const)('can reach a promoted end-user as %s', (promotionMail) => {
    const account = accountChoosing({ promotionMail });
    put(account, account.addUser({ email: ANN }), { role: 'agent' });
    expect(account.state.mails).toMatchObject([{ to: ANN, kind: promotionMail }]);
  });
});

describe('a downgrade to end-user', () => {
  const described = {
    email: ANN,
    groups: ['Sales', 'Help'],
    customRole: 'Advisor',
    ticketRestriction: 'groups',
  } as const;

  it('takes groups, role, restriction, capacity rule and Chat', () => {
    const account = accountWith();
    const agent = account.addAgent(described);
    expect(put(account, agent, { role: 'end-user' }).json.user).toMatchObject({
      role: 'end-user',
      role_type: null,
      custom_role_id: null,
      default_group_id: null,
      ticket_restriction: 'requested',
    });
    expect(plain(account, agent)).toMatchObject({ groups: [], chat: false, capacityRule: null });
  });

  it('can keep fields and groups', () => {
    const account = accountChoosing({ downgradeKeepsFields: true, downgradeKeepsGroups: true });
    const agent = account.addAgent(described);
    put(account, agent, { role: 'end-user' });
    expect(plain(account, agent)).toMatchObject({
      customRole: 'Advisor',
      groups: ['Help', 'Sales'],
      ticketRestriction: 'groups',
    });
  });

  it('can be made good by a promotion, with groups and Chat', () => {
    const account = accountChoosing({ groupsReturn: true, chatReturns: true });
    const agent = account.addAgent(described);
    put(account, agent, { role: 'end-user' });
    put(account, agent, { role: 'agent' });
    expect(plain(account, agent)).toMatchObject({
      groups: ['Help', 'Sales'],
      defaultGroup: 'Sales',
      chat: true,
    });
  });

  it('hands unsolved tickets to the admin in the group, else to the member with the lowest id', () => {
    const account = accountWith();
    const [first, second] = [
      account.addAgent({ email: 'a@acme.example', groups: ['Sales'] }),
      account.addAgent(described),
    ];
    const sales = account.addTicket(second);
    const support = account.addTicket(second, { groupId: account.state.defaultGroup()?.id ?? null });
    const solved = account.addTicket(second, { status: 'solved' });
    put(account, second, { role: 'end-user' });
    expect([sales, support, solved].map(({ assigneeId }) => assigneeId)).toEqual([
      first.id,
      account.owner.id,
      second.id,
    ]);
  });
});

describe('a suspension', () => {
  it('keeps role, groups and sessions, and is undone', () => {
    const account = accountWith();
    const agent = account.addAgent({ email: ANN });
    account.signIn(agent);
    const before = plain(account, agent);
    expect(put(account, agent, { suspended: true }).json.user).toMatchObject({ suspended: true });
    expect(plain(account, agent)).toEqual({ ...before, suspended: true });
    put(account, agent, { suspended: false });
    expect(plain(account, agent)).toEqual(before);
  });

  it.each([
    ['both', { role: 'end-user', suspended: true }],
    ['role', { role: 'end-user', suspended: false }],
    ['suspension', { role: 'agent', suspended: true }],
  ] as const)('together with a downgrade is carried out as %s', (roleAndSuspension, result) => {
    const account = accountChoosing({ roleAndSuspension });
    const agent = account.addAgent({ email: ANN });
    expect(put(account, agent, { role: 'end-user', suspended: true }).json.user).toMatchObject(result);
  });

  it('can end the sessions', () => {
    const account = accountChoosing({ suspensionEndsSessions: true });
    const agent = account.addAgent({ email: ANN });
    account.signIn(agent);
    put(account, agent, { suspended: true });
    expect(plain(account, agent).sessions).toBe(0);
  });
});

describe('PUT /users/:id', () => {
  it('takes a further address, and refuses one of somebody else', () => {
    const account = accountWith();
    const [user] = [account.addUser({ email: ANN }), account.addUser({ email: 'b@acme.example' })];
    expect(put(account, user, { email: 'ray@acme.example' }).json.user.email).toBe(ANN);
    expect(plain(account, user).emails).toEqual([ANN, 'ray@acme.example']);
    expect(put(account, user, { email: 'RAY@acme.example' }).status).toBe(200);
    expect(plain(account, user).emails).toHaveLength(2);
    expect(put(account, user, { email: 'B@acme.example' }).status).toBe(422);
  });

  it('takes a default group, or ignores it', () => {
    const account = accountWith();
    const agent = account.addAgent({ email: ANN });
    const { id } = account.addGroup('Sales');
    account.choices.defaultGroupOnUpdate = false;
    put(account, agent, { default_group_id: id });
    expect(plain(account, agent).defaultGroup).toBe('Support');
    account.choices.defaultGroupOnUpdate = true;
    put(account, agent, { default_group_id: id });
    expect(plain(account, agent)).toMatchObject({ defaultGroup: 'Sales', groups: ['Sales', 'Support'] });
  });

  it.each([403, 422] as const)('refuses changes of the owner and of the own role with %i', (ownerRefusal) => {
    const account = accountChoosing({ ownerRefusal });
    const admin = account.addUser({ email: ANN, role: 'admin' });
    const token = account.issueToken(admin);
    const change = (id: number, user: object) =>
      ask(account, 'PUT', `/users/${id}`, { user }, { token }).status;
    expect(change(account.owner.id, { role: 'agent' })).toBe(ownerRefusal);
    expect(change(account.owner.id, { suspended: true })).toBe(ownerRefusal);
    expect(change(admin.id, { role: 'agent' })).toBe(ownerRefusal);
    expect(change(admin.id, { alias: 'A' })).toBe(200);
  });

  it('changes nothing when it is refused', () => {
    const account = accountWith();
    const user = account.addUser({ email: ANN });
    const before = plain(account, user);
    expect(put(account, user, { suspended: true, role: 'agent', custom_role_id: 5 }).status).toBe(422);
    expect(plain(account, user)).toEqual(before);
  });

  it('is undone after a while by a directory', () => {
    const { account, clock } = accountInTime({ modes: { directoryUndoesAfter: 600 } });
    const agent = account.addAgent({ email: ANN });
    put(account, agent, { suspended: true });
    clock.pass(600);
    expect(ask<OneUser>(account, 'GET', `/users/${agent.id}`).json.user.suspended).toBe(false);
  });
});

describe('changes of one person', () => {
  it('are allowed five times a minute, and then answered 429 with Retry-After', () => {
    const { account, clock } = accountInTime();
    const [one, other] = [account.addUser({ email: ANN }), account.addUser({ email: 'b@acme.example' })];
    for (let index = 0; index < 5; index += 1) {
      expect(put(account, one, { alias: String(index) }).status).toBe(200);
      clock.pass(2);
    }
    const refused = put(account, one, { alias: 'x' });
    expect(refused).toMatchObject({ status: 429, headers: { 'Retry-After': '50' } });
    expect(refused.body).not.toMatch(/^[[{]/);
    expect(put(account, other, { alias: 'x' }).status).toBe(200);
    expect(ask(account, 'GET', `/users/${one.id}`).status).toBe(200);
    clock.pass(50);
    expect(put(account, one, { alias: 'x' }).status).toBe(200);
  });

  it('can count only when they are carried out', () => {
    const account = accountChoosing({ refusedUpdatesCount: false });
    const user = account.addUser({ email: ANN });
    for (let index = 0; index < 9; index += 1) expect(put(account, user, { role: 'king' }).status).toBe(422);
    expect(put(account, user, { alias: 'x' }).status).toBe(200);
  });
});

describe('DELETE /users/:id', () => {
  it('answers with the person, no longer active, and moves them to the deleted ones', () => {
    const account = accountWith();
    const user = account.addUser({ email: ANN });
    expect(ask(account, 'DELETE', `/users/${user.id}`)).toMatchObject({
      status: 200,
      json: { user: { active: false } },
    });
    expect(ask(account, 'DELETE', `/users/${user.id}`).status).toBe(404);
    expect(ask(account, 'GET', '/deleted_users?page[size]=5').json).toMatchObject({
      deleted_users: [{ id: user.id }],
    });
    expect(ask(account, 'DELETE', `/deleted_users/${user.id}`).json).toMatchObject({
      deleted_user: { email: null },
    });
    expect(ask(account, 'GET', `/deleted_users/${user.id}`).status).toBe(404);
    expect(create(account, { email: ANN }).status).toBe(201);
  });

  it('refuses the owner, can refuse team members, and people who have requested open tickets', () => {
    const account = accountChoosing({ deleteTeamMember: 422 });
    const [agent, user] = [account.addAgent({ email: ANN }), account.addUser({ email: 'b@acme.example' })];
    account.addTicket(agent, { requesterId: user.id });
    for (const { id } of [account.owner, agent, user]) {
      expect([403, 422]).toContain(ask(account, 'DELETE', `/users/${id}`).status);
    }
    account.choices.deleteTeamMember = 'allowed';
    account.signIn(agent);
    expect(ask(account, 'DELETE', `/users/${agent.id}`).status).toBe(200);
    expect(plain(account, agent)).toMatchObject({ deleted: true, groups: [], sessions: 0, chat: false });
  });
});

describe('a merged person', () => {
  it('is deleted, and the other has the addresses', () => {
    const account = accountWith();
    const [from, into] = [account.addUser({ email: ANN }), account.addUser({ email: 'b@acme.example' })];
    account.merge(from, into);
    expect(plain(account, into).emails).toEqual(['b@acme.example', ANN]);
    expect(ask(account, 'GET', `/users/${from.id}`).status).toBe(404);
    expect(create(account, { email: ANN }).status).toBe(422);
  });
});

describe('a lost answer', () => {
  it('leaves the change', () => {
    const account = accountWith({ modes: { dropAfterCommit: { times: 1, method: 'PUT' } } });
    const agent = account.addAgent({ email: ANN });
    const answer = send(account, 'PUT', `/users/${agent.id}`, { user: { suspended: true } });
    expect(answer).toEqual({ lost: 'timeout', seconds: 60 });
    expect(account.calls).toMatchObject([{ status: 'lost', done: true }]);
    expect(plain(account, agent).suspended).toBe(true);
  });
});
