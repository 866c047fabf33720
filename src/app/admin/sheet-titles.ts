import { textOf } from '../../google/grid';
import type { AppContext } from '../context';
import type { Titles } from './missing-settings';

/** The header of a sheet; `null` when there is no sheet with that id. */
export function titlesOf(sheetId: number, { workbook }: Pick<AppContext, 'workbook'>): Titles | null {
  const grid = workbook.byId(sheetId);
  return grid && { name: grid.name, titles: grid.header().map(textOf) };
}
