import { ok } from '../../../src/zendesk/accounts';
import { chatOnStandIn, refuse } from './on-stand-in';

const REJECTED = { kind: 'rejected', status: 403, reason: { code: 'failure.said', said: 'no' } };
const PROBE = (owner: number) => ['GET /agents/me', `PUT /agents/${owner}`];

describe('looking people up', () => {
  it('answers in the order of the addresses, found or absent, with one call each', () => {
    const { zendesk, accounts, takeCalls } = chatOnStandIn();
    const { id } = zendesk.addAgent({ email: 'ana@acme.example', enabled: false });
    expect(accounts.find(['ben@acme.example', 'ana@acme.example'])).toMatchObject([
      ok('absent'),
      { kind: 'ok', value: { id: String(id), email: 'ana@acme.example', enabled: false } },
    ]);
    expect(takeCalls()).toEqual(['GET /agents/email/ben@acme.example', 'GET /agents/email/ana@acme.example']);
  });

  it.each(['404', 'null', 'empty-object', 'empty-array'] as const)(
    'takes a person for absent who is answered by %s',
    (absentStyle) => {
      const { accounts } = chatOnStandIn({ choices: { absentStyle } });
      expect(accounts.find(['ben@acme.example'])).toEqual([ok('absent')]);
      expect(accounts.byId(['7'])).toEqual([ok('absent')]);
    },
  );

  it('takes an answer about another person for none', () => {
    const { zendesk, accounts } = chatOnStandIn();
    zendesk.addAgent({ email: 'ana@acme.example' });
    const other = zendesk.addAgent({ email: 'ben@acme.example' });
    zendesk.modes.afterwards = (_, answer) =>
      'lost' in answer ? answer : { ...answer, body: answer.body.replaceAll('ana@acme', 'ben@acme') };
    expect(accounts.find(['ana@acme.example'])).toEqual([ok('absent')]);
    expect(accounts.byId([String(other.id)])).toMatchObject([{ value: { email: 'ben@acme.example' } }]);
  });

  it('finds a person whose address Zendesk writes in upper case', () => {
    const { zendesk, accounts } = chatOnStandIn();
    zendesk.addAgent({ email: 'ANA@acme.example' });
    expect(accounts.find(['ana@acme.example'])).toMatchObject([{ value: { email: 'ANA@acme.example' } }]);
  });

  it('that is refused for one person ends for that one alone', () => {
    const { zendesk, accounts, refused, takeCalls } = chatOnStandIn();
    zendesk.addAgent({ email: 'ben@acme.example' });
    refuse(zendesk, 403, 'GET /agents/email/ana@acme.example');
    expect(accounts.find(['ana@acme.example', 'ben@acme.example'])).toMatchObject([REJECTED, { kind: 'ok' }]);
    expect(takeCalls().slice(2)).toEqual(PROBE(zendesk.owner.id));
    expect(refused).toEqual([]);
  });

  it('that the probe meets too is refused for everybody, and reported once', () => {
    const { zendesk, accounts, refused } = chatOnStandIn();
    const owner = `PUT /agents/${zendesk.owner.id}`;
    refuse(zendesk, 403, 'GET /agents/email/ana@acme.example', owner);
    expect(accounts.find(['ana@acme.example'])).toMatchObject([{ kind: 'unauthorized', status: 403 }]);
    expect(refused).toMatchObject([{ kind: 'unauthorized', status: 403 }]);
    refuse(zendesk, 403, 'GET /agents/email/ana@acme.example', 'GET /agents/me');
    accounts.find(['ana@acme.example']);
    expect(refused).toHaveLength(2);
  });

  it('answers an unreadable account as an unknown outcome', () => {
    const { zendesk, accounts } = chatOnStandIn();
    zendesk.modes.intercept = () => ({ status: 200, headers: {}, body: '{"id":7}', seconds: 0.1 });
    expect(accounts.byId(['7'])).toMatchObject([
      { kind: 'outcome-unknown', reason: { code: 'failure.unreadable', what: 'the account' } },
    ]);
  });
});

describe('the list of all accounts', () => {
  function listed(accounts: ReturnType<typeof chatOnStandIn>['accounts']) {
    const pages: string[][] = [];
    let cursor: string | null = null;
    do {
      const page = accounts.list(cursor);
      if (page.kind !== 'ok') return { pages, failure: page };
      pages.push(page.value.accounts.map(({ email }) => email));
      cursor = page.value.next;
    } while (cursor !== null);
    return { pages, failure: null };
  }

  it('continues behind the last account of a page, and ends with an empty page', () => {
    const { zendesk, accounts, takeCalls } = chatOnStandIn();
    for (let index = 0; index < 249; index++) zendesk.addAgent({ email: `p${index}@acme.example` });
    const { pages } = listed(accounts);
    expect(pages.map(({ length }) => length)).toEqual([100, 100, 50, 0]);
    expect(new Set(pages.flat()).size).toBe(250);
    const ids = [...zendesk.state.agents.keys()];
    expect(takeCalls()).toEqual([
      'GET /agents?since_id=0&limit=100',
      `GET /agents?since_id=${(ids[99] ?? 0) + 1}&limit=100`,
      `GET /agents?since_id=${(ids[199] ?? 0) + 1}&limit=100`,
      `GET /agents?since_id=${(ids[249] ?? 0) + 1}&limit=100`,
    ]);
  });

  it('goes on after a short page, which may be followed by another', () => {
    const { zendesk, accounts } = chatOnStandIn({ choices: { longestPage: 3 } });
    for (let index = 0; index < 6; index++) zendesk.addAgent({ email: `p${index}@acme.example` });
    expect(listed(accounts).pages.map(({ length }) => length)).toEqual([3, 3, 1, 0]);
  });

  it('may begin with the very account at which it continues', () => {
    const { zendesk, accounts } = chatOnStandIn();
    expect(accounts.list(String(zendesk.owner.id))).toMatchObject({
      value: { accounts: [{ email: zendesk.owner.email }] },
    });
  });

  it('is unreadable when a page goes back, which would be read for ever', () => {
    const { zendesk, accounts } = chatOnStandIn();
    const body = JSON.stringify([{ id: 7, email: 'old@acme.example', enabled: true }]);
    zendesk.modes.intercept = () => ({ status: 200, headers: {}, body, seconds: 0.1 });
    const { pages, failure } = listed(accounts);
    expect(pages).toEqual([['old@acme.example']]);
    expect(failure).toMatchObject({
      kind: 'outcome-unknown',
      reason: { code: 'failure.unreadable', what: 'the list of agents' },
    });
  });

  it.each(['{}', '[{"id":7}]', 'null'])('is unreadable as %s', (body) => {
    const { zendesk, accounts } = chatOnStandIn();
    zendesk.modes.intercept = () => ({ status: 200, headers: {}, body, seconds: 0.1 });
    expect(accounts.list(null)).toMatchObject({ kind: 'outcome-unknown' });
  });

  it.each([403, 401])('that is refused with %d is refused for everybody', (status) => {
    const { zendesk, accounts, refused } = chatOnStandIn();
    zendesk.modes.intercept = () => ({ status, headers: {}, body: '', seconds: 0.1 });
    expect(accounts.list(null)).toMatchObject({ kind: 'unauthorized', status });
    expect(refused).toHaveLength(1);
  });
});

describe('what Zendesk says of the account', () => {
  it('names the person whose credential it is, and whether they may write', () => {
    const { zendesk, accounts } = chatOnStandIn();
    const me = accounts.whoAmI();
    expect(me).toMatchObject({ value: { id: String(zendesk.owner.id), role: 'Owner', protected: true } });
    expect(me.kind === 'ok' && accounts.mayWrite(me.value)).toEqual(ok(undefined));
    expect(zendesk.owner.enabled).toBe(true);
  });

  it.each([403, 401])('is refused for everybody, and reported once, when whoAmI is: %d', (status) => {
    const { zendesk, accounts, refused } = chatOnStandIn();
    refuse(zendesk, status, 'GET /agents/me');
    expect(accounts.whoAmI()).toMatchObject({ kind: 'unauthorized', status });
    expect(refused).toHaveLength(1);
  });

  it('is enabled as it is, to find out whether it may write', () => {
    const { zendesk, accounts } = chatOnStandIn();
    const bodies: string[] = [];
    const me = accounts.whoAmI();
    zendesk.modes.intercept = ({ body }) => void bodies.push(body);
    if (me.kind === 'ok') accounts.mayWrite(me.value);
    expect(bodies).toEqual(['{"enabled":1}']);
  });

  it('passes a refused write on to the caller alone', () => {
    const { zendesk, accounts, refused } = chatOnStandIn();
    const me = accounts.whoAmI();
    refuse(zendesk, 403, `PUT /agents/${zendesk.owner.id}`);
    expect(me.kind === 'ok' && accounts.mayWrite(me.value)).toMatchObject({ kind: 'unauthorized' });
    expect(refused).toEqual([]);
  });

  it('holds the seats of the plan, where they are limited', () => {
    expect(chatOnStandIn({ modes: { seatLimit: 5 } }).accounts.subscription()).toEqual(
      ok({ name: 'enterprise', seats: 5 }),
    );
    expect(chatOnStandIn().accounts.subscription()).toEqual(ok({ name: 'enterprise', seats: null }));
  });

  it('may not be read, which pauses nothing', () => {
    const { zendesk, accounts, refused } = chatOnStandIn();
    refuse(zendesk, 403, 'GET /account');
    expect(accounts.subscription()).toMatchObject({ kind: 'unauthorized', status: 403 });
    expect(refused).toEqual([]);
  });

  it.each(['{}', '{"plan":{"name":7,"max_agents":"5"}}', '[]'])('may leave the plan open: %s', (body) => {
    const { zendesk, accounts } = chatOnStandIn();
    zendesk.modes.intercept = () => ({ status: 200, headers: {}, body, seconds: 0.1 });
    expect(accounts.subscription()).toEqual(ok({ name: '', seats: null }));
  });
});
