import { COLUMNS, TestInstallation } from './installation';

const OURS = [
  'Action',
  'Status',
  'Detail',
  'Agent ID',
  'Mail',
  'Attempts',
  'Next try',
  'Request ID',
  'Updated at',
];

interface Choice {
  name: string;
  sheetId: number;
  headers: string[];
}

function offered(installation: TestInstallation): Choice[] {
  return (installation.google.call('getSetup') as { sheets: Choice[] }).sheets;
}

describe('what Chat Access has made in the spreadsheet', () => {
  it.each(OURS)("is not chosen as the form's column: %s", (title) => {
    const installation = TestInstallation.ready();
    for (const name of Object.keys(COLUMNS)) {
      expect(
        installation.setupProblems({ responses: { columns: { [name]: ` ${title.toUpperCase()}` } } }),
      ).toEqual({
        [`responses.columns.${name}`]: expect.stringContaining('belongs to Chat Access'),
      });
    }
  });

  it('is not offered: neither columns nor sheets', () => {
    const installation = TestInstallation.ready();
    installation.google.call('planIdleReview');
    installation.google.spreadsheet.addSheet('Dashboard');
    const choices = offered(installation);
    expect(choices.map(({ name }) => name)).toEqual(['Form Responses 1', 'Sheet1']);
    expect(choices[0]?.headers).toEqual(['Timestamp', ...Object.values(COLUMNS)]);
  });

  it.each(['Log', 'Agents', 'Plan', 'Exemptions', 'Dashboard'])(
    'is not chosen as the response sheet: %s',
    (name) => {
      const installation = TestInstallation.ready();
      installation.google.call('planIdleReview');
      const { spreadsheet } = installation.google;
      const sheet = spreadsheet.find(name) ?? spreadsheet.addSheet(name);
      expect(installation.setupProblems({ responses: { sheetId: sheet.id } })).toEqual({
        'responses.sheetId': expect.stringContaining(`"${name}" belongs to Chat Access`),
      });
    },
  );

  it('leaves a question that bears one of our names to be chosen', () => {
    const installation = TestInstallation.ready();
    installation.google.form.sheet.insertColumn('Action');
    installation.google.form.sheet.set('F1', 'Mail');
    expect(installation.setupProblems({ responses: { columns: { lastName: 'Mail' } } })).toEqual({});
    expect(offered(installation)[0]?.headers).toContain('Mail');
    const row = installation.submit({}, { fire: false });
    installation.google.form.sheet.set(`F${row}`, 'Costa');
    installation.google.advance({ minutes: 5 });
    expect(installation.accountsOf('ana@acme.example')).toMatchObject([{ displayName: 'Ana Costa' }]);
    expect(installation.google.form.sheet.cell(`F${row}`)).toBe('Costa');
  });

  it('leaves a sheet of the form to be chosen, whatever its name', () => {
    const installation = TestInstallation.ready();
    installation.google.form.sheet.name = 'Dashboard';
    expect(installation.setupProblems({ responses: installation.setup.responses })).toEqual({});
    expect(offered(installation).map(({ name }) => name)).toContain('Dashboard');
  });
});

describe('titles that look the same', () => {
  it.each([
    ['Vorname \u00fcb', 'Vorname u\u0308b'],
    ['First name', 'First\u200b name'],
    ['First name', '\ufeffFirst\u00a0name\u2060 '],
    ['FIRST NAME', 'first  name'],
  ])('are found, also while Chat Access is on: %j as %j', (before, after) => {
    const installation = new TestInstallation();
    const { sheet } = installation.google.form;
    const { responses } = installation.setup;
    sheet.renameHeader(COLUMNS.firstName, before);
    installation.google.call('saveSetup', {
      ...installation.setup,
      responses: { ...responses, columns: { ...responses.columns, firstName: after } },
    });
    expect(installation.google.call('turnOn')).toMatchObject({ ok: true });
    sheet.renameHeader(before, after);
    sheet.renameHeader('Status', 'Status\u200b');
    const row = installation.submit({}, { fire: false });
    sheet.set(`D${row}`, 'Ana');
    installation.google.advance({ minutes: 10 });
    expect(sheet.display()[row - 1]).toEqual(expect.arrayContaining(['Created', '\u2713 Done']));
    expect(sheet.header()).toHaveLength(14);
  });
});
