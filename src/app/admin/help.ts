import { STATUSES } from '../../requests/request';
import { STATUS_FORMATS } from '../../sheets/columns';
import { type Message, say } from '../../text/say';
import type { AppContext } from '../context';

/** What people want to know who see the sheet for the first time, or something that they do not expect. */
export function help({ state }: Pick<AppContext, 'state'>): string {
  const icons = Object.fromEntries(STATUSES.map((status) => [status, STATUS_FORMATS[status].icon]));
  const parts: Message[] = [howItIs(state), { code: 'help.statuses', icons }, { code: 'help.more' }];
  return parts.map(say).join('\n\n');
}

function howItIs(state: AppContext['state']): Message {
  const owner = state.owner.get()?.email;
  if (owner === undefined) return { code: 'switch.off' };
  const paused = state.pause.get();
  return paused ? { code: 'help.paused', reason: paused.reason, owner } : { code: 'help.on', owner };
}
