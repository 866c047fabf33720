import type { Cell } from '../google/grid';
import type { SheetGrid } from '../google/sheet-grid';
import type { LogEnd, LogState } from '../state/log-state';
import { asRow, proofColumn, withoutAnswers } from './log-columns';
import { firstOfTheLast, latestAmong, latestFrom, proofsFrom, readLogColumns } from './log-end';
import type { LogSheet } from './log-lines';
import { LAST_OF_SHEET, type LinePlace, proofText, prove, referTo } from './log-proof';
import { goesOnElsewhere, surveyOf } from './log-trust';

export interface LogWritingParts {
  state: LogState;
  /** Whether this execution runs as the owner: only then its lines are proved. */
  isOwner(): boolean;
  now(): number;
  /** A new key that cannot be guessed. */
  newKey(): string;
  /** The first line after others: those of another person or under a lost key, or those in the sheets of earlier years. */
  beginning(after: 'others' | 'earlier years'): Cell[];
  /** The sheets of years that are over. */
  older(): LogSheet[];
  /** The sheet that lines are added to, found anew. */
  current(): SheetGrid;
  /** Runs it while no other execution does; `null` when the lock could not be acquired. */
  locked<T>(action: () => T): T | null;
  /** The same; the lock ends with the execution. */
  lockedUntilEnd<T>(action: () => T): T | null;
}

/** What `appendAtOnce` costs: fewer lines are cheaper to add one by one. */
const ONE_WRITE_CALLS = 4;

/** For the row of an end that is not relied on. */
const CLOSED = 0;

/**
 * Adds lines to the log, each with its proof: one after the other, under the lock. Where the last line stood is remembered
 * by the timer, so that finding it takes one call.
 */
export class LogWriting {
  private readonly parts: LogWritingParts;

  constructor(parts: LogWritingParts) {
    this.parts = parts;
  }

  /** `isLast`: the execution does nothing after it that takes long. */
  append(grid: SheetGrid, lines: Cell[][], isLast = false): void {
    const { locked, lockedUntilEnd, isOwner } = this.parts;
    if (!isOwner()) {
      grid.append(lines.map(withoutAnswers));
      return;
    }
    const run = isLast ? lockedUntilEnd : locked;
    const isAdded = run(() => {
      this.writeAtEnd(grid, lines);
      return true;
    });
    // Another execution has the lock for long. No line may be left out, and each is added as a whole.
    if (!isAdded) grid.append(this.loose(grid, lines)); // guard: line-without-the-lock
  }

  private writeAtEnd(grid: SheetGrid, lines: Cell[][]): void {
    const end = this.end(grid);
    if (end) this.write(grid, lines, end);
    else this.writeElsewhere(lines);
  }

  /** A year has ended since this execution has opened the log. A copy of the line that says so does not stop the log. */
  private writeElsewhere(lines: Cell[][]): void {
    const grid = this.parts.current();
    this.write(grid, lines, this.end(grid, true) ?? this.open(grid));
  }

  /** Remembers how far the log reaches, so that a line which is taken away later is missed. */
  noteEnd(grid: SheetGrid): void {
    const known = this.parts.state.end.get();
    const end = isOpen(known) ? this.end(grid, true) : this.parts.locked(() => this.open(grid));
    if (end && (end.number !== known?.number || end.row !== known.row)) this.parts.state.end.set(end);
  }

  /** Adds the last line of a sheet, under the lock: whoever still has it open adds no other. */
  endSheet(grid: SheetGrid, line: Cell[]): void {
    const end = this.end(grid, true);
    if (!end || end.number === 0 || goesOnElsewhere(proofsFrom(grid, end), this.key())) return;
    const place = { number: end.number, loose: LAST_OF_SHEET, before: '', above: null };
    grid.append([this.withProof(line, place, end.column).cells]);
  }

  /** Somebody else may have written lines meanwhile: the whole log is to be looked through again. */
  close(): void {
    const { end } = this.parts.state;
    const known = end.get();
    if (isOpen(known)) end.set({ ...known, row: CLOSED });
  }

  /** `null`: the log goes on in another sheet. `isCurrent`: it surely does not. */
  private end(grid: SheetGrid, isCurrent = false): LogEnd | null {
    const { state } = this.parts;
    const [key, known] = [state.key(), state.end.get()];
    if (key === null || !isOpen(known)) return this.open(grid);
    if (known.number === 0) return this.firstEnd(grid, known, key);
    const proofs = proofsFrom(grid, known);
    if (!isCurrent && goesOnElsewhere(proofs, key)) return null; // guard: year-is-over
    const found = latestAmong(proofs, known, key);
    return found && found.number >= known.number ? found : this.searchEnd(grid, known, key);
  }

  /** Before the timer has remembered a line of ours. */
  private firstEnd(grid: SheetGrid, known: LogEnd, key: string): LogEnd {
    const last = grid.lastRow();
    if (last <= known.row) return known;
    return (
      latestFrom(grid, { column: known.column, row: firstOfTheLast(last) }, key) ?? { ...known, row: last }
    );
  }

  /** People have deleted rows, sorted, or inserted a column. */
  private searchEnd(grid: SheetGrid, known: LogEnd, key: string): LogEnd {
    const column = proofColumn(grid);
    const last = grid.lastRow();
    // What others have written before a year was over, this execution may not know.
    if (last < 2) return this.open(grid);
    const found = latestFrom(grid, { column, row: firstOfTheLast(last) }, key);
    // Lines that are gone keep their numbers: they are missing for good.
    return found && found.number >= known.number ? found : { ...known, row: Math.max(2, last), column }; // guard: numbers-are-used-once
  }

  /** Looks through the whole log once, for what this person's proofs do not cover. */
  private open(grid: SheetGrid): LogEnd {
    const key = this.key();
    const column = proofColumn(grid);
    const older = this.parts.older().map(readLogColumns);
    const survey = surveyOf(older, readLogColumns({ grid, column }), key);
    const known = this.parts.state.end.get();
    const last = known && known.number > survey.end.number ? known : survey.end;
    const opened: LogEnd = {
      ...survey.end,
      ...{ column, number: last.number, mark: last.mark, hasAnswers: true },
    };
    const end = this.begin(grid, opened, survey.isForeign, older.length > 0);
    this.parts.state.end.set(end);
    return end;
  }

  /** An empty sheet that goes on from others gets a line at once: lines that are added to those from then on are not taken for older ones. */
  private begin(grid: SheetGrid, opened: LogEnd, isForeign: boolean, isAfterYears: boolean): LogEnd {
    const goesOn = isAfterYears && opened.number > 0 && grid.lastRow() < 2; // guard: first-line-of-a-year
    if (!isForeign && !goesOn) return opened;
    return this.write(grid, [this.parts.beginning(isForeign ? 'others' : 'earlier years')], opened);
  }

  private key(): string {
    const { state, newKey, now } = this.parts;
    const key = state.key() ?? newKey();
    if (state.key() === null) state.setKey(key, now());
    return key;
  }

  private write(grid: SheetGrid, lines: Cell[][], end: LogEnd): LogEnd {
    let last = end;
    const proved = lines.map((line) => {
      const { number, mark, above } = last;
      const place = { number: number + 1, loose: '', before: referTo(mark), above };
      const { cells, mark: made } = this.withProof(line, place, end.column);
      last = { ...last, number: number + 1, mark: made, row: last.row + 1, above: null };
      return cells;
    });
    if (proved.length > ONE_WRITE_CALLS) grid.appendAtOnce(proved);
    else grid.append(proved);
    return last;
  }

  /** Lines with a proof, but no place in the count. */
  private loose(grid: SheetGrid, lines: Cell[][]): Cell[][] {
    const { state, now } = this.parts;
    if (state.key() === null) return lines.map(withoutAnswers);
    const end = state.end.get();
    const [number, column] = [end?.number ?? 0, end?.column ?? proofColumn(grid)];
    // A log of an earlier version gets the columns under the lock alone.
    const isWhole = end === null || end.hasAnswers === true;
    return lines.map((line, index) => {
      const loose = `x${now().toString(36)}${index}`;
      const place = { number, loose, before: '', above: null };
      return this.withProof(isWhole ? line : withoutAnswers(line), place, column).cells;
    });
  }

  private withProof(line: Cell[], place: LinePlace, column: number): { cells: Cell[]; mark: string } {
    const proof = prove(this.key(), line, place);
    return { cells: asRow(line, proofText(proof), column), mark: proof.mark };
  }
}

function isOpen(end: LogEnd | null): end is LogEnd {
  return end !== null && end.row !== CLOSED && end.hasAnswers === true;
}
