import { addFilter, colourByWord, wrapColumn } from '../google/formatting';
import { type Cell, textOf } from '../google/grid';
import type { Workbook } from '../google/workbook';
import type { PlanRow, PlanSheet, PlanText } from '../idle/ports';
import { capitalized } from './agents-sheet';
import { DATE_FORMAT, type OwnSheet, ownSheetIfOurs, ownSheetOnly, rewrite } from './own-sheet';

const HEADER = 4;
const STATUS = 8;

/** Never by colour alone: the word says the same. */
const LOOKS = [
  { word: 'Delete', background: '#fce8e6', color: '#a50e0e' },
  { word: 'Disable', background: '#feefe3', color: '#9a3412' },
  { word: 'Warn', background: '#fef7e0', color: '#7a4f01' },
];

const SHEET: OwnSheet = {
  name: 'Plan',
  header: HEADER,
  columns: [
    { title: 'Action', width: 120 },
    { title: 'Address', width: 240 },
    { title: 'Name', width: 180 },
    { title: 'Reason', width: 420 },
    { title: 'Last use', width: 140, format: DATE_FORMAT },
    { title: 'Days idle', width: 80 },
    { title: 'Agent ID', width: 130 },
    { title: 'Status', width: 260 },
    { title: 'Check', width: 110 },
  ],
  format: (grid) => {
    colourByWord(grid, 1, LOOKS, HEADER);
    wrapColumn(grid, 4, HEADER);
    addFilter(grid, 9, HEADER);
    grid.sheet.getRange(1, 1, HEADER - 1, 1).setFontWeight('bold');
  },
};

/** The `Plan` sheet: three lines about the plan, then what is to be done, then who is spared and why. */
export class WorkbookPlan implements PlanSheet {
  private readonly workbook: Workbook;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  write(text: PlanText, rows: readonly PlanRow[]): void {
    const grid = ownSheetOnly(this.workbook, SHEET);
    rewrite(grid, SHEET, rows.map(toCells));
    const { title, made, totals, state } = text;
    const above = [
      [title, made],
      ['Totals', totals],
      ['State', state],
    ];
    grid.write({ row: 1, column: 1, rows: above.length, columns: 2 }, above);
    this.workbook.flush();
  }

  isPlan(sheetId: number): boolean {
    return this.workbook.named(SHEET.name)?.id === sheetId;
  }

  /** Also applies what was written before: it is said last, and nobody comes back to make good what was lost. */
  setState(state: string): void {
    const grid = ownSheetIfOurs(this.workbook, SHEET);
    if (!grid) return;
    grid.write({ row: 3, column: 2, rows: 1, columns: 1 }, [[state]]);
    this.workbook.flush();
  }

  /** `null`: the sheet is gone, or its titles are not ours any more. */
  read(): { title: string; rows: PlanRow[] } | null {
    const grid = ownSheetIfOurs(this.workbook, SHEET);
    if (!grid) return null;
    const count = Math.max(0, grid.lastRow() - HEADER);
    const columns = SHEET.columns.length;
    const cells = grid.read({ row: 1, column: 1, rows: HEADER + count, columns });
    const rows = cells.slice(HEADER).map((row, index) => toRow(row, HEADER + 1 + index));
    return { title: textOf(cells[0]?.[0]), rows: rows.filter(({ agentId, kind }) => agentId + kind !== '') };
  }

  /** Of rows that stand together and are still where they were read. */
  setStatuses(rows: readonly PlanRow[]): void {
    const grid = ownSheetIfOurs(this.workbook, SHEET);
    const first = Math.min(...rows.map(({ row }) => row));
    const last = Math.max(...rows.map(({ row }) => row));
    if (!grid || rows.length === 0) return;
    const area = { row: first, column: 1, rows: last - first + 1, columns: SHEET.columns.length };
    const now = grid.read(area).map((cells, index) => toRow(cells, first + index));
    const statuses = now.map((current) => {
      const ours = rows.find(({ agentId, kind }) => agentId === current.agentId && kind === current.kind);
      return [(ours ?? current).status];
    });
    grid.write({ ...area, column: STATUS, columns: 1, rows: statuses.length }, statuses);
  }
}

function toCells({ kind, address, name, reason, lastUse, days, agentId, status, check }: PlanRow): Cell[] {
  const used = typeof lastUse === 'number' ? { time: lastUse } : capitalized(lastUse);
  return [capitalized(kind), address, name, reason, used, days ?? '', agentId, status, check];
}

/** Where nothing but the text is of use, it is taken as it stands, so that an altered cell is noticed. */
function toRow(cells: readonly Cell[], row: number): PlanRow {
  const [kind, address, name, reason, , , agentId, status, check] = cells.map(textOf);
  return {
    row,
    kind: (kind ?? '').toLowerCase(),
    address: address ?? '',
    name: name ?? '',
    reason: reason ?? '',
    lastUse: 'unknown',
    days: null,
    agentId: agentId ?? '',
    status: status ?? '',
    check: check ?? '',
  };
}
