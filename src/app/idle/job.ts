import { newKey } from '../../google/session';
import type { IdleJob } from '../../state/idle-state';
import type { AppContext } from '../context';
import { carryOut } from './apply';
import { CHECK, PLAN_LIFE } from './messages';
import { review } from './review';
import { runRestore } from './run-restore';

export type JobContext = AppContext;

export function newId(letter: string): string {
  return `${letter}-${newKey().slice(0, 8)}`;
}

export const BUSY = 'Another run is working on idle accounts just now. Try again in a few minutes.';

/** Notes what is to be done, so that an interruption does not lose it, and does as much as it can. */
export function begin(app: AppContext, job: IdleJob): string {
  const { state } = app;
  const owner = state.owner.get();
  if (!owner && !app.credential()) {
    return 'Enter a credential for Zendesk first: open the setup.';
  }
  const running = state.idle.job.get();
  if (running && app.now() - running.startedAt < PLAN_LIFE) return continueIdle(app) || BUSY;
  state.idle.job.set(job);
  return continueIdle(app) || (owner ? LATER : UNFINISHED);
}

const LATER = 'Begun: it takes longer than one run, and goes on by itself every five minutes.';
const UNFINISHED = `Begun: it takes longer than one run. Choose ${CHECK} again to go on.`;

/** Goes on with what was begun; a sentence when it has ended or cannot go on, otherwise empty. */
export function continueIdle(app: AppContext): string {
  const { state } = app;
  const owner = state.owner.get();
  if (owner && !state.owner.isMe()) {
    return `Noted: Chat Access runs as ${owner.email} and does it within five minutes.`;
  }
  const pause = state.pause.get();
  if (pause) return `Chat Access is paused: ${pause.reason}`;
  if (state.notBefore(app.now()) !== null)
    return 'Zendesk has asked us to wait a little. It goes on by itself.';
  const sentence = app.withLease('idle', () => {
    const job = state.idle.job.get();
    return job ? (step(app, job) ?? '') : '';
  });
  return sentence ?? BUSY;
}

/** `null`: not finished. */
function step(app: AppContext, job: IdleJob): string | null {
  if (job.task === 'restore') return runRestore(app, job);
  return job.task === 'apply' ? carryOut(app, job) : review(app, job);
}
