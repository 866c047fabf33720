import type { SheetView } from '../../emulator';
import type { CellStyle, CellView, EditorView, MenuView, WorkbookView } from '../protocol';
import type { Seat } from './actions';
import { styleOf } from './cell-style';
import { chartsOf } from './charts-view';
import { APPROVER, type Installation } from './installation';

const MAX_ROWS_SHOWN = 2_000;
/** Shown below the last row with content, for typing. */
const EMPTY_ROWS = 12;
const MIN_COLUMNS_SHOWN = 12;
const DEFAULT_COLUMN_WIDTH_PX = 80;
const MIN_COLUMN_WIDTH_PX = 60;
const MAX_COLUMN_WIDTH_PX = 160;
const CHARACTER_WIDTH_PX = 6;
const CELL_PADDING_PX = 12;

/** The active sheet, as Google Sheets would show it. */
export function workbookView(
  { google, approvers }: Installation,
  { activeSheetId: activeId, signedIn }: Seat,
  sidebarCount: number,
): Omit<WorkbookView, 'selected' | 'dialog'> {
  const sheets = google.spreadsheet.sheets.filter((sheet) => !sheet.isSheetHidden);
  const sheet = sheets.find(({ id }) => id === activeId) ?? sheets[0];
  if (!sheet) throw new Error('There is no visible sheet.');
  const { ui } = google;
  const texts = sheet.display().slice(0, MAX_ROWS_SHOWN);
  return {
    name: sheet.name,
    id: sheet.id,
    tabs: sheets.map(({ id, name }) => ({ id, name })),
    columns: columnsOf(sheet, texts),
    frozenRows: sheet.frozenRows,
    ...cellsOf(sheet, texts),
    more: Math.max(0, sheet.lastRow - MAX_ROWS_SHOWN),
    charts: chartsOf(sheet),
    menus: ui.menus.map(menuView),
    toasts: ui.toasts.map(({ title, message }) => ({ title, message })),
    sidebar: ui.sidebar && { title: ui.sidebar.title, count: sidebarCount },
    editors: editorsOf(google.owner, approvers),
    signedIn,
  };
}

function editorsOf(owner: string, approvers: readonly string[]): EditorView[] {
  const part = approvers.includes(APPROVER) ? 'approver' : 'editor';
  return [
    { email: owner, part: 'owner' },
    { email: APPROVER, part },
  ];
}

function columnsOf(sheet: SheetView, texts: readonly string[][]): WorkbookView['columns'] {
  const count = Math.min(sheet.maxColumns, Math.max(MIN_COLUMNS_SHOWN, sheet.lastColumn + 1));
  const widths = sheet.columnWidths;
  return Array.from({ length: count }, (_, index) => ({
    letter: letterOf(index + 1),
    width: widths[index + 1] ?? fittingWidth(texts.slice(1).map((row) => row[index] ?? '')),
  }));
}

/** A column that the script has left as it was is as wide as a person would make it, to read what is in it. */
function fittingWidth(texts: readonly string[]): number {
  const longest = Math.max(0, ...texts.map((text) => text.length));
  if (longest === 0) return DEFAULT_COLUMN_WIDTH_PX;
  const width = Math.ceil(longest * CHARACTER_WIDTH_PX) + CELL_PADDING_PX;
  return Math.min(MAX_COLUMN_WIDTH_PX, Math.max(MIN_COLUMN_WIDTH_PX, width));
}

/** 1 is A, 27 is AA. */
export function letterOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? letterOf(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

function cellsOf(sheet: SheetView, texts: readonly string[][]): Pick<WorkbookView, 'rows' | 'styles'> {
  const rules = sheet.conditionalFormats;
  const styles = new Map<string, number>();
  const cell = (text: string, row: number, column: number): CellView => {
    const marks = sheet.format(`${letterOf(column)}${row}`);
    const style = styleOf({ row, column, text, isNumber: isNumber(text) }, marks, rules);
    return cellView(text, JSON.stringify(style), styles);
  };
  const rows = texts.map((line, row) => line.map((text, column) => cell(text, row + 1, column + 1)));
  const emptyRows = Math.min(EMPTY_ROWS, Math.max(0, sheet.maxRows - rows.length));
  for (let count = 0; count < emptyRows; count += 1) rows.push([]);
  return { rows, styles: [...styles.keys()].map((key) => JSON.parse(key) as CellStyle) };
}

const NO_STYLE = '{}';

function cellView(text: string, style: string, styles: Map<string, number>): CellView {
  if (style === NO_STYLE) return text;
  const index = styles.get(style) ?? styles.size;
  styles.set(style, index);
  return [text, index];
}

/** Google Sheets aligns numbers and dates to the right. */
function isNumber(text: string): boolean {
  return /^-?[\d.,]+%?$|^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}( \d{1,2}:\d{2}(:\d{2})?)?$/.test(text);
}

type MenuData = Installation['google']['ui']['menus'][number];

function menuView({ caption, items }: MenuData): MenuView {
  return { caption, items: items.map(entryView) };
}

function entryView(entry: MenuData['items'][number]): MenuView['items'][number] {
  if ('separator' in entry) return null;
  return 'items' in entry ? menuView(entry) : entry.caption;
}
