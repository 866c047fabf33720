import { readFileSync } from 'node:fs';
import { COLUMNS, LEAD, TestInstallation } from './installation';

/** A name as it was typed, and as Sheets shows what it has made of it. */
const NAMES: [string, string][] = [
  ['March 3', '3/3/2026'],
  ['TRUE', 'TRUE'],
  ['false', 'FALSE'],
  ['007', '7'],
  ['1e5', '1.00E+05'],
  ['12:30', '12:30:00'],
  ['50%', '50%'],
  ['$5', '$5.00'],
];

describe('an answer that Sheets has converted', () => {
  it.each(NAMES)('is taken as the cell shows it: the last name %s', (typed) => {
    const installation = TestInstallation.ready();
    const row = installation.submit({ lastName: typed });
    const shown = installation.row(row)[COLUMNS.lastName] ?? '';
    expect(installation.accountsOf('ana@acme.example')).toMatchObject([{ displayName: `Ana ${shown}` }]);
    expect(shown).not.toMatch(/Z$/);
    expect(installation.row(row)).toMatchObject({
      Action: 'Created',
      Detail: expect.stringContaining(`Ana ${shown} (`),
    });
    installation.wait({ hours: 2 }, 30);
    expect(installation.google.sent).toHaveLength(1);
  });

  it.each(['firstName', 'email', 'requester'] as const)('is taken as shown in every column: %s', (name) => {
    const installation = TestInstallation.ready();
    const row = installation.submit({ [name]: 'March 3' });
    const shown = installation.row(row)[COLUMNS[name]] ?? '';
    const { Detail } = installation.row(row);
    if (name === 'firstName') expect(Detail).toContain(`${shown} Silva`);
    else expect(Detail).toContain(`"${shown}"`);
    expect(Detail).not.toContain('2026-03-0');
  });

  it('is the same request in another format: nothing is handled again', () => {
    const code = `${readFileSync('dist/Code.js', 'utf8')}
      function format() { SpreadsheetApp.getActiveSheet().getRange('E2:E9').setNumberFormat('0.000'); }`;
    const installation = new TestInstallation({ google: { code } }).turnOn().runTimerOnce();
    const rows = ['March 3', '007', 'TRUE'].map((lastName, index) =>
      installation.submit({ lastName, email: `p${index}@acme.example` }),
    );
    const ids = rows.map((row) => installation.row(row)['Request ID']);
    expect(installation.google.run('format').state).toBe('completed');
    expect(installation.row(rows[1] ?? 0)[COLUMNS.lastName]).toBe('7.000');
    installation.takeCalls();
    installation.wait({ hours: 2 }, 30);
    expect(rows.map((row) => installation.row(row)['Request ID'])).toEqual(ids);
    expect(rows.map((row) => installation.row(row).Action)).toEqual(['Created', 'Created', 'Created']);
    expect(installation.takeCalls()).toEqual([]);
    expect(installation.google.sent).toHaveLength(3);
  });

  it('costs one call more, and only where there is one', () => {
    const reads = (lastName: string) => {
      const installation = TestInstallation.ready();
      installation.submit({ lastName });
      const { calls } = installation.lastExecution();
      return calls['SpreadsheetApp.Range.getDisplayValues'] ?? 0;
    };
    expect(reads('Silva')).toBe(0);
    expect(reads('007')).toBeGreaterThan(0);
  });
});

describe('an answer that is not there yet', () => {
  it.each([
    '#N/A',
    '#REF!',
    '#NAME?',
    '#DIV/0!',
    '#VALUE!',
    '#NV',
    '#\u00a1REF!',
    'Loading...',
    'Wird geladen...',
  ])('makes its row wait, and is neither rejected nor mailed: %s', (shown) => {
    const installation = TestInstallation.ready();
    const { sheet } = installation.google.form;
    const rows = (['email', 'requester', 'firstName', 'lastName'] as const).map((name, index) => {
      const person = { email: `p${index}@acme.example`, [name]: shown };
      return installation.submit(person);
    });
    installation.wait({ hours: 2 }, 30);
    expect(rows.map((row) => installation.row(row).Status)).toEqual(['', '', '', '']);
    expect(installation.google.sent).toEqual([]);
    expect(installation.google.call('getSetup')).toMatchObject({ health: { paused: null } });
    installation.google.open();
    installation.google.clickMenu('Retry selected rows', { selection: rows });
    expect(installation.google.sent).toEqual([]);

    ['p0@acme.example', LEAD, 'Ana', 'Silva'].forEach((answer, index) => {
      sheet.set(`${'CBDE'[index]}${rows[index]}`, answer);
    });
    installation.wait({ hours: 1 }, 15);
    expect(rows.map((row) => installation.row(row).Action)).toEqual([
      'Created',
      'Created',
      'Created',
      'Created',
    ]);
    expect(installation.google.sent).toHaveLength(4);
  });

  it('is told from a name that only looks odd', () => {
    const installation = TestInstallation.ready();
    expect(installation.row(installation.submit({ lastName: '#1' })).Action).toBe('Created');
  });
});
