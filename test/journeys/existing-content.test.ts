import { TestInstallation } from './installation';

describe('what other people have in the file', () => {
  it.each(['Agents', 'Log'])(
    'a sheet that is called %s already is put aside with all that is in it',
    (name) => {
      const installation = new TestInstallation();
      installation.google.spreadsheet.addSheet(name, [
        ['Name', 'Phone'],
        ['Ana', '123'],
      ]);
      installation.turnOn().warmUp();
      installation.submit();
      expect(installation.google.spreadsheet.sheet(`${name} (yours 1)`).display()).toEqual([
        ['Name', 'Phone'],
        ['Ana', '123'],
      ]);
      expect(installation.google.spreadsheet.sheet(name).header()).not.toContain('Phone');
    },
  );

  it('a column that somebody inserts into Agents hides nobody', () => {
    const choices = { emailLookupIgnoresCase: false, duplicateIgnoresCase: false };
    const installation = new TestInstallation({ zendesk: { choices } });
    installation.zendesk.addAgent({ email: 'Ana@Acme.example' });
    installation.turnOn().warmUp();
    installation.google.spreadsheet.sheet('Agents').insertColumn(1);
    expect(installation.row(installation.submit({ email: 'ana@acme.example' })).Action).toBe('No change');
    expect(installation.account('ana@acme.example')).toHaveLength(1);
  });

  it('notes in a column without a title are not taken for ours', () => {
    const installation = new TestInstallation();
    installation.submit({}, { fire: false });
    installation.google.form.sheet.set('F2', 'call her back');
    installation.turnOn();
    installation.google.advance({ minutes: 5 });
    expect(installation.google.form.sheet.shown('F2')).toBe('call her back');
    expect(installation.row(2)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });
});
