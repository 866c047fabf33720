import { TestDesk } from './installation';

describe('which request a row is', () => {
  it('a doubled event and a blank echo change nothing', () => {
    const desk = TestDesk.ready();
    const row = desk.submit({}, { twice: true, echo: true });
    expect(desk.row(row).Status).toBe('✓ Done');
    expect(desk.google.sent).toHaveLength(1);
    expect(desk.takeCalls()).toHaveLength(2);
    expect(desk.google.executions.map(({ state }) => state)).not.toContain('failed');
  });

  it('of two rows for one address the first creates and the second finds the account', () => {
    const desk = TestDesk.ready();
    const first = desk.submit({ email: 'ana@acme.example' });
    const second = desk.submit({ email: 'ANA@acme.example' });
    expect(desk.row(first).Action).toBe('Created');
    expect(desk.row(second).Action).toBe('No change');
    expect(desk.account('ana@acme.example')).toHaveLength(1);
    expect(desk.google.sent.map(({ subject }) => subject)).toEqual([
      'Chat account created for Ana Silva',
      'Chat account of Ana Silva: nothing to do',
    ]);
  });

  it('an edited response is a new request', () => {
    const desk = TestDesk.ready();
    const row = desk.submit({ email: 'ana@acme.example' });
    const before = desk.row(row)['Request ID'];
    desk.google.advance({ minutes: 1 });
    desk.google.form.edit(row, { 'Email of the new agent': 'ben@acme.example', 'First name': 'Ben' });
    expect(desk.row(row)).toMatchObject({
      Action: 'Created',
      Detail: 'Created an account for Ben Silva (ben@acme.example).',
    });
    expect(desk.row(row)['Request ID']).not.toBe(before);
    expect(desk.google.sent).toHaveLength(2);
  });

  it('an edited response whose event is lost is found by the timer', () => {
    const desk = TestDesk.ready();
    const row = desk.submit({ email: 'ana@acme.example' });
    desk.google.advance({ minutes: 1 });
    desk.google.form.edit(row, { 'Email of the new agent': 'ben@acme.example' }, { fire: false });
    desk.google.advance({ minutes: 5 });
    expect(desk.row(row).Detail).toContain('ben@acme.example');
    expect(desk.google.sent).toHaveLength(2);
  });

  it('an event that was lost is made good by the timer within five minutes', () => {
    const desk = TestDesk.ready();
    const row = desk.submit({}, { fire: false });
    desk.google.advance({ minutes: 5 });
    expect(desk.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done', Mail: 'Sent: created' });
  });

  it('an event that comes after the sheet was sorted still ends with every row handled once', () => {
    const desk = TestDesk.ready();
    for (const name of ['zoe', 'ana', 'mia'])
      desk.submit({ email: `${name}@acme.example` }, { delayed: true });
    desk.google.form.sheet.sort(3, true);
    desk.google.form.fireQueued();
    desk.google.advance({ minutes: 5 });
    expect(desk.rows().map((row) => row.Action)).toEqual(['Created', 'Created', 'Created']);
    expect(desk.google.sent).toHaveLength(3);
  });

  it('a burst of fifty at once is handled, also those for which Google starts no execution', () => {
    const desk = TestDesk.ready();
    const people = Array.from({ length: 50 }, (_, index) => ({
      'Email Address': 'lead@acme.example',
      'Email of the new agent': `agent${index}@acme.example`,
      'First name': `Agent ${index}`,
      'Last name': 'Example',
    }));
    desk.google.form.burst(people, { parallel: true });
    desk.google.advance({ minutes: 10 });
    expect(desk.rows().map((row) => row.Status)).toEqual(Array(50).fill('✓ Done'));
    expect(desk.zendesk.snapshot().agents).toHaveLength(51);
    expect(desk.google.sent).toHaveLength(50);
  });

  it('a row for another form in the same file is not ours', () => {
    const desk = TestDesk.ready();
    const other = desk.google.linkForm({ title: 'Lunch', questions: ['Dish'], sheetName: 'Lunch' });
    other.submit({ Dish: 'Soup' });
    expect(other.sheet.display()).toHaveLength(2);
    expect(other.sheet.display()[1]).toHaveLength(2);
    expect(desk.takeCalls()).toEqual([]);
  });
});
