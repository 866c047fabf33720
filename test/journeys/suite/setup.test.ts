import type { ZendeskSupport } from '../../stand-in/support';
import { SuiteInstallation, type SuiteOptions } from '../installation';

function suite(options: SuiteOptions = {}): SuiteInstallation {
  const prepare = (zendesk: ZendeskSupport) => {
    zendesk.addGroup('Sales');
    zendesk.addCapacityRule('Three chats', 3);
  };
  return new SuiteInstallation({ prepare, ...options });
}

/** The problems of the whole setup with this access; nothing is stored where there is one. */
function problemsWith(installation: SuiteInstallation, access: object) {
  const { setup } = installation;
  const before = installation.storedProperties();
  const problems = installation.setupProblems({ ...setup, access: { domains: ['acme.example'], ...access } });
  if (Object.keys(problems).length > 0) expect(installation.storedProperties()).toEqual(before);
  return problems;
}

describe('saving a setup for Zendesk Suite', () => {
  it('keeps the defaults of what is left out', () => {
    const installation = suite();
    expect(problemsWith(installation, { role: 'Staff' })).toEqual({});
    expect(installation.google.call('getSetup')).toMatchObject({
      setup: {
        connection: { product: 'support', host: 'zendesk', hasSecret: true },
        access: { role: 'Staff', departments: [], chat: 'check', capacityRule: null },
        idle: { by: 'downgrade', openTickets: 'spare' },
      },
    });
  });

  it('refuses the retired host, also when it was saved for Chat', () => {
    const installation = suite();
    const { setup } = installation;
    const wrong = { ...setup, connection: { ...(setup.connection as object), host: 'zopim' } };
    expect(Object.keys(installation.setupProblems(wrong))).toEqual(['connection.host']);
    const chat = { ...wrong.connection, product: 'chat' };
    expect(installation.setupProblems({ connection: chat })).toEqual({});
    expect(Object.keys(installation.setupProblems({ connection: { product: 'support' } }))).toEqual([
      'connection.host',
    ]);
  });

  it.each<[string, object, string, string]>([
    ['no role where there are custom roles', {}, 'access.role', 'has custom roles'],
    ['an unknown role', { role: 'Staf' }, 'access.role', 'Zendesk has no role "Staf"'],
    ['the role of admins', { role: 'Admin' }, 'access.role', 'owners or administrators'],
    ['the role of billing admins', { role: 'Billing admin' }, 'access.role', 'owners or administrators'],
    ['a contributor', { role: 'Contributor', chat: 'ignore' }, 'access.role', 'cannot chat'],
    ['a light agent who should chat', { role: 'Light agent' }, 'access.role', 'cannot chat'],
    [
      'an unknown group',
      { role: 'Staff', departments: ['Sales', 'Press'] },
      'access.departments.1',
      'Zendesk has no group "Press"',
    ],
    [
      'an unknown capacity rule',
      { role: 'Staff', capacityRule: 'Four' },
      'access.capacityRule',
      'Zendesk has no capacity rule "Four"',
    ],
    ['an unknown way with chat', { role: 'Staff', chat: 'tick' }, 'access.chat', 'check, set or ignore'],
  ])('refuses %s', (_, access, field, message) => {
    expect(problemsWith(suite(), access)).toEqual({ [field]: expect.stringContaining(message) });
  });

  it('takes names as Zendesk has them, whatever their case, and a light agent who need not chat', () => {
    const access = { role: ' staff ', departments: ['SALES'], capacityRule: 'three CHATS' };
    expect(problemsWith(suite(), access)).toEqual({});
    expect(problemsWith(suite(), { role: 'Light agent', chat: 'ignore' })).toEqual({});
  });

  it('needs no role where there are no custom roles', () => {
    for (const customRolesElsewhere of [403, 404, 'system-roles'] as const) {
      const zendesk = { modes: { plan: 'team' as const }, choices: { customRolesElsewhere } };
      expect(problemsWith(suite({ zendesk }), {})).toEqual({});
      expect(problemsWith(suite({ zendesk }), { role: 'Staff' })).toHaveProperty(['access.role']);
    }
  });

  it('is saved unchecked while Zendesk does not answer', () => {
    const installation = suite({ zendesk: { modes: { down: { status: 503 } } } });
    expect(problemsWith(installation, { role: 'Staf' })).toEqual({});
  });

  it('lets a connection be saved before there is a role', () => {
    const installation = suite();
    expect(installation.setupProblems({ connection: installation.setup.connection })).toEqual({});
  });
});

describe('the choices that Zendesk Suite offers', () => {
  it('are its groups, roles that may be given, and capacity rules', () => {
    const installation = suite({ access: { role: 'Staff' } });
    installation.setupProblems(installation.setup);
    expect(installation.google.call('getChoices')).toEqual({
      ok: true,
      product: 'support',
      departments: ['Support', 'Sales'],
      roles: ['Chat agent', 'Advisor', 'Staff', 'Team lead'],
      rolesWithoutChat: ['Light agent'],
      isRoleNeeded: true,
      capacityRules: expect.arrayContaining(['Three chats']),
    });
  });

  it('have no capacity rules without omnichannel routing, and need no role on a smaller plan', () => {
    const modes = { plan: 'team', routing: false } as const;
    const installation = suite({ zendesk: { modes } });
    installation.setupProblems(installation.setup);
    expect(installation.google.call('getChoices')).toMatchObject({
      ok: true,
      roles: [],
      isRoleNeeded: false,
      capacityRules: [],
    });
  });
});
