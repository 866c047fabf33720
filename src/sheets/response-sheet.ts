import { type Cell, exactly, exactlyOrPadded, type Grid, textOf } from '../google/grid';
import { EMPTY_RECORD, type RequestRow, type RowRecord } from '../requests/request';
import type { Digest } from '../requests/request-id';
import { fewRunsOf, type Run, runsOf } from './blocks';
import { OUR_COLUMNS } from './columns';
import type { Layout } from './layout';
import { readRequest } from './read-request';
import { writeRecord } from './record-cells';
import type { SheetWatch } from './refused-writes';
import { readShown } from './shown-answers';

/** Reading twenty rows too many is cheaper than one call more. */
export const MAX_GAP_READ_OVER = 20;

/** Rows that stand far apart are read in no more calls than that, at the price of what is between them. */
const MAX_READS = 40;

/** What is read at once when all is read: some seconds, and far below what an answer may hold. */
export const ROWS_PER_BLOCK = 5_000;

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

  constructor(parts: ResponseSheetParts) {
    this.parts = parts;
    this.grid = parts.grid;
    this.layout = parts.findLayout();
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
    return this.search(exactlyOrPadded(emails), this.layout.answers.email);
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
    return fewRunsOf([...wanted], MAX_GAP_READ_OVER, MAX_READS)
      .flatMap((run) => this.readRun(run))
      .map(({ request }) => request)
      .filter(({ row }) => wanted.has(row));
  }

  /** Consecutive rows, and whether anything stands in their cell of the status. */
  readRun({ first, last }: Run): { request: RequestRow; hasStatus: boolean }[] {
    if (last < first) return [];
    const area = { row: first, column: 1, rows: last - first + 1, columns: this.layout.width };
    const status = this.layout.ours.Status ?? 0;
    const read = this.grid.read(area);
    const shown = readShown(this.grid, first, read, this.layout);
    return read.map((cells, index) => ({
      request: readRequest(
        { row: first + index, cells, shown: shown.get(index) },
        this.layout,
        this.parts.digest,
      ),
      hasStatus: textOf(cells[status - 1]) !== '',
    }));
  }

  readAll(): RequestRow[] {
    const last = this.lastRow();
    const rows: RequestRow[] = [];
    for (let first = 2; first <= last; first += ROWS_PER_BLOCK) {
      const block = this.readRun({ first, last: Math.min(last, first + ROWS_PER_BLOCK - 1) });
      for (const { request } of block) rows.push(request);
    }
    return rows;
  }

  lastRow(): number {
    return this.grid.lastRow();
  }

  isFiltered(): boolean {
    return this.grid.isFiltered();
  }

  /** The row that Ctrl and the arrow up lead to in the column of the status. */
  statusEdgeAbove(row: number): number {
    const column = this.layout.ours.Status;
    return column === null ? 1 : this.grid.edgeAbove(row, column);
  }

  /** The numbers of the rows in which one of these columns, and not one between them, matches: one search. */
  search(expression: string, columns: readonly (number | null)[]): number[] {
    const wanted = columns.filter((column) => column !== null);
    if (wanted.length === 0) return [];
    const found = this.grid.search(expression, Math.min(...wanted), Math.max(...wanted));
    const rows = found.filter(({ row, column }) => row > 1 && wanted.includes(column)).map(({ row }) => row);
    return [...new Set(rows)];
  }

  /** The cells of one column below the header. */
  readColumn(column: number | null): Cell[] {
    const last = this.lastRow();
    if (column === null || last < 2) return [];
    return this.grid.read({ row: 2, column, rows: last - 1, columns: 1 }).map(([cell]) => cell ?? '');
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
    const places = this.ourPlaces();
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

  /** Whether people have moved our columns apart, so that a record takes several writes. */
  isApart(): boolean {
    return runsOf(this.ourPlaces().map(({ column }) => column)).length > 1;
  }

  private ourPlaces() {
    return OUR_COLUMNS.flatMap((name) => {
      const column = this.layout.ours[name];
      return column === null ? [] : [{ name, column }];
    });
  }

  replaceMail(from: readonly string[], to: string): number {
    const column = this.layout.ours.Mail;
    return column === null || from.length === 0 ? 0 : this.grid.replaceMatching(column, exactly(from), to);
  }
}

function withStatus(runs: readonly Run[], column: number | null, place: 'first' | 'last'): Run[] {
  const holdsStatus = ({ first, last }: Run) => column !== null && first <= column && column <= last;
  const [status, others] = [runs.filter(holdsStatus), runs.filter((run) => !holdsStatus(run))];
  return place === 'first' ? [...status, ...others] : [...others, ...status];
}
