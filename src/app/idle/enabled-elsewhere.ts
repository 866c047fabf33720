import type { IdleEvent } from '../../idle/ports';
import type { Known } from '../../idle/rules';
import type { IdleJob } from '../../state/idle-state';
import { say } from '../../text/say';
import type { AppContext } from '../context';

/**
 * Notes who is in the team again though we had disabled them. Once somebody takes them out again, no sheet of accounts would
 * tell it from what we did, and only that may be deleted.
 */
export function noteEnabledElsewhere(
  everybody: readonly Known[],
  { id: reference }: Pick<IdleJob, 'id'>,
  { accounts, log, now }: Pick<AppContext, 'accounts' | 'log' | 'now'>,
): void {
  if (!accounts.omitsDisabled) return;
  const enabled = everybody.filter(
    ({ account, history }) => account.enabled && history.disabledAt !== null && history.isDisablingProved,
  );
  const detail = say({ code: 'idle.enabled-elsewhere' });
  const lines = enabled.map(({ account: { id: agentId, email: address } }): IdleEvent => {
    const about = { at: now(), reference, agentId, address, mail: '', before: '' };
    return { ...about, action: 'Not disabled', status: 'Done', detail };
  });
  log.addEvents(lines);
}
