import { fromPlainText } from '../../google/plain-text';
import type { SheetGrid } from '../../google/sheet-grid';
import type { RequestServices } from '../../requests/ports';
import { processRequests } from '../../requests/process-requests';
import { readiness } from '../../requests/readiness';
import { isBlank, type RequestRow } from '../../requests/request';
import type { Setup } from '../../setup/settings';
import { lookAfterForeignRow } from '../admin/form-link';
import type { AppContext } from '../context';
import type { RowsContext } from './handle-rows';
import { answerProblem, findProblem, markPaused } from './pause';
import { endCleanly } from './refused-writes';
import { requestServices } from './services';

/** The event's own words: question to answers. An edited response brings blanks for what did not change. */
type Hint = Record<string, string[]> | undefined;

/** The row that the form has just written. */
export interface Submission {
  grid: SheetGrid;
  row: number;
  hint: Hint;
}

type Context = RowsContext &
  Pick<AppContext, 'openResponses' | 'pause' | 'credential' | 'responseGrid' | 'areWritesRefused'>;

/** Handles the row that was just submitted. Whatever is left undone here is found by `processPending`. */
export function handleSubmission(submission: Submission, context: Context): void {
  if (submission.grid.id === context.setup.responses.sheetId) {
    endCleanly(context, () => handleOurs(submission, context));
  } else lookAfterForeignRow(context);
}

function handleOurs({ grid, row: number, hint }: Submission, context: Context): void {
  const { setup, state, now } = context;
  const sheet = context.openResponses(grid);
  const [row] = sheet?.read([number]) ?? [];
  // A second, blank event sometimes follows a good one; it has no row of its own.
  if (!sheet || !row || isBlank(row.answers)) return;
  if (sheet.layout.missing.length === 0 && !fits(row, hint, setup.responses.columns)) return;
  if (readiness(row, now(), 'event') !== 'work') return;
  const problem = findProblem(context, sheet) ?? answerProblem([row], context);
  if (problem) context.pause(problem);
  // A person may have paused everything in the same moment: that pause stays, whatever the problem.
  const pause = problem ? state.pause.fresh() : state.pause.get();
  const isPaused = pause !== null; // guard: paused-submission
  if (isPaused) markPaused([row], sheet, context, pause.reason);
  else processRequests([row], { ...requestServices(sheet, context), log: lastStep(context) });
}

/** After the line of the log, only the mark of the mail is replaced, at once. */
function lastStep({ log }: Pick<AppContext, 'log'>): RequestServices['log'] {
  return { add: (lines) => log.add(lines, true), recall: (ids) => log.recall(ids) };
}

/**
 * Whether the row is the one that the event speaks of. It is not when someone has sorted the sheet or moved a
 * column between the reading of the header and of the row; the timer then finds the right one.
 */
function fits({ answers }: RequestRow, hint: Hint, columns: Setup['responses']['columns']): boolean {
  return (Object.keys(columns) as (keyof typeof columns)[]).every((name) => {
    // The event shows a date as the spreadsheet does.
    if (name === 'until') return true;
    const said = (hint?.[columns[name] ?? ''] ?? []).filter((each) => each !== '');
    const answer = fromPlainText((answers[name] ?? '').trim());
    return said.length === 0 || said.some((each) => fromPlainText(each.trim()) === answer);
  });
}
