import {
  accountChoosing,
  accountInTime,
  accountWith,
  ask,
  put,
  search,
  type UserAnswer,
} from './test-helpers';

interface Page {
  users: UserAnswer[];
  meta: { has_more: boolean; after_cursor: string | null };
  links: { next: string | null };
}

describe('GET /users/me', () => {
  it('is the person behind the token', () => {
    const account = accountWith();
    expect(ask(account, 'GET', '/users/me').json).toMatchObject({
      user: {
        email: 'owner@acme.example',
        role: 'admin',
        role_type: 4,
        authenticity_token: expect.any(String),
      },
    });
  });

  it('is nobody, with status 200, without a valid token', () => {
    const account = accountWith();
    const answer = ask(account, 'GET', '/users/me', undefined, { token: 'wrong' });
    expect(answer).toMatchObject({ status: 200, json: { user: { id: null } } });
    expect(answer.json).not.toHaveProperty('user.authenticity_token');
  });

  it('can also be refused', () => {
    const account = accountChoosing({ anonymousMe: '401' });
    expect(ask(account, 'GET', '/users/me', undefined, { token: 'wrong' }).status).toBe(401);
  });
});

describe('a person', () => {
  it('has the recorded fields of an agent without custom role, of an admin and of an end-user', () => {
    const account = accountWith();
    const agent = account.addAgent({ email: 'ann@acme.example', customRole: null });
    const endUser = account.addUser({ email: 'eve@acme.example' });
    const shape = ({ id }: { id: number }) =>
      ask<{ user: UserAnswer }>(account, 'GET', `/users/${id}`).json.user;
    expect(shape(agent)).toMatchObject({
      role: 'agent',
      role_type: null,
      custom_role_id: null,
      ticket_restriction: null,
      restricted_agent: false,
      default_group_id: account.state.defaultGroup()?.id,
    });
    expect(shape(account.owner)).toMatchObject({
      role: 'admin',
      role_type: 4,
      custom_role_id: expect.any(Number),
    });
    expect(shape(endUser)).toMatchObject({
      role_type: null,
      ticket_restriction: 'requested',
      restricted_agent: true,
      default_group_id: null,
      active: true,
    });
  });

  it('is answered with and without .json, and 404 when there is none', () => {
    const account = accountWith();
    expect(ask(account, 'GET', `/users/${account.owner.id}.json`).status).toBe(200);
    expect(ask(account, 'GET', '/users/7')).toMatchObject({
      status: 404,
      json: { error: 'RecordNotFound', description: 'Not found' },
    });
  });
});

describe('GET /users', () => {
  it('lists by cursor, 100 at most, until has_more is false', () => {
    const account = accountWith();
    for (let index = 0; index < 249; index += 1) account.addAgent({ email: `a${index}@acme.example` });
    account.addUser({ email: 'end@acme.example' });
    const path = '/users?role[]=agent&role[]=admin&page[size]=100';
    const sizes: number[] = [];
    const seen = new Set<number>();
    for (let after = ''; ; ) {
      const { users, meta } = ask<Page>(account, 'GET', `${path}${after}`).json;
      sizes.push(users.length);
      for (const { id } of users) seen.add(id);
      if (!meta.has_more) break;
      after = `&page[after]=${meta.after_cursor}`;
    }
    expect(sizes).toEqual([100, 100, 50]);
    expect(seen.size).toBe(250);
    expect(ask(account, 'GET', '/users?page[size]=101').status).toBe(400);
    expect(ask(account, 'GET', '/users?page[after]=x').status).toBe(400);
  });

  it('has a link to a next page on the last one as well, which can be on another host', () => {
    const account = accountWith({ modes: { linkHost: 'z3n-acme.zendesk.com' } });
    const { links, meta } = ask<Page>(account, 'GET', '/users?page[size]=10').json;
    expect(meta.has_more).toBe(false);
    expect(links.next).toMatch(/^https:\/\/z3n-acme\.zendesk\.com\/api\/v2\/users\.json\?/);
    account.choices.nextOnLastPage = false;
    expect(ask<Page>(account, 'GET', '/users?page[size]=10').json.links.next).toBeNull();
  });

  it('has null cursors on an empty page', () => {
    const { json } = ask<Page>(accountWith(), 'GET', '/users?role=end-user&page[size]=10');
    expect(json).toMatchObject({
      users: [],
      meta: { has_more: false, after_cursor: null },
      links: { next: null },
    });
  });

  it('lists by offset without a cursor, up to 10,000 records', () => {
    const account = accountWith();
    account.addAgent({ email: 'a@acme.example' });
    const { json } = ask(account, 'GET', '/users?per_page=1');
    expect(json).toMatchObject({
      count: 2,
      previous_page: null,
      next_page: expect.stringContaining('page=2'),
    });
    expect(ask(account, 'GET', '/users?page=101').status).toBe(400);
  });

  it('lists the people with a custom role, and counts', () => {
    const account = accountWith();
    const { customRoleId } = account.addAgent({ email: 'a@acme.example', customRole: 'Advisor' });
    const { json } = ask<Page>(account, 'GET', `/users?permission_set=${customRoleId}&page[size]=5`);
    expect(json.users.map(({ email }) => email)).toEqual(['a@acme.example']);
    expect(ask(account, 'GET', '/users/count?role=agent').json).toMatchObject({ count: { value: 1 } });
  });

  it('shows several people by id, and by external id', () => {
    const account = accountWith();
    const user = account.addUser({ email: 'a@acme.example', externalId: 'x1' });
    for (const query of [`ids=${user.id},5`, 'external_ids=x1,x2']) {
      const { json } = ask<Page>(account, 'GET', `/users/show_many?${query}`);
      expect(json.users.map(({ id }) => id)).toEqual([user.id]);
    }
  });
});

describe('GET /users/search', () => {
  it('finds by any address, ignoring case, and by a part of it', () => {
    const account = accountWith();
    account.addUser({ email: 'ann@acme.example', otherEmails: ['Ann.Ray@acme.example'] });
    account.addUser({ email: 'joann@acme.example' });
    expect(search(account, 'ANN.RAY@acme.example')).toEqual(['ann@acme.example']);
    expect(search(account, 'ann@acme.example')).toEqual(['ann@acme.example', 'joann@acme.example']);
    account.choices.searchIsPartial = false;
    expect(search(account, 'ann@acme.example')).toEqual(['ann@acme.example']);
    account.choices.searchFindsSecondary = false;
    expect(search(account, 'ann.ray@acme.example')).toEqual([]);
  });

  it('does not know of new people and addresses for a while', () => {
    const { account, clock } = accountInTime({ modes: { searchLag: 60 } });
    const { json } = ask<{ user: UserAnswer }>(account, 'POST', '/users', {
      user: { name: 'Ann', email: 'ann@acme.example' },
    });
    expect(search(account, 'ann@acme.example')).toEqual([]);
    clock.pass(60);
    expect(search(account, 'ann@acme.example')).toEqual(['ann@acme.example']);
    put(account, json.user, { email: 'ray@acme.example' });
    expect(search(account, 'ray@acme.example')).toEqual([]);
    clock.pass(60);
    expect(search(account, 'ray@acme.example')).toEqual(['ann@acme.example']);
  });

  it('can show people as they were', () => {
    const { account, clock } = accountInTime({
      modes: { searchLag: 60 },
      choices: { searchShowsOldValues: true },
    });
    const user = account.addAgent({ email: 'ann@acme.example' });
    put(account, user, { suspended: true });
    const seen = () =>
      ask<{ users: UserAnswer[] }>(account, 'GET', '/users/search?query=email:ann@acme.example').json
        .users[0];
    expect(seen()?.suspended).toBe(false);
    clock.pass(60);
    expect(seen()?.suspended).toBe(true);
  });

  it('can show deleted people', () => {
    const account = accountWith();
    account.deleteUser(account.addUser({ email: 'ann@acme.example' }));
    expect(search(account, 'ann@acme.example')).toEqual([]);
    account.choices.searchShowsDeleted = true;
    expect(search(account, 'ann@acme.example')).toEqual(['ann@acme.example']);
  });

  it('finds by external id and by role', () => {
    const account = accountWith();
    account.addUser({ email: 'ann@acme.example', externalId: 'x1' });
    const byId = ask(account, 'GET', '/users/search?external_id=x1').json;
    expect(byId).toMatchObject({ count: 1, users: [{ email: 'ann@acme.example' }] });
    expect(ask(account, 'GET', '/users/search?query=role:end-user%20ann').json).toMatchObject({ count: 1 });
    expect(ask(account, 'GET', '/users/search').status).toBe(400);
  });
});
