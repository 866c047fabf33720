import { ADMIN, COLUMNS, LEAD, TestInstallation } from './installation';

describe('a renamed column of the form', () => {
  it('pauses Chat Access with one alert that names the column and no other email; rows continue once it is renamed back', () => {
    const installation = TestInstallation.ready();
    const { sheet } = installation.google.form;
    sheet.renameHeader(COLUMNS.firstName, 'Given name');
    const rows = ['ana', 'ben'].map((name) => installation.submit({ email: `${name}@acme.example` }));
    installation.wait({ hours: 3 }, 30);
    for (const row of rows) {
      expect(installation.row(row)).toMatchObject({ Action: '', Mail: '' });
      expect(installation.row(row).Status).toMatch(/^\S Paused$/);
      expect(installation.row(row).Detail).toContain('"First name"');
    }
    expect(installation.google.sent).toMatchObject([
      { to: ADMIN, subject: expect.stringContaining('"First name"') },
    ]);
    expect(installation.zendesk.snapshot().agents).toHaveLength(1);
    expect(installation.google.call('getSetup')).toMatchObject({
      health: { paused: { cause: 'column' }, rows: { Paused: 2 } },
    });

    sheet.renameHeader('Given name', COLUMNS.firstName);
    installation.google.advance({ minutes: 5 });
    for (const row of rows)
      expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '\u2713 Done' });
    expect(installation.google.sent).toHaveLength(4);
    expect(installation.google.sent[3]).toMatchObject({ to: ADMIN, subject: 'Chat Access is running again' });
    expect(installation.google.call('getSetup')).toMatchObject({ health: { paused: null } });
  });

  it('can also be repaired by choosing the column under its new name', () => {
    const installation = TestInstallation.ready();
    const done = installation.submit();
    installation.google.form.sheet.renameHeader(COLUMNS.email, 'Agent');
    const row = installation.submit({ email: 'ben@acme.example' });
    expect(installation.setupProblems({ responses: { columns: { email: 'Agent' } } })).toEqual({});
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '\u2713 Done' });
    expect(installation.row(done).Mail).toBe('Sent: created');
    expect(installation.google.sent.filter(({ to }) => to === LEAD)).toHaveLength(2);
  });

  it('may also be the timestamp, and no finished row is mistaken for a new one', () => {
    const installation = TestInstallation.ready();
    installation.submit();
    installation.google.form.sheet.renameHeader('Timestamp', 'Zeitstempel');
    const row = installation.submit({ email: 'ben@acme.example' });
    expect(installation.google.sent.at(-1)).toMatchObject({
      to: ADMIN,
      subject: expect.stringContaining('"Timestamp"'),
    });
    expect(installation.setupProblems({ responses: installation.setup.responses })).toEqual({});
    installation.google.advance({ minutes: 10 });
    expect(installation.google.form.sheet.record(row)).toMatchObject({
      Action: 'Created',
      Status: '\u2713 Done',
    });
    expect(installation.google.sent.filter(({ to }) => to === LEAD)).toHaveLength(2);
  });

  it('is still found if only letter case or blanks differ', () => {
    const installation = TestInstallation.ready();
    const { sheet } = installation.google.form;
    sheet.renameHeader(COLUMNS.email, '  email of the  NEW agent ');
    sheet.renameHeader('Request ID', 'request id ');
    expect(installation.row(installation.submit()).Action).toBe('Created');
    expect(sheet.header()).toHaveLength(14);
  });
});

describe('a deleted sheet of Chat Access', () => {
  it.each(['Log', 'Agents'])('(%s) is created again when it is needed', (name) => {
    const installation = TestInstallation.ready();
    const header = installation.google.spreadsheet.sheet(name).header();
    installation.google.spreadsheet.removeSheet(name);
    expect(installation.row(installation.submit())).toMatchObject({
      Action: 'Created',
      Mail: 'Sent: created',
    });
    installation.google.advance({ minutes: 5 });
    const created = installation.google.spreadsheet.sheet(name);
    expect(created.header()).toEqual(header);
    expect(created.frozenRows).toBe(1);
    expect(created.lastRow).toBeGreaterThan(1);
  });

  it('does not hide an account whose address differs only in letter case', () => {
    const installation = new TestInstallation({ zendesk: { choices: { emailLookupIgnoresCase: false } } });
    installation.zendesk.addAgent({ email: 'Ana@Acme.example', enabled: false });
    installation.turnOn().runTimerOnce();
    installation.google.spreadsheet.removeSheet('Agents');
    expect(installation.row(installation.submit())).toMatchObject({ Action: 'Updated' });
    expect(installation.accountsOf('ana@acme.example')).toHaveLength(1);
  });
});

it('a deleted response sheet is reported in an alert and in the menu, and no execution fails', () => {
  const installation = TestInstallation.ready();
  installation.google.spreadsheet.removeSheet('Form Responses 1');
  installation.google.advance({ minutes: 10 });
  expect(installation.google.executions.every(({ state }) => state === 'completed')).toBe(true);
  expect(installation.google.sent).toMatchObject([
    { subject: expect.stringContaining('the response sheet is gone') },
  ]);
  installation.google.open();
  installation.google.clickMenu('Process pending rows now');
  expect(installation.toast()).toContain('The sheet that the form wrote to no longer exists');
});
