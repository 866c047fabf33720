import type { Health } from '../../contract';
import { text } from '../text/text';

/** The unfinished job on idle accounts in a sentence; `null` if there is none, or if it waits for a person. */
export function describeIdleJob(health: Health | undefined): string | null {
  if (!health?.idle.working || health.paused) return null;
  return health.on ? text.idle.working : text.idle.unfinished;
}
