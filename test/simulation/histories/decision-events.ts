import { APPROVER, decide, OTHER_APPROVER } from '../world/approvals';
import { identities } from '../world/identity';
import { EDITOR, OWNER, type SimWorld } from '../world/sim-world';
import { nth, type SimEvent } from './sim-event';

/** Who clicks: mostly people who may decide in most worlds; the others must not be listened to. */
const PEOPLE = [APPROVER, APPROVER, OTHER_APPROVER, OTHER_APPROVER, OWNER, OWNER, EDITOR];

/** What people do about requests that need approval. */
export const DECISION_EVENTS: readonly SimEvent[] = [
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
