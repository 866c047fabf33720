import { applyPlan, releasePlan } from '../../fixture/idle-plan';
import { EDITOR, OWNER, type SimWorld } from '../world/sim-world';
import type { UsedPerson } from '../world/sim-zendesk';
import { passTime } from '../world/time';
import { nth, type SimEvent } from './sim-event';
import { addTeamMembers } from './suite-team';

const DAY_MS = 24 * 60 * 60_000;

export const EXEMPT = 'exempt@acme.example';

/** The settings that all worlds with a review share. */
export const IDLE_POLICY = {
  mode: 'act',
  disableAfterDays: 45,
  neverUsedAfterDays: 14,
  deleteAfterDays: 5,
  exempt: [EXEMPT],
} as const;

/** Adds an account that was last used `daysAgo` days ago; `null`: created a month ago and never used. */
export function addIdlePerson(
  { account, google }: SimWorld,
  name: string,
  daysAgo: number | null,
  more: Pick<UsedPerson, 'as' | 'departments'> = {},
): void {
  const ago = (days: number) => google.clock.now() - days * DAY_MS;
  account.addUsed({
    email: `${name}@acme.example`,
    lastUsedAt: daysAgo === null ? null : ago(daysAgo),
    createdAt: ago(daysAgo === null ? 30 : 400),
    ...more,
  });
}

/** Adds accounts of every kind that a review distinguishes. */
export function addIdlePeople(world: SimWorld): void {
  for (const name of ['idle1', 'idle2', 'idle3']) addIdlePerson(world, name, 100, { departments: ['Sales'] });
  addIdlePerson(world, 'exempt', 100);
  addIdlePerson(world, 'admin2', 100, { as: 'admin' });
  addIdlePerson(world, 'nearly', 44);
  addIdlePerson(world, 'active', 1);
  addIdlePerson(world, 'never', null);
  if (world.isSuite) addTeamMembers(world);
}

/** A person types a status into a row of the plan. */
export function typeStatus({ google }: SimWorld, row: number, status: string): void {
  const plan = google.spreadsheet.sheets.find(({ name }) => name === 'Plan');
  const rows = (plan?.lastRow ?? 0) - FIRST_PLAN_ROW + 1;
  if (plan && rows > 0) plan.set(`H${FIRST_PLAN_ROW + (row % rows)}`, status);
}

const FIRST_PLAN_ROW = 5;

const clickMenu =
  (caption: string): SimEvent['apply'] =>
  ({ google }, { user }) =>
    void google.clickMenu(caption, { as: String(user) });

const drawUser: SimEvent['draw'] = (rng) => ({ user: rng.pick([OWNER, OWNER, OWNER, EDITOR]) });

export const IDLE_EVENTS: readonly SimEvent[] = [
  {
    name: 'the nightly review runs',
    weight: 6,
    apply: ({ google }) => void google.run('reviewIdleAgents'),
  },
  {
    name: 'a user checks idle accounts',
    weight: 3,
    draw: drawUser,
    apply: clickMenu('Check idle accounts (no changes)'),
  },
  {
    name: 'a user applies the idle plan',
    weight: 5,
    draw: drawUser,
    apply: ({ google }, { user }) => void applyPlan(google, String(user)),
  },
  {
    name: 'a user releases the idle plan',
    weight: 2,
    draw: drawUser,
    apply: ({ google }, { user }) => void releasePlan(google, String(user)),
  },
  {
    name: 'a user restores accounts',
    weight: 3,
    draw: (rng) => ({ row: 1 + rng.below(20), sheet: rng.pick(['Plan', 'Log']) }),
    apply: ({ google }, { row, sheet }) => {
      const found = google.spreadsheet.sheets.find(({ name }) => name === sheet);
      if (!found) return;
      const first = 1 + (Number(row) % (found.maxRows - 1));
      google.clickMenu('Restore selected accounts', {
        selection: `A${first}:A${first + 1}`,
        sheet: found.name,
      });
    },
  },
  {
    name: 'a user types a status into the plan',
    weight: 2,
    draw: (rng) => ({ row: rng.below(20), status: rng.pick(['Disabled', 'Deleted', 'Warned', 'later']) }),
    apply: (world, { row, status }) => typeStatus(world, Number(row), String(status)),
  },
  {
    name: 'another editor saves a policy that deletes sooner',
    weight: 1,
    apply: ({ google }) =>
      void google.run('saveSetup', [{ idle: { deleteAfterDays: 1 } }], { as: EDITOR, via: 'sidebar' }),
  },
  {
    name: 'an agent signs in to Zendesk',
    weight: 3,
    draw: (rng) => ({ agent: rng.below(100) }),
    apply: ({ account, google }, { agent }) => {
      const found = nth(
        account.people().filter(({ isOn, isDeleted }) => isOn && !isDeleted),
        Number(agent),
      );
      if (found) account.use(found.id, google.clock.now());
    },
  },
  {
    name: 'days pass',
    weight: 3,
    draw: (rng) => ({ days: rng.pick([1, 2, 3, 7]) }),
    apply: (world, { days }) => passTime(world, { days: Number(days) }, () => {}),
  },
];
