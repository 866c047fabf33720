import { handleBacklog } from '../requests/backlog';
import { isUnchanged } from '../requests/claim';
import { lostRecord } from '../requests/overtaken';
import { type Cause, readiness } from '../requests/readiness';
import { isBlank, type RequestRow } from '../requests/request';
import { sendPendingMail } from '../requests/resend';
import { credentialProblem, raiseAlert, settleAlerts } from '../setup/alerts';
import { areNoticesOpen, settleNotices } from '../setup/notices';
import type { ResponseSheet } from '../sheets/response-sheet';
import type { Program } from '../wiring';
import { continueIdle } from './idle/job';
import { findProblem, SHEET_GONE, tryToResume } from './pausing';
import { SHEET_BUSY } from './sentences';
import { logMissing } from './unlogged';

/** Up to so many cells are read as a whole at every run; a larger sheet once a day, and by two columns else. */
const FEW_CELLS = 100_000;
const DAY = 24 * 60 * 60_000;

/** The extract is renewed before it is too old for live requests. */
const RENEW_EXTRACT = 20 * 60 * 60_000;

/** A bar is shown from so many rows on. */
const LONG_JOB = 20;

/** Handles every row that still needs work; gives the number of rows handled, or a sentence why none. */
export function handlePending(program: Program): number | string {
  settleAlerts(program.alertParts());
  program.state.lastRun.set(program.now());
  const grid = program.responseGrid();
  if (!grid) {
    program.pause(SHEET_GONE);
    return SHEET_GONE.detail;
  }
  const sheet = program.responses(grid);
  if (!sheet) return SHEET_BUSY;
  const stopped = whyStopped(program, sheet);
  if (stopped !== null) return stopped;
  renewExtract(program);
  const handled = handleRows(program, sheet, unfinished(program, sheet), 'timer');
  goOnWithIdleAccounts(program);
  return handled;
}

/** Requests come first: people wait for them. */
function goOnWithIdleAccounts(program: Program): void {
  if (areNoticesOpen(program)) program.alone('idle', () => settleNotices(program.alertParts()));
  if (program.state.idle.job.get() && !program.isLate()) continueIdle(program);
}

/** A sentence while the desk is paused or Zendesk wants no calls; what has been mended is taken up again. */
export function whyStopped(program: Program, sheet: ResponseSheet): string | null {
  const pause = program.state.pause.get();
  if (pause && !tryToResume(program, pause, sheet)) {
    raiseAlert(pause, program.alertParts());
    return pause.reason;
  }
  const problem = findProblem(program, sheet);
  if (problem) {
    program.pause(problem);
    return problem.detail;
  }
  return program.state.notBefore(program.now()) === null ? null : 'Zendesk has asked us to wait a little.';
}

function renewExtract(program: Program): void {
  const note = program.state.extract.note.get();
  const isBegun = program.state.extract.job.get() !== null;
  // A review goes on reading by itself: it needs the accounts in the execution in which they are complete.
  if (isBegun && isReviewing(program)) return;
  if (note && !isBegun && program.now() - note.at <= RENEW_EXTRACT) return;
  const all = program.extract.refresh();
  if (all !== 'busy' && all.kind === 'denied') program.pause(credentialProblem(all.reason));
}

function isReviewing({ state }: Program): boolean {
  const job = state.idle.job.get();
  return job?.task === 'review' || job?.task === 'check';
}

function unfinished(program: Program, sheet: ResponseSheet): RequestRow[] {
  const lookAtAll =
    sheet.cells() <= FEW_CELLS || program.now() - (program.state.lastFullLook.get() ?? 0) > DAY;
  if (lookAtAll && sheet.cells() > FEW_CELLS) program.state.lastFullLook.set(program.now());
  const rows = lookAtAll ? sheet.readAll() : sheet.readUnfinished();
  // Rows that were read while somebody moved a column are not what they seem: the next run reads them again.
  if (sheet.hasMovedColumns()) return [];
  if (lookAtAll) clearStrays(program, sheet, rows);
  if (lookAtAll) logMissing(program, rows);
  return rows;
}

/**
 * Empties records whose request stands in another row, or that stand in an empty one: they slipped when a row was inserted
 * while they were written, and the execution died before it could take them back. What the log knows of the row is given
 * back to it later.
 */
function clearStrays(program: Program, sheet: ResponseSheet, rows: readonly RequestRow[]): void {
  const suspects = rows.filter(({ id, record }) => record.status !== '' && record.requestId !== id);
  if (suspects.length === 0) return;
  const requests = new Set(rows.filter(({ answers }) => !isBlank(answers)).map(({ id }) => id));
  const strays = suspects.filter((row) => isAlone(row) || requests.has(row.record.requestId));
  const changes = strays.map((row) => ({ row, record: lostRecord(row), expects: isUnchanged(row) }));
  program.responsesPort(sheet).claim(changes);
}

/** A record of ours in a row that no form has filled; what people have typed there is theirs. */
function isAlone({ answers, submittedAt, record }: RequestRow): boolean {
  const isRecord = record.status !== 'unknown' && record.updatedAt !== null;
  return isRecord && submittedAt === null && isBlank(answers);
}

/** Handles those of the rows that are ready, and sends the mails that wait. */
export function handleRows(
  program: Program,
  sheet: ResponseSheet,
  rows: readonly RequestRow[],
  cause: Cause,
): number | string {
  const present = rows.filter(({ answers }) => !isBlank(answers));
  const needs = (what: string) => present.filter((row) => readiness(row, program.now(), cause) === what);
  const work = restore(program, sheet, needs('work'));
  const mail = needs('mail');
  if (work.length === 0 && mail.length === 0) return 0;
  const handled = program.alone('worker', () => {
    const done = work.length > 0 ? workThrough(program, sheet, work) : 0;
    sendPendingMail(mail, program.desk(sheet), () => program.isLate());
    return done;
  });
  return handled ?? 'Another run is handling the rows just now.';
}

function workThrough(program: Program, sheet: ResponseSheet, rows: readonly RequestRow[]): number {
  const { state, now } = program;
  const isLong = rows.length >= LONG_JOB;
  const startedAt = now();
  const handled = handleBacklog(rows, {
    desk: program.desk(sheet),
    accounts: state.extract.note.get()?.accounts ?? null,
    mustStop: () => program.mustStop(),
    onProgress: (done, total) => {
      const message = `${done} of ${total} requests handled`;
      if (isLong) program.showProgress({ job: 'Requests', done, total, startedAt, message });
    },
  });
  if (isLong) program.showProgress(null);
  return handled;
}

/**
 * A row without status or id whose request is in the log was handled before: our columns were deleted or emptied.
 * It gets its record back instead of a second handling.
 */
function restore(program: Program, sheet: ResponseSheet, rows: readonly RequestRow[]): RequestRow[] {
  const unknown = rows.filter(({ record }) => record.status === '' || record.requestId === '');
  if (unknown.length === 0) return [...rows];
  const known = program.log.recall(unknown.map(({ id }) => id));
  const back = unknown.filter(({ id }) => known.has(id));
  if (back.length === 0) return [...rows];
  const changes = back.map((row) => ({
    row,
    record: known.get(row.id) ?? row.record,
    expects: isUnchanged(row),
  }));
  program.responsesPort(sheet).claim(changes);
  return rows.filter((row) => !back.includes(row));
}
