import { ok } from '../../../src/zendesk/accounts';
import { accountIn, doneBy, reasonIn, supportWithNames, wanted, type Zendesk } from './on-stand-in';

const EMAIL = 'ana@acme.example';
const SEARCH = `GET /users/search?query=email:"${EMAIL}"`;

/** The names of the groups of a person, the default one first. */
function groupsOf(zendesk: Zendesk, id: number): string[] {
  const own = [...zendesk.state.memberships.of(id)].sort((a, b) => Number(b.default) - Number(a.default));
  return own.map(({ groupId }) => zendesk.state.groups.get(groupId)?.name ?? '');
}

describe('giving access', () => {
  it('makes an agent of an end-user with role and custom role in one call', () => {
    const { zendesk, accounts, takeCalls } = supportWithNames();
    const ana = zendesk.addUser({ email: EMAIL });
    accounts.find([EMAIL]);
    expect(accounts.enable([wanted(ana)])).toMatchObject([
      { value: { enabled: true, kind: 'agent', role: 'Staff', email: EMAIL } },
    ]);
    expect(accounts.chatAccess([String(ana.id)])).toEqual([ok('off')]);
    expect(takeCalls()).toEqual([SEARCH, `PUT /users/${ana.id}`, `GET /users/${ana.id}/entitlements/full`]);
  });

  it('changes role and suspension of a suspended end-user apart, the suspension last', () => {
    for (const roleAndSuspension of ['both', 'role', 'suspension'] as const) {
      const { zendesk, accounts, takeCalls } = supportWithNames({ choices: { roleAndSuspension } });
      const ana = zendesk.addUser({ email: EMAIL, suspended: true });
      accounts.find([EMAIL]);
      expect(accounts.enable([wanted(ana)])).toMatchObject([{ value: { enabled: true } }]);
      accounts.chatAccess([String(ana.id)]);
      expect(takeCalls()).toHaveLength(4);
      expect(zendesk.state.user(ana.id)).toMatchObject({ role: 'agent', suspended: false });
    }
  });

  it('ends the suspension of an agent and leaves the role alone', () => {
    const { zendesk, accounts, takeCalls } = supportWithNames();
    const ana = zendesk.addAgent({ email: EMAIL, customRole: 'Advisor', suspended: true, groups: ['Sales'] });
    accounts.find([EMAIL]);
    expect(accounts.enable([wanted(ana)])).toMatchObject([{ value: { enabled: true, role: 'Advisor' } }]);
    expect(takeCalls()).toEqual([SEARCH, `PUT /users/${ana.id}`]);
    expect(groupsOf(zendesk, ana.id)).toEqual(['Sales']);
  });

  it.each(['Light agent', 'Contributor'])('gives a %s who cannot chat the role of an agent', (customRole) => {
    const { zendesk, accounts } = supportWithNames();
    const ana = zendesk.addUser({ email: EMAIL, role: 'agent', customRole });
    accounts.find([EMAIL]);
    expect(accounts.enable([wanted(ana)])).toMatchObject([
      { value: { enabled: true, kind: 'agent', role: 'Staff' } },
    ]);
  });

  it('lowers nobody: who chats as a contributor stays one, and an admin stays an admin', () => {
    const { zendesk, accounts, takeCalls } = supportWithNames();
    const chatting = zendesk.addUser({ email: EMAIL, role: 'agent', customRole: 'Contributor', chat: true });
    const admin = zendesk.addUser({ email: 'ben@acme.example', role: 'admin' });
    expect(accounts.enable([wanted(chatting), wanted(admin)])).toMatchObject([
      { value: { enabled: true, role: 'Contributor' } },
      { value: { enabled: true, role: 'Admin' } },
    ]);
    expect(takeCalls().filter((call) => call.startsWith('PUT'))).toEqual([]);
  });

  it.each([
    ['a shared agent', { role: 'agent', sharedAgent: true, suspended: true }, 'failure.shared-agent'],
    ['a suspended admin', { role: 'admin', suspended: true }, 'failure.suspended-admin'],
    [
      'a suspended billing admin',
      { role: 'agent', customRole: 'Billing admin', suspended: true },
      'failure.suspended-admin',
    ],
  ] as const)('leaves %s as they are, with the reason', (_, described, reason) => {
    const { zendesk, accounts, takeCalls } = supportWithNames();
    const ana = zendesk.addUser({ email: EMAIL, ...described });
    expect(reasonIn(accounts.enable([wanted(ana)])[0])).toBe(reason);
    expect(takeCalls().filter((call) => !call.startsWith('GET'))).toEqual([]);
  });

  it('reads a person again before a change is repeated', () => {
    const { zendesk, accounts, takeCalls } = supportWithNames();
    const ana = zendesk.addUser({ email: EMAIL });
    accounts.find([EMAIL]);
    zendesk.modes.dropAfterCommit = { times: 1, method: 'PUT' };
    expect(accounts.enable([wanted(ana)])).toMatchObject([{ kind: 'outcome-unknown' }]);
    const admin = zendesk.state.user(ana.id);
    if (admin) admin.role = 'admin';
    takeCalls();
    expect(accounts.enable([wanted(ana)])).toMatchObject([{ value: { enabled: true, protected: true } }]);
    expect(takeCalls()).toEqual([`GET /users/show_many?ids=${ana.id}`]);
  });

  it('reads a person again who was read more than a minute ago', () => {
    const { zendesk, accounts, clock, takeCalls } = supportWithNames();
    const ana = zendesk.addUser({ email: EMAIL });
    accounts.find([EMAIL]);
    clock.pass(61);
    accounts.enable([wanted(ana)]);
    expect(takeCalls()).toEqual([SEARCH, `GET /users/show_many?ids=${ana.id}`, `PUT /users/${ana.id}`]);
  });

  it('is refused where no seat is free, and ends no suspension then', () => {
    const { zendesk, accounts } = supportWithNames({ modes: { seats: 1 } });
    const ana = zendesk.addUser({ email: EMAIL, suspended: true });
    expect(accounts.enable([wanted(ana)])).toEqual([{ kind: 'no-seat', seats: null }]);
    expect(zendesk.state.user(ana.id)?.suspended).toBe(true);
  });

  it('is not there where Zendesk has made a contributor', () => {
    const { zendesk, accounts } = supportWithNames();
    const ana = zendesk.addUser({ email: EMAIL });
    zendesk.modes.afterwards = ({ method }, answer) => {
      if (method !== 'PUT' || 'lost' in answer) return answer;
      return { ...answer, body: answer.body.replace('"role_type":0', '"role_type":3') };
    };
    expect(accounts.enable([wanted(ana)])).toMatchObject([{ value: { enabled: false, kind: 'limited' } }]);
  });

  it('ends no suspension of somebody who has not become an agent', () => {
    const { zendesk, accounts, takeCalls } = supportWithNames();
    const ana = zendesk.addUser({ email: EMAIL, suspended: true });
    accounts.find([EMAIL]);
    zendesk.modes.afterwards = ({ method }, answer) => {
      if (method !== 'PUT' || 'lost' in answer) return answer;
      return { ...answer, body: answer.body.replace('"role":"agent"', '"role":"end-user"') };
    };
    expect(accounts.enable([wanted(ana)])).toMatchObject([{ value: { enabled: false, kind: 'end-user' } }]);
    expect(takeCalls()).toEqual([SEARCH, `PUT /users/${ana.id}`]);
  });

  it('does not believe an answer about somebody else', () => {
    const { zendesk, accounts } = supportWithNames();
    const ana = zendesk.addUser({ email: EMAIL });
    accounts.find([EMAIL]);
    zendesk.modes.somebodyElse = { times: 1 };
    expect(accounts.enable([wanted(ana)])).toMatchObject([{ kind: 'outcome-unknown' }]);
  });

  it('says that a person is gone who was deleted meanwhile', () => {
    const { zendesk, accounts } = supportWithNames();
    const ana = zendesk.addUser({ email: EMAIL });
    accounts.find([EMAIL]);
    zendesk.deleteUser(ana);
    expect(reasonIn(accounts.enable([wanted(ana)])[0])).toBe('failure.unknown-to-zendesk');
    expect(reasonIn(accounts.enable([wanted(ana)])[0])).toBe('failure.unknown-to-zendesk');
  });
});

describe('giving back what a downgrade took away', () => {
  const CHOICES = [
    {},
    { downgradeKeepsFields: true },
    { downgradeKeepsGroups: true },
    { groupsReturn: true },
    { restrictionAfterPromotion: 'requested' },
    { defaultMembership: 'none-is-default' },
    { duplicateMembership: 201, lastMembership: 'allowed' },
  ] as const;

  const SETUPS = [
    ['one group that is not the default of the account', ['Sales'], 'enterprise'],
    ['several groups, the default of the account among them', ['Sales', 'Support', 'Chat'], 'enterprise'],
    ['the default group of the account alone', ['Support'], 'enterprise'],
    ['no custom role but a ticket restriction', ['Chat', 'Support'], 'professional'],
  ] as const;

  const CASES = CHOICES.flatMap((choices) =>
    SETUPS.map(([name, groups, plan]) => ({ choices, name, groups, plan })),
  );

  it.each(CASES)('brings all of it back: $name, $choices', ({ choices, groups, plan }) => {
    for (const disableBy of ['downgrade', 'suspend', 'both'] as const) {
      const { zendesk, accounts } = supportWithNames(
        { choices, modes: { plan }, policy: { disableBy } },
        (account) => {
          account.addGroup('Sales');
          account.addGroup('Chat');
        },
      );
      const ticketRestriction = plan === 'professional' ? 'groups' : null;
      const ana = zendesk.addAgent({ email: EMAIL, groups, ticketRestriction });
      const { role, customRoleId } = ana;
      const before = accountIn(accounts.inFull([String(ana.id)])[0]);
      doneBy(accounts.disable([{ id: before.id, to: null }])[0]);
      const again = { id: before.id, role: null, departments: [], before };
      expect(accounts.enable([again])).toMatchObject([{ value: { enabled: true } }]);
      expect(zendesk.state.user(ana.id)).toMatchObject({
        role,
        customRoleId,
        ticketRestriction,
        suspended: false,
      });
      expect([groupsOf(zendesk, ana.id)[0], groupsOf(zendesk, ana.id).sort()]).toEqual([
        groups[0],
        [...groups].sort(),
      ]);
    }
  });

  it('takes three calls, one a group, and two more for another default group', () => {
    const { zendesk, accounts, takeCalls } = supportWithNames({}, (account) => account.addGroup('Sales'));
    const ana = zendesk.addAgent({ email: EMAIL, groups: ['Sales'] });
    const before = accountIn(accounts.inFull([String(ana.id)])[0]);
    accounts.disable([{ id: before.id, to: null }]);
    takeCalls();
    accounts.find([EMAIL]);
    accounts.enable([{ id: before.id, role: null, departments: [], before }]);
    accounts.chatAccess([before.id]);
    expect(takeCalls().map((call) => call.replace(/\/\d+$/, '/*'))).toEqual([
      SEARCH,
      'PUT /users/*',
      'POST /group_memberships',
      `GET /users/${ana.id}/group_memberships?page[size]=100`,
      'DELETE /group_memberships/*',
      `GET /users/${ana.id}/entitlements/full`,
    ]);
  });

  it('prefers a role that is asked for now', () => {
    const { zendesk, accounts } = supportWithNames();
    const ana = zendesk.addAgent({ email: EMAIL, customRole: 'Advisor' });
    const before = accountIn(accounts.inFull([String(ana.id)])[0]);
    accounts.disable([{ id: before.id, to: null }]);
    accounts.enable([{ id: before.id, role: 'Team lead', departments: [], before }]);
    expect(zendesk.state.roleOf(ana)?.name).toBe('Team lead');
  });

  it.each([
    ['the name of an administrator', { role: 'Admin' }, {}],
    ['the number of the role of an administrator', {}, { roleId: '4' }],
    ['the kind of an administrator', {}, { roleType: 4 }],
  ])('makes no one an administrator by %s', (_, changed, details) => {
    const { zendesk, accounts } = supportWithNames();
    const ana = zendesk.addAgent({ email: EMAIL });
    const account = accountIn(accounts.inFull([String(ana.id)])[0]);
    accounts.disable([{ id: account.id, to: null }]);
    const admin = String(zendesk.state.systemRole(4)?.id);
    const numbers = JSON.parse(JSON.stringify(details).replace('"4"', `"${admin}"`));
    const before = { ...account, ...changed, details: { ...account.details, ...numbers } };
    expect(reasonIn(accounts.enable([{ id: account.id, role: null, departments: [], before }])[0])).toBe(
      'failure.protected-role',
    );
    expect(zendesk.state.user(ana.id)?.role).toBe('end-user');
  });

  it('leaves out a group that was deleted since', () => {
    const { zendesk, accounts } = supportWithNames({}, (account) => account.addGroup('Sales'));
    const ana = zendesk.addAgent({ email: EMAIL, groups: ['Support', 'Sales'] });
    const before = accountIn(accounts.inFull([String(ana.id)])[0]);
    accounts.disable([{ id: before.id, to: null }]);
    const sales = zendesk.state.groupNamed('Sales');
    if (sales) sales.deleted = true;
    accounts.learnNames();
    expect(accounts.enable([{ id: before.id, role: null, departments: [], before }])).toMatchObject([
      { kind: 'ok' },
    ]);
    expect(groupsOf(zendesk, ana.id)).toEqual(['Support']);
  });
});
