import type { AccountAction, AccountEvent } from '../../accounts/history';
import type { IdleEvent } from '../../idle/ports';
import type { Known } from '../../idle/rules';
import type { IdleJob } from '../../state/idle-state';
import { say } from '../../text/say';
import type { AppContext } from '../context';
import { unendedActions } from './requested';

type Context = Pick<AppContext, 'accounts' | 'log' | 'now' | 'responseGrid' | 'openReadOnly'>;

/**
 * Notes who is in the team again though we had disabled them. Once somebody takes them out again, no sheet of accounts would
 * tell it from what we did, and only that may be deleted. Not whom a request is just letting in: its next try would take that for
 * somebody else's work, and give back no more of what we took.
 */
export function noteEnabledElsewhere(
  everybody: readonly Known[],
  { id: reference }: Pick<IdleJob, 'id'>,
  context: Context,
  events: readonly AccountEvent[],
): void {
  const { accounts, log, now } = context;
  if (!accounts.omitsDisabled) return;
  const found = everybody.filter(
    ({ account, history }) => account.enabled && history.disabledAt !== null && history.isDisablingProved,
  );
  if (found.length === 0) return;
  const requested = unendedActions(context, events, now());
  const enabled = found.filter((each) => !isLetIn(each, requested));
  const detail = say({ code: 'idle.enabled-elsewhere' });
  const lines = enabled.map(({ account: { id: agentId, email: address } }): IdleEvent => {
    const about = { at: now(), reference, agentId, address, mail: '', before: '' };
    return { ...about, action: 'Not disabled', status: 'Done', detail };
  });
  log.addEvents(lines);
}

/** By a request since we have disabled them, that is under way or not in the log yet. */
function isLetIn({ account: { id }, history }: Known, requested: readonly AccountAction[]): boolean {
  return requested.some(({ agentId, at }) => agentId === id && at >= (history.disabledAt ?? 0));
}
