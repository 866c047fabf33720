import { type Cell, textOf } from '../google/grid';
import {
  chainOf,
  isMarked,
  isOf,
  isOurs,
  LAST_OF_SHEET,
  type Proof,
  parseProof,
  proofText,
} from './log-proof';

/** A line as it stands in the sheet: its cells, and the cell of its proof. */
export interface ProvedLine {
  cells: readonly Cell[];
  proof: Cell | undefined;
  sheet: string;
  row: number;
}

/** A row of boxes that nobody has ticked is no line. */
export function isFilledLine({ cells, proof }: ProvedLine): boolean {
  return [...cells, proof ?? ''].some((cell) => cell !== '' && cell !== false);
}

/** A line, and its proof where it is ours. */
export interface LogEntry {
  line: ProvedLine;
  proof: Proof | null;
}

/** Tells our lines. An execution reads the same ones several times, and their digests take most of its time. */
export class LineProofs {
  readonly key: string;
  private readonly chain: string;
  /** The cells of the lines that were proved already, by their proofs. */
  private readonly proved = new Map<string, string>();

  constructor(key: string) {
    this.key = key;
    this.chain = chainOf(key);
  }

  /** The proof of a line that is as we have written it; `null`: it is not, or was never proved under this key. */
  of({ cells, proof: cell }: Pick<ProvedLine, 'cells' | 'proof'>): Proof | null {
    const proof = parseProof(cell);
    if (proof?.chain !== this.chain) return null;
    const [text, content] = [proofText(proof), JSON.stringify(cells)];
    if (this.proved.get(text) === content) return proof;
    if (!isOf(proof, cells) || !isMarked(this.key, proof)) return null;
    this.proved.set(text, content);
    return proof;
  }
}

/** Each line, and its proof where it is ours: of one that was pasted again, the first. */
export function entriesOf(lines: readonly ProvedLine[], own: LineProofs | null): LogEntry[] {
  const seen = new Set<string>();
  return lines.map((line) => {
    const proof = own?.of(line) ?? null;
    if (proof === null || seen.has(proof.mark)) return { line, proof: null }; // guard: repeated-line-counts-once
    seen.add(proof.mark);
    return { line, proof };
  });
}

/**
 * The proofs of the lines that may be acted on, in the order of the lines; `null`: this one may not. A line after which
 * another one is missing is none: what is missing may have said the opposite. Their order does not matter: people sort sheets.
 */
export function actionable(
  lines: readonly ProvedLine[],
  own: LineProofs,
  lastKnown: number,
): (Proof | null)[] {
  const proofs = lines.map((line) => own.of(line));
  const last = lastMissing(proofs, lastKnown);
  return proofs.map((proof) => {
    if (!proof) return null;
    // A line beside the count was written after the one whose number it has.
    return proof.number > last || (proof.loose !== '' && proof.number === last) ? proof : null; // guard: no-line-missing-after
  });
}

/** The highest number that no line has; 0: all are there. */
function lastMissing(proofs: readonly (Proof | null)[], lastKnown: number): number {
  const there = new Set<number>();
  let last = lastKnown;
  for (const proof of proofs) {
    if (!proof) continue;
    if (proof.loose === '') there.add(proof.number);
    last = Math.max(last, proof.number);
  }
  while (last > 0 && there.has(last)) last--;
  return last;
}

/** Of the proofs in a column, the one of the last line of ours, and how far below the first cell it stands. */
export function latestIn(
  column: readonly (Cell | undefined)[],
  key: string,
): { proof: Proof; index: number } | null {
  let latest: { proof: Proof; index: number } | null = null;
  const chain = chainOf(key);
  column.forEach((cell, index) => {
    const proof = parseProof(cell);
    const isLater =
      proof?.chain === chain && proof.loose === '' && proof.number > (latest?.proof.number ?? 0);
    if (proof && isLater && isMarked(key, proof)) latest = { proof, index };
  });
  return latest;
}

/** Of the proofs in a column, the first that is ours and in the count. */
export function firstIn(column: readonly (Cell | undefined)[], key: string): Proof | null {
  const chain = chainOf(key);
  for (const cell of column) {
    const proof = parseProof(cell);
    if (proof?.loose === '' && isOurs(key, chain, proof)) return proof;
  }
  return null;
}

/** Whether a line of ours among these says that the log goes on in another sheet. */
export function goesOnElsewhere(column: readonly (Cell | undefined)[], key: string): boolean {
  const chain = chainOf(key);
  return column.some((cell) => {
    const proof = parseProof(cell);
    return proof?.loose === LAST_OF_SHEET && isOurs(key, chain, proof);
  });
}

/** Whether a line among these says so, whoever has written it. */
export function isClosed(column: readonly (Cell | undefined)[]): boolean {
  return column.some((cell) => parseProof(cell)?.loose === LAST_OF_SHEET);
}

/** Of a sheet of the log, from row 2 on. */
export interface LogColumns {
  times: readonly Cell[];
  proofs: readonly Cell[];
}

/** What a log holds that is to be continued under this key. `older`: its sheets of years that are over. */
export function surveyOf(older: readonly LogColumns[], current: LogColumns, key: string) {
  const rows = [...older, current].flatMap(rowsOf);
  const first = rows.length - rowsOf(current).length;
  const proofs = rows.map(({ proof }) => proof);
  const latest = latestIn(proofs, key);
  const chain = chainOf(key);
  let [others, isForeign, last] = [0, false, first - 1];
  rows.forEach(({ isFilled, proof: cell }, index) => {
    const proof = parseProof(cell);
    if (isFilled) last = Math.max(last, index);
    if (isOurs(key, chain, proof)) return;
    if (isFilled) others++;
    if (proof && proof.chain !== chain && index > (latest?.index ?? -1)) isForeign = true;
  });
  const { number, mark } = latest?.proof ?? { number: 0, mark: '' };
  const above = latest && !isForeign ? null : others;
  const row = Math.max(1, (latest?.index ?? last) - first + 2);
  return { isForeign, end: { number, mark, row, above } };
}

function rowsOf({ times, proofs }: LogColumns): { isFilled: boolean; proof: Cell | undefined }[] {
  return times.map((time, index) => ({ isFilled: textOf(time) !== '', proof: proofs[index] }));
}
