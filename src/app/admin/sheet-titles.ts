import type { SheetGrid } from '../../google/sheet-grid';
import { splitTitles } from '../../sheets/layout';
import { isOwnSheetName } from '../../sheets/own-sheet-names';
import type { AppContext } from '../context';
import type { Titles } from './missing-settings';

type Context = Pick<AppContext, 'workbook' | 'ourPlaces'>;

/** The header of a sheet; `null` when there is no sheet with that id. */
export function titlesOf(sheetId: number, context: Context): Titles | null {
  const grid = context.workbook.byId(sheetId);
  if (!grid) return null;
  const isOurs = isOwnSheetName(grid.name) && !grid.isLinkedToForm();
  return { name: grid.name, ...titlesIn(grid, context), isOurs };
}

/** The titles of a sheet, those of our own columns apart. */
export function titlesIn(grid: SheetGrid, { ourPlaces }: Pick<AppContext, 'ourPlaces'>) {
  const noted = ourPlaces.get();
  return splitTitles(grid.header(), noted?.sheet === grid.id ? noted : null);
}
