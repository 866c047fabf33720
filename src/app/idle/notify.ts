import { mailAdmins } from '../../mail/notices';
import type { IdleJob } from '../../state/idle-state';
import type { AppContext } from '../context';
import { TIMER } from './messages';

/** A line about a plan as a whole; once, however often an interrupted end is gone through. */
export function logPlan(app: AppContext, id: string, action: string, detail: string): void {
  const isLogged = app.log.events().some((each) => each.reference === id && each.action === action);
  if (isLogged) return;
  const plain = { agentId: '', address: '', mail: '', before: '' };
  app.log.addEvents([{ ...plain, at: app.now(), reference: id, action, status: 'Done', detail }]);
}

/** Mails the admins once about each `key`. */
export function notifyAdmins(app: AppContext, key: string, subject: string, text: string): void {
  const full = `${text}\n\nThe sheet: ${app.workbook.url()}`;
  mailAdmins(key, { subject, text: full }, app.alertParts());
}

/** Ends a job with a sentence, which is mailed when nobody is waiting for it. */
export function endJob(app: AppContext, job: IdleJob, subject: string, sentence: string): string {
  if (isUnattended(app, job)) notifyAdmins(app, `${job.id}-end`, subject, sentence);
  app.showProgress(null);
  app.state.idle.job.clear();
  return sentence;
}

/** Nobody is waiting for the sentence: the timer began it, or it took more than the click. */
function isUnattended(app: AppContext, { by, startedAt }: IdleJob): boolean {
  return by === TIMER || startedAt < app.startedAt;
}
