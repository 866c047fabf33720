import { effectiveUserEmail } from '../../google/session';
import type { AppProblem } from '../../mail/alerts';
import { credentialProblem } from '../../mail/alerts';
import { isUnchanged } from '../../requests/claim';
import type { RequestRow } from '../../requests/request';
import type { ResponseSheet } from '../../sheets/response-sheet';
import type { Pause } from '../../state/alerts-state';
import type { SwitchResult } from '../admin/turn-on-off';
import type { AppContext } from '../context';

/** What keeps the desk from working, as far as that can be seen without asking Zendesk. */
export function findProblem(app: AppContext, sheet: ResponseSheet): AppProblem | null {
  const noCredential = 'no credential is saved for this address';
  return columnProblem(sheet) ?? (app.credential() ? null : credentialProblem(noCredential));
}

export const SHEET_GONE: AppProblem = {
  cause: 'column',
  title: 'the response sheet is gone',
  detail:
    'The sheet that the form wrote to is not there any more. Open Chat Access > Open setup and health and choose the sheet.',
};

/** Without all of the form's columns nobody knows which request a row is. */
export function columnProblem({ layout: { missing } }: ResponseSheet): AppProblem | null {
  if (missing.length === 0) return null;
  const names = missing.map((name) => `"${name}"`).join(', ');
  const [what, them] = missing.length === 1 ? ['The column', 'it'] : ['The columns', 'them'];
  return {
    cause: 'column',
    title: `${what} ${names} not found`,
    detail: `${what} ${names} of the response sheet cannot be found. Rename ${them} back, or open Chat Access > Open setup and health and choose the columns again.`,
  };
}

/**
 * The rows keep what they remember, also of answers that were edited since, and wait; nobody is mailed about them.
 */
export function markPaused(
  rows: readonly RequestRow[],
  sheet: ResponseSheet,
  app: AppContext,
  reason: string,
): void {
  // Without all columns nobody knows which request it is.
  const complete = sheet.layout.missing.length === 0;
  const changes = rows.map((row) => ({
    row,
    record: {
      ...row.record,
      status: 'Paused' as const,
      detail: `Waiting: ${reason} This row then goes on by itself.`,
      nextTry: null,
      requestId: row.record.requestId || (complete ? row.id : ''),
      updatedAt: row.record.updatedAt ?? app.now(),
    },
    precondition: isUnchanged(row),
  }));
  app.responsesPort(sheet).claim(changes);
}

/** Whether what stopped the desk has been mended; if so, the desk goes on. */
export function tryToResume(app: AppContext, pause: Pause, sheet: ResponseSheet): boolean {
  if (pause.cause === 'person') return false;
  const mended = pause.cause === 'column' ? sheet.layout.missing.length === 0 : isAccepted(app);
  if (mended) app.state.pause.clear();
  return mended;
}

/** One cheap read. */
function isAccepted(app: AppContext): boolean {
  return app.credential() !== null && app.accounts.whoAmI().kind === 'ok';
}

/** Stops everything, also a long job that runs, until somebody resumes it. */
export function pauseByHand(app: AppContext): SwitchResult {
  const who = effectiveUserEmail();
  app.state.pause.set({
    cause: 'person',
    title: 'it was paused',
    reason: `Paused by ${who}.`,
    since: app.now(),
  });
  return { ok: true, message: 'Paused. Requests wait in their rows until you resume.' };
}

export function resumeByHand(app: AppContext): SwitchResult {
  app.state.pause.clear();
  return { ok: true, message: 'Chat Access goes on within five minutes.' };
}
