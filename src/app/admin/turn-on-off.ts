import { locked } from '../../google/lock';
import { effectiveUserEmail, newKey } from '../../google/session';
import { reconcileTriggers, type WantedTrigger } from '../../google/triggers';
import { readiness } from '../../requests/readiness';
import { isBlank } from '../../requests/request';
import type { Problem } from '../../setup/settings';
import type { Owner } from '../../state/ownership';
import type { AppContext } from '../context';
import { openQuestions } from './check-setup';
import { prepareSheet } from './prepare-sheet';

/** What runs by itself while the desk is on. */
export const TRIGGERS: readonly WantedTrigger[] = [
  { handler: 'onFormSubmit', event: 'form submit' },
  { handler: 'processPending', event: { everyMinutes: 5 } },
  // Before people come to work: they find the summary of the night.
  { handler: 'reviewIdleAgents', event: { dailyAtHour: 3 } },
];

export type SwitchResult =
  | { ok: true; message: string }
  | { ok: false; message: string; problems: Problem[] };

/** Turns the desk on as the person who runs this. Twice is the same as once; doubled triggers are removed. */
export function turnOn(app: AppContext, backlog: 'handle' | 'leave'): SwitchResult {
  const me = effectiveUserEmail();
  const before = app.state.owner.get();
  if (before && !isMine(before, me, app)) return refuse(takenBy(before.email));
  const problems = openQuestions(app);
  if (problems.length > 0) return refuse('The setup is not complete.', problems);
  const unprepared = prepareSheet(app, backlog);
  if (unprepared !== null) return refuse(unprepared);
  const faster = becomeOwner(app, me);
  if (faster !== null) return refuse(faster);
  app.accounts.learnNames();
  const { made, removed } = reconcileTriggers(TRIGGERS);
  const on = made === 0 && before ? 'Chat Access was on already.' : `Chat Access is on and runs as ${me}.`;
  return { ok: true, message: removed > 0 ? `${on} Superfluous triggers removed: ${removed}.` : on };
}

function isMine(owner: Owner, me: string, app: AppContext): boolean {
  return app.state.owner.isMe() || (me !== '' && owner.email === me);
}

/** Under the lock, so that of two people who click at once one gets the desk. */
function becomeOwner(app: AppContext, me: string): string | null {
  const { state, now } = app;
  const answer = locked(() => {
    const owner = state.owner.fresh();
    if (owner && !isMine(owner, me, app)) return takenBy(owner.email);
    if (!owner) state.idle.setReported(false);
    if (!owner || !state.owner.isMe()) state.owner.set({ email: me, key: newKey(), since: now() });
    return 'mine';
  });
  if (answer === 'mine') return null;
  return answer ?? 'Another run is just changing the desk. Try again in a minute.';
}

function refuse(message: string, problems: Problem[] = []): SwitchResult {
  return { ok: false, message, problems };
}

function takenBy(email: string): string {
  return `${email} has already turned Chat Access on in this sheet. Only one person can: otherwise every request would be handled twice. Ask ${email} to turn it off first, or turn it off yourself.`;
}

/**
 * Turns the desk off. Somebody else's triggers cannot be removed, only their owner can see them: they find the
 * desk off when they fire, and remove themselves.
 */
export function turnOff(app: AppContext): SwitchResult {
  const owner = app.state.owner.get();
  const mine = app.state.owner.isMe();
  reconcileTriggers([]);
  app.state.owner.clear();
  app.state.idle.job.clear();
  if (!owner) return { ok: true, message: 'Chat Access was off already.' };
  const foreign = mine ? '' : ` The triggers of ${owner.email} go by themselves within five minutes.`;
  return { ok: true, message: `Chat Access is off. New requests wait in their rows.${foreign}` };
}

/** Turns the desk off and forgets the credential. What is in the sheet stays. */
export function uninstall(app: AppContext): SwitchResult {
  const owner = app.state.owner.get();
  const mine = !owner || app.state.owner.isMe();
  const { message } = turnOff(app);
  app.secrets.forget();
  if (!mine) app.state.owner.wishForgetting(owner.key);
  const secret = mine ? 'The credential is deleted.' : `The credential of ${owner.email} goes with them.`;
  return { ok: true, message: `${message} ${secret} The sheet and its log stay as they are.` };
}

/** How many rows would be handled when the desk is turned on. */
export function countBacklog(app: AppContext): number {
  const grid = app.responseGrid();
  if (!grid) return 0;
  const rows = app.openReadOnly(grid).readAll();
  return rows.filter((row) => !isBlank(row.answers) && readiness(row, app.now(), 'timer') === 'work').length;
}

/** This person's triggers outlived the desk that they were made for. */
export function retireTriggers(app: AppContext): void {
  if (app.state.owner.isForgettingWished()) app.secrets.forget();
  reconcileTriggers([]);
}
