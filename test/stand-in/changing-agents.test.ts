import { type AgentAnswer, ask, standInWith } from './test-helpers';

function withAda(options?: Parameters<typeof standInWith>[0]) {
  const standIn = standInWith(options);
  const ada = standIn.addAgent({ email: 'ada@acme.example', departments: ['Sales'] });
  return { standIn, ada, path: `/agents/${ada.id}` };
}

describe('PUT /agents/{id}', () => {
  it('changes the sent fields and returns the whole agent', () => {
    const { standIn, path, ada } = withAda();
    const role_id = standIn.state.roleNamed('Administrator')?.id;
    const answer = ask(standIn, 'PUT', path, { display_name: 'Countess', last_name: 'Lovelace', role_id });
    expect(answer).toMatchObject({
      status: 200,
      json: {
        id: ada.id,
        email: 'ada@acme.example',
        display_name: 'Countess',
        last_name: 'Lovelace',
        role_id,
      },
    });
  });

  it.each([
    [0, false],
    [false, false],
    [1, true],
    [true, true],
  ])('accepts enabled %p', (enabled, expected) => {
    const { standIn, path, ada } = withAda();
    ada.enabled = !expected;
    expect(ask(standIn, 'PUT', path, { enabled }).json).toMatchObject({ enabled: expected });
  });

  it('refuses an id in the body', () => {
    const { standIn, path, ada } = withAda();
    expect(ask(standIn, 'PUT', path, { id: ada.id, enabled: 0 }).status).toBe(400);
    expect(ada.enabled).toBe(true);
  });

  it('ignores read-only fields', () => {
    const { standIn, path } = withAda();
    const before = ask(standIn, 'GET', path).json;
    const readOnly = {
      departments: [],
      roles: {},
      skills: [1],
      last_login: 'x',
      login_count: 4,
      create_date: 'x',
    };
    expect(ask(standIn, 'PUT', path, readOnly)).toMatchObject({ status: 200, json: before });
  });

  it('changes nothing when one of the fields is invalid', () => {
    const { standIn, path } = withAda();
    const before = standIn.snapshot();
    expect(ask(standIn, 'PUT', path, { display_name: 'New', role_id: 3 }).status).toBe(400);
    expect(ask(standIn, 'PUT', path, { display_name: 'New', email: 'owner@acme.example' }).status).toBe(422);
    expect(ask(standIn, 'PUT', path, { enabled: 0, display_name: '' }).status).toBe(400);
    expect(standIn.snapshot()).toEqual(before);
  });

  it('allows changing the case of the e-mail address', () => {
    const { standIn, path } = withAda();
    expect(ask(standIn, 'PUT', path, { email: 'ADA@acme.example' }).status).toBe(200);
  });

  it('accepts a new password without storing it', () => {
    const { standIn, path, ada } = withAda();
    expect(ask(standIn, 'PUT', path, { password: 'lower' }).status).toBe(200);
    expect(ada.passwordStrength).toEqual({
      length: 5,
      lower: true,
      upper: false,
      digit: false,
      symbol: false,
    });
  });

  it('is 404 for an unknown id', () => {
    expect(ask(standInWith(), 'PUT', '/agents/12', { enabled: 0 }).status).toBe(404);
  });

  it('invalidates the token of a disabled agent', () => {
    const { standIn, path, ada } = withAda();
    const token = standIn.issueToken(ada);
    expect(ask(standIn, 'GET', '/agents/me', undefined, { token }).status).toBe(200);
    ask(standIn, 'PUT', path, { enabled: 0 });
    expect(ask(standIn, 'GET', '/agents/me', undefined, { token }).status).toBe(401);
    ask(standIn, 'PUT', path, { enabled: 1 });
    expect(ask(standIn, 'GET', '/agents/me', undefined, { token }).status).toBe(200);
  });
});

describe('DELETE /agents/{id}', () => {
  it('answers 204 or 200', () => {
    const { standIn, path } = withAda();
    expect(ask(standIn, 'DELETE', path)).toMatchObject({ status: 204, body: '' });
    const other = withAda({ choices: { deletedStatus: 200 } });
    expect(ask(other.standIn, 'DELETE', other.path).status).toBe(200);
  });

  it('removes the agent from every list but keeps the record', () => {
    const { standIn, path, ada } = withAda();
    ask(standIn, 'DELETE', path);
    expect(ask(standIn, 'GET', path).status).toBe(404);
    expect(ask(standIn, 'GET', '/agents/email/ada%40acme.example').status).toBe(404);
    expect(ask<AgentAnswer[]>(standIn, 'GET', '/agents').json.map((it) => it.id)).toEqual([standIn.owner.id]);
    expect(ask(standIn, 'GET', '/departments').json).toMatchObject([{ name: 'Sales', members: [] }]);
    expect(standIn.state.agents.get(ada.id)).toMatchObject({ email: 'ada@acme.example' });
    expect(standIn.snapshot().agents).toContainEqual(expect.objectContaining({ id: ada.id, deleted: true }));
  });

  it('can leave the id in its departments', () => {
    const { standIn, path, ada } = withAda({ choices: { deletedStayMembers: true } });
    ask(standIn, 'DELETE', path);
    expect(ask(standIn, 'GET', '/departments').json).toMatchObject([{ members: [ada.id] }]);
  });

  it('is 404 the second time', () => {
    const { standIn, path } = withAda();
    ask(standIn, 'DELETE', path);
    expect(ask(standIn, 'DELETE', path).status).toBe(404);
  });
});

describe('the owner', () => {
  it.each([400, 403, 422] as const)('cannot be disabled, deleted or demoted: %i', (ownerDisableStatus) => {
    const standIn = standInWith({ choices: { ownerDisableStatus } });
    const path = `/agents/${standIn.owner.id}`;
    const role_id = standIn.state.roleNamed('Agent')?.id;
    expect(ask(standIn, 'PUT', path, { enabled: 0 }).status).toBe(ownerDisableStatus);
    expect(ask(standIn, 'PUT', path, { role_id }).status).toBe(ownerDisableStatus);
    expect(ask(standIn, 'DELETE', path).status).toBe(ownerDisableStatus);
    expect(ask(standIn, 'PUT', path, { display_name: 'Boss', role_id: standIn.owner.roleId }).status).toBe(
      200,
    );
  });

  it('can be disabled if the account allows it, which invalidates the token', () => {
    const standIn = standInWith({ choices: { ownerDisableStatus: 'allowed' } });
    expect(ask(standIn, 'PUT', `/agents/${standIn.owner.id}`, { enabled: 0 }).status).toBe(200);
    expect(ask(standIn, 'GET', '/agents/me').status).toBe(401);
  });
});

describe('an account made in Zendesk Support', () => {
  it.each([403, 404, 405] as const)('refuses every write to agents with %i', (refusedWriteStatus) => {
    const { standIn, path } = withAda({ modes: { kind: 'integrated' }, choices: { refusedWriteStatus } });
    const before = standIn.snapshot();
    expect(ask(standIn, 'POST', '/agents', { email: 'a@acme.example' }).status).toBe(refusedWriteStatus);
    expect(ask(standIn, 'PUT', path, { enabled: 0 }).status).toBe(refusedWriteStatus);
    expect(ask(standIn, 'DELETE', path).status).toBe(refusedWriteStatus);
    expect(standIn.snapshot()).toEqual(before);
  });

  it('can be read, and its departments can be changed', () => {
    const { standIn, path } = withAda({ modes: { kind: 'integrated' } });
    expect(ask(standIn, 'GET', path).status).toBe(200);
    expect(ask(standIn, 'GET', '/account').status).toBe(200);
    expect(ask(standIn, 'POST', '/departments', { name: 'New' }).status).toBe(201);
  });
});
