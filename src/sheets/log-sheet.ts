import { type Cell, textOf } from '../google/grid';
import type { Workbook } from '../google/workbook';
import type { Log, LogLine } from '../requests/ports';
import type { RowRecord } from '../requests/request';
import { DATE_FORMAT, type OwnColumn, ownSheet, ownSheetOnly } from './own-sheet';
import { isEnded, readRecord, writeRecord } from './record-cells';

const NAME = 'Log';

/** Ours are named as in the response sheet, so that a record can be read back from here. */
const COLUMNS: readonly OwnColumn[] = [
  { title: 'Time', width: 140, format: DATE_FORMAT },
  { title: 'Request ID', width: 130 },
  { title: 'Requester', width: 200 },
  { title: 'Address', width: 220 },
  { title: 'Status', width: 140 },
  { title: 'Action', width: 90 },
  { title: 'Agent ID', width: 130 },
  { title: 'Detail', width: 420 },
  { title: 'Mail', width: 130 },
  { title: 'Attempts', width: 80 },
  { title: 'By', width: 200 },
];
const TITLES = COLUMNS.map(({ title }) => title);

/** The `Log` sheet: one line for each handling of a row, never changed afterwards. */
export class WorkbookLog implements Log {
  private readonly workbook: Workbook;
  /** Who made this execution happen. */
  private readonly by: () => string;

  constructor(workbook: Workbook, by: () => string) {
    this.workbook = workbook;
    this.by = by;
  }

  /** Makes the sheet ahead of the first request, which then need not. */
  prepare(): void {
    ownSheetOnly(this.workbook, NAME, COLUMNS);
  }

  add(lines: readonly LogLine[]): void {
    if (lines.length === 0) return;
    const by = this.by();
    ownSheet(this.workbook, NAME, COLUMNS).append(lines.map((line) => this.toCells(line, by)));
  }

  /** The records of ended requests as they were logged last, by request id. */
  recall(ids: readonly string[]): Map<string, RowRecord> {
    const grid = this.workbook.named(NAME);
    const last = grid?.lastRow() ?? 0;
    const known = new Map<string, RowRecord>();
    if (!grid || last < 2 || ids.length === 0) return known;
    const wanted = new Set(ids);
    for (const cells of grid.read({ row: 2, column: 1, rows: last - 1, columns: COLUMNS.length })) {
      const record = toRecord(cells);
      if (wanted.has(record.requestId) && isEnded(record.status)) known.set(record.requestId, record);
    }
    return known;
  }

  /** The time and the record of the last lines, oldest first. */
  lastLines(count: number): { at: number; record: RowRecord }[] {
    const grid = this.workbook.named(NAME);
    const last = grid?.lastRow() ?? 0;
    const first = Math.max(2, last - count + 1);
    if (!grid || last < 2) return [];
    const cells = grid.read({ row: first, column: 1, rows: last - first + 1, columns: COLUMNS.length });
    return cells.map(toRecord).map((record) => ({ at: record.updatedAt ?? 0, record }));
  }

  private toCells({ at, row, record }: LogLine, by: string): Cell[] {
    const cells: Record<string, Cell> = {
      ...writeRecord(record),
      Time: { time: at },
      'Request ID': row.id,
      Requester: row.answers.requester,
      Address: row.answers.email,
      By: by,
    };
    return TITLES.map((title) => cells[title] ?? '');
  }
}

function toRecord(cells: readonly Cell[]): RowRecord {
  const at = (title: string) => cells[TITLES.indexOf(title)];
  const time = at('Time');
  const record = readRecord((column) => (column === 'Updated at' ? time : at(column)));
  return { ...record, detail: textOf(at('Detail')) };
}
