import { TestInstallation } from './installation';

describe('content that was already in the spreadsheet', () => {
  it.each(['Agents', 'Log'])('may include a sheet called %s, which is kept under another name', (name) => {
    const installation = new TestInstallation();
    installation.google.spreadsheet.addSheet(name, [
      ['Name', 'Phone'],
      ['Ana', '123'],
    ]);
    installation.turnOn().runTimerOnce();
    installation.submit();
    expect(installation.google.spreadsheet.sheet(`${name} (yours 1)`).display()).toEqual([
      ['Name', 'Phone'],
      ['Ana', '123'],
    ]);
    expect(installation.google.spreadsheet.sheet(name).header()).not.toContain('Phone');
  });

  it('may include a column that an editor has inserted into Agents, which hides no account', () => {
    const choices = { emailLookupIgnoresCase: false, duplicateIgnoresCase: false };
    const installation = new TestInstallation({ zendesk: { choices } });
    installation.zendesk.addAgent({ email: 'Ana@Acme.example' });
    installation.turnOn().runTimerOnce();
    installation.google.spreadsheet.sheet('Agents').insertColumn(1);
    expect(installation.row(installation.submit({ email: 'ana@acme.example' })).Action).toBe('No change');
    expect(installation.accountsOf('ana@acme.example')).toHaveLength(1);
  });

  it('may include notes in an untitled column, which Chat Access does not use', () => {
    const installation = new TestInstallation();
    installation.submit({}, { fire: false });
    installation.google.form.sheet.set('F2', 'call her back');
    installation.turnOn();
    installation.google.advance({ minutes: 5 });
    expect(installation.google.form.sheet.shown('F2')).toBe('call her back');
    expect(installation.row(2)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });
});
