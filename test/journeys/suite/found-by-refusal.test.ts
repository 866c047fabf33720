import type { NewUser, ZendeskSupport } from '../../stand-in/support';
import { APPROVER, OTHER_APPROVER } from '../approvals-installation';
import { inDays, LAST_DAY, passDays } from '../ends-installation';
import { SuiteInstallation } from '../installation';

const GOOGLE = { editors: [APPROVER, OTHER_APPROVER] };
const OTHERS = ['ben', 'cleo', 'dan', 'eva'];

/** Suspended by an admin, and in no list of team members. */
const CUSTOMER = { email: 'ana@acme.example', role: 'end-user', suspended: true } satisfies NewUser;

function ready(
  person: NewUser,
  access: Record<string, unknown>,
  prepare?: (is: ZendeskSupport) => void,
  columns: Record<string, string> = {},
) {
  const installation = new SuiteInstallation({
    google: GOOGLE,
    columns,
    access: { role: 'Staff', chat: 'ignore', ...access },
    prepare: (zendesk) => {
      zendesk.addUser(person);
      prepare?.(zendesk);
    },
  });
  installation.turnOn().runTimerOnce();
  for (const as of GOOGLE.editors) installation.google.open({ as });
  return installation;
}

function theOne({ zendesk }: SuiteInstallation, email: string) {
  const [user] = zendesk.state.usersOf(email);
  if (!user) throw new Error(`there is nobody with the address ${email}`);
  return user;
}

/** Asked for together with others, so that all are looked for in the list of team members; gives Ana's row. */
function askTogether(installation: SuiteInstallation): number {
  const row = installation.submit({ email: 'ana@acme.example' }, { fire: false });
  for (const name of OTHERS) installation.submit({ email: `${name}@acme.example` }, { fire: false });
  installation.google.advance({ minutes: 5 });
  return row;
}

function approve({ google }: SuiteInstallation, row: number, as: string): void {
  google.clickMenu('Approve selected rows', { as, selection: [row], sheet: 'Form Responses 1' });
  google.advance({ minutes: 5 });
}

/** Search shows nobody, as when its index is behind; once a create was refused, it does. */
function searchLags({ modes }: ZendeskSupport): void {
  let isBehind = true;
  modes.intercept = ({ method, url }) => {
    if (method === 'POST' && url.endsWith('/users')) isBehind = false;
    const nobody = {
      status: 200,
      headers: {},
      body: '{"users":[],"count":0,"next_page":null}',
      seconds: 0.2,
    };
    return isBehind && url.includes('/users/search') ? nobody : undefined;
  };
}

type Asked = (access: Record<string, unknown>) => [SuiteInstallation, number];

describe.each<[string, Asked]>([
  [
    'whom the list of team members does not name',
    (access) => {
      const installation = ready(CUSTOMER, access);
      return [installation, askTogether(installation)];
    },
  ],
  [
    'whom a search shows too late',
    (access) => {
      const installation = ready(CUSTOMER, access, searchLags);
      return [installation, installation.submit({ email: 'ana@acme.example' })];
    },
  ],
])('somebody %s, and whom an admin has suspended,', (_, asked) => {
  it('stays off where only those are to be switched on whom Chat Access has switched off', () => {
    const [installation, row] = asked({ reenable: 'ours' });
    expect(installation.row(row)).toMatchObject({
      Action: '',
      Status: '⚠ Needs attention',
      Mail: 'Sent: failed',
    });
    expect(installation.row(row).Detail).toContain(
      'was disabled by a person or program other than Chat Access',
    );
    expect(installation.personOf(CUSTOMER.email)).toMatchObject({ role: 'end-user', suspended: true });
  });

  it('waits for approval where that is wanted, and is let in once it is approved', () => {
    const [installation, row] = asked({ reenable: 'ask', approvers: [APPROVER] });
    expect(installation.row(row).Status).toBe('? Needs approval');
    expect(installation.row(row).Detail).toContain('This would enable the account of ana@acme.example.');
    expect(installation.personOf(CUSTOMER.email)).toMatchObject({ role: 'end-user', suspended: true });
    expect(installation.google.sent.filter(({ to }) => to === APPROVER)).toHaveLength(1);
    approve(installation, row, APPROVER);
    expect(installation.row(row)).toMatchObject({
      Action: 'Updated',
      Status: '✓ Done',
      Mail: 'Sent: enabled',
    });
    expect(installation.personOf(CUSTOMER.email)).toMatchObject({ role: 'agent', suspended: false });
    expect(installation.google.sent.filter(({ to }) => to === APPROVER)).toHaveLength(1);
  });

  it('is let in by default', () => {
    const [installation, row] = asked({});
    expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '✓ Done' });
  });
});

describe('somebody whose last day the form does not ask for any more', () => {
  it('has none, also where only the refusal of a create shows the account', () => {
    const person = {
      email: 'ana@home.example',
      role: 'end-user',
      otherEmails: ['ana@acme.example'],
    } as const;
    const installation = ready(person, { domains: ['acme.example', 'home.example'] }, undefined, {
      until: LAST_DAY,
    });
    const until = inDays(installation, 5);
    const first = installation.submit({ email: person.email }, {}, { [LAST_DAY]: until });
    expect(installation.row(first).Detail).toContain(`Access until ${until}.`);
    installation.zendesk.downgrade(theOne(installation, person.email));
    installation.google.call('saveSetup', { responses: { columns: { until: '' } } });
    installation.google.clock.advance(120_000);
    searchLags(installation.zendesk);
    const row = installation.submit({ email: 'ana@acme.example' });
    expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '✓ Done' });
    passDays(installation, 7);
    expect(installation.personOf(person.email)).toMatchObject({ role: 'agent' });
  });
});

describe('somebody who is on already', () => {
  it('does not count as given, also where only the refusal of a create shows them', () => {
    const person: NewUser = { email: 'ana@home.example', role: 'agent', otherEmails: ['ana@acme.example'] };
    const installation = ready(person, { brake: 1, approvers: [APPROVER] }, searchLags);
    expect(installation.row(installation.submit({ email: 'ana@acme.example' })).Action).toBe('No change');
    const row = installation.submit({ email: 'ben@acme.example', firstName: 'Ben' });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });
});

describe('an approver', () => {
  it('gives no access to the own account by its second address', () => {
    const person: NewUser = { email: APPROVER, role: 'end-user', otherEmails: ['ana@acme.example'] };
    const installation = ready(
      person,
      { approval: 'everyone', approvers: [APPROVER, OTHER_APPROVER] },
      (zendesk) => searchLags(zendesk),
    );
    const row = installation.submit({ email: 'ana@acme.example' });
    approve(installation, row, APPROVER);
    expect(installation.row(row).Status).toBe('? Needs approval');
    expect(installation.personOf(APPROVER)).toMatchObject({ role: 'end-user' });
    approve(installation, row, OTHER_APPROVER);
    expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '✓ Done' });
  });
});
