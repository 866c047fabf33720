import { readFileSync } from 'node:fs';
import { answersOf, COLUMNS, QUESTIONS, TestInstallation } from './installation';

const FORM_COLUMNS = ['Timestamp', COLUMNS.requester, COLUMNS.email, COLUMNS.firstName, COLUMNS.lastName];
const RECORD_COLUMNS = [
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
const STATUSES = [
  'Waiting',
  'Working',
  'Done',
  'Will retry',
  'Needs approval',
  'Rejected',
  'Needs attention',
  'Paused',
];

describe('the columns of Chat Access in the response sheet', () => {
  it('are added and formatted to the right of all others', () => {
    const installation = new TestInstallation();
    const { sheet } = installation.google.form;
    sheet.set('F1', 'Team');
    installation.turnOn();
    expect(sheet.header()).toEqual([...FORM_COLUMNS, 'Team', ...RECORD_COLUMNS]);
    expect(sheet.frozenRows).toBe(1);
    expect(Object.keys(sheet.columnWidths).map(Number)).toEqual(RECORD_COLUMNS.map((_, index) => 7 + index));
    expect(sheet.format('O1')).toMatchObject({ fontWeight: 'bold', background: expect.stringMatching(/^#/) });
    expect(sheet.format('I500')).toMatchObject({ wrap: expect.anything() });
    expect(['J2', 'N999'].map((cell) => sheet.format(cell).numberFormat)).toEqual(['@', '@']);
    expect(sheet.format('F1').fontWeight).toBeUndefined();
  });

  it('show each status by an icon, a word and a colour with enough contrast', () => {
    const installation = new TestInstallation().turnOn();
    const rules = installation.google.form.sheet.conditionalFormats;
    expect(rules.map(({ values }) => values[0])).toEqual(STATUSES);
    for (const { criteria, ranges, background, fontColor } of rules) {
      expect(criteria).toBe('TEXT_CONTAINS');
      expect(ranges).toEqual([{ row: 1, column: 7, rows: 1000, columns: 1 }]);
      expect(contrast(background ?? '', fontColor ?? '')).toBeGreaterThanOrEqual(4.5);
    }
    expect(installation.row(installation.submit()).Status).toBe('\u2713 Done');
    expect(installation.row(installation.submit({ email: 'x@other.example' })).Status).toBe(
      '\u2715 Rejected',
    );
  });

  it('colour the first answers, too, for which the form inserts rows below the header', () => {
    const installation = new TestInstallation().turnOn().runTimerOnce();
    const rows = [installation.submit(), installation.submit({ email: 'ben@acme.example' })];
    const { sheet } = installation.google.form;
    const coloured = sheet.conditionalFormats.flatMap(({ ranges }) => ranges);
    for (const row of rows) {
      expect(coloured.every((range) => range.row <= row && row < range.row + range.rows)).toBe(true);
    }
  });

  it('leave the conditional formats of other people unchanged', () => {
    const code = `${readFileSync('dist/Code.js', 'utf8')}
      function colour() {
        const sheet = SpreadsheetApp.getActiveSheet();
        const rule = SpreadsheetApp.newConditionalFormatRule().whenTextContains('Done').setBackground('#ff0000');
        sheet.setConditionalFormatRules([rule.setRanges([sheet.getRange('A2:G9')]).build()]);
      }`;
    const installation = new TestInstallation({ google: { code } });
    expect(installation.google.run('colour').state).toBe('completed');
    installation.turnOn();
    installation.google.form.sheet.deleteColumn('Status');
    installation.google.advance({ minutes: 5 });
    const rules = installation.google.form.sheet.conditionalFormats;
    expect(rules.filter(({ background }) => background === '#ff0000')).toMatchObject([
      { values: ['Done'], ranges: [{ row: 2, column: 1, rows: 8, columns: 6 }] },
    ]);
    expect(rules.filter(({ ranges }) => ranges[0]?.column === 14).map(({ values }) => values[0])).toEqual(
      STATUSES,
    );
  });

  it('are found after they have been moved, and columns of other people between them stay unchanged', () => {
    const installation = TestInstallation.ready();
    const { sheet } = installation.google.form;
    sheet.insertColumn('Action');
    sheet.set('F1', 'Notes');
    sheet.insertColumn('Mail', 2);
    sheet.moveColumn('Status', 1);
    sheet.moveColumn('Updated at', 'Detail');
    sheet.set('R1', 'Seen by');
    const header = sheet.header();
    const row = installation.submit();
    sheet.set('G2', 'call her');
    const second = installation.submit({ email: 'x@other.example' });
    installation.wait({ hours: 1 }, 15);
    expect(sheet.header()).toEqual(header);
    expect(header).toHaveLength(FORM_COLUMNS.length + RECORD_COLUMNS.length + 4);
    expect(installation.row(row)).toMatchObject({
      Action: 'Created',
      Status: '\u2713 Done',
      Mail: 'Sent: created',
      Notes: 'call her',
    });
    expect(installation.row(second)).toMatchObject({
      Action: '',
      Status: '\u2715 Rejected',
      Notes: '',
      'Seen by': '',
      '': '',
    });
    expect(installation.row(row)[COLUMNS.email]).toBe('ana@acme.example');
  });

  it.each(['first', 'last'])('are never mistaken for a question of the same name (%s question)', (place) => {
    const installation = new TestInstallation();
    const own = ['Status', 'Detail', 'Mail'];
    const questions = place === 'first' ? [...own, ...QUESTIONS] : [...QUESTIONS, ...own];
    const form = installation.google.linkForm({
      title: 'Second',
      questions,
      collectEmail: true,
      sheetName: 'Second',
    });
    installation.turnOn().runTimerOnce();
    const { row } = form.submit({ ...answersOf({}), Status: 'urgent', Detail: 'please', Mail: 'none' });
    installation.wait({ hours: 1 }, 15);
    expect(form.sheet.header()).toEqual(['Timestamp', COLUMNS.requester, ...questions, ...RECORD_COLUMNS]);
    const cells = form.sheet.row(row);
    expect(own.map((title) => cells[form.sheet.header().indexOf(title)])).toEqual([
      'urgent',
      'please',
      'none',
    ]);
    expect(cells.slice(-9, -6)).toEqual([
      'Created',
      '\u2713 Done',
      expect.stringContaining('Created an account'),
    ]);
  });
});

describe('a deleted column of Chat Access', () => {
  it.each(RECORD_COLUMNS)(
    '(%s) is added again, and finished rows are neither handled nor mailed again',
    (title) => {
      const installation = TestInstallation.ready();
      const row = installation.submit();
      installation.submit({ email: 'x@other.example' });
      installation.takeCalls();
      installation.google.form.sheet.deleteColumn(title);
      installation.wait({ hours: 1 }, 15);
      expect(installation.google.form.sheet.header()).toEqual([
        ...FORM_COLUMNS,
        ...RECORD_COLUMNS.filter((each) => each !== title),
        title,
      ]);
      expect(installation.takeCalls()).toEqual([]);
      expect(installation.google.sent).toHaveLength(2);
      installation.google.open();
      installation.google.clickMenu('Retry selected rows', { selection: [row] });
      expect(installation.row(row).Status).toBe('\u2713 Done');
      expect(installation.row(installation.submit({ email: 'ben@acme.example' }))).toMatchObject({
        Action: 'Created',
        Mail: 'Sent: created',
      });
      expect(installation.google.sent).toHaveLength(3);
    },
  );

  it('is restored from the log, with all nine deleted together', () => {
    const installation = TestInstallation.ready();
    installation.submit();
    installation.submit({ email: 'x@other.example' });
    const before = installation.rows();
    installation.takeCalls();
    installation.google.form.sheet.deleteColumn('Action', 9);
    installation.wait({ hours: 1 }, 15);
    const without = (row: Record<string, string>) => ({ ...row, 'Updated at': '' });
    expect(installation.rows().map(without)).toEqual(before.map(without));
    expect(installation.takeCalls()).toEqual([]);
    expect(installation.google.sent).toHaveLength(2);
  });
});

/** WCAG 2.2, "contrast ratio". */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
