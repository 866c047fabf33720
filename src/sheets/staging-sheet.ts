import type { Staging } from '../accounts/ports';
import { textOf } from '../google/grid';
import type { SheetGrid } from '../google/sheet-grid';
import type { Workbook } from '../google/workbook';
import type { Account } from '../zendesk/accounts';

const NAME = 'Agents (being read)';

/** Where accounts wait whose reading takes more than one execution: one cell of JSON an account, hidden. */
export class WorkbookStaging implements Staging {
  private readonly workbook: Workbook;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  /** Behind the first `offset` accounts; what stood there is written over. */
  keep(accounts: readonly Account[], offset: number): void {
    const grid = this.workbook.named(NAME) ?? this.add();
    if (offset === 0) grid.sheet.hideSheet();
    grid.reach(offset + accounts.length, 1);
    const cells = accounts.map((account) => [JSON.stringify(account)]);
    if (cells.length > 0) grid.write({ row: offset + 1, column: 1, rows: cells.length, columns: 1 }, cells);
    this.workbook.flush();
  }

  /** A spreadsheet holds ten million cells, empty ones too. */
  private add(): SheetGrid {
    const grid = this.workbook.add(NAME);
    grid.trimColumns(1);
    return grid;
  }

  /** `null` when somebody has touched the sheet: then everything is read again. */
  load(count: number): Account[] | null {
    const grid = this.workbook.named(NAME);
    if (!grid || grid.lastRow() < count) return null;
    const cells = count > 0 ? grid.read({ row: 1, column: 1, rows: count, columns: 1 }) : [];
    try {
      const accounts = cells.map(([cell]) => JSON.parse(textOf(cell)) as Account);
      return accounts.every(isAccount) && areAsRead(accounts) ? accounts : null;
    } catch {
      return null;
    }
  }

  drop(): void {
    const grid = this.workbook.named(NAME);
    if (grid) this.workbook.remove(grid);
  }
}

/** As far as it matters for reading on: nothing else is written from these. */
function isAccount(value: Partial<Account> | null): boolean {
  return typeof value?.id === 'string' && Array.isArray(value.departments);
}

/** Nobody twice, and the last one the one after whom reading goes on: people sort sheets. */
function areAsRead(accounts: readonly Account[]): boolean {
  const ids = accounts.map(({ id }) => Number(id));
  const last = ids[ids.length - 1] ?? 0;
  return new Set(ids).size === ids.length && ids.every((id) => id <= last);
}
