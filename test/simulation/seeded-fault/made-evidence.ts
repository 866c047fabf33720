import type { SimWorld } from '../world/sim-world';

/** Evidence about the last days, as a simulation reads it. */
export interface MadeEvidence {
  /** All cells as they are shown. */
  cells: string[][];
  /** What stands below the heading with these words, up to the next part. */
  part(title: string): string[][];
}

/** The page makes it; a sheet is expected. */
export function makeEvidence(world: SimWorld): MadeEvidence {
  const { message } = world.google.call('makeEvidence', '') as { message: string };
  const name = /^The evidence is in the sheet "(.*)"\.$/.exec(message)?.[1];
  if (name === undefined) throw new Error(`No evidence was made: ${message}`);
  const cells = world.google.spreadsheet.sheet(name).display();
  return { cells, part: (title) => partOf(title, cells) };
}

/** The summary names each part, too, above all of them. */
function partOf(title: string, cells: string[][]): string[][] {
  const start = cells.map(([first = '']) => first.replace(/^\d+\. /, '')).lastIndexOf(title);
  if (start < 0) throw new Error(`The evidence has no part "${title}".`);
  const below = cells.slice(start + 1);
  return below.slice(
    0,
    below.findIndex(([first]) => first === ''),
  );
}

/** Names of sheets that bear the name of evidence that is complete. */
export function evidenceNames({ google }: SimWorld): string[] {
  return google.spreadsheet.sheets.map(({ name }) => name).filter((name) => /^Evidence \d{4}-/.test(name));
}

/** A row whose answer was refused is made to say that it has given access; the timer finds no line that says so. */
export function typeOutcome({ google }: SimWorld, row: number): void {
  const { sheet } = google.form;
  const typed = { Status: '✓ Done', Action: 'Created', 'Agent ID': '4711' };
  for (const [title, text] of Object.entries(typed)) {
    sheet.set(`${String.fromCharCode(65 + sheet.header().indexOf(title))}${row}`, text);
  }
}
