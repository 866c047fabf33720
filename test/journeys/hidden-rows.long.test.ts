import { TestInstallation } from './installation';

/** All that Google may do with rows that people have hidden. */
const LEFT_OUT = {
  findSkipsHiddenRows: true,
  replaceSkipsHiddenRows: true,
  edgeSkipsHiddenRows: true,
};

describe('a hidden row that was never handled', () => {
  it.each(['findSkipsHiddenRows', 'replaceSkipsHiddenRows', 'edgeSkipsHiddenRows', 'all of them'])(
    'is handled within a day where Google leaves hidden rows out: %s',
    (choice) => {
      const choices = choice === 'all of them' ? LEFT_OUT : { [choice]: true };
      const installation = TestInstallation.ready({ google: { choices } });
      const lost = installation.submit({ email: 'bea@acme.example' }, { fire: false });
      installation.google.form.sheet.hideRows(lost);
      for (let person = 0; person < 12; person++) {
        installation.submit({ email: `p${person}@acme.example` });
      }
      installation.wait({ hours: 25 }, 60);
      expect(installation.row(lost)).toMatchObject({ Status: '✓ Done', Mail: 'Sent: created' });
      expect(installation.accountsOf('bea@acme.example')).toHaveLength(1);
    },
  );
});
