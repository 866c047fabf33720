import type { Staging } from '../accounts/ports';
import { textOf } from '../google/grid';
import type { SheetGrid } from '../google/sheet-grid';
import type { Workbook } from '../google/workbook';
import { readJson } from '../state/key-values';
import type { Account } from '../zendesk/accounts';

export const STAGING_SHEET = 'Agents (being read)';

/** Where accounts wait whose reading takes more than one execution: one cell of JSON an account, hidden. */
export class WorkbookStaging implements Staging {
  private readonly workbook: Workbook;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  keep(accounts: readonly Account[], offset: number): void {
    const grid = this.workbook.named(STAGING_SHEET) ?? this.add();
    if (offset === 0) grid.sheet.hideSheet();
    grid.reach(offset + accounts.length, 1);
    const cells = accounts.map((account) => [JSON.stringify(account)]);
    if (cells.length > 0) grid.write({ row: offset + 1, column: 1, rows: cells.length, columns: 1 }, cells);
    grid.clearBelow(offset + accounts.length);
    this.workbook.flush();
  }

  /**
   * Of one column: a spreadsheet holds ten million cells, empty ones too.
   * Source: https://support.google.com/drive/answer/37603
   */
  private add(): SheetGrid {
    const grid = this.workbook.add(STAGING_SHEET);
    grid.trimColumns(1);
    return grid;
  }

  /**
   * `null` when an editor has changed the sheet, or an execution died while it wrote: then everything is read
   * again. The order does not matter, since people sort sheets.
   */
  load(count: number): Account[] | null {
    const grid = this.workbook.named(STAGING_SHEET);
    if (!grid || grid.lastRow() !== count) return null;
    const cells = count > 0 ? grid.read({ row: 1, column: 1, rows: count, columns: 1 }) : [];
    const accounts = cells.map(([cell]) => readJson<unknown>(textOf(cell))).filter(isAccount);
    const ids = new Set(accounts.map(({ id }) => id));
    return ids.size === count ? accounts : null;
  }

  drop(): void {
    const grid = this.workbook.named(STAGING_SHEET);
    if (grid) this.workbook.remove(grid);
  }
}

/** As far as the rest relies on it when it shows and judges the account. */
function isAccount(value: unknown): value is Account {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'id' in value &&
    typeof value.id === 'string' &&
    'departments' in value &&
    Array.isArray(value.departments)
  );
}
