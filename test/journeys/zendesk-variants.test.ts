import { TestInstallation } from './installation';

describe('answers of Zendesk that differ between accounts', () => {
  it('enabled as 1 and 0 means the same as true and false', () => {
    const installation = TestInstallation.ready({ zendesk: { modes: { enabledAsInt: true } } });
    installation.zendesk.addAgent({ email: 'ben@acme.example', enabled: false });
    installation.zendesk.addAgent({ email: 'cleo@acme.example', enabled: true });
    expect(installation.row(installation.submit({ email: 'ana@acme.example' })).Action).toBe('Created');
    expect(installation.row(installation.submit({ email: 'ben@acme.example' })).Action).toBe('Updated');
    expect(installation.row(installation.submit({ email: 'cleo@acme.example' })).Action).toBe('No change');
  });

  it.each([402, 403, 422] as const)(
    'a plan without a free seat (%i) is named in the row, and does not pause Chat Access',
    (seatStatus) => {
      const installation = TestInstallation.ready({ zendesk: { choices: { seatStatus } } });
      installation.zendesk.modes.seatLimit = 1;
      const row = installation.submit();
      expect(installation.row(row)).toMatchObject({ Status: '⏳ Waiting', Mail: '' });
      expect(installation.row(row).Detail).toContain('all 1 seats');
      expect(installation.google.properties.document().pause).toBeUndefined();
    },
  );

  it.each([400, 409, 422] as const)('a refused duplicate (%i) is found, ignoring case', (duplicateStatus) => {
    const choices = { duplicateStatus, emailLookupIgnoresCase: false, duplicateIgnoresCase: true };
    const installation = TestInstallation.ready({ zendesk: { choices } });
    installation.zendesk.addAgent({ email: 'Ana@Acme.example', enabled: false });
    const row = installation.submit({ email: 'ana@acme.example' });
    expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Updated' });
    expect(installation.accountsOf('ana@acme.example')).toMatchObject([
      { email: 'Ana@Acme.example', enabled: true },
    ]);
  });

  it('an account in different letter case is found in the extract before one is created', () => {
    const choices = { emailLookupIgnoresCase: false, duplicateIgnoresCase: false };
    const installation = new TestInstallation({ zendesk: { choices } });
    installation.zendesk.addAgent({ email: 'Ana@Acme.example' });
    installation.turnOn().runTimerOnce();
    const row = installation.submit({ email: 'ana@acme.example' });
    expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Action: 'No change' });
    expect(installation.accountsOf('ana@acme.example')).toHaveLength(1);
  });

  it.each(['404', 'null', 'empty-object', 'empty-array'] as const)(
    'an unknown person may be answered as %s',
    (absentStyle) => {
      const installation = TestInstallation.ready({ zendesk: { choices: { absentStyle } } });
      expect(installation.row(installation.submit())).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    },
  );
});
