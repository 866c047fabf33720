import { type Cell, textOf } from '../google/grid';
import { HOUR_MS, MINUTE_MS } from '../shared/time';
import type { LogEnd } from '../state/log-state';
import { chainOf, isMarked, isOf, type Proof, parseProof, referTo, shiftOf } from './log-proof';
import type { ProvedLine } from './log-trust';

/** What is wrong with a line. `missing`: one that stood before it. */
export type LineProblem = 'altered' | 'added' | 'moved' | 'missing' | 'missing-at-end';

/** Whether a log is as it was written. */
export interface LogCheck {
  /** Lines that are proved under this key. */
  proved: number;
  /** Lines that were there before there were proofs. */
  unproved: number;
  /** Lines with the proof of somebody else, or under a key that is lost. */
  foreign: number;
  problem: { kind: LineProblem; row: number } | null;
}

export interface CheckParts {
  key: string;
  /** How far the log is known to have reached. */
  end: Pick<LogEnd, 'number' | 'above'> | null;
  /** Whether a clock of the spreadsheet shows the same at both moments: it does twice in the night when summer time ends. */
  showsSame(a: number, b: number): boolean;
}

/** A line, and what its proof says as far as it is ours. */
interface Read extends ProvedLine {
  row: number;
  proof: Cell | undefined;
  parsed: Proof | null;
  own: Proof | null;
}

/** Finds the first line, from above, that is not as it was written, by the lines of the sheet from row 2 on. */
export function checkLines(lines: readonly ProvedLine[], parts: CheckParts): LogCheck {
  const chain = chainOf(parts.key);
  const read = lines
    .map((line, index) => readLine(line, index + 2, { key: parts.key, chain }))
    .filter(isFilled);
  const others = read.filter(({ own }) => !own);
  const foreign = others.filter(({ parsed }) => parsed && parsed.chain !== chain).length;
  return {
    proved: read.length - others.length,
    unproved: others.length - foreign,
    foreign,
    problem: firstProblem(read, parts),
  };
}

function readLine(line: ProvedLine, row: number, { key, chain }: { key: string; chain: string }): Read {
  const parsed = parseProof(line.proof);
  const isOwn = parsed?.chain === chain && isMarked(key, parsed);
  return { ...line, row, parsed, own: isOwn ? parsed : null };
}

/** A row of boxes that nobody has ticked is none. */
function isFilled({ cells, proof }: Read): boolean {
  return [...cells, proof ?? ''].some((cell) => cell !== '' && cell !== false);
}

function firstProblem(read: readonly Read[], parts: CheckParts): LogCheck['problem'] {
  const covered = coveringCounts(read, parts);
  const walk = new Walk(chainOf(parts.key));
  for (const [index, line] of read.entries()) {
    const isKept = line.own === null || (isOf(line.own, line.cells) && isTimeKept(read, index, parts));
    const kind = isKept ? walk.step(line, covered[index] ?? 0) : 'altered';
    if (kind) return { kind, row: line.row };
  }
  const isCut = walk.number < (parts.end?.number ?? 0);
  return isCut ? { kind: 'missing-at-end', row: (read[read.length - 1]?.row ?? 1) + 1 } : null; // guard: end-is-known
}

/** Goes down the lines, and says what is wrong with each. */
class Walk {
  number = 0;
  private readonly chain: string;
  private mark = '';
  private others = 0;
  private readonly seen = new Set<string>();

  constructor(chain: string) {
    this.chain = chain;
  }

  /** `covered`: how many lines of others may stand there by then. */
  step({ own, parsed, cells }: Read, covered: number): LineProblem | null {
    if (own) return this.stepOwn(own);
    if (textOf(cells[0]) !== '') this.others++;
    if (this.others <= covered) return null;
    return parsed?.chain === this.chain ? 'altered' : 'added';
  }

  private stepOwn(own: Proof): LineProblem | null {
    if (this.seen.has(own.mark)) return 'moved';
    this.seen.add(own.mark);
    if (own.above !== null && own.above !== this.others) return 'missing';
    return own.loose === '' ? this.stepCounted(own) : null;
  }

  private stepCounted({ number, before, mark }: Proof): LineProblem | null {
    if (number <= this.number) return 'moved';
    if (number !== this.number + 1 || before !== referTo(this.mark)) return 'missing';
    this.number = number;
    this.mark = mark;
    return null;
  }
}

/**
 * For each line, how many lines of others may stand above it and in its place: the next line of ours says so, where a
 * count begins or goes on; after it none may.
 */
function coveringCounts(read: readonly Read[], { end }: CheckParts): number[] {
  const isBegun = read.some(({ own }) => own !== null);
  let next = isBegun ? 0 : (end?.above ?? (end ? 0 : read.length));
  const counts: number[] = [];
  for (let index = read.length - 1; index >= 0; index--) {
    const own = read[index]?.own;
    if (own && own.loose === '') next = own.above ?? 0;
    counts[index] = next;
  }
  return counts;
}

const LONGEST_SHIFT_MS = 26 * HOUR_MS;
const SHIFT_STEP_MS = 15 * MINUTE_MS;

/**
 * Whether the time is as it was written. After a change of the spreadsheet's time zone all times that were written before
 * are others by as many hours, give or take the one of summer time.
 */
function isTimeKept(read: readonly Read[], index: number, { showsSame }: CheckParts): boolean {
  const shift = shiftAt(read[index]);
  const own = read[index]?.own;
  if (shift === 0) return true;
  if (!shift || !own) return false;
  const steps = Math.round(shift / SHIFT_STEP_MS);
  const isOfZones = Math.abs(shift - steps * SHIFT_STEP_MS) < 1000 && Math.abs(shift) <= LONGEST_SHIFT_MS;
  const beside = [shiftAt(read[index - 1]), shiftAt(read[index + 1])].filter((each) => each !== undefined);
  const isShared = beside.some((each) => each && Math.abs(each - shift) <= HOUR_MS + 1000);
  return (isOfZones && (isShared || beside.length === 0)) || showsSame(own.at, own.at + shift);
}

/** `undefined`: no line of ours. */
function shiftAt(line: Read | undefined): number | null | undefined {
  return line?.own ? shiftOf(line.own, line.cells) : undefined;
}
