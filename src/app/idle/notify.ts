import type { LogAction } from '../../accounts/history';
import { mailAdmins } from '../../mail/notices';
import type { IdleJob } from '../../state/idle-state';
import { type Message, say } from '../../text/say';
import type { AppContext } from '../context';
import { isUnattended } from './decisions';

export type NoticeContext = Pick<AppContext, 'workbook' | 'adminMailServices'>;

export type EndContext = NoticeContext & Pick<AppContext, 'state' | 'startedAt' | 'showProgress'>;

/** A line about a plan as a whole; once, however often an interrupted end is gone through. */
export function logPlan(
  { log, now }: Pick<AppContext, 'log' | 'now'>,
  id: string,
  action: LogAction,
  message: Message,
): void {
  const isLogged = log.events().some((each) => each.reference === id && each.action === action);
  if (isLogged) return;
  const about = { at: now(), reference: id, agentId: '', address: '', action };
  log.addEvents([{ ...about, status: 'Done', detail: say(message), mail: '', before: '' }]);
}

/** Mails the admins once about each `key`. `record`: see `mailAdmins`. */
export function notifyAdmins(
  context: NoticeContext,
  key: string,
  { subject, message }: { subject: Message; message: Message },
  record?: () => void,
): void {
  const text: Message = { code: 'idle-mail.text', message, sheetUrl: context.workbook.url() };
  mailAdmins(key, { subject: say(subject), text: say(text) }, context.adminMailServices(), record);
}

/** The daily review has reported: from the next one on it may act, where it is to. */
export function endReport({ state }: Pick<AppContext, 'state'>): void {
  state.snapshot.acceptLostBaseline();
  state.idle.setReported(true);
}

/** Ends a job with a message, which is mailed when no one is waiting for it. */
export function endJob(
  context: EndContext,
  job: IdleJob,
  { subject, message }: { subject: Message; message: Message },
): Message {
  if (isUnattended(job, context.startedAt)) notifyAdmins(context, `${job.id}-end`, { subject, message });
  context.showProgress(null);
  context.state.idle.job.clear();
  return message;
}
