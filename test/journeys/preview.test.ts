import { Killed } from '../emulator';
import { ADMIN, COLUMNS, LEAD, TestInstallation } from './installation';

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
function preview(installation: TestInstallation, row?: unknown, as = ADMIN): Preview {
  const state = () => ({
    sheets: installation.google.spreadsheet.sheets.map((sheet) => [
      sheet.name,
      sheet.display(),
      sheet.formulas(),
    ]),
    accounts: installation.zendesk.snapshot(),
    mail: installation.google.mailbox(as),
    stored: installation.stored(as),
  });
  const before = state();
  const answer = installation.google.callAs(as, 'previewRow', row) as Preview;
  expect(state()).toEqual(before);
  return answer;
}

describe('the preview of a row', () => {
  it('shows what would happen and the mail, before the desk is on and without any sheet of ours', () => {
    const installation = new TestInstallation();
    installation.zendesk.addAgent({ email: 'off@acme.example', enabled: false });
    installation.zendesk.addAgent({ email: 'on@acme.example' });
    for (const email of ['ana@acme.example', 'off@acme.example', 'on@acme.example', 'x@other.example']) {
      installation.submit({ email });
    }
    installation.google.call('saveSetup', installation.setup);
    expect(
      [2, 3, 4, 5].map((row) => preview(installation, row)).map(({ action, status }) => [action, status]),
    ).toEqual([
      ['Created', 'Done'],
      ['Updated', 'Done'],
      ['No change', 'Done'],
      ['', 'Rejected'],
    ]);
    const { ok, row, detail, mail } = preview(installation, 2);
    expect({ ok, row }).toEqual({ ok: true, row: 2 });
    expect(detail).toContain('Created an account for Ana Silva (ana@acme.example)');
    expect(mail).toMatchObject({ to: LEAD, subject: 'Chat account created for Ana Silva' });
    expect(mail?.html).toContain('<p>');
    expect(preview(installation, 5).mail?.text).toContain('other.example is not on the list of domains');
    expect(installation.google.spreadsheet.sheets).toHaveLength(2);
  });

  it('is that of the last response when no row is given, and of a row that has ended already', () => {
    const installation = TestInstallation.ready();
    installation.submit();
    installation.submit({ email: 'ben@acme.example' });
    expect(preview(installation)).toMatchObject({ row: 3, action: 'No change' });
    expect(preview(installation, null)).toMatchObject({ row: 3 });
    installation.wait({ hours: 30 });
    expect(preview(installation, 2)).toMatchObject({ ok: true, row: 2, action: 'No change' });
  });

  it.each([0, 1, -2, 2.5, '2', 'last', true, { row: 2 }])(
    'asks for the number of a row instead of %j',
    (row) => {
      expect(preview(new TestInstallation().turnOn(), row)).toEqual({
        ok: false,
        message: 'Enter the number of a row below the header.',
      });
    },
  );

  it('says that a row is blank or not there, or that there is no response at all', () => {
    const installation = new TestInstallation().turnOn();
    expect(preview(installation).message).toBe('There is no response yet.');
    expect(preview(installation, 5).message).toBe('Row 5 contains no response.');
    expect(preview(installation, 999_999).message).toBe('Row 999999 contains no response.');
  });

  it('shows no mail when mails are off', () => {
    const installation = new TestInstallation({ mail: { enabled: false } }).turnOn();
    installation.submit();
    expect(preview(installation)).toMatchObject({ ok: true, mail: null });
  });

  it('says what is missing: the sheet, a column, the credential of another editor', () => {
    const installation = new TestInstallation();
    expect(preview(installation).message).toBe('Choose the sheet that the form writes to.');
    installation.turnOn();
    installation.submit();
    expect(preview(installation, 2, SECOND).message).toContain('Enter a credential');
    installation.google.form.sheet.renameHeader(COLUMNS.email, 'Agent');
    expect(preview(installation).message).toContain(`The column "${COLUMNS.email}" cannot be found`);
  });

  it('says what is wrong when Zendesk refuses or does not answer, and does not stop the desk', () => {
    const installation = new TestInstallation().turnOn();
    installation.submit();
    installation.zendesk.modes.down = { status: 503 };
    expect(preview(installation)).toMatchObject({ ok: true, status: 'Will retry', mail: null });
    installation.zendesk.modes.down = null;
    installation.zendesk.revokeToken();
    expect(preview(installation)).toMatchObject({ ok: true, status: 'Paused', mail: null });
    expect(installation.google.call('getSetup')).toMatchObject({ health: { paused: null } });
  });
});

describe('Extract all agents', () => {
  const extract = (installation: TestInstallation, as = ADMIN) => {
    installation.google.open();
    installation.google.clickMenu('Extract all agents', { as });
    return installation.toast();
  };

  it('reads 1,500 accounts in 16 calls into the sheet Agents, and again without leaving any behind', () => {
    const installation = new TestInstallation();
    for (let index = 0; index < 1_499; index++) {
      const lastLogin = index === 0 ? '2026-02-01T08:00:00Z' : null;
      installation.zendesk.addAgent({
        email: `Agent${index}@acme.example`,
        displayName: `Agent ${index}`,
        enabled: index % 2 === 0,
        lastLogin,
        departments: index === 0 ? ['Sales', 'Care'] : [],
      });
    }
    installation.google.call('saveSetup', installation.setup);
    expect(extract(installation)).toBe('1500 accounts are in the sheet "Agents".');
    expect(installation.takeCalls()).toEqual(Array.from({ length: 16 }, () => 'GET /agents'));
    const [header = [], owner = [], first = [], second = [], ...rest] = installation.google.spreadsheet
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

    installation.zendesk.state.agents.delete(Number(first[0]));
    expect(extract(installation)).toBe('1499 accounts are in the sheet "Agents".');
    expect(installation.google.spreadsheet.sheet('Agents').lastRow).toBe(1_500);
    expect(installation.google.call('getSetup')).toMatchObject({
      health: { extract: { accounts: 1_499, enabled: 750 } },
    });
  });

  it('tells a person without credential whom to ask, and says when Zendesk does not answer', () => {
    const installation = TestInstallation.ready();
    const before = installation.google.spreadsheet.sheet('Agents').display();
    expect(extract(installation, SECOND)).toContain('Only the person who entered the credential of Zendesk');
    installation.zendesk.modes.down = { status: 502 };
    expect(extract(installation)).toContain('could not be read (Zendesk answered 502)');
    installation.zendesk.modes.down = null;
    installation.zendesk.revokeToken();
    expect(extract(installation)).toContain('Test the connection');
    expect(installation.google.spreadsheet.sheet('Agents').display()).toEqual(before);
  });
});

describe('the progress of a long job', () => {
  function backlog(rows: number): TestInstallation {
    const installation = TestInstallation.ready();
    for (let index = 0; index < rows; index++)
      installation.submit({ email: `p${index}@acme.example` }, { fire: false });
    return installation;
  }

  it('is nothing while there is none, and can be seen by everybody while there is one', () => {
    const installation = backlog(60);
    expect(installation.google.call('getProgress')).toBeNull();
    const seen: unknown[] = [];
    installation.zendesk.onCall = () => seen.push(installation.google.callAs(SECOND, 'getProgress'));
    installation.google.advance({ minutes: 5 });
    delete installation.zendesk.onCall;
    const message = '40 of 60 requests handled';
    expect(seen).toContainEqual({
      job: 'Requests',
      done: 40,
      total: 60,
      startedAt: expect.stringMatching(/Z$/),
      message,
    });
    expect(installation.google.call('getProgress')).toBeNull();
  });

  it('does not stay for ever when the execution that makes it dies', () => {
    const installation = backlog(50);
    installation.google.gate.intercept = ({ name }) => {
      if (!name.startsWith('UrlFetchApp') || !installation.stored().document.progress) return;
      installation.google.gate.intercept = undefined;
      throw new Killed('((killed in the second part))');
    };
    installation.google.advance({ minutes: 5 });
    expect(installation.google.call('getProgress')).toMatchObject({ done: 40 });
    installation.google.advance({ minutes: 30 });
    expect(installation.google.call('getProgress')).toBeNull();
    expect(installation.rows().every((row) => row.Status === '\u2713 Done')).toBe(true);
  });
});
