import { type Cell, exactly, exactlyOrPadded, type Grid, textOf } from '../google/grid';
import { isPending, readMail } from '../mail/mail-state';
import { EMPTY_RECORD, type RequestRow, type RowRecord } from '../requests/request';
import type { Digest } from '../requests/request-id';
import { type Run, runsOf } from './blocks';
import { OUR_COLUMNS } from './columns';
import { type Layout, readRequest } from './layout';
import { isEnded, readStatus, writeRecord } from './record-cells';
import type { SheetWatch } from './refused-writes';

/** Reading twenty rows too many is cheaper than one call more. */
export const MAX_GAP_READ_OVER = 20;

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
    const column = this.layout.answers.email;
    return column === null ? [] : this.grid.rowsMatching(column, exactlyOrPadded(emails));
  }

  /** The rows below this one. */
  readBelow(row: number): RequestRow[] {
    const last = this.grid.lastRow();
    return last > row ? this.read(Array.from({ length: last - row }, (_, index) => row + 1 + index)) : [];
  }

  /** Reads the header again; `true` when the columns stand elsewhere than before. */
  refreshLayout(): boolean {
    const before = JSON.stringify(this.layout);
    this.layout = this.parts.findLayout();
    return JSON.stringify(this.layout) !== before;
  }

  /** The rows that have these numbers now; a number past the end of the sheet gives none. */
  read(rows: readonly number[]): RequestRow[] {
    const wanted = new Set(rows.filter((row) => row > 1));
    return runsOf([...wanted], MAX_GAP_READ_OVER).flatMap(({ first, last }) => {
      const cells = this.grid.read({
        row: first,
        column: 1,
        rows: last - first + 1,
        columns: this.layout.width,
      });
      return cells
        .map((each, index) => readRequest(first + index, each, this.layout, this.parts.digest))
        .filter(({ row }) => wanted.has(row));
    });
  }

  readAll(): RequestRow[] {
    const last = this.grid.lastRow();
    if (last < 2) return [];
    const cells = this.grid.read({ row: 2, column: 1, rows: last - 1, columns: this.layout.width });
    return cells.map((each, index) => readRequest(index + 2, each, this.layout, this.parts.digest));
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

  /** How many rows and columns a full reading takes. */
  cells(): number {
    return this.grid.lastRow() * this.layout.width;
  }

  writeRecords(rows: readonly { row: number; record: RowRecord }[]): void {
    const byRow = new Map(rows.map(({ row, record }) => [row, record]));
    for (const { first, last } of runsOf([...byRow.keys()])) {
      const records = Array.from(
        { length: last - first + 1 },
        (_, index) => byRow.get(first + index) ?? EMPTY_RECORD,
      );
      this.writeRun(first, records);
    }
  }

  /**
   * Our columns stand side by side unless people have moved one. Then one write becomes several, and an execution
   * that dies between them must not leave a row that looks as if it had ended: its status says `Working` first and
   * all else last.
   */
  private writeRun(first: number, records: readonly RowRecord[]): void {
    const cells = records.map(writeRecord);
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
