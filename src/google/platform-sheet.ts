import { exactly, textOf, timeOf } from './grid';
import type { SheetGrid } from './sheet-grid';
import { tried } from './tried';

/** Probes of what Google does to cells, in a sheet of their own. */

export interface TextFacts {
  /** Written over cells, the texts are read back as they were, but perhaps for an apostrophe before them. */
  written: boolean;
  /** Added as a row, the same. */
  appended: boolean;
  /** None of them became a formula. */
  inert: boolean;
  /** The cell shows the apostrophe before a text instead of taking it away. */
  showsApostrophe: boolean;
}

/** What Sheets would take for a formula, a number, a date or a truth value, and what it would not. */
const TEXTS = ['plain', "O'Brien", '=1+1', '+1', '-1', '@x', '007', '1/2', 'March 3', 'TRUE', '1e3'];

/** Below the marks of the sheet. */
const FIRST_ROW = 3;

export function probeTexts(grid: SheetGrid): TextFacts {
  const { sheet } = grid;
  const column = { row: FIRST_ROW, column: 1, rows: TEXTS.length, columns: 1 };
  grid.write(
    column,
    TEXTS.map((text) => [text]),
  );
  const written = grid.read(column).map(([cell]) => textOf(cell));
  grid.append([TEXTS]);
  const row = { row: FIRST_ROW + TEXTS.length, column: 1, rows: 1, columns: TEXTS.length };
  const [appended = []] = grid.read(row);
  const formulas = [
    ...sheet.getRange(column.row, 1, TEXTS.length, 1).getFormulas(),
    ...sheet.getRange(row.row, 1, 1, TEXTS.length).getFormulas(),
  ].flat();
  const raw = sheet.getRange(row.row + 1, 1);
  raw.setValue("'text");
  return {
    written: isSame(written),
    appended: isSame(appended.map(textOf)),
    inert: formulas.every((formula) => formula === ''),
    showsApostrophe: raw.getValue() === "'text",
  };
}

function isSame(texts: readonly string[]): boolean {
  return TEXTS.every((text, index) => texts[index] === text || texts[index] === `'${text}`);
}

/** A time in whole seconds: Sheets keeps times as parts of a day, so that the last digits may be lost. */
const TIME = Date.UTC(2026, 2, 29, 1, 30, 7);

export function probeTime(grid: SheetGrid): boolean {
  const area = { row: 1, column: 3, rows: 1, columns: 1 };
  grid.write(area, [[{ time: TIME }]]);
  const time = timeOf(grid.read(area)[0]?.[0]);
  return time !== null && Math.abs(time - TIME) < 1000;
}

/** What is done with rows of one kind; `false`: they are left out. */
export interface RowFacts {
  searched: boolean;
  replaced: boolean;
  /** The edge of the filled cells is looked for in them, too. */
  stepped: boolean;
}

export interface SearchingFacts {
  /** In rows that are seen a text is found and replaced, and Google says in how many cells. */
  works: boolean;
  /** `null`: rows could not be hidden, or filtered, to try it. */
  hidden: RowFacts | null;
  filtered: RowFacts | null;
}

const PATTERN = 'Sending: probe r-1';
const REPLACED = 'Sent: probe';
const COLUMN = { text: 14, kind: 15, hiddenEdge: 16, filteredEdge: 17 };

/** Kind of row, and the columns whose edge is looked for: each has its gap in the row in question. */
const ROWS = [
  ['seen', 'x', ''],
  ['hidden', '', ''],
  ['seen', 'x', ''],
  ['seen', 'x', 'x'],
  ['filtered', '', ''],
  ['seen', '', 'x'],
  ['seen', '', 'x'],
] as const;

const rowOf = (index: number): number => FIRST_ROW + 1 + index;
const HIDDEN = { index: 1, edgeFrom: rowOf(3), edge: rowOf(2) };
const FILTERED = { index: 4, edgeFrom: rowOf(6), edge: rowOf(5) };

/** Searches and replaces in rows of which one is hidden by hand, and one by a filter. */
export function probeSearching(grid: SheetGrid): SearchingFacts {
  const area = { row: rowOf(0), column: COLUMN.text, rows: ROWS.length, columns: 4 };
  grid.write(
    area,
    ROWS.map((row) => [PATTERN, ...row]),
  );
  const isHidden = tried('hiding a row', () => hide(grid, rowOf(HIDDEN.index))) ?? false;
  const isFiltered = tried('filtering a row', () => filterOut(grid, rowOf(FILTERED.index))) ?? false;
  const places = grid.search(exactly([PATTERN]), COLUMN.text, COLUMN.text);
  const steps = edgesOf(grid);
  const count = grid.replaceMatching(COLUMN.text, exactly([PATTERN]), REPLACED);
  const texts = grid.read(area).map(([cell]) => textOf(cell));
  const facts = (index: number, stepped: boolean): RowFacts => ({
    searched: places.some(({ row }) => row === rowOf(index)),
    replaced: texts[index] === REPLACED,
    stepped,
  });
  const seen = ROWS.flatMap(([kind], index) => (kind === 'seen' ? [facts(index, true)] : []));
  return {
    works:
      seen.every((row) => row.searched && row.replaced) &&
      count === texts.filter((text) => text === REPLACED).length,
    hidden: isHidden ? facts(HIDDEN.index, steps.hidden) : null,
    filtered: isFiltered ? facts(FILTERED.index, steps.filtered) : null,
  };
}

function edgesOf(grid: SheetGrid): { hidden: boolean; filtered: boolean } {
  return {
    hidden: grid.edgeAbove(HIDDEN.edgeFrom, COLUMN.hiddenEdge) === HIDDEN.edge,
    filtered: grid.edgeAbove(FILTERED.edgeFrom, COLUMN.filteredEdge) === FILTERED.edge,
  };
}

function hide({ sheet }: SheetGrid, row: number): boolean {
  sheet.hideRows(row);
  SpreadsheetApp.flush();
  return sheet.isRowHiddenByUser(row);
}

function filterOut({ sheet }: SheetGrid, row: number): boolean {
  const range = sheet.getRange(FIRST_ROW, COLUMN.text, ROWS.length + 1, 2);
  const criteria = SpreadsheetApp.newFilterCriteria().setHiddenValues(['filtered']).build();
  range.createFilter().setColumnFilterCriteria(COLUMN.kind, criteria);
  SpreadsheetApp.flush();
  return sheet.isRowHiddenByFilter(row);
}
