import { type AgentAnswer, ask, newPerson, standInWith } from './test-helpers';

describe('POST /agents', () => {
  it('answers 201 and an agent who never signed in, without the password', () => {
    const standIn = standInWith();
    const answer = ask(
      standIn,
      'POST',
      '/agents',
      newPerson('new@acme.example', { first_name: 'New', enabled: 1 }),
    );
    expect(answer).toMatchObject({
      status: 201,
      json: {
        email: 'new@acme.example',
        first_name: 'New',
        last_name: '',
        enabled: true,
        last_login: null,
        login_count: 0,
        departments: [],
        create_date: '2026-01-15T12:00:00Z',
        role_id: standIn.state.roleNamed('Agent')?.id,
      },
    });
    expect(answer.body).not.toMatch(/password|aB3/);
    expect(ask(standIn, 'GET', '/agents/email/new%40acme.example').json).toEqual(answer.json);
  });

  it('can answer 200', () => {
    const standIn = standInWith({ choices: { createdStatus: 200 } });
    expect(ask(standIn, 'POST', '/agents', newPerson('a@acme.example')).status).toBe(200);
  });

  it('stores only the strength of the password', () => {
    const standIn = standInWith();
    ask(standIn, 'POST', '/agents', newPerson('a@acme.example'));
    const [created] = standIn.state.agentsOf('a@acme.example', false);
    expect(created?.passwordStrength).toEqual({
      length: 24,
      lower: true,
      upper: true,
      digit: true,
      symbol: true,
    });
    expect(JSON.stringify([...standIn.state.agents.values()])).not.toContain('aB3');
  });

  it.each([
    [1, true],
    [0, false],
    [true, true],
    [false, false],
    [undefined, true],
  ])('interprets enabled %p as %p', (enabled, expected) => {
    const answer = ask(standInWith(), 'POST', '/agents', newPerson('a@acme.example', { enabled }));
    expect(answer.json).toMatchObject({ enabled: expected });
  });

  it('assigns the requested role', () => {
    const standIn = standInWith();
    const chief = standIn.addRole('Chief');
    const answer = ask(standIn, 'POST', '/agents', newPerson('a@acme.example', { role_id: chief.id }));
    expect(answer.json).toMatchObject({ role_id: chief.id });
  });

  it.each([400, 422] as const)('refuses an unknown role and that of the owner with %i', (status) => {
    const standIn = standInWith({ choices: { unknownRoleStatus: status } });
    for (const role_id of [3, standIn.owner.roleId, 'Agent']) {
      expect(ask(standIn, 'POST', '/agents', newPerson('a@acme.example', { role_id })).status).toBe(status);
    }
  });

  it('ignores read-only and unknown fields', () => {
    const standIn = standInWith();
    const sales = standIn.addDepartment('Sales');
    const more = { departments: [sales.id], login_count: 9, roles: { owner: true }, id: 5, colour: 'red' };
    const { json } = ask<AgentAnswer>(standIn, 'POST', '/agents', newPerson('a@acme.example', more));
    expect(json).toMatchObject({ departments: [], login_count: 0, roles: { owner: false } });
    expect(json.id).not.toBe(5);
  });

  describe.each([400, 422] as const)('with status %i', (status) => {
    it.each(['email', 'password', 'display_name'])('refuses a person without %s', (field) => {
      const standIn = standInWith({ choices: { missingFieldStatus: status } });
      const answer = ask(standIn, 'POST', '/agents', newPerson('a@acme.example', { [field]: undefined }));
      expect(answer).toMatchObject({ status, json: { error: `((missing: ${field}))` } });
      expect(standIn.state.agents.size).toBe(1);
    });

    it.each([
      { email: 'nobody' },
      { email: 7 },
      { display_name: '' },
      { enabled: 'yes' },
      { password: null },
    ])('refuses %j', (wrong) => {
      const standIn = standInWith({ choices: { missingFieldStatus: status } });
      expect(ask(standIn, 'POST', '/agents', newPerson('a@acme.example', wrong)).status).toBe(status);
    });
  });

  it('does not accept a wrapper around the object', () => {
    expect(ask(standInWith(), 'POST', '/agents', { agent: newPerson('a@acme.example') }).status).toBe(400);
  });

  it.each(['', 'email=a', '[]', 'null', '"text"'])('refuses the body %p', (raw) => {
    expect(ask(standInWith(), 'POST', '/agents', undefined, { raw }).status).toBe(400);
  });

  it('refuses JSON with another content type', () => {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    expect(ask(standInWith(), 'POST', '/agents', newPerson('a@acme.example'), { headers }).status).toBe(400);
  });
});

describe('an e-mail that is in use', () => {
  it.each([400, 409, 422] as const)('is refused with %i', (duplicateStatus) => {
    const standIn = standInWith({ choices: { duplicateStatus } });
    standIn.addAgent({ email: 'a@acme.example', enabled: false });
    expect(ask(standIn, 'POST', '/agents', newPerson('a@acme.example')).status).toBe(duplicateStatus);
    expect(standIn.state.agents.size).toBe(2);
  });

  it('makes a second agent where that is allowed', () => {
    const standIn = standInWith({ choices: { duplicateStatus: 'allowed' } });
    standIn.addAgent({ email: 'a@acme.example' });
    expect(ask(standIn, 'POST', '/agents', newPerson('a@acme.example')).status).toBe(201);
    expect(standIn.state.agents.size).toBe(3);
  });

  it('is compared ignoring case by default', () => {
    const standIn = standInWith();
    standIn.addAgent({ email: 'a@acme.example' });
    expect(ask(standIn, 'POST', '/agents', newPerson('A@acme.example')).status).toBe(422);
    standIn.choices.duplicateIgnoresCase = false;
    expect(ask(standIn, 'POST', '/agents', newPerson('A@acme.example')).status).toBe(201);
  });

  it('is free again after a deletion by default', () => {
    const standIn = standInWith({ choices: { reuseDeletedEmail: false } });
    const gone = standIn.addAgent({ email: 'a@acme.example' });
    ask(standIn, 'DELETE', `/agents/${gone.id}`);
    expect(ask(standIn, 'POST', '/agents', newPerson('a@acme.example')).status).toBe(422);
    standIn.choices.reuseDeletedEmail = true;
    const again = ask<AgentAnswer>(standIn, 'POST', '/agents', newPerson('a@acme.example'));
    expect(again.status).toBe(201);
    expect(again.json.id).toBeGreaterThan(gone.id);
  });
});

describe('the seats of the plan', () => {
  it.each([402, 403, 422] as const)('are refused with %i when all are taken', (seatStatus) => {
    const standIn = standInWith({ modes: { seatLimit: 2 }, choices: { seatStatus } });
    const off = standIn.addAgent({ email: 'off@acme.example', enabled: false });
    expect(ask(standIn, 'POST', '/agents', newPerson('a@acme.example')).status).toBe(201);
    expect(ask(standIn, 'POST', '/agents', newPerson('b@acme.example')).status).toBe(seatStatus);
    expect(ask(standIn, 'PUT', `/agents/${off.id}`, { enabled: 1 }).status).toBe(seatStatus);
    expect(ask(standIn, 'POST', '/agents', newPerson('c@acme.example', { enabled: 0 })).status).toBe(201);
  });

  it('become free when an agent is disabled', () => {
    const standIn = standInWith({ modes: { seatLimit: 2 } });
    const on = standIn.addAgent({ email: 'on@acme.example' });
    ask(standIn, 'PUT', `/agents/${on.id}`, { enabled: 0 });
    expect(ask(standIn, 'POST', '/agents', newPerson('b@acme.example')).status).toBe(201);
  });
});
