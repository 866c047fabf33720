import { SuiteInstallation, type SuiteOptions } from '../installation';

const PEOPLE = ['ana', 'ben', 'cleo', 'dan', 'eva', 'finn'];

/** Rows that the timer finds together: more than are looked up one by one. */
function afterBacklog(
  names: readonly string[],
  {
    access,
    prepare,
    before,
  }: Pick<SuiteOptions, 'access' | 'prepare'> & { before?: (is: SuiteInstallation) => void } = {},
): SuiteInstallation {
  const installation = SuiteInstallation.ready({
    access: { role: 'Staff', ...access },
    prepare: (zendesk) => {
      zendesk.addAgent({ email: 'ana@acme.example' });
      zendesk.addAgent({ email: 'ben@acme.example', chat: false });
      prepare?.(zendesk);
    },
  });
  before?.(installation);
  for (const name of names) {
    installation.submit({ email: `${name}@acme.example`, firstName: name }, { fire: false });
    installation.google.clock.advance(1000);
  }
  installation.google.advance({ minutes: 5 });
  return installation;
}

describe('a backlog on Zendesk Suite', () => {
  it('is done at once for agents who can chat, and waits for those who cannot yet', () => {
    const installation = afterBacklog(PEOPLE);
    expect(installation.row(2)).toMatchObject({ Action: 'No change', Status: '✓ Done' });
    expect(installation.row(3)).toMatchObject({ Action: 'Updated', Status: '⏳ Waiting', Mail: '' });
    expect(installation.row(4)).toMatchObject({ Action: 'Created', Status: '⏳ Waiting', Mail: '' });
  });

  it('tells nobody that a person who was asked for twice can chat before they can', () => {
    const installation = afterBacklog([...PEOPLE, 'finn']);
    expect(installation.row(7)).toMatchObject({ Action: 'Created', Status: '⏳ Waiting' });
    expect(installation.row(8)).toMatchObject({ Action: 'Updated', Status: '⏳ Waiting', Mail: '' });
  });

  const outcomes = (installation: SuiteInstallation) =>
    installation.rows().map(({ Action, Status }) => `${Action} ${Status?.slice(2)}`);

  it('gives everybody chat at once where Zendesk is asked for it and gives it', () => {
    const installation = afterBacklog(PEOPLE, {
      access: { chat: 'set' },
      prepare: ({ modes }) => Object.assign(modes, { privateEntitlements: true }),
    });
    const [ana, ...others] = outcomes(installation);
    expect(ana).toBe('No change Done');
    expect(others).toEqual(['Updated Done', ...PEOPLE.slice(2).map(() => 'Created Done')]);
    for (const name of PEOPLE) {
      expect(installation.personOf(`${name}@acme.example`)).toMatchObject({ role: 'agent', chat: true });
    }
    expect(installation.takeCalls().filter((call) => call.includes('/private/'))).toHaveLength(5);
  });

  it('waits for chat where Zendesk is asked for it and does not know the call', () => {
    const installation = afterBacklog(PEOPLE, { access: { chat: 'set' } });
    expect(outcomes(installation)).toEqual([
      'No change Done',
      'Updated Waiting',
      ...PEOPLE.slice(2).map(() => 'Created Waiting'),
    ]);
    for (const name of PEOPLE.slice(1)) {
      const [user] = installation.zendesk.state.usersOf(`${name}@acme.example`);
      if (user) installation.zendesk.tickChat(user);
    }
    installation.google.advance({ minutes: 10 });
    expect(new Set(outcomes(installation).map((each) => each.split(' ').pop()))).toEqual(new Set(['Done']));
  });

  it.each([401, 302, 403])('waits for chat, and pauses nothing, where that call is answered %s', (status) => {
    const installation = afterBacklog(PEOPLE, {
      access: { chat: 'set' },
      prepare: ({ modes }) => {
        const answer = { status, headers: {}, body: '{"error":"Unauthorized"}', seconds: 0.2 };
        modes.intercept = ({ url }) => (url.includes('/private/') ? answer : undefined);
      },
    });
    const alerts = () => installation.google.sent.map(({ subject }) => subject).join();
    expect(new Set(outcomes(installation).slice(2))).toEqual(new Set(['Created Waiting']));
    installation.google.advance({ minutes: 30 });
    expect(installation.row(installation.submit({ email: 'gus@acme.example' }))).toMatchObject({
      Action: 'Created',
      Status: '⏳ Waiting',
    });
    expect(alerts()).toContain('agents wait for access to chat');
    expect(alerts()).not.toContain('credential');
  });

  it.each(['Contributor', 'Light agent'])('is no change for a person who chats as %s', (customRole) => {
    const installation = afterBacklog([...PEOPLE, 'gus'], {
      prepare: (zendesk) => void zendesk.addAgent({ email: 'gus@acme.example', customRole }),
    });
    expect(installation.rows().at(-1)).toMatchObject({ Action: 'No change', Status: '✓ Done' });
    const lines = installation.google.spreadsheet.sheet('Log').display().flat().join(' ');
    expect(lines).not.toContain(`Was ${customRole}`);
  });

  it.each(['Contributor', 'Light agent'])('makes an agent of a %s who cannot chat', (customRole) => {
    const installation = afterBacklog([...PEOPLE, 'gus'], {
      prepare: (zendesk) => void zendesk.addUser({ email: 'gus@acme.example', role: 'agent', customRole }),
    });
    expect(installation.rows().at(-1)).toMatchObject({ Action: 'Updated', Status: '⏳ Waiting' });
    expect(installation.personOf('gus@acme.example')).toMatchObject({ customRole: 'Staff' });
  });

  it('is not held up by a person whom Zendesk lets nobody change for a minute', () => {
    const installation = afterBacklog([...PEOPLE, 'gus'], {
      access: { chat: 'ignore' },
      prepare: (zendesk) => void zendesk.addAgent({ email: 'gus@acme.example', suspended: true }),
      before: ({ zendesk, google }) => {
        const [gus] = zendesk.state.usersOf('gus@acme.example');
        const soon = google.clock.now() + 8 * 60_000;
        if (gus) zendesk.state.updates.set(gus.id, [soon, soon, soon, soon, soon]);
      },
    });
    const rows = installation.rows();
    expect(rows.slice(0, -1).map(({ Status }) => Status)).toEqual(PEOPLE.map(() => '✓ Done'));
    expect(rows.at(-1)?.Status).not.toBe('✓ Done');
    expect(rows.at(-1)?.Detail).toContain('only five changes of one person a minute');
    installation.google.advance({ minutes: 15 });
    expect(installation.rows().at(-1)).toMatchObject({
      Action: 'Updated',
      Status: '✓ Done',
      Mail: 'Sent: enabled',
    });
    expect(installation.personOf('gus@acme.example')).toMatchObject({ suspended: false });
  });
});
