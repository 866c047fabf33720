import { TestInstallation } from './installation';

describe('the identity of a request', () => {
  it('is not changed by a duplicate event or a blank event', () => {
    const installation = TestInstallation.ready();
    const row = installation.submit({}, { twice: true, echo: true });
    expect(installation.row(row).Status).toBe('✓ Done');
    expect(installation.google.sent).toHaveLength(1);
    expect(installation.takeCalls()).toHaveLength(2);
    expect(installation.google.executions.map(({ state }) => state)).not.toContain('failed');
  });

  it('differs for two rows about one address: the first creates the account and the second finds it', () => {
    const installation = TestInstallation.ready();
    const first = installation.submit({ email: 'ana@acme.example' });
    const second = installation.submit({ email: 'ANA@acme.example' });
    expect(installation.row(first).Action).toBe('Created');
    expect(installation.row(second).Action).toBe('No change');
    expect(installation.accountsOf('ana@acme.example')).toHaveLength(1);
    expect(installation.google.sent.map(({ subject }) => subject)).toEqual([
      'Chat account created for Ana Silva',
      'Ana Silva already has a Chat account',
    ]);
  });

  it('is new for an edited response', () => {
    const installation = TestInstallation.ready();
    const row = installation.submit({ email: 'ana@acme.example' });
    const before = installation.row(row)['Request ID'];
    installation.google.advance({ minutes: 1 });
    installation.google.form.edit(row, { 'Email of the new agent': 'ben@acme.example', 'First name': 'Ben' });
    expect(installation.row(row)).toMatchObject({
      Action: 'Created',
      Detail: 'Created an account for Ben Silva (ben@acme.example).',
    });
    expect(installation.row(row)['Request ID']).not.toBe(before);
    expect(installation.google.sent).toHaveLength(2);
  });

  it('is new for an edited response whose event was lost, which the timer finds', () => {
    const installation = TestInstallation.ready();
    const row = installation.submit({ email: 'ana@acme.example' });
    installation.google.advance({ minutes: 1 });
    installation.google.form.edit(row, { 'Email of the new agent': 'ben@acme.example' }, { fire: false });
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row).Detail).toContain('ben@acme.example');
    expect(installation.google.sent).toHaveLength(2);
  });

  it('is known to the timer within five minutes if the event was lost', () => {
    const installation = TestInstallation.ready();
    const row = installation.submit({}, { fire: false });
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row)).toMatchObject({
      Action: 'Created',
      Status: '✓ Done',
      Mail: 'Sent: created',
    });
  });

  it('survives sorting the sheet before the events arrive: every row is handled once', () => {
    const installation = TestInstallation.ready();
    for (const name of ['zoe', 'ana', 'mia'])
      installation.submit({ email: `${name}@acme.example` }, { delayed: true });
    installation.google.form.sheet.sort(3, true);
    installation.google.form.fireQueued();
    installation.google.advance({ minutes: 5 });
    expect(installation.rows().map((row) => row.Action)).toEqual(['Created', 'Created', 'Created']);
    expect(installation.google.sent).toHaveLength(3);
  });

  it('survives a burst of fifty responses, including those for which Google starts no execution', () => {
    const installation = TestInstallation.ready();
    const people = Array.from({ length: 50 }, (_, index) => ({
      'Email Address': 'lead@acme.example',
      'Email of the new agent': `agent${index}@acme.example`,
      'First name': `Agent ${index}`,
      'Last name': 'Example',
    }));
    installation.google.form.burst(people, { parallel: true });
    installation.google.advance({ minutes: 10 });
    expect(installation.rows().map((row) => row.Status)).toEqual(Array(50).fill('✓ Done'));
    expect(installation.zendesk.snapshot().agents).toHaveLength(51);
    expect(installation.google.sent).toHaveLength(50);
  });

  it('does not exist for a response to another form in the same spreadsheet', () => {
    const installation = TestInstallation.ready();
    const other = installation.google.linkForm({ title: 'Lunch', questions: ['Dish'], sheetName: 'Lunch' });
    other.submit({ Dish: 'Soup' });
    expect(other.sheet.display()).toHaveLength(2);
    expect(other.sheet.display()[1]).toHaveLength(2);
    expect(installation.takeCalls()).toEqual([]);
  });
});
