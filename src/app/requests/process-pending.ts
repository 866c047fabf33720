import { raiseTroubles, settleAlerts } from '../../mail/alerts';
import { areNoticesOpen, settleNotices } from '../../mail/notices';
import { isBlank, isEnded, type RequestRow } from '../../requests/request';
import { DAY_MS } from '../../shared/time';
import { tell } from '../../text/say';
import { continueLogCheck } from '../admin/check-log';
import { lookAtForm } from '../admin/form-link';
import { removeAbandonedProbeSheets } from '../admin/probe-sheet';
import { noteCalendar } from '../calendar';
import type { AppContext } from '../context';
import { noteGap } from '../digest/run';
import { continueDigests, type SendContext } from '../digest/send';
import { settleEditorActions } from '../editor-actions';
import { continueIdle, type JobContext } from '../idle/job';
import { followApprovers } from './changed-approvers';
import { endLogYear } from './end-log-year';
import { tellThatPauseIsOver } from './end-pause';
import { noteFewSeats } from './few-seats';
import { findRows } from './find-rows';
import { handleRows, type RowsContext } from './handle-rows';
import { endJudging } from './judge-again';
import { tellAboutMails } from './mail-trouble';
import { sheetGone, startRun } from './pause';
import { endCleanly } from './refused-writes';
import { settleDecisions } from './settle-decisions';
import { tellExcess } from './tell-excess';
import { needsSnapshot } from './timer-run';
import { lookForFreeSeats, noteWaits } from './waits';

export type PendingContext = RowsContext &
  JobContext &
  SendContext &
  Pick<
    AppContext,
    | 'adminMailServices'
    | 'responseGrid'
    | 'secrets'
    | 'accountsThatPauseNothing'
    | 'openResponses'
    | 'pause'
    | 'credential'
    | 'workbook'
    | 'areWritesRefused'
    | 'showProgress'
  >;

/**
 * One run of the timer, or of the menu: what earlier executions left, then every row that needs work, then mails, digests and the
 * log. Gives the number of rows handled, or a sentence why none.
 */
export function processPending(context: PendingContext, cause: 'timer' | 'menu' = 'timer'): number | string {
  const { state, now } = context;
  settleAlerts(context.adminMailServices());
  settleEditorActions(context);
  settleDecisions(context);
  noteGap(context);
  state.lastRun.set(now());
  context.log.noteEnd();
  noteCalendar(context);
  lookAtForm(context); // guard: form-is-looked-at
  removeAbandonedProbeSheets(context);
  const handled = handlePending(context, cause);
  if (!context.isLate()) continueLogCheck(context);
  settleOpenNotices(context);
  tellExcess(context);
  tellThatPauseIsOver(context);
  endRejections(context);
  raiseTroubles(context.adminMailServices());
  tellAboutMails(context);
  continueDigests(context);
  endLogYear(context);
  return handled;
}

function handlePending(context: PendingContext, cause: 'timer' | 'menu'): number | string {
  const grid = context.responseGrid();
  if (!grid) {
    context.pause(sheetGone());
    return tell(sheetGone().detail);
  }
  return endCleanly(context, () => {
    const sheet = context.openResponses(grid);
    if (!sheet) return tell({ code: 'run.sheet-busy' });
    const stopped = startRun(context, sheet);
    if (stopped !== null) return stopped;
    const handled = endCleanly(context, () => {
      const rows = findRows(sheet, context);
      lookForFreeSeats(context);
      const count = handleRows(rows, sheet, context, cause);
      noteAllowedWrites(count, rows, context);
      noteWaits(rows, context);
      followApprovers(rows, sheet, context);
      if (typeof count === 'number') endJudging(context);
      return count;
    });
    // Requests come first: people wait for them.
    if (!context.isLate()) renewSnapshot(context);
    if (!context.isLate()) noteFewSeats(context);
    if (context.state.idle.job.get() && !context.isLate()) continueIdle(context);
    return handled;
  });
}

/** What was refused goes on being refused until rows are written again, or none is left that waits for it. */
function noteAllowedWrites(
  handled: number | string,
  rows: readonly RequestRow[],
  { state, areWritesRefused }: Pick<AppContext, 'state' | 'areWritesRefused'>,
): void {
  if (typeof handled === 'string' || areWritesRefused() || !state.troubles.get('writes-refused')) return;
  const isWaiting = ({ answers, record }: RequestRow) => !isBlank(answers) && !isEnded(record.status);
  if (handled > 0 || !rows.some(isWaiting)) state.troubles.end('writes-refused');
}

/** Tomorrow's mails are others. */
function endRejections({ state, now }: Pick<AppContext, 'state' | 'now'>): void {
  const trouble = state.troubles.get('rejections');
  if (trouble && now() - trouble.lastSeen > DAY_MS) state.troubles.end('rejections');
}

/** Also while everything is paused: these mails say what was done, or held, before. */
function settleOpenNotices(context: Pick<PendingContext, 'state' | 'withLease' | 'adminMailServices'>): void {
  if (areNoticesOpen(context)) context.withLease('idle', () => settleNotices(context.adminMailServices()));
}

function renewSnapshot(context: PendingContext): void {
  const { state, now } = context;
  const facts = {
    note: state.snapshot.note.get(),
    job: state.snapshot.job.get(),
    idleJob: () => state.idle.job.get(),
    now: now(),
  };
  // Another execution may have read them since this one began.
  const { note, job } = state.snapshot;
  const isNeeded = needsSnapshot(facts) && needsSnapshot({ ...facts, note: note.fresh(), job: job.fresh() });
  if (!isNeeded) return;
  // A role or group that was renamed keeps its number.
  if (facts.job === null) context.accounts.learnNames();
  context.snapshot.renew();
}
