import { APPROVALS, APPROVER, OWNER_APPROVES } from '../world/approvals';
import { dayOf } from '../world/ends';
import { savedSetup } from '../world/saved-setup';
import { EDITOR, LEAD, OWNER, type SimWorld, type WorldOptions } from '../world/sim-world';
import { DECISION_EVENTS } from './decision-events';
import type { Rng } from './rng';
import { type EventValues, nth, type SimEvent } from './sim-event';

/** What happens where requests need approval or are limited, accounts have an end, or people are blocked: drawn apart. */

const DAY_MS = 24 * 60 * 60_000;

const REQUESTERS = [LEAD, LEAD, 'peer@acme.example', APPROVER];
const PEOPLE = ['erin', 'fay', 'gus', 'hal', 'ivy', 'jo', 'dan'];

/** From today; one that is past is refused. */
const DAYS = [-1, 0, 0, 1, 1, 2, 9];

/** Who may have what, for a world in which that is limited. */
export function drawAccess(rng: Rng): Pick<WorldOptions, 'access' | 'ends'> {
  const approval = rng.chance(0.6) ? drawApproval(rng) : APPROVALS_OFF;
  return {
    access: {
      ...approval,
      brake: rng.pick([null, null, 1, 2]),
      brakeAll: rng.pick([null, null, null, 3]),
    },
    ends: rng.chance(0.5),
  };
}

/** A brake asks them all the same. */
const APPROVALS_OFF: WorldOptions['access'] = { approvers: APPROVALS.access?.approvers ?? [] };

function drawApproval(rng: Rng): WorldOptions['access'] {
  return rng.pick([
    APPROVALS.access,
    APPROVALS.access,
    OWNER_APPROVES.access,
    { ...APPROVALS.access, approval: 'unlisted', requesters: [LEAD] },
  ]);
}

/** Without anything odd, so that there is something to decide about. */
function drawRequest(rng: Rng): EventValues {
  const name = rng.pick(PEOPLE);
  const requester = rng.pick(REQUESTERS);
  return { requester, email: `${name}@acme.example`, firstName: name, lastName: 'Silva' };
}

export const ACCESS_EVENTS: readonly SimEvent[] = [
  ...DECISION_EVENTS,
  {
    name: 'a requester asks for access until a day',
    weight: 12,
    draw: (rng) => ({ ...drawRequest(rng), days: rng.pick(DAYS), isWithout: rng.pick([0, 0, 0, 1]) }),
    apply: (world, { days, isWithout, requester, email, firstName, lastName }) => {
      world.google.clock.advance(1000);
      const person = {
        requester: String(requester),
        email: String(email),
        firstName: String(firstName),
        lastName: String(lastName),
      };
      const day = dayOf(world.google.clock.now() + Number(days) * DAY_MS, world.options.timeZone);
      if (!world.options.ends) world.submit(person);
      else world.submit(person, {}, isWithout === 1 ? '' : day);
    },
  },
  {
    name: 'an editor blocks people',
    weight: 2,
    draw: (rng) => ({
      row: rng.below(100),
      count: 1 + rng.below(2),
      sheet: rng.pick(['Agents', 'Agents', 'Plan']),
      user: rng.pick([OWNER, EDITOR]),
    }),
    apply: block,
  },
];

function block(world: SimWorld, { row, count, sheet, user }: EventValues): void {
  const { google } = world;
  if (sheet === 'Agents') google.clickMenu('Export agents to sheet');
  const found = google.spreadsheet.sheets.find(({ name }) => name === sheet);
  const rows = Array.from({ length: found?.lastRow ?? 0 }, (_, index) => index + 1);
  const first = nth(rows, Number(row));
  if (!found || first === undefined) return;
  const before = savedSetup(world).access.blocked;
  google.ui.answer('YES');
  google.clickMenu('Block selected people', {
    as: String(user),
    selection: `A${first}:A${first + Number(count) - 1}`,
    sheet: found.name,
  });
  const at = google.clock.now();
  const added = savedSetup(world).access.blocked.filter((email) => !before.includes(email));
  world.observed.blocked.push(...added.map((email) => ({ email, at })));
}
