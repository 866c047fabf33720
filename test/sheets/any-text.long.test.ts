import fc from 'fast-check';
import { fromPlainText } from '../../src/google/plain-text';
import { readRecord, writeRecord } from '../../src/sheets/record-cells';
import { COLUMNS, TestInstallation } from '../journeys/installation';

/** Texts that a spreadsheet converts to something else. */
const tricky = fc.constantFrom(
  ...[
    '=',
    '+',
    '-',
    '@',
    "'",
    "''",
    '=1+1',
    '+1',
    '-2',
    '@SUM(A1)',
    '=HYPERLINK("x")',
    "'=1",
    '\t=1',
    '\n=1',
  ],
  ...['007', '1/2', '12:30', '1e5', '50%', '$5', '1,5', '2026-03-02', 'TRUE', 'false', ' 1', '#N/A', '"1"'],
);
const anything = fc.string({ unit: 'binary', minLength: 1, maxLength: 6 });
const text = fc
  .oneof(
    tricky,
    anything,
    fc.tuple(tricky, anything).map(([lead, rest]) => lead + rest),
  )
  .filter((each) => each.trim() !== '');

const LEADS = ['=', '+', '-', '@'];

/** An installation whose spreadsheet turns every text that starts like a formula into one. */
function installationWithFormulas(): TestInstallation {
  const installation = new TestInstallation().turnOn().runTimerOnce();
  installation.google.choices.formulaLeads = LEADS;
  return installation;
}

function formulas(installation: TestInstallation): string[] {
  return installation.google.spreadsheet.sheets
    .flatMap((sheet) => sheet.formulas().flat())
    .filter((each) => each !== '');
}

function column(installation: TestInstallation, sheet: string, title: string): unknown[] {
  const [header = [], ...rows] = installation.google.spreadsheet.sheet(sheet).values();
  return rows.map((cells) => cells[header.indexOf(title)]);
}

describe('any text', () => {
  it('used as a name in Zendesk appears unchanged in the sheet Agents, and is never a formula', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 40, maxLength: 60 }), (names) => {
        const installation = installationWithFormulas();
        names.forEach((displayName, index) => {
          installation.zendesk.addAgent({ email: `p${index}@acme.example`, displayName });
        });
        installation.google.open();
        installation.google.clickMenu('Export agents to sheet');
        expect(column(installation, 'Agents', 'Name').slice(-names.length)).toEqual(names);
        expect(formulas(installation)).toEqual([]);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  it('typed as an address appears unchanged in the log, and is never a formula', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 8, maxLength: 12 }), (emails) => {
        const installation = installationWithFormulas();
        for (const email of emails) installation.submit({ email });
        // Addresses that Sheets has converted to a time are handled by the timer.
        installation.google.advance({ minutes: 10 });
        const typed = column(installation, 'Form Responses 1', COLUMNS.email).map((each) =>
          typeof each === 'string' ? fromPlainText(each) : each,
        );
        const logged = column(installation, 'Log', 'Address').filter((each) => each !== '');
        // A formula that has no value yet is waited for.
        const answered = typed.filter((each) => each !== '#N/A');
        expect(logged).toHaveLength(answered.length);
        expect(logged).toEqual(expect.arrayContaining(answered.filter((each) => typeof each === 'string')));
        expect(formulas(installation)).toEqual([]);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });

  it('stored in a record is read back from its cells unchanged', () => {
    fc.assert(
      fc.property(text, text, text, (detail, agentId, mail) => {
        const empty = readRecord(() => undefined);
        const cells = writeRecord({ ...empty, status: 'Done', requestId: 'R-1', detail, agentId, mail });
        expect(readRecord((name) => cells[name])).toMatchObject({ detail, agentId, mail });
      }),
    );
  });
});
