import type { AgentsSheet } from '../agents/extract';
import { type Cell, textOf } from '../google/grid';
import type { Workbook } from '../google/workbook';
import type { Account } from '../zendesk/accounts';
import { DATE_FORMAT, type OwnColumn, ownSheetOnly } from './own-sheet';

const NAME = 'Agents';
const COLUMNS: readonly OwnColumn[] = [
  { title: 'Agent ID', width: 130 },
  { title: 'E-mail', width: 240 },
  { title: 'Name', width: 180 },
  { title: 'Enabled', width: 80 },
  { title: 'Role', width: 120 },
  { title: 'Departments', width: 220 },
  { title: 'Created', width: 140, format: DATE_FORMAT },
  { title: 'Last use', width: 140, format: DATE_FORMAT },
];
const ID = 'Agent ID';

/** Rows written in one call. */
const BLOCK = 5_000;

/** The `Agents` sheet: one row an account, as of the last extract. */
export class WorkbookAgents implements AgentsSheet {
  private readonly workbook: Workbook;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  exists(): boolean {
    return this.workbook.named(NAME) !== null;
  }

  replaceAll(accounts: readonly Account[]): void {
    const grid = ownSheetOnly(this.workbook, NAME, COLUMNS);
    grid.reach(accounts.length + 1, COLUMNS.length);
    grid.clearBelow(1);
    for (let done = 0; done < accounts.length; done += BLOCK) {
      const cells = accounts.slice(done, done + BLOCK).map(toCells);
      grid.write({ row: done + 2, column: 1, rows: cells.length, columns: COLUMNS.length }, cells);
    }
    this.workbook.flush();
  }

  /** Anywhere in the sheet, and the id by its title: people insert columns. */
  findId(email: string): string | null {
    const grid = this.workbook.named(NAME);
    const row = grid?.find(email) ?? null;
    if (!grid || row === null) return null;
    const column = grid.header().findIndex((title) => textOf(title) === ID) + 1;
    return column === 0 ? null : textOf(grid.read({ row, column, rows: 1, columns: 1 })[0]?.[0]) || null;
  }
}

function toCells(account: Account): Cell[] {
  const { id, email, name, enabled, role, departments, createdAt, lastUsedAt } = account;
  return [
    id,
    email,
    name,
    enabled ? 'Yes' : 'No',
    role,
    departments.join(', '),
    createdAt === null ? '' : { time: createdAt },
    typeof lastUsedAt === 'number' ? { time: lastUsedAt } : capitalized(lastUsedAt),
  ];
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
