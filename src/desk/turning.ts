import { locked } from '../google/lock';
import { newKey, whoRunsThis } from '../google/session';
import { reconcileTriggers, type WantedTrigger } from '../google/triggers';
import { readiness } from '../requests/readiness';
import { isBlank } from '../requests/request';
import type { Problem } from '../setup/setup';
import type { Owner } from '../setup/state/ownership';
import type { Program } from '../wiring';
import { openQuestions } from './completeness';
import { prepareSheet } from './preparing';

/** What runs by itself while the desk is on. */
export const TRIGGERS: readonly WantedTrigger[] = [
  { handler: 'onFormSubmit', event: 'form submit' },
  { handler: 'processPending', event: { everyMinutes: 5 } },
  // Before people come to work: they find the summary of the night.
  { handler: 'reviewIdleAgents', event: { dailyAtHour: 3 } },
];

export type Turned = { ok: true; message: string } | { ok: false; message: string; problems: Problem[] };

/** Turns the desk on as the person who runs this. Twice is the same as once; doubled triggers are removed. */
export function turnDeskOn(program: Program, backlog: 'handle' | 'leave'): Turned {
  const me = whoRunsThis();
  const before = program.state.owner.get();
  if (before && !isMine(before, me, program)) return refuse(takenBy(before.email));
  const problems = openQuestions(program);
  if (problems.length > 0) return refuse('The setup is not complete.', problems);
  const unprepared = prepareSheet(program, backlog);
  if (unprepared !== null) return refuse(unprepared);
  const faster = becomeOwner(program, me);
  if (faster !== null) return refuse(faster);
  program.accounts.learnNames();
  const { made, removed } = reconcileTriggers(TRIGGERS);
  const on = made === 0 && before ? 'Chat Access was on already.' : `Chat Access is on and runs as ${me}.`;
  return { ok: true, message: removed > 0 ? `${on} Superfluous triggers removed: ${removed}.` : on };
}

function isMine(owner: Owner, me: string, program: Program): boolean {
  return program.state.owner.isMe() || (me !== '' && owner.email === me);
}

/** Under the lock, so that of two people who click at once one gets the desk. */
function becomeOwner(program: Program, me: string): string | null {
  const { state, now } = program;
  const answer = locked(() => {
    const owner = state.owner.fresh();
    if (owner && !isMine(owner, me, program)) return takenBy(owner.email);
    if (!owner) state.idle.setReported(false);
    if (!owner || !state.owner.isMe()) state.owner.set({ email: me, key: newKey(), since: now() });
    return 'mine';
  });
  if (answer === 'mine') return null;
  return answer ?? 'Another run is just changing the desk. Try again in a minute.';
}

function refuse(message: string, problems: Problem[] = []): Turned {
  return { ok: false, message, problems };
}

function takenBy(email: string): string {
  return `${email} has already turned Chat Access on in this sheet. Only one person can: otherwise every request would be handled twice. Ask ${email} to turn it off first, or turn it off yourself.`;
}

/**
 * Turns the desk off. Somebody else's triggers cannot be removed, only their owner can see them: they find the
 * desk off when they fire, and remove themselves.
 */
export function turnDeskOff(program: Program): Turned {
  const owner = program.state.owner.get();
  const mine = program.state.owner.isMe();
  reconcileTriggers([]);
  program.state.owner.clear();
  program.state.idle.job.clear();
  if (!owner) return { ok: true, message: 'Chat Access was off already.' };
  const foreign = mine ? '' : ` The triggers of ${owner.email} go by themselves within five minutes.`;
  return { ok: true, message: `Chat Access is off. New requests wait in their rows.${foreign}` };
}

/** Turns the desk off and forgets the credential. What is in the sheet stays. */
export function removeDesk(program: Program): Turned {
  const owner = program.state.owner.get();
  const mine = !owner || program.state.owner.isMe();
  const { message } = turnDeskOff(program);
  program.secrets.forget();
  if (!mine) program.state.owner.wishForgetting(owner.key);
  const secret = mine ? 'The credential is deleted.' : `The credential of ${owner.email} goes with them.`;
  return { ok: true, message: `${message} ${secret} The sheet and its log stay as they are.` };
}

/** How many rows would be handled when the desk is turned on. */
export function countBacklog(program: Program): number {
  const grid = program.responseGrid();
  if (!grid) return 0;
  const rows = program.peek(grid).readAll();
  return rows.filter((row) => !isBlank(row.answers) && readiness(row, program.now(), 'timer') === 'work')
    .length;
}

/** This person's triggers outlived the desk that they were made for. */
export function retireTriggers(program: Program): void {
  if (program.state.owner.isForgettingWished()) program.secrets.forget();
  reconcileTriggers([]);
}
