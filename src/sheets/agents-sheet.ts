import { listDigest } from '../accounts/list-digest';
import type { AgentLine, AgentsSheet } from '../accounts/ports';
import type { PreviousAccount } from '../accounts/state';
import { addFilter, colourByWord, formatHeader } from '../google/formatting';
import { type Cell, type CellPlace, textOf } from '../google/grid';
import type { SheetGrid } from '../google/sheet-grid';
import type { Workbook } from '../google/workbook';
import type { Connection } from '../zendesk/connection';
import { agentCells, type ListedAccount, listedAccount, previousAccount } from './agents-cells';
import { fewRunsOf, type Run } from './blocks';
import { DATE_FORMAT, type OwnSheet, ownSheetIfOurs, ownSheetOnly, rewrite } from './own-sheet';

type Product = Connection['product'];

const ID = 'Agent ID';
const EMAIL = 'E-mail';

/** Rows too many are cheaper to read than one call more. */
const MAX_GAP_READ_OVER = 20;
const MAX_RUNS = 20;

/** Of those that are read to the last one. */
const ROWS_PER_BLOCK = 10_000;

/** More accounts than this are read at no time beside the addresses of one batch. */
const MAX_ACCOUNTS_BESIDE = 100;

const LOOKS = [
  { word: 'Disabled', background: '#f1f3f4', color: '#3c4043' },
  { word: 'Enabled', background: '#e6f4ea', color: '#0d652d' },
];

const NAME = 'Agents';

const sheetOf = (product: Product): OwnSheet => ({
  name: NAME,
  columns: [
    { title: ID, width: 130 },
    { title: EMAIL, width: 240 },
    { title: 'Name', width: 180 },
    { title: 'Enabled', width: 80 },
    { title: 'Role', width: 120 },
    product === 'support' ? { title: 'Chat', width: 80 } : { title: 'Departments', width: 220 },
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
});

/** The `Agents` sheet: one row an account, as of the last snapshot. */
export class WorkbookAgents implements AgentsSheet {
  private readonly workbook: Workbook;
  private readonly product: Product;

  /** `product`: whose accounts are written there; addresses and ids stand under the same titles for all. */
  constructor(workbook: Workbook, product: Product = 'chat') {
    this.workbook = workbook;
    this.product = product;
  }

  exists(): boolean {
    return this.workbook.named(NAME) !== null;
  }

  replaceAll(lines: readonly AgentLine[]): void {
    const sheet = sheetOf(this.product);
    const rows = lines.map((line) => agentCells(line, this.product));
    const grid = ownSheetOnly(this.workbook, sheet);
    rewrite(grid, sheet, rows);
    writeEnds(grid, lines, sheet.columns.length);
    this.workbook.flush();
  }

  /** By agent id. A row whose state was altered by hand is as good as none. */
  previous(): ReturnType<AgentsSheet['previous']> {
    const sheet = sheetOf(this.product);
    const grid = ownSheetIfOurs(this.workbook, sheet);
    const rows = (grid?.lastRow() ?? 0) - 1;
    const area = { row: 2, column: 1, rows, columns: sheet.columns.length };
    const cells = (grid && rows > 0 ? grid.read(area) : []).filter(([id]) => textOf(id) !== '');
    const accounts = new Map<string, PreviousAccount>();
    for (const row of cells) {
      const account = previousAccount(row, this.product);
      if (account) accounts.set(textOf(row[0]), account);
    }
    return { accounts, digest: () => listDigest(cells.map(listedAccount)) };
  }

  /** All that the sheet lists, as it stands there; `null`: it is gone, or not as we made it. */
  listed(): ListedAccount[] | null {
    const sheet = sheetOf(this.product);
    const grid = ownSheetIfOurs(this.workbook, sheet);
    if (!grid) return null;
    const last = grid.lastRow();
    const accounts: ListedAccount[] = [];
    for (let row = 2; row <= last; row += ROWS_PER_BLOCK) {
      const rows = Math.min(ROWS_PER_BLOCK, last - row + 1);
      const cells = grid.read({ row, column: 1, rows, columns: sheet.columns.length });
      for (const each of cells) if (textOf(each[0]) !== '') accounts.push(listedAccount(each));
    }
    return accounts;
  }

  /** What a search for addresses and ids is to find, too: it shows the column of the ids without one call more. */
  static readonly soughtTitle = ID;

  /**
   * The accounts in whose rows an address was found, in its column, unless the id was found beside it and is known.
   * Columns go by their titles: people insert some.
   */
  beside(found: readonly CellPlace[]): { email: string; id: string }[] {
    const cells = found.filter(({ sheet }) => sheet === NAME);
    const idColumn = cells.find(({ row }) => row === 1)?.column;
    const known = new Set(cells.filter(({ column }) => column === idColumn).map(({ row }) => row));
    const others = cells.filter(({ row }) => row > 1 && !known.has(row));
    const grid = others.length > 0 ? this.workbook.named(NAME) : null;
    const columns = grid && columnsOf(grid.header());
    if (!grid || !columns) return [];
    const rows = others.filter(({ column }) => column === columns.email).map(({ row }) => row);
    return readRows(grid, rows.slice(0, MAX_ACCOUNTS_BESIDE), columns);
  }

  isAgents(sheetId: number): boolean {
    return this.workbook.named(NAME)?.id === sheetId;
  }

  /** What stands in the column of the addresses in these rows, which anybody may have typed; `null`: there is no such column. */
  addressesIn(rows: readonly number[]): string[] | null {
    const grid = this.workbook.named(NAME);
    const columns = grid && columnsOf(grid.header());
    if (!grid || !columns) return null;
    const last = grid.lastRow();
    return readRows(
      grid,
      rows.filter((row) => row <= last),
      columns,
    ).map(({ email }) => email);
  }

  /** Each account by its id and address; `null` where the sheet is not as we made it. */
  addresses(): { email: string; id: string }[] | null {
    const grid = this.workbook.named(NAME);
    const columns = grid && columnsOf(grid.header());
    const last = grid?.lastRow() ?? 0;
    if (!grid || !columns) return null;
    return last < 2 ? [] : readBlock(grid, { first: 2, last }, columns);
  }
}

const UNTIL = { title: 'Access until', width: 120 };

/** To the right of what each sheet has: one that an earlier version has made goes on. */
function writeEnds(grid: SheetGrid, lines: readonly AgentLine[], width: number): void {
  if (lines.every(({ until }) => until === undefined)) return;
  const titles = grid.header().map(textOf);
  const found = titles.indexOf(UNTIL.title, width);
  const taken = titles.flatMap((title, index) => (title === '' ? [] : [index + 1]));
  const column = found >= 0 ? found + 1 : Math.max(width, ...taken) + 1;
  grid.reach(lines.length + 1, column);
  if (found < 0) formatHeader(grid, column, [UNTIL.title], [UNTIL.width]);
  const cells = lines.map(({ until }): Cell[] => [until ?? '']);
  grid.write({ row: 2, column, rows: cells.length, columns: 1 }, cells);
}

interface Columns {
  id: number;
  email: number;
}

function columnsOf(header: readonly Cell[]): Columns | null {
  const titles = header.map(textOf);
  const [id, email] = [titles.indexOf(ID) + 1, titles.indexOf(EMAIL) + 1];
  return id > 0 && email > 0 ? { id, email } : null;
}

function readRows(grid: SheetGrid, rows: readonly number[], columns: Columns) {
  const wanted = new Set(rows);
  return fewRunsOf(rows, MAX_GAP_READ_OVER, MAX_RUNS).flatMap((run) =>
    readBlock(grid, run, columns).filter((_, index) => wanted.has(run.first + index)),
  );
}

function readBlock(grid: SheetGrid, { first, last }: Run, { id, email }: Columns) {
  const column = Math.min(id, email);
  const area = { row: first, column, rows: last - first + 1, columns: Math.abs(id - email) + 1 };
  return grid.read(area).map((cells) => ({
    id: textOf(cells[id - column]).trim(),
    email: textOf(cells[email - column])
      .trim()
      .toLowerCase(),
  }));
}
