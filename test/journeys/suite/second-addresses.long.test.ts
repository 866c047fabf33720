import type { NewUser } from '../../stand-in/support';
import { LEAD, SuiteInstallation } from '../installation';
import { IdleSuite } from './idle-suite';

const ASKED_FOR = 'ana@acme.example';

/** Somebody whose second address is the one that is asked for. */
function withPerson(person: NewUser, access = {}): SuiteInstallation {
  return SuiteInstallation.ready({
    access: { role: 'Staff', chat: 'ignore', ...access },
    prepare: (zendesk) => void zendesk.addUser({ otherEmails: [ASKED_FOR], ...person }),
  });
}

/** As when a customer has added the address to their own profile. */
function isNotVerified({ zendesk }: SuiteInstallation): void {
  for (const identity of zendesk.state.identities.values()) {
    if (identity.value === ASKED_FOR) identity.verified = false;
  }
}

describe('a request for the second address of somebody', () => {
  it.each<[string, Partial<NewUser>]>([
    ['a customer', { role: 'end-user' }],
    ['a suspended agent', { role: 'agent', suspended: true }],
    ['an agent', { role: 'agent' }],
  ])('that nobody has verified gives %s nothing, and names both addresses', (_, person) => {
    const installation = withPerson({ email: 'mallory@other.example', ...person });
    isNotVerified(installation);
    const before = installation.zendesk.snapshot();
    const row = installation.submit({ email: ASKED_FOR });
    expect(installation.row(row).Status).toContain('Needs attention');
    expect(installation.row(row).Detail).toContain(
      'ana@acme.example is a second address of mallory@other.example that was never verified',
    );
    expect(installation.zendesk.snapshot()).toEqual(before);
    expect(installation.google.sent).toMatchObject([{ to: LEAD }]);
    expect(installation.google.sent[0]?.body).toContain('The admin sees the reason in the sheet.');
    expect(installation.google.sent[0]?.body).not.toContain('mallory');
  });

  it('enables that person, and names the account in the row alone', () => {
    const installation = withPerson({ email: 'ana@home.example', role: 'end-user' });
    const row = installation.submit({ email: ASKED_FOR });
    expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '\u2713 Done' });
    expect(installation.row(row).Detail).toContain(
      'Gave access to ana@home.example, whose second address ana@acme.example is.',
    );
    expect(installation.google.sent[0]?.body).not.toContain('ana@home.example');
  });

  it('changes nothing for one who is an agent already, and names the account in the row alone', () => {
    const installation = withPerson({ email: 'ana@home.example', role: 'agent' });
    const row = installation.submit({ email: ASKED_FOR });
    expect(installation.row(row)).toMatchObject({
      Action: 'No change',
      Detail:
        'ana@acme.example is a second address of ana@home.example, whose account is enabled already. Nothing was changed.',
    });
    expect(installation.google.sent[0]?.body).not.toContain('ana@home.example');
  });

  it('is rejected while a third address is blocked', () => {
    const installation = withPerson(
      { email: 'bob@acme.example', role: 'end-user', otherEmails: [ASKED_FOR, 'left@acme.example'] },
      { blocked: ['left@acme.example'] },
    );
    const row = installation.submit({ email: ASKED_FOR });
    expect(installation.row(row).Detail).toBe(
      'Not created: ana@acme.example is an address of left@acme.example, who is on the list of people who cannot get access through the form.',
    );
    expect(installation.personOf('bob@acme.example')).toMatchObject({ role: 'end-user' });
  });

  it.each<Partial<NewUser>>([{ role: 'end-user' }, { role: 'agent', suspended: true }, { role: 'agent' }])(
    'is rejected while the first address is blocked, and nothing is changed: %j',
    (person) => {
      const installation = withPerson(
        { email: 'bob@acme.example', ...person },
        { blocked: ['bob+left@acme.example'] },
      );
      const before = installation.zendesk.snapshot();
      const row = installation.submit({ email: ASKED_FOR });
      expect(installation.row(row).Status).toContain('Rejected');
      expect(installation.row(row).Detail).toContain('bob@acme.example');
      expect(installation.zendesk.snapshot()).toEqual(before);
      expect(installation.google.sent[0]?.body).not.toContain('bob@');
    },
  );
});

const SECOND = 'left@acme.example';

/** Ana, who is asked for by her first address, and whose second one may be blocked. */
function anaWith(person: Partial<NewUser>, access: object = { blocked: [SECOND] }): SuiteInstallation {
  const installation = SuiteInstallation.ready({
    access: { role: 'Staff', chat: 'ignore', ...access },
    prepare: (zendesk) => void zendesk.addUser({ email: ASKED_FOR, otherEmails: [SECOND], ...person }),
  });
  installation.google.open();
  return installation;
}

const people = ({ zendesk }: SuiteInstallation) =>
  zendesk.snapshot().users.map(({ lastLoginAt: _, ...user }) => user);

const addressReads = (installation: SuiteInstallation) =>
  installation.takeCalls().filter((call) => call.includes('/identities'));

function isRejected(installation: SuiteInstallation, row: number, before: ReturnType<typeof people>): void {
  expect(installation.row(row).Status).toContain('Rejected');
  expect(installation.row(row).Detail).toContain(`ana@acme.example is an address of ${SECOND}`);
  expect(people(installation)).toEqual(before);
  expect(installation.google.sent.at(-1)?.body).not.toContain(SECOND);
}

describe('a request for the first address of somebody whose second one is blocked', () => {
  it.each<Partial<NewUser>>([
    { role: 'end-user' },
    { role: 'end-user', suspended: true },
    { role: 'agent', suspended: true },
    { role: 'agent', customRole: 'Light agent' },
    { role: 'agent', customRole: 'Contributor' },
  ])('is rejected, and nothing is changed: %j', (person) => {
    const installation = anaWith(person);
    const before = people(installation);
    isRejected(installation, installation.submit({ email: ASKED_FOR }), before);
  });

  it('is rejected where the person waits for access to chat, which the setup has Zendesk asked for', () => {
    const installation = anaWith({ role: 'agent', chat: false }, { chat: 'set', blocked: [SECOND] });
    installation.zendesk.modes.privateEntitlements = true;
    const before = people(installation);
    isRejected(installation, installation.submit({ email: ASKED_FOR }), before);
  });

  it.each([
    ['the search learns of the person late', true],
    ['the answer to the create is lost', false],
  ])('is rejected where %s', (_, isLate) => {
    const installation = anaWith({ role: 'end-user' });
    const before = people(installation);
    let searches = 0;
    installation.zendesk.modes.afterwards = ({ url }, answer) =>
      url.includes('/users/search') && searches++ === 0 && 'body' in answer
        ? { ...answer, body: JSON.stringify({ users: [], count: 0 }) }
        : answer;
    installation.zendesk.modes.intercept = ({ method, url }) =>
      !isLate && method === 'POST' && url.endsWith('/users') ? { lost: 'timeout', seconds: 30 } : undefined;
    isRejected(installation, installation.submit({ email: ASKED_FOR }), before);
  });

  it('is rejected in a backlog, too, which reads the list of all', () => {
    const installation = anaWith({ role: 'agent', suspended: true });
    const before = people(installation);
    const others = Array.from({ length: 30 }, (_, index) => `new${index}@acme.example`);
    for (const email of [ASKED_FOR, ...others]) installation.submit({ email }, { fire: false });
    installation.google.advance({ minutes: 15 });
    expect(installation.row(2).Status).toContain('Rejected');
    const ana = ({ email }: (typeof before)[number]) => email === ASKED_FOR;
    expect(people(installation).find(ana)).toEqual(before.find(ana));
    expect(installation.rows().filter(({ Action }) => Action === 'Created')).toHaveLength(others.length);
  });

  it('is rejected where an idle review has disabled the person', () => {
    const installation = IdleSuite.reviewed(
      { access: { chat: 'ignore', blocked: [SECOND] } },
      { ana: { usedDaysAgo: 100, otherEmails: [SECOND] } },
    );
    installation.review();
    const before = people(installation);
    isRejected(installation, installation.submit({ email: ASKED_FOR }), before);
  });

  it('waits while Zendesk does not say which addresses the person has', () => {
    const installation = anaWith({ role: 'end-user' });
    const before = people(installation);
    installation.zendesk.modes.intercept = ({ url }) =>
      url.includes('/identities') ? { status: 503, headers: {}, body: '', seconds: 0.2 } : undefined;
    const row = installation.submit({ email: ASKED_FOR });
    expect(installation.row(row).Status).toBe('\u21bb Will retry');
    delete installation.zendesk.modes.intercept;
    installation.google.advance({ minutes: 10 });
    isRejected(installation, row, before);
  });

  it('changes nothing for one who is on, and no address is read for that', () => {
    const installation = anaWith({ role: 'agent', chat: true });
    const row = installation.submit({ email: ASKED_FOR });
    expect(installation.row(row)).toMatchObject({ Action: 'No change', Status: '\u2713 Done' });
    expect(addressReads(installation)).toEqual([]);
  });

  it('costs no call where nobody is blocked', () => {
    const installation = anaWith({ role: 'end-user' }, {});
    const row = installation.submit({ email: ASKED_FOR });
    expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '\u2713 Done' });
    expect(addressReads(installation)).toEqual([]);
  });
});
