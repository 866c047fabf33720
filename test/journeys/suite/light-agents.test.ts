import type { NewUser } from '../../stand-in/support';
import { inDays, LAST_DAY, passDays, planRow } from '../ends-installation';
import { SuiteInstallation } from '../installation';

const EMAIL = 'ana@acme.example';
const ROLE = 'What is it for?';

/** Some people only look at tickets: the form asks for what. */
function withAna(person: Partial<NewUser> | null, access: Record<string, unknown> = {}): SuiteInstallation {
  const roles = { Looking: 'Light agent', Working: 'Team lead' };
  return SuiteInstallation.ready({
    columns: { role: ROLE, until: LAST_DAY },
    access: { role: 'Staff', chat: 'ignore', answers: { departments: {}, roles }, ...access },
    prepare: (zendesk) => person && void zendesk.addUser({ email: EMAIL, role: 'agent', ...person }),
  });
}

function ask(installation: SuiteInstallation, what = ''): Record<string, string> {
  return installation.row(installation.submit({ email: EMAIL }, {}, { [ROLE]: what }));
}

describe('the role of a light agent, given by an answer,', () => {
  it.each<[string, Partial<NewUser> | null, string]>([
    ['a new person', null, 'Created'],
    ['a customer', { role: 'end-user' }, 'Updated'],
    ['a contributor', { customRole: 'Contributor' }, 'Updated'],
    ['a suspended light agent', { customRole: 'Light agent', suspended: true }, 'Updated'],
    ['a light agent', { customRole: 'Light agent' }, 'No change'],
  ])('is all that %s was asked for', (_, person, action) => {
    const installation = withAna(person);
    expect(ask(installation, 'Looking')).toMatchObject({ Action: action, Status: '✓ Done' });
    expect(installation.personOf(EMAIL)).toMatchObject({ customRole: 'Light agent', suspended: false });
    expect(ask(installation, 'looking')).toMatchObject({ Action: 'No change', Status: '✓ Done' });
  });

  it('is there although the answer to the create was lost', () => {
    const installation = withAna(null);
    let isLost = false;
    installation.zendesk.modes.afterwards = ({ method, url }, answer) => {
      if (isLost || method !== 'POST' || !url.endsWith('/users')) return answer;
      isLost = true;
      return { lost: 'timeout', seconds: 30 };
    };
    expect(ask(installation, 'Looking')).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });

  it('is too little where more is asked for', () => {
    const installation = withAna({ customRole: 'Light agent' });
    expect(ask(installation, 'Working')).toMatchObject({ Action: 'Updated', Status: '✓ Done' });
    expect(installation.personOf(EMAIL)).toMatchObject({ customRole: 'Team lead' });
  });

  it('takes nothing from an agent', () => {
    const installation = withAna({ customRole: 'Staff' });
    expect(ask(installation, 'Looking')).toMatchObject({ Action: 'No change', Status: '✓ Done' });
    expect(installation.personOf(EMAIL)).toMatchObject({ customRole: 'Staff' });
  });
});

describe('a last day of access', () => {
  it('ends nothing for somebody who may be a light agent by an admin, and the plan says so', () => {
    const installation = withAna(null);
    const until = inDays(installation, 1);
    const row = installation.submit({ email: EMAIL }, {}, { [ROLE]: 'Looking', [LAST_DAY]: until });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    passDays(installation, 3);
    expect(planRow(installation, EMAIL)).toMatchObject({
      Action: 'Spare',
      Reason:
        'Light agent or contributor, perhaps made one by an administrator: never changed. ' +
        `Access was given until ${until}, but such an account is not disabled for that.`,
    });
    expect(installation.personOf(EMAIL)).toMatchObject({ customRole: 'Light agent', suspended: false });
  });
});

describe('the role of a light agent, given to everybody,', () => {
  it('is given to a contributor', () => {
    const installation = withAna({ customRole: 'Contributor' }, { role: 'Light agent' });
    expect(ask(installation)).toMatchObject({ Action: 'Updated', Status: '✓ Done' });
    expect(installation.personOf(EMAIL)).toMatchObject({ customRole: 'Light agent' });
  });
});
