import { settleAlerts } from '../../mail/alerts';
import { areNoticesOpen, settleNotices } from '../../mail/notices';
import type { RequestRow } from '../../requests/request';
import type { ResponseSheet } from '../../sheets/response-sheet';
import { say } from '../../text/say';
import type { AppContext } from '../context';
import { continueIdle, type JobContext } from '../idle/job';
import { handleRows, type RowsContext } from './handle-rows';
import { sheetGone, startRun } from './pause';
import { clearStrayRecords, logMissingLines } from './repair-rows';
import { needsSnapshot, rowsToRead } from './timer-run';

type Context = RowsContext &
  JobContext &
  Pick<
    AppContext,
    | 'adminMailServices'
    | 'responseGrid'
    | 'accountsThatPauseNothing'
    | 'openResponses'
    | 'pause'
    | 'credential'
  >;

/** Handles every row that still needs work; gives the number of rows handled, or a sentence why none. */
export function processPending(context: Context): number | string {
  const { state, now } = context;
  settleAlerts(context.adminMailServices());
  state.lastRun.set(now());
  context.log.noteEnd();
  const grid = context.responseGrid();
  if (!grid) {
    context.pause(sheetGone());
    return sheetGone().detail;
  }
  const sheet = context.openResponses(grid);
  if (!sheet) return say({ code: 'run.sheet-busy' });
  const stopped = startRun(context, sheet);
  if (stopped !== null) return stopped;
  renewSnapshot(context);
  const handled = handleRows(openRows(context, sheet), sheet, context, 'timer');
  continueIdleWork(context);
  return handled;
}

/** Requests come first: people wait for them. */
function continueIdleWork(context: Context): void {
  const { state, withLease, isLate } = context;
  if (areNoticesOpen({ state })) withLease('idle', () => settleNotices(context.adminMailServices()));
  if (state.idle.job.get() && !isLate()) continueIdle(context);
}

function renewSnapshot(context: Context): void {
  const { state, now } = context;
  const facts = {
    note: state.snapshot.note.get(),
    job: state.snapshot.job.get(),
    idleJob: () => state.idle.job.get(),
    now: now(),
  };
  if (needsSnapshot(facts)) context.snapshot.refresh();
}

/** The rows that this run looks at; what was left in a bad state is repaired on the way. */
function openRows(context: Context, sheet: ResponseSheet): RequestRow[] {
  const { state, now } = context;
  const scope = rowsToRead(sheet.cells(), state.lastFullRead.get(), now());
  if (scope === 'all, and remember') state.lastFullRead.set(now());
  const rows = scope === 'unfinished' ? sheet.readUnfinished() : sheet.readAll();
  // Rows that were read while someone moved a column are not what they seem: the next run reads them again.
  if (sheet.refreshLayout()) return [];
  if (scope === 'unfinished') return rows;
  clearStrayRecords(rows, sheet, context); // guard: stray-records
  logMissingLines(rows, context); // guard: missing-lines
  return rows;
}
