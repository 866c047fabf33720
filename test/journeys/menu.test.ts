import { ADMIN, LEAD, TestDesk } from './installation';

const SECOND = 'second@acme.example';

function openDesk(options = {}): TestDesk {
  const desk = TestDesk.ready({ google: { editors: [SECOND] }, ...options });
  desk.google.open();
  return desk;
}

function retry(desk: TestDesk, selection: string | number[], as = ADMIN): string {
  desk.google.clickMenu('Retry selected rows', { selection, as, sheet: 'Form Responses 1' });
  return desk.toast();
}

/** What a handling of a row may change: all sheets, all mail, all accounts. */
function everything(desk: TestDesk) {
  const sheets = desk.google.spreadsheet.sheets.map((sheet) => [sheet.name, sheet.display()]);
  return { sheets, sent: desk.google.sent, accounts: desk.zendesk.snapshot() };
}

describe('Handle waiting rows now', () => {
  it('handles what waits and says how many rows that were', () => {
    const desk = openDesk();
    desk.google.clickMenu('Handle waiting rows now');
    expect(desk.toast()).toBe('No row is waiting.');
    desk.submit({}, { fire: false });
    desk.google.clickMenu('Handle waiting rows now');
    expect(desk.toast()).toBe('1 row was handled.');
    desk.submit({ email: 'ben@acme.example' }, { fire: false });
    desk.submit({ email: 'x@other.example' }, { fire: false });
    desk.google.clickMenu('Handle waiting rows now');
    expect(desk.toast()).toBe('2 rows were handled.');
    expect(desk.rows().map((row) => row.Status)).toEqual(['\u2713 Done', '\u2713 Done', '\u2715 Rejected']);
  });

  it('tells another person as whom Chat Access runs, or that it is off, and touches no row', () => {
    const desk = openDesk();
    const row = desk.submit({}, { fire: false });
    desk.google.clickMenu('Handle waiting rows now', { as: SECOND });
    expect(desk.toast()).toBe(`Chat Access runs as ${ADMIN} and looks at the rows every five minutes.`);
    desk.google.call('turnOff');
    desk.google.clickMenu('Handle waiting rows now', { as: SECOND });
    expect(desk.toast()).toBe('Chat Access is off. Open the setup and turn it on.');
    expect(desk.row(row).Status).toBe('');
  });

  it('says why nothing can be done while Chat Access is paused', () => {
    const desk = openDesk();
    desk.zendesk.revokeToken();
    desk.submit();
    desk.google.clickMenu('Handle waiting rows now');
    expect(desk.toast()).toContain('Zendesk refuses the saved credential');
  });
});

describe('Retry selected rows', () => {
  it('changes nothing at all in a row that is done and whose account is still enabled', () => {
    const desk = openDesk();
    const row = desk.submit();
    const before = everything(desk);
    retry(desk, [row]);
    retry(desk, [row]);
    expect(everything(desk)).toEqual(before);
  });

  it('enables the account of a done row that was disabled meanwhile, and tells the requester of that', () => {
    const desk = openDesk();
    const row = desk.submit();
    const [account] = desk.account('ana@acme.example');
    const agent = desk.zendesk.state.agent(account?.id ?? 0);
    if (agent) agent.enabled = false;
    expect(retry(desk, `A${row}`)).toBe('1 row was handled.');
    expect(desk.row(row)).toMatchObject({ Action: 'Updated', Status: '\u2713 Done', Mail: 'Sent: enabled' });
    expect(desk.account('ana@acme.example')).toMatchObject([{ id: account?.id, enabled: true }]);
    expect(desk.google.sent.map(({ to }) => to)).toEqual([LEAD, LEAD]);
  });

  it('makes the account of a rejected row after its domain was added, with a second mail', () => {
    const desk = openDesk();
    const row = desk.submit({ email: 'ana@partner.example' });
    retry(desk, [row]);
    expect(desk.row(row)).toMatchObject({ Status: '\u2715 Rejected', Mail: 'Sent: rejected' });
    expect(desk.google.sent).toHaveLength(1);
    desk.google.call('saveSetup', { access: { domains: ['acme.example', 'partner.example'] } });
    retry(desk, [row]);
    expect(desk.row(row)).toMatchObject({ Action: 'Created', Status: '\u2713 Done', Mail: 'Sent: created' });
    expect(desk.google.sent).toHaveLength(2);
    expect(desk.google.spreadsheet.sheet('Log').display().at(-1)?.at(-1)).toBe(ADMIN);
  });

  it('takes several selections at once, without the header and without rows that are not there', () => {
    const desk = openDesk();
    for (const name of ['ana', 'ben', 'cleo'])
      desk.submit({ email: `${name}@acme.example` }, { fire: false });
    expect(retry(desk, 'A1:B2, D4:E4, A900')).toBe('2 rows were handled.');
    expect(desk.rows().map((row) => row.Action)).toEqual(['Created', '', 'Created']);
  });

  it.each(['A1', 'C1:E1'])('asks for rows when only the header is selected (%s)', (selection) => {
    expect(retry(openDesk(), selection)).toContain('Select rows in the response sheet first');
  });

  it('asks for rows of the response sheet when another sheet is in front, and changes nothing', () => {
    const desk = openDesk();
    desk.submit({ email: 'x@other.example' });
    const before = everything(desk);
    desk.google.clickMenu('Retry selected rows', { selection: [2], sheet: 'Log' });
    expect(desk.toast()).toContain('Select rows in the response sheet first');
    expect(everything(desk)).toEqual(before);
  });

  it('says so when the selected row is blank, and when Chat Access is off', () => {
    const desk = openDesk();
    expect(retry(desk, [7])).toBe('There is no such row.');
    desk.google.call('turnOff');
    expect(retry(desk, [2])).toBe('Chat Access is off. Open the setup and turn it on.');
  });
});

describe('Retry selected rows, by another editor than the owner', () => {
  it('puts the rows in the queue, and the timer of the owner handles them', () => {
    const desk = openDesk();
    const row = desk.submit({ email: 'ana@partner.example' });
    desk.google.call('saveSetup', { access: { domains: ['acme.example', 'partner.example'] } });
    desk.takeCalls();
    expect(retry(desk, [row], SECOND)).toBe(
      `1 row was put in the queue: Chat Access runs as ${ADMIN} and handles them within five minutes.`,
    );
    expect(desk.row(row).Status).toMatch(/^\S Waiting$/);
    expect(desk.row(row).Detail).toContain(ADMIN);
    expect(desk.takeCalls()).toEqual([]);
    desk.google.advance({ minutes: 5 });
    expect(desk.row(row)).toMatchObject({ Action: 'Created', Status: '\u2713 Done', Mail: 'Sent: created' });
  });

  it.each([
    ['Created', 'ana@acme.example'],
    ['Updated', 'off@acme.example'],
    ['No change', 'on@acme.example'],
    ['', 'x@other.example'],
  ])('ends a row that ended as "%s" in the same way, with no second mail', (action, email) => {
    const desk = openDesk();
    desk.zendesk.addAgent({ email: 'off@acme.example', enabled: false });
    desk.zendesk.addAgent({ email: 'on@acme.example' });
    const row = desk.submit({ email });
    const before = desk.row(row);
    expect(before.Action).toBe(action);
    retry(desk, [row], SECOND);
    desk.google.advance({ minutes: 5 });
    const { Action, Status, Mail, 'Agent ID': agentId, 'Request ID': id } = before;
    expect(desk.row(row)).toMatchObject({ Action, Status, Mail, 'Agent ID': agentId, 'Request ID': id });
    expect(desk.google.sent).toHaveLength(1);
  });
});

describe('Retry all failed rows', () => {
  it('handles the rows that failed or wait for a retry, at once, and no other', () => {
    const desk = openDesk();
    const done = desk.submit({ email: 'done@acme.example' });
    const rejected = desk.submit({ email: 'x@other.example' });
    desk.zendesk.modes.down = { status: 503 };
    const waiting = desk.submit({ email: 'later@acme.example' });
    desk.zendesk.modes.down = null;
    desk.zendesk.modes.intercept = ({ method }) =>
      method === 'POST' ? { status: 400, headers: {}, body: '{"error":"no"}', seconds: 0 } : undefined;
    const failed = desk.submit({ email: 'failed@acme.example' });
    delete desk.zendesk.modes.intercept;
    expect([waiting, failed].map((row) => desk.row(row).Status?.slice(2))).toEqual([
      'Will retry',
      'Needs attention',
    ]);
    const others = () => [done, rejected].map((row) => desk.row(row));
    const before = others();
    desk.google.call('saveSetup', { access: { domains: ['acme.example', 'other.example'] } });
    desk.google.clickMenu('Retry all failed rows');
    expect(desk.toast()).toBe('2 rows were handled.');
    for (const row of [waiting, failed])
      expect(desk.row(row)).toMatchObject({ Action: 'Created', Mail: 'Sent: created' });
    expect(others()).toEqual(before);
    desk.google.clickMenu('Retry all failed rows');
    expect(desk.toast()).toBe('There is no such row.');
  });
});
