import { noteFirstTimerRun } from '../app/admin/first-runs';
import { retireTriggers } from '../app/admin/turn-on-off';
import type { AppContext } from '../app/context';
import { noteDashboardDue, updateDueDashboard } from '../app/dashboard/update-dashboard';
import { beginDigests } from '../app/digest/run';
import { continueDigests } from '../app/digest/send';
import { reviewIdle } from '../app/idle/commands';
import { handleSubmission } from '../app/requests/handle-submission';
import { processPending } from '../app/requests/process-pending';
import { SheetGrid } from '../google/sheet-grid';
import { begin } from './begin';

/** What Google calls without a person. A trigger that outlived its Chat Access removes itself. */

/** The form has written a row. What the event says of the answers is only a hint: the row is read. */
export function onFormSubmitted(event: GoogleAppsScript.Events.SheetsOnFormSubmit | undefined): void {
  if (!event?.range) return;
  const { range, namedValues } = event;
  asOwner('form', (context) =>
    handleSubmission(
      { grid: new SheetGrid(range.getSheet()), row: range.getRow(), hint: namedValues },
      context,
    ),
  );
}

/** Every five minutes: whatever is unfinished. */
export function onTimer(): void {
  asOwner('timer', (context) => {
    context.state.dataFormat.note();
    processPending(context);
    noteFirstTimerRun(context);
    updateDueDashboard(context);
  });
}

/** Every day: accounts that no one uses, once a week what happened, and the dashboard; the timer makes good what this execution does not get to. */
export function onDailyReview(): void {
  asOwner('daily review', (context) => {
    beginDigests(context);
    noteDashboardDue(context);
    reviewIdle(context);
    continueDigests(context);
    updateDueDashboard(context);
  });
}

function asOwner(by: string, action: (context: AppContext) => unknown): void {
  const context = begin(() => by);
  if (context.state.owner.isMe()) action(context);
  else retireTriggers(context);
}
