import { ok } from '../../../src/zendesk/accounts';
import type { AccessToken } from '../../../src/zendesk/auth';
import { signInAddress } from '../../../src/zendesk/products';
import { accountIn, reasonIn, refuse, supportOnStandIn, supportWithNames } from './on-stand-in';

const EMAIL = 'ana@acme.example';

describe('the credential', () => {
  it('belongs to somebody, and may write: one read and one write of the own name', () => {
    const { zendesk, accounts, takeCalls } = supportOnStandIn();
    const before = JSON.stringify(zendesk.snapshot());
    const me = accountIn(accounts.whoAmI());
    expect(me).toMatchObject({ id: String(zendesk.owner.id), protected: true });
    expect(accounts.mayWrite(me)).toEqual(ok(undefined));
    expect(takeCalls()).toEqual(['GET /users/me', `PUT /users/${me.id}`]);
    expect(JSON.stringify(zendesk.snapshot())).toBe(before);
  });

  it.each(['200', '401'] as const)('that Zendesk does not know is refused, answered by %s', (anonymousMe) => {
    const { connect, refused } = supportOnStandIn({ choices: { anonymousMe } });
    const accounts = connect({ credential: { kind: 'token', token: 'of-another-product' } });
    expect(accounts.whoAmI()).toMatchObject({ kind: 'unauthorized' });
    expect(refused).toHaveLength(1);
  });

  it('that may only read does not write', () => {
    const { zendesk, connect } = supportOnStandIn();
    const token = zendesk.issueToken(zendesk.owner, 'read');
    const accounts = connect({ credential: { kind: 'token', token } });
    expect(accounts.mayWrite(accountIn(accounts.whoAmI()))).toMatchObject({
      kind: 'unauthorized',
      status: 403,
    });
  });

  it.each([
    ['an agent of a role that does not manage people', 'Staff', false],
    ['an agent without a custom role', null, false],
    ['an agent of a role that manages people', 'Managers', true],
  ])('of %s is told from one that does the work', (_, customRole, isGood) => {
    const { zendesk, connect } = supportOnStandIn();
    zendesk.addCustomRole('Managers', { managesPeople: true });
    const agent = zendesk.addAgent({ email: EMAIL, customRole });
    const accounts = connect({ credential: { kind: 'token', token: zendesk.issueToken(agent) } });
    const answer = accounts.mayWrite(accountIn(accounts.whoAmI()));
    expect(isGood ? answer : reasonIn(answer)).toEqual(
      isGood ? ok(undefined) : 'failure.cannot-manage-people',
    );
  });

  it('signs in at the address for agents', () => {
    const connection = { product: 'support', subdomain: 'acme', host: 'zendesk' } as const;
    expect(signInAddress(connection)).toBe('https://acme.zendesk.com/agent');
  });
});

describe('the subscription', () => {
  it.each([
    ['plan-only', { name: 'Suite Enterprise', seats: null }],
    ['with-seats', { name: 'Suite Enterprise', seats: 9 }],
    [403, { name: '', seats: null }],
    [404, { name: '', seats: null }],
  ] as const)('is told as far as Zendesk says: %s', (subscription, expected) => {
    const { accounts, refused } = supportOnStandIn({ choices: { subscription }, modes: { seats: 9 } });
    expect(accounts.subscription()).toEqual(ok(expected));
    expect(refused).toEqual([]);
  });

  it('of a sandbox is not known, but that it is one', () => {
    const { accounts } = supportOnStandIn({ modes: { sandbox: true } });
    expect(accounts.subscription()).toEqual(ok({ name: '', seats: null, isSandbox: true }));
  });

  it('is asked for again where Zendesk has no time', () => {
    const { accounts } = supportOnStandIn({ modes: { down: { status: 503 } } });
    expect(accounts.subscription()).toMatchObject({ kind: 'outcome-unknown' });
  });
});

describe('the names to choose from', () => {
  it('are the groups, and the roles that may be given', () => {
    const { zendesk, accounts } = supportOnStandIn();
    zendesk.addGroup('Sales');
    zendesk.addGroup('Gone', { deleted: true });
    expect(accounts.departmentNames()).toEqual(ok(['Support', 'Sales']));
    expect(accounts.roleNames()).toEqual(ok(['Chat agent', 'Advisor', 'Staff', 'Team lead']));
  });

  it('are those of the account, not what another product has stored', () => {
    const { accounts, stored } = supportOnStandIn();
    stored.push({ roles: [{ id: '1', name: 'Chat role' }], departments: [] });
    expect(accounts.departmentNames()).toEqual(ok(['Support']));
  });

  it('are read from all pages', () => {
    const { zendesk, accounts } = supportOnStandIn();
    for (let count = 0; count < 150; count++) zendesk.addGroup(`Group ${count}`);
    const names = accounts.departmentNames();
    expect(names.kind === 'ok' && names.value.length).toBe(151);
  });
});

describe('access to chat', () => {
  it('is asked for in the way of the admin center where the setup says so, and checked all the same', () => {
    for (const privateEntitlements of [true, false]) {
      const { zendesk, accounts, takeCalls } = supportOnStandIn({
        policy: { chat: 'set' },
        modes: { privateEntitlements },
      });
      const { id } = zendesk.addAgent({ email: EMAIL, chat: false });
      expect(accounts.chatAccess([String(id)])).toEqual([ok(privateEntitlements ? 'on' : 'off')]);
      expect(takeCalls()).toEqual([
        `GET /users/${id}/entitlements/full`,
        `PUT /api/admin/private/staff/${id}/entitlements`,
        `GET /users/${id}/entitlements/full`,
      ]);
    }
  });

  it.each(['inactive', 404] as const)('is off for an end-user, shown as %s', (entitlementsOfEndUser) => {
    const { zendesk, accounts } = supportOnStandIn({ choices: { entitlementsOfEndUser } });
    const { id } = zendesk.addUser({ email: EMAIL });
    expect(accounts.chatAccess([String(id)])).toEqual([ok('off')]);
  });

  it('is not looked at where the setup leaves it alone, nor of admins who were just read', () => {
    const ignoring = supportOnStandIn({ policy: { chat: 'ignore' } });
    const { id } = ignoring.zendesk.addAgent({ email: EMAIL, chat: false });
    expect(ignoring.accounts.chatAccess([String(id)])).toEqual([ok('on')]);
    expect(ignoring.takeCalls()).toEqual([]);
    const { zendesk, accounts, takeCalls } = supportOnStandIn();
    const admin = zendesk.addUser({ email: EMAIL, role: 'admin' });
    accounts.find([EMAIL]);
    takeCalls();
    expect(accounts.chatAccess([String(admin.id)])).toEqual([ok('on')]);
    expect(takeCalls()).toEqual([]);
  });
});

describe('an OAuth client', () => {
  /** Connected by the client; a token is kept as between executions. */
  function byClient(choices = {}) {
    const all = supportOnStandIn({ choices });
    let kept: AccessToken | null = null;
    const { id, secret } = all.zendesk.client;
    const save = (token: AccessToken) => {
      kept = token;
    };
    const tokens = { load: () => kept, fresh: () => kept, save, known: () => [] };
    const connect = () => all.connect({ credential: { kind: 'client', id, secret }, tokens });
    return { ...all, connect, kept: () => kept };
  }

  const TOKEN = 'POST /oauth/tokens';

  it('fetches a token for two hours, and keeps it for the next execution', () => {
    const { clock, connect, takeCalls, kept } = byClient();
    connect().whoAmI();
    expect(kept()?.expiresAt).toBe(clock.read() + 7_200_000);
    connect().whoAmI();
    expect(takeCalls()).toEqual([TOKEN, 'GET /users/me', 'GET /users/me']);
  });

  it('fetches another before the token ends', () => {
    const { clock, connect, takeCalls } = byClient();
    const accounts = connect();
    accounts.whoAmI();
    clock.pass(7_150);
    expect(accounts.whoAmI()).toMatchObject({ kind: 'ok' });
    expect(takeCalls()).toEqual([TOKEN, 'GET /users/me', TOKEN, 'GET /users/me']);
  });

  it('fetches another after a refusal, and takes that of another execution instead where there is one', () => {
    const { zendesk, connect, takeCalls, kept } = byClient();
    const [first, second] = [connect(), connect()];
    first.whoAmI();
    zendesk.revokeToken(kept()?.token);
    expect(first.find([EMAIL])).toEqual([ok('not-yet-known')]);
    expect(second.find([EMAIL])).toEqual([ok('not-yet-known')]);
    expect(takeCalls().filter((call) => call === TOKEN)).toHaveLength(2);
  });

  it.each([400, 401] as const)(
    'with a wrong secret stops everything, answered by %s',
    (wrongSecretStatus) => {
      const { connect, refused, zendesk } = supportOnStandIn({ choices: { wrongSecretStatus } });
      const accounts = connect({ credential: { kind: 'client', id: zendesk.client.id, secret: 'wrong' } });
      expect(accounts.whoAmI()).toMatchObject({
        kind: 'unauthorized',
        reason: { code: 'failure.client-rejected' },
      });
      expect(refused).toHaveLength(1);
    },
  );
});

describe('the pace', () => {
  it('is that of the plan, as soon as an answer has named it, with a margin', () => {
    const slow = supportWithNames({ modes: { plan: 'team' } });
    const fast = supportWithNames({ modes: { plan: 'enterprise' } });
    const minutes = [slow, fast].map(({ accounts, clock }) => {
      const start = clock.read();
      accounts.find(Array.from({ length: 660 }, (_, index) => `person-${index}@acme.example`));
      return Math.floor((clock.read() - start) / 60_000);
    });
    expect(minutes).toEqual([3, 0]);
  });

  it('never meets a 429 of the account', () => {
    const { zendesk, accounts, throttled } = supportOnStandIn({ modes: { plan: 'team' } });
    accounts.find(Array.from({ length: 450 }, (_, index) => `person-${index}@acme.example`));
    expect(zendesk.calls.filter(({ status }) => status === 429)).toEqual([]);
    expect(throttled).toEqual([]);
  });
});

describe('a refusal of what concerns everybody', () => {
  it('is reported', () => {
    const { zendesk, accounts, refused } = supportOnStandIn();
    refuse(zendesk, 403, 'GET /users');
    expect(accounts.list(null)).toMatchObject({ kind: 'unauthorized', status: 403 });
    expect(refused).toHaveLength(1);
  });
});
