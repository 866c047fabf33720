import { effectiveUserEmail } from '../../google/session';
import { countTriggers } from '../../google/triggers';
import { PLAN_VALID_FOR_MS } from '../../idle/usable-plan';
import { isBlank } from '../../requests/request';
import type { AppState } from '../../state/app-state';
import type { PlanNote } from '../../state/idle-state';
import type { SnapshotNote } from '../../state/snapshot-state';
import { sayAll } from '../../text/say';
import type { AppContext } from '../context';
import { type DayCount, recentDays } from './recent-days';
import { TRIGGERS } from './turn-on-off';

/** How the desk is. Times are ISO texts: `google.script.run` carries no dates. */
export interface Health {
  on: boolean;
  owner: string | null;
  /** Whether the person who asks is the owner. */
  mine: boolean;
  me: string;
  since: string | null;
  paused: { cause: string; reason: string; since: string } | null;
  lastRun: string | null;
  /** When a request was handled last. */
  lastRequest: string | null;
  /** Rows by status; `new` are those without one. */
  rows: Record<string, number>;
  /** Handlers that have no trigger, and those that have several; only the owner can see them. */
  triggers: { missing: string[]; doubled: string[] } | null;
  mailsLeft: number;
  credentialSavedAt: string | null;
  extract: { at: string; accounts: number; enabled: number } | null;
  /** As of the last extract and the last test of the connection. */
  seats: { used: number; limit: number } | null;
  /** Ended requests of the last four weeks, by day, oldest first. */
  recent: DayCount[];
  idle: IdleHealth;
}

/** How the review of idle accounts is. */
export interface IdleHealth {
  lastReview: string | null;
  /** Something is being done, or goes on by itself within five minutes. */
  working: boolean;
  /** The plan in the `Plan` sheet, while it is not carried out; `held`: why it was stopped. */
  plan: { id: string; at: string; until: string; held: string | null } | null;
}

/** Lines of the log that are looked at for the chart. */
const LINES_SHOWN = 5_000;

export function healthOf(app: AppContext): Health {
  const { state } = app;
  const owner = state.owner.get();
  const pause = state.pause.get();
  const extract = state.snapshot.note.get();
  const lines = app.log.lastLines(LINES_SHOWN);
  const limit = state.seats(app.setup.connection.subdomain);
  return {
    on: owner !== null,
    owner: owner?.email ?? null,
    mine: state.owner.isMe(),
    me: effectiveUserEmail(),
    since: iso(owner?.since),
    paused: pause && { cause: pause.cause, reason: pause.reason, since: new Date(pause.since).toISOString() },
    lastRun: iso(state.lastRun.get()),
    lastRequest: iso(lines[lines.length - 1]?.at),
    rows: countRows(app),
    triggers: triggerHealth(state),
    mailsLeft: app.outbox.left(),
    credentialSavedAt: iso(app.secrets.savedAt()),
    extract: extract && toldExtract(extract),
    seats: extract && limit !== null ? { used: extract.enabled, limit } : null,
    recent: recentDays(app.now(), lines),
    idle: idleHealth(state),
  };
}

function toldExtract({ at, writtenAt, accounts, enabled }: SnapshotNote): Health['extract'] {
  return { at: new Date(at || writtenAt).toISOString(), accounts, enabled };
}

function idleHealth(state: AppState): IdleHealth {
  const plan = state.idle.plan.get();
  return {
    lastReview: iso(state.idle.lastReview.get()),
    working: state.idle.job.get() !== null,
    plan: plan && !plan.isApplied ? openPlan(plan) : null,
  };
}

function openPlan({ id, at, held }: PlanNote): IdleHealth['plan'] {
  const until = new Date(at + PLAN_VALID_FOR_MS).toISOString();
  return { id, at: new Date(at).toISOString(), until, held: held && sayAll(held) };
}

function iso(time: number | null | undefined): string | null {
  return time === null || time === undefined ? null : new Date(time).toISOString();
}

function triggerHealth(state: AppState): Health['triggers'] {
  if (!state.owner.isMe()) return null;
  const counts = countTriggers();
  const handlers = TRIGGERS.map(({ handler }) => handler);
  return {
    missing: handlers.filter((handler) => !counts.has(handler)),
    doubled: handlers.filter((handler) => (counts.get(handler) ?? 0) > 1),
  };
}

function countRows(app: AppContext): Record<string, number> {
  const grid = app.responseGrid();
  const counts: Record<string, number> = {};
  if (!grid) return counts;
  for (const { answers, record } of app.openReadOnly(grid).readAll()) {
    if (isBlank(answers)) continue;
    const status = record.status || 'new';
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}
