import { ADMIN, COLUMNS, LEAD, SECOND_EDITOR, TestInstallation } from './installation';

interface Preview {
  ok: boolean;
  row: number;
  action: string;
  status: string;
  detail: string;
  mail: { to: string; subject: string; text: string; html: string } | null;
  message?: string;
}

/** Makes a preview, which must change no cell, account, email or property. */
function preview(installation: TestInstallation, row?: unknown, as = ADMIN): Preview {
  const state = () => ({
    sheets: installation.google.spreadsheet.sheets.map((sheet) => [
      sheet.name,
      sheet.display(),
      sheet.formulas(),
    ]),
    accounts: installation.zendesk.snapshot(),
    mail: installation.google.mailbox(as),
    stored: installation.storedProperties(as),
  });
  const before = state();
  const answer = installation.google.callAs(as, 'previewRow', row) as Preview;
  expect(state()).toEqual(before);
  return answer;
}

describe('the preview of a row', () => {
  it('shows the names as they were typed, also before a domain is set', () => {
    const installation = new TestInstallation();
    installation.submit({ email: 'ana@other.example', firstName: 'Ana', lastName: 'Silva' });
    installation.google.call('saveSetup', installation.setup);
    expect(installation.google.call('previewRow')).toMatchObject({
      status: 'Rejected',
      values: { name: 'Ana Silva', email: 'ana@other.example' },
    });
  });

  it('shows the outcome and the email before Chat Access is on and without any sheet of its own', () => {
    const installation = new TestInstallation();
    installation.zendesk.addAgent({ email: 'off@acme.example', enabled: false });
    installation.zendesk.addAgent({ email: 'on@acme.example' });
    for (const email of ['ana@acme.example', 'off@acme.example', 'on@acme.example', 'x@other.example']) {
      installation.submit({ email });
    }
    installation.google.call('saveSetup', installation.setup);
    expect(
      [2, 3, 4, 5].map((row) => preview(installation, row)).map(({ action, status }) => [action, status]),
    ).toEqual([
      ['Created', 'Done'],
      ['Updated', 'Done'],
      ['No change', 'Done'],
      ['', 'Rejected'],
    ]);
    const { ok, row, detail, mail } = preview(installation, 2);
    expect({ ok, row }).toEqual({ ok: true, row: 2 });
    expect(detail).toContain('Created an account for Ana Silva (ana@acme.example)');
    expect(mail).toMatchObject({ to: LEAD, subject: 'Chat account created for Ana Silva' });
    expect(mail?.html).toContain('<p>');
    expect(preview(installation, 5).mail?.text).toContain('other.example is not on the list of domains');
    expect(installation.google.spreadsheet.sheets).toHaveLength(2);
  });

  it('is about the last response if no row is given, and may be about a finished row', () => {
    const installation = TestInstallation.ready();
    installation.submit();
    installation.submit({ email: 'ben@acme.example' });
    expect(preview(installation)).toMatchObject({ row: 3, action: 'No change' });
    expect(preview(installation, null)).toMatchObject({ row: 3 });
    installation.wait({ hours: 30 });
    expect(preview(installation, 2)).toMatchObject({ ok: true, row: 2, action: 'No change' });
  });

  it.each([0, 1, -2, 2.5, '2', 'last', true, { row: 2 }])(
    'asks for the number of a row instead of %j',
    (row) => {
      expect(preview(new TestInstallation().turnOn(), row)).toEqual({
        ok: false,
        message: 'Enter the number of a row below the header.',
      });
    },
  );

  it('says that a row is blank or does not exist, or that there is no response', () => {
    const installation = new TestInstallation().turnOn();
    expect(preview(installation).message).toBe('There is no response yet.');
    expect(preview(installation, 5).message).toBe('Row 5 contains no response.');
    expect(preview(installation, 999_999).message).toBe('Row 999999 contains no response.');
  });

  it('shows no email if emails are off', () => {
    const installation = new TestInstallation({ mail: { enabled: false } }).turnOn();
    installation.submit();
    expect(preview(installation)).toMatchObject({ ok: true, mail: null });
  });

  it('says what is missing: the sheet, a column, the credential of another editor', () => {
    const installation = new TestInstallation();
    expect(preview(installation).message).toBe('Choose the sheet that the form writes to.');
    installation.turnOn();
    installation.submit();
    expect(preview(installation, 2, SECOND_EDITOR).message).toContain('Enter a credential');
    installation.google.form.sheet.renameHeader(COLUMNS.email, 'Agent');
    expect(preview(installation).message).toContain(`The column "${COLUMNS.email}" cannot be found`);
  });

  it('says what is wrong if Zendesk refuses or does not answer, and does not pause Chat Access', () => {
    const installation = new TestInstallation().turnOn();
    installation.submit();
    installation.zendesk.modes.down = { status: 503 };
    expect(preview(installation)).toMatchObject({ ok: true, status: 'Will retry', mail: null });
    installation.zendesk.modes.down = null;
    installation.zendesk.revokeToken();
    expect(preview(installation)).toMatchObject({ ok: true, status: 'Paused', mail: null });
    expect(installation.google.call('getSetup')).toMatchObject({ health: { paused: null } });
  });
});

describe('a preview of an unsaved setup', () => {
  it('is made as if the setup were saved, and nothing is stored', () => {
    const installation = TestInstallation.ready();
    installation.submit({ email: 'ana@other.example' }, { fire: false });
    const before = installation.google.properties.document();
    expect(installation.google.call('previewRow', null)).toMatchObject({ status: 'Rejected' });
    const change = { access: { domains: ['acme.example', 'other.example'] } };
    expect(installation.google.call('previewRow', null, change)).toMatchObject({
      status: 'Done',
      action: 'Created',
      values: { email: 'ana@other.example', firstName: 'Ana' },
    });
    expect(installation.google.call('previewRow', null, { access: { domains: [] } })).toMatchObject({
      ok: false,
    });
    expect(installation.google.properties.document()).toEqual(before);
  });
});
