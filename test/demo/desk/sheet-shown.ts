import type { SheetView } from '../../emulator';
import type { CellShown, Look, MenuShown, SheetShown } from '../shapes';
import { lookOf } from './cell-look';
import { chartsOf } from './charts-shown';
import type { Desk } from './desk';

/** More rows than anybody scrolls through here. */
const MOST_ROWS = 2_000;
/** Some room to write in, as every sheet has it. */
const EMPTY_ROWS = 12;
const LEAST_COLUMNS = 12;
const USUAL_WIDTH = 100;

/** The sheet in front, as Google would draw it. */
export function sheetShown({ google }: Desk, activeId: number, opened: number): SheetShown {
  const sheets = google.spreadsheet.sheets.filter((sheet) => !sheet.isSheetHidden);
  const sheet = sheets.find(({ id }) => id === activeId) ?? sheets[0];
  if (!sheet) throw new Error('A file has a sheet.');
  const { ui } = google;
  return {
    name: sheet.name,
    id: sheet.id,
    tabs: sheets.map(({ id, name }) => ({ id, name })),
    columns: columnsOf(sheet),
    frozenRows: sheet.frozenRows,
    ...cellsOf(sheet),
    more: Math.max(0, sheet.lastRow - MOST_ROWS),
    charts: chartsOf(sheet),
    menus: ui.menus.map(menuShown),
    toasts: ui.toasts.map(({ title, message }) => ({ title, message })),
    sidebar: ui.sidebar && { title: ui.sidebar.title, opened },
  };
}

function columnsOf(sheet: SheetView): SheetShown['columns'] {
  const count = Math.min(sheet.maxColumns, Math.max(LEAST_COLUMNS, sheet.lastColumn + 1));
  const widths = sheet.columnWidths;
  return Array.from({ length: count }, (_, index) => ({
    letter: letterOf(index + 1),
    width: widths[index + 1] ?? USUAL_WIDTH,
  }));
}

/** 1 is A, 27 is AA. */
export function letterOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? letterOf(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

function cellsOf(sheet: SheetView): Pick<SheetShown, 'rows' | 'looks'> {
  const rules = sheet.conditionalFormats;
  const looks = new Map<string, number>();
  const texts = sheet.display().slice(0, MOST_ROWS);
  const cell = (text: string, row: number, column: number): CellShown => {
    const marks = sheet.format(`${letterOf(column)}${row}`);
    const look = lookOf({ row, column, text, isNumber: isNumber(text) }, marks, rules);
    return shown(text, JSON.stringify(look), looks);
  };
  const rows = texts.map((line, row) => line.map((text, column) => cell(text, row + 1, column + 1)));
  const empty = Math.min(EMPTY_ROWS, Math.max(0, sheet.maxRows - rows.length));
  for (let more = 0; more < empty; more += 1) rows.push([]);
  return { rows, looks: [...looks.keys()].map((key) => JSON.parse(key) as Look) };
}

const PLAIN = '{}';

function shown(text: string, key: string, looks: Map<string, number>): CellShown {
  if (key === PLAIN) return text;
  const known = looks.get(key) ?? looks.size;
  looks.set(key, known);
  return [text, known];
}

/** Sheets puts numbers and times to the right. */
function isNumber(text: string): boolean {
  return /^-?[\d.,]+%?$|^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}( \d{1,2}:\d{2}(:\d{2})?)?$/.test(text);
}

function menuShown({ caption, items }: Desk['google']['ui']['menus'][number]): MenuShown {
  return { caption, items: items.map((item) => ('caption' in item ? item.caption : null)) };
}
