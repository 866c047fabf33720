import { courtesy, HEADER_BACKGROUND } from '../google/formatting';
import type { Place } from '../google/grid';
import type { SheetGrid } from '../google/sheet-grid';
import {
  ACCOUNT_TITLES,
  type DashboardPlaces,
  NOTE_ROWS,
  NOTES_BELOW,
  PRICE_OFFSETS,
  ROWS_ABOVE_TITLES,
  USED_COLUMNS,
  WEEK_OFFSETS,
  WEEKS,
} from './dashboard-layout';

/** In pixels. */
const COLUMN_WIDTH = 100;
const FORMATTED_COLUMNS = 12;

const INK = '#202124';
const SOFT = '#5f6368';
/** A cell that people fill in. */
const INPUT = '#fff8e1';

/** How a new dashboard looks. */
export function formatDashboard(grid: SheetGrid, places: DashboardPlaces): boolean {
  return courtesy(() => {
    for (let column = 1; column <= FORMATTED_COLUMNS; column++)
      grid.sheet.setColumnWidth(column, COLUMN_WIDTH);
    formatHead(grid, places.head);
    formatTables(grid, places);
  });
}

function formatHead({ sheet }: SheetGrid, { row, column }: Place): void {
  const line = (offset: number) => sheet.getRange(row + offset, column, 1, USED_COLUMNS);
  line(-ROWS_ABOVE_TITLES).setFontSize(18).setFontWeight('bold').setFontColor(INK);
  line(1 - ROWS_ABOVE_TITLES).setFontColor(SOFT);
  for (const offset of [2, 3])
    line(offset - ROWS_ABOVE_TITLES)
      .setFontSize(13)
      .setFontColor(INK);
  line(0).setFontWeight('bold').setFontColor(SOFT);
  line(1).setFontSize(28).setFontWeight('bold').setFontColor(INK).setHorizontalAlignment('left');
  for (const offset of [2, 3]) line(offset).setFontColor(SOFT).setHorizontalAlignment('left');
}

function formatTables({ sheet }: SheetGrid, { price, weeks, accounts }: DashboardPlaces): void {
  sheet.getRange(price.row, price.column).setFontWeight('bold');
  sheet
    .getRange(price.row, price.column + PRICE_OFFSETS.input)
    .setBackground(INPUT)
    .setFontWeight('bold');
  sheet.getRange(price.row, price.column + PRICE_OFFSETS.note).setFontColor(SOFT);
  const header = sheet.getRange(weeks.row, weeks.column, 1, USED_COLUMNS);
  header.setFontWeight('bold').setBackground(HEADER_BACKGROUND).setWrap(true);
  const figures = (offset: number, columns: number) =>
    sheet.getRange(weeks.row + 1, weeks.column + offset, WEEKS, columns);
  figures(0, 1).setNumberFormat('mmm d').setHorizontalAlignment('left');
  figures(WEEK_OFFSETS.times, 2).setNumberFormat('0.0');
  figures(WEEK_OFFSETS.inTime, 1).setNumberFormat('0%');
  const titles = sheet.getRange(accounts.row, accounts.column, 1, ACCOUNT_TITLES.length);
  titles.setFontWeight('bold').setBackground(HEADER_BACKGROUND);
  sheet.getRange(accounts.row + NOTES_BELOW, accounts.column, NOTE_ROWS, 1).setFontColor(SOFT);
}
