import { locked } from '../google/lock';
import type { SheetGrid } from '../google/sheet-grid';
import type { RecordUpdate, ResponseRows, WriteResult } from '../requests/ports';
import { sha256Hex } from '../shared/digest';
import { type FormColumns, findLayout, lacking } from './layout';
import { addOurColumns } from './our-columns';
import { ResponseSheet } from './response-sheet';
import { type Recall, writeRows } from './row-writing';

/** Reads the header; our columns are made where they are missing. `null`: another execution is making them. */
export function openResponses(
  grid: SheetGrid,
  columns: FormColumns,
  timestamp: string,
): ResponseSheet | null {
  const sheet = openReadOnly(grid, columns, timestamp);
  if (lacking(sheet.layout).length === 0) return sheet;
  return locked(() => {
    sheet.refreshLayout();
    addOurColumns(grid, sheet.layout);
    return openReadOnly(grid, columns, timestamp);
  });
}

/** The sheet as it is: nothing is made in it. */
export function openReadOnly(grid: SheetGrid, columns: FormColumns, timestamp: string): ResponseSheet {
  return new ResponseSheet({
    grid,
    digest: sha256Hex,
    findLayout: () => findLayout(grid.header(), columns, timestamp),
  });
}

/** The response sheet as the handling of requests writes it. */
export class SheetResponses implements ResponseRows {
  private readonly sheet: ResponseSheet;
  private readonly recall: Recall;

  constructor(sheet: ResponseSheet, recall: Recall) {
    this.sheet = sheet;
    this.recall = recall;
  }

  /** What is read back before the lock is released has been applied: no execution sees the row unclaimed after it. */
  claim(updates: readonly RecordUpdate[]): WriteResult[] | null {
    return locked(() => this.writeAll(updates, true)); // guard: claim-lock
  }

  write(updates: readonly RecordUpdate[]): WriteResult[] {
    return this.writeAll(updates, false);
  }

  private writeAll(updates: readonly RecordUpdate[], isLocked: boolean): WriteResult[] {
    return writeRows(updates, { sheet: this.sheet, recall: this.recall, isLocked });
  }

  replaceMail(from: readonly string[], to: string): void {
    this.sheet.replaceMail(from, to);
  }
}
