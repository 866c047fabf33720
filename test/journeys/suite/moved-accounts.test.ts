import { ZendeskChat } from '../../stand-in';
import { ZendeskSupport } from '../../stand-in/support';
import { IdleInstallation } from '../idle-installation';
import { DAY_MS } from '../idle-steps';
import type { SuiteInstallation } from '../installation';
import { IdleSuite, RICH } from './idle-suite';

type User = ReturnType<ZendeskSupport['addUser']>;
type Installation = IdleInstallation | IdleSuite;

const POLICY = { mode: 'act', deleteAfterDays: 30, warnDaysBefore: null };

/** Another account of Zendesk Suite, which answers from now on. */
function suiteFor({ google }: Installation, subdomain = 'acme'): ZendeskSupport {
  const suite = new ZendeskSupport({ clock: () => google.clock.now(), subdomain });
  google.server = suite.handle;
  return suite;
}

/** Somebody who is no customer of ours, under the number that another account has elsewhere. */
function strangerWith(id: number, suite: ZendeskSupport, role: 'end-user' | 'agent' = 'end-user'): User {
  const { state } = suite;
  const nextId = state.nextId.bind(state);
  state.nextId = (kind) => (kind === 'user' ? id : nextId(kind));
  const stranger = suite.addUser({ email: 'vip@acme.example', role });
  state.nextId = nextId;
  return stranger;
}

function move(installation: Installation, connection: object, token: string, access: object = {}): void {
  const { setup } = installation;
  const credential = { kind: 'token', token };
  const change = {
    connection: { ...setup.connection, ...connection, credential },
    access: { role: 'Staff', ...access },
  };
  expect(installation.google.call('saveSetup', change)).toMatchObject({ ok: true });
}

function reviewsOfMonths({ google }: Installation): void {
  for (let month = 0; month < 3; month++) {
    google.clock.advance(31 * DAY_MS);
    google.run('reviewIdleAgents');
    google.advance({ minutes: 15 });
  }
}

/** Ana, whom the review has disabled in Chat, and then the accounts of Suite, where a stranger has her number. */
function fromChat() {
  const installation = IdleInstallation.afterFirstReview({ idle: POLICY }, { ana: { usedDaysAgo: 100 } });
  installation.review();
  expect(installation.enabled('ana')).toEqual([false]);
  const { id } = installation.agent('ana');
  const suite = suiteFor(installation);
  const stranger = strangerWith(id, suite);
  suite.addAgent({ email: 'busy@acme.example', lastLoginAt: installation.google.clock.now() });
  move(installation, { product: 'support' }, suite.token);
  suite.calls.length = 0;
  return { installation, suite, stranger, before: structuredClone(stranger) };
}

/** Ana, whom the review has disabled in Chat, which took her departments away. */
function withoutDepartments() {
  const installation = IdleInstallation.afterFirstReview(
    { idle: POLICY, zendesk: { choices: { disabledLeaveDepartments: true } } },
    { ana: { usedDaysAgo: 100, departments: ['Sales'] } },
  );
  installation.review();
  expect(installation.enabled('ana')).toEqual([false]);
  expect(membersOfSales(installation.zendesk)).toBe(0);
  installation.google.clock.advance(120_000);
  return { installation, chat: installation.zendesk };
}

function submit(installation: Installation, email: string): number {
  return installation.submit({ email });
}

function membersOfSales(chat: ZendeskChat): number {
  return chat.snapshot().departments.find(({ name }) => name === 'Sales')?.members.length ?? 0;
}

/** What was done to the stranger. */
const writes = ({ calls }: ZendeskSupport, { id }: User) =>
  calls.filter(({ method, path }) => method !== 'GET' && path.includes(String(id)));

describe('accounts that bear the number of an account of before', () => {
  it('of Chat, are neither deleted nor disabled on Suite', () => {
    const { installation, suite, stranger, before } = fromChat();
    reviewsOfMonths(installation);
    expect(writes(suite, stranger)).toEqual([]);
    expect(stranger).toEqual(before);
  });

  it('of Chat, are not restored on Suite by a line of the Log, nor by a row of the Plan', () => {
    const { installation, suite, stranger, before } = fromChat();
    installation.google.advance({ minutes: 15 });
    for (const name of ['Log', 'Plan']) {
      const sheet = installation.google.spreadsheet.sheet(name);
      const selection = Array.from({ length: sheet.lastRow - 1 }, (_, index) => index + 2);
      installation.google.clickMenu('Restore selected accounts', { sheet: name, selection });
      installation.google.advance({ minutes: 15 });
    }
    expect(writes(suite, stranger)).toEqual([]);
    expect(stranger).toEqual(before);
  });

  it('of Chat, are not what the plan of before is carried out on', () => {
    const installation = IdleInstallation.afterFirstReview({ idle: POLICY }, { ana: { usedDaysAgo: 100 } });
    installation.google.clickMenu('Check idle accounts (no changes)');
    const suite = suiteFor(installation);
    const stranger = strangerWith(installation.agent('ana').id, suite, 'agent');
    move(installation, { product: 'support' }, suite.token);
    suite.calls.length = 0;
    installation.apply();
    installation.google.advance({ minutes: 30 });
    expect(writes(suite, stranger)).toEqual([]);
    expect(stranger).toMatchObject({ role: 'agent', suspended: false });
  });

  it('of another account of Suite, are neither deleted nor given what the other person had', () => {
    const installation = IdleSuite.reviewed(
      { idle: POLICY, access: { chat: 'ignore' } },
      { ana: { ...RICH, usedDaysAgo: 100 } },
    );
    installation.review();
    expect(installation.standing('ana')).toMatchObject({ role: 'end-user' });
    const { id } = installation.user('ana');
    const suite = suiteFor(installation, 'beta');
    const stranger = strangerWith(id, suite);
    move(installation, { subdomain: 'beta' }, suite.token);
    suite.calls.length = 0;
    reviewsOfMonths(installation);
    expect(writes(suite, stranger)).toEqual([]);
    (installation as SuiteInstallation).submit({ email: 'vip@acme.example' });
    expect(suite.state.user(id)).toMatchObject({ role: 'agent' });
    expect(suite.snapshot().users.find(({ email }) => email === 'vip@acme.example')).toMatchObject({
      customRole: 'Staff',
      groups: ['Support'],
    });
    expect(stranger.suspended).toBe(false);
  });

  it('of Chat, are not given the departments that the other person has lost, and that person gets them back', () => {
    const { installation, chat } = withoutDepartments();
    const { id } = installation.agent('ana');
    const suite = suiteFor(installation);
    suite.addGroup('Sales');
    strangerWith(id, suite);
    move(installation, { product: 'support' }, suite.token, { chat: 'ignore' });
    const row = submit(installation, 'vip@acme.example');
    expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '✓ Done' });
    expect(suite.snapshot().users.find(({ email }) => email === 'vip@acme.example')?.groups).toEqual([
      'Support',
    ]);
    installation.google.server = chat.handle;
    move(installation, { product: 'chat' }, chat.token, { role: null });
    submit(installation, 'ana@acme.example');
    expect(membersOfSales(chat)).toBe(1);
  });

  it('of another account of Chat, are not given the departments that the other person has lost', () => {
    const { installation, chat } = withoutDepartments();
    const beta = new ZendeskChat({ clock: () => installation.google.clock.now(), subdomain: 'beta' });
    beta.addDepartment('Sales');
    beta.state.nextId = () => installation.agent('ana').id;
    beta.addAgent({ email: 'vip@acme.example', enabled: false });
    installation.google.server = beta.handle;
    move(installation, { subdomain: 'beta' }, beta.token, { role: null });
    submit(installation, 'vip@acme.example');
    expect(beta.snapshot().agents.find(({ email }) => email === 'vip@acme.example')).toMatchObject({
      enabled: true,
    });
    expect(membersOfSales(beta)).toBe(0);
    installation.google.server = chat.handle;
    move(installation, { subdomain: 'acme' }, chat.token, { role: null });
    submit(installation, 'ana@acme.example');
    expect(membersOfSales(chat)).toBe(1);
  });

  it('the first review of them only reports, and finds nothing strange in there being fewer of them', () => {
    const { installation } = fromChat();
    installation.google.clock.advance(DAY_MS);
    installation.google.run('reviewIdleAgents');
    expect(installation.google.call('getSetup')).toMatchObject({ health: { extract: { accounts: 2 } } });
    const plan = installation.google.spreadsheet.sheet('Plan').display();
    expect(plan[2]?.[1]).not.toMatch(/fewer|lost|changed/);
    const agents = installation.google.spreadsheet.sheet('Agents').display();
    expect(agents[0]).toContain('Chat');
    expect(agents.slice(1).map((cells) => cells[9])).toEqual(['Enabled', 'Enabled']);
  });
});
