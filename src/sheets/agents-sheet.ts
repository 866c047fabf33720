import type { AgentLine, AgentsSheet } from '../accounts/ports';
import type { PreviousAccount } from '../accounts/state';
import { addFilter, colourByWord } from '../google/formatting';
import { textOf } from '../google/grid';
import type { Workbook } from '../google/workbook';
import { agentCells, previousAccount } from './agents-cells';
import { DATE_FORMAT, type OwnSheet, ownSheetIfOurs, ownSheetOnly, rewrite } from './own-sheet';

const ID = 'Agent ID';

const LOOKS = [
  { word: 'Disabled', background: '#f1f3f4', color: '#3c4043' },
  { word: 'Enabled', background: '#e6f4ea', color: '#0d652d' },
];

const SHEET: OwnSheet = {
  name: 'Agents',
  columns: [
    { title: ID, width: 130 },
    { title: 'E-mail', width: 240 },
    { title: 'Name', width: 180 },
    { title: 'Enabled', width: 80 },
    { title: 'Role', width: 120 },
    { title: 'Departments', width: 220 },
    { title: 'Created', width: 140, format: DATE_FORMAT },
    { title: 'Last use', width: 140, format: DATE_FORMAT },
    { title: 'Days idle', width: 80 },
    { title: 'State', width: 180 },
    { title: 'Since', width: 140, format: DATE_FORMAT },
    { title: 'Changed', width: 160 },
  ],
  format: (grid) => {
    colourByWord(grid, 10, LOOKS);
    addFilter(grid, 12);
  },
};

/** The `Agents` sheet: one row an account, as of the last snapshot. */
export class WorkbookAgents implements AgentsSheet {
  private readonly workbook: Workbook;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  exists(): boolean {
    return this.workbook.named(SHEET.name) !== null;
  }

  replaceAll(lines: readonly AgentLine[]): void {
    rewrite(ownSheetOnly(this.workbook, SHEET), SHEET, lines.map(agentCells));
    this.workbook.flush();
  }

  /** By agent id. A row whose state was altered by hand is as good as none. */
  previousAccounts(): Map<string, PreviousAccount> {
    const grid = ownSheetIfOurs(this.workbook, SHEET);
    const rows = (grid?.lastRow() ?? 0) - 1;
    if (!grid || rows < 1) return new Map();
    const cells = grid.read({ row: 2, column: 1, rows, columns: SHEET.columns.length });
    const accounts = new Map<string, PreviousAccount>();
    for (const row of cells) {
      const account = previousAccount(row);
      if (account) accounts.set(textOf(row[0]), account);
    }
    return accounts;
  }

  /** Anywhere in the sheet, and the id by its title: people insert columns. */
  findId(email: string): string | null {
    const grid = this.workbook.named(SHEET.name);
    const row = grid?.find(email) ?? null;
    if (!grid || row === null) return null;
    const column = grid.header().findIndex((title) => textOf(title) === ID) + 1;
    return column === 0 ? null : textOf(grid.read({ row, column, rows: 1, columns: 1 })[0]?.[0]) || null;
  }
}
