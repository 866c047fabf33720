import { ADMIN, LEAD, TestInstallation } from './installation';

const SECOND = 'second@acme.example';

function openInstallation(options = {}): TestInstallation {
  const installation = TestInstallation.ready({ google: { editors: [SECOND] }, ...options });
  installation.google.open();
  return installation;
}

function retry(installation: TestInstallation, selection: string | number[], as = ADMIN): string {
  installation.google.clickMenu('Retry selected rows', { selection, as, sheet: 'Form Responses 1' });
  return installation.toast();
}

/** What a handling of a row may change: all sheets, all mail, all accounts. */
function everything(installation: TestInstallation) {
  const sheets = installation.google.spreadsheet.sheets.map((sheet) => [sheet.name, sheet.display()]);
  return { sheets, sent: installation.google.sent, accounts: installation.zendesk.snapshot() };
}

describe('Handle waiting rows now', () => {
  it('handles what waits and says how many rows that were', () => {
    const installation = openInstallation();
    installation.google.clickMenu('Handle waiting rows now');
    expect(installation.toast()).toBe('No row is waiting.');
    installation.submit({}, { fire: false });
    installation.google.clickMenu('Handle waiting rows now');
    expect(installation.toast()).toBe('1 row was handled.');
    installation.submit({ email: 'ben@acme.example' }, { fire: false });
    installation.submit({ email: 'x@other.example' }, { fire: false });
    installation.google.clickMenu('Handle waiting rows now');
    expect(installation.toast()).toBe('2 rows were handled.');
    expect(installation.rows().map((row) => row.Status)).toEqual([
      '\u2713 Done',
      '\u2713 Done',
      '\u2715 Rejected',
    ]);
  });

  it('tells another person as whom Chat Access runs, or that it is off, and touches no row', () => {
    const installation = openInstallation();
    const row = installation.submit({}, { fire: false });
    installation.google.clickMenu('Handle waiting rows now', { as: SECOND });
    expect(installation.toast()).toBe(
      `Chat Access runs as ${ADMIN} and looks at the rows every five minutes.`,
    );
    installation.google.call('turnOff');
    installation.google.clickMenu('Handle waiting rows now', { as: SECOND });
    expect(installation.toast()).toBe('Chat Access is off. Open the setup and turn it on.');
    expect(installation.row(row).Status).toBe('');
  });

  it('says why nothing can be done while Chat Access is paused', () => {
    const installation = openInstallation();
    installation.zendesk.revokeToken();
    installation.submit();
    installation.google.clickMenu('Handle waiting rows now');
    expect(installation.toast()).toContain('Zendesk refuses the saved credential');
  });
});

describe('Retry selected rows', () => {
  it('changes nothing at all in a row that is done and whose account is still enabled', () => {
    const installation = openInstallation();
    const row = installation.submit();
    const before = everything(installation);
    retry(installation, [row]);
    retry(installation, [row]);
    expect(everything(installation)).toEqual(before);
  });

  it('enables the account of a done row that was disabled meanwhile, and tells the requester of that', () => {
    const installation = openInstallation();
    const row = installation.submit();
    const [account] = installation.account('ana@acme.example');
    const agent = installation.zendesk.state.agent(account?.id ?? 0);
    if (agent) agent.enabled = false;
    expect(retry(installation, `A${row}`)).toBe('1 row was handled.');
    expect(installation.row(row)).toMatchObject({
      Action: 'Updated',
      Status: '\u2713 Done',
      Mail: 'Sent: enabled',
    });
    expect(installation.account('ana@acme.example')).toMatchObject([{ id: account?.id, enabled: true }]);
    expect(installation.google.sent.map(({ to }) => to)).toEqual([LEAD, LEAD]);
  });

  it('makes the account of a rejected row after its domain was added, with a second mail', () => {
    const installation = openInstallation();
    const row = installation.submit({ email: 'ana@partner.example' });
    retry(installation, [row]);
    expect(installation.row(row)).toMatchObject({ Status: '\u2715 Rejected', Mail: 'Sent: rejected' });
    expect(installation.google.sent).toHaveLength(1);
    installation.google.call('saveSetup', { access: { domains: ['acme.example', 'partner.example'] } });
    retry(installation, [row]);
    expect(installation.row(row)).toMatchObject({
      Action: 'Created',
      Status: '\u2713 Done',
      Mail: 'Sent: created',
    });
    expect(installation.google.sent).toHaveLength(2);
    expect(installation.google.spreadsheet.sheet('Log').display().at(-1)?.at(-1)).toBe(ADMIN);
  });

  it('takes several selections at once, without the header and without rows that are not there', () => {
    const installation = openInstallation();
    for (const name of ['ana', 'ben', 'cleo'])
      installation.submit({ email: `${name}@acme.example` }, { fire: false });
    expect(retry(installation, 'A1:B2, D4:E4, A900')).toBe('2 rows were handled.');
    expect(installation.rows().map((row) => row.Action)).toEqual(['Created', '', 'Created']);
  });

  it.each(['A1', 'C1:E1'])('asks for rows when only the header is selected (%s)', (selection) => {
    expect(retry(openInstallation(), selection)).toContain('Select rows in the response sheet first');
  });

  it('asks for rows of the response sheet when another sheet is in front, and changes nothing', () => {
    const installation = openInstallation();
    installation.submit({ email: 'x@other.example' });
    const before = everything(installation);
    installation.google.clickMenu('Retry selected rows', { selection: [2], sheet: 'Log' });
    expect(installation.toast()).toContain('Select rows in the response sheet first');
    expect(everything(installation)).toEqual(before);
  });

  it('says so when the selected row is blank, and when Chat Access is off', () => {
    const installation = openInstallation();
    expect(retry(installation, [7])).toBe('There is no such row.');
    installation.google.call('turnOff');
    expect(retry(installation, [2])).toBe('Chat Access is off. Open the setup and turn it on.');
  });
});

describe('Retry selected rows, by another editor than the owner', () => {
  it('puts the rows in the queue, and the timer of the owner handles them', () => {
    const installation = openInstallation();
    const row = installation.submit({ email: 'ana@partner.example' });
    installation.google.call('saveSetup', { access: { domains: ['acme.example', 'partner.example'] } });
    installation.takeCalls();
    expect(retry(installation, [row], SECOND)).toBe(
      `1 row was put in the queue: Chat Access runs as ${ADMIN} and handles them within five minutes.`,
    );
    expect(installation.row(row).Status).toMatch(/^\S Waiting$/);
    expect(installation.row(row).Detail).toContain(ADMIN);
    expect(installation.takeCalls()).toEqual([]);
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row)).toMatchObject({
      Action: 'Created',
      Status: '\u2713 Done',
      Mail: 'Sent: created',
    });
  });

  it.each([
    ['Created', 'ana@acme.example'],
    ['Updated', 'off@acme.example'],
    ['No change', 'on@acme.example'],
    ['', 'x@other.example'],
  ])('ends a row that ended as "%s" in the same way, with no second mail', (action, email) => {
    const installation = openInstallation();
    installation.zendesk.addAgent({ email: 'off@acme.example', enabled: false });
    installation.zendesk.addAgent({ email: 'on@acme.example' });
    const row = installation.submit({ email });
    const before = installation.row(row);
    expect(before.Action).toBe(action);
    retry(installation, [row], SECOND);
    installation.google.advance({ minutes: 5 });
    const { Action, Status, Mail, 'Agent ID': agentId, 'Request ID': id } = before;
    expect(installation.row(row)).toMatchObject({
      Action,
      Status,
      Mail,
      'Agent ID': agentId,
      'Request ID': id,
    });
    expect(installation.google.sent).toHaveLength(1);
  });
});

describe('Retry all failed rows', () => {
  it('handles the rows that failed or wait for a retry, at once, and no other', () => {
    const installation = openInstallation();
    const done = installation.submit({ email: 'done@acme.example' });
    const rejected = installation.submit({ email: 'x@other.example' });
    installation.zendesk.modes.down = { status: 503 };
    const waiting = installation.submit({ email: 'later@acme.example' });
    installation.zendesk.modes.down = null;
    installation.zendesk.modes.intercept = ({ method }) =>
      method === 'POST' ? { status: 400, headers: {}, body: '{"error":"no"}', seconds: 0 } : undefined;
    const failed = installation.submit({ email: 'failed@acme.example' });
    delete installation.zendesk.modes.intercept;
    expect([waiting, failed].map((row) => installation.row(row).Status?.slice(2))).toEqual([
      'Will retry',
      'Needs attention',
    ]);
    const others = () => [done, rejected].map((row) => installation.row(row));
    const before = others();
    installation.google.call('saveSetup', { access: { domains: ['acme.example', 'other.example'] } });
    installation.google.clickMenu('Retry all failed rows');
    expect(installation.toast()).toBe('2 rows were handled.');
    for (const row of [waiting, failed])
      expect(installation.row(row)).toMatchObject({ Action: 'Created', Mail: 'Sent: created' });
    expect(others()).toEqual(before);
    installation.google.clickMenu('Retry all failed rows');
    expect(installation.toast()).toBe('There is no such row.');
  });
});
