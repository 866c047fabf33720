import { ADMIN, COLUMNS, LEAD, SECOND_EDITOR, TestInstallation } from './installation';

interface Current {
  health: { recent: { date: string; created: number }[]; mailsLeft: number; rows: Record<string, number> };
  sheets: { name: string }[];
}

const current = (installation: TestInstallation, as = ADMIN) =>
  installation.google.callAs(as, 'getSetup') as Current;

describe('the health report', () => {
  it('of a new spreadsheet is off and empty, and reading it changes nothing', () => {
    const installation = new TestInstallation();
    installation.submit();
    const before = [
      installation.storedProperties(),
      installation.google.spreadsheet.sheets.map((sheet) => sheet.display()),
    ];
    expect(current(installation).health).toMatchObject({
      on: false,
      owner: null,
      mine: false,
      me: ADMIN,
      since: null,
      paused: null,
      lastRun: null,
      rows: {},
      triggers: null,
      mailsLeft: 1_500,
      credentialSavedAt: null,
      extract: null,
    });
    expect([
      installation.storedProperties(),
      installation.google.spreadsheet.sheets.map((sheet) => sheet.display()),
    ]).toEqual(before);
    expect(installation.zendesk.calls).toEqual([]);
  });

  it('names the owner, since when Chat Access is on, the last run, and the number of rows by status', () => {
    const installation = new TestInstallation({ google: { now: '2026-03-02T09:00:00Z' } }).turnOn();
    installation.google.advance({ minutes: 5 });
    for (const email of ['ana@acme.example', 'ana@acme.example', 'x@other.example'])
      installation.submit({ email });
    installation.submit({ email: 'new@acme.example' }, { fire: false });
    expect(current(installation).health).toMatchObject({
      on: true,
      owner: ADMIN,
      mine: true,
      since: expect.stringMatching(/^2026-03-02T09:00:0\d\.\d+Z$/),
      lastRun: expect.stringMatching(/^2026-03-02T09:05:\d\d\.\d+Z$/),
      rows: { Done: 2, Rejected: 1, new: 1 },
      triggers: { missing: [], doubled: [] },
      mailsLeft: 1_500 - 3,
      credentialSavedAt: expect.stringMatching(/^2026-03-02T09:00:0/),
      extract: { accounts: 1, enabled: 1, at: expect.stringMatching(/^2026-03-02T09:05/) },
    });
  });

  it('names the owner to another editor, and shows no triggers, as no one can see those of other people', () => {
    const installation = new TestInstallation({ google: { editors: [SECOND_EDITOR] } }).turnOn();
    expect(current(installation, SECOND_EDITOR).health).toMatchObject({
      on: true,
      owner: ADMIN,
      mine: false,
      me: SECOND_EDITOR,
      triggers: null,
    });
  });

  it('says why Chat Access is paused', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.revokeToken();
    installation.submit();
    expect(current(installation).health).toMatchObject({
      rows: { Paused: 1 },
      paused: {
        cause: 'credential',
        since: expect.stringMatching(/Z$/),
        reason: expect.stringContaining('Zendesk'),
      },
    });
  });

  it('counts the requests that ended on each of the last 28 days', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.addAgent({ email: 'off@acme.example', enabled: false });
    installation.submit();
    installation.wait({ days: 1 });
    for (const email of ['ana@acme.example', 'off@acme.example', 'x@other.example'])
      installation.submit({ email });
    const { recent } = current(installation).health;
    expect(recent).toHaveLength(28);
    const none = { created: 0, updated: 0, unchanged: 0, rejected: 0, failed: 0 };
    expect(recent.slice(-3)).toEqual([
      { date: '2026-03-01', ...none },
      { date: '2026-03-02', ...none, created: 1 },
      { date: '2026-03-03', ...none, updated: 1, unchanged: 1, rejected: 1 },
    ]);
    installation.google.call('turnOff');
    installation.google.advance({ days: 26 });
    expect(current(installation).health.recent[0]).toEqual({ date: '2026-03-02', ...none, created: 1 });
    installation.wait({ days: 1 });
    expect(current(installation).health.recent[0]).toMatchObject({ date: '2026-03-03' });
  });
});

it('the sheets to choose from are listed with their headers, those linked to a form first', () => {
  const installation = new TestInstallation();
  installation.google.spreadsheet.addSheet('Notes', [['A', '', ' ', 'B']]);
  expect(current(installation).sheets).toEqual([
    {
      sheetId: installation.google.form.sheetId,
      name: 'Form Responses 1',
      linked: true,
      headers: ['Timestamp', ...Object.values(COLUMNS)],
    },
    { sheetId: 0, name: 'Sheet1', linked: false, headers: [] },
    { sheetId: expect.any(Number), name: 'Notes', linked: false, headers: ['A', 'B'] },
  ]);
});

it('every answer to the sidebar is plain JSON', () => {
  const installation = TestInstallation.ready();
  installation.submit({ requester: LEAD });
  for (const name of [
    'getSetup',
    'getProgress',
    'getBacklog',
    'getChoices',
    'previewRow',
    'testConnection',
    'turnOff',
  ]) {
    const answer = installation.google.call(name);
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  }
});
