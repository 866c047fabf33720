import { Killed } from '../emulator';
import { ADMIN, COLUMNS, LEAD, TestDesk } from './installation';

const SECOND = 'second@acme.example';

interface Preview {
  ok: boolean;
  row: number;
  action: string;
  status: string;
  detail: string;
  mail: { to: string; subject: string; text: string; html: string } | null;
  message?: string;
}

/** A preview, which changes nothing: no cell, no account, no mail, no property. */
function preview(desk: TestDesk, row?: unknown, as = ADMIN): Preview {
  const state = () => ({
    sheets: desk.google.spreadsheet.sheets.map((sheet) => [sheet.name, sheet.display(), sheet.formulas()]),
    accounts: desk.zendesk.snapshot(),
    mail: desk.google.mailbox(as),
    stored: desk.stored(as),
  });
  const before = state();
  const answer = desk.google.callAs(as, 'previewRow', row) as Preview;
  expect(state()).toEqual(before);
  return answer;
}

describe('the preview of a row', () => {
  it('shows what would happen and the mail, before the desk is on and without any sheet of ours', () => {
    const desk = new TestDesk();
    desk.zendesk.addAgent({ email: 'off@acme.example', enabled: false });
    desk.zendesk.addAgent({ email: 'on@acme.example' });
    for (const email of ['ana@acme.example', 'off@acme.example', 'on@acme.example', 'x@other.example']) {
      desk.submit({ email });
    }
    desk.google.call('saveSetup', desk.setup);
    expect(
      [2, 3, 4, 5].map((row) => preview(desk, row)).map(({ action, status }) => [action, status]),
    ).toEqual([
      ['Created', 'Done'],
      ['Updated', 'Done'],
      ['No change', 'Done'],
      ['', 'Rejected'],
    ]);
    const { ok, row, detail, mail } = preview(desk, 2);
    expect({ ok, row }).toEqual({ ok: true, row: 2 });
    expect(detail).toContain('Created an account for Ana Silva (ana@acme.example)');
    expect(mail).toMatchObject({ to: LEAD, subject: 'Chat account created for Ana Silva' });
    expect(mail?.html).toContain('<p>');
    expect(preview(desk, 5).mail?.text).toContain('other.example is not on the list of domains');
    expect(desk.google.spreadsheet.sheets).toHaveLength(2);
  });

  it('is that of the last response when no row is given, and of a row that has ended already', () => {
    const desk = TestDesk.ready();
    desk.submit();
    desk.submit({ email: 'ben@acme.example' });
    expect(preview(desk)).toMatchObject({ row: 3, action: 'No change' });
    expect(preview(desk, null)).toMatchObject({ row: 3 });
    desk.wait({ hours: 30 });
    expect(preview(desk, 2)).toMatchObject({ ok: true, row: 2, action: 'No change' });
  });

  it.each([0, 1, -2, 2.5, '2', 'last', true, { row: 2 }])(
    'asks for the number of a row instead of %j',
    (row) => {
      expect(preview(new TestDesk().turnOn(), row)).toEqual({
        ok: false,
        message: 'Enter the number of a row below the header.',
      });
    },
  );

  it('says that a row is blank or not there, or that there is no response at all', () => {
    const desk = new TestDesk().turnOn();
    expect(preview(desk).message).toBe('There is no response yet.');
    expect(preview(desk, 5).message).toBe('Row 5 contains no response.');
    expect(preview(desk, 999_999).message).toBe('Row 999999 contains no response.');
  });

  it('shows no mail when mails are off', () => {
    const desk = new TestDesk({ mail: { enabled: false } }).turnOn();
    desk.submit();
    expect(preview(desk)).toMatchObject({ ok: true, mail: null });
  });

  it('says what is missing: the sheet, a column, the credential of another editor', () => {
    const desk = new TestDesk();
    expect(preview(desk).message).toBe('Choose the sheet that the form writes to.');
    desk.turnOn();
    desk.submit();
    expect(preview(desk, 2, SECOND).message).toContain('Enter a credential');
    desk.google.form.sheet.renameHeader(COLUMNS.email, 'Agent');
    expect(preview(desk).message).toContain(`The column "${COLUMNS.email}" cannot be found`);
  });

  it('says what is wrong when Zendesk refuses or does not answer, and does not stop the desk', () => {
    const desk = new TestDesk().turnOn();
    desk.submit();
    desk.zendesk.modes.down = { status: 503 };
    expect(preview(desk)).toMatchObject({ ok: true, status: 'Will retry', mail: null });
    desk.zendesk.modes.down = null;
    desk.zendesk.revokeToken();
    expect(preview(desk)).toMatchObject({ ok: true, status: 'Paused', mail: null });
    expect(desk.google.call('getSetup')).toMatchObject({ health: { paused: null } });
  });
});

describe('Extract all agents', () => {
  const extract = (desk: TestDesk, as = ADMIN) => {
    desk.google.open();
    desk.google.clickMenu('Extract all agents', { as });
    return desk.toast();
  };

  it('reads 1,500 accounts in 16 calls into the sheet Agents, and again without leaving any behind', () => {
    const desk = new TestDesk();
    for (let index = 0; index < 1_499; index++) {
      const lastLogin = index === 0 ? '2026-02-01T08:00:00Z' : null;
      desk.zendesk.addAgent({
        email: `Agent${index}@acme.example`,
        displayName: `Agent ${index}`,
        enabled: index % 2 === 0,
        lastLogin,
        departments: index === 0 ? ['Sales', 'Care'] : [],
      });
    }
    desk.google.call('saveSetup', desk.setup);
    expect(extract(desk)).toBe('1500 accounts are in the sheet "Agents".');
    expect(desk.takeCalls()).toEqual(Array.from({ length: 16 }, () => 'GET /agents'));
    const [header = [], owner = [], first = [], second = [], ...rest] = desk.google.spreadsheet
      .sheet('Agents')
      .values();
    expect(header).toEqual([
      'Agent ID',
      'E-mail',
      'Name',
      'Enabled',
      'Role',
      'Departments',
      'Created',
      'Last use',
      'Days idle',
      'State',
      'Since',
      'Changed',
    ]);
    expect(owner.slice(1, 5)).toEqual(['owner@acme.example', 'Olive Owner', 'Yes', 'Owner']);
    expect(first.slice(1, 4)).toEqual(['Agent0@acme.example', 'Agent 0', 'Yes']);
    expect(first[7]).toEqual(new Date('2026-02-01T08:00:00Z'));
    expect([second[3], second[7], typeof second[0]]).toEqual(['No', 'Never', 'string']);
    expect(rest).toHaveLength(1_497);

    desk.zendesk.state.agents.delete(Number(first[0]));
    expect(extract(desk)).toBe('1499 accounts are in the sheet "Agents".');
    expect(desk.google.spreadsheet.sheet('Agents').lastRow).toBe(1_500);
    expect(desk.google.call('getSetup')).toMatchObject({
      health: { extract: { accounts: 1_499, enabled: 750 } },
    });
  });

  it('tells a person without credential whom to ask, and says when Zendesk does not answer', () => {
    const desk = TestDesk.ready();
    const before = desk.google.spreadsheet.sheet('Agents').display();
    expect(extract(desk, SECOND)).toContain('Only the person who entered the credential of Zendesk');
    desk.zendesk.modes.down = { status: 502 };
    expect(extract(desk)).toContain('could not be read (Zendesk answered 502)');
    desk.zendesk.modes.down = null;
    desk.zendesk.revokeToken();
    expect(extract(desk)).toContain('Test the connection');
    expect(desk.google.spreadsheet.sheet('Agents').display()).toEqual(before);
  });
});

describe('the progress of a long job', () => {
  function backlog(rows: number): TestDesk {
    const desk = TestDesk.ready();
    for (let index = 0; index < rows; index++)
      desk.submit({ email: `p${index}@acme.example` }, { fire: false });
    return desk;
  }

  it('is nothing while there is none, and can be seen by everybody while there is one', () => {
    const desk = backlog(60);
    expect(desk.google.call('getProgress')).toBeNull();
    const seen: unknown[] = [];
    desk.zendesk.onCall = () => seen.push(desk.google.callAs(SECOND, 'getProgress'));
    desk.google.advance({ minutes: 5 });
    delete desk.zendesk.onCall;
    const message = '40 of 60 requests handled';
    expect(seen).toContainEqual({
      job: 'Requests',
      done: 40,
      total: 60,
      startedAt: expect.stringMatching(/Z$/),
      message,
    });
    expect(desk.google.call('getProgress')).toBeNull();
  });

  it('does not stay for ever when the execution that makes it dies', () => {
    const desk = backlog(50);
    desk.google.gate.intercept = ({ name }) => {
      if (!name.startsWith('UrlFetchApp') || !desk.stored().document.progress) return;
      desk.google.gate.intercept = undefined;
      throw new Killed('((killed in the second part))');
    };
    desk.google.advance({ minutes: 5 });
    expect(desk.google.call('getProgress')).toMatchObject({ done: 40 });
    desk.google.advance({ minutes: 30 });
    expect(desk.google.call('getProgress')).toBeNull();
    expect(desk.rows().every((row) => row.Status === '\u2713 Done')).toBe(true);
  });
});
