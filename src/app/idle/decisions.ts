import { asksForPause } from '../../accounts/read-page';
import type { Setup } from '../../setup/settings';
import { DAY_MS, HOUR_MS } from '../../shared/time';
import type { Pause } from '../../state/alerts-state';
import type { IdleJob } from '../../state/idle-state';
import type { Owner } from '../../state/ownership';
import type { Message } from '../../text/say';
import { type Failure, isRetryable } from '../../zendesk/accounts';

/** What the work on idle accounts decides: pure, so that each decision can be read and tested by itself. */

/** A job that has not come to an end by then is given up. */
export const MAX_JOB_TIME_MS = 2 * DAY_MS;

export interface BeginFacts {
  owner: Owner | null;
  hasCredential: boolean;
  /** What is under way already. */
  running: IdleJob | null;
  now: number;
}

/** Whether a new job may begin; one that is under way comes first. A message: neither. */
export function decideBegin({
  owner,
  hasCredential,
  running,
  now,
}: BeginFacts): 'begin' | 'continue' | Message {
  if (!owner && !hasCredential) return { code: 'idle.no-credential' };
  const isUnderWay = running !== null && now - running.startedAt < MAX_JOB_TIME_MS;
  return isUnderWay ? 'continue' : 'begin';
}

export interface TurnFacts {
  owner: Owner | null;
  isOwner: boolean;
  pause: Pause | null;
  isAskedToWait: boolean;
}

/** Whether this execution may work on what was begun; else why not. */
export function decideTurn({ owner, isOwner, pause, isAskedToWait }: TurnFacts): 'go on' | Message {
  if (owner && !isOwner) return { code: 'idle.noted', owner: owner.email };
  if (pause) return { code: 'idle.paused', reason: pause.detail ?? pause.reason };
  return isAskedToWait ? { code: 'idle.asked-to-wait' } : 'go on';
}

/** All accounts are read at every try, so a review is not tried for ever. */
const MAX_TIME_TO_READ_MS = HOUR_MS;

export interface ReviewFailure {
  failure: Failure;
  /** All accounts were read, and what was asked after that has failed. */
  isRead: boolean;
  startedAt: number;
  now: number;
}

/** The pages were patiently asked for; a pause that Zendesk wants, or a question after them, is worth another run. */
export function decideAfterFailure({
  failure,
  isRead,
  startedAt,
  now,
}: ReviewFailure): 'try again' | 'give up' {
  const isWorthIt = asksForPause(failure) || (isRetryable(failure) && isRead);
  return isWorthIt && now - startedAt < MAX_TIME_TO_READ_MS ? 'try again' : 'give up';
}

export interface ReviewFacts {
  mode: Setup['idle']['mode'];
  hasReported: boolean;
  changes: number;
  doubts: number;
}

/** What the daily review does with its plan. The first one after turning on only reports, whatever the mode. */
export function decideReview({
  mode,
  hasReported,
  changes,
  doubts,
}: ReviewFacts): 'report' | 'nothing' | 'act' {
  if (mode !== 'act' || !hasReported) return 'report';
  return changes === 0 && doubts === 0 ? 'nothing' : 'act';
}

/**
 * The review may have been turned off since the job began. What the daily review began does not go on either where it
 * only reports, or is to report first: it was turned on again, or reaches further now. Last days count whatever it does.
 */
export function mayContinue(
  { by, part }: Pick<IdleJob, 'by' | 'part'>,
  { mode, hasReported }: Pick<ReviewFacts, 'mode' | 'hasReported'>,
): boolean {
  if (part === 'ends') return true;
  if (by !== null) return mode !== 'off';
  return mode === 'act' && hasReported;
}

export interface ApplyFacts {
  mode: Setup['idle']['mode'];
  hasReported: boolean;
  isOwner: boolean;
}

/** Why a person may not have a plan carried out; `null`: they may. Only the owner need not wait for the first report. */
export function applyProblem({ mode, hasReported, isOwner }: ApplyFacts): Message | null {
  if (mode === 'off') return { code: 'review.off' };
  return hasReported || isOwner ? null : { code: 'plan.report-first' }; // guard: report-before-others-apply
}

/** No one waits for its end: the daily review began it, or it took more than the execution of the click. */
export function isUnattended(
  { by, startedAt }: Pick<IdleJob, 'by' | 'startedAt'>,
  executionStartedAt: number,
): boolean {
  return by === null || startedAt < executionStartedAt;
}
