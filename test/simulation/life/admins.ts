import { OURS } from '../world/rows';
import { COLUMNS, EDITOR, OWNER, type SimWorld } from '../world/sim-world';
import type { Deed } from './deed';

const TITLES = Object.values(COLUMNS);

/** What a renamed column ends with, so that it can be found again. */
const RENAMED = ' (old)';

const MENU = ['Handle waiting rows now', 'Retry all failed rows', 'Extract all agents'];

export function renamed(title: string): string {
  return `${title}${RENAMED}`;
}

export function restoreColumns(world: SimWorld): void {
  const { sheet } = world.google.form;
  for (const title of sheet.header().filter((each) => each.endsWith(RENAMED))) {
    world.byHand(() => sheet.renameHeader(title, title.slice(0, -RENAMED.length)));
  }
}

function aRow(world: SimWorld, index: number): number {
  return 2 + (index % Math.max(1, world.google.form.sheet.lastRow - 1));
}

/** What may happen to rows at any moment, also while an execution is at work in them. */
export const ROW_DEEDS: readonly Deed[] = [
  {
    name: 'an admin sorts the sheet',
    weight: 3,
    draw: (dice) => ({ by: dice.one([COLUMNS.email, 'Timestamp', 'Status']), up: dice.below(2) }),
    happen: (world, { by, up }) =>
      world.byHand(() => {
        const { sheet } = world.google.form;
        if (sheet.header().includes(String(by))) sheet.sort(String(by), up === 1);
      }),
  },
  {
    name: 'an admin inserts a row',
    weight: 2,
    draw: (dice) => ({ row: dice.below(100) }),
    happen: (world, { row }) =>
      world.byHand(() => world.google.form.sheet.insertRow(aRow(world, Number(row)))),
  },
  {
    name: 'an admin deletes a row',
    weight: 1,
    draw: (dice) => ({ row: dice.below(100) }),
    happen: (world, { row }) => {
      if (world.google.form.sheet.lastRow < 3) return;
      const { sheet } = world.google.form;
      const number = aRow(world, Number(row));
      world.seen.rowsDeleted.push(String(sheet.record(number)['Request ID'] ?? ''));
      world.byHand(() => sheet.deleteRow(number));
    },
  },
];

export const ADMINS_DEEDS: readonly Deed[] = [
  ...ROW_DEEDS,
  {
    name: 'an admin inserts a column',
    weight: 1,
    draw: (dice) => ({ before: 1 + dice.below(14) }),
    happen: (world, { before }) => world.byHand(() => world.google.form.sheet.insertColumn(Number(before))),
  },
  {
    name: 'an admin moves a column',
    weight: 1,
    draw: (dice) => ({ from: 1 + dice.below(12), before: 1 + dice.below(12) }),
    happen: (world, { from, before }) =>
      world.byHand(() => world.google.form.sheet.moveColumn(Number(from), Number(before))),
  },
  {
    name: 'an admin renames a column of the form',
    weight: 1,
    draw: (dice) => ({ title: dice.one(TITLES) }),
    happen: (world, { title }) => {
      const { sheet } = world.google.form;
      if (!sheet.header().includes(String(title))) return;
      world.byHand(() => sheet.renameHeader(String(title), renamed(String(title))));
    },
  },
  { name: 'an admin names the columns as they were', weight: 2, happen: restoreColumns },
  {
    name: 'an admin empties the record of a row',
    weight: 1,
    draw: (dice) => ({ row: dice.below(100) }),
    happen: emptyRecord,
  },
  {
    name: 'somebody uses the menu',
    weight: 6,
    draw: (dice) => ({ item: dice.one(MENU), who: dice.one([OWNER, OWNER, EDITOR]) }),
    happen: ({ google }, { item, who }) => void google.clickMenu(String(item), { as: String(who) }),
  },
  {
    name: 'somebody retries selected rows',
    weight: 4,
    draw: (dice) => ({
      row: dice.below(100),
      count: 1 + dice.below(3),
      who: dice.one([OWNER, OWNER, EDITOR]),
    }),
    happen: (world, { row, count, who }) => {
      const first = aRow(world, Number(row));
      const selection = Array.from({ length: Number(count) }, (_, index) => first + index);
      const sheet = world.google.form.sheet.name;
      world.google.clickMenu('Retry selected rows', { as: String(who), selection, sheet });
    },
  },
  {
    name: 'an admin pauses the desk',
    weight: 1,
    happen: ({ google }) => void google.run('pauseDesk', [], { via: 'sidebar' }),
  },
  {
    name: 'an admin resumes the desk',
    weight: 1,
    happen: ({ google }) => void google.run('resumeDesk', [], { via: 'sidebar' }),
  },
];

/** All nine cells of it, or as many as are there. */
function emptyRecord(world: SimWorld, { row }: { row?: string | number }): void {
  const { sheet } = world.google.form;
  const number = aRow(world, Number(row));
  const id = String(sheet.record(number)['Request ID'] ?? '');
  world.seen.recordsByHand.push(id);
  const cells = sheet
    .row(number)
    .map((cell, index) => (OURS.includes(sheet.header()[index] ?? '') ? '' : cell));
  world.byHand(() => sheet.setRow(number, cells.map(asTyped)));
}

/** A text that begins like a formula stays one. */
function asTyped(cell: unknown): unknown {
  return typeof cell === 'string' && cell !== '' ? `'${cell}` : cell;
}
