import { type Cell, textOf } from '../google/grid';
import type { LogCheckState, LogEnd } from '../state/log-state';
import type { LogOutline } from './log-outline';
import { chainOf, isOf, isOurs, type Proof, parseProof, referTo } from './log-proof';
import { isFilledLine, type ProvedLine } from './log-trust';

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
  problem: { kind: LineProblem; sheet: string; row: number } | null;
}

export const NOTHING_CHECKED: LogCheckState = {
  row: 2,
  number: 0,
  mark: '',
  others: 0,
  loose: [],
  proved: 0,
  unproved: 0,
  foreign: 0,
};

/** A line, and what its proof says as far as it is ours. */
interface Read {
  cells: readonly Cell[];
  parsed: Proof | null;
  own: Proof | null;
}

/** Goes down the lines of a sheet, from where the last one has stopped, and says which is the first that is not as it was written. */
export class LogWalk {
  readonly state: LogCheckState;
  private readonly key: string;
  private readonly chain: string;
  private readonly outline: LogOutline;
  private last: number;

  constructor(key: string, outline: LogOutline, from: LogCheckState) {
    this.key = key;
    this.chain = chainOf(key);
    this.outline = outline;
    this.state = { ...from, loose: [...from.loose] };
    this.last = from.row - 1;
  }

  get lastShift(): number | null | undefined {
    return this.outline.lastShift;
  }

  /** The next lines; gives the first problem among them. */
  walk(lines: readonly ProvedLine[]): LogCheck['problem'] {
    for (const line of lines) {
      const row = this.state.row++;
      const read = this.read(line);
      if (!isFilledLine(line)) continue;
      this.last = row;
      const kind = this.problemOf(read, row);
      if (kind) return { kind, sheet: line.sheet, row };
    }
    return null;
  }

  /** Whether lines are gone after the last one, which stands in that sheet. */
  cut(end: Pick<LogEnd, 'number'> | null, sheet: string): LogCheck['problem'] {
    const isCut = this.state.number < (end?.number ?? 0);
    return isCut ? { kind: 'missing-at-end', sheet, row: this.last + 1 } : null; // guard: end-is-known
  }

  private read({ cells, proof }: ProvedLine): Read {
    const parsed = parseProof(proof);
    return { cells, parsed, own: isOurs(this.key, this.chain, parsed) ? parsed : null };
  }

  private problemOf({ own, parsed, cells }: Read, row: number): LineProblem | null {
    if (own === null) return this.stepOther(parsed, cells, row);
    if (!isOf(own, cells) || !this.outline.isTimeKept(row)) return 'altered';
    this.state.proved++;
    return this.stepOwn(own);
  }

  /** So many lines of others may stand there by then as the next line of ours says. */
  private stepOther(parsed: Proof | null, cells: readonly Cell[], row: number): LineProblem | null {
    const isOfOthers = parsed !== null && parsed.chain !== this.chain;
    if (isOfOthers) this.state.foreign++;
    else this.state.unproved++;
    if (textOf(cells[0]) !== '') this.state.others++;
    if (this.state.others <= this.outline.covered(row)) return null;
    return parsed?.chain === this.chain ? 'altered' : 'added';
  }

  private stepOwn(own: Proof): LineProblem | null {
    const { state } = this;
    if (own.loose !== '') {
      if (state.loose.includes(own.mark)) return 'moved';
      state.loose = [...state.loose, own.mark].slice(-MAX_LOOSE_KEPT);
    } else if (own.number <= state.number) return 'moved';
    if (own.above !== null && own.above !== state.others) return 'missing';
    return own.loose === '' ? this.stepCounted(own) : null;
  }

  private stepCounted({ number, before, mark }: Proof): LineProblem | null {
    const { state } = this;
    if (number !== state.number + 1 || before !== referTo(state.mark)) return 'missing';
    state.number = number;
    state.mark = mark;
    return null;
  }
}

/** Of lines beside the count, so that what is kept of a check fits into a property. They are rare. */
const MAX_LOOSE_KEPT = 100;
