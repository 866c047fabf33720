import type { Setup } from '../../setup/settings';
import { isSameTeam } from '../../state/connection-periods';
import type { AppContext } from '../context';

type Connection = Setup['connection'];

/** Whether the accounts are other ones than before: those of another product, or of another account of Zendesk. */
export function areOtherAccounts(before: Connection, after: Connection): boolean {
  return before.subdomain !== '' && !isSameTeam(before, after);
}

/**
 * Nothing that we know of the accounts until now is believed of others that happen to bear the same ids. To be called before
 * the setup is stored: an execution that dies in between then believes too little.
 */
export function leaveAccounts(before: Connection, after: Connection, context: Context): void {
  const { state, now } = context;
  state.connections.begin(after, { before, at: now() });
  state.snapshot.endJob();
  state.snapshot.note.clear();
  state.idle.job.clear();
  state.idle.plan.clear();
  state.idle.setReported(false);
  state.names.clear();
  state.seatWait.clear();
}

type Context = Pick<AppContext, 'state' | 'now'>;
