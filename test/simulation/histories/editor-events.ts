import { identities } from '../world/identity';
import { OUR_COLUMNS } from '../world/rows';
import { COLUMNS, type SimWorld } from '../world/sim-world';
import { nth, type SimEvent } from './sim-event';

/** What editors type and paste into the response sheet. */
export const EDITOR_EVENTS: readonly SimEvent[] = [
  {
    name: 'an editor adds a column with one of our names',
    weight: 2,
    draw: (rng) => ({ title: rng.pick(OUR_COLUMNS), place: rng.below(30) }),
    apply: (world, { title, place }) => {
      if (world.google.form.sheet.header().includes(theirs(String(title)))) return;
      typeForeignColumn(world, String(title), Number(place));
    },
  },
  {
    name: 'an editor pastes the answers of a row below',
    weight: 2,
    draw: (rng) => ({ row: rng.below(100) }),
    apply: (world, { row }) => {
      const number = nth(responses(world), Number(row));
      if (number !== undefined) pasteAnswers(world, number);
    },
  },
  {
    name: 'an editor copies a row as a whole',
    weight: 1,
    draw: (rng) => ({ row: rng.below(100) }),
    apply: (world, { row }) => {
      const number = nth(responses(world), Number(row));
      if (number !== undefined) pasteRow(world, number);
    },
  },
  {
    name: 'an editor types a far date or a word into a time of ours',
    weight: 2,
    draw: (rng) => ({ row: rng.below(100), text: rng.pick(['9999-01-01', 'later', '12']) }),
    apply: (world, { row, text }) => {
      const number = nth(responses(world), Number(row));
      if (number !== undefined) type(world, number, 'Next try', text);
    },
  },
  {
    name: 'an editor types into the mail of a row that has not ended',
    weight: 2,
    draw: (rng) => ({ row: rng.below(100), text: rng.pick(['Queued: creatd', 'Sending: xyz', 'please']) }),
    apply: (world, { row, text }) => {
      const number = nth(responses(world), Number(row));
      if (number === undefined) return;
      const record = world.google.form.sheet.record(number);
      if (record.Mail === '' && record.Status !== undefined) type(world, number, 'Mail', text);
    },
  },
];

/** By its letter case the simulation tells it from ours; for the program the titles are the same. */
function theirs(title: string): string {
  return title.toUpperCase();
}

/** A column of somebody else, with something in each row: inserted, or right of all others. */
export function typeForeignColumn(world: SimWorld, title: string, place: number): void {
  const { sheet } = world.google.form;
  world.manually(() => {
    const column = Math.min(place, sheet.header().length + 2);
    if (column <= sheet.header().length) sheet.insertColumn(Math.max(1, column));
    const letter = letterOf(Math.max(1, column));
    sheet.set(`${letter}1`, theirs(title));
    for (const row of responses(world)) sheet.set(`${letter}${row}`, 'theirs');
  });
}

/** The columns of others that bear our names get other ones. */
export function renameForeignColumns(world: SimWorld): void {
  const { sheet } = world.google.form;
  for (const title of OUR_COLUMNS.map(theirs).filter((each) => sheet.header().includes(each))) {
    world.manually(() => sheet.renameHeader(title, `${title} of ours`));
  }
}

export function pasteAnswers(world: SimWorld, row: number): void {
  paste(world, row, (title) => !OUR_COLUMNS.includes(title));
}

export function pasteRow(world: SimWorld, row: number): void {
  paste(world, row, () => true);
}

/** Copies those cells of a row below the last one, and notes that there are two of that request now. */
function paste(world: SimWorld, row: number, isCopied: (title: string) => boolean): void {
  const { sheet } = world.google.form;
  const cells = sheet.row(row);
  const header = sheet.header();
  // While a column is renamed, nothing here says which request it is.
  if (Object.values(COLUMNS).some((title) => !header.includes(title))) return;
  world.manually(() => {
    const copy = header.map((title, index) => (isCopied(title) ? asTyped(cells[index] ?? '') : ''));
    sheet.setRow(sheet.lastRow + 1, copy);
  });
  world.observed.pastedRequests.push(idOf(world, row));
}

function idOf(world: SimWorld, row: number): string {
  return identities(world)[responses(world).indexOf(row)]?.own ?? '';
}

function type(world: SimWorld, row: number, title: string, text: unknown): void {
  const { sheet } = world.google.form;
  const column = sheet.header().indexOf(title);
  if (column >= 0) sheet.set(`${letterOf(column + 1)}${row}`, text);
}

/** The numbers of the rows that hold a response. */
function responses(world: SimWorld): number[] {
  const values = world.google.form.sheet.values();
  const column = values[0]?.indexOf('Timestamp') ?? -1;
  return values.flatMap((row, index) => (row[column] instanceof Date ? [index + 1] : []));
}

function letterOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letterOf(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** The apostrophe keeps texts that begin like a formula from becoming one. */
function asTyped(cell: unknown): unknown {
  return typeof cell === 'string' && cell !== '' ? `'${cell}` : cell;
}
