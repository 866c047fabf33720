import type { SheetGrid } from './sheet-grid';

const HEADER_BACKGROUND = '#e8eaed';

export interface StatusLook {
  word: string;
  background: string;
  color: string;
}

/** Puts a header in, dressed, frozen and explained. */
export function dressHeader(
  grid: SheetGrid,
  column: number,
  titles: readonly string[],
  widths: readonly number[],
): void {
  const range = grid.sheet.getRange(1, column, 1, titles.length);
  range.setValues([[...titles]]);
  range.setFontWeight('bold').setBackground(HEADER_BACKGROUND);
  widths.forEach((width, index) => {
    grid.sheet.setColumnWidth(column + index, width);
  });
  if (grid.sheet.getFrozenRows() < 1) grid.sheet.setFrozenRows(1);
}

/** Column formats, from row 2 down: `@` for text, a pattern for times. */
export function formatColumn(grid: SheetGrid, column: number, format: string): void {
  grid.sheet.getRange(2, column, grid.sheet.getMaxRows() - 1, 1).setNumberFormat(format);
}

/** Lets long sentences be read whole. */
export function wrapColumn(grid: SheetGrid, column: number): void {
  grid.sheet.getRange(2, column, grid.sheet.getMaxRows() - 1, 1).setWrap(true);
}

/**
 * Colours a column by the word it holds. The rules of other people stay: `setConditionalFormatRules` replaces
 * all rules of a sheet, so they are read first and only those of ours for this column are exchanged.
 */
export function colourByWord(grid: SheetGrid, column: number, looks: readonly StatusLook[]): void {
  const { sheet } = grid;
  const range = sheet.getRange(2, column, sheet.getMaxRows() - 1, 1);
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
