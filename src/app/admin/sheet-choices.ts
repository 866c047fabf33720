import type { SheetChoice } from '../../contract';
import { textOf } from '../../google/grid';
import type { AppContext } from '../context';

/** The sheets that could hold the responses, those with a form first. */
export function sheetChoices({ workbook }: Pick<AppContext, 'workbook'>): SheetChoice[] {
  const choices = workbook.sheets().map((grid) => ({
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
