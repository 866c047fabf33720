import { ok } from '../../../src/zendesk/accounts';
import { person, reasonIn, refuse, supportOnStandIn, supportWithNames } from './on-stand-in';

const EMAIL = 'ana@acme.example';
const SEARCH = `GET /users/search?query=email:"${EMAIL}"`;

describe('making an agent', () => {
  it('takes one call, with the role in it', () => {
    const { zendesk, accounts, takeCalls } = supportWithNames();
    const [created] = accounts.create([person(EMAIL)]);
    expect(takeCalls()).toEqual(['POST /users']);
    expect(created).toMatchObject({
      value: {
        email: EMAIL,
        name: 'Ana Silva',
        kind: 'agent',
        enabled: true,
        role: 'Staff',
        lastUsedAt: 'never',
      },
    });
    expect(zendesk.snapshot().users).toContainEqual(
      expect.objectContaining({ email: EMAIL, customRole: 'Staff' }),
    );
  });

  it('takes two calls, one a group and one for chat, from the look-up to the end', () => {
    const { zendesk, accounts, takeCalls } = supportWithNames({}, (account) => {
      account.addGroup('Sales');
      account.addGroup('Chat');
    });
    accounts.find([EMAIL]);
    const [created] = accounts.create([person(EMAIL)]);
    const id = created?.kind === 'ok' ? created.value.id : '';
    expect(accounts.join([{ accountId: id, departments: ['Sales', 'chat'] }])).toEqual([ok(undefined)]);
    expect(accounts.chatAccess([id])).toEqual([ok('off')]);
    expect(takeCalls()).toEqual([
      SEARCH,
      'POST /users',
      'POST /group_memberships',
      'POST /group_memberships',
      `GET /users/${id}/entitlements/full`,
    ]);
    const groups = zendesk.state.memberships
      .of(Number(id))
      .map(({ groupId, default: isDefault }) => [zendesk.state.groups.get(groupId)?.name, isDefault]);
    expect(groups).toEqual([
      ['Support', true],
      ['Sales', false],
      ['Chat', false],
    ]);
  });

  it('has Zendesk send the mail by which the person chooses a password', () => {
    const { zendesk, accounts } = supportOnStandIn();
    accounts.create([person(EMAIL)]);
    expect(zendesk.state.mails).toContainEqual(expect.objectContaining({ to: EMAIL, kind: 'verification' }));
  });

  it.each(['team', 'professional'] as const)('needs no role on the plan %s, which has none', (plan) => {
    for (const customRolesElsewhere of [403, 404, 'system-roles'] as const) {
      const { accounts, refused } = supportOnStandIn({ modes: { plan }, choices: { customRolesElsewhere } });
      expect(accounts.create([person(EMAIL, null)])).toMatchObject([
        { value: { enabled: true, role: 'Agent' } },
      ]);
      expect(refused).toEqual([]);
    }
  });

  it.each([
    ['no role, where the account has custom roles', null, 'failure.role-needed'],
    ['a role that nobody knows', 'Nobody', 'failure.no-such-name'],
    ['the role of an administrator', 'Admin', 'failure.protected-role'],
    ['the role of an administrator in other letters', ' BILLING  admin', 'failure.protected-role'],
    ['the role of a contributor', 'Contributor', 'failure.role-without-chat'],
    ['the role of a light agent, who cannot chat', 'Light agent', 'failure.role-without-chat'],
  ])('does not happen with %s', (_, role, reason) => {
    const { accounts, takeCalls } = supportOnStandIn();
    expect(reasonIn(accounts.create([person(EMAIL, role)])[0])).toBe(reason);
    expect(takeCalls().filter((call) => !call.startsWith('GET'))).toEqual([]);
  });

  it('makes light agents where chat is left alone', () => {
    const policy = { chat: 'ignore', roles: ['Light agent'] } as const;
    const { accounts } = supportOnStandIn({ policy });
    expect(accounts.create([person(EMAIL, 'light agent')])).toMatchObject([
      { value: { enabled: true, kind: 'limited', role: 'Light agent' } },
    ]);
    expect(accounts.find([EMAIL])).toMatchObject([{ value: { enabled: true } }]);
  });

  it('goes by the roles that were known, and asks again for one that was not among them', () => {
    const { zendesk, connect, takeCalls } = supportWithNames();
    const { id } = zendesk.addCustomRole('Night shift');
    expect(connect().create([person(EMAIL, 'Night shift')])).toMatchObject([
      { value: { role: 'Night shift' } },
    ]);
    expect(zendesk.state.usersOf(EMAIL)[0]?.customRoleId).toBe(id);
    expect(takeCalls()).toEqual([
      'GET /custom_roles',
      'GET /groups?exclude_deleted=true&page[size]=100',
      'POST /users',
    ]);
  });

  it('gives each person their own role, and refuses one without holding up the others', () => {
    const { accounts } = supportOnStandIn();
    const people = [
      person('a@acme.example', 'Nobody'),
      person('b@acme.example', 'Advisor'),
      person('c@acme.example'),
    ];
    expect(accounts.create(people)).toMatchObject([
      { kind: 'rejected' },
      { value: { email: 'b@acme.example', role: 'Advisor' } },
      { value: { email: 'c@acme.example', role: 'Staff' } },
    ]);
  });
});

describe('an address that is taken', () => {
  it('is looked up again', () => {
    const { zendesk, accounts, takeCalls } = supportWithNames();
    const { id } = zendesk.addUser({ email: EMAIL });
    expect(accounts.create([person(EMAIL)])).toMatchObject([
      { kind: 'duplicate', account: { id: String(id), kind: 'end-user' } },
    ]);
    expect(takeCalls()).toEqual(['POST /users', SEARCH]);
    expect(zendesk.state.usersOf(EMAIL)).toHaveLength(1);
  });

  it('belongs to nobody that can be seen while the search lags', () => {
    const { accounts, clock } = supportOnStandIn({ modes: { searchLag: 60 } });
    expect(accounts.create([person(EMAIL)])).toMatchObject([{ kind: 'ok' }]);
    expect(accounts.create([person(EMAIL)])).toEqual([{ kind: 'duplicate', account: null }]);
    clock.pass(61);
    expect(accounts.create([person(EMAIL)])).toMatchObject([
      { kind: 'duplicate', account: { email: EMAIL } },
    ]);
  });

  it('may be another address of somebody', () => {
    const { zendesk, accounts } = supportOnStandIn();
    zendesk.addUser({ email: 'a.silva@acme.example', otherEmails: [EMAIL] });
    expect(accounts.create([person(EMAIL)])).toMatchObject([
      { kind: 'duplicate', account: { email: 'a.silva@acme.example' } },
    ]);
  });
});

describe('a subscription without a free seat', () => {
  it.each(['422-details', '422-error', '403-error', '403-text'] as const)('is told by %s', (seatRefusal) => {
    const { accounts, refused } = supportOnStandIn({ modes: { seats: 1 }, choices: { seatRefusal } });
    expect(accounts.create([person(EMAIL)])).toEqual([{ kind: 'no-seat', seats: null }]);
    expect(refused).toEqual([]);
  });

  it('is not told by the name of a person', () => {
    const { zendesk, accounts } = supportOnStandIn();
    zendesk.modes.intercept = ({ method }) =>
      method === 'POST'
        ? {
            status: 422,
            headers: {},
            body: '{"error":"RecordInvalid","description":"MaxAgent is no name"}',
            seconds: 0,
          }
        : undefined;
    const [refused] = accounts.create([{ ...person(EMAIL), firstName: 'MaxAgent' }]);
    expect(refused).toMatchObject({ kind: 'rejected', status: 422 });
  });
});

describe('an answer that says too little', () => {
  it.each([
    ['is lost', { dropAfterCommit: { times: 1, method: 'POST' } }],
    ['is a page of a gateway', { dropAfterCommit: { times: 1, method: 'POST', status: 502 } }],
    ['is cut off', { malformed: { as: 'truncated', times: 1 } }],
    ['is about somebody else', { somebodyElse: { times: 1 } }],
  ] as const)('leaves open whether the agent was made: it %s', (_, modes) => {
    const { zendesk, accounts } = supportWithNames();
    Object.assign(zendesk.modes, modes);
    expect(accounts.create([person(EMAIL)])).toMatchObject([{ kind: 'outcome-unknown' }]);
    expect(accounts.find([EMAIL])).toMatchObject([{ value: { email: EMAIL } }]);
  });
});

describe('a refusal', () => {
  it('of one person is told from one of everybody by a harmless read and write', () => {
    const { zendesk, accounts, refused, takeCalls } = supportWithNames();
    refuse(zendesk, 403, 'POST /users');
    expect(accounts.create([person(EMAIL)])).toMatchObject([{ kind: 'rejected', status: 403 }]);
    expect(takeCalls()).toEqual(['POST /users', 'GET /users/me', `PUT /users/${zendesk.owner.id}`]);
    expect(refused).toEqual([]);
  });

  it('concerns everybody where the credential may only read', () => {
    const { zendesk, connect, refused } = supportOnStandIn();
    const token = zendesk.issueToken(zendesk.owner, 'read');
    const accounts = connect({ credential: { kind: 'token', token } });
    expect(accounts.create([person(EMAIL)])).toMatchObject([{ kind: 'unauthorized', status: 403 }]);
    expect(refused).toHaveLength(1);
  });
});

describe('joining groups', () => {
  it.each([422, 200, 201] as const)(
    'leaves a group that they are in as it is, answered by %s',
    (duplicateMembership) => {
      const { zendesk, accounts } = supportOnStandIn({ choices: { duplicateMembership } });
      const { id } = zendesk.addAgent({ email: EMAIL, groups: ['Sales'] });
      expect(accounts.join([{ accountId: String(id), departments: ['Sales', 'Support'] }])).toEqual([
        ok(undefined),
      ]);
      expect(zendesk.state.memberships.of(id)).toHaveLength(2);
    },
  );

  it('is refused for a group that nobody knows, and for that person alone', () => {
    const { zendesk, accounts } = supportOnStandIn();
    const [ana, ben] = ['ana', 'ben'].map((name) => zendesk.addAgent({ email: `${name}@acme.example` }));
    const joined = accounts.join([
      { accountId: String(ana?.id), departments: ['Nobody'] },
      { accountId: String(ben?.id), departments: ['Support'] },
    ]);
    expect(joined).toMatchObject([
      { kind: 'rejected', reason: { code: 'failure.no-such-name' } },
      ok(undefined),
    ]);
  });
});
