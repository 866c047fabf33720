import { isUnchanged } from '../../requests/claim';
import { readiness } from '../../requests/readiness';
import { isBlank, type RequestRow, type RowRecord } from '../../requests/request';
import type { ResponseSheet } from '../../sheets/response-sheet';
import type { AppContext } from '../context';
import { DESK_OFF } from '../messages';
import { columnProblem } from './pause';
import { handleRows, whyStopped } from './process-pending';

/**
 * Handles rows that a person has chosen, whatever their status; gives a sentence for the person. The
 * credential is with the owner alone: when somebody else chooses, the rows are put in the queue.
 */
export function handleByHand(app: AppContext, isChosen: (row: RequestRow) => boolean): string {
  const owner = app.state.owner.get();
  if (!owner) return DESK_OFF;
  const grid = app.responseGrid();
  const sheet = grid && app.responses(grid);
  if (!sheet) return 'The response sheet cannot be used just now. Open the setup and check the sheet.';
  const rows = sheet.readAll().filter((row) => !isBlank(row.answers) && isChosen(row));
  if (rows.length === 0) return 'There is no such row.';
  if (!app.state.owner.isMe()) {
    return columnProblem(sheet)?.detail ?? enqueue(app, sheet, rows, owner.email);
  }
  const stopped = whyStopped(app, sheet);
  if (stopped !== null) return stopped;
  const handled = handleRows(app, sheet, rows, 'person');
  if (typeof handled === 'string') return handled;
  const pause = app.state.pause.get();
  if (pause) return pause.reason;
  return handled === 0 ? 'Nothing was to be done.' : `${handled} ${plural(handled)} handled.`;
}

function enqueue(app: AppContext, sheet: ResponseSheet, rows: readonly RequestRow[], owner: string): string {
  const ready = rows.filter((row) => readiness(row, app.now(), 'person') === 'work');
  // What was interrupted is due already, and its record says what is to be cleaned up.
  const others = ready.filter(({ record }) => record.status !== 'Working');
  const changes = others.map((row) => ({ row, record: queued(row, owner), precondition: isUnchanged(row) }));
  const landings = app.responsesPort(sheet).claim(changes) ?? [];
  const count = ready.length - others.length + landings.filter((landing) => landing === 'written').length;
  return `${count} ${plural(count)} put in the queue: Chat Access runs as ${owner} and handles them within five minutes.`;
}

function queued({ record, id }: RequestRow, owner: string): RowRecord {
  const detail = `Chosen by hand. Chat Access handles it within five minutes, as ${owner}.`;
  return {
    ...record,
    status: 'Waiting',
    detail,
    attempts: 0,
    nextTry: null,
    requestId: record.requestId || id,
  };
}

function plural(count: number): string {
  return count === 1 ? 'row was' : 'rows were';
}
