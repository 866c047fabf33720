import { OUR_COLUMNS } from '../world/rows';
import { COLUMNS, EDITOR, OWNER, type SimWorld } from '../world/sim-world';
import type { SimEvent } from './sim-event';

const TITLES = Object.values(COLUMNS);

/** The suffix of renamed columns, by which they are found again. */
const RENAMED = ' (old)';

const MENU = ['Process pending rows now', 'Retry all failed rows', 'Export agents to sheet'];

export function renamed(title: string): string {
  return `${title}${RENAMED}`;
}

export function restoreColumns(world: SimWorld): void {
  const { sheet } = world.google.form;
  for (const title of sheet.header().filter((each) => each.endsWith(RENAMED))) {
    world.manually(() => sheet.renameHeader(title, title.slice(0, -RENAMED.length)));
  }
}

function rowNumber(world: SimWorld, index: number): number {
  return 2 + (index % Math.max(1, world.google.form.sheet.lastRow - 1));
}

/** Edits of rows that can happen at any moment, even while an execution works on them. */
export const ROW_EVENTS: readonly SimEvent[] = [
  {
    name: 'an admin sorts the sheet',
    weight: 3,
    draw: (rng) => ({ by: rng.pick([COLUMNS.email, 'Timestamp', 'Status']), up: rng.below(2) }),
    apply: (world, { by, up }) =>
      world.manually(() => {
        const { sheet } = world.google.form;
        if (sheet.header().includes(String(by))) sheet.sort(String(by), up === 1);
      }),
  },
  {
    name: 'an admin inserts a row',
    weight: 2,
    draw: (rng) => ({ row: rng.below(100) }),
    apply: (world, { row }) =>
      world.manually(() => world.google.form.sheet.insertRow(rowNumber(world, Number(row)))),
  },
  {
    name: 'an admin deletes a row',
    weight: 1,
    draw: (rng) => ({ row: rng.below(100) }),
    apply: (world, { row }) => {
      if (world.google.form.sheet.lastRow < 3) return;
      const { sheet } = world.google.form;
      const number = rowNumber(world, Number(row));
      world.observed.deletedRows.push(String(sheet.record(number)['Request ID'] ?? ''));
      world.manually(() => sheet.deleteRow(number));
    },
  },
];

export const ADMIN_EVENTS: readonly SimEvent[] = [
  ...ROW_EVENTS,
  {
    name: 'an admin inserts a column',
    weight: 1,
    draw: (rng) => ({ before: 1 + rng.below(14) }),
    apply: (world, { before }) => world.manually(() => world.google.form.sheet.insertColumn(Number(before))),
  },
  {
    name: 'an admin moves a column',
    weight: 1,
    draw: (rng) => ({ from: 1 + rng.below(12), before: 1 + rng.below(12) }),
    apply: (world, { from, before }) =>
      world.manually(() => world.google.form.sheet.moveColumn(Number(from), Number(before))),
  },
  {
    name: 'an admin renames a column of the form',
    weight: 1,
    draw: (rng) => ({ title: rng.pick(TITLES) }),
    apply: (world, { title }) => {
      const { sheet } = world.google.form;
      if (!sheet.header().includes(String(title))) return;
      world.manually(() => sheet.renameHeader(String(title), renamed(String(title))));
    },
  },
  { name: 'an admin restores the column titles', weight: 2, apply: restoreColumns },
  {
    name: 'an admin clears the record of a row',
    weight: 1,
    draw: (rng) => ({ row: rng.below(100) }),
    apply: clearRecord,
  },
  {
    name: 'a user chooses a menu item',
    weight: 6,
    draw: (rng) => ({ item: rng.pick(MENU), user: rng.pick([OWNER, OWNER, EDITOR]) }),
    apply: ({ google }, { item, user }) => void google.clickMenu(String(item), { as: String(user) }),
  },
  {
    name: 'a user retries selected rows',
    weight: 4,
    draw: (rng) => ({
      row: rng.below(100),
      count: 1 + rng.below(3),
      user: rng.pick([OWNER, OWNER, EDITOR]),
    }),
    apply: (world, { row, count, user }) => {
      const first = rowNumber(world, Number(row));
      const selection = Array.from({ length: Number(count) }, (_, index) => first + index);
      const sheet = world.google.form.sheet.name;
      world.google.clickMenu('Retry selected rows', { as: String(user), selection, sheet });
    },
  },
  {
    name: 'an admin pauses Chat Access',
    weight: 1,
    apply: ({ google }) => void google.run('pauseDesk', [], { via: 'sidebar' }),
  },
  {
    name: 'an admin resumes Chat Access',
    weight: 1,
    apply: ({ google }) => void google.run('resumeDesk', [], { via: 'sidebar' }),
  },
];

/** Clears all cells of our columns that exist in the row. */
function clearRecord(world: SimWorld, { row }: { row?: string | number }): void {
  const { sheet } = world.google.form;
  const number = rowNumber(world, Number(row));
  const id = String(sheet.record(number)['Request ID'] ?? '');
  world.observed.manuallyClearedRecords.push(id);
  const cells = sheet
    .row(number)
    .map((cell, index) => (OUR_COLUMNS.includes(sheet.header()[index] ?? '') ? '' : cell));
  world.manually(() => sheet.setRow(number, cells.map(asTyped)));
}

/** The apostrophe keeps texts that begin like a formula from becoming one. */
function asTyped(cell: unknown): unknown {
  return typeof cell === 'string' && cell !== '' ? `'${cell}` : cell;
}
