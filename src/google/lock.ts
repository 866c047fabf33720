import { SECOND_MS } from '../shared/time';

/** A lock is waited for no longer than this: an execution that does not get it leaves its rows to the timer. */
const LOCK_WAIT_MS = 10 * SECOND_MS;

/**
 * Runs it while no other execution does; `null` when the lock could not be acquired. Asking may throw when very
 * many executions ask at once, which means the same.
 * Source: https://developers.google.com/apps-script/reference/lock/lock#tryLock(Integer)
 */
export function locked<T>(action: () => T): T | null {
  const lock = LockService.getDocumentLock();
  if (!acquire(lock)) return null;
  try {
    return action();
  } finally {
    lock.releaseLock();
  }
}

function acquire(lock: GoogleAppsScript.Lock.Lock): boolean {
  try {
    return lock.tryLock(LOCK_WAIT_MS);
  } catch {
    return false;
  }
}
