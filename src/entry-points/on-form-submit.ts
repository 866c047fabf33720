import { retireTriggers } from '../app/admin/turn-on-off';
import { AppContext } from '../app/context';
import { handleSubmission } from '../app/requests/handle-submission';
import { SheetGrid } from '../google/sheet-grid';

/** The form has written a row. What the event says of the answers is only a hint: the row is read. */
export function formSubmitted(event: GoogleAppsScript.Events.SheetsOnFormSubmit | undefined): void {
  if (!event?.range) return;
  const app = new AppContext(() => 'form');
  if (!app.state.owner.isMe()) {
    retireTriggers(app);
    return;
  }
  const { range, namedValues } = event;
  handleSubmission(app, new SheetGrid(range.getSheet()), range.getRow(), namedValues);
}
