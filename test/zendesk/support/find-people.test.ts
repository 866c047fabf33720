import { ok } from '../../../src/zendesk/accounts';
import { reasonIn, refuse, supportOnStandIn } from './on-stand-in';

const EMAIL = 'ana@acme.example';

describe('looking people up', () => {
  it('asks once for whom nobody knows, and does not take that for proof', () => {
    const { accounts, takeCalls } = supportOnStandIn();
    expect(accounts.find([EMAIL])).toEqual([ok('not-yet-known')]);
    expect(takeCalls()).toEqual([`GET /users/search?query=email:"${EMAIL}"`]);
  });

  it('asks twice for an agent: who it is, and whether they chat', () => {
    const { zendesk, accounts, takeCalls } = supportOnStandIn();
    const { id } = zendesk.addAgent({ email: EMAIL });
    expect(accounts.find([EMAIL])).toMatchObject([
      { value: { id: String(id), kind: 'agent', enabled: true, chat: 'on', protected: false } },
    ]);
    expect(takeCalls()).toEqual([
      `GET /users/search?query=email:"${EMAIL}"`,
      `GET /users/${id}/entitlements/full`,
    ]);
  });

  it.each([
    [
      'an agent who cannot chat',
      { role: 'agent', chat: false },
      { kind: 'agent', enabled: true, chat: 'off' },
      2,
    ],
    [
      'an end-user',
      { role: 'end-user' },
      { kind: 'end-user', enabled: false, chat: null, role: 'End-user' },
      1,
    ],
    [
      'an admin',
      { role: 'admin' },
      { kind: 'agent', enabled: true, chat: 'on', protected: true, role: 'Admin' },
      1,
    ],
    [
      'a suspended agent',
      { role: 'agent', suspended: true },
      { kind: 'agent', enabled: false, chat: null },
      1,
    ],
    [
      'a light agent',
      { role: 'agent', customRole: 'Light agent' },
      { kind: 'limited', enabled: false, chat: 'off', role: 'Light agent' },
      2,
    ],
    [
      'a contributor',
      { role: 'agent', customRole: 'Contributor' },
      { kind: 'limited', enabled: false, role: 'Contributor' },
      2,
    ],
    [
      'a contributor who chats',
      { role: 'agent', customRole: 'Contributor', chat: true },
      { kind: 'limited', enabled: true, chat: 'on' },
      2,
    ],
    [
      'a chat-only agent',
      { role: 'agent', customRole: 'Chat agent', chat: true },
      { kind: 'agent', enabled: true, chat: 'on' },
      2,
    ],
    ['a shared agent', { role: 'agent', sharedAgent: true }, { kind: 'shared', enabled: false }, 1],
    [
      'a billing admin',
      { role: 'agent', customRole: 'Billing admin' },
      { protected: true, role: 'Billing admin' },
      2,
    ],
  ] as const)('says what %s is', (_, described, expected, calls) => {
    const { zendesk, accounts, takeCalls } = supportOnStandIn();
    zendesk.addUser({ email: EMAIL, ...described });
    expect(accounts.find([EMAIL])).toMatchObject([{ value: expected }]);
    expect(takeCalls()).toHaveLength(calls);
  });

  it.each(['inactive', 'null', 'missing'] as const)(
    'takes access that is shown as %s for none',
    (entitlementWhenOff) => {
      const { zendesk, accounts } = supportOnStandIn({ choices: { entitlementWhenOff } });
      zendesk.addAgent({ email: EMAIL, chat: false });
      expect(accounts.find([EMAIL])).toMatchObject([{ value: { chat: 'off' } }]);
    },
  );

  it('looks at access neither where the setup leaves it alone', () => {
    const { zendesk, accounts, takeCalls } = supportOnStandIn({ policy: { chat: 'ignore' } });
    zendesk.addAgent({ email: EMAIL, chat: false });
    expect(accounts.find([EMAIL])).toMatchObject([{ value: { enabled: true, chat: null } }]);
    expect(takeCalls()).toHaveLength(1);
  });

  it('waits where Zendesk has no time to say who chats', () => {
    const { zendesk, accounts } = supportOnStandIn({ modes: { entitlementsDown: 1 } });
    zendesk.addAgent({ email: EMAIL });
    expect(accounts.find([EMAIL])).toMatchObject([{ kind: 'transient' }]);
    expect(accounts.find([EMAIL])).toMatchObject([{ value: { chat: 'on' } }]);
  });

  it('ignores letter case, and addresses that only resemble the one that is sought', () => {
    const { zendesk, accounts } = supportOnStandIn();
    zendesk.addAgent({ email: 'ANA@acme.example' });
    zendesk.addAgent({ email: 'joana@acme.example' });
    expect(accounts.find([EMAIL, 'na@acme.example'])).toMatchObject([
      { value: { email: 'ANA@acme.example' } },
      ok('not-yet-known'),
    ]);
  });

  it('looks at other addresses of nobody once one person has the address', () => {
    const { zendesk, accounts, takeCalls } = supportOnStandIn();
    zendesk.addUser({ email: 'joana@acme.example', otherEmails: ['jo.ana@acme.example'] });
    zendesk.addUser({ email: EMAIL });
    accounts.find([EMAIL]);
    expect(takeCalls()).toHaveLength(1);
  });

  it('finds people by another address of theirs, with one call more', () => {
    const { zendesk, accounts, takeCalls } = supportOnStandIn();
    const { id } = zendesk.addAgent({ email: 'a.silva@acme.example', otherEmails: [EMAIL] });
    expect(accounts.find([EMAIL])).toMatchObject([
      { value: { id: String(id), email: 'a.silva@acme.example' } },
    ]);
    expect(takeCalls()).toEqual([
      `GET /users/search?query=email:"${EMAIL}"`,
      `GET /users/${id}/identities?page[size]=100`,
      `GET /users/${id}/entitlements/full`,
    ]);
  });

  it('does not choose between two people', () => {
    const { zendesk, accounts } = supportOnStandIn();
    const ids = ['end-user', 'agent'].map(
      (role) => zendesk.addUser({ email: EMAIL, role: role as 'agent' }).id,
    );
    expect(accounts.find([EMAIL])).toMatchObject([
      { kind: 'several-accounts', accounts: ids.map((id) => ({ id: String(id) })) },
    ]);
  });

  it('counts deleted people only where the search shows them', () => {
    for (const searchShowsDeleted of [false, true]) {
      const { zendesk, accounts } = supportOnStandIn({ choices: { searchShowsDeleted } });
      zendesk.deleteUser(zendesk.addUser({ email: EMAIL }));
      const [found] = accounts.find([EMAIL]);
      expect(searchShowsDeleted ? reasonIn(found) : found).toEqual(
        searchShowsDeleted ? 'failure.person-deleted' : ok('not-yet-known'),
      );
    }
  });

  it('prefers the person of today to a deleted one', () => {
    const { zendesk, accounts } = supportOnStandIn({ choices: { searchShowsDeleted: true } });
    zendesk.deleteUser(zendesk.addUser({ email: EMAIL }));
    const { id } = zendesk.addAgent({ email: EMAIL });
    expect(accounts.find([EMAIL])).toMatchObject([{ value: { id: String(id) } }]);
  });

  it('does not believe an answer about somebody else', () => {
    const { zendesk, accounts } = supportOnStandIn({ modes: { somebodyElse: { times: 1 } } });
    zendesk.addAgent({ email: EMAIL });
    expect(accounts.find([EMAIL])).toEqual([ok('not-yet-known')]);
  });

  it('that is refused for one person ends for that one alone', () => {
    const { zendesk, accounts, refused } = supportOnStandIn();
    zendesk.addAgent({ email: 'ben@acme.example' });
    refuse(zendesk, 403, `GET /users/search?query=email:"${EMAIL}`);
    expect(accounts.find([EMAIL, 'ben@acme.example'])).toMatchObject([
      { kind: 'rejected', status: 403 },
      { kind: 'ok' },
    ]);
    expect(refused).toEqual([]);
  });

  it('that the probe meets too is refused for everybody', () => {
    const { zendesk, accounts, refused } = supportOnStandIn();
    refuse(zendesk, 403, 'GET /users');
    expect(accounts.find([EMAIL])).toMatchObject([{ kind: 'unauthorized', status: 403 }]);
    expect(refused).toHaveLength(1);
  });
});

describe('reading people by their numbers', () => {
  it('asks for a hundred with one call, and calls who is missing or deleted absent', () => {
    const { zendesk, accounts, takeCalls } = supportOnStandIn();
    const { id } = zendesk.addAgent({ email: EMAIL });
    const deleted = zendesk.addUser({ email: 'ben@acme.example' });
    zendesk.deleteUser(deleted);
    expect(accounts.byId([String(id), String(deleted.id), '7', 'x/../y'])).toMatchObject([
      { value: { email: EMAIL, chat: null } },
      ok('absent'),
      ok('absent'),
      ok('absent'),
    ]);
    expect(takeCalls()).toEqual([`GET /users/show_many?ids=${id},${deleted.id},7`]);
  });

  it('takes an answer about somebody else for none', () => {
    const { zendesk, accounts } = supportOnStandIn({ modes: { somebodyElse: { times: 1 } } });
    const { id } = zendesk.addAgent({ email: EMAIL });
    expect(accounts.byId([String(id)])).toMatchObject([{ kind: 'transient' }]);
  });

  it('says nothing of anybody where Zendesk does not answer', () => {
    const { accounts } = supportOnStandIn({ modes: { down: { status: 503 } } });
    expect(accounts.byId(['7', '8'])).toMatchObject([{ kind: 'transient' }, { kind: 'transient' }]);
  });

  it('asks whether light agents chat', () => {
    const { zendesk, accounts, takeCalls } = supportOnStandIn();
    const { id } = zendesk.addUser({ email: EMAIL, role: 'agent', customRole: 'Light agent', chat: true });
    expect(accounts.byId([String(id)])).toMatchObject([{ value: { enabled: true, chat: 'on' } }]);
    expect(takeCalls()).toHaveLength(2);
  });

  it('in full says all that a downgrade takes away, and when the person was last seen', () => {
    const { zendesk, clock, accounts } = supportOnStandIn();
    const ana = zendesk.addAgent({ email: EMAIL, groups: ['Sales', 'Support'], ticketRestriction: 'groups' });
    zendesk.signIn(ana, clock.read() - 9_000);
    zendesk.work(ana, clock.read() - 4_000);
    const [sales, support] = zendesk.state.memberships.of(ana.id).map(({ groupId }) => String(groupId));
    expect(accounts.inFull([String(ana.id)])).toMatchObject([
      {
        value: {
          role: 'Staff',
          departments: ['Sales', 'Support'],
          lastUsedAt: clock.read() - 4_000,
          details: {
            kind: 'agent',
            roleId: String(ana.customRoleId),
            roleType: 0,
            groupIds: [sales, support],
            defaultGroupId: sales,
            ticketRestriction: 'groups',
            suspended: false,
            chat: 'on',
          },
        },
      },
    ]);
  });
});

describe('a person whose address only looks like the one that is sought', () => {
  it.each(['ana@acme.example.', 'an\u200ba@acme.example'])(
    'is named, and is nobody to be changed (%j)',
    (email) => {
      const { zendesk, accounts } = supportOnStandIn();
      const { id } = zendesk.addAgent({ email: EMAIL });
      const answer = (body: string) => body.split(EMAIL).join(email);
      zendesk.modes.afterwards = (_, reply) =>
        'body' in reply ? { ...reply, body: answer(reply.body) } : reply;
      expect(accounts.find([EMAIL])).toMatchObject([
        { kind: 'look-alike', account: { id: String(id), email } },
      ]);
    },
  );
});
