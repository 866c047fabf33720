import { courtesy } from '../google/formatting';
import type { Place } from '../google/grid';
import type { SheetGrid } from '../google/sheet-grid';
import {
  ACCOUNT_TITLES,
  type DashboardPlaces,
  NOTE_ROWS,
  NOTES_BELOW,
  PRICE_COLUMNS,
  ROWS_ABOVE_TITLES,
  WEEKS,
  WIDTH,
} from './dashboard-layout';

const COLUMN_WIDTH = 100;
const COLUMNS = 12;

const INK = '#202124';
const SOFT = '#5f6368';
const HEADER = '#e8eaed';
/** A cell that people fill in. */
const INPUT = '#fff8e1';

/** How a new dashboard looks. */
export function formatDashboard(grid: SheetGrid, places: DashboardPlaces): boolean {
  return courtesy(() => {
    for (let column = 1; column <= COLUMNS; column++) grid.sheet.setColumnWidth(column, COLUMN_WIDTH);
    formatHead(grid, places.head);
    formatTables(grid, places);
  });
}

function formatHead({ sheet }: SheetGrid, { row, column }: Place): void {
  const line = (offset: number) => sheet.getRange(row + offset, column, 1, WIDTH);
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
    .getRange(price.row, price.column + PRICE_COLUMNS.input)
    .setBackground(INPUT)
    .setFontWeight('bold');
  sheet.getRange(price.row, price.column + PRICE_COLUMNS.note).setFontColor(SOFT);
  const header = sheet.getRange(weeks.row, weeks.column, 1, WIDTH);
  header.setFontWeight('bold').setBackground(HEADER).setWrap(true);
  const figures = (offset: number, columns: number) =>
    sheet.getRange(weeks.row + 1, weeks.column + offset, WEEKS, columns);
  figures(0, 1).setNumberFormat('mmm d').setHorizontalAlignment('left');
  figures(6, 2).setNumberFormat('0.0');
  figures(8, 1).setNumberFormat('0%');
  const titles = sheet.getRange(accounts.row, accounts.column, 1, ACCOUNT_TITLES.length);
  titles.setFontWeight('bold').setBackground(HEADER);
  sheet.getRange(accounts.row + NOTES_BELOW, accounts.column, NOTE_ROWS, 1).setFontColor(SOFT);
}
