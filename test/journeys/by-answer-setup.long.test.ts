import { type AnswersInstallation, chatAnswers, FORM, PRODUCTS } from './answers-installation';
import { COLUMNS, SECOND_EDITOR } from './installation';

function saved(installation: AnswersInstallation) {
  return installation.google.call('getSetup') as {
    setup: { access: { answers: unknown }; responses: { columns: unknown } };
  };
}

describe.each(PRODUCTS)('what answers give, on %s,', (_, make) => {
  it.each([
    [
      { departments: { Sales: ['Sales'], ' sales ': ['Care'] } },
      'departments',
      'The answer "sales" is listed twice',
    ],
    [{ departments: { 'North  West': ['Sales'], 'North West': ['Care'] } }, 'departments', 'is listed twice'],
    [{ departments: { '  ': ['Sales'] } }, 'departments', 'Enter an answer of the form.'],
    [{ departments: { Sales: [] } }, 'departments.Sales', 'Choose at least one department for this answer'],
    [{ departments: ['Sales'] }, 'departments', 'This is missing or of the wrong kind.'],
    [{ roles: { Boss: 'Owner' } }, 'roles.Boss', 'administrator'],
    [{ roles: { Boss: ' administrator ' } }, 'roles.Boss', 'administrator'],
    [{ roles: { Boss: '' } }, 'roles.Boss', 'Enter the name of a role'],
    [{ titles: {} }, 'titles', 'There is no such setting.'],
  ])('is not saved as %j', (answers, field, sentence) => {
    const installation = make().turnOn();
    const before = saved(installation);
    const problems = installation.setupProblems({ access: { answers } });
    expect(Object.keys(problems)).toEqual([`access.answers.${field}`]);
    expect(problems[`access.answers.${field}`]).toContain(sentence);
    expect(saved(installation).setup).toEqual(before.setup);
  });

  it('is replaced as a whole, and what is left out stays', () => {
    const installation = make().turnOn();
    installation.google.call('saveSetup', { access: { answers: { departments: { Night: ['Care'] } } } });
    expect(saved(installation).setup.access.answers).toEqual({
      departments: { Night: ['Care'] },
      roles: { 'Team lead': 'Chief' },
    });
    installation.google.call('saveSetup', { access: { answers: { departments: {} } } });
    expect(saved(installation).setup.access.answers).toEqual({
      departments: {},
      roles: { 'Team lead': 'Chief' },
    });
  });

  it('names columns that the sheet has, and an empty title takes one away', () => {
    const installation = make().turnOn();
    expect(installation.setupProblems({ responses: { columns: { role: 'Nowhere' } } })).toEqual({
      'responses.columns.role': expect.stringContaining('There is no column "Nowhere"'),
    });
    expect(installation.setupProblems({ responses: { columns: { role: 'First name' } } })).toMatchObject({
      'responses.columns.role': 'The column "First name" is chosen twice. Choose another one here.',
    });
    expect(installation.setupProblems({ responses: { columns: { role: 'Status' } } })).toMatchObject({
      'responses.columns.role': expect.stringContaining('belongs to Chat Access'),
    });
    installation.google.call('saveSetup', { responses: { columns: { role: '' } } });
    expect(saved(installation).setup.responses.columns).toEqual({ ...COLUMNS, department: FORM.department });
  });

  it('that another editor saves is known to the owner, with what it was before', () => {
    const installation = make().turnOn();
    installation.google.callAs(SECOND_EDITOR, 'saveSetup', {
      access: { answers: { roles: { Sales: 'Chief' } } },
    });
    installation.google.advance({ minutes: 5 });
    const log = installation.google.spreadsheet.sheet('Log').display().flat().join(' ');
    expect(log).toContain('access.answers.roles.Sales');
  });
});

describe('what answers give, on Zendesk Suite,', () => {
  it('is compared with what Zendesk has when it is saved', () => {
    const [, [, make]] = PRODUCTS;
    const installation = make().turnOn();
    const answers = {
      departments: { Sales: ['Sales', 'Selas'] },
      roles: { Boss: 'Cheif', Light: 'Light agent' },
    };
    expect(installation.setupProblems({ access: { answers, chat: 'check' } })).toEqual({
      'access.answers.departments.Sales.1': expect.stringContaining('Selas'),
      'access.answers.roles.Boss': expect.stringContaining('Cheif'),
      'access.answers.roles.Light': expect.stringContaining('Light agent'),
    });
  });
});

describe('a department or role that Zendesk has no more', () => {
  it.each([
    [{ [FORM.department]: 'Sales' }, 'Zendesk has no department "Gone"; correct it in the setup'],
    [{ [FORM.role]: 'Boss' }, 'Zendesk has no role "Gone"; correct it in the setup'],
  ])('ends the row of %j with a sentence, and the others go on', (answers, sentence) => {
    const installation = chatAnswers({
      answers: { departments: { Sales: ['Gone'] }, roles: { Boss: 'Gone' } },
    });
    installation.turnOn().runTimerOnce();
    const row = installation.submit({ email: 'ana@acme.example' }, {}, answers);
    expect(installation.row(row).Status).toBe('⚠ Needs attention');
    expect(installation.row(row).Detail).toContain(sentence);
    expect(installation.row(installation.submit({ email: 'ben@acme.example' })).Status).toBe('✓ Done');
  });
});
