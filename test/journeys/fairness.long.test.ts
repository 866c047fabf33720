import { TestInstallation } from './installation';

const MINUTE_MS = 60_000;

/** So many new people wait in rows that came two hours ago; all accounts have been read. */
function withOldBacklog(rows: number): TestInstallation {
  const installation = new TestInstallation();
  for (let index = 0; index < rows; index++) {
    installation.submit({ email: `old${index}@acme.example` }, { fire: false });
  }
  installation.google.clock.advance(2 * 60 * MINUTE_MS);
  return installation.turnOn();
}

/** When an account was made, in minutes after this moment; `null`: not yet. */
function minutesUntil(installation: TestInstallation, email: string, since: number): number | null {
  const agent = installation.zendesk.snapshot().agents.find((each) => each.email === email);
  return agent ? (Date.parse(String(agent.createDate)) - since) / MINUTE_MS : null;
}

describe('a new answer', () => {
  it('is handled before an old backlog', () => {
    const installation = withOldBacklog(300);
    const row = installation.submit({ email: 'new@acme.example' }, { fire: false });
    installation.google.advance({ minutes: 5 });
    const created = installation.zendesk.calls.filter(({ method }) => method === 'POST');
    const [first] = installation.google.sent.filter(({ subject }) => subject.includes('created'));
    expect(created.length).toBeGreaterThan(100);
    expect(first?.body).toContain('new@acme.example');
    expect(installation.row(row).Action).toBe('Created');
  });

  it('is handled within minutes also when its event was lost while a backlog is being handled', () => {
    const installation = withOldBacklog(2_000);
    const submittedAt: number[] = [];
    installation.google.gate.intercept = () => {
      const now = installation.google.clock.now();
      if (submittedAt.length > 9 || now - (submittedAt.at(-1) ?? 0) < 2 * MINUTE_MS) return;
      submittedAt.push(now);
      installation.submit({ email: `lost${submittedAt.length}@acme.example` }, { fire: false });
    };
    installation.google.advance({ minutes: 40 });
    const waits = submittedAt.map((at, index) =>
      minutesUntil(installation, `lost${index + 1}@acme.example`, at),
    );
    expect(waits).toHaveLength(10);
    for (const wait of waits) expect(wait ?? Infinity).toBeLessThan(5);
  });

  it('whose event was lost is handled before all accounts are read again', () => {
    const installation = TestInstallation.ready();
    installation.google.clock.advance(21 * 60 * MINUTE_MS);
    installation.submit({}, { fire: false });
    installation.google.advance({ minutes: 5 });
    const calls = installation.takeCalls();
    const created = calls.findIndex((call) => call.startsWith('POST'));
    const read = calls.indexOf('GET /agents');
    expect({ isCreated: created >= 0, isReadAfter: read > created }).toEqual({
      isCreated: true,
      isReadAfter: true,
    });
  });

  it('about a person in the backlog comes after the earlier row of that person', () => {
    const installation = withOldBacklog(300);
    const row = installation.submit({ email: 'OLD250@acme.example' }, { fire: false });
    installation.google.advance({ minutes: 5 });
    expect(installation.row(252)).toMatchObject({ Action: 'Created' });
    expect(installation.row(row)).toMatchObject({ Action: 'No change' });
  });

  it('whose event comes while an earlier row of that person waits gives way, and both are handled soon', () => {
    const installation = withOldBacklog(300);
    const row = installation.submit({ email: 'old250@acme.example' });
    expect(installation.row(row)).toMatchObject({ Status: '⏳ Waiting', Mail: '' });
    installation.google.advance({ minutes: 10 });
    expect(installation.row(252)).toMatchObject({ Action: 'Created' });
    expect(installation.row(row)).toMatchObject({ Action: 'No change', Attempts: '1' });
    expect(installation.accountsOf('old250@acme.example')).toHaveLength(1);
  });

  it('is not held up by an earlier row of that person that is tried again much later', () => {
    const installation = TestInstallation.ready();
    installation.zendesk.modes.down = { status: 503 };
    const earlier = installation.submit();
    installation.google.advance({ minutes: 8 });
    expect(installation.row(earlier).Status).toContain('Will retry');
    installation.zendesk.modes.down = null;
    const row = installation.submit();
    expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Created' });
  });
});

describe('a burst in which Zendesk asks for short waits', () => {
  it.each([
    ['one by one', true],
    ['by the timer', false],
  ])('is handled at once, without waiting for the timer: %s', (_, fire) => {
    const installation = TestInstallation.ready();
    let calls = 0;
    installation.zendesk.modes.intercept = () => {
      calls++;
      return calls % 3 === 0
        ? { status: 429, headers: { 'Retry-After': '2' }, body: '', seconds: 0.1 }
        : undefined;
    };
    for (let index = 0; index < 60; index++)
      installation.submit({ email: `p${index}@acme.example` }, { fire });
    if (!fire) installation.google.advance({ minutes: 5 });
    expect(installation.rows().map((row) => `${row.Action} ${row.Attempts}`)).toEqual(
      Array(60).fill('Created 1'),
    );
  });

  it('is handled at once also by an execution that begins while Zendesk wants a short wait of everybody', () => {
    const installation = TestInstallation.ready();
    let isBusy = true;
    installation.zendesk.modes.intercept = () => {
      const answer = { status: 429, headers: { 'Retry-After': '30' }, body: '', seconds: 0.1 };
      return isBusy ? answer : undefined;
    };
    const put = installation.submit();
    isBusy = false;
    expect(installation.row(put).Status).toContain('Will retry');
    installation.google.clock.advance(15_000);
    const wantedAt = installation.google.clock.now() + 15_000;
    const row = installation.submit({ email: 'ben@acme.example' });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Attempts: '1' });
    expect(installation.zendesk.calls.at(-1)?.at).toBeGreaterThan(wantedAt - 1_000);
  });
});
