import { accountChoosing, accountWith, ask, create, type OneUser, plain, put } from './test-helpers';

const ANN = 'ann@acme.example';

describe('POST /users', () => {
  it('creates an agent with role and groups in one call, and says where', () => {
    const account = accountWith();
    const [sales, staff] = [account.addGroup('Sales'), account.state.roleNamed('Staff')];
    const answer = create(account, {
      email: ANN,
      role: 'agent',
      custom_role_id: staff?.id,
      group_ids: [sales.id],
    });
    const { user } = answer.json;
    expect(answer).toMatchObject({
      status: 201,
      headers: { Location: `https://acme.zendesk.com/api/v2/users/${user.id}.json` },
      json: {
        user: {
          email: ANN,
          role: 'agent',
          role_type: 0,
          custom_role_id: staff?.id,
          ticket_restriction: null,
        },
      },
    });
    expect(plain(account, user)).toMatchObject({ groups: ['Sales'], defaultGroup: 'Sales', chat: false });
  });

  it('makes an end-user when no role is given', () => {
    const { json } = create(accountWith(), { email: ANN });
    expect(json.user).toMatchObject({
      role: 'end-user',
      ticket_restriction: 'requested',
      default_group_id: null,
    });
  });

  it.each([
    ['instead-of-default-group', ['Sales']],
    ['besides-default-group', ['Sales', 'Support']],
    ['ignored', ['Support']],
  ] as const)('can treat group_ids as %s', (groupIdsOnCreate, groups) => {
    const account = accountChoosing({ groupIdsOnCreate });
    const { id } = account.addGroup('Sales');
    const { json } = create(account, { email: ANN, role: 'agent', group_ids: [id] });
    expect(plain(account, json.user).groups).toEqual(groups);
  });

  it('refuses an address that anybody has, in whatever case, also as a further one', () => {
    const account = accountWith();
    account.addUser({ email: 'a@acme.example', otherEmails: [ANN] });
    expect(create(account, { email: 'ANN@acme.example' })).toMatchObject({
      status: 422,
      json: {
        error: 'RecordInvalid',
        description: 'Record validation errors',
        details: {
          email: [
            {
              description: 'Email: ANN@acme.example is already being used by another user',
              error: 'DuplicateValue',
            },
          ],
        },
      },
    });
  });

  it('lets the address of a deleted person be used again, or not', () => {
    const account = accountWith();
    account.deleteUser(account.addUser({ email: ANN }));
    account.choices.reuseDeletedEmail = false;
    expect(create(account, { email: ANN }).status).toBe(422);
    account.choices.reuseDeletedEmail = true;
    expect(create(account, { email: ANN }).status).toBe(201);
  });

  it.each([
    [{ name: '' }, 'name'],
    [{ email: 'nobody' }, 'email'],
    [{ role: 'king' }, 'role'],
    [{ role: 'agent', custom_role_id: 5 }, 'custom_role_id'],
    [{ role: 'agent', group_ids: [5] }, 'group_id'],
  ])('refuses %j and creates nobody', (fields, field) => {
    const account = accountWith();
    const answer = create(account, { email: ANN, ...fields });
    expect(answer).toMatchObject({ status: 422, json: { details: { [field]: [{}] } } });
    expect(account.state.users.size).toBe(1);
    expect(account.calls).toMatchObject([{ status: 422, done: false }]);
  });

  it('sends the welcome and the verification, unless they are switched off', () => {
    const account = accountWith();
    create(account, { email: ANN });
    expect(account.state.mails.map(({ kind }) => kind)).toEqual(['welcome', 'verification']);
    account.modes.welcomeMails = false;
    create(account, { email: 'b@acme.example', skip_verify_email: true });
    create(account, { email: 'c@acme.example', verified: true });
    expect(account.state.mails).toHaveLength(2);
  });

  it('needs the object in a property user', () => {
    expect(ask(accountWith(), 'POST', '/users', { name: 'Ann' }).status).toBe(400);
  });
});

describe('an agent without custom role', () => {
  it.each([
    ['legacy-agent', { role: 'agent', role_type: null }],
    ['contributor', { role: 'agent', role_type: 3 }],
  ] as const)('on Enterprise can become a %s', (agentWithoutCustomRole, user) => {
    const account = accountChoosing({ agentWithoutCustomRole });
    expect(create(account, { email: ANN, role: 'agent' }).json).toMatchObject({ user });
  });

  it('on Enterprise can be refused', () => {
    const account = accountChoosing({ agentWithoutCustomRole: 'refused' });
    expect(create(account, { email: ANN, role: 'agent' }).status).toBe(422);
  });

  it('is the ordinary one on other plans', () => {
    const account = accountWith({ modes: { plan: 'professional' } });
    expect(create(account, { email: ANN, role: 'agent' }).json).toMatchObject({ user: { role_type: null } });
  });
});

describe('a custom role on a lower plan', () => {
  it.each([
    ['ignored', 201, null],
    ['stored', 201, 0],
    ['refused', 422, undefined],
  ] as const)('can be %s', (customRoleElsewhere, status, role_type) => {
    const account = accountWith({ modes: { plan: 'team' }, choices: { customRoleElsewhere } });
    const { id: custom_role_id } = account.addCustomRole('Sales agent');
    const answer = create(account, { email: ANN, role: 'agent', custom_role_id });
    expect([answer.status, answer.json.user?.role_type]).toEqual([status, role_type]);
  });
});

describe('POST /users/create_or_update', () => {
  it('creates with 201 and finds with 200, by any address', () => {
    const account = accountWith();
    const user = account.addUser({ email: 'a@acme.example', otherEmails: [ANN] });
    const found = upsert({ name: 'Ann Ray', email: ANN, role: 'agent' });
    expect(found).toMatchObject({
      status: 200,
      json: { user: { id: user.id, name: 'Ann Ray', role: 'agent' } },
    });
    const made = upsert({ name: 'New', email: 'new@acme.example' });
    expect(made).toMatchObject({ status: 201, json: { user: { role: 'end-user' } } });
    expect(made.headers).not.toHaveProperty('Location');
    account.choices.upsertLocation = true;
    expect(upsert({ name: 'N', email: 'n@acme.example' }).headers).toHaveProperty('Location');

    function upsert(fields: object) {
      return ask<OneUser>(account, 'POST', '/users/create_or_update', { user: fields });
    }
  });

  it('makes an agent of an admin who is named', () => {
    const account = accountWith();
    const admin = account.addUser({ email: ANN, role: 'admin' });
    ask(account, 'POST', '/users/create_or_update', { user: { email: ANN, role: 'agent' } });
    expect(plain(account, admin)).toMatchObject({ role: 'agent' });
  });
});

describe('seats', () => {
  it('are taken by agents and admins, suspended ones too, and not by light agents and contributors without Chat', () => {
    const account = accountWith();
    account.addAgent({ email: 'a@acme.example', suspended: true });
    account.addAgent({ email: 'b@acme.example', customRole: 'Light agent', chat: false });
    account.addAgent({ email: 'c@acme.example', customRole: 'Contributor', chat: false });
    account.addUser({ email: 'd@acme.example' });
    expect(account.seatsTaken).toBe(2);
    account.addAgent({ email: 'e@acme.example', customRole: 'Contributor', chat: true });
    expect(account.seatsTaken).toBe(3);
  });

  it.each([
    ['422-details', 422],
    ['422-error', 422],
    ['403-error', 403],
    ['403-text', 403],
  ] as const)(
    'that are full are refused as %s, for new agents and promoted end-users',
    (seatRefusal, status) => {
      const account = accountWith({ modes: { seats: 1 }, choices: { seatRefusal } });
      const user = account.addUser({ email: ANN });
      for (const answer of [
        create(account, { email: 'a@acme.example', role: 'agent' }),
        put(account, user, { role: 'agent' }),
      ]) {
        expect(answer.status).toBe(status);
        expect(answer.body).toContain('MaxAgentExceeded');
      }
      expect(account.seatsTaken).toBe(1);
      expect(create(account, { email: 'b@acme.example' }).status).toBe(201);
    },
  );

  it('are free again after a downgrade, and not after a suspension', () => {
    const account = accountWith({ modes: { seats: 2 } });
    const agent = account.addAgent({ email: ANN });
    put(account, agent, { suspended: true });
    expect(create(account, { email: 'a@acme.example', role: 'agent' }).status).toBe(422);
    put(account, agent, { role: 'end-user' });
    expect(create(account, { email: 'a@acme.example', role: 'agent' }).status).toBe(201);
  });

  it('that are full do not stop a change of role of somebody who has one', () => {
    const account = accountWith();
    const agent = account.addAgent({ email: ANN });
    account.modes.seats = 2;
    expect(put(account, agent, { role: 'admin' }).status).toBe(200);
    account.modes.seats = 1;
    expect(put(account, agent, { role: 'agent' }).status).toBe(200);
  });

  it('can be asked for', () => {
    const account = accountWith();
    const answer = ask(account, 'POST', '/users/request_create', { user: { name: 'Ann', email: ANN } });
    expect(answer).toMatchObject({ status: 200, body: '' });
    expect(account.state.mails).toMatchObject([{ to: 'owner@acme.example', kind: 'seats-requested' }]);
  });
});
