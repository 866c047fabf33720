import { readAgent } from '../../../src/zendesk/chat/agent';

const NO_NAMES = { role: () => null, department: () => null };
const PLAIN = { owner: false, administrator: false };

/** An agent as Zendesk answers it, with what is different. */
const agent = (more: object = {}) =>
  readAgent({ id: 7, email: 'ana@acme.com', enabled: true, roles: PLAIN, ...more }, NO_NAMES);

describe('an agent', () => {
  it('is read with all that Zendesk says', () => {
    const body = {
      id: 360786799676,
      email: 'Ana@acme.com',
      first_name: 'Ana',
      last_name: 'Silva',
      display_name: 'Ana S.',
      enabled: true,
      role_id: 2,
      roles: PLAIN,
      enabled_departments: [5],
      departments: [5, 6],
      create_date: '2026-03-02T12:00:00Z',
      last_login: '2026-03-03T12:00:00Z',
      login_count: 4,
    };
    const names = { role: (id: string) => `role ${id}`, department: (id: string) => `department ${id}` };
    expect(readAgent(body, names)).toEqual({
      id: '360786799676',
      email: 'Ana@acme.com',
      name: 'Ana S.',
      enabled: true,
      role: 'role 2',
      departments: ['department 5'],
      kind: 'agent',
      chat: null,
      protected: false,
      createdAt: Date.UTC(2026, 2, 2, 12),
      lastUsedAt: Date.UTC(2026, 2, 3, 12),
    });
  });

  it.each([null, [], {}, '', { id: 7 }, { id: {}, enabled: true }, { id: 7, enabled: 'yes' }])(
    'is not read from %j',
    (body) => {
      expect(readAgent(body, NO_NAMES)).toBeNull();
    },
  );

  it.each([
    [true, true],
    [1, true],
    [false, false],
    [0, false],
    [2, false],
  ])('that is %j is enabled: %j', (enabled, expected) => {
    expect(agent({ enabled })).toMatchObject({ enabled: expected });
  });

  it('may have nothing but an id', () => {
    const bare = readAgent({ id: '7', enabled: 0, email: null, role_id: null, departments: null }, NO_NAMES);
    expect(bare).toMatchObject({ id: '7', email: '', name: '', role: 'Agent', departments: [] });
  });

  it('is called by its names when it has no display name, and keeps numbers that have no name', () => {
    const named = { display_name: null, first_name: 'Ana', last_name: null, role_id: 2, departments: [5] };
    expect(agent(named)).toMatchObject({ name: 'Ana', role: 'Agent', departments: ['5'] });
  });
});

describe('an owner or administrator', () => {
  it.each([
    [PLAIN, false, 'Agent'],
    [{ owner: true, administrator: false }, true, 'Owner'],
    [{ owner: false, administrator: true }, true, 'Administrator'],
    [{ owner: true, administrator: true }, true, 'Owner'],
    [{ owner: null, administrator: false }, true, 'Agent'],
    [{ administrator: false }, true, 'Agent'],
    [{ owner: false }, true, 'Agent'],
    [null, true, 'Agent'],
    [undefined, true, 'Agent'],
  ])('is recognized by %j: protected %j, %s', (roles, isProtected, role) => {
    expect(agent({ roles })).toMatchObject({ protected: isProtected, role });
  });
});

describe('the last use of an account', () => {
  it.each([
    [{ last_login: null, login_count: 0 }, 'never'],
    [{ last_login: null }, 'never'],
    [{ login_count: 0 }, 'never'],
    [{}, 'unknown'],
    [{ login_count: 3 }, 'unknown'],
    [{ last_login: null, login_count: 3 }, 'unknown'],
    [{ last_login: 'yesterday', login_count: 3 }, 'unknown'],
    [{ last_login: 1_700_000_000, login_count: 3 }, 'unknown'],
    [{ last_login: '2026-03-03', login_count: 3 }, 'unknown'],
    [{ last_login: '2026-03-03T12:00:00+01:00', login_count: 3 }, 'unknown'],
    [{ last_login: '2026-13-03T12:00:00Z', login_count: 3 }, 'unknown'],
    [{ last_login: '2026-03-03T12:00:00.5Z' }, Date.UTC(2026, 2, 3, 12) + 500],
  ])('of %j is %s', (fields, lastUsedAt) => {
    expect(agent(fields)).toMatchObject({ lastUsedAt });
  });

  it.each([undefined, null, '', '2026-03-03', 7])('says nothing of a creation at %j', (create_date) => {
    expect(agent({ create_date })).toMatchObject({ createdAt: null });
  });
});
