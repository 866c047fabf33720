import type { LogAction } from '../accounts/history';
import type { Cell } from '../google/grid';
import type { SheetGrid } from '../google/sheet-grid';
import type { IdleEvent, IdleLog } from '../idle/ports';
import type { LogLine, RequestLog } from '../requests/ports';
import { type Message, say } from '../text/say';
import type { ZendeskAnswer } from '../zendesk/last-answers';
import { COLUMNS, eventCells, lineCells } from './log-cells';
import { LogReading, type LogReadingParts } from './log-reading';
import { LogWriting, type LogWritingParts } from './log-writing';
import { type OwnSheet, ownSheet, ownSheetIfOurs, ownSheetOnly } from './own-sheet';
import { LOG_SHEET } from './own-sheet-names';

const SHEET: OwnSheet = { name: LOG_SHEET, columns: COLUMNS };

const BEGINNINGS = { others: { code: 'log.begun' }, 'earlier years': { code: 'log.continued' } } as const;

const ANSWERED: readonly LogAction[] = ['Not disabled', 'Not deleted', 'Not restored', 'Partly restored'];

export interface LogParts
  extends LogReadingParts,
    Pick<LogWritingParts, 'newKey' | 'locked' | 'lockedUntilEnd'> {
  /** Who made this execution happen. */
  by(): string;
  /** What Zendesk has said to the last change of this person, once; `null`: nothing since a line has said it. */
  takeAnswer(agentId: string, address: string): ZendeskAnswer | null;
}

/**
 * The `Log` sheet: one line for each thing that was done. Lines are only ever added. What became of a mail after its line
 * was written stands in a line of its own.
 */
export class WorkbookLog extends LogReading implements RequestLog, IdleLog {
  private readonly parts: LogParts;
  private readonly writing: LogWriting;

  constructor(parts: LogParts) {
    super(parts);
    this.parts = parts;
    this.writing = new LogWriting({
      ...parts,
      beginning: (after) => this.line('Log begun', BEGINNINGS[after]),
      older: () => this.years.all(),
      current: () => this.currentAgain(),
    });
  }

  /** Makes the sheet ahead of the first request, which then need not. */
  prepare(): void {
    ownSheetOnly(this.workbook, SHEET);
    // Others may have been the owner since this person was.
    this.writing.close();
    this.years.distrust();
  }

  /** Remembers how far the log reaches: cheap where it reaches no farther than before. */
  noteEnd(): void {
    const grid = this.workbook.named(LOG_SHEET);
    if (grid) this.writing.noteEnd(grid);
    if (!this.parts.isOwner() || this.hasYearToEnd(grid)) return;
    this.years.note();
  }

  /**
   * Begins a new sheet when a year is over; not while there is a doubt about the old one, which nobody would see in the new one.
   * Throws what Google refuses with, for instance to rename a protected sheet.
   */
  endYear(): void {
    const grid = this.workbook.named(LOG_SHEET);
    if (!this.parts.isOwner()) return;
    // An execution has died before the new sheet was there.
    if (!grid && this.years.haveJustEnded()) this.writing.noteEnd(this.sheet());
    if (this.hasYearToEnd(grid) && this.presentProblem() === null) this.beginYear(); // guard: doubtful-year
  }

  /** The year of the sheet that lines are added to; 0: not known yet. */
  currentYear(): number {
    return this.years.current();
  }

  private hasYearToEnd(grid: SheetGrid | null): boolean {
    if (!grid || !this.years.isOver() || this.years.isPutAside()) return false;
    return (this.parts.state.end.get()?.number ?? 0) > 0 && grid.lastRow() > 1;
  }

  /** Lines that another execution is about to write go into the new sheet: the last one of the old sheet says so. */
  private beginYear(): void {
    const year = this.years.current();
    const next = this.parts.locked(() => {
      if (!this.years.isOver()) return null;
      const grid = this.currentAgain();
      this.writing.endSheet(grid, this.line('Log closed', { code: 'log.goes-on', year }));
      this.years.putAside(grid);
      this.years.note();
      this.writing.close();
      return ownSheet(this.workbook, SHEET);
    });
    if (next) this.writing.noteEnd(next);
  }

  private currentAgain(): SheetGrid {
    this.workbook.forget();
    this.years.forget();
    return ownSheet(this.workbook, SHEET);
  }

  /** Adds what came of requests. `isLast`: at the end of this execution. */
  add(lines: readonly LogLine[], isLast = false): void {
    if (lines.length === 0) return;
    const by = this.parts.by();
    const cells = lines.map((line) => {
      const { record, row } = line;
      return lineCells(line, by, this.parts.takeAnswer(record.agentId, row.answers.email));
    });
    this.writing.append(this.sheet(), cells, isLast);
  }

  /** Adds what happens to accounts: these lines stand nowhere else. */
  addEvents(events: readonly IdleEvent[]): void {
    if (events.length === 0) return;
    const by = this.parts.by();
    const cells = events.map((event) => eventCells(event, by, this.answerTo(event)));
    this.writing.append(this.sheet(), cells);
  }

  /** What the lines say that come after a change; all others were written before it. */
  private answerTo({ action, agentId, address }: IdleEvent): ZendeskAnswer | null {
    const isAnswered = action !== '' && ANSWERED.includes(action);
    return isAnswered ? this.parts.takeAnswer(agentId, address) : null;
  }

  /** A deleted one is made again, and gets its column of proofs with its first line. */
  private sheet(): SheetGrid {
    if (!this.exists()) this.writing.close();
    return ownSheet(this.workbook, SHEET);
  }

  /** About the log itself: that from here on the lines are proved by somebody else than above, or stand in another sheet. */
  private line(action: LogAction, detail: Message): Cell[] {
    const about = { at: this.parts.now(), reference: '', agentId: '', address: '', mail: '', before: '' };
    return eventCells({ ...about, action, status: 'Done', detail: say(detail) }, this.parts.by());
  }

  exists(): boolean {
    return this.workbook.named(LOG_SHEET) !== null;
  }

  /** Why it may not hold all that we have done. */
  problem(): Message | null {
    const lost = this.parts.isOwner() && this.years.haveLost(); // guard: lost-year
    return this.presentProblem() ?? (lost ? { code: 'doubt.log-year-gone' } : null);
  }

  /** A person who knows why has said that they may be gone. */
  acceptLostYears(): void {
    if (this.parts.isOwner()) this.years.acceptLost();
  }

  private presentProblem(): Message | null {
    if (!this.exists()) return { code: 'doubt.log-gone' };
    return ownSheetIfOurs(this.workbook, SHEET) ? null : { code: 'doubt.log-columns' };
  }
}
