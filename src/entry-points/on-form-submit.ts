import { handleSubmission } from '../desk/submission';
import { retireTriggers } from '../desk/turning';
import { SheetGrid } from '../google/sheet-grid';
import { Program } from '../wiring';

/** The form has written a row. What the event says of the answers is only a hint: the row is read. */
export function formSubmitted(event: GoogleAppsScript.Events.SheetsOnFormSubmit | undefined): void {
  if (!event?.range) return;
  const program = new Program(() => 'form');
  if (!program.state.owner.isMe()) {
    retireTriggers(program);
    return;
  }
  const { range, namedValues } = event;
  handleSubmission(program, new SheetGrid(range.getSheet()), range.getRow(), namedValues);
}
