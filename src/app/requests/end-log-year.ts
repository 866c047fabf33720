import { noteException } from '../../google/console';
import type { AppContext } from '../context';

/** Begins a new log when a year is over. Where Google refuses it, lines go on in the old one, and each run tries again. */
export function endLogYear({ log, state, now }: Pick<AppContext, 'log' | 'state' | 'now'>): void {
  const year = log.currentYear();
  try {
    log.endYear();
    state.troubles.end('log-year');
  } catch (error) {
    noteException('log', error);
    state.troubles.note('log-year', { code: 'trouble.log-year', year }, now());
  }
}
