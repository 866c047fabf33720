import { inDays, LAST_DAY } from './ends-installation';
import { TestInstallation } from './installation';

/** Sheets takes the apostrophe before a text away; should it ever keep it, the desk goes on working. */
describe.each([false, true])('where Sheets keeps apostrophes: %s', (apostropheIsKept) => {
  const ready = () => {
    const installation = new TestInstallation({ google: { choices: { apostropheIsKept } } });
    return installation.turnOn().runTimerOnce();
  };

  it('a request is done at once, and words stand in our columns as always', () => {
    const installation = ready();
    const row = installation.submit();
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    expect(installation.google.sent).toHaveLength(1);
  });

  it('a name that would be a formula is handled, also beside one that Sheets has converted', () => {
    const installation = ready();
    const row = installation.submit({ firstName: "'=1", lastName: 'March 3' });
    expect(installation.row(row)).toMatchObject({ Status: '✓ Done' });
    expect(installation.google.spreadsheet.sheets.flatMap((sheet) => sheet.formulas().flat()).join('')).toBe(
      '',
    );
  });

  it('the numbers in our columns are read as they were written', () => {
    const installation = ready();
    const row = installation.submit();
    const id = String(
      installation.zendesk.snapshot().agents.find(({ email }) => email === 'ana@acme.example')?.id,
    );
    expect(installation.row(row)['Agent ID']).toBe(apostropheIsKept ? `'${id}` : id);
    installation.google.open();
    installation.google.clickMenu('Retry selected rows', { selection: [row] });
    installation.google.advance({ hours: 1 });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    expect(installation.google.sent).toHaveLength(1);
  });

  it('the last day of access is found in the Log by the number of the account', () => {
    const google = { choices: { apostropheIsKept } };
    const installation = new TestInstallation({ google, columns: { until: LAST_DAY } });
    installation.turnOn().runTimerOnce();
    const [first, later] = [inDays(installation, 3), inDays(installation, 30)];
    installation.submit({}, {}, { [LAST_DAY]: first });
    expect(installation.row(installation.submit({}, {}, { [LAST_DAY]: later })).Detail).toBe(
      `ana@acme.example already has an enabled account. Access is until ${later} now; it was until ${first}.`,
    );
  });

  it('the Log is found as it was written', () => {
    const installation = ready();
    for (const email of ["'ana@acme.example", "''=1", '=1+1', '007']) installation.submit({ email });
    installation.google.advance({ minutes: 10 });
    expect(installation.google.run('checkLog', [], { via: 'menu' }).result).toMatchObject({ ok: true });
  });
});
