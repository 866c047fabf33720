import { DAY } from './idle-installation';
import { LAST_DAY, POLICY, type Population } from './idle-population';
import { fullPopulation } from './idle-population-groups';
import { listAgents } from './unusual-agents';

/** What the sheet Plan means for each address. */
function plannedFates(all: Population): (email: string) => string {
  const { rows } = all.installation.plan();
  const byAddress = new Map(rows.map(({ Address, Action = '' }) => [Address, Action.toLowerCase()]));
  return (email) => byAddress.get(email) ?? 'not in the plan';
}

/** The rule that comes to mind first: `last_login < today - 45`. */
function naiveFates(all: Population): (email: string) => string {
  const today = all.installation.google.clock.now();
  const isIdle = (last: unknown) => Number(new Date(last as string)) < today - POLICY.disableAfterDays * DAY;
  const fates = new Map(
    listAgents(all.installation.zendesk).map(({ email, enabled, last_login }) => [
      email,
      enabled === true && isIdle(last_login) ? 'disable' : 'spare',
    ]),
  );
  return (email) => fates.get(email) ?? 'not listed';
}

function metFates(all: Population): (email: string) => string {
  const before = new Map([...all.labels.keys()].map((email) => [email, all.byEmail(email).enabled]));
  return (email) => {
    const { enabled, deletedAt } = all.byEmail(email);
    if (deletedAt !== null) return 'delete';
    return enabled === before.get(email) ? 'spare' : 'disable';
  };
}

describe('1,500 accounts with every trap that we know', () => {
  const all = fullPopulation();
  const naive = naiveFates(all);

  it('are 1,500, on the day that they were made for', () => {
    expect(listAgents(all.installation.zendesk)).toHaveLength(1500);
    expect(new Date(all.installation.google.clock.now()).toISOString().slice(0, 10)).toBe('2026-05-31');
    expect(LAST_DAY).toBe(90);
  });

  it('a check plans the right thing for each: 0 wrong, 0 missed, and changes nobody', () => {
    all.installation.takeCalls();
    all.installation.check();
    expect(all.errors(plannedFates(all))).toEqual([]);
    expect(all.installation.plan().rows).toHaveLength(1500);
    expect(all.installation.takeWrites()).toEqual([]);
  });

  it('the rule "last_login < today - 45" would cut 211 people off, miss one, and leave 45 for ever', () => {
    const errors = all.errors(naive);
    const count = (what: string) => errors.filter((error) => error.endsWith(what)).length;
    expect(count('disable, not spare')).toBe(211);
    expect(count('spare, not disable')).toBe(1);
    expect(count('spare, not delete')).toBe(45);
    expect(errors).toHaveLength(257);
  });

  it('the review of the night does it: 0 wrong, 0 missed', () => {
    const met = metFates(all);
    all.installation.review();
    expect(all.errors(plannedFates(all))).toEqual([]);
    all.installation.google.advance({ minutes: 30 });
    expect(all.errors(met)).toEqual([]);
    const open = all.installation
      .plan()
      .rows.filter(({ Action, Status }) => Action !== 'Spare' && Status === '');
    expect(open).toEqual([]);
  });
});
