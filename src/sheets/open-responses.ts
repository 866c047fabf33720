import { locked } from '../google/lock';
import type { SheetGrid } from '../google/sheet-grid';
import type { RecordUpdate, ResponseRows, Rivals, WriteResult } from '../requests/ports';
import { sha256Hex } from '../shared/digest';
import { claimRows } from './claiming';
import { type FormColumns, findLayout, lacking } from './layout';
import { addOurColumns } from './our-columns';
import { claimWhereAllowed, type SheetWatch } from './refused-writes';
import { ResponseSheet } from './response-sheet';
import { type Recall, writeRows } from './row-writing';

/** Reads the header; our columns are made where they are missing. `null`: another execution is making them. */
export function openResponses(
  grid: SheetGrid,
  columns: FormColumns,
  timestamp: string,
  watch?: SheetWatch,
): ResponseSheet | null {
  const sheet = openReadOnly(grid, columns, timestamp, watch);
  if (lacking(sheet.layout).length === 0) return sheet;
  return locked(() => {
    sheet.refreshLayout();
    watch?.formatted(noting(sheet, () => addOurColumns(grid, sheet.layout)));
    return openReadOnly(grid, columns, timestamp, watch);
  });
}

/** What was done in Zendesk must be written down: where that is refused, the run ends here, and a later one repeats it. */
function noting<T>(sheet: ResponseSheet, write: () => T): T {
  try {
    return write();
  } catch (error) {
    sheet.noteRefusal(true);
    throw error;
  }
}

/** The sheet as it is: nothing is made in it. */
export function openReadOnly(
  grid: SheetGrid,
  columns: FormColumns,
  timestamp: string,
  watch?: SheetWatch,
): ResponseSheet {
  return new ResponseSheet({
    ...(watch && { watch }),
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
  claim(updates: readonly RecordUpdate[], rivals?: Rivals): WriteResult[] | null {
    const { sheet, recall } = this;
    const claimAll = (some: readonly RecordUpdate[]) =>
      rivals ? claimRows(sheet, some, rivals, recall) : writeRows(some, { sheet, recall, isLocked: true });
    const write = (some: readonly RecordUpdate[]) => locked(() => claimAll(some)); // guard: claim-lock
    return claimWhereAllowed(updates, write, { refused: (all) => sheet.noteRefusal(all) });
  }

  write(updates: readonly RecordUpdate[]): WriteResult[] {
    const { sheet, recall } = this;
    return noting(sheet, () => writeRows(updates, { sheet, recall, isLocked: false }));
  }

  replaceMail(from: readonly string[], to: string): number {
    return this.sheet.replaceMail(from, to);
  }
}
