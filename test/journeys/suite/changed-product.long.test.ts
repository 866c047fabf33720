import { chatSetup } from '../../fixture/set-up';
import { ZendeskChat } from '../../stand-in';
import { type NewUser, ZendeskSupport } from '../../stand-in/support';
import { ADMIN, LEAD, SuiteInstallation, TestInstallation } from '../installation';

const EMAIL = 'ana@acme.example';

/** From now on the accounts are those of Suite, where the next person gets this number. */
function goToSuite(installation: TestInstallation, person: NewUser | null = null, id = 0): ZendeskSupport {
  const { google } = installation;
  const suite = new ZendeskSupport({ clock: () => google.clock.now() });
  google.server = suite.handle;
  const { state } = suite;
  const nextId = state.nextId.bind(state);
  if (person) state.nextId = (kind) => (kind === 'user' && id > 0 ? id : nextId(kind));
  if (person) suite.addUser(person);
  state.nextId = nextId;
  const setup = chatSetup(google, suite, {
    connection: { product: 'support' },
    access: { role: 'Staff', chat: 'ignore' },
  });
  expect(installation.setupProblems({ connection: setup.connection, access: setup.access })).toEqual({});
  suite.calls.length = 0;
  return suite;
}

const mails = ({ google }: TestInstallation | SuiteInstallation) =>
  google.sent.filter(({ to }) => to === LEAD);

const findOf = (suite: ZendeskSupport, email: string) =>
  suite.snapshot().users.find((user) => user.email === email);

describe('a row that is half done when the product changes from Chat to Suite', () => {
  it('is done on Suite wherever its execution died, with one email', () => {
    const whole = TestInstallation.ready();
    whole.submit();
    const fetches = whole
      .lastExecution()
      .trace.flatMap((call, index) => (call.startsWith('UrlFetchApp') ? [index] : []));
    for (const index of fetches) {
      for (const after of [false, true]) {
        const installation = TestInstallation.ready();
        installation.google.faults.killAt(index, { after });
        const row = installation.submit();
        const suite = goToSuite(installation);
        installation.google.advance({ hours: 2 });
        const person = findOf(suite, EMAIL);
        expect(installation.row(row)).toMatchObject({
          Action: 'Created',
          Status: '✓ Done',
          'Agent ID': String(person?.id),
        });
        expect(mails(installation)).toHaveLength(1);
      }
    }
  });

  it.each([
    ['enabled', { agent: { enabled: false }, method: 'PUT' }],
    ['created', { agent: null, method: 'POST' }],
  ])('starts again where somebody has the number of the one who was %s', (_, { agent, method }) => {
    const installation = TestInstallation.ready();
    if (agent) installation.zendesk.addAgent({ email: EMAIL, ...agent });
    installation.zendesk.modes.dropAfterCommit = { times: 9, method: method as 'PUT' };
    installation.zendesk.modes.intercept = ({ method: asked }, index) =>
      asked === 'GET' && index > 1 && (installation.zendesk.modes.dropAfterCommit?.times ?? 9) < 9
        ? { status: 503, headers: {}, body: '', seconds: 0.2 }
        : undefined;
    const row = installation.submit();
    expect(installation.row(row).Status).toBe('↻ Will retry');
    const id = Number(installation.accountsOf(EMAIL)[0]?.id);
    goToSuite(installation, { email: EMAIL, name: 'Ana', role: 'agent', chat: true }, id);
    installation.google.advance({ hours: 2 });
    expect(installation.row(row)).toMatchObject({ Action: 'No change', Status: '✓ Done' });
    expect(mails(installation)).toHaveLength(1);
  });

  it('does not wait for a seat of the former account', () => {
    const installation = TestInstallation.ready({ zendesk: { modes: { seatLimit: 1 } } });
    const row = installation.submit();
    expect(installation.row(row).Status).toBe('⏳ Waiting');
    goToSuite(installation);
    const next = installation.submit({ email: 'ben@acme.example' });
    expect(installation.row(next)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    installation.wait({ hours: 7 }, 15);
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    expect(installation.google.properties.document()['seat-wait']).toBeUndefined();
  });
});

describe('an email about what was done before the product changed', () => {
  it.each([
    ['is not sent yet', 'sending'],
    ['waits for mails of the next day', 'queued'],
  ])('that %s goes out once, and names where that account signs in', (_, how) => {
    const installation = TestInstallation.ready();
    if (how === 'queued') installation.google.quota.mail(ADMIN).left = 0;
    else installation.google.faults.killAt(mailCall(), { after: false });
    const row = installation.submit();
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    expect(mails(installation)).toEqual([]);
    goToSuite(installation);
    installation.wait({ days: 2 }, 60);
    expect(mails(installation)).toMatchObject([{ subject: 'Chat account created for Ana Silva' }]);
    expect(mails(installation)[0]?.body).toContain('https://acme.zendesk.com/chat');
  });
});

function mailCall(): number {
  const whole = TestInstallation.ready();
  whole.submit();
  return whole.lastExecution().trace.findIndex((call) => call.includes('.send')) + 1;
}

describe('a row that waits for access to chat when the product changes from Suite to Chat', () => {
  it('starts again, and ends with the account of Chat', () => {
    const installation = SuiteInstallation.ready({ access: { role: 'Staff' } });
    const row = installation.submit();
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '⏳ Waiting' });
    const { google } = installation;
    const chat = new ZendeskChat({ clock: () => google.clock.now() });
    google.server = chat.handle;
    const { connection } = chatSetup(google, chat, {});
    expect(installation.setupProblems({ connection, access: { role: null } })).toEqual({});
    google.advance({ hours: 5 });
    const agent = chat.snapshot().agents.find(({ email }) => email === EMAIL);
    expect(installation.row(row)).toMatchObject({
      Action: 'Created',
      Status: '✓ Done',
      'Agent ID': String(agent?.id),
    });
    expect(mails(installation)).toHaveLength(1);
  });
});
