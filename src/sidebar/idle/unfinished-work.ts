import type { Health } from '../../contract';

/** The work on idle accounts that is not finished, in a sentence; `null`: there is none, or it waits for a person. */
export function unfinishedWork(health: Health | undefined): string | null {
  if (!health?.idle?.working || health.paused) return null;
  return health.on
    ? 'Working on idle accounts. It goes on by itself within five minutes.'
    : 'Not finished. If nothing moves, choose Chat Access > Check idle accounts (no changes).';
}
