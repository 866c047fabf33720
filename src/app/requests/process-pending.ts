import { settleAlerts } from '../../mail/alerts';
import { areNoticesOpen, settleNotices } from '../../mail/notices';
import { say } from '../../text/say';
import type { AppContext } from '../context';
import { continueIdle, type JobContext } from '../idle/job';
import { findRows } from './find-rows';
import { handleRows, type RowsContext } from './handle-rows';
import { sheetGone, startRun } from './pause';
import { needsSnapshot } from './timer-run';

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
  const handled = handleRows(findRows(sheet, context), sheet, context, 'timer');
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
