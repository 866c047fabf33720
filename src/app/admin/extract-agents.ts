import { type Message, tell } from '../../text/say';
import { reasonOf } from '../../zendesk/failures';
import type { AppContext } from '../context';

type Context = Pick<AppContext, 'credential' | 'snapshot' | 'state'>;

/**
 * Reads all accounts into the `Agents` sheet; gives a sentence for the person. One who asks again although the
 * list was far shorter than before says that it is right.
 */
export function extractAgents(context: Context): string {
  if (!context.credential()) return tell({ code: 'extract.no-credential' });
  const accept = context.state.snapshot.note.get()?.shrunkTo !== undefined;
  return tell(describeReading(context.snapshot.read({ accept })));
}

export function describeReading(reading: ReturnType<Context['snapshot']['read']>): Message {
  if (reading === 'busy') return { code: 'extract.busy' };
  if (reading.kind === 'unfinished') return { code: 'extract.unfinished' };
  if (reading.kind !== 'read') return { code: 'extract.failed', reason: reasonOf(reading) };
  const listed = reading.lines.length;
  if (reading.shrunkFrom === null) return { code: 'extract.done', accounts: listed };
  return { code: 'extract.shrunk', listed, before: reading.shrunkFrom };
}
