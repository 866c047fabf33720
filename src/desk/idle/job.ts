import { newKey } from '../../google/session';
import type { IdleJob } from '../../setup/state/idle-state';
import type { Program } from '../../wiring';
import { carryOut } from './applying';
import { restore } from './restoring';
import { review } from './reviewing';
import { CHECK, PLAN_LIFE } from './words';

export function newId(letter: string): string {
  return `${letter}-${newKey().slice(0, 8)}`;
}

export const BUSY = 'Another run is working on idle accounts just now. Try again in a few minutes.';

/** Notes what is to be done, so that an interruption does not lose it, and does as much as it can. */
export function begin(program: Program, job: IdleJob): string {
  const { state } = program;
  const owner = state.owner.get();
  if (!owner && !program.credential()) {
    return 'Enter a credential for Zendesk first: open the setup.';
  }
  const running = state.idle.job.get();
  if (running && program.now() - running.startedAt < PLAN_LIFE) return continueIdle(program) || BUSY;
  state.idle.job.set(job);
  return continueIdle(program) || (owner ? LATER : UNFINISHED);
}

const LATER = 'Begun: it takes longer than one run, and goes on by itself every five minutes.';
const UNFINISHED = `Begun: it takes longer than one run. Choose ${CHECK} again to go on.`;

/** Goes on with what was begun; a sentence when it has ended or cannot go on, otherwise empty. */
export function continueIdle(program: Program): string {
  const { state } = program;
  const owner = state.owner.get();
  if (owner && !state.owner.isMe()) {
    return `Noted: Chat Access runs as ${owner.email} and does it within five minutes.`;
  }
  const pause = state.pause.get();
  if (pause) return `Chat Access is paused: ${pause.reason}`;
  if (state.notBefore(program.now()) !== null)
    return 'Zendesk has asked us to wait a little. It goes on by itself.';
  const sentence = program.alone('idle', () => {
    const job = state.idle.job.get();
    return job ? (step(program, job) ?? '') : '';
  });
  return sentence ?? BUSY;
}

/** `null`: not finished. */
function step(program: Program, job: IdleJob): string | null {
  if (job.task === 'restore') return restore(program, job);
  return job.task === 'apply' ? carryOut(program, job) : review(program, job);
}
