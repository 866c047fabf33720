import { tellAdmins } from '../../setup/notices';
import type { IdleJob } from '../../setup/state/idle-state';
import type { Program } from '../../wiring';
import { TIMER } from './words';

/** A line about a plan as a whole; once, however often an interrupted end is gone through. */
export function logPlan(program: Program, id: string, action: string, detail: string): void {
  const isLogged = program.log.events().some((each) => each.reference === id && each.action === action);
  if (isLogged) return;
  const plain = { agentId: '', address: '', mail: '', before: '' };
  program.log.addEvents([{ ...plain, at: program.now(), reference: id, action, status: 'Done', detail }]);
}

/** Mails the admins once about each `key`. */
export function tell(program: Program, key: string, subject: string, text: string): void {
  const full = `${text}\n\nThe sheet: ${program.workbook.url()}`;
  tellAdmins(key, { subject, text: full }, program.alertParts());
}

/** Ends a job with a sentence, which is mailed when nobody is waiting for it. */
export function endJob(program: Program, job: IdleJob, subject: string, sentence: string): string {
  if (isUnattended(program, job)) tell(program, `${job.id}-end`, subject, sentence);
  program.showProgress(null);
  program.state.idle.job.clear();
  return sentence;
}

/** Nobody is waiting for the sentence: the timer began it, or it took more than the click. */
function isUnattended(program: Program, { by, startedAt }: IdleJob): boolean {
  return by === TIMER || startedAt < program.startedAt;
}
