import { noteException } from '../../google/console';
import { tell } from '../../text/say';
import type { AppContext } from '../context';

type Context = Pick<AppContext, 'state' | 'areWritesRefused'>;

/**
 * Ends a run that Google does not let write: its rows wait, and every run tries them again. Any other exception is
 * passed on. Gives what the action gives, or a sentence.
 */
export function endCleanly<T>(context: Context, action: () => T): T | string {
  try {
    const result = action();
    return context.areWritesRefused() ? refusedSentence(context) : result;
  } catch (error) {
    if (!context.areWritesRefused()) throw error;
    noteException('write', error);
    return refusedSentence(context);
  }
}

function refusedSentence({ state }: Pick<AppContext, 'state'>): string {
  const trouble = state.troubles.get('writes-refused');
  return trouble ? tell(trouble.message) : '';
}
