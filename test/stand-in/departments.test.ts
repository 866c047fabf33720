import { ask, type DepartmentAnswer, standInWith } from './test-helpers';

function withSales(options?: Parameters<typeof standInWith>[0]) {
  const standIn = standInWith(options);
  const ada = standIn.addAgent({ email: 'ada@acme.example' });
  const bob = standIn.addAgent({ email: 'bob@acme.example' });
  const sales = standIn.addDepartment('Sales', { members: [ada] });
  return { standIn, ada, bob, sales, path: `/departments/${sales.id}` };
}

describe('reading departments', () => {
  it('finds them in the list, by id and by name', () => {
    const { standIn, sales, ada, path } = withSales();
    const expected = {
      id: sales.id,
      name: 'Sales',
      description: '',
      enabled: true,
      members: [ada.id],
      settings: {},
    };
    expect(ask(standIn, 'GET', '/departments')).toMatchObject({ status: 200, json: [expected] });
    expect(ask(standIn, 'GET', path)).toMatchObject({ status: 200, json: expected });
    expect(ask(standIn, 'GET', '/departments/name/Sales')).toMatchObject({ status: 200, json: expected });
  });

  it('finds a name with spaces and special characters', () => {
    const standIn = standInWith();
    standIn.addDepartment('Q&A / à la carte');
    const path = `/departments/name/${encodeURIComponent('Q&A / à la carte')}`;
    expect(ask(standIn, 'GET', path)).toMatchObject({ status: 200, json: { name: 'Q&A / à la carte' } });
  });

  it('shows the Support group after the Agent Workspace migration', () => {
    const { standIn, sales, path } = withSales({ modes: { agentWorkspace: true } });
    expect(ask(standIn, 'GET', path).json).toMatchObject({
      settings: { chat_enabled: true, support_group_id: sales.id, solved_ticket_reassignment_strategy: '' },
    });
  });
});

describe('creating and deleting departments', () => {
  it('answers 201 and the object', () => {
    const { standIn, bob } = withSales();
    const body = { name: 'Help', description: 'First aid', enabled: 1, members: [bob.id], settings: {} };
    expect(ask(standIn, 'POST', '/departments', body)).toMatchObject({
      status: 201,
      json: { ...body, enabled: true },
    });
  });

  it('requires a unique name', () => {
    const { standIn } = withSales();
    expect(ask(standIn, 'POST', '/departments', {}).status).toBe(400);
    expect(ask(standIn, 'POST', '/departments', { name: 'sales' }).status).toBe(422);
  });

  it('is removed by DELETE', () => {
    const { standIn, ada, path } = withSales();
    expect(ask(standIn, 'DELETE', path).status).toBe(204);
    expect(ask(standIn, 'DELETE', path).status).toBe(404);
    expect(ask(standIn, 'GET', `/agents/${ada.id}`).json).toMatchObject({ departments: [] });
  });
});

describe('PUT /departments/{id}', () => {
  it('replaces the whole list of members, which changes the agents', () => {
    const { standIn, ada, bob, sales, path } = withSales();
    expect(ask(standIn, 'PUT', path, { members: [bob.id] })).toMatchObject({
      status: 200,
      json: { name: 'Sales', members: [bob.id] },
    });
    expect(ask(standIn, 'GET', `/agents/${ada.id}`).json).toMatchObject({
      departments: [],
      enabled_departments: [],
    });
    expect(ask(standIn, 'GET', `/agents/${bob.id}`).json).toMatchObject({
      departments: [sales.id],
      enabled_departments: [sales.id],
    });
  });

  it('keeps the members when none are sent', () => {
    const { standIn, ada, path } = withSales();
    const body = { name: 'Sales 2', description: 'x', settings: { colour: 'red' } };
    expect(ask(standIn, 'PUT', path, body)).toMatchObject({
      status: 200,
      json: { ...body, members: [ada.id] },
    });
  });

  it('omits a disabled department from enabled_departments', () => {
    const { standIn, ada, sales, path } = withSales();
    ask(standIn, 'PUT', path, { enabled: 0 });
    expect(ask(standIn, 'GET', `/agents/${ada.id}`).json).toMatchObject({
      departments: [sales.id],
      enabled_departments: [],
    });
  });

  it('can still list departments that an agent has left', () => {
    const { standIn, ada, sales, path } = withSales({ choices: { staleDepartmentsInAgent: true } });
    ask(standIn, 'PUT', path, { members: [] });
    expect(ask(standIn, 'GET', `/agents/${ada.id}`).json).toMatchObject({
      departments: [sales.id],
      enabled_departments: [],
    });
    ask(standIn, 'PUT', path, { members: [ada.id] });
    expect(ask(standIn, 'GET', `/agents/${ada.id}`).json).toMatchObject({ departments: [sales.id] });
  });

  it('ignores or refuses ids that are not agents', () => {
    const { standIn, ada, path } = withSales();
    const members = [ada.id, 77];
    expect(ask<DepartmentAnswer>(standIn, 'PUT', path, { members }).json.members).toEqual([ada.id]);
    standIn.choices.unknownMember = 400;
    expect(ask(standIn, 'PUT', path, { members }).status).toBe(400);
  });

  it.each([{ members: 'all' }, { members: ['1'] }, { settings: [] }, { name: '' }, { enabled: 2 }])(
    'refuses %j',
    (wrong) => {
      const { standIn, path } = withSales();
      const before = standIn.snapshot();
      expect(ask(standIn, 'PUT', path, { description: 'new', ...wrong }).status).toBe(400);
      expect(standIn.snapshot()).toEqual(before);
    },
  );

  it('is 404 for an unknown id', () => {
    expect(ask(standInWith(), 'PUT', '/departments/5', { members: [] }).status).toBe(404);
  });
});
