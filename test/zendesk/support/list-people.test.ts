import { type Reading, readPages } from '../../../src/accounts/read-pages';
import type { Accounts } from '../../../src/zendesk/accounts';
import { refuse, supportOnStandIn } from './on-stand-in';

/** Reads the list to its end, or to the failure. */
function readAll(accounts: Accounts, reading: Reading = begun(), maxPages = 99, mayLackUse = false) {
  let pages = 0;
  const parts = {
    accounts,
    state: { snapshot: { note: { get: () => null } }, pause: { fresh: () => null } },
    isLate: () => pages++ >= maxPages,
    progress: () => {},
    sleep: () => {},
    now: () => 0,
  } as unknown as Parameters<typeof readPages>[2];
  return { failure: readPages(reading, { isPatient: false, mayLackUse }, parts), reading };
}

function begun(): Reading {
  return { startedAt: 0, accounts: [], kept: 0, cursor: null, isWhole: false };
}

describe('the list of all accounts', () => {
  it('is that of the team, admins included, at most a hundred a page, and then the sessions', () => {
    const { zendesk, accounts, takeCalls } = supportOnStandIn();
    zendesk.addUser({ email: 'customer@acme.example' });
    for (let count = 0; count < 99; count++) zendesk.addAgent({ email: `agent-${count}@acme.example` });
    const light = zendesk.addUser({ email: 'light@acme.example', role: 'agent', customRole: 'Light agent' });
    const { reading, failure } = readAll(accounts);
    expect(failure).toBeNull();
    expect(reading.accounts).toHaveLength(101);
    expect(reading.accounts.filter(({ protected: isAdmin }) => isAdmin)).toHaveLength(1);
    expect(reading.accounts.find(({ id }) => id === String(light.id))).toMatchObject({
      kind: 'limited',
      enabled: false,
    });
    const [first, second, third, ...rest] = takeCalls();
    expect(first).toBe('GET /users?role[]=agent&role[]=admin&page[size]=100');
    expect(second).toMatch(/^GET \/users\?role\[]=agent&role\[]=admin&page\[size]=100&page\[after]=.+/);
    expect(third).toBe('GET /sessions?page[size]=100');
    expect(rest).toEqual([]);
  });

  it('follows no address of another host', () => {
    const { zendesk, accounts } = supportOnStandIn({ modes: { linkHost: 'other.zendesk.com' } });
    for (let count = 0; count < 150; count++) zendesk.addAgent({ email: `agent-${count}@acme.example` });
    expect(readAll(accounts).reading.accounts).toHaveLength(151);
  });

  it('counts the latest of sign-in and sessions as use', () => {
    const { zendesk, clock, accounts } = supportOnStandIn();
    const [ana, ben, cleo] = ['ana', 'ben', 'cleo'].map((name) =>
      zendesk.addAgent({ email: `${name}@acme.example` }),
    );
    const now = clock.read();
    if (ana) zendesk.signIn(ana, now - 9_000);
    if (ana) zendesk.work(ana, now - 3_000);
    if (ben) zendesk.signIn(ben, now - 8_000);
    const { reading } = readAll(accounts);
    const used = (user: typeof ana) => reading.accounts.find(({ id }) => id === String(user?.id))?.lastUsedAt;
    expect([used(ana), used(ben), used(cleo)]).toEqual([now - 3_000, now - 8_000, 'never']);
  });

  it('goes on in another execution, and has what was kept before kept again where a session changes it', () => {
    const { zendesk, clock, accounts } = supportOnStandIn();
    for (let count = 0; count < 120; count++) {
      const user = zendesk.addAgent({ email: `agent-${count}@acme.example` });
      zendesk.signIn(user, clock.read() - 9_000);
      zendesk.work(user, clock.read() - count);
    }
    const reading = begun();
    let executions = 0;
    while (!reading.isWhole && executions++ < 9) {
      readAll(accounts, reading, 1);
      delete reading.byId;
      const isPeople = reading.cursor?.startsWith('people') === true;
      if (isPeople) reading.kept = reading.accounts.length;
    }
    expect(reading).toMatchObject({ isWhole: true, kept: 0, cursor: null });
    const late = reading.accounts.filter(({ lastUsedAt }) => Number(lastUsedAt) >= clock.read() - 1_000);
    expect(late).toHaveLength(121);
  });

  it.each([403, 404])('tells no time of last use where Zendesk answers %s about sessions', (status) => {
    const { zendesk, accounts, refused } = supportOnStandIn();
    zendesk.signIn(zendesk.addAgent({ email: 'ana@acme.example' }));
    refuse(zendesk, status, 'GET /sessions');
    const { failure, reading } = readAll(accounts);
    expect([failure, reading.isWhole, refused]).toEqual([null, true, []]);
    expect(reading.accounts.map(({ lastUsedAt }) => lastUsedAt)).toEqual(['unknown', 'unknown']);
  });

  it('is no list where the sessions cannot be read', () => {
    const { zendesk, accounts } = supportOnStandIn();
    zendesk.modes.intercept = ({ url }) =>
      url.includes('/sessions')
        ? { status: 200, headers: {}, body: '{"sessions":[{}],"meta":{"has_more":false}}', seconds: 0 }
        : undefined;
    expect(readAll(accounts).failure).toMatchObject({ kind: 'transient' });
  });

  it.each([
    [
      'a session cannot be read',
      { status: 200, headers: {}, body: '{"sessions":[{}],"meta":{"has_more":false}}' },
    ],
    ['Zendesk fails', { status: 500, headers: {}, body: '' }],
    [
      'Zendesk fails until a moment that it names',
      { status: 503, headers: { 'Retry-After': '60' }, body: '' },
    ],
  ])('is that of the people, used at no known time, for whoever waits for them, where %s', (_, answer) => {
    const { zendesk, accounts } = supportOnStandIn();
    zendesk.signIn(zendesk.addAgent({ email: 'ana@acme.example' }));
    zendesk.modes.intercept = ({ url }) =>
      url.includes('/sessions') ? { ...answer, seconds: 0 } : undefined;
    const { failure, reading } = readAll(accounts, begun(), 99, true);
    expect([failure, reading.isWhole, reading.lacksUse]).toEqual([null, true, true]);
    expect(reading.accounts.map(({ lastUsedAt }) => lastUsedAt)).toEqual(['unknown', 'unknown']);
  });

  it('waits for a moment that Zendesk names for all calls, and for the people whatever comes of them', () => {
    const { zendesk, accounts } = supportOnStandIn();
    const busy = { status: 429, headers: { 'Retry-After': '60' }, body: '', seconds: 0 };
    zendesk.modes.intercept = ({ url }) => (url.includes('/sessions') ? busy : undefined);
    expect(readAll(accounts, begun(), 99, true).failure).toMatchObject({ kind: 'transient' });
    zendesk.modes.intercept = () => ({ ...busy, status: 500, headers: {} });
    expect(readAll(accounts, begun(), 99, true).failure).toMatchObject({ kind: 'outcome-unknown' });
  });

  it('of sessions that does not end is left to whoever does not wait', () => {
    const { accounts } = supportOnStandIn();
    const reading = { ...begun(), cursor: 'sessions:5000:abc' };
    expect(readAll(accounts, reading).failure).toMatchObject({ kind: 'transient' });
    expect(readAll(accounts, { ...reading }, 99, true)).toMatchObject({
      failure: null,
      reading: { isWhole: true },
    });
    expect(readAll(accounts, { ...begun(), cursor: 'people:5000:abc' }, 99, true).failure).not.toBeNull();
  });

  it.each([
    ['{"users":[]}', 'without a word on what follows'],
    ['{"users":[],"meta":{"has_more":true,"after_cursor":null}}', 'without the place where it continues'],
    ['{"users":[{"id":1}],"meta":{"has_more":false}}', 'of something that is no person'],
    ['[]', 'of another shape'],
  ])('is not believed as %s: %s', (body) => {
    const { zendesk, accounts } = supportOnStandIn();
    zendesk.modes.intercept = () => ({ status: 200, headers: {}, body, seconds: 0 });
    expect(accounts.list(null)).toMatchObject({ kind: 'outcome-unknown' });
  });

  it('that does not end is given up', () => {
    const { accounts } = supportOnStandIn();
    expect(accounts.list('people:5000:abc')).toMatchObject({ kind: 'transient' });
    expect(accounts.list('elsewhere')).toMatchObject({ kind: 'outcome-unknown' });
  });

  it('leaves deleted people and end-users out, whatever Zendesk lists', () => {
    const { zendesk, accounts } = supportOnStandIn();
    zendesk.modes.afterwards = (_, answer) =>
      'lost' in answer
        ? answer
        : { ...answer, body: answer.body.replace('"role":"admin"', '"role":"end-user"') };
    expect(accounts.list(null)).toMatchObject({ value: { accounts: [] } });
  });
});
