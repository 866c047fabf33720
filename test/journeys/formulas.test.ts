import { COLUMNS, LEAD, TestDesk } from './installation';

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

/** Every formula in the file. */
function formulas(desk: TestDesk): string[] {
  return desk.google.spreadsheet.sheets
    .flatMap((sheet) => sheet.formulas().flat())
    .filter((text) => text !== '');
}

describe.each([[['=']], [['=', '+', '-', '@']]])('when texts that begin with %j become formulas', (leads) => {
  function hostileDesk(): TestDesk {
    const desk = TestDesk.ready();
    desk.google.formulaLeads = leads;
    return desk;
  }

  it('no answer of the form becomes one, in the response sheet or in the log, and each stays as it was typed', () => {
    const desk = hostileDesk();
    HOSTILE.forEach((text, index) => {
      desk.submit({ email: `p${index}@acme.example`, firstName: text, lastName: text });
      desk.submit({ email: text, requester: LEAD });
      desk.submit({ email: `q${index}@acme.example`, requester: text });
    });
    expect(formulas(desk)).toEqual([]);
    const column = (name: string, title: string) => {
      const [header = [], ...rows] = desk.google.spreadsheet.sheet(name).values();
      return rows.map((cells) => cells[header.indexOf(title)]);
    };
    for (const [ours, theirs] of [
      ['Address', COLUMNS.email],
      ['Requester', COLUMNS.requester],
    ] as const) {
      expect(column('Log', ours).map(String)).toEqual(column('Form Responses 1', theirs).map(String));
    }
    expect(desk.rows().every((row) => /Done|Rejected/.test(row.Status ?? ''))).toBe(true);
  });

  it('no name that comes from Zendesk becomes one in the sheet Agents', () => {
    const desk = hostileDesk();
    HOSTILE.forEach((text, index) => {
      desk.zendesk.addRole(text);
      desk.zendesk.addAgent({
        email: `p${index}@acme.example`,
        displayName: text,
        departments: [text],
        role: text,
      });
    });
    desk.zendesk.addAgent({ email: '=1+1@acme.example', displayName: '\t=1+1' });
    desk.google.open();
    desk.google.clickMenu('Extract all agents');
    expect(formulas(desk)).toEqual([]);
    const names = desk.google.spreadsheet
      .sheet('Agents')
      .values()
      .map((cells) => cells[2]);
    expect(names.slice(2)).toEqual([...HOSTILE, '\t=1+1']);
  });

  it('no reason that Zendesk gives becomes one', () => {
    const desk = hostileDesk();
    desk.zendesk.modes.intercept = ({ method }) => {
      if (method !== 'POST') return undefined;
      return { status: 400, headers: {}, body: JSON.stringify({ error: '=1+1' }), seconds: 0 };
    };
    expect(desk.row(desk.submit()).Status).toContain('Needs attention');
    expect(formulas(desk)).toEqual([]);
  });
});
