import type { AccountEvent } from '../accounts/history';
import { type Cell, exactly } from '../google/grid';
import type { SheetGrid } from '../google/sheet-grid';
import type { Workbook } from '../google/workbook';
import type { IdleEvent, IdleLog } from '../idle/ports';
import type { LogLine, RequestLog } from '../requests/ports';
import type { RequestRow, RowRecord } from '../requests/request';
import { SECOND_MS } from '../shared/time';
import type { Message } from '../text/say';
import { fewRunsOf } from './blocks';
import { COLUMNS, eventCells, lineCells, TITLES, toEvent, toRecord } from './log-cells';
import { type OwnSheet, ownSheet, ownSheetIfOurs, ownSheetOnly } from './own-sheet';
import { isEnded } from './record-cells';

const NAME = 'Log';

const SHEET: OwnSheet = { name: NAME, columns: COLUMNS };

/** How the ids of form requests begin; other lines are about idle accounts. */
const REQUEST = 'R-';

/** The lines of more requests are found by reading all lines. */
const MAX_IDS_SEARCHED = 100;

/** Lines that stand far apart are read in no more calls than that, at the price of what is between them. */
const MAX_GAP_READ_OVER = 20;
const MAX_READS = 20;

/** Among so many of the last lines is one of each kind of execution. */
const LINES_READ_FIRST = 500;

/** What the lock costs, and what `appendAtOnce` does: fewer lines are cheaper to add one by one. */
const LOCK_CALLS = 2;
const ONE_WRITE_CALLS = 4;

export interface LogParts {
  workbook: Workbook;
  /** Who made this execution happen. */
  by(): string;
  /** Runs it while no other execution does; `null` when the lock could not be acquired. */
  locked<T>(action: () => T): T | null;
}

/**
 * The `Log` sheet: one line for each thing that was done. Lines are only ever added. What became of a mail after its line
 * was written stands in a line of its own.
 */
export class WorkbookLog implements RequestLog, IdleLog {
  private readonly workbook: Workbook;
  private readonly parts: LogParts;

  constructor(parts: LogParts) {
    this.workbook = parts.workbook;
    this.parts = parts;
  }

  /** Makes the sheet ahead of the first request, which then need not. */
  prepare(): void {
    ownSheetOnly(this.workbook, SHEET);
  }

  /**
   * Adds what came of requests. A few lines are added one by one, each as a whole, and without the lock:
   * https://developers.google.com/apps-script/reference/spreadsheet/sheet#appendrowrowcontents
   * Should another execution add several at that very moment, they may land on such a line. It is then found missing
   * and added again, since the outcome stands in the row of the request, too.
   */
  add(lines: readonly LogLine[]): void {
    if (lines.length === 0) return;
    const by = this.parts.by();
    const cells = lines.map((line) => lineCells(line, by));
    const grid = ownSheet(this.workbook, SHEET);
    if (cells.length > LOCK_CALLS + ONE_WRITE_CALLS) this.addLocked(grid, cells);
    else grid.append(cells);
  }

  exists(): boolean {
    return this.workbook.named(NAME) !== null;
  }

  /** Why it may not hold all that we have done. */
  problem(): Message | null {
    if (!this.exists()) return { code: 'doubt.log-gone' };
    return ownSheetIfOurs(this.workbook, SHEET) ? null : { code: 'doubt.log-columns' };
  }

  /** Adds what happens to accounts, under the lock: these lines stand nowhere else. */
  addEvents(events: readonly IdleEvent[]): void {
    if (events.length === 0) return;
    const by = this.parts.by();
    this.addLocked(
      ownSheet(this.workbook, SHEET),
      events.map((event) => eventCells(event, by)),
    );
  }

  private addLocked(grid: SheetGrid, lines: Cell[][]): void {
    const isAdded = this.parts.locked(() => {
      if (lines.length > ONE_WRITE_CALLS) grid.appendAtOnce(lines);
      else grid.append(lines);
      return true;
    });
    // Another execution has the lock for long. No line may be left out, and each is added as a whole.
    if (!isAdded) grid.append(lines);
  }

  /** All that was ever done to accounts. */
  events(): AccountEvent[] {
    return this.cells().map(toEvent);
  }

  /** What the lines in these rows are about. */
  eventsIn(rows: readonly number[]): AccountEvent[] {
    const cells = this.cells();
    return rows.flatMap((row) => (cells[row - 2] ? [toEvent(cells[row - 2] ?? [])] : []));
  }

  isLog(sheetId: number): boolean {
    return this.workbook.named(NAME)?.id === sheetId;
  }

  private cells(): Cell[][] {
    const grid = this.workbook.named(NAME);
    const last = grid?.lastRow() ?? 0;
    if (!grid || last < 2) return [];
    return grid.read({ row: 2, column: 1, rows: last - 1, columns: COLUMNS.length });
  }

  /** The records of ended requests as they were logged last, by request id. */
  recall(ids: readonly string[]): Map<string, RowRecord> {
    const known = new Map<string, RowRecord>();
    const wanted = new Set(ids);
    for (const cells of this.linesAbout([...wanted])) {
      const record = toRecord(cells);
      if (wanted.has(record.requestId) && isEnded(record.status)) known.set(record.requestId, record);
    }
    return known;
  }

  /** The rows whose outcome has no line that is as young as it. */
  unlogged(rows: readonly RequestRow[]): RequestRow[] {
    const lines = this.linesAbout([...new Set(rows.map(({ record }) => record.requestId))]).map(toRecord);
    const known = new Map<string, number>();
    for (const line of lines) {
      const outcome = outcomeOf(line);
      known.set(outcome, Math.max(known.get(outcome) ?? 0, line.updatedAt ?? 0));
    }
    // A time in a cell may have lost its fraction of a second.
    return rows.filter(
      ({ record }) => (known.get(outcomeOf(record)) ?? 0) < (record.updatedAt ?? 0) - SECOND_MS,
    );
  }

  /** Whether one of the last lines is of such an execution and as young as that. */
  isBy(by: string, since: number): boolean {
    const grid = this.workbook.named(NAME);
    const last = grid?.lastRow() ?? 0;
    if (!grid || last < 2) return false;
    const first = Math.max(2, last - LINES_READ_FIRST + 1);
    const lines = grid.read({ row: first, column: 1, rows: last - first + 1, columns: COLUMNS.length });
    return lines.some((cells) => cells[TITLES.indexOf('By')] === by && toEvent(cells).at >= since);
  }

  /** The lines of these requests, oldest first: by one search, or, of very many, by reading all. */
  private linesAbout(ids: readonly string[]): Cell[][] {
    const grid = this.workbook.named(NAME);
    const texts = ids.filter((id) => id !== '');
    if (!grid || texts.length === 0) return [];
    if (texts.length > MAX_IDS_SEARCHED) return this.cells();
    const column = TITLES.indexOf('Request ID') + 1;
    const rows = grid.search(exactly(texts), column, column).map(({ row }) => row);
    return fewRunsOf(rows, MAX_GAP_READ_OVER, MAX_READS).flatMap(({ first, last }) =>
      grid.read({ row: first, column: 1, rows: last - first + 1, columns: COLUMNS.length }),
    );
  }

  /** The time and the record of the requests in the last lines, oldest first. */
  lastLines(count: number): { at: number; record: RowRecord }[] {
    const grid = this.workbook.named(NAME);
    const last = grid?.lastRow() ?? 0;
    const first = Math.max(2, last - count + 1);
    if (!grid || last < 2) return [];
    const cells = grid.read({ row: first, column: 1, rows: last - first + 1, columns: COLUMNS.length });
    const requests = cells.map(toRecord).filter(({ requestId }) => requestId.startsWith(REQUEST));
    return requests.map((record) => ({ at: record.updatedAt ?? 0, record }));
  }
}

function outcomeOf({ requestId, status }: RowRecord): string {
  return `${status} ${requestId}`;
}
