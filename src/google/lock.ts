/** An execution that does not acquire the lock within this time leaves its row to the timer. */
export const LOCK_WAIT_MS = 10_000;

/**
 * Runs it while no other execution does; `null` when the lock could not be acquired. Asking may throw when very
 * many executions ask at once, which means the same.
 * Source: https://developers.google.com/apps-script/reference/lock/lock#tryLock(Integer)
 */
export function locked<T>(action: () => T): T | null {
  const { lock } = availableLock();
  if (!obtain(lock)) return null;
  try {
    return action();
  } finally {
    lock.releaseLock();
  }
}

/**
 * The same for the last thing that an execution does: Google releases the lock when the execution ends.
 * Source: https://developers.google.com/apps-script/reference/lock/lock#releaseLock()
 */
export function lockedUntilEnd<T>(action: () => T): T | null {
  return obtain(availableLock().lock) ? action() : null;
}

/**
 * The lock of the document; that of the script where Google gives none: for a script in one spreadsheet both keep the
 * same executions apart.
 * Source: https://developers.google.com/apps-script/reference/lock/lock-service#getDocumentLock()
 */
export function availableLock(): { lock: GoogleAppsScript.Lock.Lock; kind: 'document' | 'script' } {
  // The reference says that it may be null, and the published types do not.
  const lock: GoogleAppsScript.Lock.Lock | null = LockService.getDocumentLock();
  return lock ? { lock, kind: 'document' } : { lock: LockService.getScriptLock(), kind: 'script' };
}

function obtain(lock: GoogleAppsScript.Lock.Lock): boolean {
  try {
    return lock.tryLock(LOCK_WAIT_MS);
  } catch {
    return false;
  }
}
