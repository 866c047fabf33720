import { ok } from '../../../src/zendesk/accounts';
import { accountIn, reasonIn, refuse, supportOnStandIn, supportWithNames } from './on-stand-in';

const EMAIL = 'ana@acme.example';

describe('taking access away', () => {
  it.each([
    ['downgrade', { role: 'end-user', suspended: false }, 2],
    ['suspend', { role: 'agent', suspended: true }, 2],
    ['both', { role: 'end-user', suspended: true }, 3],
  ] as const)('by %s ends the sessions as well', (disableBy, expected, calls) => {
    const { zendesk, accounts, takeCalls } = supportOnStandIn({ policy: { disableBy } });
    const ana = zendesk.addAgent({ email: EMAIL });
    zendesk.signIn(ana);
    accounts.inFull([String(ana.id)]);
    takeCalls();
    expect(accounts.disable([{ id: String(ana.id), to: null }])).toMatchObject([
      { value: { id: String(ana.id), enabled: false } },
    ]);
    expect(zendesk.state.user(ana.id)).toMatchObject(expected);
    expect(zendesk.state.sessions.of(ana.id)).toEqual([]);
    expect(takeCalls()).toHaveLength(calls);
  });

  it.each(['Light agent', 'Contributor'])('goes back to the %s that the person was', (customRole) => {
    const { zendesk, accounts } = supportWithNames();
    const ana = zendesk.addUser({ email: EMAIL, role: 'agent', customRole });
    const to = accountIn(accounts.inFull([String(ana.id)])[0]);
    accounts.enable([{ id: to.id, role: 'Staff', departments: [], before: null }]);
    expect(zendesk.state.roleOf(ana)?.name).toBe('Staff');
    expect(accounts.disable([{ id: to.id, to }])).toMatchObject([
      { value: { enabled: false, kind: 'limited' } },
    ]);
    expect(zendesk.state.roleOf(ana)?.name).toBe(customRole);
  });

  it('goes back to no role that an agent has, whatever it is said to have been', () => {
    const { zendesk, accounts } = supportWithNames();
    const ana = zendesk.addAgent({ email: EMAIL });
    const to = accountIn(accounts.inFull([String(ana.id)])[0]);
    accounts.disable([{ id: to.id, to }]);
    expect(zendesk.state.user(ana.id)?.role).toBe('end-user');
  });

  it('suspends people whatever else they are', () => {
    for (const roleAndSuspension of ['role', 'suspension'] as const) {
      const { zendesk, accounts } = supportOnStandIn({
        choices: { roleAndSuspension },
        policy: { disableBy: 'both' },
      });
      const ana = zendesk.addAgent({ email: EMAIL });
      accounts.disable([{ id: String(ana.id), to: null }]);
      expect(zendesk.state.user(ana.id)).toMatchObject({ role: 'end-user', suspended: true });
    }
  });

  it('changes nothing where the sessions cannot be ended', () => {
    const { zendesk, accounts } = supportOnStandIn();
    const ana = zendesk.addAgent({ email: EMAIL });
    zendesk.modes.dropBeforeCommit = { times: 1, method: 'DELETE' };
    expect(accounts.disable([{ id: String(ana.id), to: null }])).toMatchObject([{ kind: 'transient' }]);
    expect(zendesk.state.user(ana.id)?.role).toBe('agent');
  });

  it.each([
    ['an admin', { role: 'admin' }],
    ['a shared agent', { role: 'agent', sharedAgent: true }],
    ['a billing admin', { role: 'agent', customRole: 'Billing admin' }],
  ] as const)('spares %s who was read just before', (_, described) => {
    const { zendesk, accounts, takeCalls } = supportOnStandIn();
    const ana = zendesk.addUser({ email: EMAIL, ...described });
    accounts.byId([String(ana.id)]);
    takeCalls();
    expect(reasonIn(accounts.disable([{ id: String(ana.id), to: null }])[0])).toBe('failure.never-lowered');
    expect(takeCalls()).toEqual([]);
  });

  it('of one person that Zendesk refuses holds up nobody else', () => {
    const { zendesk, accounts, refused } = supportOnStandIn();
    const [ana, ben] = ['ana', 'ben'].map((name) => zendesk.addAgent({ email: `${name}@acme.example` }));
    refuse(zendesk, 403, `PUT /users/${ana?.id}`);
    const answers = accounts.disable([ana, ben].map((each) => ({ id: String(each?.id), to: null })));
    expect(answers).toMatchObject([{ kind: 'rejected', status: 403 }, { value: { enabled: false } }]);
    expect(refused).toEqual([]);
  });
});

describe('deleting people', () => {
  it('counts who is gone already as deleted', () => {
    const { zendesk, accounts } = supportOnStandIn();
    const ana = zendesk.addUser({ email: EMAIL });
    expect(accounts.remove([String(ana.id), '7'])).toEqual([ok(undefined), ok(undefined)]);
    expect(accounts.remove([String(ana.id)])).toEqual([ok(undefined)]);
    expect(accounts.byId([String(ana.id)])).toEqual([ok('absent')]);
  });

  it('is refused where the person still waits for an answer to a ticket', () => {
    const { zendesk, accounts } = supportOnStandIn();
    const ana = zendesk.addUser({ email: EMAIL });
    zendesk.addTicket(zendesk.owner, { requesterId: ana.id });
    expect(accounts.remove([String(ana.id)])).toMatchObject([{ kind: 'rejected', status: 422 }]);
  });
});

describe('taking access away again', () => {
  it.each(['downgrade', 'suspend', 'both'] as const)('by %s changes nobody who has none', (disableBy) => {
    const { zendesk, accounts, takeCalls } = supportOnStandIn({ policy: { disableBy } });
    const ana = zendesk.addAgent({ email: EMAIL });
    accounts.disable([{ id: String(ana.id), to: null }]);
    takeCalls();
    expect(accounts.disable([{ id: String(ana.id), to: null }])).toMatchObject([
      { value: { enabled: false } },
    ]);
    expect(takeCalls().filter((call) => call.startsWith('PUT'))).toEqual([]);
  });

  it('is refused for somebody who was deleted meanwhile', () => {
    const { zendesk, accounts } = supportOnStandIn();
    const ana = zendesk.addAgent({ email: EMAIL });
    zendesk.deleteUser(ana);
    expect(reasonIn(accounts.disable([{ id: String(ana.id), to: null }])[0])).toBe(
      'failure.unknown-to-zendesk',
    );
  });
});

describe('a person who was changed too often', () => {
  it('waits alone, by what Zendesk says', () => {
    const { zendesk, accounts, throttled } = supportWithNames({ modes: { userUpdatesPerMinute: 0 } });
    const ana = zendesk.addUser({ email: EMAIL });
    const [answer] = accounts.enable([{ id: String(ana.id), role: 'Staff', departments: [], before: null }]);
    expect(answer).toMatchObject({
      kind: 'transient',
      isAlone: true,
      reason: { code: 'failure.changed-too-often' },
    });
    expect(throttled).toEqual([]);
  });

  it('waits by our own count, and never holds up the others', () => {
    const { zendesk, clock, accounts } = supportOnStandIn({
      policy: { disableBy: 'suspend' },
      modes: { userUpdatesPerMinute: 99 },
    });
    const [ana, ben] = ['ana', 'ben'].map((name) => zendesk.addAgent({ email: `${name}@acme.example` }));
    const disable = (...people: (typeof ana)[]) => {
      for (const each of people) Object.assign(each ?? {}, { suspended: false });
      return accounts.disable(people.map((each) => ({ id: String(each?.id), to: null })));
    };
    for (let times = 0; times < 4; times++) disable(ana, ben);
    disable(ana);
    expect(disable(ana, ben)).toMatchObject([{ kind: 'transient', isAlone: true }, { kind: 'ok' }]);
    clock.pass(60);
    expect(disable(ana, ben)).toMatchObject([{ kind: 'ok' }, { kind: 'ok' }]);
  });

  it('keeps nobody behind from being changed', () => {
    const { zendesk, accounts } = supportOnStandIn({ policy: { disableBy: 'suspend' } });
    const team = Array.from({ length: 12 }, (_, index) =>
      zendesk.addAgent({ email: `agent-${index}@acme.example` }),
    );
    const [first] = team;
    for (let times = 0; times < 5; times++) {
      accounts.disable([{ id: String(first?.id), to: null }]);
      Object.assign(first ?? {}, { suspended: false });
    }
    const answers = accounts.disable(team.map(({ id }) => ({ id: String(id), to: null })));
    expect(answers.map(({ kind }) => kind)).toEqual(['transient', ...Array(11).fill('ok')]);
  });

  it('is told from an account that makes too many calls', () => {
    const { zendesk, accounts, throttled } = supportWithNames();
    const ana = zendesk.addUser({ email: EMAIL });
    accounts.find([EMAIL]);
    zendesk.modes.throttled = { perMinute: 0, retryAfter: 'seconds', seconds: 90 };
    const [answer] = accounts.enable([{ id: String(ana.id), role: 'Staff', departments: [], before: null }]);
    expect(answer).toMatchObject({ kind: 'transient', reason: { code: 'failure.status', status: 429 } });
    expect(throttled).toHaveLength(1);
  });
});
