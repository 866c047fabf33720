import type { SheetGrid } from './sheet-grid';

const HEADER_BACKGROUND = '#e8eaed';

export interface StatusLook {
  word: string;
  background: string;
  color: string;
}

/** Puts a header in, dressed and frozen. */
export function formatHeader(
  grid: SheetGrid,
  column: number,
  titles: readonly string[],
  widths: readonly number[],
  row = 1,
): void {
  const range = grid.sheet.getRange(row, column, 1, titles.length);
  range.setValues([[...titles]]);
  range.setFontWeight('bold').setBackground(HEADER_BACKGROUND);
  widths.forEach((width, index) => {
    grid.sheet.setColumnWidth(column + index, width);
  });
  if (grid.sheet.getFrozenRows() < row) grid.sheet.setFrozenRows(row);
}

/** Column formats, below the header: `@` for text, a pattern for times. */
export function formatColumn(grid: SheetGrid, column: number, format: string, header = 1): void {
  below(grid, column, header).setNumberFormat(format);
}

/** Lets long sentences be read whole. */
export function wrapColumn(grid: SheetGrid, column: number, header = 1): void {
  below(grid, column, header).setWrap(true);
}

function below({ sheet }: SheetGrid, column: number, header: number): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(header + 1, column, sheet.getMaxRows() - header, 1);
}

/** Buttons to filter and sort by in the header; somebody's own filter stays. */
export function addFilter({ sheet }: SheetGrid, columns: number, header = 1): void {
  if (sheet.getFilter()) return;
  sheet.getRange(header, 1, sheet.getMaxRows() - header + 1, columns).createFilter();
}

/**
 * Colours a column by the word it holds. The rules of other people stay: `setConditionalFormatRules` replaces
 * all rules of a sheet, so they are read first and only those of ours for this column are exchanged.
 */
export function colourByWord(
  grid: SheetGrid,
  column: number,
  looks: readonly StatusLook[],
  header = 1,
): void {
  const { sheet } = grid;
  const range = below(grid, column, header);
  const words = looks.map(({ word }) => word);
  const others = sheet.getConditionalFormatRules().filter((rule) => !isOurs(rule, column, words));
  const ours = looks.map(({ word, background, color }) =>
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
