import type { AgentLine, AgentsSheet } from '../accounts/ports';
import { type PreviousAccount, STATE_WORDS } from '../accounts/state';
import { addFilter, colourByWord } from '../google/formatting';
import { type Cell, textOf, timeOf } from '../google/grid';
import type { Workbook } from '../google/workbook';
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

/** The `Agents` sheet: one row an account, as of the last extract. */
export class WorkbookAgents implements AgentsSheet {
  private readonly workbook: Workbook;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  exists(): boolean {
    return this.workbook.named(SHEET.name) !== null;
  }

  replaceAll(lines: readonly AgentLine[]): void {
    rewrite(ownSheetOnly(this.workbook, SHEET), SHEET, lines.map(toCells));
    this.workbook.flush();
  }

  /** By agent id. A row whose state was altered by hand is as good as none. */
  previousAccounts(): Map<string, PreviousAccount> {
    const grid = ownSheetIfOurs(this.workbook, SHEET);
    const rows = (grid?.lastRow() ?? 0) - 1;
    if (!grid || rows < 1) return new Map();
    const cells = grid.read({ row: 2, column: 1, rows, columns: SHEET.columns.length });
    return new Map(cells.flatMap((row) => (isSighting(row) ? [[textOf(row[0]), toSighting(row)]] : [])));
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

function toCells({ account, days, state, changed }: AgentLine): Cell[] {
  const { id, email, name, enabled, role, departments, createdAt, lastUsedAt } = account;
  return [
    id,
    email,
    name,
    enabled ? 'Yes' : 'No',
    role,
    departments.join(', '),
    timeCell(createdAt),
    typeof lastUsedAt === 'number' ? { time: lastUsedAt } : capitalized(lastUsedAt),
    days ?? '',
    state.word,
    timeCell(state.since),
    changed,
  ];
}

function isSighting(cells: readonly Cell[]): boolean {
  return STATE_WORDS.some((word) => word === textOf(cells[9]));
}

function toSighting(cells: readonly Cell[]): PreviousAccount {
  const word = STATE_WORDS.find((each) => each === textOf(cells[9])) ?? 'Enabled';
  return {
    email: textOf(cells[1]),
    name: textOf(cells[2]),
    enabled: textOf(cells[3]) === 'Yes',
    role: textOf(cells[4]),
    departments: textOf(cells[5]),
    state: { word, since: timeOf(cells[10]) },
  };
}

function timeCell(time: number | null): Cell {
  return time === null ? '' : { time };
}

export function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
