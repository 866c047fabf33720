import { isApprovalUsed } from '../../requests/approval';
import { handleBacklog } from '../../requests/backlog';
import { type Cause, readiness } from '../../requests/readiness';
import { isBlank, type RequestRow } from '../../requests/request';
import { isOfferedSeat } from '../../requests/seats';
import { sendPendingMail } from '../../requests/send-pending-mail';
import { MINUTE_MS } from '../../shared/time';
import type { ResponseSheet } from '../../sheets/response-sheet';
import { tell } from '../../text/say';
import type { AppContext } from '../context';
import { withoutCopies } from './copied-rows';
import { answerProblem } from './pause';
import { restoreMails, restoreRecords } from './repair-rows';
import { type RequestServicesContext, requestServices, seatsOf } from './services';

/** A progress bar is shown from so many rows on. */
const MIN_ROWS_FOR_PROGRESS = 20;

export type RowsContext = RequestServicesContext &
  Pick<AppContext, 'isLate' | 'mustStop' | 'showProgress' | 'pause'>;

/** Handles those of the rows that are ready, and sends the mails that wait; a sentence when another execution does. */
export function handleRows(
  rows: readonly RequestRow[],
  sheet: ResponseSheet,
  context: RowsContext,
  cause: Cause,
): number | string {
  const { withLease, isLate } = context;
  const { work, mail } = sortRows(rows, sheet, context, cause);
  const problem = answerProblem(work, context);
  if (problem) {
    context.pause(problem);
    return tell(problem.detail);
  }
  if (work.length === 0 && mail.length === 0) return 0;
  const handled = withLease('worker', () => {
    const done = work.length > 0 ? workThrough(work, { sheet, cause }, context) : 0;
    sendPendingMail(mail, requestServices(sheet, context), isLate);
    return done;
  });
  return handled ?? tell({ code: 'run.busy' });
}

/** Those that are to be worked on, with what the log knows of them, and those whose mail waits. */
function sortRows(
  rows: readonly RequestRow[],
  sheet: ResponseSheet,
  context: RowsContext,
  cause: Cause,
): { work: RequestRow[]; mail: RequestRow[] } {
  const present = rows.filter(({ answers }) => !isBlank(answers));
  const at = context.now();
  const seats = seatsOf(context);
  const isCalled = (row: RequestRow) =>
    isOfferedSeat(row, { seats }) || isFreed(row, context) || isDecided(row, context);
  const readinessOf = (row: RequestRow) =>
    isAboutAll(cause) && isCalled(row) ? 'work' : readiness(row, at, cause);
  const isReady = (what: string) => (row: RequestRow) => readinessOf(row) === what;
  const ready = withoutCopies(
    present.filter((row) => !isReady('leave')(row)),
    sheet,
    context,
    seats,
  );
  const work = restoreMails(restoreRecords(ready.filter(isReady('work')), sheet, context), sheet, context);
  return { work, mail: ready.filter(isReady('mail')) };
}

/** Nobody has named rows. */
function isAboutAll(cause: Cause): boolean {
  return cause === 'timer' || cause === 'menu';
}

/** It waits for an approval that the setup may not want any more. */
function isFreed({ record }: RequestRow, { setup, state }: Pick<RowsContext, 'setup' | 'state'>): boolean {
  const isChanged = state.judgeAgain.get() !== null || !isApprovalUsed(setup.access);
  return record.status === 'Needs approval' && isChanged;
}

/** The execution that has noted the decision died before it queued the row. */
function isDecided({ id, record }: RequestRow, { state }: RowsContext): boolean {
  return record.status === 'Needs approval' && record.requestId === id && state.decisions.of(id) !== null; // guard: decided-rows
}

function workThrough(
  rows: readonly RequestRow[],
  { sheet, cause }: { sheet: ResponseSheet; cause: Cause },
  context: RowsContext,
): number {
  const { now, mustStop, showProgress } = context;
  const isLong = rows.length >= MIN_ROWS_FOR_PROGRESS;
  const startedAt = now();
  const handled = handleBacklog(rows, {
    services: requestServices(sheet, context),
    mustStop,
    isSelected: cause === 'person',
    arrivals: isAboutAll(cause) ? arrivalsBelow(rows, sheet, context) : () => [],
    onProgress: (done, total) => {
      const message = { code: 'progress.requests', done, total } as const;
      if (isLong) showProgress({ job: 'Requests', done, total, startedAt, message });
    },
  });
  if (isLong) showProgress(null);
  return handled;
}

/** A row that has just come is left to its own event for so long. */
const EVENT_MAY_COME_FOR_MS = MINUTE_MS;

/** Looks for rows that have come below these since they were read; each is given once. */
function arrivalsBelow(
  rows: readonly RequestRow[],
  sheet: ResponseSheet,
  context: RowsContext,
): () => RequestRow[] {
  let seen = Math.max(...rows.map(({ row }) => row));
  return () => {
    const now = context.now();
    const below = sheet.readBelow(seen);
    const young = below.find(({ submittedAt }) => (submittedAt ?? 0) > now - EVENT_MAY_COME_FOR_MS);
    const due = below.filter(({ row }) => !young || row < young.row);
    seen += due.length;
    const ready = due.filter((row) => !isBlank(row.answers) && readiness(row, now, 'timer') === 'work');
    return restoreRecords(ready, sheet, context);
  };
}
