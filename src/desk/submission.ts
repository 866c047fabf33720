import type { SheetGrid } from '../google/sheet-grid';
import { readiness } from '../requests/readiness';
import { isBlank } from '../requests/request';
import { handleRequests } from '../requests/story';
import type { Program } from '../wiring';
import { findProblem, markPaused } from './pausing';

/** Handles the row that was just submitted. Whatever is left undone here is found by `handlePending`. */
export function handleSubmission(program: Program, grid: SheetGrid, rowNumber: number): void {
  if (grid.id !== program.setup.responses.sheetId) return;
  const sheet = program.responses(grid);
  if (!sheet) return;
  const [row] = sheet.read([rowNumber]);
  // A second, blank event sometimes follows a good one; it has no row of its own.
  if (!row || isBlank(row.answers)) return;
  if (readiness(row, program.now(), 'event') !== 'work') return;
  const problem = findProblem(program, sheet);
  if (problem) program.pause(problem);
  const pause = program.state.pause();
  if (pause) markPaused([row], sheet, program, pause.reason);
  else handleRequests([row], program.desk(sheet));
}
