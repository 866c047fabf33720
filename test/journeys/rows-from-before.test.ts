import { TestInstallation } from './installation';

describe('rows from before Chat Access was turned on', () => {
  const HISTORY = /^Came before Chat Access was turned on/;

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
    expect(installation.google.spreadsheet.sheet('Log').lastRow).toBe(1);
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
