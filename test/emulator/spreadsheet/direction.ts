import { enumeration } from '../runtime/enumeration';
import { wrongParameters } from '../runtime/errors';
import { cellMarks, cellValue } from './grid';
import type { Rect, Row, SheetData } from './store';

export const Direction = enumeration('UP', 'DOWN', 'PREVIOUS', 'NEXT');

interface Place {
  row: number;
  column: number;
}

/**
 * Where Ctrl and an arrow key lead from the first cell of a rectangle: to the end of the filled cells that it belongs to, or
 * else over empty cells to the next filled one, or to the border of the sheet. Whether rows that are `skipped`, since they
 * are hidden, are stepped over on Google is not known.
 * Source: https://developers.google.com/apps-script/reference/spreadsheet/range#getnextdatacelldirection
 */
export function edgeFrom(
  sheet: SheetData,
  { row, column }: Rect,
  direction: unknown,
  isSkipped: (hidden: Row['hidden']) => boolean,
): Place {
  const step = STEPS[String(direction)];
  if (!step) throw wrongParameters('SpreadsheetApp.Range.getNextDataCell', [direction]);
  const beside = (place: Place) => ({ row: place.row + step.row, column: place.column + step.column });
  const after = (place: Place): Place => {
    const next = beside(place);
    const isHidden = step.row !== 0 && isSkipped(sheet.rows[next.row - 1]?.hidden);
    return isHidden && isInside(sheet, beside(next)) ? after(next) : next;
  };
  let at: Place = { row, column };
  if (hasContent(sheet, at) && hasContent(sheet, after(at))) {
    while (hasContent(sheet, after(at))) at = after(at);
    return at;
  }
  do {
    if (!isInside(sheet, after(at))) return at;
    at = after(at);
  } while (!hasContent(sheet, at));
  return at;
}

const STEPS: Record<string, Place> = {
  UP: { row: -1, column: 0 },
  DOWN: { row: 1, column: 0 },
  PREVIOUS: { row: 0, column: -1 },
  NEXT: { row: 0, column: 1 },
};

function isInside({ maxRows, maxColumns }: SheetData, { row, column }: Place): boolean {
  return row >= 1 && column >= 1 && row <= maxRows && column <= maxColumns;
}

function hasContent(sheet: SheetData, { row, column }: Place): boolean {
  return cellValue(sheet, row, column) !== '' || cellMarks(sheet, row, column)?.formula !== undefined;
}
