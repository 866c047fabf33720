import { addFilter, colourByWord, wrapColumn } from '../google/formatting';
import { textOf } from '../google/grid';
import type { Workbook } from '../google/workbook';
import type { PlanContent, PlanHeading, PlanRow, PlanSheet } from '../idle/ports';
import { type Message, say } from '../text/say';
import { DATE_FORMAT, type OwnSheet, ownSheetIfOurs, ownSheetOnly, rewrite } from './own-sheet';
import { headingCells, planCells, planIdIn, readPlanRow, resultText } from './plan-cells';

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

/** The `Plan` sheet: three lines about the plan, then what is to be done, then which accounts are spared and why. */
export class WorkbookPlan implements PlanSheet {
  private readonly workbook: Workbook;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  write(heading: PlanHeading, rows: readonly PlanRow[]): void {
    const grid = ownSheetOnly(this.workbook, SHEET);
    rewrite(grid, SHEET, rows.map(planCells));
    const above = headingCells(heading);
    grid.write({ row: 1, column: 1, rows: above.length, columns: 2 }, above);
    this.workbook.flush();
  }

  isPlan(sheetId: number): boolean {
    return this.workbook.named(SHEET.name)?.id === sheetId;
  }

  /**
   * Also applies what was written before: the state comes last, and no later execution makes up for what was lost.
   * Source: https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#flush
   */
  setState(state: Message): void {
    const grid = ownSheetIfOurs(this.workbook, SHEET);
    if (!grid) return;
    grid.write({ row: 3, column: 2, rows: 1, columns: 1 }, [[say(state)]]);
    this.workbook.flush();
  }

  read(): PlanContent | null {
    const grid = ownSheetIfOurs(this.workbook, SHEET);
    if (!grid) return null;
    const count = Math.max(0, grid.lastRow() - HEADER);
    const columns = SHEET.columns.length;
    const cells = grid.read({ row: 1, column: 1, rows: HEADER + count, columns });
    const rows = cells.slice(HEADER).map((row, index) => readPlanRow(row, HEADER + 1 + index));
    return {
      planId: planIdIn(textOf(cells[0]?.[0])),
      rows: rows.filter(({ agentId, kind }) => agentId !== '' || kind !== ''),
    };
  }

  /** In the rows that say that these accounts were disabled. */
  setRestored(agentIds: readonly string[]): void {
    const restored = new Set(agentIds);
    const isUndone = ({ agentId, result }: PlanRow) =>
      restored.has(agentId) && result.kind === 'done' && result.action === 'Disabled';
    const rows = this.read()?.rows.filter(isUndone) ?? [];
    this.setResults(rows.map((row) => ({ ...row, result: { kind: 'restored' } })));
  }

  /** Of rows that stand together and are still where they were read. */
  setResults(rows: readonly PlanRow[]): void {
    const grid = ownSheetIfOurs(this.workbook, SHEET);
    const first = Math.min(...rows.map(({ row }) => row));
    const last = Math.max(...rows.map(({ row }) => row));
    if (!grid || rows.length === 0) return;
    const area = { row: first, column: 1, rows: last - first + 1, columns: SHEET.columns.length };
    const statuses = grid.read(area).map((cells, index) => {
      const current = readPlanRow(cells, first + index);
      const ours = rows.find(({ agentId, kind }) => agentId === current.agentId && kind === current.kind);
      return [ours ? resultText(ours.result) : textOf(cells[STATUS - 1])];
    });
    grid.write({ ...area, column: STATUS, columns: 1, rows: statuses.length }, statuses);
  }
}
