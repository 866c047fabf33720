import { columnLetters } from '../emulator/spreadsheet/a1';
import { ADMIN, LEAD, SECOND_EDITOR } from './installation';
import { everything, openInstallation, retry } from './open-installation';

describe('Retry selected rows', () => {
  it('changes nothing for a finished row whose account is still enabled', () => {
    const installation = openInstallation();
    const row = installation.submit();
    const before = everything(installation);
    retry(installation, [row]);
    retry(installation, [row]);
    expect(everything(installation)).toEqual(before);
  });

  it('enables the account of a finished row that was disabled in the meantime, and mails the requester', () => {
    const installation = openInstallation();
    const row = installation.submit();
    const [account] = installation.accountsOf('ana@acme.example');
    const agent = installation.zendesk.state.agent(account?.id ?? 0);
    if (agent) agent.enabled = false;
    expect(retry(installation, `A${row}`)).toBe('1 row was processed: 1 is done.');
    expect(installation.row(row)).toMatchObject({
      Action: 'Updated',
      Status: '\u2713 Done',
      Mail: 'Sent: enabled',
    });
    expect(installation.accountsOf('ana@acme.example')).toMatchObject([{ id: account?.id, enabled: true }]);
    expect(installation.google.sent.map(({ to }) => to)).toEqual([LEAD, LEAD]);
  });

  it('creates the account of a rejected row once its domain has been added, with a second email', () => {
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
    const log = installation.google.spreadsheet.sheet('Log');
    expect(log.record(log.lastRow).By).toBe(ADMIN);
  });

  it('accepts several selections at once, ignoring the header and rows that do not exist', () => {
    const installation = openInstallation();
    for (const name of ['ana', 'ben', 'cleo'])
      installation.submit({ email: `${name}@acme.example` }, { fire: false });
    expect(retry(installation, 'A1:B2, D4:E4, A900')).toBe('2 rows were processed: 2 are done.');
    expect(installation.rows().map((row) => row.Action)).toEqual(['Created', '', 'Created']);
  });

  it.each(['A1', 'C1:E1'])('asks for rows if only the header is selected (%s)', (selection) => {
    expect(retry(openInstallation(), selection)).toContain('Select rows in the response sheet first');
  });

  it('asks for rows of the response sheet if another sheet is active, and changes nothing', () => {
    const installation = openInstallation();
    installation.submit({ email: 'x@other.example' });
    const before = everything(installation);
    installation.google.clickMenu('Retry selected rows', { selection: [2], sheet: 'Log' });
    expect(installation.toast()).toContain('Select rows in the response sheet first');
    expect(everything(installation)).toEqual(before);
  });

  it('says so if the selected row is blank, and if Chat Access is off', () => {
    const installation = openInstallation();
    expect(retry(installation, [7])).toBe('The selected rows contain no responses.');
    installation.google.call('turnOff');
    expect(retry(installation, [2])).toBe('Chat Access is off. Open the setup and turn it on.');
  });
});

describe('Retry selected rows, chosen by an editor who is not the owner', () => {
  it('puts the rows in the queue, and the timer of the owner handles them', () => {
    const installation = openInstallation();
    const row = installation.submit({ email: 'ana@partner.example' });
    installation.google.call('saveSetup', { access: { domains: ['acme.example', 'partner.example'] } });
    installation.takeCalls();
    expect(retry(installation, [row], SECOND_EDITOR)).toBe(
      `1 row was queued: Chat Access runs as ${ADMIN} and processes them within five minutes.`,
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
    'told them',
    '',
    'Off',
    'No address',
    'Not mailed',
    'Withdrawn: R-d73fdf0ad2ee',
    'Not sent: created',
    'Queued: created',
    'Sending: creatd r-7',
    'Sending: created r-7',
    'Sending: enabled r-7 instead of r-8',
    'Sent: rejected',
  ])('sends no second email where an editor has typed %j into Mail', (typed) => {
    const installation = openInstallation();
    const row = installation.submit();
    const { sheet } = installation.google.form;
    sheet.set(`${columnLetters(sheet.header().indexOf('Mail') + 1)}${row}`, typed);
    retry(installation, [row], SECOND_EDITOR);
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row)).toMatchObject({ Status: '\u2713 Done', Mail: 'Sent: created' });
    expect(installation.google.sent).toHaveLength(1);
  });

  it.each([
    ['Created', 'ana@acme.example'],
    ['Updated', 'off@acme.example'],
    ['No change', 'on@acme.example'],
    ['', 'x@other.example'],
  ])('ends a row that ended as "%s" in the same way, without a second email', (action, email) => {
    const installation = openInstallation();
    installation.zendesk.addAgent({ email: 'off@acme.example', enabled: false });
    installation.zendesk.addAgent({ email: 'on@acme.example' });
    const row = installation.submit({ email });
    const before = installation.row(row);
    expect(before.Action).toBe(action);
    retry(installation, [row], SECOND_EDITOR);
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
