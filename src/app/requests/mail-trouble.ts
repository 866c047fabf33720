import { mailAdmins } from '../../mail/notices';
import { MINUTE_MS } from '../../shared/time';
import { say } from '../../text/say';
import type { AppContext } from '../context';

/** Gmail fails for minutes and recovers. */
const PATIENCE_MS = 15 * MINUTE_MS;

/**
 * Notes that Gmail refuses drafts, for the health: while it does, no alert can say so. One is kept for when it accepts them
 * again, and each run tries to send it, which also shows when that is. Costs nothing while nothing is refused.
 */
export function noteMailTrouble(
  context: Pick<AppContext, 'state' | 'now' | 'outbox' | 'withLease' | 'adminMailServices'>,
): void {
  const { state, now, outbox } = context;
  const trouble = state.troubles.get('mails-refused');
  if (trouble && now() - trouble.since >= PATIENCE_MS) tellLater(trouble.since, context);
  if (outbox.drafting() === 'accepted') state.troubles.end('mails-refused');
  if (outbox.drafting() === 'refused') {
    state.troubles.note('mails-refused', { code: 'trouble.mails-refused' }, now());
  }
}

function tellLater(
  since: number,
  { withLease, adminMailServices }: Pick<AppContext, 'withLease' | 'adminMailServices'>,
): void {
  const subject = say({ code: 'trouble.mails-accepted-subject' });
  const text = say({ code: 'trouble.mails-accepted', since });
  // As all notices: of two executions only one sends them.
  withLease('idle', () => mailAdmins(`mails-refused-${since}`, { subject, text }, adminMailServices()));
}
