import type { SheetView } from '../../emulator';
import type { Responses, SheetRow } from './responses';

/** Writes the header and the responses into the sheet of the form. */
export function fillSheet(sheet: SheetView, { titles, rows }: Pick<Responses, 'titles' | 'rows'>): void {
  sheet.setRow(1, titles.map(asDelivered));
  rows.forEach((row, index) => {
    sheet.setRow(index + 2, cellsOf(row));
  });
}

function cellsOf({ cells, time }: SheetRow): (string | Date)[] {
  return cells.map((cell, index) => (index === 0 && time !== null ? new Date(time) : asDelivered(cell)));
}

/** The leading apostrophe keeps an answer a text, as when the form submits it; without it, it would become a formula. */
function asDelivered(cell: string): string {
  return /^[=']/.test(cell) ? `'${cell}` : cell;
}
