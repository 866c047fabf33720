import { LEAD, TestDesk } from './installation';

function deskWithBacklog(rows: number, accounts: number): TestDesk {
  const desk = new TestDesk();
  for (let index = 1; index < accounts; index++) desk.zendesk.addAgent({ email: `old${index}@acme.example` });
  for (let index = 0; index < rows; index++)
    desk.submit({ email: `new${index}@acme.example` }, { fire: false });
  return desk;
}

function gets(desk: TestDesk): string[] {
  return desk.takeCalls().filter((call) => call.startsWith('GET'));
}

describe('rows that came before, or were missed', () => {
  it('few of them are looked up one by one', () => {
    const desk = deskWithBacklog(0, 1_500).turnOn().warmUp();
    for (let index = 0; index < 5; index++)
      desk.submit({ email: `new${index}@acme.example` }, { fire: false });
    desk.google.advance({ minutes: 5 });
    expect(gets(desk)).toHaveLength(5);
    expect(desk.rows().map((row) => row.Action)).toEqual(Array(5).fill('Created'));
  });

  it('many of them are looked up in the list of all accounts, which takes fewer calls', () => {
    const desk = deskWithBacklog(0, 1_500).turnOn().warmUp();
    for (let index = 0; index < 60; index++)
      desk.submit({ email: `new${index}@acme.example` }, { fire: false });
    desk.google.advance({ minutes: 5 });
    expect(gets(desk)).toHaveLength(16);
    expect(desk.rows().map((row) => row.Action)).toEqual(Array(60).fill('Created'));
  });

  it('are handled in the order in which they came, duplicates after the row that made the account', () => {
    const desk = deskWithBacklog(30, 10);
    for (let index = 0; index < 30; index++)
      desk.submit({ email: `NEW${index}@acme.example` }, { fire: false });
    desk.turnOn();
    desk.google.advance({ minutes: 5 });
    const actions = desk.rows().map((row) => row.Action);
    expect(actions).toEqual([...Array(30).fill('Created'), ...Array(30).fill('No change')]);
    expect(desk.zendesk.snapshot().agents).toHaveLength(40);
    expect(desk.google.sent.filter(({ to }) => to === LEAD)).toHaveLength(60);
  });

  it('a long backlog stops before the six minutes are over and goes on in the next run', () => {
    const desk = deskWithBacklog(1_000, 100).turnOn();
    desk.google.advance({ minutes: 5 });
    const [first] = desk.google.executions.filter(({ functionName }) => functionName === 'processPending');
    expect(first?.state).toBe('completed');
    expect((first?.endedAt ?? 0) - (first?.startedAt ?? 0)).toBeLessThan(5 * 60_000);
    expect(desk.rows().filter((row) => row.Status === '✓ Done').length).toBeLessThan(1_000);
    desk.google.advance({ minutes: 15 });
    expect(desk.rows().filter((row) => row.Status === '✓ Done')).toHaveLength(1_000);
    expect(desk.google.executions.map(({ state }) => state)).not.toContain('killed');
    expect(desk.google.sent).toHaveLength(1_000);
  });

  it('never send more than 200 calls in a minute', () => {
    const desk = deskWithBacklog(500, 100);
    desk.zendesk.modes.throttled = { perMinute: 200, retryAfter: 'seconds' };
    desk.turnOn();
    desk.google.advance({ minutes: 20 });
    expect(desk.zendesk.calls.map(({ status }) => status)).not.toContain(429);
    expect(desk.rows().filter((row) => row.Status === '✓ Done')).toHaveLength(500);
  });

  it('tell how far they are while they are handled', () => {
    const desk = deskWithBacklog(100, 10).turnOn();
    const seen: unknown[] = [];
    desk.google.gate.intercept = ({ name, args }) => {
      if (name === 'PropertiesService.Properties.setProperties' && String(args).includes('progress')) {
        seen.push(desk.google.properties.document().progress);
      }
    };
    desk.google.advance({ minutes: 5 });
    expect(seen.length).toBeGreaterThan(1);
    expect(desk.google.call('getProgress')).toBeNull();
  });

  it('when Zendesk is down, the first rows are tried and the rest is left as it is', () => {
    const desk = deskWithBacklog(200, 10).turnOn().warmUp();
    desk.google.advance({ minutes: 5 });
    for (let index = 0; index < 100; index++)
      desk.submit({ email: `late${index}@acme.example` }, { fire: false });
    desk.zendesk.modes.down = { status: 503 };
    desk.takeCalls();
    desk.google.advance({ minutes: 5 });
    expect(desk.takeCalls().length).toBeLessThan(30);
    desk.zendesk.modes.down = null;
    desk.google.advance({ minutes: 60 });
    expect(desk.rows().filter((row) => row.Status === '✓ Done')).toHaveLength(300);
    expect(desk.google.sent).toHaveLength(300);
  });

  it('are killed at some call and still end with one account and one mail each', () => {
    for (const call of [12, 16, 19, 23, 40, 70, 100]) {
      for (const after of [false, true]) {
        const desk = deskWithBacklog(25, 10).turnOn();
        desk.google.faults.killAt(call, { after });
        desk.wait({ hours: 1 }, 15);
        expect(desk.google.executions.map(({ state }) => state)).toContain('killed');
        const ended = desk.rows().filter((row) => row.Status === '✓ Done' && row.Action === 'Created');
        expect({ call, after, ended: ended.length }).toEqual({ call, after, ended: 25 });
        expect(desk.zendesk.snapshot().agents).toHaveLength(35);
        expect({ call, after, mails: desk.google.sent.length }).toEqual({ call, after, mails: 25 });
      }
    }
  });
});
