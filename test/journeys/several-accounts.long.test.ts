import { TestInstallation } from './installation';

const CHOICES = { emailLookupIgnoresCase: false, duplicateIgnoresCase: false };

/** Zendesk has these accounts, and minds letter case; all accounts have been read once. */
function installationWith(
  ...people: { email: string; enabled?: boolean; displayName?: string }[]
): TestInstallation {
  const installation = new TestInstallation({ zendesk: { choices: CHOICES } });
  for (const person of people) installation.zendesk.addAgent(person);
  return installation.turnOn().runTimerOnce();
}

function idsOf(installation: TestInstallation): string[] {
  return installation.accountsOf('ana@acme.example').map(({ id }) => String(id));
}

const writes = (installation: TestInstallation) =>
  installation.takeCalls().filter((call) => !call.startsWith('GET'));

describe('two accounts for one address, in other letter case', () => {
  it.each([
    ['one on, one off', ['ana@acme.example', 'ANA@acme.example'], [true, false]],
    ['one off, one on', ['ana@acme.example', 'ANA@acme.example'], [false, true]],
    ['both on', ['ana@acme.example', 'ANA@acme.example'], [true, true]],
    ['both off, and neither is found by address', ['Ana@acme.example', 'ANA@acme.example'], [false, false]],
  ])('need attention, are both named, and nothing is changed: %s', (_, emails, enabled) => {
    const accounts = emails.map((email, index) => ({ email, enabled: enabled[index] ?? false }));
    const installation = installationWith(...accounts);
    const row = installation.row(installation.submit());
    expect(row).toMatchObject({ Status: '⚠ Needs attention', Action: '', Mail: 'Sent: failed' });
    for (const text of [...idsOf(installation), ...emails]) expect(row.Detail).toContain(text);
    expect(writes(installation)).toEqual([]);
    expect(installation.accountsOf('ana@acme.example').map((agent) => agent.enabled)).toEqual(enabled);
    expect(installation.google.sent).toHaveLength(1);
  });

  it('need attention in a backlog, too, where all accounts are read at once', () => {
    const installation = new TestInstallation({ zendesk: { choices: CHOICES } });
    installation.zendesk.addAgent({ email: 'ana@acme.example', enabled: false });
    installation.zendesk.addAgent({ email: 'Ana@acme.example' });
    for (const name of ['ana', 'ben', 'cleo', 'dora']) {
      installation.submit({ email: `${name}@acme.example` }, { fire: false });
    }
    installation.turnOn().runTimerOnce();
    expect(installation.rows().map((row) => row.Status)).toEqual([
      '⚠ Needs attention',
      ...Array(3).fill('✓ Done'),
    ]);
    for (const id of idsOf(installation)) expect(installation.row(2).Detail).toContain(id);
  });

  it('are one again after the other was deleted in Zendesk: a retry works', () => {
    const installation = installationWith(
      { email: 'ana@acme.example', enabled: false },
      { email: 'ANA@acme.example' },
    );
    const row = installation.submit();
    const other = installation.zendesk.state
      .presentAgents()
      .find(({ email }) => email === 'ANA@acme.example');
    Object.assign(other ?? {}, { deletedAt: installation.google.clock.now() });
    installation.google.open();
    installation.google.clickMenu('Retry selected rows', { selection: [row], sheet: 'Form Responses 1' });
    expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Updated' });
  });
});

describe('what the sheet of all accounts says elsewhere than in the column of the addresses', () => {
  it('is not taken for an account of that address', () => {
    const installation = installationWith({ email: 'ben@acme.example', displayName: 'ana@acme.example' });
    const row = installation.submit();
    expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Created' });
    expect(installation.accountsOf('ana@acme.example')).toHaveLength(1);
  });

  it('does not hide the account of that address behind it', () => {
    const installation = installationWith(
      { email: 'ben@acme.example', displayName: 'ana@acme.example' },
      { email: 'ANA@acme.example', enabled: false, displayName: 'ana@acme.example' },
    );
    expect(installation.row(installation.submit())).toMatchObject({ Status: '✓ Done', Action: 'Updated' });
    expect(installation.accountsOf('ana@acme.example')).toMatchObject([
      { email: 'ANA@acme.example', enabled: true },
    ]);
  });
});

describe('an account whose address is not one address', () => {
  it.each(['ana@acme.example,eve@evil.example', 'ana@acme.example eve@evil.example', '<ana@acme.example>'])(
    'is nobody, although Zendesk answers with it: %s',
    (email) => {
      const installation = installationWith();
      const eve = installation.zendesk.addAgent({ email: 'eve@acme.example', enabled: false });
      installation.zendesk.modes.afterwards = ({ url }, answer) =>
        url.includes('/agents/email/') && 'body' in answer
          ? { ...answer, status: 200, body: JSON.stringify({ ...wire(eve.id), email }) }
          : answer;
      expect(installation.row(installation.submit())).toMatchObject({ Action: 'Created' });
      expect(installation.zendesk.snapshot().agents.find(({ id }) => id === eve.id)?.enabled).toBe(false);
    },
  );
});

function wire(id: number) {
  return { id, first_name: 'Eve', enabled: false, roles: { owner: false, administrator: false } };
}

const LOOK_ALIKES = [
  ['a dot at its end', 'ana@acme.example.'],
  ['a zero-width space', 'an\u200ba@acme.example'],
  ['a soft hyphen and a capital', 'An\u00ada@acme.example'],
  ['a mark of direction at its end', 'ana@acme.example\u200e'],
  ['a blank in it', 'ana @acme.example'],
  ['an emoji selector', 'ana\ufe0f@acme.example'],
] as const;

describe.each(LOOK_ALIKES)('an account whose address has %s', (_, email) => {
  it.each([true, false])('is named and left alone, and no other one is made (enabled: %s)', (enabled) => {
    const installation = installationWith({ email, enabled });
    const row = installation.row(installation.submit());
    expect(row).toMatchObject({ Status: '⚠ Needs attention', Action: '', Mail: 'Sent: failed' });
    expect(row.Detail).toContain('Zendesk has an account whose address only looks like this one');
    expect(row.Detail).toContain(String(installation.zendesk.state.presentAgents().at(-1)?.id));
    expect(writes(installation)).toEqual([]);
  });

  it('is named and left alone in a backlog, too', () => {
    const installation = new TestInstallation({ zendesk: { choices: CHOICES } });
    installation.zendesk.addAgent({ email, enabled: false });
    for (const name of ['ana', 'ben', 'cleo', 'dora'])
      installation.submit({ email: `${name}@acme.example` }, { fire: false });
    installation.turnOn().runTimerOnce();
    const statuses = installation.rows().map((row) => row.Status);
    expect(statuses).toEqual(['⚠ Needs attention', ...Array(3).fill('✓ Done')]);
    expect(installation.zendesk.state.presentAgents().find((agent) => agent.email === email)?.enabled).toBe(
      false,
    );
  });

  it('is not taken for the person whose address it resembles, who has an account', () => {
    const installation = installationWith(
      { email, enabled: false },
      { email: 'ana@acme.example', enabled: false },
    );
    const row = installation.row(installation.submit());
    expect(row).toMatchObject({ Status: '✓ Done', Action: 'Updated' });
    expect(installation.zendesk.state.presentAgents().map((agent) => agent.enabled)).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('an account whose address has blanks around it and capitals', () => {
  it('is the account of the person', () => {
    const installation = installationWith({ email: ' ANA@acme.example ', enabled: false });
    expect(installation.row(installation.submit())).toMatchObject({ Status: '✓ Done', Action: 'Updated' });
    expect(installation.zendesk.state.presentAgents()).toHaveLength(2);
  });
});

describe('the sheet of agents', () => {
  it('does not call an address changed that only has a dot at its end', () => {
    const installation = installationWith({ email: 'ana@acme.example.' });
    installation.google.open();
    installation.google.clickMenu('Export agents to sheet');
    const [titles = [], ...rows] = installation.google.spreadsheet.sheet('Agents').display();
    expect(rows.map((cells) => cells[titles.indexOf('Changed')])).toEqual(['', '']);
  });
});
