import type { AppProblem } from '../../mail/alerts';
import { DAY_MS, HOUR_MS } from '../../shared/time';
import type { Pause } from '../../state/alerts-state';
import type { IdleJob } from '../../state/idle-state';
import { ROW_LEASE_MS } from '../../state/lease';
import type { Look } from '../../state/look';
import type { SnapshotJob, SnapshotNote } from '../../state/snapshot-state';

/** What a run of the timer decides: pure, so that each decision can be read and tested alone. */

/** Whether the run goes on; else the pause that lasts, the problem that begins one, or a wait that Zendesk wants. */
export type Start = 'go on' | 'resume' | { paused: Pause } | { problem: AppProblem } | 'asked to wait';

export interface StartFacts {
  pause: Pause | null;
  /** Columns that are missing, or a credential that is: what can be seen without asking Zendesk. */
  problem: AppProblem | null;
  /** Each column is found, and each row that waits has one answer to each question; asked only while that is the cause. */
  areColumnsFound(): boolean;
  /** One cheap read of Zendesk; asked only while a refused credential is the cause of the pause. */
  isCredentialAccepted(): boolean;
  isAskedToWait: boolean;
}

export function decideStart(facts: StartFacts): Start {
  const { pause, problem, isAskedToWait } = facts;
  if (pause && !isOver(pause, facts)) return { paused: pause };
  if (problem) return { problem };
  if (isAskedToWait) return 'asked to wait';
  return pause ? 'resume' : 'go on';
}

function isOver({ cause }: Pause, { areColumnsFound, isCredentialAccepted }: StartFacts): boolean {
  if (cause === 'person') return false;
  return cause === 'column' ? areColumnsFound() : isCredentialAccepted();
}

/** The snapshot is renewed before it is too old for live requests. */
const RENEW_SNAPSHOT_AFTER_MS = 20 * HOUR_MS;

export interface SnapshotFacts {
  note: SnapshotNote | null;
  job: SnapshotJob | null;
  /** Asked only while a reading is unfinished. */
  idleJob(): IdleJob | null;
  now: number;
}

/** Whether this run reads all accounts, or continues to. */
export function needsSnapshot({ note, job, idleJob, now }: SnapshotFacts): boolean {
  // A review continues the reading itself: it needs the accounts in the execution in which they are complete.
  if (job && isReview(idleJob())) return false;
  return job !== null || note === null || now - note.at > RENEW_SNAPSHOT_AFTER_MS;
}

function isReview(job: IdleJob | null): boolean {
  return job?.task === 'review' || job?.task === 'check';
}

export interface LookFacts {
  look: Look | null;
  /** The way to the rows without a status was cut short, and there was work on it. */
  isCut: boolean;
  /** Asked only where the answer matters. */
  isFiltered(): boolean;
  /** Until when an execution that handled rows and died may have lived; `null`: none did. */
  abandonedAt: number | null;
  now: number;
}

/**
 * Whether this run looks through all rows: once a day, and every hour where there is more than the daily run can be left with.
 * What an execution that died has recorded and not logged is looked for when it cannot live any more.
 */
export function isLookDue({ look, isCut, isFiltered, abandonedAt, now }: LookFacts): boolean {
  if (!look || look.next !== null) return true;
  const age = now - look.began;
  if (age > DAY_MS || (age > HOUR_MS && (isCut || isFiltered()))) return true;
  const isOver = abandonedAt !== null && abandonedAt + ROW_LEASE_MS <= now;
  return isOver && look.began < abandonedAt + ROW_LEASE_MS;
}
