import { credentialProblem, raiseAlert, settleAlerts } from '../../mail/alerts';
import { areNoticesOpen, settleNotices } from '../../mail/notices';
import { handleBacklog } from '../../requests/backlog';
import { isUnchanged } from '../../requests/claim';
import { type Cause, readiness } from '../../requests/readiness';
import { isBlank, type RequestRow } from '../../requests/request';
import { sendPendingMail } from '../../requests/resend';
import { lostRecord } from '../../requests/superseded';
import type { ResponseSheet } from '../../sheets/response-sheet';
import type { AppContext } from '../context';
import { continueIdle } from '../idle/job';
import { SHEET_BUSY } from '../messages';
import { logMissing } from './log-missing';
import { findProblem, SHEET_GONE, tryToResume } from './pause';

/** Up to so many cells are read as a whole at every run; a larger sheet once a day, and by two columns else. */
const FEW_CELLS = 100_000;
const DAY = 24 * 60 * 60_000;

/** The extract is renewed before it is too old for live requests. */
const RENEW_EXTRACT = 20 * 60 * 60_000;

/** A bar is shown from so many rows on. */
const LONG_JOB = 20;

/** Handles every row that still needs work; gives the number of rows handled, or a sentence why none. */
export function handlePending(app: AppContext): number | string {
  settleAlerts(app.alertParts());
  app.state.lastRun.set(app.now());
  const grid = app.responseGrid();
  if (!grid) {
    app.pause(SHEET_GONE);
    return SHEET_GONE.detail;
  }
  const sheet = app.responses(grid);
  if (!sheet) return SHEET_BUSY;
  const stopped = whyStopped(app, sheet);
  if (stopped !== null) return stopped;
  renewExtract(app);
  const handled = handleRows(app, sheet, unfinished(app, sheet), 'timer');
  goOnWithIdleAccounts(app);
  return handled;
}

/** Requests come first: people wait for them. */
function goOnWithIdleAccounts(app: AppContext): void {
  if (areNoticesOpen(app)) app.withLease('idle', () => settleNotices(app.alertParts()));
  if (app.state.idle.job.get() && !app.isLate()) continueIdle(app);
}

/** A sentence while the desk is paused or Zendesk wants no calls; what has been mended is taken up again. */
export function whyStopped(app: AppContext, sheet: ResponseSheet): string | null {
  const pause = app.state.pause.get();
  if (pause && !tryToResume(app, pause, sheet)) {
    raiseAlert(pause, app.alertParts());
    return pause.reason;
  }
  const problem = findProblem(app, sheet);
  if (problem) {
    app.pause(problem);
    return problem.detail;
  }
  return app.state.notBefore(app.now()) === null ? null : 'Zendesk has asked us to wait a little.';
}

function renewExtract(app: AppContext): void {
  const note = app.state.snapshot.note.get();
  const isBegun = app.state.snapshot.job.get() !== null;
  // A review goes on reading by itself: it needs the accounts in the execution in which they are complete.
  if (isBegun && isReviewing(app)) return;
  if (note && !isBegun && app.now() - note.at <= RENEW_EXTRACT) return;
  const all = app.snapshot.refresh();
  if (all !== 'busy' && all.kind === 'denied') app.pause(credentialProblem(all.reason));
}

function isReviewing({ state }: AppContext): boolean {
  const job = state.idle.job.get();
  return job?.task === 'review' || job?.task === 'check';
}

function unfinished(app: AppContext, sheet: ResponseSheet): RequestRow[] {
  const lookAtAll = sheet.cells() <= FEW_CELLS || app.now() - (app.state.lastFullLook.get() ?? 0) > DAY;
  if (lookAtAll && sheet.cells() > FEW_CELLS) app.state.lastFullLook.set(app.now());
  const rows = lookAtAll ? sheet.readAll() : sheet.readUnfinished();
  // Rows that were read while somebody moved a column are not what they seem: the next run reads them again.
  if (sheet.refreshLayout()) return [];
  if (lookAtAll) clearStrays(app, sheet, rows);
  if (lookAtAll) logMissing(app, rows);
  return rows;
}

/**
 * Empties records whose request stands in another row, or that stand in an empty one: they slipped when a row was inserted
 * while they were written, and the execution died before it could take them back. What the log knows of the row is given
 * back to it later.
 */
function clearStrays(app: AppContext, sheet: ResponseSheet, rows: readonly RequestRow[]): void {
  const suspects = rows.filter(({ id, record }) => record.status !== '' && record.requestId !== id);
  if (suspects.length === 0) return;
  const requests = new Set(rows.filter(({ answers }) => !isBlank(answers)).map(({ id }) => id));
  const strays = suspects.filter((row) => isAlone(row) || requests.has(row.record.requestId));
  const changes = strays.map((row) => ({ row, record: lostRecord(row), precondition: isUnchanged(row) }));
  app.responsesPort(sheet).claim(changes);
}

/** A record of ours in a row that no form has filled; what people have typed there is theirs. */
function isAlone({ answers, submittedAt, record }: RequestRow): boolean {
  const isRecord = record.status !== 'unknown' && record.updatedAt !== null;
  return isRecord && submittedAt === null && isBlank(answers);
}

/** Handles those of the rows that are ready, and sends the mails that wait. */
export function handleRows(
  app: AppContext,
  sheet: ResponseSheet,
  rows: readonly RequestRow[],
  cause: Cause,
): number | string {
  const present = rows.filter(({ answers }) => !isBlank(answers));
  const needs = (what: string) => present.filter((row) => readiness(row, app.now(), cause) === what);
  const work = restore(app, sheet, needs('work'));
  const mail = needs('mail');
  if (work.length === 0 && mail.length === 0) return 0;
  const handled = app.withLease('worker', () => {
    const done = work.length > 0 ? workThrough(app, sheet, work) : 0;
    sendPendingMail(mail, app.requestServices(sheet), () => app.isLate());
    return done;
  });
  return handled ?? 'Another run is handling the rows just now.';
}

function workThrough(app: AppContext, sheet: ResponseSheet, rows: readonly RequestRow[]): number {
  const { state, now } = app;
  const isLong = rows.length >= LONG_JOB;
  const startedAt = now();
  const handled = handleBacklog(rows, {
    desk: app.requestServices(sheet),
    accounts: state.snapshot.note.get()?.accounts ?? null,
    mustStop: () => app.mustStop(),
    onProgress: (done, total) => {
      const message = `${done} of ${total} requests handled`;
      if (isLong) app.showProgress({ job: 'Requests', done, total, startedAt, message });
    },
  });
  if (isLong) app.showProgress(null);
  return handled;
}

/**
 * A row without status or id whose request is in the log was handled before: our columns were deleted or emptied.
 * It gets its record back instead of a second handling.
 */
function restore(app: AppContext, sheet: ResponseSheet, rows: readonly RequestRow[]): RequestRow[] {
  const unknown = rows.filter(({ record }) => record.status === '' || record.requestId === '');
  if (unknown.length === 0) return [...rows];
  const known = app.log.recall(unknown.map(({ id }) => id));
  const back = unknown.filter(({ id }) => known.has(id));
  if (back.length === 0) return [...rows];
  const changes = back.map((row) => ({
    row,
    record: known.get(row.id) ?? row.record,
    precondition: isUnchanged(row),
  }));
  app.responsesPort(sheet).claim(changes);
  return rows.filter((row) => !back.includes(row));
}
