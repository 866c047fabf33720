import { ok } from '../../../src/zendesk/accounts';
import { chatOnStandIn, refuse } from './on-stand-in';

/** Two departments, and three agents who are to join them: Ana both, Ben the first, Cleo the second. */
function scene() {
  const chat = chatOnStandIn();
  const { zendesk } = chat;
  const [sales, care] = ['Sales', 'Care'].map((name) => zendesk.addDepartment(name));
  const [ana, ben, cleo] = ['ana', 'ben', 'cleo'].map((name) =>
    zendesk.addAgent({ email: `${name}@acme.example` }),
  );
  if (!sales || !care || !ana || !ben || !cleo) throw new Error('the scene is complete');
  const memberships = [
    { accountId: String(ana.id), departments: ['Sales', 'Care'] },
    { accountId: String(ben.id), departments: [' sales'] },
    { accountId: String(cleo.id), departments: ['Care'] },
  ];
  return { ...chat, sales, care, ana, ben, cleo, memberships };
}

const DONE = ok(undefined);

describe('joining departments', () => {
  it('adds each account to its own', () => {
    const { accounts, memberships, sales, care, ana, ben, cleo } = scene();
    expect(accounts.join(memberships)).toEqual([DONE, DONE, DONE]);
    expect([...sales.members]).toEqual([ana.id, ben.id]);
    expect([...care.members]).toEqual([ana.id, cleo.id]);
  });

  it('reads and writes a department once, and looks once more, however many join it', () => {
    const { accounts, sales, ana, ben, cleo, takeCalls } = scene();
    accounts.join([ana, ben, cleo].map(({ id }) => ({ accountId: String(id), departments: ['Sales'] })));
    const path = `/departments/${sales.id}`;
    expect(takeCalls()).toEqual(['GET /departments', `GET ${path}`, `PUT ${path}`, `GET ${path}`]);
  });

  it('leaves those who are in it already, and writes nothing when all are', () => {
    const { zendesk, accounts, sales, ana, ben, takeCalls } = scene();
    zendesk.state.setMembers(sales, [ben.id]);
    const joining = [ana, ben].map(({ id }) => ({ accountId: String(id), departments: ['Sales'] }));
    accounts.join(joining);
    expect([...sales.members]).toEqual([ben.id, ana.id]);
    takeCalls();
    expect(accounts.join(joining)).toEqual([DONE, DONE]);
    expect(takeCalls()).toEqual([`GET /departments/${sales.id}`]);
  });

  it('asks nothing where no account has one to join', () => {
    const { accounts, ana, takeCalls } = scene();
    expect(accounts.join([{ accountId: String(ana.id), departments: [] }])).toEqual([DONE]);
    expect(accounts.join([])).toEqual([]);
    expect(takeCalls()).toEqual([]);
  });
});

describe('a department that cannot be joined', () => {
  it('concerns only those who were to join it', () => {
    const { zendesk, accounts, memberships, sales, care, ana, cleo } = scene();
    refuse(zendesk, 503, `GET /departments/${sales.id}`);
    const failed = { kind: 'outcome-unknown', reason: { code: 'failure.status', status: 503 } };
    expect(accounts.join(memberships)).toMatchObject([failed, failed, DONE]);
    expect([...care.members]).toEqual([ana.id, cleo.id]);
  });

  it('concerns an account that has joined another one before', () => {
    const { zendesk, accounts, memberships, sales, care, ana, ben } = scene();
    refuse(zendesk, 503, `GET /departments/${care.id}`);
    const failed = { kind: 'outcome-unknown' };
    expect(accounts.join(memberships)).toMatchObject([failed, DONE, failed]);
    expect([...sales.members]).toEqual([ana.id, ben.id]);
  });

  it('that Zendesk does not have is about those who were to join it', () => {
    const { zendesk, accounts, memberships, sales, care, ana, cleo } = scene();
    zendesk.state.departments.delete(sales.id);
    const reason = { code: 'failure.no-such-name', what: 'department' };
    expect(accounts.join(memberships)).toMatchObject([
      { kind: 'rejected', reason },
      { kind: 'rejected', reason },
      DONE,
    ]);
    expect([...care.members]).toEqual([ana.id, cleo.id]);
  });

  it('whose list of members is missing is not written', () => {
    const { zendesk, accounts, memberships, sales, takeCalls } = scene();
    zendesk.modes.intercept = ({ url }) =>
      url.endsWith(`/departments/${sales.id}`)
        ? { status: 200, headers: {}, body: '{"id":1,"name":"Sales"}', seconds: 0.1 }
        : undefined;
    const [, ben] = memberships;
    expect(accounts.join(ben ? [ben] : [])).toMatchObject([
      { kind: 'outcome-unknown', reason: { code: 'failure.unreadable' } },
    ]);
    expect(takeCalls().filter((call) => call.startsWith('PUT'))).toEqual([]);
  });

  it('that is refused with 403 while the credential works is about that department', () => {
    const { zendesk, accounts, memberships, sales, care, refused, takeCalls } = scene();
    refuse(zendesk, 403, `PUT /departments/${sales.id}`, `PUT /departments/${care.id}`);
    expect(accounts.join(memberships)).toMatchObject([
      { kind: 'rejected', status: 403 },
      { kind: 'rejected', status: 403 },
      { kind: 'rejected', status: 403 },
    ]);
    expect(takeCalls().filter((call) => call === 'GET /agents/me')).toHaveLength(1);
    expect(refused).toEqual([]);
  });

  it('that is refused with 403 keeps no one from joining the next', () => {
    const { zendesk, accounts, memberships, sales, care, ana, cleo } = scene();
    refuse(zendesk, 403, `GET /departments/${sales.id}`);
    const refusedOne = { kind: 'rejected', status: 403 };
    expect(accounts.join(memberships)).toMatchObject([refusedOne, refusedOne, DONE]);
    expect([...care.members]).toEqual([ana.id, cleo.id]);
  });

  it('that is refused with the credential is refused for everybody', () => {
    const { zendesk, accounts, memberships, sales, refused, takeCalls } = scene();
    refuse(zendesk, 401, `GET /departments/${sales.id}`);
    const failed = { kind: 'unauthorized', status: 401 };
    expect(accounts.join(memberships)).toMatchObject([failed, failed, failed]);
    expect(takeCalls()).toEqual(['GET /departments', `GET /departments/${sales.id}`]);
    expect(refused).toHaveLength(1);
  });

  it('because the list of departments may not be read is refused for everybody, but for those who join none', () => {
    const { zendesk, accounts, memberships, refused, takeCalls } = scene();
    refuse(zendesk, 403, 'GET /departments');
    const failed = { kind: 'unauthorized', status: 403 };
    expect(accounts.join([...memberships, { accountId: '7', departments: [] }])).toMatchObject([
      failed,
      failed,
      failed,
      DONE,
    ]);
    expect(takeCalls()).toEqual(['GET /departments']);
    expect(refused).toHaveLength(1);
  });
});

describe('a department that others change at the same time', () => {
  /** Has each write of the members undone, as often as that. */
  function contended(times: number) {
    const made = scene();
    let undone = 0;
    made.zendesk.modes.afterwards = ({ method }, answer) => {
      if (method === 'PUT' && undone++ < times) made.zendesk.state.setMembers(made.sales, [made.cleo.id]);
      return answer;
    };
    return {
      ...made,
      join: () => made.accounts.join([{ accountId: String(made.ana.id), departments: ['Sales'] }]),
    };
  }

  it('is written again, with their members', () => {
    const { join, sales, ana, cleo } = contended(1);
    expect(join()).toEqual([DONE]);
    expect([...sales.members]).toEqual([cleo.id, ana.id]);
  });

  it('is written three times at most, and then tried again later', () => {
    const { join, takeCalls } = contended(9);
    expect(join()).toEqual([
      { kind: 'transient', notBefore: null, reason: { code: 'failure.department-contended', name: 'Sales' } },
    ]);
    expect(takeCalls().filter((call) => call.startsWith('PUT'))).toHaveLength(3);
  });

  it('is tried again when one of several is missing in the end, or when that cannot be read', () => {
    const { zendesk, accounts, sales, ana, ben } = scene();
    const both = [ana, ben].map(({ id }) => ({ accountId: String(id), departments: ['Sales'] }));
    zendesk.modes.afterwards = ({ method }, answer) => {
      if (method === 'PUT') zendesk.state.setMembers(sales, [ana.id]);
      return answer;
    };
    expect(accounts.join(both)).toMatchObject([{ kind: 'transient' }, { kind: 'transient' }]);
    zendesk.state.setMembers(sales, []);
    let writes = 0;
    zendesk.modes.intercept = ({ method }) => {
      if (method === 'PUT') writes++;
      return method === 'GET' && writes === 3
        ? { status: 503, headers: {}, body: '', seconds: 0.1 }
        : undefined;
    };
    expect(accounts.join(both)).toMatchObject([{ kind: 'outcome-unknown' }, { kind: 'outcome-unknown' }]);
  });

  it('is joined when the third write has stayed', () => {
    const { join, sales, ana, cleo } = contended(2);
    expect(join()).toEqual([DONE]);
    expect([...sales.members]).toEqual([cleo.id, ana.id]);
  });
});
