import { type Cell, textOf } from '../google/grid';
import { HOUR_MS, MINUTE_MS } from '../shared/time';
import type { LogEnd } from '../state/log-state';
import { chainOf, isOurs, parseProof, shiftOf } from './log-proof';

export interface OutlineParts {
  key: string;
  /** The row of the first cell in both columns. */
  first: number;
  /** How far the log is known to have reached. */
  end: Pick<LogEnd, 'above'> | null;
  /** A line of ours stands above. */
  isBegun: boolean;
  /** By how much the time of the last line of ours in the sheet before differs; left out: there is none. */
  shiftAbove?: number | null | undefined;
  /** What the first line of ours in a later sheet says of all lines above it; left out: there is none. */
  coveredAfter?: number | undefined;
  /** Whether a clock of the spreadsheet shows the same at both moments: it does twice in the night when summer time ends. */
  showsSame(a: number, b: number): boolean;
}

/** What the columns of the times and of the proofs say about all rows, so that the rest can be read block by block. */
export class LogOutline {
  private readonly parts: OutlineParts;
  private readonly coveredBy: number[] = [];
  /** `undefined`: no line of ours; `null`: its cell holds no time. Blank rows are left out. */
  private readonly shifts: (number | null | undefined)[] = [];
  private readonly times: (number | undefined)[] = [];
  /** Where the row stands among those. */
  private readonly places: (number | undefined)[] = [];

  constructor(times: readonly Cell[], proofs: readonly Cell[], parts: OutlineParts) {
    this.parts = parts;
    const above = this.readRows(times, proofs);
    this.cover(above);
  }

  /** How many lines of others may stand above this row and in it. */
  covered(row: number): number {
    return this.coveredBy[row - this.parts.first] ?? this.afterAll;
  }

  /** Of the last line of ours. */
  get lastShift(): number | null | undefined {
    return this.shifts.filter((each) => each !== undefined).pop();
  }

  private afterAll = 0;

  /** Of each row what a line of ours says of the lines above; `undefined`: it is none. */
  private readRows(times: readonly Cell[], proofs: readonly Cell[]): (number | undefined)[] {
    const { key } = this.parts;
    const chain = chainOf(key);
    return Array.from({ length: Math.max(times.length, proofs.length) }, (_, index) => {
      const [time = '', proof = ''] = [times[index], proofs[index]];
      if (textOf(time) === '' && textOf(proof) === '') return undefined;
      const parsed = parseProof(proof);
      const own = isOurs(key, chain, parsed) ? parsed : null;
      this.places[index] = this.shifts.length;
      this.shifts.push(own ? shiftOf(own, [time]) : undefined);
      this.times.push(own?.at);
      return own?.loose === '' ? (own.above ?? 0) : undefined;
    });
  }

  /** The next line of ours says so, where a count begins or goes on; after it none may. */
  private cover(above: readonly (number | undefined)[]): void {
    const { end, isBegun, coveredAfter } = this.parts;
    const isOurs = isBegun || this.times.some((at) => at !== undefined);
    const atEnd = isOurs ? 0 : (end?.above ?? (end ? 0 : Number.POSITIVE_INFINITY));
    this.afterAll = coveredAfter ?? atEnd;
    let next = this.afterAll;
    for (let index = above.length - 1; index >= 0; index--) {
      next = above[index] ?? next;
      this.coveredBy[index] = next;
    }
  }

  /**
   * Whether the time is as it was written. After a change of the spreadsheet's time zone all times that were written before
   * are others by as many hours, give or take the one of summer time.
   */
  isTimeKept(row: number): boolean {
    const place = this.places[row - this.parts.first];
    if (place === undefined) return false;
    const [shift, at] = [this.shifts[place], this.times[place]];
    if (shift === 0) return true;
    if (!shift || at === undefined) return false;
    const steps = Math.round(shift / SHIFT_STEP_MS);
    const isOfZones = Math.abs(shift - steps * SHIFT_STEP_MS) < 1000 && Math.abs(shift) <= LONGEST_SHIFT_MS;
    const above = place === 0 ? this.parts.shiftAbove : this.shifts[place - 1];
    const beside = [above, this.shifts[place + 1]].filter((each) => each !== undefined);
    const isShared = beside.some((each) => each && Math.abs(each - shift) <= HOUR_MS + 1000);
    return (isOfZones && (isShared || beside.length === 0)) || this.parts.showsSame(at, at + shift);
  }
}

const LONGEST_SHIFT_MS = 26 * HOUR_MS;
const SHIFT_STEP_MS = 15 * MINUTE_MS;
