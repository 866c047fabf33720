import { type Area, type Cell, type Grid, type Place, textOf } from '../../../src/google/grid';
import type { RequestRow, RowRecord } from '../../../src/requests/request';
import { OUR_COLUMNS } from '../../../src/sheets/columns';
import { type FormColumns, findLayout } from '../../../src/sheets/layout';
import { ResponseSheet } from '../../../src/sheets/response-sheet';

export const NOW = Date.UTC(2026, 2, 2, 12);
export const MINUTE = 60_000;

const COLUMNS: FormColumns = {
  requester: 'Requester',
  email: 'Address',
  firstName: 'First name',
  lastName: 'Last name',
};

/** A sheet in memory, header and all. */
class MemoryGrid implements Grid {
  readonly id = 7;
  readonly name = 'Form Responses 1';
  readonly rows: Cell[][];

  constructor(rows: Cell[][]) {
    this.rows = rows;
  }

  lastRow(): number {
    return this.rows.length;
  }

  read({ row, column, rows, columns }: Area): Cell[][] {
    return this.rows
      .slice(row - 1, row - 1 + rows)
      .map((cells) => Array.from({ length: columns }, (_, index) => cells[column - 1 + index] ?? ''));
  }

  readShown(area: Area): string[][] {
    return this.read(area).map((cells) => cells.map(textOf));
  }

  header(): Cell[] {
    return this.rows[0] ?? [];
  }

  write({ row, column }: Area, cells: Cell[][]): void {
    cells.forEach((line, down) => {
      line.forEach((cell, right) => {
        const target = this.rows[row - 1 + down];
        if (target) target[column - 1 + right] = cell;
      });
    });
  }

  append(rows: Cell[][]): void {
    this.rows.push(...rows);
  }

  search(expression: string, first: number, last: number): Place[] {
    const pattern = new RegExp(expression, 'i');
    const isHit = ({ row, column }: Place) => pattern.test(textOf(this.rows[row - 1]?.[column - 1]));
    const columns = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    return this.rows
      .flatMap((_, index) => columns.map((column) => ({ row: index + 1, column })))
      .filter(isHit);
  }

  edgeAbove(row: number, column: number): number {
    const isFilled = (at: number) => textOf(this.rows[at - 1]?.[column - 1]) !== '';
    let at = row - 1;
    if (isFilled(row) && isFilled(at)) while (at > 1 && isFilled(at - 1)) at--;
    else while (at > 1 && !isFilled(at)) at--;
    return Math.max(1, at);
  }

  isFiltered(): boolean {
    return false;
  }

  replaced(): never {
    throw new Error('rows are not searched for');
  }

  findRows(column: number, text: string): number[] {
    return this.rows.flatMap((cells, index) => (cells[column - 1] === text ? [index + 1] : []));
  }

  replaceMatching(): never {
    throw new Error('no mail is sent here');
  }

  clearBelow(): never {
    throw new Error('responses are not cleared');
  }
}

/** A response sheet with one row for each of these people, none of which has a record. */
export function sheetOf(...people: string[]) {
  const titles = ['Timestamp', ...Object.values(COLUMNS), ...OUR_COLUMNS];
  const rows = people.map((name): Cell[] => [{ time: NOW }, 'lead@acme.com', `${name}@acme.com`, name, '']);
  const grid = new MemoryGrid([titles, ...rows]);
  const sheet = new ResponseSheet({
    grid,
    digest: (text) => text.replace(/[^a-z@.]/g, '').slice(-12),
    findLayout: () => findLayout(grid.header(), { columns: COLUMNS, timestamp: 'Timestamp', noted: null }),
  });
  return { grid, sheet };
}

/** Writes this into the record of a row, and gives the row as it is read then. */
export function record(sheet: ResponseSheet, row: number, values: Partial<RowRecord>): RequestRow {
  const before = rowOf(sheet, row);
  sheet.writeRecords([{ row, record: { ...before.record, requestId: before.id, ...values } }]);
  return rowOf(sheet, row);
}

export function rowOf(sheet: ResponseSheet, row: number): RequestRow {
  const [found] = sheet.read([row]);
  if (!found) throw new Error(`there is no row ${row}`);
  return found;
}

/** The lock of the document, which no other execution has. */
export function withFreeLock(): void {
  const lock = { tryLock: () => true, releaseLock: () => {} };
  Object.assign(globalThis, { LockService: { getDocumentLock: () => lock } });
}
