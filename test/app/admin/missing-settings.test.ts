import { missingSettings, sheetProblems } from '../../../src/app/admin/missing-settings';
import { DEFAULT_SETUP, type Setup } from '../../../src/setup/settings';

const COLUMNS = { requester: 'Email Address', email: 'Agent', firstName: 'First', lastName: 'Last' };
const SHEET = { name: 'Form Responses 1', titles: ['Timestamp', ...Object.values(COLUMNS), ''] };

const COMPLETE: Setup = {
  ...DEFAULT_SETUP,
  connection: { ...DEFAULT_SETUP.connection, subdomain: 'acme' },
  responses: { sheetId: 7, columns: COLUMNS },
  access: { ...DEFAULT_SETUP.access, domains: ['acme.example'] },
};

const fields = (problems: { field: string }[]) => problems.map(({ field }) => field);

describe('the settings that are missing', () => {
  it('are none in a complete setup', () => {
    expect(missingSettings(COMPLETE, true, SHEET)).toEqual([]);
  });

  it('are the subdomain, the domains and the sheet at first; a credential is asked for after the subdomain', () => {
    expect(fields(missingSettings(DEFAULT_SETUP, false, null))).toEqual([
      'connection.subdomain',
      'access.domains',
      'responses.sheetId',
    ]);
    expect(fields(missingSettings(COMPLETE, false, SHEET))).toEqual(['connection.credential']);
  });

  it('are each told in a sentence of its own', () => {
    const messages = missingSettings(DEFAULT_SETUP, false, SHEET).map(({ message }) => message);
    expect(new Set(messages).size).toBe(messages.length);
    for (const message of messages) expect(message).toMatch(/^[A-Z].*\.$/);
  });
});

describe('the problems of the sheet', () => {
  it.each([
    ['title that is not there', { email: 'Mail' }, SHEET.titles, ['email']],
    ['title that is there twice', {}, [...SHEET.titles, 'agent'], ['email']],
    ['column that is not chosen', { lastName: '' }, SHEET.titles, ['lastName']],
    [
      'column that is chosen twice, in other letter case',
      { email: ' FIRST ' },
      SHEET.titles,
      ['email', 'firstName'],
    ],
  ])('name a %s', (_, change, titles, wrong) => {
    const problems = sheetProblems({ ...COLUMNS, ...change }, { ...SHEET, titles });
    expect(fields(problems)).toEqual(wrong.map((name) => `responses.columns.${name}`));
  });

  it('are one when there is no sheet, whatever the columns', () => {
    expect(fields(sheetProblems(COLUMNS, null))).toEqual(['responses.sheetId']);
  });
});
