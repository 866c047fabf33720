import type { Health, IdleHealth, TroubleNote } from '../../contract';
import { effectiveUserEmail } from '../../google/session';
import { installedTriggers } from '../../google/triggers';
import { PLAN_VALID_FOR_MS } from '../../idle/usable-plan';
import { isBlank, type RequestRow, type RowRecord } from '../../requests/request';
import { readStatuses } from '../../sheets/status-column';
import type { Pause } from '../../state/alerts-state';
import type { PlanNote } from '../../state/idle-state';
import type { InstallationNote } from '../../state/installation-note';
import type { SnapshotNote } from '../../state/snapshot-state';
import { tell, tellAll } from '../../text/say';
import type { AppContext } from '../context';
import { deletionWaitsMessage } from '../idle/plan';
import { pauseReason } from '../pause-reason';
import { firstTimerRun } from './first-runs';
import { lookAgain } from './form-link';
import { isTimerSilent } from './platform-results';
import { busiestDay, recentDays } from './recent-days';
import { seatsHealth } from './seats-health';
import { TRIGGERS } from './triggers';
import { waitingApprovals } from './waiting-approvals';

export type HealthContext = Pick<
  AppContext,
  'state' | 'setup' | 'secrets' | 'log' | 'outbox' | 'now' | 'workbook' | 'responseGrid' | 'openReadOnly'
>;

/** Lines of the log that are looked at for the chart. */
const MAX_LINES_READ = 5_000;

/**
 * All that the sidebar shows of how Chat Access is. Looks at the form again where the last look is long ago, and notes what it
 * finds.
 */
export function getHealth(context: HealthContext): Health {
  const { state, secrets, log, outbox, now } = context;
  const owner = state.owner.get();
  if (owner) lookAgain(context);
  const snapshot = state.snapshot.note.get();
  const lines = log.lastLines(MAX_LINES_READ);
  const ahead = context.workbook.aheadOfUtc(now());
  return {
    on: owner !== null,
    owner: owner?.email ?? null,
    mine: state.owner.isMe(),
    me: effectiveUserEmail(),
    since: iso(owner?.since),
    paused: describePause(state.pause.get()),
    troubles: owner ? troublesNow(context) : [],
    installation: describeCheck(state.installation.get()),
    approvals: waitingApprovals(context),
    lastRun: iso(state.lastRun.get()),
    lastRequest: iso(lines[lines.length - 1]?.at),
    rows: countRows(context),
    triggers: state.owner.isMe() ? triggerProblems(installedTriggers().map(({ handler }) => handler)) : null,
    mailsLeft: outbox.left(),
    credentialSavedAt: iso(secrets.savedAt()),
    extract: describeSnapshot(snapshot),
    seats: seatsHealth(context),
    recent: recentDays(now(), lines, ahead),
    busiestDay: busiestDay(now(), lines, ahead),
    idle: idleHealth(context),
  };
}

function troublesNow(context: Pick<AppContext, 'state' | 'now'>): TroubleNote[] {
  const { state, now } = context;
  const since = state.owner.get()?.since ?? 0;
  const isSilent = isTimerSilent({ since, timer: firstTimerRun(state), now: now() });
  const timer = { cause: 'timer', since, message: { code: 'check.timer-silent' } as const };
  return [...state.troubles.all(), ...(isSilent ? [timer] : [])].map(({ cause, since, message }) => ({
    cause,
    since: new Date(since).toISOString(),
    message: inSidebar(tell(message)),
    ...('people' in message && typeof message.people === 'number' && { requests: message.people }),
  }));
}

/** Only what is limited is kept: all else works. */
function describeCheck(note: InstallationNote | null): Health['installation'] {
  if (!note) return null;
  const results = note.failed.map(({ name, message }) => ({ name, ok: false, message: tell(message) }));
  return { at: new Date(note.at).toISOString(), results };
}

/** By the column of the status; where that says nothing, the rows themselves say whether they hold a response. */
function countRows(context: Pick<AppContext, 'responseGrid' | 'openReadOnly'>): Health['rows'] {
  const grid = context.responseGrid();
  if (!grid) return {};
  const sheet = context.openReadOnly(grid);
  const statuses = readStatuses(sheet);
  const isClear = (status: RowRecord['status']) => status !== '' && status !== 'unknown';
  const unclear = statuses.flatMap((status, index) => (isClear(status) ? [] : [index + 2]));
  const counts = countByStatus(sheet.read(unclear));
  for (const status of statuses.filter(isClear)) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

function idleHealth({ state }: Pick<AppContext, 'state'>): IdleHealth {
  const waits = state.idle.deletionWaits.get();
  return {
    lastReview: iso(state.idle.lastReview.get()),
    working: state.idle.job.get() !== null,
    plan: openPlan(state.idle.plan.get()),
    deletionWaits: waits && tell(deletionWaitsMessage(waits, state)),
  };
}

export function describePause(pause: Pause | null): Health['paused'] {
  return (
    pause && {
      cause: pause.cause,
      reason: inSidebar(pauseReason(pause)),
      since: new Date(pause.since).toISOString(),
    }
  );
}

function inSidebar(sentence: string): string {
  return tell({ code: 'health.in-sidebar', sentence });
}

/** Rows that hold a response, by status; `new` are those without one. */
export function countByStatus(rows: readonly RequestRow[]): Health['rows'] {
  const counts: Record<string, number> = {};
  for (const { answers, record } of rows) {
    if (isBlank(answers)) continue;
    const status = record.status || 'new';
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}

/** Which of our triggers are missing, and which are there more than once. */
export function triggerProblems(installed: readonly string[]): NonNullable<Health['triggers']> {
  const handlers = TRIGGERS.map(({ handler }) => handler);
  const count = (handler: string) => installed.filter((each) => each === handler).length;
  return {
    missing: handlers.filter((handler) => count(handler) === 0),
    doubled: handlers.filter((handler) => count(handler) > 1),
  };
}

/** A snapshot that is not to be relied on is shown as of when its sheet was written. */
export function describeSnapshot(note: SnapshotNote | null): Health['extract'] {
  if (!note) return null;
  const { at, writtenAt, accounts, enabled } = note;
  return { at: new Date(at || writtenAt).toISOString(), accounts, enabled };
}

/** The plan that waits for a person, or for its turn. */
export function openPlan(note: PlanNote | null): IdleHealth['plan'] {
  if (!note || note.isApplied) return null;
  const { id, at, held } = note;
  const until = new Date(at + PLAN_VALID_FOR_MS).toISOString();
  return { id, at: new Date(at).toISOString(), until, held: held && tellAll(held) };
}

function iso(time: number | null | undefined): string | null {
  return time === null || time === undefined ? null : new Date(time).toISOString();
}
