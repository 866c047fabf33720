import { LAST_DAY, POLICY, type Population } from './idle-population';
import { fullPopulation } from './idle-population-groups';
import { DAY_MS } from './idle-steps';
import { listAgents } from './unusual-agents';

/** The verdicts in the sheet Plan, by address. */
function plannedVerdicts(all: Population): (email: string) => string {
  const { rows } = all.installation.plan();
  const byAddress = new Map(rows.map(({ Address, Action = '' }) => [Address, Action.toLowerCase()]));
  return (email) => byAddress.get(email) ?? 'not in the plan';
}

/** The first rule that comes to mind: `last_login < today - 45`. */
function naiveVerdicts(all: Population): (email: string) => string {
  const today = all.installation.google.clock.now();
  const isIdle = (last: unknown) =>
    Number(new Date(last as string)) < today - POLICY.disableAfterDays * DAY_MS;
  const verdicts = new Map(
    listAgents(all.installation.zendesk).map(({ email, enabled, last_login }) => [
      email,
      enabled === true && isIdle(last_login) ? 'disable' : 'spare',
    ]),
  );
  return (email) => verdicts.get(email) ?? 'not listed';
}

/** Compares the accounts now with the accounts when the returned function is called. */
function appliedVerdicts(all: Population): (email: string) => string {
  const before = new Map([...all.expected.keys()].map((email) => [email, all.byEmail(email).enabled]));
  return (email) => {
    const { enabled, deletedAt } = all.byEmail(email);
    if (deletedAt !== null) return 'delete';
    return enabled === before.get(email) ? 'spare' : 'disable';
  };
}

describe('1,500 accounts with every known trap', () => {
  const all = fullPopulation();
  const naive = naiveVerdicts(all);

  it('number 1,500, on the day for which they were created', () => {
    expect(listAgents(all.installation.zendesk)).toHaveLength(1500);
    expect(new Date(all.installation.google.clock.now()).toISOString().slice(0, 10)).toBe('2026-05-31');
    expect(LAST_DAY).toBe(90);
  });

  it('are all planned correctly by a check, which changes none of them: 0 wrong, 0 missed', () => {
    all.installation.takeCalls();
    all.installation.check();
    expect(all.errors(plannedVerdicts(all))).toEqual([]);
    expect(all.installation.plan().rows).toHaveLength(1500);
    expect(all.installation.takeWrites()).toEqual([]);
  });

  it('would be judged wrongly by the rule "last_login < today - 45": 211 disabled, one missed, 45 kept forever', () => {
    const errors = all.errors(naive);
    const count = (difference: string) => errors.filter((error) => error.endsWith(difference)).length;
    expect(count('disable, not spare')).toBe(211);
    expect(count('spare, not disable')).toBe(1);
    expect(count('spare, not delete')).toBe(45);
    expect(errors).toHaveLength(257);
  });

  it('are all handled correctly by the daily review: 0 wrong, 0 missed', () => {
    const actual = appliedVerdicts(all);
    all.installation.review();
    expect(all.errors(plannedVerdicts(all))).toEqual([]);
    all.installation.google.advance({ minutes: 30 });
    expect(all.errors(actual)).toEqual([]);
    const open = all.installation
      .plan()
      .rows.filter(({ Action, Status }) => Action !== 'Spare' && Status === '');
    expect(open).toEqual([]);
  });
});
