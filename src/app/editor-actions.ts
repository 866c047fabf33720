import { locked } from '../google/lock';
import { newShortId } from '../google/random';
import { effectiveUserEmail } from '../google/session';
import type { IdleEvent } from '../idle/ports';
import { mailOwner, type NoticeContent } from '../mail/notices';
import { hideSecrets } from '../setup/hidden';
import { MINUTE_MS } from '../shared/time';
import type { ConcernedAccount, EditorAction, EditorActionName } from '../state/editor-actions';
import { type Message, say } from '../text/say';
import type { AppContext } from './context';

/** What editors do: who did it stands in the log, and the owner hears of a setup that another person has saved. */

export type EditorActionContext = Pick<
  AppContext,
  'state' | 'setup' | 'secrets' | 'log' | 'now' | 'adminMailServices' | 'withLease'
>;

/** Saving step by step is one piece of news: the mail waits until that has ended, though not for ever. */
const QUIET_BEFORE_MAIL_MS = 8 * MINUTE_MS;
const LONGEST_WAIT_FOR_MAIL_MS = 25 * MINUTE_MS;

const NO_ACCOUNT: ConcernedAccount = { agentId: '', address: '' };

/** Notes what the person has done who runs this. The line is written at once where that is the owner. `about.id`: of the line. */
export function noteEditorAction(
  action: EditorActionName,
  what: Message,
  context: EditorActionContext,
  about: Partial<Pick<EditorAction, 'id' | 'accounts'>> = {},
): void {
  const { state, now } = context;
  const noted: EditorAction = {
    id: `E-${newShortId()}`,
    at: now(),
    by: effectiveUserEmail(),
    action,
    what,
    ...about,
  };
  const add = () => {
    state.editorActions.add(noted);
    return true;
  };
  // Without the lock two people may write over each other; without a note there would be nothing at all.
  if (!locked(add)) add();
  if (state.owner.isMe()) settleIfPossible(context);
}

/** What Google refuses to write into the log waits: it must not keep anyone from turning Chat Access off. */
function settleIfPossible(context: EditorActionContext): void {
  try {
    settleEditorActions(context);
  } catch {
    // The next timer run meets the same refusal, and tells the admins of it.
  }
}

/** Writes what is waiting into the log, as the owner, and mails the owner what concerns them. */
export function settleEditorActions(context: EditorActionContext): void {
  const { state, withLease } = context;
  if (state.editorActions.isEmpty()) return;
  withLease('editor-actions', () => {
    logWaiting(context);
    mailAboutSetups(context);
  });
}

function logWaiting({ state, secrets, log, now }: EditorActionContext): void {
  const { actions, leftOut } = state.editorActions.all();
  const open = actions.filter(({ isLogged }) => !isLogged);
  if (open.length === 0) return;
  // An execution may have died between the lines and the note that they are written.
  const missing = open.filter(({ id, at, action }) => !log.isLogged(id, action, at));
  const lines = missing.flatMap((each) => linesOf({ ...each, what: shown(each.what, secrets) }));
  log.addEvents(leftOut > 0 ? [leftOutLine(leftOut, now()), ...lines] : lines);
  locked(() => state.editorActions.markLogged(open.map(({ id }) => id)));
}

/** Whoever has saved a setup may have typed a secret into it that only the owner's executions know. */
function shown(what: Message, secrets: EditorActionContext['secrets']): Message {
  if (what.code === 'editor.spared') return { ...what, reason: hideSecrets(what.reason, secrets.known()) }; // guard: secret-in-spare
  if (what.code !== 'editor.setup-saved' && what.code !== 'editor.people-blocked') return what;
  const known = secrets.known(); // guard: secret-in-change
  if (what.code === 'editor.people-blocked') {
    return { ...what, addresses: what.addresses.map((each) => hideSecrets(each, known)) };
  }
  const hide = ({ key, from, to }: (typeof what.changes)[number]) => ({
    key,
    from: hideSecrets(from, known),
    to: hideSecrets(to, known),
  });
  return { ...what, changes: what.changes.map(hide) };
}

/** One, or one for each account. */
function linesOf({ id, at, by, action, what, accounts = [NO_ACCOUNT] }: EditorAction): IdleEvent[] {
  const who = by === '' ? say({ code: 'editor.unnamed' }) : by;
  return accounts.map((account) => ({ ...line(id, at, what), ...account, action, by: who }));
}

function leftOutLine(count: number, at: number): IdleEvent {
  return { ...line('', at, { code: 'editor.left-out', count }), action: '', by: '' };
}

function line(reference: string, at: number, what: Message) {
  const about = { at, reference, ...NO_ACCOUNT, mail: '', before: '' };
  return { ...about, status: 'Done', detail: say(what) } as const;
}

/** One mail about all that another person has saved in a while; then nothing more is to be done about what is logged. */
function mailAboutSetups(context: EditorActionContext): void {
  const { state, now } = context;
  const logged = state.editorActions.all().actions.filter(({ isLogged }) => isLogged);
  const news = logged.filter((each) => isNews(each, context));
  const [first] = news;
  const last = news[news.length - 1];
  const isDue = first && last && isTimeToMail(first.at, last.at, now());
  const isMailed = isDue && mailUnderLease(`${last.id}-saved`, mailOf(news, context), context);
  const kept = isMailed ? [] : news.map(({ id }) => id);
  const done = logged.map(({ id }) => id).filter((id) => !kept.includes(id));
  if (done.length > 0) locked(() => state.editorActions.remove(done));
}

/** All notices share one property, which other executions write under this lease. `false`: one is at it, so a later run mails. */
function mailUnderLease(key: string, content: NoticeContent, context: EditorActionContext): boolean {
  const isMailed = context.withLease('idle', () => {
    mailOwner(key, content, context.adminMailServices());
    return true;
  });
  return isMailed ?? false;
}

/** Another person has saved the setup, under this owner. */
function isNews({ action, by, at }: EditorAction, { state }: Pick<AppContext, 'state'>): boolean {
  const owner = state.owner.get();
  return action === 'Setup saved' && owner !== null && by !== owner.email && at >= owner.since;
}

function isTimeToMail(first: number, last: number, now: number): boolean {
  return now - last >= QUIET_BEFORE_MAIL_MS || now - first >= LONGEST_WAIT_FOR_MAIL_MS;
}

function mailOf(news: readonly EditorAction[], context: EditorActionContext) {
  const { state, setup, secrets } = context;
  const saved = news.map(
    ({ at, by, what }): Message => ({ code: 'setup-mail.saved', at, by, what: shown(what, secrets) }),
  );
  const { sheetUrl } = context.adminMailServices();
  const isDeletionWaiting = state.idle.deletionWaits.get() !== null;
  return {
    subject: say({ code: 'setup-mail.subject' }),
    text: say({
      code: 'setup-mail.text',
      saved,
      isDeletionWaiting,
      isReportNext: setup.idle.mode !== 'off' && !state.idle.hasReported(),
      sheetUrl,
    }),
  };
}
