import type { Pause } from '../state/alerts-state';
import { tell } from '../text/say';

/** Why everything is paused, for the person at the screen. */
export function pauseReason({ detail, reason }: Pick<Pause, 'detail' | 'reason'>): string {
  return detail ? tell(detail) : reason;
}
