import { TestDesk } from './installation';

describe('what other people have in the file', () => {
  it.each(['Agents', 'Log'])(
    'a sheet that is called %s already is put aside with all that is in it',
    (name) => {
      const desk = new TestDesk();
      desk.google.spreadsheet.addSheet(name, [
        ['Name', 'Phone'],
        ['Ana', '123'],
      ]);
      desk.turnOn().warmUp();
      desk.submit();
      expect(desk.google.spreadsheet.sheet(`${name} (yours 1)`).display()).toEqual([
        ['Name', 'Phone'],
        ['Ana', '123'],
      ]);
      expect(desk.google.spreadsheet.sheet(name).header()).not.toContain('Phone');
    },
  );

  it('a column that somebody inserts into Agents hides nobody', () => {
    const choices = { emailLookupIgnoresCase: false, duplicateIgnoresCase: false };
    const desk = new TestDesk({ zendesk: { choices } });
    desk.zendesk.addAgent({ email: 'Ana@Acme.example' });
    desk.turnOn().warmUp();
    desk.google.spreadsheet.sheet('Agents').insertColumn(1);
    expect(desk.row(desk.submit({ email: 'ana@acme.example' })).Action).toBe('No change');
    expect(desk.account('ana@acme.example')).toHaveLength(1);
  });

  it('notes in a column without a title are not taken for ours', () => {
    const desk = new TestDesk();
    desk.submit({}, { fire: false });
    desk.google.form.sheet.set('F2', 'call her back');
    desk.turnOn();
    desk.google.advance({ minutes: 5 });
    expect(desk.google.form.sheet.shown('F2')).toBe('call her back');
    expect(desk.row(2)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
  });
});
