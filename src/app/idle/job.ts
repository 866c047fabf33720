import { newShortId } from '../../google/random';
import type { IdleJob } from '../../state/idle-state';
import type { Message } from '../../text/say';
import type { AppContext } from '../context';
import { applyPlan } from './apply';
import { decideBegin, decideTurn } from './decisions';
import { type ReviewContext, review } from './review';
import { runRestore } from './run-restore';

/** What a job needs to be continued. */
export type JobContext = ReviewContext;

export type BeginContext = JobContext & Pick<AppContext, 'credential'>;

export function newJobId(letter: 'P' | 'U'): string {
  return `${letter}-${newShortId()}`;
}

export const BUSY: Message = { code: 'idle.busy' };

/** Notes what is to be done, so that an interruption does not lose it, and does as much as it can. */
export function beginJob(context: BeginContext, job: IdleJob): Message {
  const { state, now } = context;
  const owner = state.owner.get();
  const running = state.idle.job.get();
  const decision = decideBegin({ owner, hasCredential: context.credential() !== null, running, now: now() });
  if (typeof decision === 'object') return decision;
  if (decision === 'continue') return continueIdle(context) ?? BUSY;
  state.idle.job.set(job);
  return continueIdle(context) ?? { code: owner ? 'idle.begun' : 'idle.begun-while-off' };
}

/** Continues what was begun; a message when it has ended or cannot continue. */
export function continueIdle(context: JobContext): Message | null {
  const { state, now, withLease } = context;
  const turn = decideTurn({
    owner: state.owner.get(),
    isOwner: state.owner.isMe(),
    pause: state.pause.get(),
    isAskedToWait: state.longWait(now()) !== null,
  });
  if (turn !== 'go on') return turn;
  const message = withLease('idle', () => {
    const job = state.idle.job.get();
    return (job && work(context, job)) ?? 'unfinished';
  });
  return message === 'unfinished' ? null : (message ?? BUSY);
}

/** `null`: not finished. */
function work(context: JobContext, job: IdleJob): Message | null {
  switch (job.task) {
    case 'restore':
      return runRestore(context, job);
    case 'apply':
      return applyPlan(context, job);
    default:
      return review(context, job);
  }
}
