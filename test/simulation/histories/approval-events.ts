import { APPROVALS, APPROVER, decide, OTHER_APPROVER, OWNER_APPROVES } from '../world/approvals';
import { identities } from '../world/identity';
import { EDITOR, LEAD, OWNER, type SimWorld, type WorldOptions } from '../world/sim-world';
import type { Rng } from './rng';
import { type EventValues, nth, type SimEvent } from './sim-event';

/** Who clicks: mostly people who may decide in most worlds; the others must not be listened to. */
const PEOPLE = [APPROVER, APPROVER, OTHER_APPROVER, OTHER_APPROVER, OWNER, OWNER, EDITOR];

/** Whose requests need approval, for a world in which some do. */
export function drawApprovals(rng: Rng): WorldOptions['access'] {
  return rng.pick([
    APPROVALS.access,
    APPROVALS.access,
    OWNER_APPROVES.access,
    { ...APPROVALS.access, approval: 'unlisted', requesters: [LEAD] },
  ]);
}

/** Without anything odd, so that there is something to decide about. */
export function drawPlainRequest(rng: Rng): { name: string; values: EventValues } {
  const name = rng.pick(['erin', 'fay', 'gus', 'dan']);
  const requester = rng.pick([LEAD, 'peer@acme.example', APPROVER]);
  const person = { email: `${name}@acme.example`, firstName: name, lastName: 'Silva' };
  return { name: 'a requester submits the form', values: { requester, ...person, event: 'once' } };
}

/** These happen only where requests need approval, and are drawn apart from the other events. */
export const APPROVAL_EVENTS: readonly SimEvent[] = [
  {
    name: 'somebody decides about rows',
    weight: 10,
    draw: (rng) => ({
      by: rng.pick(PEOPLE),
      first: rng.below(100),
      count: 1 + rng.below(2),
      approves: rng.pick([1, 1, 0]),
    }),
    apply: (world, { by, first, count, approves }) => {
      const rows = rowsThatWait(world);
      const start = Number(first) % Math.max(1, rows.length);
      const selected = rows.slice(start, start + Number(count));
      if (selected.length > 0) decide(world, String(by), selected, approves === 1 ? null : 'Not in my team');
    },
  },
  {
    name: 'an editor types a status into a row that needs approval',
    weight: 2,
    draw: (rng) => ({ row: rng.below(100), status: rng.pick(['Waiting', 'Will retry', 'Paused', '']) }),
    apply: (world, { row, status }) => {
      const number = nth(rowsThatWait(world), Number(row));
      if (number !== undefined) typeStatus(world, number, String(status));
    },
  },
];

/** The rows that need approval; all where none does. */
function rowsThatWait(world: SimWorld): number[] {
  const { sheet } = world.google.form;
  const rows = identities(world).map(({ row }) => row);
  const waiting = rows.filter((row) => String(sheet.record(row).Status ?? '').endsWith('Needs approval'));
  return waiting.length > 0 ? waiting : rows;
}

function typeStatus(world: SimWorld, row: number, status: string): void {
  const { sheet } = world.google.form;
  const column = sheet.header().indexOf('Status');
  if (column < 0 || !String(sheet.record(row).Status ?? '').endsWith('Needs approval')) return;
  world.observed.typedStatuses.push(
    ...identities(world).flatMap((each) => (each.row === row ? each.own : [])),
  );
  const cells = sheet.row(row).map((cell) => (typeof cell === 'string' && cell !== '' ? `'${cell}` : cell));
  world.manually(() =>
    sheet.setRow(
      row,
      cells.map((cell, index) => (index === column ? status : cell)),
    ),
  );
}
