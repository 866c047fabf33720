import { type Cell, textOf, timeOf } from '../google/grid';
import { hmacHex, sha256Hex } from '../shared/sha256';
import { SECOND_MS } from '../shared/time';

/** Where a line stands in the log. */
export interface LinePlace {
  /** Counted from 1. A line without the lock has the number of the one before it. */
  number: number;
  /** Told apart from others of that number; empty for a line that was written under the lock. */
  loose: string;
  /** The mark of the line before; empty for the first one. */
  before: string;
  /** How many lines stood above that this count does not hold; `null`: as the line before says. */
  above: number | null;
}

/** What the proof of a line says. */
export interface Proof extends LinePlace {
  chain: string;
  /** When it was written; the cell shows another moment once the time zone of the spreadsheet was changed. */
  at: number;
  digest: string;
  mark: string;
}

const CHAIN_DIGITS = 8;
const BEFORE_DIGITS = 16;
/** 128 bits: no two texts are found that have the same digest, and no mark is guessed. */
const DIGITS = 32;

const PROOF =
  /^(k[0-9a-f]{8})\.(\d{1,9})(x[0-9a-z]+)?\.([0-9a-z]{1,10})\.([0-9a-f]{16})?\.(\d{1,9})?\.([0-9a-f]{32})\.([0-9a-f]{32})$/;

/** What tells the last line of a sheet whose year is over from all others beside the count. */
export const LAST_OF_SHEET = 'xend';

/** What the proofs under one key begin with. */
export function chainOf(key: string): string {
  return `k${sha256Hex(`log ${key}`).slice(0, CHAIN_DIGITS)}`;
}

/**
 * The proof of a line: only who knows the key can make it. The digest is of its cells, and the mark of everything else in
 * the proof, so that a proof shows that it is ours even where the line is not read.
 */
export function prove(
  key: string,
  line: readonly Cell[],
  { number, loose, before, above }: LinePlace,
): Proof {
  const at = timeOf(line[0]) ?? 0;
  const unmarked = { chain: chainOf(key), number, loose, at, before, above, digest: digestOf(line) };
  return { ...unmarked, mark: markOf(key, unmarked) };
}

export function proofText(proof: Proof): string {
  return `${unmarkedText(proof)}.${proof.mark}`;
}

/** `null`: the cell holds no proof. Whether it is ours is another question. */
export function parseProof(cell: Cell | undefined): Proof | null {
  const parts = PROOF.exec(withoutApostrophe(textOf(cell)).trim());
  if (!parts) return null;
  const [, chain = '', number, loose = '', at = '', before = '', above, digest = '', mark = ''] = parts;
  return {
    chain,
    number: Number(number),
    loose,
    at: Number.parseInt(at, 36),
    before,
    above: above === undefined ? null : Number(above),
    digest,
    mark,
  };
}

/** Whether we have made this proof, for whatever line. */
export function isMarked(key: string, proof: Proof): boolean {
  return proof.mark === markOf(key, proof); // guard: proof-is-keyed
}

/** Whether a cell holds a proof of ours. `chain`: of that key. */
export function isOurs(key: string, chain: string, proof: Proof | null): boolean {
  return proof?.chain === chain && isMarked(key, proof);
}

/** Whether the proof is of these cells. The time is told by the proof. */
export function isOf(proof: Proof, line: readonly Cell[]): boolean {
  return proof.digest === digestOf(line); // guard: proof-is-of-the-line
}

/** How the line after it refers to a line. */
export function referTo(mark: string): string {
  return mark.slice(0, BEFORE_DIGITS);
}

/** By how much the time in the cell differs from the one that was written; `null`: it holds no time. */
export function shiftOf(proof: Proof, line: readonly Cell[]): number | null {
  const at = timeOf(line[0]);
  if (at === null) return null;
  // A spreadsheet keeps times as fractions of a day.
  return Math.abs(at - proof.at) < SECOND_MS ? 0 : at - proof.at;
}

function markOf(key: string, proof: Omit<Proof, 'mark'>): string {
  return hmacHex(key, unmarkedText(proof)).slice(0, DIGITS);
}

function unmarkedText({ chain, number, loose, at, before, above, digest }: Omit<Proof, 'mark'>): string {
  return [chain, `${number}${loose}`, at.toString(36), before, above ?? '', digest].join('.');
}

/** A line without the columns that came later has these cells. */
const FIRST_CELLS = 12;

/**
 * Of the cells as they are read back, apart from the time. What is empty in the columns that came later is left out: so the
 * proof of a line that was written before holds still, and one of whose cells there something was taken or put does not.
 */
function digestOf([, ...cells]: readonly Cell[]): string {
  const texts = cells.map(canonical);
  while (texts.length >= FIRST_CELLS && texts[texts.length - 1] === '') texts.pop();
  return sha256Hex(JSON.stringify(texts)).slice(0, DIGITS);
}

/**
 * A cell as a text that stays the same however it is shown: a number in a column of texts becomes one, an apostrophe may
 * have been kept, and line ends are those of the system that has typed them. What was left empty reads as `false` where
 * people have added boxes to tick.
 */
function canonical(cell: Cell): string {
  if (cell === false) return '';
  return withoutApostrophe(textOf(cell)).replace(/\r\n?/g, '\n');
}

/** Of several all: which of them Sheets has kept cannot be told from a text that began with one. */
function withoutApostrophe(text: string): string {
  return text.replace(/^'+/, '');
}
