import { TestDesk } from './installation';

describe('the rows that came before', () => {
  const HISTORY = /^Came before Chat Access was turned on/;

  it.each([undefined, {}, { backlog: 'handle' }, { backlog: 'nonsense' }])(
    'are handled by the first timer after turnOn(%j)',
    (options) => {
      const desk = new TestDesk();
      desk.submit();
      desk.submit({ email: 'ben@acme.example' });
      desk.google.call('saveSetup', desk.setup);
      expect(desk.google.call('getBacklog')).toEqual({ rows: 2 });
      desk.google.call('turnOn', options);
      desk.google.advance({ minutes: 5 });
      expect(desk.rows().map((row) => row.Action)).toEqual(['Created', 'Created']);
      expect(desk.google.call('getBacklog')).toEqual({ rows: 0 });
    },
  );

  it('are left as history when asked to, can be handled one by one later, and new ones are handled', () => {
    const desk = new TestDesk();
    desk.submit();
    desk.submit({ email: 'ben@acme.example' });
    desk.turnOn({ backlog: 'leave' });
    desk.wait({ hours: 1 }, 15);
    expect(desk.rows()).toMatchObject([2, 3].map(() => ({ Action: '', Status: '✓ Done', Mail: 'Off' })));
    expect(desk.row(2).Detail).toMatch(HISTORY);
    expect(desk.google.sent).toEqual([]);
    expect(desk.zendesk.snapshot().agents).toHaveLength(1);

    desk.google.open();
    desk.google.clickMenu('Retry selected rows', { selection: [3] });
    expect(desk.row(3)).toMatchObject({ Action: 'Created', Mail: 'Sent: created' });
    expect(desk.row(2).Detail).toMatch(HISTORY);
    expect(desk.row(desk.submit({ email: 'cleo@acme.example' })).Action).toBe('Created');
    expect(desk.google.sent).toHaveLength(2);
  });

  it('are not handled again when an earlier automation marked them in a column Action', () => {
    const desk = new TestDesk();
    for (const name of ['ana', 'ben', 'cleo']) desk.submit({ email: `${name}@acme.example` });
    const { sheet } = desk.google.form;
    ['Action', 'Created', 'Updated'].forEach((text, index) => {
      sheet.set(`F${index + 1}`, text);
    });
    desk.google.call('saveSetup', desk.setup);
    expect(desk.google.call('getBacklog')).toEqual({ rows: 1 });
    desk.turnOn();
    desk.wait({ hours: 1 }, 15);
    expect(desk.rows().map((row) => [row.Action, row.Status])).toEqual([
      ['Created', ''],
      ['Updated', ''],
      ['Created', '✓ Done'],
    ]);
    expect(sheet.header().filter((title) => title === 'Action')).toHaveLength(1);
    expect(desk.google.sent).toHaveLength(1);
    expect(desk.account('ana@acme.example')).toEqual([]);
  });
});
