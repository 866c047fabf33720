import { mailAdmins } from '../../mail/notices';
import type { Pause } from '../../state/alerts-state';
import { say } from '../../text/say';
import type { AppContext } from '../context';

/**
 * Ends the pause whose cause has been corrected. An editor may have paused everything while Zendesk was asked: that
 * pause stays, and is given back.
 */
export function endPause(state: AppContext['state']): Pause | null {
  const { alerts, pause } = state;
  const current = pause.get() && pause.fresh();
  if (current?.cause === 'person') return current;
  if (!current) return null;
  if (isAlerted(current, state)) alerts.pauseOver.set(current);
  pause.clear();
  return null;
}

function isAlerted({ cause, since }: Pause, { alerts }: AppContext['state']): boolean {
  const alert = cause === 'person' ? null : alerts.about(cause).get();
  return alert?.sent === true && alert.at >= since;
}

/**
 * Mails the admins who were alarmed that it is over, at the end of a run that has not met the cause again: Zendesk may
 * take the credential for a look and refuse it for the first change. Costs nothing where nothing is over.
 */
export function tellThatPauseIsOver(
  context: Pick<AppContext, 'state' | 'withLease' | 'adminMailServices'>,
): void {
  const { alerts, pause } = context.state;
  const { pauseOver } = alerts;
  const over = pauseOver.get();
  if (!over || pause.fresh()) return;
  const { cause, since, title } = over;
  // Other notices are written under this lease as well.
  context.withLease('idle', () => {
    const services = context.adminMailServices();
    const subject = say({ code: 'alert.over-subject' });
    const text = say({ code: 'alert.over', since, title, sheetUrl: services.sheetUrl });
    mailAdmins(`over-${cause}-${since}`, { subject, text }, services, () => {
      if (cause !== 'person') alerts.noteOver(cause); // guard: over-is-news
      pauseOver.clear();
    });
  });
}
