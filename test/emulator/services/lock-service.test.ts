import { newGoogle, run } from '../test-helpers';

const LOCK = 'const lock = LockService.getDocumentLock();';

describe('LockService', () => {
  it('acquires a free lock at once, and again in the execution that holds it', () => {
    const body = `${LOCK} return [lock.hasLock(), lock.tryLock(0), lock.tryLock(5), lock.hasLock()];`;
    expect(run(newGoogle(), body)).toEqual([false, true, true, true]);
  });

  it('is not counted: the inner release releases it', () => {
    const body = `${LOCK} lock.waitLock(1); lock.waitLock(1); lock.releaseLock(); return lock.hasLock();`;
    expect(run(newGoogle(), body)).toBe(false);
  });

  it('refuses a negative time', () => {
    expect(run(newGoogle(), `${LOCK} return lock.tryLock(-1)`)).toBe(false);
    expect(() => run(newGoogle(), `${LOCK} lock.waitLock(-1)`)).toThrow(
      'Lock timeout: another process was holding the lock for too long.',
    );
  });

  it('waits while another execution holds it', () => {
    const google = newGoogle();
    google.lock.holdElsewhere('document', 5000);
    expect(run(google, `${LOCK} return [lock.tryLock(1000), lock.tryLock(10000), Date.now()]`)).toEqual([
      false,
      true,
      Date.parse('2026-03-02T09:00:05.030Z'),
    ]);
  });

  it('gives up after the timeout', () => {
    const google = newGoogle();
    google.lock.holdElsewhere('script', 60_000);
    expect(() => run(google, 'LockService.getScriptLock().waitLock(30000)')).toThrow('Lock timeout: ');
    expect(google.clock.iso()).toBe('2026-03-02T09:00:30.030Z');
  });

  it('cannot be acquired by an execution that runs meanwhile', () => {
    const google = newGoogle({ code: `function other() { ${LOCK} return lock.tryLock(100); }` });
    let other: unknown;
    google.gate.intercept = ({ name, execution }) => {
      if (name === 'SpreadsheetApp.flush' && execution.id === 1) other = google.run('other').result;
    };
    run(google, `${LOCK} lock.tryLock(1); SpreadsheetApp.flush();`);
    expect(other).toBe(false);
  });

  it('is released at the end of the execution and by an alert', () => {
    const google = newGoogle();
    run(google, `${LOCK} lock.tryLock(1)`);
    expect(
      run(google, `${LOCK} lock.tryLock(1); SpreadsheetApp.getUi().alert('x'); return lock.hasLock();`),
    ).toBe(false);
  });
});
