import { enumeration } from '../runtime/enumeration';
import { wrongParameters } from '../runtime/errors';
import { hasContentAt } from './grid';
import type { SheetData } from './store';

export const Direction = enumeration('UP', 'DOWN', 'PREVIOUS', 'NEXT');

interface Place {
  row: number;
  column: number;
}

const STEPS: Record<string, Place> = {
  UP: { row: -1, column: 0 },
  DOWN: { row: 1, column: 0 },
  PREVIOUS: { row: 0, column: -1 },
  NEXT: { row: 0, column: 1 },
};

/**
 * The cell that the arrow key with Ctrl leads to: the end of a block of filled cells, else the next filled cell, else the edge of
 * the sheet. developers.google.com/apps-script/reference/spreadsheet/range#getnextdatacelldirection
 */
export function nextDataCell(sheet: SheetData, from: Place, direction: string): Place {
  const step = STEPS[direction];
  if (!step) throw wrongParameters('SpreadsheetApp.Range.getNextDataCell', [direction]);
  const beside = ({ row, column }: Place): Place => ({ row: row + step.row, column: column + step.column });
  const isInside = ({ row, column }: Place): boolean =>
    row >= 1 && column >= 1 && row <= sheet.maxRows && column <= sheet.maxColumns;
  const isFilled = (place: Place): boolean => isInside(place) && hasContentAt(sheet, place.row, place.column);
  const isInBlock = isFilled(from) && isFilled(beside(from));
  let place = { row: from.row, column: from.column };
  while (isInside(beside(place)) && (isInBlock ? isFilled(beside(place)) : !isFilled(beside(place)))) {
    place = beside(place);
  }
  return isInBlock || !isInside(beside(place)) ? place : beside(place);
}
