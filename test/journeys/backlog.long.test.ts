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

describe('rows that were submitted earlier or missed', () => {
  it('are looked up one by one if there are few of them', () => {
    const installation = installationWithBacklog(0, 1_500).turnOn().runTimerOnce();
    for (let index = 0; index < 5; index++)
      installation.submit({ email: `new${index}@acme.example` }, { fire: false });
    installation.google.advance({ minutes: 5 });
    expect(gets(installation)).toHaveLength(5);
    expect(installation.rows().map((row) => row.Action)).toEqual(Array(5).fill('Created'));
  });

  it('are looked up in the extract if there are many of them, and only what was added since is read', () => {
    const installation = installationWithBacklog(0, 1_500).turnOn().runTimerOnce();
    installation.zendesk.addAgent({ email: 'new7@acme.example', enabled: false });
    for (let index = 0; index < 60; index++)
      installation.submit({ email: `new${index}@acme.example` }, { fire: false });
    installation.google.advance({ minutes: 5 });
    expect(gets(installation)).toHaveLength(2);
    const expected = Array.from({ length: 60 }, (_, index) => (index === 7 ? 'Updated' : 'Created'));
    expect(installation.rows().map((row) => row.Action)).toEqual(expected);
  });

  it('who are in the extract are read again with all others in their page, before anything is changed', () => {
    const installation = installationWithBacklog(0, 300).turnOn().runTimerOnce();
    const agents = installation.zendesk.state.presentAgents();
    const moved = agents.find(({ email }) => email === 'old5@acme.example');
    for (const agent of agents.slice(1)) agent.enabled = false;
    Object.assign(moved ?? {}, { email: 'other@acme.example' });
    for (let index = 1; index <= 30; index++)
      installation.submit({ email: `old${index}@acme.example` }, { fire: false });
    installation.google.advance({ minutes: 5 });
    // What was added, the page, and the one whose address has changed: by address, and by the id in the extract.
    expect(gets(installation)).toHaveLength(4);
    const expected = Array.from({ length: 30 }, (_, index) => (index === 4 ? 'Created' : 'Updated'));
    expect(installation.rows().map((row) => row.Action)).toEqual(expected);
    expect(moved?.enabled).toBe(false);
  });

  it('are looked up in all accounts, read anew, if the extract was altered', () => {
    const installation = installationWithBacklog(0, 300).turnOn().runTimerOnce();
    installation.google.spreadsheet.sheet('Agents').deleteRow(5);
    for (let index = 1; index <= 60; index++)
      installation.submit({ email: `old${index}@acme.example` }, { fire: false });
    installation.google.advance({ minutes: 5 });
    expect(gets(installation)).toHaveLength(4);
    expect(installation.rows().map((row) => row.Action)).toEqual(Array(60).fill('No change'));
  });

  it('are handled in their order, so that duplicates follow the row that created the account', () => {
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

  it('are left to the next run before the six minutes are over if there are many of them', () => {
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

  it('are looked up in an extract that another execution has made since this one began, and it is not made again', () => {
    const installation = installationWithBacklog(300, 1_500).turnOn();
    const submitted: string[] = [];
    const submit = (name: string) => {
      submitted.push(name);
      installation.submit({ email: `${name}@acme.example` });
    };
    installation.google.gate.intercept = ({ name, args }) => {
      // By then the run of the timer has read the properties.
      if (submitted.length === 0 && name.endsWith('setProperties')) submit('first');
      const isList = name === 'UrlFetchApp.fetch' && String(args[1]).includes('since_id=');
      if (submitted.length === 1 && isList) submit('second');
    };
    installation.google.advance({ minutes: 10 });
    expect(submitted).toEqual(['first', 'second']);
    expect(installation.rows().map((row) => row.Action)).toEqual(Array(302).fill('Created'));
    // What was added since is read as well.
    expect(gets(installation).filter((call) => call === 'GET /agents').length).toBeLessThan(16 + 5);
  });

  it('never cause more than 200 calls in a minute', () => {
    const installation = installationWithBacklog(500, 100);
    installation.zendesk.modes.throttled = { perMinute: 200, retryAfter: 'seconds' };
    installation.turnOn();
    installation.google.advance({ minutes: 20 });
    expect(installation.zendesk.calls.map(({ status }) => status)).not.toContain(429);
    expect(installation.rows().filter((row) => row.Status === '✓ Done')).toHaveLength(500);
  });

  it('report their progress while they are handled', () => {
    const installation = installationWithBacklog(100, 10).turnOn();
    const progress: unknown[] = [];
    installation.google.gate.intercept = ({ name, args }) => {
      if (name === 'PropertiesService.Properties.setProperties' && String(args).includes('progress')) {
        progress.push(installation.google.properties.document().progress);
      }
    };
    installation.google.advance({ minutes: 5 });
    expect(progress.length).toBeGreaterThan(1);
    expect(installation.google.call('getProgress')).toBeNull();
  });

  it('are left unchanged, except for the first ones, while Zendesk is down', () => {
    const installation = installationWithBacklog(200, 10).turnOn().runTimerOnce();
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

  it('end with one account and one email each even if an execution is killed at any of several calls', () => {
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
