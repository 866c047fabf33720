import type { Rect } from './store';

export interface GridSize {
  maxRows: number;
  maxColumns: number;
}

const A1 = /^\$?([A-Z]*)\$?(\d*)(?::\$?([A-Z]*)\$?(\d*))?$/i;

const R1C1 = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i;

/** Parses `B2`, `A1:C3`, `A:A`, `1:1`, `A2:C`, `R2C3`; `null` when it is none of these. */
export function parseA1(text: string, grid: GridSize): Rect | null {
  const numbers = R1C1.exec(text.trim());
  if (numbers) {
    const [, row = '', column = '', row2 = row, column2 = column] = numbers;
    return between({ row: +row, column: +column }, { row: +row2, column: +column2 });
  }
  const match = A1.exec(text.trim());
  if (!match) return null;
  const [, column1 = '', row1 = '', column2, row2] = match;
  if (column2 === undefined || row2 === undefined) {
    if (column1 === '' || row1 === '') return null;
    return { row: Number(row1), column: columnNumber(column1), rows: 1, columns: 1 };
  }
  const isWhole = column1 === '' ? row1 !== '' && row2 !== '' : column2 !== '';
  if (!isWhole || (column1 === '') !== (column2 === '')) return null;
  return between(
    { column: columnNumber(column1) || 1, row: Number(row1) || 1 },
    { column: columnNumber(column2) || grid.maxColumns, row: Number(row2) || grid.maxRows },
  );
}

interface Corner {
  column: number;
  row: number;
}

function between(a: Corner, b: Corner): Rect {
  return {
    row: Math.min(a.row, b.row),
    column: Math.min(a.column, b.column),
    rows: Math.abs(b.row - a.row) + 1,
    columns: Math.abs(b.column - a.column) + 1,
  };
}

export function toA1(rect: Rect): string {
  const first = `${columnLetters(rect.column)}${rect.row}`;
  if (rect.rows === 1 && rect.columns === 1) return first;
  return `${first}:${columnLetters(rect.column + rect.columns - 1)}${rect.row + rect.rows - 1}`;
}

export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Splits `Sheet 1!A1` into sheet and cells. */
export function splitSheet(text: string): { sheet: string | null; cells: string } {
  const mark = text.lastIndexOf('!');
  if (mark < 0) return { sheet: null, cells: text };
  return { sheet: text.slice(0, mark).replace(/^'|'$/g, ''), cells: text.slice(mark + 1) };
}
