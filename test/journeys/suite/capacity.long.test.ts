import type { NewUser, ZendeskSupport } from '../../stand-in/support';
import { SuiteInstallation } from '../installation';

const EMAIL = 'ana@acme.example';
const RULE = 'Three chats';
const NOTE = 'Without the capacity rule: ';

function withRule(
  prepare: (zendesk: ZendeskSupport) => void = () => {},
  chat: 'check' | 'ignore' = 'ignore',
): SuiteInstallation {
  return SuiteInstallation.ready({
    access: { role: 'Staff', chat, capacityRule: RULE },
    prepare(zendesk) {
      zendesk.addCapacityRule(RULE, 3);
      zendesk.addCapacityRule('Nine chats', 9);
      prepare(zendesk);
    },
  });
}

const capacityCalls = (installation: SuiteInstallation) =>
  installation.takeCalls().filter((call) => call.includes('/capacity/'));

describe('the capacity rule of the setup', () => {
  it('is that of a new agent, with three calls more', () => {
    const installation = withRule();
    const row = installation.submit({ email: EMAIL });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    expect(installation.row(row).Detail).not.toContain('capacity');
    expect(installation.personOf(EMAIL)?.capacityRule).toBe(RULE);
    expect(capacityCalls(installation)).toHaveLength(3);
  });

  it('costs nothing where the setup names none', () => {
    const installation = SuiteInstallation.ready({ access: { role: 'Staff', chat: 'ignore' } });
    installation.submit({ email: EMAIL });
    expect(capacityCalls(installation)).toEqual([]);
  });

  it.each<[string, Partial<NewUser>]>([
    ['an end-user', { role: 'end-user' }],
    ['a suspended end-user', { role: 'end-user', suspended: true }],
    ['a light agent', { role: 'agent', customRole: 'Light agent' }],
    ['a contributor', { role: 'agent', customRole: 'Contributor' }],
  ])('is that of %s who becomes an agent', (_, person) => {
    const installation = withRule(
      (zendesk) => void zendesk.addUser({ email: EMAIL, name: 'Ana', ...person }),
    );
    const row = installation.submit({ email: EMAIL });
    expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '✓ Done' });
    expect(installation.personOf(EMAIL)?.capacityRule).toBe(RULE);
  });

  it.each<[string, Partial<NewUser>]>([
    ['an agent', {}],
    ['a suspended agent', { suspended: true }],
  ])('does not replace that of %s', (_, person) => {
    const installation = withRule(
      (zendesk) => void zendesk.addAgent({ email: EMAIL, capacityRule: 'Nine chats', ...person }),
    );
    const row = installation.submit({ email: EMAIL });
    expect(installation.row(row).Status).toBe('✓ Done');
    expect(installation.personOf(EMAIL)?.capacityRule).toBe('Nine chats');
    expect(capacityCalls(installation)).toEqual([]);
  });

  it.each<[string, (zendesk: ZendeskSupport) => void, string]>([
    ['is gone', ({ state }) => state.capacityRules.clear(), 'Zendesk has no capacity rule "Three chats"'],
    [
      'has no routing to work with',
      ({ modes }) => void Object.assign(modes, { routing: false }),
      'omnichannel',
    ],
    [
      'is refused',
      ({ modes }) => {
        modes.intercept = ({ method }) =>
          method === 'PATCH' ? { status: 422, headers: {}, body: '{}', seconds: 0 } : undefined;
      },
      'has not assigned the capacity rule "Three chats"',
    ],
  ])('that %s is a note, and the account is done all the same', (_, spoil, reason) => {
    const installation = withRule();
    spoil(installation.zendesk);
    const row = installation.submit({ email: EMAIL });
    expect(installation.row(row)).toMatchObject({
      Action: 'Created',
      Status: '✓ Done',
      Mail: 'Sent: created',
    });
    expect(installation.row(row).Detail).toMatch(/^Created an account for .*\. Without the capacity rule: /);
    expect(installation.row(row).Detail).toContain(reason);
    expect(installation.google.sent).toHaveLength(1);
    expect(installation.google.sent[0]?.body).not.toContain('capacity');
  });

  it('is assigned later where Zendesk does not answer', () => {
    const installation = withRule();
    installation.zendesk.modes.intercept = ({ method }) =>
      method === 'PATCH' ? { status: 503, headers: {}, body: '', seconds: 0 } : undefined;
    const row = installation.submit({ email: EMAIL });
    expect(installation.row(row).Status).toBe('↻ Will retry');
    delete installation.zendesk.modes.intercept;
    installation.google.advance({ minutes: 10 });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    expect(installation.personOf(EMAIL)?.capacityRule).toBe(RULE);
  });

  it.each(['created', 'promoted'] as const)(
    'is assigned to a person who was %s before the execution died',
    (how) => {
      const prepare = (zendesk: ZendeskSupport) =>
        how === 'promoted' ? void zendesk.addUser({ email: EMAIL, name: 'Ana' }) : undefined;
      const undisturbed = withRule(prepare);
      undisturbed.submit({ email: EMAIL });
      const fetches = undisturbed
        .lastExecution()
        .trace.flatMap((call, index) => (call.startsWith('UrlFetchApp') ? [index + 1] : []));
      for (const call of fetches) {
        for (const after of [false, true]) {
          const installation = withRule(prepare);
          installation.google.faults.killAt(call, { after });
          const row = installation.submit({ email: EMAIL });
          installation.google.advance({ hours: 1 });
          expect(installation.row(row)).toMatchObject({ Status: '✓ Done' });
          expect(installation.personOf(EMAIL)?.capacityRule).toBe(RULE);
        }
      }
    },
  );

  it('is assigned before the wait for chat, and looked at when that ends', () => {
    const installation = withRule(undefined, 'check');
    const row = installation.submit({ email: EMAIL });
    expect(installation.row(row).Status).toBe('⏳ Waiting');
    expect(installation.personOf(EMAIL)?.capacityRule).toBe(RULE);
    installation.takeCalls();
    installation.google.advance({ minutes: 10 });
    expect(capacityCalls(installation)).toEqual([]);
    installation.zendesk.modes.routing = false;
    const id = Number(installation.row(row)['Agent ID']);
    installation.zendesk.tickChat(installation.zendesk.state.user(id) as never);
    installation.google.advance({ hours: 1 });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    expect(installation.row(row).Detail).toContain('Without the capacity rule: ');
  });

  describe.each<[string, Partial<NewUser> | null]>([
    ['a new person', null],
    ['an end-user', { role: 'end-user' }],
    ['a light agent', { role: 'agent', customRole: 'Light agent' }],
  ])('that is refused for %s who waits for chat', (_, person) => {
    function waiting(): { installation: SuiteInstallation; row: number } {
      const installation = withRule(
        (zendesk) => void (person && zendesk.addUser({ email: EMAIL, name: 'Ana', ...person })),
        'check',
      );
      installation.zendesk.modes.routing = false;
      const row = installation.submit({ email: EMAIL });
      expect(installation.row(row)).toMatchObject({ Status: '⏳ Waiting' });
      expect(installation.row(row).Detail).toContain(NOTE);
      return { installation, row };
    }

    function tick({ installation, row }: ReturnType<typeof waiting>): void {
      const id = Number(installation.row(row)['Agent ID']);
      installation.zendesk.tickChat(installation.zendesk.state.user(id) as never);
      installation.google.advance({ hours: 5 });
    }

    it('is noted while the row waits, and when it is done', () => {
      const { installation, row } = waiting();
      installation.google.advance({ hours: 1 });
      expect(installation.row(row).Detail).toContain(NOTE);
      tick({ installation, row });
      expect(installation.row(row).Status).toBe('✓ Done');
      expect(installation.row(row).Detail).toContain(NOTE);
      expect(installation.google.sent.at(-1)?.body).not.toContain('capacity');
    });

    it('is assigned while the row waits once Zendesk takes it, and noted no more', () => {
      const { installation, row } = waiting();
      installation.zendesk.modes.routing = true;
      installation.google.advance({ minutes: 10 });
      expect(installation.personOf(EMAIL)?.capacityRule).toBe(RULE);
      tick({ installation, row });
      expect(installation.row(row).Status).toBe('✓ Done');
      expect(installation.row(row).Detail).not.toContain('capacity');
      expect(installation.google.properties.document()['without-capacity'] ?? '[]').toBe('[]');
    });
  });

  it('is not looked at for an agent who lacks chat alone', () => {
    const installation = withRule(
      (zendesk) => void zendesk.addAgent({ email: EMAIL, chat: false, capacityRule: 'Default' }),
      'check',
    );
    const row = installation.submit({ email: EMAIL });
    expect(installation.row(row).Status).toBe('⏳ Waiting');
    const id = Number(installation.row(row)['Agent ID']);
    installation.zendesk.tickChat(installation.zendesk.state.user(id) as never);
    installation.google.advance({ hours: 1 });
    expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '✓ Done' });
    expect(installation.personOf(EMAIL)?.capacityRule).toBe('Default');
    expect(capacityCalls(installation)).toEqual([]);
  });

  it('that is refused for one of many is noted on that row alone', () => {
    const installation = withRule();
    const people = ['ana', 'ben', 'cleo', 'dan', 'eva'].map((name) => `${name}@acme.example`);
    const idOf = (email: string) => installation.personOf(email)?.id;
    installation.zendesk.modes.intercept = ({ method, body }) =>
      method === 'PATCH' && body.includes(String(idOf('cleo@acme.example')))
        ? { status: 422, headers: {}, body: '{}', seconds: 0 }
        : undefined;
    for (const email of people) installation.submit({ email }, { fire: false });
    installation.google.advance({ minutes: 10 });
    const noted = installation.rows().map(({ Status = '', Detail = '' }) => [Status, Detail.includes(NOTE)]);
    expect(noted).toEqual(people.map((email) => ['✓ Done', email.startsWith('cleo')]));
    expect(people.map((email) => installation.personOf(email)?.capacityRule)).toEqual(
      people.map((email) => (email.startsWith('cleo') ? 'Default' : RULE)),
    );
  });
});
