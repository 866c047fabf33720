import { tell } from '../../text/say';
import type { AppContext } from '../context';
import { type PendingContext, processPending } from './process-pending';

type Context = PendingContext & Pick<AppContext, 'state'>;

/** For a person: handles every row that waits, as far as this person may; gives a sentence. */
export function handleWaiting(context: Context): string {
  const { state } = context;
  const owner = state.owner.get();
  if (!owner) return tell({ code: 'run.off' });
  if (!state.owner.isMe()) return tell({ code: 'run.not-owner', owner: owner.email });
  const handled = processPending(context, 'menu');
  if (typeof handled === 'string') return handled;
  return tell(handled === 0 ? { code: 'run.none-waiting' } : { code: 'run.handled', rows: handled });
}
