import { fromPlainText } from '../../src/google/plain-text';
import { COLUMNS, LEAD, TestInstallation } from './installation';

const HOSTILE = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  "'=1",
  "''=1",
  '=IMPORTXML("https://evil.example")',
  '=HYPERLINK("x","y")',
];

/** All formulas in the spreadsheet. */
function formulas(installation: TestInstallation): string[] {
  return installation.google.spreadsheet.sheets
    .flatMap((sheet) => sheet.formulas().flat())
    .filter((text) => text !== '');
}

describe.each([[['=']], [['=', '+', '-', '@']]])(
  'when texts that begin with %j are parsed as formulas',
  (leads) => {
    function readyInstallation(): TestInstallation {
      const installation = TestInstallation.ready();
      installation.google.choices.formulaLeads = leads;
      return installation;
    }

    it('no answer becomes a formula in the response sheet or in the log, and each stays as it was typed', () => {
      const installation = readyInstallation();
      HOSTILE.forEach((text, index) => {
        installation.submit({ email: `p${index}@acme.example`, firstName: text, lastName: text });
        installation.submit({ email: text, requester: LEAD });
        installation.submit({ email: `q${index}@acme.example`, requester: text });
      });
      expect(formulas(installation)).toEqual([]);
      const column = (name: string, title: string) => {
        const [header = [], ...rows] = installation.google.spreadsheet.sheet(name).values();
        return rows.map((cells) => fromPlainText(String(cells[header.indexOf(title)])));
      };
      for (const [logTitle, formTitle] of [
        ['Address', COLUMNS.email],
        ['Requester', COLUMNS.requester],
      ] as const) {
        // But for an apostrophe before a formula, which may be one that Sheets has left there.
        const logged = column('Log', logTitle).filter((text) => text !== '');
        expect(logged).toEqual(column('Form Responses 1', formTitle));
      }
      expect(installation.rows().every((row) => /Done|Rejected/.test(row.Status ?? ''))).toBe(true);
    });

    it('no name from Zendesk becomes a formula in the sheet Agents', () => {
      const installation = readyInstallation();
      HOSTILE.forEach((text, index) => {
        installation.zendesk.addRole(text);
        installation.zendesk.addAgent({
          email: `p${index}@acme.example`,
          displayName: text,
          departments: [text],
          role: text,
        });
      });
      installation.zendesk.addAgent({ email: '=1+1@acme.example', displayName: '\t=1+1' });
      installation.google.open();
      installation.google.clickMenu('Export agents to sheet');
      expect(formulas(installation)).toEqual([]);
      const names = installation.google.spreadsheet
        .sheet('Agents')
        .values()
        .map((cells) => cells[2]);
      expect(names.slice(2)).toEqual([...HOSTILE, '\t=1+1']);
    });

    it('no reason given by Zendesk becomes a formula', () => {
      const installation = readyInstallation();
      installation.zendesk.modes.intercept = ({ method }) => {
        if (method !== 'POST') return undefined;
        return { status: 400, headers: {}, body: JSON.stringify({ error: '=1+1' }), seconds: 0 };
      };
      expect(installation.row(installation.submit()).Status).toContain('Needs attention');
      expect(formulas(installation)).toEqual([]);
    });
  },
);
