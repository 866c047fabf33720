import { noteException } from '../../google/console';
import { HOUR_MS } from '../../shared/time';
import type { AppContext } from '../context';

/** Each try adds a line that says where the log goes on. */
const NEXT_TRY_MS = HOUR_MS;

/** Begins a new log when a year is over. Where Google refuses it, lines go on in the old one, and it is tried again every hour. */
export function endLogYear({ log, state, now }: Pick<AppContext, 'log' | 'state' | 'now'>): void {
  const refused = state.troubles.get('log-year');
  if (refused && now() - refused.lastSeen < NEXT_TRY_MS) return;
  const year = log.currentYear();
  try {
    log.endYear();
    state.troubles.end('log-year');
  } catch (error) {
    noteException('log', error);
    state.troubles.note('log-year', { code: 'trouble.log-year', year }, now());
  }
}
