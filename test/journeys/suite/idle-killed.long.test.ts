import { IdleSuite, RICH } from './idle-suite';

/** A plan to disable Ana is made. */
function withPlan(by: string): IdleSuite {
  const installation = IdleSuite.reviewed({ idle: { by } }, { ana: RICH, ben: {} });
  installation.check();
  installation.google.clock.advance(60_000);
  return installation;
}

/** Ana is disabled. */
function withDisabled(by: string): IdleSuite {
  const installation = withPlan(by);
  installation.apply();
  installation.google.clock.advance(120_000);
  return installation;
}

function asksForChat(installation: IdleSuite): boolean {
  return installation.planState().includes('Tick Chat');
}

/** Every twenty-third call of an execution, beginning with another one each time: together they are a share of all. */
function someCalls(count: number, first: number): { index: number; after: boolean }[] {
  const all = Array.from({ length: count }, (_, index) => index).filter((index) => index % 23 === first % 23);
  return all.flatMap((index) => [false, true].map((after) => ({ index, after })));
}

const WAYS = ['downgrade', 'suspend', 'both'].map((by, first) => ({ by, first }));

describe.each(WAYS)('an execution that is killed, by $by', ({ by, first }) => {
  it('while it disables is made good by the timer, and the log says all that was taken', () => {
    const whole = withDisabled(by);
    const count = whole.google.executions.at(-1)?.callCount ?? 0;
    expect(count).toBeGreaterThan(20);
    for (const { index, after } of someCalls(count, first)) {
      const installation = withPlan(by);
      installation.google.faults.killAt(index, { after });
      installation.apply();
      installation.wait({ minutes: 20 });
      const where = `killed ${after ? 'after' : 'at'} call ${index}`;
      if (installation.planRow('ana').Status === '') installation.apply();
      expect([where, installation.standing('ana')]).toEqual([where, whole.standing('ana')]);
      expect([where, installation.standing('ben')]).toEqual([where, whole.standing('ben')]);
      const lines = installation.logged('ana').filter(({ Action }) => Action === 'Disabled');
      expect([where, lines.length]).toEqual([where, 1]);
      expect(JSON.parse(lines[0]?.Before ?? '')).toMatchObject({ role: 'Team lead', chat: 'on' });
    }
  });

  it('while it restores is made good by the timer: all is as before, but chat', () => {
    const whole = withDisabled(by);
    whole.restore('ana');
    const count = whole.google.executions.at(-1)?.callCount ?? 0;
    for (const { index, after } of someCalls(count, first + 1)) {
      const installation = withDisabled(by);
      installation.google.faults.killAt(index, { after });
      installation.restore('ana');
      installation.wait({ minutes: 20 });
      const where = `killed ${after ? 'after' : 'at'} call ${index}`;
      if (installation.standing('ana')?.role === 'end-user' || installation.standing('ana')?.suspended) {
        installation.restore('ana');
      }
      expect([where, installation.standing('ana')]).toEqual([where, whole.standing('ana')]);
      expect([where, asksForChat(installation)]).toEqual([where, by !== 'suspend']);
    }
  });
});
