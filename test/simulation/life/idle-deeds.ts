import { EDITOR, OWNER, type SimWorld } from '../world/sim-world';
import { pass } from '../world/time';
import { type Deed, nth } from './deed';

const DAY = 24 * 60 * 60_000;

export const EXEMPT = 'exempt@acme.example';

/** What all worlds with a review have in common. */
export const IDLE_POLICY = {
  mode: 'act',
  disableAfterDays: 45,
  neverUsedAfterDays: 14,
  deleteAfterDays: 5,
  exempt: [EXEMPT],
} as const;

/** Somebody who used the account so many days ago; `null`: never, in a month. */
export function addIdlePerson(
  { zendesk, google }: SimWorld,
  name: string,
  daysAgo: number | null,
  more: { role?: string; departments?: string[] } = {},
): void {
  const ago = (days: number) => google.clock.now() - days * DAY;
  zendesk.addAgent({
    email: `${name}@acme.example`,
    lastLogin: daysAgo === null ? null : ago(daysAgo),
    createDate: ago(daysAgo === null ? 30 : 400),
    ...more,
  });
}

/** People of every kind, so that there is something to review. */
export function addIdlePeople(world: SimWorld): void {
  for (const name of ['idle1', 'idle2', 'idle3']) addIdlePerson(world, name, 100, { departments: ['Sales'] });
  addIdlePerson(world, 'exempt', 100);
  addIdlePerson(world, 'admin2', 100, { role: 'Administrator' });
  addIdlePerson(world, 'nearly', 44);
  addIdlePerson(world, 'active', 1);
  addIdlePerson(world, 'never', null);
}

const click =
  (caption: string): Deed['happen'] =>
  ({ google }, { who }) =>
    void google.clickMenu(caption, { as: String(who) });

const byWhom: Deed['draw'] = (dice) => ({ who: dice.one([OWNER, OWNER, OWNER, EDITOR]) });

export const IDLE_DEEDS: readonly Deed[] = [
  {
    name: 'it is time for the review of the night',
    weight: 6,
    happen: ({ google }) => void google.run('reviewIdleAgents'),
  },
  {
    name: 'somebody checks idle accounts',
    weight: 3,
    draw: byWhom,
    happen: click('Check idle accounts (no changes)'),
  },
  { name: 'somebody applies the idle plan', weight: 5, draw: byWhom, happen: click('Apply the idle plan') },
  {
    name: 'somebody restores accounts',
    weight: 3,
    draw: (dice) => ({ row: 1 + dice.below(20), sheet: dice.one(['Plan', 'Log']) }),
    happen: ({ google }, { row, sheet }) => {
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
    name: 'somebody signs in to Zendesk',
    weight: 3,
    draw: (dice) => ({ agent: dice.below(100) }),
    happen: ({ zendesk, google }, { agent }) => {
      const found = nth(
        zendesk.state.presentAgents().filter(({ enabled }) => enabled),
        Number(agent),
      );
      if (found) Object.assign(found, { lastLogin: google.clock.now(), loginCount: found.loginCount + 1 });
    },
  },
  {
    name: 'days pass',
    weight: 3,
    draw: (dice) => ({ days: dice.one([1, 2, 3, 7]) }),
    happen: (world, { days }) => pass(world, { days: Number(days) }, () => {}),
  },
];
