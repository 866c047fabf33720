import { mailAdmins } from '../../mail/notices';
import { HOUR_MS, MINUTE_MS } from '../../shared/time';
import { say } from '../../text/say';
import type { AppContext } from '../context';

/** Gmail fails for minutes and recovers. */
const PATIENCE_MS = 15 * MINUTE_MS;

/**
 * While Gmail refuses drafts no alert can say so, but the health does. A mail is kept for when it accepts them again, and each
 * run tries to send it, which also shows when that is. Costs nothing while nothing is refused.
 */
export function tellAboutMails(
  context: Pick<AppContext, 'state' | 'now' | 'withLease' | 'adminMailServices'>,
): void {
  const trouble = context.state.troubles.get('mails-refused');
  if (trouble && context.now() - trouble.since >= PATIENCE_MS) tellLater(trouble.since, context);
}

/** Gmail has refused everything for so long that it is no fault of any one mail: a mail that it accepts ends the trouble. */
const HELD_UP_AFTER_MS = HOUR_MS;

/** No mail is given up as long as none can be sent. */
export function areMailsHeldUp({ state, now }: Pick<AppContext, 'state' | 'now'>): boolean {
  const trouble = state.troubles.get('mails-refused');
  return trouble !== null && now() - trouble.since >= HELD_UP_AFTER_MS;
}

function tellLater(since: number, context: Pick<AppContext, 'withLease' | 'adminMailServices'>): void {
  const subject = say({ code: 'trouble.mails-accepted-subject' });
  const text = say({ code: 'trouble.mails-accepted', since });
  const key = `mails-refused-${since}`;
  // As with all notices, of two executions only one sends it.
  context.withLease('idle', () => mailAdmins(key, { subject, text }, context.adminMailServices()));
}
