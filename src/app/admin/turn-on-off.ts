import type { SwitchResult } from '../../contract';
import { locked } from '../../google/lock';
import { newId } from '../../google/random';
import { effectiveUserEmail } from '../../google/session';
import type { Problem } from '../../setup/settings';
import type { Owner } from '../../state/ownership';
import { type Message, tell } from '../../text/say';
import type { AppContext } from '../context';
import { type EditorActionContext, noteEditorAction, settleEditorActions } from '../editor-actions';
import { endCleanly } from '../requests/refused-writes';
import { type CheckContext, checkBeforeTurningOn } from './check-installation';
import { missingSettings } from './missing-settings';
import { type PrepareContext, prepareSheet } from './prepare-sheet';
import { titlesOf } from './sheet-titles';
import { setTriggers, TRIGGERS } from './triggers';
import { zendeskProblems } from './zendesk-problems';

type Context = PrepareContext &
  CheckContext &
  EditorActionContext &
  Pick<AppContext, 'credential' | 'workbook' | 'ourPlaces' | 'accounts' | 'areWritesRefused'>;

/** Turns Chat Access on as the person who runs this. Twice is the same as once; duplicate triggers are removed. */
export function turnOn(backlog: 'handle' | 'leave', context: Context): SwitchResult {
  const { state, setup } = context;
  const person = { email: effectiveUserEmail(), isOwner: state.owner.isMe() };
  const before = state.owner.get();
  const other = ownedByOther(before, person);
  if (other !== null) return refuse({ code: 'switch.owned', owner: other });
  const sheet = titlesOf(setup.responses.sheetId, context);
  const problems = missingSettings(setup, context.credential() !== null, sheet);
  if (problems.length > 0) return refuse({ code: 'switch.incomplete' }, problems);
  const isSuite = setup.connection.product === 'support';
  const absent = isSuite ? zendeskProblems(setup.access, context.accounts) : [];
  if (absent.length > 0) return refuse({ code: 'switch.incomplete' }, absent);
  const check = checkBeforeTurningOn(context);
  if (!check.ok) return { ok: false, message: check.message, problems: [] }; // guard: platform-is-tried
  const prepared = endCleanly(context, () => prepareSheet(backlog, context));
  if (typeof prepared === 'string') return { ok: false, message: prepared, problems: [] };
  state.troubles.end('writes-refused');
  const obstacle = prepared ?? becomeOwner(person.email, context);
  if (obstacle !== null) return refuse(obstacle);
  state.dataFormat.note();
  context.accounts.learnNames();
  const { made, removed: surplus } = setTriggers(TRIGGERS);
  const wasOn = made === 0 && before !== null;
  if (!before) noteTurnedOn(person, context);
  if (wasOn) return { ok: true, message: tell({ code: 'switch.on-already', surplus }) };
  return { ok: true, message: tell({ code: 'switch.on', owner: person.email, surplus }) };
}

/** A policy that the person who turns it on has saved is that of the owner now. */
function noteTurnedOn({ email }: Person, context: Context): void {
  const { deletionWaits } = context.state.idle;
  if (email !== '' && deletionWaits.get()?.by === email) deletionWaits.clear();
  noteEditorAction('Turned on', { code: 'switch.on', owner: email, surplus: 0 }, context);
}

export interface Person {
  /** Empty for people of other organisations. */
  email: string;
  /** Whether this person's executions know themselves as those of the owner. */
  isOwner: boolean;
}

/** The address of the owner who keeps this person from turning Chat Access on; `null`: nothing does. */
export function ownedByOther(owner: Owner | null, { email, isOwner }: Person): string | null {
  if (!owner || isOwner) return null;
  return email !== '' && owner.email === email ? null : owner.email;
}

/** Under the lock, so that of two people who click at once one becomes the owner. */
function becomeOwner(email: string, { state, now }: Pick<AppContext, 'state' | 'now'>): Message | null {
  const obstacle = locked((): Message | 'none' => {
    const owner = state.owner.fresh();
    const isOwner = state.owner.isMe();
    const other = ownedByOther(owner, { email, isOwner });
    if (other !== null) return { code: 'switch.owned', owner: other };
    if (!owner) state.idle.setReported(false);
    if (!owner || !isOwner) state.owner.set({ email, key: newId(), since: now() });
    return 'none';
  });
  if (obstacle === 'none') return null;
  return obstacle ?? { code: 'switch.busy' };
}

function refuse(message: Message, problems: Problem[] = []): SwitchResult {
  return { ok: false, message: tell(message), problems };
}

/**
 * Turns Chat Access off. The triggers of another person cannot be removed, only their owner can see them: they
 * find Chat Access off when they fire, and remove themselves.
 */
export function turnOff(context: EditorActionContext): SwitchResult {
  return { ok: true, message: tell(switchOff('Turned off', context)) };
}

/** Turns Chat Access off and forgets the credential. What is in the sheet stays. */
export function uninstall(context: EditorActionContext & Pick<AppContext, 'secrets'>): SwitchResult {
  const { state, secrets } = context;
  const owner = state.owner.get();
  const isOthers = owner !== null && !state.owner.isMe();
  const off = switchOff('Uninstalled', context);
  secrets.forget();
  if (!isOthers) return { ok: true, message: tell({ code: 'switch.uninstalled', off }) };
  state.owner.askToForget(owner.key);
  return { ok: true, message: tell({ code: 'switch.uninstalled-elsewhere', off, owner: owner.email }) };
}

function switchOff(action: 'Turned off' | 'Uninstalled', context: EditorActionContext): Message {
  const { state } = context;
  const owner = state.owner.get();
  const isMine = state.owner.isMe();
  // Before there is no owner any more who could write the line.
  if (owner) noteEditorAction(action, { code: 'switch.off' }, context);
  setTriggers([]);
  state.owner.clear();
  state.idle.job.clear();
  if (!owner) return { code: 'switch.off-already' };
  return isMine ? { code: 'switch.off' } : { code: 'switch.off-elsewhere', owner: owner.email };
}

/** This person's triggers have outlived the installation that they were made for. */
export function retireTriggers(context: EditorActionContext & Pick<AppContext, 'secrets'>): void {
  const { state, secrets } = context;
  const isAsked = state.owner.isAskedToForget();
  if (isAsked) secrets.forget();
  setTriggers([]);
  // No one else is left who could write the line that says who turned it off.
  if (state.owner.wasMe()) settleEditorActions(context);
  // Only now: what is interrupted before is repeated by the next call.
  if (isAsked) state.owner.setForgotten();
}
