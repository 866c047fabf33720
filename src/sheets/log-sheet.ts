import type { AccountEvent } from '../accounts/history';
import { type Cell, exactly } from '../google/grid';
import type { Workbook } from '../google/workbook';
import type { IdleEvent, IdleLog } from '../idle/ports';
import type { LogLine, RequestLog } from '../requests/ports';
import type { RequestRow, RowRecord } from '../requests/request';
import type { Message } from '../text/say';
import { COLUMNS, eventCells, lineCells, TITLES, toEvent, toRecord } from './log-cells';
import { type OwnSheet, ownSheet, ownSheetIfOurs, ownSheetOnly } from './own-sheet';
import { isEnded } from './record-cells';

const NAME = 'Log';

const SHEET: OwnSheet = { name: NAME, columns: COLUMNS };

/** How the ids of form requests begin; other lines are about idle accounts. */
const REQUEST = 'R-';

const ENOUGH = 500;
const SECOND = 1000;

/** The `Log` sheet: one line for each thing that was done. Only the state of a mail changes afterwards. */
export class WorkbookLog implements RequestLog, IdleLog {
  private readonly workbook: Workbook;
  /** Who made this execution happen. */
  private readonly by: () => string;

  constructor(workbook: Workbook, by: () => string) {
    this.workbook = workbook;
    this.by = by;
  }

  /** Makes the sheet ahead of the first request, which then need not. */
  prepare(): void {
    ownSheetOnly(this.workbook, SHEET);
  }

  add(lines: readonly LogLine[]): void {
    if (lines.length === 0) return;
    const by = this.by();
    ownSheet(this.workbook, SHEET).append(lines.map((line) => lineCells(line, by)));
  }

  exists(): boolean {
    return this.workbook.named(NAME) !== null;
  }

  /** Why it cannot be trusted to tell all that we have done. */
  problem(): Message | null {
    if (!this.exists()) return { code: 'doubt.log-gone' };
    return ownSheetIfOurs(this.workbook, SHEET) ? null : { code: 'doubt.log-columns' };
  }

  addEvents(events: readonly IdleEvent[]): void {
    if (events.length === 0) return;
    const by = this.by();
    ownSheet(this.workbook, SHEET).append(events.map((event) => eventCells(event, by)));
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

  settleMail(from: string, to: string): void {
    this.workbook.named(NAME)?.replaceMatching(TITLES.indexOf('Mail') + 1, exactly([from]), to);
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
    if (ids.length === 0) return known;
    const wanted = new Set(ids);
    for (const cells of this.cells()) {
      const record = toRecord(cells);
      if (wanted.has(record.requestId) && isEnded(record.status)) known.set(record.requestId, record);
    }
    return known;
  }

  /** The rows whose outcome no line tells that is as young as it. Reads only the last lines where older ones cannot matter. */
  unlogged(rows: readonly RequestRow[]): RequestRow[] {
    const oldest = Math.min(...rows.map(({ record }) => record.updatedAt ?? 0));
    const last = this.lastLines(ENOUGH);
    const lines = (last[0]?.at ?? 0) < oldest ? last : this.lastLines(Number.POSITIVE_INFINITY);
    const known = new Map(lines.map(({ at, record }) => [outcomeOf(record), at]));
    // A time in a cell may have lost its fraction of a second.
    return rows.filter(
      ({ record }) => (known.get(outcomeOf(record)) ?? 0) < (record.updatedAt ?? 0) - SECOND,
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
