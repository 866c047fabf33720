import { type Cell, textOf } from '../google/grid';
import { chainOf, isMarked, isOf, type Proof, parseProof, proofText } from './log-proof';

/** A line as it stands in the sheet: its cells, and the cell of its proof. */
export interface ProvedLine {
  cells: readonly Cell[];
  proof: Cell | undefined;
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
  of({ cells, proof: cell }: ProvedLine): Proof | null {
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

/** What a log holds that is to be continued under this key. */
export function surveyOf(times: readonly Cell[], proofs: readonly Cell[], key: string) {
  const latest = latestIn(proofs, key);
  const chain = chainOf(key);
  let [others, isForeign, last] = [0, false, -1];
  times.forEach((time, index) => {
    const proof = parseProof(proofs[index]);
    if (textOf(time) !== '') last = index;
    if (proof?.chain === chain && isMarked(key, proof)) return;
    if (textOf(time) !== '') others++;
    if (proof && proof.chain !== chain && index > (latest?.index ?? -1)) isForeign = true;
  });
  const { number, mark } = latest?.proof ?? { number: 0, mark: '' };
  const above = latest && !isForeign ? null : others;
  return { isForeign, end: { number, mark, row: (latest?.index ?? last) + 2, above } };
}
