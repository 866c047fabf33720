import { LEAD, TestInstallation } from './installation';

function installationWithBacklog(rows: number, accounts: number): TestInstallation {
  const installation = new TestInstallation();
  for (let index = 1; index < accounts; index++)
    installation.zendesk.addAgent({ email: `old${index}@acme.example` });
  for (let index = 0; index < rows; index++)
    installation.submit({ email: `new${index}@acme.example` }, { fire: false });
  return installation;
}

function gets(installation: TestInstallation): string[] {
  return installation.takeCalls().filter((call) => call.startsWith('GET'));
}

describe('rows that came before, or were missed', () => {
  it('few of them are looked up one by one', () => {
    const installation = installationWithBacklog(0, 1_500).turnOn().warmUp();
    for (let index = 0; index < 5; index++)
      installation.submit({ email: `new${index}@acme.example` }, { fire: false });
    installation.google.advance({ minutes: 5 });
    expect(gets(installation)).toHaveLength(5);
    expect(installation.rows().map((row) => row.Action)).toEqual(Array(5).fill('Created'));
  });

  it('many of them are looked up in the list of all accounts, which takes fewer calls', () => {
    const installation = installationWithBacklog(0, 1_500).turnOn().warmUp();
    for (let index = 0; index < 60; index++)
      installation.submit({ email: `new${index}@acme.example` }, { fire: false });
    installation.google.advance({ minutes: 5 });
    expect(gets(installation)).toHaveLength(16);
    expect(installation.rows().map((row) => row.Action)).toEqual(Array(60).fill('Created'));
  });

  it('are handled in the order in which they came, duplicates after the row that made the account', () => {
    const installation = installationWithBacklog(30, 10);
    for (let index = 0; index < 30; index++)
      installation.submit({ email: `NEW${index}@acme.example` }, { fire: false });
    installation.turnOn();
    installation.google.advance({ minutes: 5 });
    const actions = installation.rows().map((row) => row.Action);
    expect(actions).toEqual([...Array(30).fill('Created'), ...Array(30).fill('No change')]);
    expect(installation.zendesk.snapshot().agents).toHaveLength(40);
    expect(installation.google.sent.filter(({ to }) => to === LEAD)).toHaveLength(60);
  });

  it('a long backlog stops before the six minutes are over and goes on in the next run', () => {
    const installation = installationWithBacklog(1_000, 100).turnOn();
    installation.google.advance({ minutes: 5 });
    const [first] = installation.google.executions.filter(
      ({ functionName }) => functionName === 'processPending',
    );
    expect(first?.state).toBe('completed');
    expect((first?.endedAt ?? 0) - (first?.startedAt ?? 0)).toBeLessThan(5 * 60_000);
    expect(installation.rows().filter((row) => row.Status === '✓ Done').length).toBeLessThan(1_000);
    installation.google.advance({ minutes: 15 });
    expect(installation.rows().filter((row) => row.Status === '✓ Done')).toHaveLength(1_000);
    expect(installation.google.executions.map(({ state }) => state)).not.toContain('killed');
    expect(installation.google.sent).toHaveLength(1_000);
  });

  it('never send more than 200 calls in a minute', () => {
    const installation = installationWithBacklog(500, 100);
    installation.zendesk.modes.throttled = { perMinute: 200, retryAfter: 'seconds' };
    installation.turnOn();
    installation.google.advance({ minutes: 20 });
    expect(installation.zendesk.calls.map(({ status }) => status)).not.toContain(429);
    expect(installation.rows().filter((row) => row.Status === '✓ Done')).toHaveLength(500);
  });

  it('tell how far they are while they are handled', () => {
    const installation = installationWithBacklog(100, 10).turnOn();
    const seen: unknown[] = [];
    installation.google.gate.intercept = ({ name, args }) => {
      if (name === 'PropertiesService.Properties.setProperties' && String(args).includes('progress')) {
        seen.push(installation.google.properties.document().progress);
      }
    };
    installation.google.advance({ minutes: 5 });
    expect(seen.length).toBeGreaterThan(1);
    expect(installation.google.call('getProgress')).toBeNull();
  });

  it('when Zendesk is down, the first rows are tried and the rest is left as it is', () => {
    const installation = installationWithBacklog(200, 10).turnOn().warmUp();
    installation.google.advance({ minutes: 5 });
    for (let index = 0; index < 100; index++)
      installation.submit({ email: `late${index}@acme.example` }, { fire: false });
    installation.zendesk.modes.down = { status: 503 };
    installation.takeCalls();
    installation.google.advance({ minutes: 5 });
    expect(installation.takeCalls().length).toBeLessThan(30);
    installation.zendesk.modes.down = null;
    installation.google.advance({ minutes: 60 });
    expect(installation.rows().filter((row) => row.Status === '✓ Done')).toHaveLength(300);
    expect(installation.google.sent).toHaveLength(300);
  });

  it('are killed at some call and still end with one account and one mail each', () => {
    for (const call of [12, 16, 19, 23, 40, 70, 100]) {
      for (const after of [false, true]) {
        const installation = installationWithBacklog(25, 10).turnOn();
        installation.google.faults.killAt(call, { after });
        installation.wait({ hours: 1 }, 15);
        expect(installation.google.executions.map(({ state }) => state)).toContain('killed');
        const ended = installation
          .rows()
          .filter((row) => row.Status === '✓ Done' && row.Action === 'Created');
        expect({ call, after, ended: ended.length }).toEqual({ call, after, ended: 25 });
        expect(installation.zendesk.snapshot().agents).toHaveLength(35);
        expect({ call, after, mails: installation.google.sent.length }).toEqual({ call, after, mails: 25 });
      }
    }
  });
});
