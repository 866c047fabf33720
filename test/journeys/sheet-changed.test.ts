import { ADMIN, COLUMNS, LEAD, TestDesk } from './installation';

describe('a column of the form that somebody renames', () => {
  it('pauses the desk: one alert names the column, nobody else is mailed, and rows go on when it is back', () => {
    const desk = TestDesk.ready();
    const { sheet } = desk.google.form;
    sheet.renameHeader(COLUMNS.firstName, 'Given name');
    const rows = ['ana', 'ben'].map((name) => desk.submit({ email: `${name}@acme.example` }));
    desk.wait({ hours: 3 }, 30);
    for (const row of rows) {
      expect(desk.row(row)).toMatchObject({ Action: '', Mail: '' });
      expect(desk.row(row).Status).toMatch(/^\S Paused$/);
      expect(desk.row(row).Detail).toContain('"First name"');
    }
    expect(desk.google.sent).toMatchObject([{ to: ADMIN, subject: expect.stringContaining('"First name"') }]);
    expect(desk.zendesk.snapshot().agents).toHaveLength(1);
    expect(desk.google.call('getSetup')).toMatchObject({
      health: { paused: { cause: 'column' }, rows: { Paused: 2 } },
    });

    sheet.renameHeader('Given name', COLUMNS.firstName);
    desk.google.advance({ minutes: 5 });
    for (const row of rows) expect(desk.row(row)).toMatchObject({ Action: 'Created', Status: '\u2713 Done' });
    expect(desk.google.sent).toHaveLength(3);
    expect(desk.google.call('getSetup')).toMatchObject({ health: { paused: null } });
  });

  it('is mended as well by choosing the column by its new name', () => {
    const desk = TestDesk.ready();
    const done = desk.submit();
    desk.google.form.sheet.renameHeader(COLUMNS.email, 'Agent');
    const row = desk.submit({ email: 'ben@acme.example' });
    expect(desk.problems({ responses: { columns: { email: 'Agent' } } })).toEqual({});
    desk.google.advance({ minutes: 5 });
    expect(desk.row(row)).toMatchObject({ Action: 'Created', Status: '\u2713 Done' });
    expect(desk.row(done).Mail).toBe('Sent: created');
    expect(desk.google.sent.filter(({ to }) => to === LEAD)).toHaveLength(2);
  });

  it('may be the timestamp as well, and no row that has ended is taken for a new one', () => {
    const desk = TestDesk.ready();
    desk.submit();
    desk.google.form.sheet.renameHeader('Timestamp', 'Zeitstempel');
    const row = desk.submit({ email: 'ben@acme.example' });
    expect(desk.google.sent.at(-1)).toMatchObject({
      to: ADMIN,
      subject: expect.stringContaining('"Timestamp"'),
    });
    expect(desk.problems({ responses: desk.setup.responses })).toEqual({});
    desk.google.advance({ minutes: 10 });
    expect(desk.google.form.sheet.record(row)).toMatchObject({ Action: 'Created', Status: '\u2713 Done' });
    expect(desk.google.sent.filter(({ to }) => to === LEAD)).toHaveLength(2);
  });

  it('in letter case or blanks only is still found', () => {
    const desk = TestDesk.ready();
    const { sheet } = desk.google.form;
    sheet.renameHeader(COLUMNS.email, '  email of the  NEW agent ');
    sheet.renameHeader('Request ID', 'request id ');
    expect(desk.row(desk.submit()).Action).toBe('Created');
    expect(sheet.header()).toHaveLength(14);
  });
});

describe('a sheet of ours that somebody deletes', () => {
  it.each(['Log', 'Agents'])('(%s) is made again when it is needed', (name) => {
    const desk = TestDesk.ready();
    const header = desk.google.spreadsheet.sheet(name).header();
    desk.google.spreadsheet.removeSheet(name);
    expect(desk.row(desk.submit())).toMatchObject({ Action: 'Created', Mail: 'Sent: created' });
    desk.google.advance({ minutes: 5 });
    const again = desk.google.spreadsheet.sheet(name);
    expect(again.header()).toEqual(header);
    expect(again.frozenRows).toBe(1);
    expect(again.lastRow).toBeGreaterThan(1);
  });

  it('does not hide a person whose address differs in letter case only', () => {
    const desk = new TestDesk({ zendesk: { choices: { emailLookupIgnoresCase: false } } });
    desk.zendesk.addAgent({ email: 'Ana@Acme.example', enabled: false });
    desk.turnOn().warmUp();
    desk.google.spreadsheet.removeSheet('Agents');
    expect(desk.row(desk.submit())).toMatchObject({ Action: 'Updated' });
    expect(desk.account('ana@acme.example')).toHaveLength(1);
  });
});

it('a response sheet that somebody deletes is named in health, and nothing fails', () => {
  const desk = TestDesk.ready();
  desk.google.spreadsheet.removeSheet('Form Responses 1');
  desk.google.advance({ minutes: 10 });
  expect(desk.google.executions.every(({ state }) => state === 'completed')).toBe(true);
  expect(desk.google.sent).toMatchObject([
    { subject: expect.stringContaining('the response sheet is gone') },
  ]);
  desk.google.open();
  desk.google.clickMenu('Handle waiting rows now');
  expect(desk.toast()).toContain('The sheet that the form wrote to no longer exists');
});
