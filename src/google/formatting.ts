import { noteException } from './console';
import type { SheetGrid } from './sheet-grid';

/**
 * How sheets look. It is a courtesy: a table with typed columns refuses formats, and nothing that has to be done may fail
 * because of it. Google may apply a format later and refuse it then, with any other call: what has to succeed is applied
 * before, and `applyFormats` comes last. Each gives whether Google did it.
 */

export function courtesy(action: () => void): boolean {
  try {
    action();
    return true;
  } catch (error) {
    noteException('format', error);
    return false;
  }
}

/** Applies the formats so far. */
export function applyFormats(): boolean {
  return courtesy(() => SpreadsheetApp.flush());
}

export const HEADER_BACKGROUND = '#e8eaed';

/** How a cell looks that holds a word. */
export interface WordFormat {
  word: string;
  background: string;
  color: string;
}

/** Writes a header, and formats and freezes it. The titles are no courtesy. */
export function formatHeader(
  grid: SheetGrid,
  column: number,
  titles: readonly string[],
  widths: readonly number[],
  row = 1,
): boolean {
  const range = grid.sheet.getRange(row, column, 1, titles.length);
  range.setValues([[...titles]]);
  SpreadsheetApp.flush();
  return courtesy(() => {
    range.setFontWeight('bold').setBackground(HEADER_BACKGROUND);
    widths.forEach((width, index) => {
      grid.sheet.setColumnWidth(column + index, width);
    });
    if (grid.sheet.getFrozenRows() < row) grid.sheet.setFrozenRows(row);
  });
}

/** A page of several tables: how wide its columns are, and which rows are headings or hold the titles of a table. */
export function formatEvidence(
  { sheet }: SheetGrid,
  {
    widths,
    headings,
    titles,
  }: { widths: readonly number[]; headings: readonly number[]; titles: readonly number[] },
): boolean {
  const rows = (numbers: readonly number[]) => sheet.getRangeList(numbers.map((row) => `${row}:${row}`));
  return courtesy(() => {
    widths.forEach((width, index) => {
      sheet.setColumnWidth(index + 1, width);
    });
    rows([...headings, ...titles]).setFontWeight('bold');
    if (titles.length > 0) rows(titles).setBackground(HEADER_BACKGROUND);
  });
}

/**
 * Whoever edits the sheet is asked whether they mean it; nobody is kept from it.
 * Source: https://developers.google.com/apps-script/reference/spreadsheet/protection#setwarningonlywarningonly
 */
export function warnOnEdits({ sheet }: SheetGrid): boolean {
  return courtesy(() => void sheet.protect().setWarningOnly(true));
}

/** Column formats: `@` for text, a pattern for times. */
export function formatColumn(grid: SheetGrid, column: number, format: string, header = 1): boolean {
  return courtesy(() => void wholeColumn(grid, column, header).setNumberFormat(format));
}

/** Lets long sentences be read whole. */
export function wrapColumn(grid: SheetGrid, column: number, header = 1): boolean {
  return courtesy(() => void wholeColumn(grid, column, header).setWrap(true));
}

/**
 * With its header: forms insert a row for each response, and a range that began below the header would move down before the first one.
 * Source: https://github.com/clyall/FormEmailer/issues/25
 */
function wholeColumn(
  { sheet }: SheetGrid,
  column: number,
  header: number,
): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(header, column, sheet.getMaxRows() - header + 1, 1);
}

/** Buttons to filter and sort by in the header; a filter that people have made stays. */
export function addFilter({ sheet }: SheetGrid, columns: number, header = 1): boolean {
  return courtesy(() => {
    if (sheet.getFilter()) return;
    sheet.getRange(header, 1, sheet.getMaxRows() - header + 1, columns).createFilter();
  });
}

/**
 * Colours a column by the word that its cells hold. The rules of other people stay: `setConditionalFormatRules`
 * replaces all rules of a sheet, so they are read first and only those of ours for this column are exchanged.
 * Source: https://developers.google.com/apps-script/reference/spreadsheet/sheet#setConditionalFormatRules(ConditionalFormatRule)
 */
export function colourByWord(
  grid: SheetGrid,
  column: number,
  formats: readonly WordFormat[],
  header = 1,
): boolean {
  return courtesy(() => exchangeRules(grid, column, formats, header));
}

function exchangeRules(
  grid: SheetGrid,
  column: number,
  formats: readonly WordFormat[],
  header: number,
): void {
  const { sheet } = grid;
  const range = wholeColumn(grid, column, header);
  const words = formats.map(({ word }) => word);
  const others = sheet.getConditionalFormatRules().filter((rule) => !isOurs(rule, column, words));
  const ours = formats.map(({ word, background, color }) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextContains(word)
      .setBackground(background)
      .setFontColor(color)
      .setRanges([range])
      .build(),
  );
  sheet.setConditionalFormatRules([...others, ...ours]);
}

function isOurs(
  rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule,
  column: number,
  words: string[],
): boolean {
  const criteria = rule.getBooleanCondition()?.getCriteriaValues() ?? [];
  return (
    words.includes(String(criteria[0])) && rule.getRanges().every((range) => range.getColumn() === column)
  );
}
