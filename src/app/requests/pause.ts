import { type AppProblem, credentialProblem, raiseAlert } from '../../mail/alerts';
import { isUnchanged } from '../../requests/claim';
import { readiness } from '../../requests/readiness';
import { isEnded, type RequestRow } from '../../requests/request';
import type { ResponseSheet } from '../../sheets/response-sheet';
import { readByStatus } from '../../sheets/status-column';
import { say, tell } from '../../text/say';
import type { AppContext } from '../context';
import { pauseReason } from '../pause-reason';
import { endPause } from './end-pause';
import { rowsOf } from './services';
import { decideStart } from './timer-run';

/** What keeps everything from working, as far as that can be seen without asking Zendesk. */
export function findProblem(
  context: Pick<AppContext, 'credential'>,
  sheet: ResponseSheet,
): AppProblem | null {
  return (
    columnProblem(sheet) ??
    (context.credential() ? null : credentialProblem({ code: 'failure.no-credential' }))
  );
}

export function sheetGone(): AppProblem {
  return { cause: 'column', title: { code: 'alert.sheet-gone-title' }, detail: { code: 'alert.sheet-gone' } };
}

/** Without all of the form's columns no row says which request it is; without ours there is no place to write. */
export function columnProblem({ layout }: Pick<ResponseSheet, 'layout'>): AppProblem | null {
  const { missing, doubtful } = layout;
  if (missing.length > 0) {
    const title = { code: 'alert.columns-missing-title', columns: missing } as const;
    return { cause: 'column', title, detail: { code: 'alert.columns-missing', columns: missing } };
  }
  if (doubtful.length === 0) return null;
  const title = { code: 'alert.columns-doubtful-title', columns: doubtful } as const;
  return { cause: 'column', title, detail: { code: 'alert.columns-doubtful', columns: doubtful } };
}

/** A row with two different answers to one question: which of them counts is for a person to say. */
export function answerProblem(
  rows: readonly RequestRow[],
  { setup }: Pick<AppContext, 'setup'>,
): AppProblem | null {
  const doubtful = rows.find(({ twice }) => twice !== undefined);
  if (!doubtful?.twice) return null;
  const column = setup.responses.columns[doubtful.twice] ?? '';
  const title = { code: 'alert.answers-differ-title', column } as const;
  return { cause: 'column', title, detail: { code: 'alert.answers-differ', column, row: doubtful.row } };
}

/** The same for all rows that wait. */
function waitingProblem(sheet: ResponseSheet, context: Pick<AppContext, 'setup' | 'now'>): AppProblem | null {
  const open = readByStatus(sheet, (status) => !isEnded(status));
  const waiting = open.filter((row) => readiness(row, context.now(), 'timer') === 'work');
  return answerProblem(waiting, context);
}

export type StartContext = Pick<
  AppContext,
  'state' | 'setup' | 'now' | 'credential' | 'accountsThatPauseNothing' | 'adminMailServices' | 'pause'
>;

/**
 * Begins a run: pauses where there is a problem, resumes where it has been corrected. Gives a sentence while
 * there is nothing to be done, `null` when the run goes on.
 */
export function startRun(context: StartContext, sheet: ResponseSheet): string | null {
  const { state, now } = context;
  const start = decideStart({
    pause: state.pause.get(),
    problem: findProblem(context, sheet),
    areColumnsFound: () => columnProblem(sheet) === null && waitingProblem(sheet, context) === null,
    isCredentialAccepted: () =>
      context.credential() !== null && context.accountsThatPauseNothing().whoAmI().kind === 'ok',
    isAskedToWait: state.longWait(now()) !== null,
  });
  if (start === 'go on') return null;
  if (typeof start === 'object' && 'paused' in start) {
    raiseAlert(start.paused, context.adminMailServices()); // guard: alert-again
    return pauseReason(start.paused);
  }
  const kept = endPause(state);
  if (kept) return pauseReason(kept);
  if (start === 'resume') return null;
  if (start === 'asked to wait') return tell({ code: 'run.asked-to-wait' });
  context.pause(start.problem);
  return tell(start.problem.detail);
}

/**
 * The rows keep what they remember, also of answers that were edited since, and wait; no one is mailed about
 * them.
 */
export function markPaused(
  rows: readonly RequestRow[],
  sheet: ResponseSheet,
  context: Pick<AppContext, 'log' | 'now'>,
  reason: string,
): void {
  if (sheet.layout.doubtful.length > 0) return; // guard: doubtful-columns
  // Without all columns no row says which request it is.
  const isComplete = sheet.layout.missing.length === 0;
  const updates = rows.map((row) => ({
    row,
    record: {
      ...row.record,
      status: 'Paused' as const,
      detail: say({ code: 'outcome.paused', reason }),
      nextTry: null,
      requestId: row.record.requestId || (isComplete && row.twice === undefined ? row.id : ''),
      updatedAt: row.record.updatedAt ?? context.now(),
    },
    precondition: isUnchanged(row),
  }));
  rowsOf(sheet, context).claim(updates);
}
