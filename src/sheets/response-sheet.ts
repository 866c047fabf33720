import { type Cell, exactly, exactlyOrPadded, type Grid, textOf } from '../google/grid';
import { isPending, readMail } from '../mail/mail-state';
import { EMPTY_RECORD, type RequestRow, type RowRecord } from '../requests/request';
import type { Digest } from '../requests/request-id';
import { type Run, runsOf } from './blocks';
import { OUR_COLUMNS } from './columns';
import type { Layout } from './layout';
import { readRequest } from './read-request';
import { isEnded, readStatus, writeRecord } from './record-cells';
import type { SheetWatch } from './refused-writes';
import { readShown } from './shown-answers';

/** Reading twenty rows too many is cheaper than one call more. */
export const MAX_GAP_READ_OVER = 20;

/** For more than that the column is read. */
const MAX_IDS_SEARCHED = 5;

export interface ResponseSheetParts {
  grid: Grid;
  digest: Digest;
  /** Reads the header. */
  findLayout(): Layout;
  watch?: SheetWatch;
}

/** The response sheet, in rows of our own words. */
export class ResponseSheet {
  layout: Layout;
  private readonly parts: ResponseSheetParts;
  private readonly grid: Grid;

  constructor(parts: ResponseSheetParts, layout = parts.findLayout()) {
    this.parts = parts;
    this.grid = parts.grid;
    this.layout = layout;
  }

  /** Google has refused a write; `all`: there was nothing that it did not refuse. */
  noteRefusal(all: boolean): void {
    this.parts.watch?.refused(all);
  }

  get id(): number {
    return this.grid.id;
  }

  /** The rows in which one of these addresses is asked for. */
  rowsAbout(emails: readonly string[]): number[] {
    const columns = this.layout.answers.email;
    return columns.flatMap((column) => this.grid.rowsMatching(column, exactlyOrPadded(emails)));
  }

  /** The rows below this one. */
  readBelow(row: number): RequestRow[] {
    const last = this.grid.lastRow();
    return last > row ? this.read(Array.from({ length: last - row }, (_, index) => row + 1 + index)) : [];
  }

  /** Reads the header again; `true` when the columns stand elsewhere than before. */
  refreshLayout(): boolean {
    const places = ({ titles: _, ...layout }: Layout) => JSON.stringify(layout);
    const before = places(this.layout);
    this.layout = this.parts.findLayout();
    return places(this.layout) !== before;
  }

  /** The rows that have these numbers now; a number past the end of the sheet gives none. */
  read(rows: readonly number[]): RequestRow[] {
    const wanted = new Set(rows.filter((row) => row > 1));
    return runsOf([...wanted], MAX_GAP_READ_OVER)
      .flatMap(({ first, last }) => this.readRun(first, last - first + 1))
      .filter(({ row }) => wanted.has(row));
  }

  readAll(): RequestRow[] {
    const last = this.grid.lastRow();
    return last < 2 ? [] : this.readRun(2, last - 1);
  }

  private readRun(first: number, rows: number): RequestRow[] {
    const { layout, grid, parts } = this;
    const read = grid.read({ row: first, column: 1, rows, columns: layout.width });
    const shown = readShown(grid, first, read, layout);
    return read.map((cells, index) =>
      readRequest({ row: first + index, cells, shown: shown.get(index) }, layout, parts.digest),
    );
  }

  /** The rows that have not ended or whose mail is not sent, found by two columns instead of all. */
  readUnfinished(): RequestRow[] {
    const statuses = this.readColumn(this.layout.ours.Status);
    const mails = this.readColumn(this.layout.ours.Mail);
    const unfinished = statuses.flatMap((status, index) => {
      const ended = isEnded(readStatus(textOf(status)));
      return ended && !isPending(readMail(textOf(mails[index]))) ? [] : [index + 2];
    });
    return this.read(unfinished);
  }

  /**
   * The rows that bear one of these ids and whose answers have it. A few ids are searched for, which costs the same in any sheet;
   * `surely`: a hidden row counts as well.
   */
  bearersOf(ids: readonly string[], surely = false): RequestRow[] {
    const column = this.layout.ours['Request ID'];
    if (column === null || ids.length === 0) return [];
    const wanted = new Set(ids);
    const rows =
      surely || wanted.size > MAX_IDS_SEARCHED
        ? this.readColumn(column).flatMap((cell, index) => (wanted.has(textOf(cell)) ? [index + 2] : []))
        : this.grid.rowsMatching(column, exactly([...wanted]));
    return this.read(rows).filter(({ id, record }) => wanted.has(id) && record.requestId === id);
  }

  /** How many rows and columns a full reading takes. */
  cells(): number {
    return this.grid.lastRow() * this.layout.width;
  }

  /** `time`: how times are written, where the columns do not keep them. */
  writeRecords(rows: readonly { row: number; record: RowRecord }[], time?: (at: number) => Cell): void {
    const byRow = new Map(rows.map(({ row, record }) => [row, record]));
    for (const { first, last } of runsOf([...byRow.keys()])) {
      const records = Array.from(
        { length: last - first + 1 },
        (_, index) => byRow.get(first + index) ?? EMPTY_RECORD,
      );
      this.writeRun(first, records, time);
    }
  }

  /**
   * Our columns stand side by side unless people have moved one. Then one write becomes several, and an execution
   * that dies between them must not leave a row that looks as if it had ended: its status says `Working` first and
   * all else last.
   */
  private writeRun(first: number, records: readonly RowRecord[], time?: (at: number) => Cell): void {
    const cells = records.map((record) => writeRecord(record, time));
    const places = OUR_COLUMNS.flatMap((name) => {
      const column = this.layout.ours[name];
      return column === null ? [] : [{ name, column }];
    });
    const runs = runsOf(places.map(({ column }) => column));
    const isClaim = records[0]?.status === 'Working';
    for (const run of withStatus(runs, this.layout.ours.Status, isClaim ? 'first' : 'last')) {
      const names = Array.from({ length: run.last - run.first + 1 }, (_, index) =>
        places.find(({ column }) => column === run.first + index),
      ).flatMap((place) => (place ? [place.name] : []));
      const area = { row: first, column: run.first, rows: records.length, columns: names.length };
      this.grid.write(
        area,
        cells.map((record) => names.map((name) => record[name])),
      );
    }
  }

  replaceMail(from: readonly string[], to: string): void {
    const column = this.layout.ours.Mail;
    if (column === null || from.length === 0) return;
    this.grid.replaceMatching(column, exactly(from), to);
  }

  private readColumn(column: number | null): Cell[] {
    const last = this.grid.lastRow();
    if (column === null || last < 2) return [];
    return this.grid.read({ row: 2, column, rows: last - 1, columns: 1 }).map(([cell]) => cell ?? '');
  }
}

function withStatus(runs: readonly Run[], column: number | null, place: 'first' | 'last'): Run[] {
  const holdsStatus = ({ first, last }: Run) => column !== null && first <= column && column <= last;
  const [status, others] = [runs.filter(holdsStatus), runs.filter((run) => !holdsStatus(run))];
  return place === 'first' ? [...status, ...others] : [...others, ...status];
}
