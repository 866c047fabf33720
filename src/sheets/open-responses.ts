import { locked } from '../google/lock';
import type { SheetGrid } from '../google/sheet-grid';
import type { ClaimStep, RecordUpdate, ResponseRows, Rivals, WriteResult } from '../requests/ports';
import type { RequestRow } from '../requests/request';
import { sha256Hex } from '../shared/sha256';
import type { KeyValues } from '../state/key-values';
import { StoredValue } from '../state/stored-value';
import { claimRows } from './claiming';
import { findBearers } from './find-requests';
import { type Layout, lacking, noteOf } from './layout';
import type { NotedPlaces } from './noted-places';
import { addOurColumns } from './our-columns';
import { type ColumnFacts, findProvedLayout } from './proved-layout';
import { claimWhereAllowed, type SheetWatch } from './refused-writes';
import { ResponseSheet } from './response-sheet';
import { writeRows } from './row-writing';
import type { Recall } from './struck-rows';

/** Where our columns of the response sheet were found last. */
export function ourPlacesIn(shared: KeyValues): StoredValue<NotedPlaces> {
  return new StoredValue(shared, 'our-columns');
}

/** Reads the header; our columns are made where they are missing. `null`: another execution is making them. */
export function openResponses(grid: SheetGrid, facts: ColumnFacts, watch?: SheetWatch): ResponseSheet | null {
  const sheet = openReadOnly(grid, facts, watch);
  if (lacking(sheet.layout).length === 0) {
    remember(sheet.layout, grid, facts);
    return sheet;
  }
  return locked(() => {
    sheet.refreshLayout();
    const added = noting(sheet, () => addOurColumns(grid, sheet.layout));
    watch?.formatted(added.isFormatted);
    remember(added.layout, grid, facts);
    return openReadOnly(grid, facts, watch);
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
export function openReadOnly(grid: SheetGrid, facts: ColumnFacts, watch?: SheetWatch): ResponseSheet {
  return new ResponseSheet({
    ...(watch && { watch }),
    grid,
    digest: sha256Hex,
    findLayout: () => findProvedLayout(grid, facts),
  });
}

/** Notes where our columns stand, where that is not as it was. */
function remember(layout: Layout, { id }: SheetGrid, { ourPlaces }: ColumnFacts): void {
  const note = noteOf(id, layout);
  if (note && JSON.stringify(note) !== JSON.stringify(ourPlaces.get())) ourPlaces.set(note);
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
  claim(updates: readonly RecordUpdate[], rivals?: Rivals, step?: ClaimStep): WriteResult[] | null {
    const { sheet, recall } = this;
    const claimAll = (some: readonly RecordUpdate[]) => {
      const settled = step?.before(some) ?? some;
      const results = rivals
        ? claimRows(sheet, settled, rivals, recall)
        : writeRows(settled, { sheet, recall, isLocked: true });
      step?.after(settled, results);
      return results;
    };
    const write = (some: readonly RecordUpdate[]) => locked(() => claimAll(some)); // guard: claim-lock
    return claimWhereAllowed(updates, write, { refused: (all) => sheet.noteRefusal(all) });
  }

  write(updates: readonly RecordUpdate[]): WriteResult[] {
    const { sheet, recall } = this;
    return noting(sheet, () => writeRows(updates, { sheet, recall, isLocked: false }));
  }

  bearers(ids: readonly string[]): RequestRow[] {
    return findBearers(this.sheet, ids);
  }

  replaceMail(from: readonly string[], to: string): number {
    return this.sheet.replaceMail(from, to);
  }
}
