import { TestInstallation } from './installation';

describe('rows from before Chat Access was turned on', () => {
  const HISTORY = /^Submitted before Chat Access was turned on/;

  it.each([undefined, {}, { backlog: 'handle' }, { backlog: 'nonsense' }])(
    'are handled by the first timer run after turnOn(%j)',
    (options) => {
      const installation = new TestInstallation();
      installation.submit();
      installation.submit({ email: 'ben@acme.example' });
      installation.google.call('saveSetup', installation.setup);
      expect(installation.google.call('getBacklog')).toEqual({ rows: 2 });
      installation.google.call('turnOn', options);
      installation.google.advance({ minutes: 5 });
      expect(installation.rows().map((row) => row.Action)).toEqual(['Created', 'Created']);
      expect(installation.google.call('getBacklog')).toEqual({ rows: 0 });
    },
  );

  it('are left unhandled if the owner chooses so, and can be handled one by one later', () => {
    const installation = new TestInstallation();
    installation.submit();
    installation.submit({ email: 'ben@acme.example' });
    installation.turnOn({ backlog: 'leave' });
    installation.wait({ hours: 1 }, 15);
    installation.wait({ days: 2 }, 60);
    const log = installation.google.spreadsheet.sheet('Log').display().slice(1);
    expect(log.map(([, , , , , action]) => action)).toEqual(['Setup saved', 'Turned on']);
    expect(installation.rows()).toMatchObject(
      [2, 3].map(() => ({ Action: '', Status: '✓ Done', Mail: 'Off' })),
    );
    expect(installation.row(2).Detail).toMatch(HISTORY);
    expect(installation.google.sent).toEqual([]);
    expect(installation.zendesk.snapshot().agents).toHaveLength(1);

    installation.google.open();
    installation.google.clickMenu('Retry selected rows', { selection: [3] });
    expect(installation.row(3)).toMatchObject({ Action: 'Created', Mail: 'Sent: created' });
    expect(installation.row(2).Detail).toMatch(HISTORY);
    expect(installation.row(installation.submit({ email: 'cleo@acme.example' })).Action).toBe('Created');
    expect(installation.google.sent).toHaveLength(2);
  });

  it.each([
    ['Waiting', ''],
    ['Will retry', ''],
    ['Will retry', 'Created'],
    ['Working', 'Created'],
    ['Working', 'Updated'],
    ['Paused', ''],
    ['Needs approval', ''],
  ])('are left also when an earlier time has left them %s (%s), with their mails', (status, action) => {
    const installation = TestInstallation.ready();
    const { sheet } = installation.google.form;
    const row = installation.submit({ email: 'x@other.example' });
    const ended = installation.row(row);
    installation.google.call('turnOff');
    sheet.set(`C${row}`, 'ana@acme.example');
    sheet.set(`F${row}`, action);
    sheet.set(`G${row}`, status);
    sheet.set(`J${row}`, 'Queued: created');
    installation.google.advance({ days: 90 });
    expect(ended.Status).toMatch(/Rejected$/);
    expect(installation.google.call('getBacklog')).toEqual({ rows: status === 'Needs approval' ? 0 : 1 });
    installation.takeCalls();
    installation.google.call('turnOn', { backlog: 'leave' });
    expect(installation.google.call('getBacklog')).toEqual({ rows: 0 });
    const left = installation.row(row);
    expect(left).toMatchObject({ Action: '', Status: '✓ Done', Mail: 'Off', 'Agent ID': '', 'Next try': '' });
    expect(left.Detail).toMatch(HISTORY);
    installation.wait({ hours: 12 }, 30);
    expect(installation.row(row)).toEqual(left);
    expect(installation.accountsOf('ana@acme.example')).toEqual([]);
    expect(installation.google.sent).toHaveLength(1);
  });

  it('that have ended keep their records when the others are left', () => {
    const installation = TestInstallation.ready();
    const rows = [installation.submit(), installation.submit({ email: 'x@other.example' })];
    const records = () => rows.map((row) => ({ ...installation.row(row), 'Updated at': '' }));
    const before = records();
    installation.google.call('turnOff');
    const late = installation.submit({ email: 'ben@acme.example' });
    installation.google.call('turnOn', { backlog: 'leave' });
    installation.wait({ hours: 2 }, 30);
    expect(records()).toEqual(before);
    expect(installation.row(late).Detail).toMatch(HISTORY);
  });

  it('count as waiting also while they wait for a retry', () => {
    const installation = TestInstallation.ready();
    const row = installation.submit({}, { fire: false });
    installation.google.call('turnOff');
    const { sheet } = installation.google.form;
    sheet.set(`G${row}`, 'Will retry');
    sheet.set(`L${row}`, new Date(installation.google.clock.now() + 3_600_000));
    expect(installation.google.call('getBacklog')).toEqual({ rows: 1 });
  });

  it('are not handled again if an earlier automation has marked them in a column Action', () => {
    const installation = new TestInstallation();
    for (const name of ['ana', 'ben', 'cleo']) installation.submit({ email: `${name}@acme.example` });
    const { sheet } = installation.google.form;
    ['Action', 'Created', 'Updated'].forEach((text, index) => {
      sheet.set(`F${index + 1}`, text);
    });
    installation.google.call('saveSetup', installation.setup);
    expect(installation.google.call('getBacklog')).toEqual({ rows: 1 });
    installation.turnOn();
    installation.wait({ hours: 1 }, 15);
    expect(installation.rows().map((row) => [row.Action, row.Status])).toEqual([
      ['Created', ''],
      ['Updated', ''],
      ['Created', '✓ Done'],
    ]);
    expect(sheet.header().filter((title) => title === 'Action')).toHaveLength(1);
    expect(installation.google.sent).toHaveLength(1);
    expect(installation.accountsOf('ana@acme.example')).toEqual([]);
  });
});
