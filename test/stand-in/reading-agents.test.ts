import { type AgentAnswer, ask, standInWith } from './test-helpers';

describe('GET /agents', () => {
  it('returns a bare array sorted by id', () => {
    const standIn = standInWith();
    standIn.addAgent({ email: 'z@acme.example' });
    standIn.addAgent({ email: 'a@acme.example' });
    const { status, json } = ask<AgentAnswer[]>(standIn, 'GET', '/agents?limit=100');
    expect(status).toBe(200);
    expect(json.map((agent) => agent.email)).toEqual([
      'owner@acme.example',
      'z@acme.example',
      'a@acme.example',
    ]);
    expect(json.map((agent) => agent.id)).toEqual(json.map((agent) => agent.id).sort((a, b) => a - b));
  });

  it('returns large ids below 2^53', () => {
    const [owner] = ask<AgentAnswer[]>(standInWith(), 'GET', '/agents').json;
    expect(owner?.id).toBeGreaterThan(2 ** 32);
    expect(Number.isSafeInteger(owner?.id)).toBe(true);
  });

  it('returns ten agents without a limit', () => {
    expect(ask<AgentAnswer[]>(crowd(30), 'GET', '/agents').json).toHaveLength(10);
  });

  it('refuses a limit above 100', () => {
    expect(ask(crowd(1), 'GET', '/agents?limit=101').status).toBe(400);
    expect(ask(crowd(1), 'GET', '/agents?limit=100').status).toBe(200);
  });

  it.each(['limit=0', 'limit=-1', 'limit=many', 'since_id=x', 'max_id=1.5'])('refuses %s', (query) => {
    expect(ask(crowd(1), 'GET', `/agents?${query}`).status).toBe(400);
  });

  it('can be read completely by since_id = last id + 1', () => {
    const standIn = crowd(25);
    const seen: number[] = [];
    for (let since = 0, more = true; more; ) {
      const page = ask<AgentAnswer[]>(standIn, 'GET', `/agents?since_id=${since}&limit=10`).json;
      seen.push(...page.map((agent) => agent.id));
      since = (page.at(-1)?.id ?? 0) + 1;
      more = page.length > 0;
    }
    expect(seen).toHaveLength(26);
    expect(new Set(seen).size).toBe(26);
  });

  it('includes the agents that since_id and max_id name', () => {
    const standIn = crowd(5);
    const ids = [...standIn.state.agents.keys()];
    const between = ask<AgentAnswer[]>(standIn, 'GET', `/agents?since_id=${ids[1]}&max_id=${ids[3]}`).json;
    expect(between.map((agent) => agent.id)).toEqual(ids.slice(1, 4));
  });

  it('pages backwards with only max_id', () => {
    const standIn = crowd(9);
    const ids = [...standIn.state.agents.keys()];
    const page = ask<AgentAnswer[]>(standIn, 'GET', `/agents?max_id=${ids[6]}&limit=3`).json;
    expect(page.map((agent) => agent.id)).toEqual(ids.slice(4, 7));
  });
});

describe('GET /agents/{id}, /agents/me and /agents/email/{email}', () => {
  it('returns the fields of a live record', () => {
    const standIn = standInWith();
    const ada = standIn.addAgent({
      email: 'ada@acme.example',
      firstName: 'Ada',
      role: 'Administrator',
      createDate: '2024-02-01T10:00:00Z',
      lastLogin: '2025-03-04T05:06:07Z',
      loginCount: 113,
      departments: ['Sales'],
    });
    const sales = standIn.addDepartment('Closed', { members: [ada], enabled: false });
    const [first] = standIn.state.departments.keys();
    expect(ask(standIn, 'GET', `/agents/${ada.id}`).json).toEqual({
      id: ada.id,
      email: 'ada@acme.example',
      first_name: 'Ada',
      last_name: '',
      display_name: 'Ada',
      enabled: true,
      create_date: '2024-02-01T10:00:00Z',
      role_id: standIn.state.roleNamed('administrator')?.id,
      roles: { administrator: true, owner: false },
      departments: [first, sales.id],
      enabled_departments: [first],
      skills: [],
      last_login: '2025-03-04T05:06:07Z',
      login_count: 113,
    });
  });

  it('returns the owner of the token as "me"', () => {
    const standIn = standInWith();
    const agent = standIn.addAgent({ email: 'plain@acme.example' });
    expect(ask(standIn, 'GET', '/agents/me').json).toMatchObject({
      roles: { owner: true, administrator: true },
    });
    const own = ask(standIn, 'GET', '/agents/me', undefined, { token: standIn.issueToken(agent) });
    expect(own.json).toMatchObject({
      email: 'plain@acme.example',
      roles: { owner: false, administrator: false },
    });
  });

  it.each(['a.b+c@acme.example', 'a.b%2Bc%40acme.example'])('finds a.b+c@acme.example as %s', (segment) => {
    const standIn = standInWith();
    standIn.addAgent({ email: 'a.b+c@acme.example' });
    const { status, json } = ask(standIn, 'GET', `/agents/email/${segment}`);
    expect({ status, json }).toMatchObject({ status: 200, json: { email: 'a.b+c@acme.example' } });
  });

  it('ignores case in look-ups by default', () => {
    const standIn = standInWith();
    standIn.addAgent({ email: 'Ada@acme.example' });
    expect(ask(standIn, 'GET', '/agents/email/ada%40acme.example').status).toBe(200);
    standIn.choices.emailLookupIgnoresCase = false;
    expect(ask(standIn, 'GET', '/agents/email/ada%40acme.example').status).toBe(404);
    expect(ask(standIn, 'GET', '/agents/email/Ada%40acme.example').status).toBe(200);
  });

  it('refuses a broken percent-encoding', () => {
    expect(ask(standInWith(), 'GET', '/agents/email/%zz').status).toBe(400);
  });

  it('can return enabled as a number', () => {
    const standIn = standInWith({ modes: { enabledAsInt: true } });
    expect(ask(standIn, 'GET', '/agents/me').json).toMatchObject({ enabled: 1 });
    const off = standIn.addAgent({ email: 'off@acme.example', enabled: false });
    expect(ask(standIn, 'GET', `/agents/${off.id}`).json).toMatchObject({ enabled: 0 });
  });
});

describe('a missing object', () => {
  const paths = [
    '/agents/1',
    '/agents/email/no%40acme.example',
    '/departments/1',
    '/departments/name/No',
    '/roles/1',
  ];

  it.each(paths)('is 404 at %s', (path) => {
    expect(ask(standInWith(), 'GET', path)).toMatchObject({ status: 404, json: { error: 'Not Found' } });
  });

  it.each([
    ['null', 'null'],
    ['empty-object', '{}'],
    ['empty-array', '[]'],
  ] as const)('can be a 200 with %s', (absentStyle, body) => {
    const standIn = standInWith({ choices: { absentStyle } });
    for (const path of paths) expect(ask(standIn, 'GET', path)).toMatchObject({ status: 200, body });
    expect(ask(standIn, 'PUT', '/agents/1', {}).status).toBe(404);
  });

  it.each([
    ['object', 'application/json', '{"error":{"message":"Not Found"}}'],
    ['html', 'text/html', expect.stringContaining('<html>')],
    ['empty', undefined, ''],
  ] as const)('can have a body of the kind %s', (notFoundBody, type, body) => {
    const answer = ask(standInWith({ choices: { notFoundBody } }), 'GET', '/agents/1');
    expect(answer).toMatchObject({ status: 404, body });
    expect(answer.headers['Content-Type']).toBe(type);
  });
});

function crowd(size: number) {
  const standIn = standInWith();
  for (let index = 0; index < size; index += 1) standIn.addAgent({ email: `agent${index}@acme.example` });
  return standIn;
}
