import { effectiveUserEmail } from '../../google/session';
import { reachesFurther } from '../../idle/reach';
import { changedSettings, type SettingChange } from '../../setup/changes';
import type { Setup } from '../../setup/settings';
import type { Message } from '../../text/say';
import { type Credential, secretsIn } from '../../zendesk/auth';
import type { AppContext } from '../context';
import { type EditorActionContext, noteEditorAction } from '../editor-actions';
import { deletionWaitsMessage } from '../idle/plan';

export type SavedSetupContext = EditorActionContext & Pick<AppContext, 'credential'>;

/** A setup that has just been stored, and what was there before. */
export interface SetupSave {
  before: Setup;
  after: Setup;
  /** One that was saved with it. */
  credential: Credential | undefined;
  isPolicySaved: boolean;
}

/** What the log, the owner and the next review are to know of it. Gives what the person should know who has saved it. */
export function noteSavedSetup(save: SetupSave, context: SavedSetupContext): Message[] {
  const { before, after, credential } = save;
  const { state } = context;
  const isFurther = reachesFurther(before.idle, after.idle);
  adoptPolicy(save, isFurther, context);
  const secrets = [credential, context.credential()].flatMap((each) => (each ? secretsIn(each) : []));
  const changes = changedSettings(before, after, secrets);
  if (changes.length > 0 || credential)
    noteEditorAction('Setup saved', changed(changes, credential), context);
  if (!isFurther || after.idle.mode === 'off') return [];
  const waits = state.idle.deletionWaits.get();
  return [{ code: 'setup.report-first' }, ...(waits ? [deletionWaitsMessage(waits, state)] : [])];
}

/** A policy that reaches further begins with a report; what it deletes more, or sooner, only the owner can allow. */
function adoptPolicy(
  { after, isPolicySaved }: SetupSave,
  isFurther: boolean,
  { state, now }: SavedSetupContext,
): void {
  const { idle, owner } = state;
  if (isFurther || after.idle.mode === 'off') idle.setReported(false); // guard: further-begins-with-a-report
  if (owner.isMe()) {
    if (isPolicySaved && idle.deletionWaits.get()) idle.deletionWaits.clear();
  } else if (isFurther && after.idle.deleteAfterDays !== null) {
    idle.deletionWaits.set({ by: effectiveUserEmail(), at: now() });
  }
}

/** Of a long list so many are named. */
const MAX_CHANGES_NAMED = 12;

function changed(changes: readonly SettingChange[], credential: Credential | undefined): Message {
  const named = changes.slice(0, MAX_CHANGES_NAMED);
  return {
    code: 'editor.setup-saved',
    changes: named,
    more: changes.length - named.length,
    hasCredential: credential !== undefined,
  };
}
