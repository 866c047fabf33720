/** What a cell holds. Times are milliseconds since 1970, wrapped so that they are not taken for numbers. */
export type Cell = string | number | boolean | { time: number };

/** A rectangle of a sheet: its first cell, 1-based, and how many rows and columns it has. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A cell of a sheet, 1-based. */
export interface Place {
  row: number;
  column: number;
}

/** The same in the whole workbook. */
export interface CellPlace extends Place {
  /** Its name. */
  sheet: string;
  sheetId: number;
}

/** What the rest of the program does with a sheet. */
export interface Grid {
  readonly id: number;
  readonly name: string;
  /** The last row that holds anything; 0 in an empty sheet. */
  lastRow(): number;
  read(area: Area): Cell[][];
  /** The texts that the cells show. */
  readShown(area: Area): string[][];
  /** All of row 1, to the right end of the sheet. */
  header(): Cell[];
  write(area: Area, cells: Cell[][]): void;
  append(rows: Cell[][]): void;
  /**
   * Every cell of these columns, ends included, whose text matches the expression, ignoring case: one search, however many
   * rows there are. Rows that are hidden may be left out.
   */
  search(expression: string, first: number, last: number): Place[];
  /** The row that Ctrl and the arrow up lead to from a cell: the top of its filled cells, or else the next filled cell. */
  edgeAbove(row: number, column: number): number;
  /** Whether people may have hidden rows by a filter. */
  isFiltered(): boolean;
  /** Replaces every cell of a column whose whole text matches the expression, at once; the number of cells. */
  replaceMatching(column: number, expression: string, text: string): number;
  /** Empties everything below the header. */
  clearBelow(header: number): void;
}

export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'object' ? new Date(cell.time).toISOString() : String(cell);
}

export function timeOf(cell: Cell | undefined): number | null {
  return typeof cell === 'object' ? cell.time : null;
}

export function numberOf(cell: Cell | undefined): number | null {
  return typeof cell === 'number' ? cell : null;
}

/** Texts as a regular expression that matches them and nothing else, but for the apostrophe that we may have written before them. */
export function exactly(texts: readonly string[]): string {
  return `^'?(${anyOf(texts)})$`; // guard: apostrophe-in-search
}

/**
 * The same, with blanks around them or an apostrophe before them, which people and programs leave behind. Google's expressions are
 * those of RE2, whose `\s` knows no blank beyond ASCII, such as one that was copied from a web page.
 * Source: https://support.google.com/docs/answer/3098292 and https://github.com/google/re2/wiki/Syntax
 */
export function exactlyOrPadded(texts: readonly string[]): string {
  return `^${BLANKS}'?${BLANKS}(${anyOf(texts)})${BLANKS}$`;
}

/** What `trim` takes away. */
const BLANKS = '[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]*';

function anyOf(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
}
