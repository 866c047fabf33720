import { exactly, textOf, timeOf } from './grid';
import { tried } from './platform-services';
import type { SheetGrid } from './sheet-grid';

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

export interface ReplaceFacts {
  /** The rows in which it was replaced. */
  plain: boolean;
  /** `null`: rows could not be hidden, or filtered, to try it. */
  hidden: boolean | null;
  filtered: boolean | null;
  /** Google says in how many cells it did. */
  counted: boolean;
  /** Searching finds all of them, too. */
  searched: boolean;
}

const PATTERN = 'Sending: probe r-1';
const REPLACED = 'Sent: probe';
const REPLACE_COLUMN = 14;

/** Replaces a text in a column of three rows: one that is seen, one that is hidden, one that a filter hides. */
export function probeReplacing(grid: SheetGrid): ReplaceFacts {
  const { sheet } = grid;
  const area = { row: FIRST_ROW + 1, column: REPLACE_COLUMN, rows: 3, columns: 2 };
  grid.write(area, [
    [PATTERN, 'seen'],
    [PATTERN, 'hidden'],
    [PATTERN, 'filtered'],
  ]);
  const isHidden = tried('hiding a row', () => sheet.hideRows(area.row + 1)) !== null;
  const isFiltered = tried('filtering a row', () => filterOut(grid, 'filtered')) !== null;
  const column = sheet.getRange(area.row, REPLACE_COLUMN, 3, 1);
  const found = column
    .createTextFinder(exactly([PATTERN]))
    .useRegularExpression(true)
    .matchEntireCell(true)
    .findAll();
  const count = grid.replaceMatching(REPLACE_COLUMN, exactly([PATTERN]), REPLACED);
  const [plain, hidden, filtered] = grid.read(area).map(([cell]) => textOf(cell) === REPLACED);
  return {
    plain: plain ?? false,
    hidden: isHidden ? (hidden ?? false) : null,
    filtered: isFiltered ? (filtered ?? false) : null,
    counted: count === [plain, hidden, filtered].filter((each) => each).length,
    searched: found.length === 3,
  };
}

function filterOut({ sheet }: SheetGrid, text: string): void {
  const range = sheet.getRange(FIRST_ROW, REPLACE_COLUMN, 4, 2);
  const criteria = SpreadsheetApp.newFilterCriteria().setHiddenValues([text]).build();
  range.createFilter().setColumnFilterCriteria(REPLACE_COLUMN + 1, criteria);
}
