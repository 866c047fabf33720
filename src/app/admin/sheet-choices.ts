import { textOf } from '../../google/grid';
import type { AppContext } from '../context';

export interface SheetChoice {
  sheetId: number;
  name: string;
  /** Whether a form writes to it. */
  linked: boolean;
  headers: string[];
}

/** The sheets that could hold the responses, those with a form first. */
export function sheetChoices(app: AppContext): SheetChoice[] {
  const choices = app.workbook.sheets().map((grid) => ({
    sheetId: grid.id,
    name: grid.name,
    linked: grid.isLinkedToForm(),
    headers: grid
      .header()
      .map(textOf)
      .filter((title) => title.trim() !== ''),
  }));
  return choices.sort((a, b) => Number(b.linked) - Number(a.linked));
}
