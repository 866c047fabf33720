/** A lock is asked for no longer than this: whoever does not get it leaves its row to the timer. */
const PATIENCE = 10_000;

/**
 * Runs it while no other execution does; `null` when the lock was not to be had. Asking may throw when very
 * many executions ask at once, which means the same.
 */
export function locked<T>(action: () => T): T | null {
  const lock = LockService.getDocumentLock();
  if (!obtain(lock)) return null;
  try {
    return action();
  } finally {
    lock.releaseLock();
  }
}

function obtain(lock: GoogleAppsScript.Lock.Lock): boolean {
  try {
    return lock.tryLock(PATIENCE);
  } catch {
    return false;
  }
}
