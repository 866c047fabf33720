import type { SheetChoice } from '../../contract';
import { isOwnSheetName } from '../../sheets/own-sheet-names';
import type { AppContext } from '../context';
import { titlesIn } from './sheet-titles';

/** The sheets that could hold the responses, those with a form first; neither our sheets nor our columns. */
export function sheetChoices(context: Pick<AppContext, 'workbook' | 'ourPlaces'>): SheetChoice[] {
  const choices = context.workbook.sheets().flatMap((grid): SheetChoice[] => {
    const linked = grid.isLinkedToForm();
    if (!linked && isOwnSheetName(grid.name)) return [];
    const headers = titlesIn(grid, context).titles.filter((title) => title.trim() !== '');
    return [{ sheetId: grid.id, name: grid.name, linked, headers }];
  });
  return choices.sort((a, b) => Number(b.linked) - Number(a.linked));
}
