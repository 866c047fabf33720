import type { NewUser } from '../../stand-in/support';
import { LEAD, SuiteInstallation } from '../installation';

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
    expect(installation.row(row).Detail).toContain('the account of ana@home.example, whose second address');
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
      'Not created: ana@acme.example is an address of left@acme.example, who is on the list of people who get no access by the form.',
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
