import type { Health } from '../contract';

/** The unfinished job on idle accounts in a sentence; `null` if there is none, or if it waits for a person. */
export function describeIdleJob(health: Health | undefined): string | null {
  if (!health?.idle?.working || health.paused) return null;
  return health.on
    ? 'Working on idle accounts. It goes on by itself within five minutes.'
    : 'Not finished. If nothing moves, choose Chat Access > Check idle accounts (no changes).';
}
