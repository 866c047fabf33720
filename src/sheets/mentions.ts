import { exactlyOrPadded } from '../google/grid';
import type { Workbook } from '../google/workbook';
import type { Mentions } from '../requests/ports';
import { WorkbookAgents } from './agents-sheet';
import type { ResponseSheet } from './response-sheet';

/**
 * Where the workbook names these addresses, by one search over all of it: accounts in the `Agents` sheet, unless they are
 * known, and rows of the response sheet.
 */
export function searchWorkbook(
  workbook: Workbook,
  sheet: Pick<ResponseSheet, 'id' | 'layout'>,
  { emails, knownIds }: { emails: readonly string[]; knownIds: readonly string[] },
): Mentions {
  const found = workbook.findAll(exactlyOrPadded([...emails, ...knownIds, WorkbookAgents.soughtTitle]));
  const columns = sheet.layout.answers.email;
  const isAnswer = (cell: (typeof found)[number]) =>
    cell.sheetId === sheet.id && columns.includes(cell.column) && cell.row > 1;
  return {
    accounts: new WorkbookAgents(workbook).beside(found),
    rows: found.filter(isAnswer).map(({ row }) => row),
  };
}
