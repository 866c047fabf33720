import { sleep } from './sleep';

const MAX_TRIES = 3;

export const PAUSE_BETWEEN_TRIES_MS = 1000;

/** For what no later execution repeats: Gmail often fails once and not twice. */
export function retrying<T>(action: () => T): T | null {
  for (let tries = 1; tries < MAX_TRIES; tries++) {
    const answer = orNull(action);
    if (answer !== null) return answer;
    sleep(PAUSE_BETWEEN_TRIES_MS);
  }
  return orNull(action);
}

/** The text of the exception comes in the language of the account: it is kept for people, not decided by. */
export function orNull<T>(action: () => T): T | null {
  try {
    return action();
  } catch (error) {
    console.warn('Gmail did not do it: %s', String(error));
    return null;
  }
}
