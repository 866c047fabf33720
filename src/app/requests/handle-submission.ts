import type { SheetGrid } from '../../google/sheet-grid';
import { processRequests } from '../../requests/process-requests';
import { readiness } from '../../requests/readiness';
import { isBlank, type RequestRow } from '../../requests/request';
import type { Setup } from '../../setup/settings';
import type { AppContext } from '../context';
import { findProblem, markPaused } from './pause';

/** The event's own words: question to answers. An edited response brings blanks for what did not change. */
export type Hint = Record<string, string[]> | undefined;

/** Handles the row that was just submitted. Whatever is left undone here is found by `handlePending`. */
export function handleSubmission(app: AppContext, grid: SheetGrid, rowNumber: number, hint: Hint): void {
  if (grid.id !== app.setup.responses.sheetId) return;
  const sheet = app.responses(grid);
  if (!sheet) return;
  const [row] = sheet.read([rowNumber]);
  // A second, blank event sometimes follows a good one; it has no row of its own.
  if (!row || isBlank(row.answers)) return;
  if (sheet.layout.missing.length === 0 && !fits(row, hint, app.setup.responses.columns)) return;
  if (readiness(row, app.now(), 'event') !== 'work') return;
  const problem = findProblem(app, sheet);
  if (problem) app.pause(problem);
  const pause = app.state.pause.get();
  if (pause) markPaused([row], sheet, app, pause.reason);
  else processRequests([row], app.requestServices(sheet));
}

/**
 * Whether the row is the one that the event speaks of. It is not when somebody has sorted the sheet or moved a
 * column between the reading of the header and of the row; the timer then finds the right one.
 */
function fits({ answers }: RequestRow, hint: Hint, columns: Setup['responses']['columns']): boolean {
  return (Object.keys(columns) as (keyof typeof columns)[]).every((name) => {
    const [said = ''] = hint?.[columns[name]] ?? [];
    return said === '' || said.trim() === answers[name].trim();
  });
}
