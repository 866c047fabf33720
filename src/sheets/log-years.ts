import { textOf } from '../google/grid';
import type { SheetGrid } from '../google/sheet-grid';
import type { Workbook } from '../google/workbook';
import { HOUR_MS } from '../shared/time';
import { isSameTitle } from '../shared/titles';
import type { LogState, LogYear } from '../state/log-state';
import { ANSWER_COLUMNS, COLUMNS } from './log-cells';
import { findProofColumn } from './log-columns';
import { readLogColumns } from './log-end';
import type { LogSheet } from './log-lines';
import { isClosed, latestIn } from './log-trust';
import { logOfYearName, orderOfLogName, yearOfLogName } from './own-sheet-names';

export interface LogYearsParts {
  workbook: Workbook;
  state: LogState;
  /** Whether this execution runs as the owner: only then it is known since when there are sheets of earlier years. */
  isOwner(): boolean;
  now(): number;
}

/** What was done so shortly before a new sheet was begun may have been logged in either. */
const EITHER_MS = HOUR_MS;

/** The clocks of all time zones show the new year by then. */
const ZONES_BEHIND_MS = 12 * HOUR_MS;

/** The sheets of the log for years that are over. They are read like that of this year, and no line is added to them. */
export class LogYears {
  private readonly parts: LogYearsParts;
  private known: LogSheet[] | null = null;

  constructor(parts: LogYearsParts) {
    this.parts = parts;
  }

  /** Those that may hold lines about what was done since then, oldest first. */
  before(since: number): LogSheet[] {
    const { state, isOwner } = this.parts;
    const year = isOwner() ? state.year.get() : null;
    if (year && this.isAsNoted(year) && (year.begunAt === null || since >= year.begunAt + EITHER_MS))
      return [];
    this.known ??= this.all();
    return this.known;
  }

  /** Whether no sheet was put aside since it was noted: the names of those that were looked up tell, at no cost. */
  private isAsNoted({ year, begunAt }: LogYear): boolean {
    const latest = Math.max(0, ...this.parts.workbook.known().map(({ name }) => yearOfLogName(name)));
    return latest < (begunAt === null ? 1 : year); // guard: put-aside-meanwhile
  }

  /** Another person's executions may have put sheets aside. */
  distrust(): void {
    const { state, now } = this.parts;
    const known = state.year.get();
    if (known) state.year.set({ ...known, begunAt: now(), sheets: this.ids() });
  }

  /** Whether one of those that were noted is gone, has another name, or other titles. */
  haveLost(): boolean {
    const noted = this.parts.state.year.get()?.sheets ?? [];
    return noted.length > 0 && !noted.every((id) => this.ids().includes(id));
  }

  acceptLost(): void {
    const { state } = this.parts;
    const known = state.year.get();
    if (known && this.haveLost()) state.year.set({ ...known, sheets: this.ids() });
  }

  private ids(): number[] {
    return this.all().map(({ grid }) => grid.id);
  }

  forget(): void {
    this.known = null;
  }

  /** As they are listed, whatever is noted: another person's executions may have put some aside. */
  all(): LogSheet[] {
    const named = this.parts.workbook.sheets().flatMap((grid) => {
      const order = orderOfLogName(grid.name);
      return order === null ? [] : [{ grid, order }];
    });
    return named.sort((a, b) => a.order - b.order).flatMap(({ grid }) => asLog(grid) ?? []);
  }

  /** Whether a year is over, and lines are still added to its sheet. */
  isOver(): boolean {
    const { state, now } = this.parts;
    const [year, known] = [yearEverywhere(now()), state.year.get()];
    if (known === null || known.year >= year) return false;
    // Another execution may have begun it meanwhile.
    return (state.year.fresh()?.year ?? 0) < year;
  }

  /** The year of the sheet that lines are added to; 0: not noted yet. */
  current(): number {
    return this.parts.state.year.get()?.year ?? 0;
  }

  /** Whether the sheet of that year has its name already: an execution has died before it could note so. */
  isPutAside(): boolean {
    const year = this.current();
    const ofYear = this.all().filter(({ grid }) => yearOfLogName(grid.name) === year);
    return ofYear.some((sheet) => isClosed(readLogColumns(sheet).proofs));
  }

  /** Whether the last sheet was put aside and no line was written since. */
  haveJustEnded(): boolean {
    const { state } = this.parts;
    const [last, key] = [this.all().slice(-1)[0], state.key()];
    if (!last || key === null) return false;
    const { proofs } = readLogColumns(last);
    const latest = latestIn(proofs, key)?.proof.number ?? 0;
    return isClosed(proofs) && latest >= (state.end.get()?.number ?? 0);
  }

  /** Gives the sheet the name of its year. */
  putAside(grid: SheetGrid): void {
    const { workbook } = this.parts;
    // Somebody else may have put later ones aside while they were the owner.
    const year = Math.max(this.current(), ...this.all().map(({ grid: { name } }) => yearOfLogName(name)));
    let number = 1;
    const taken = workbook.sheets().map(({ name }) => name.toLowerCase());
    while (taken.includes(logOfYearName(year, number).toLowerCase())) number++;
    workbook.rename(grid, logOfYearName(year, number));
    this.known = null;
  }

  /** Which year the sheet is of that lines are added to now. */
  note(): void {
    const { state, now } = this.parts;
    const year = yearEverywhere(now());
    if (year === this.current()) return;
    const sheets = this.ids();
    state.year.set({ year, begunAt: sheets.length > 0 ? now() : null, sheets });
  }
}

function yearEverywhere(time: number): number {
  return new Date(time - ZONES_BEHIND_MS).getUTCFullYear();
}

/** A sheet of that name may be anybody's. */
function asLog(grid: SheetGrid): LogSheet | null {
  const titles = grid.header().map(textOf);
  if (!COLUMNS.every(({ title }, index) => isSameTitle(titles[index] ?? '', title))) return null;
  const column = findProofColumn(titles) ?? COLUMNS.length + 1;
  const hasAnswers = ANSWER_COLUMNS.every(({ title }, index) => titles[column + index] === title);
  return { grid, column, hasAnswers };
}
