import { type LeaseParts, leasedUntil, withLease } from '../../src/state/lease';
import { Memory } from './memory-store';

const MINUTE = 60_000;

/** What executions share, with a lock that can be watched, or taken by another execution. */
class Installation implements LeaseParts {
  readonly shared = new Memory();
  at = Date.UTC(2026, 2, 2);
  held = false;
  isLockTaken = false;

  now(): number {
    return this.at;
  }

  locked<T>(action: () => T): T | null {
    if (this.isLockTaken) return null;
    this.held = true;
    const result = action();
    this.held = false;
    return result;
  }
}

describe('a lease', () => {
  it('lets one at a time do a thing, and the next one after it', () => {
    const parts = new Installation();
    const inside = withLease('extract', parts, () => withLease('extract', parts, () => 'second'));
    expect(inside).toBeNull();
    expect(withLease('extract', parts, () => 'third')).toBe('third');
  });

  it('does not keep others from doing something else', () => {
    const parts = new Installation();
    expect(withLease('extract', parts, () => withLease('worker', parts, () => 'both'))).toBe('both');
  });

  it('holds the lock only while it is taken, not while the work goes on', () => {
    const parts = new Installation();
    expect(withLease('extract', parts, () => parts.held)).toBe(false);
  });

  it('tells afterwards until when an execution had it', () => {
    const parts = new Installation();
    withLease('idle', parts, () => {
      parts.at += MINUTE;
    });
    expect(leasedUntil('idle', parts.shared)).toBe(parts.at);
  });

  it('is given back when the work fails', () => {
    const parts = new Installation();
    expect(() =>
      withLease('extract', parts, () => {
        throw new Error('no luck');
      }),
    ).toThrow('no luck');
    expect(withLease('extract', parts, () => 'next')).toBe('next');
  });

  it('ends when the execution that has it was killed, but not while that can still live', () => {
    const killed = new Installation();
    const parts = new Installation();
    withLease('extract', killed, () => {
      parts.shared.set(Object.fromEntries(killed.shared.values));
    });
    parts.at += 6 * MINUTE;
    expect(withLease('extract', parts, () => 'mine')).toBeNull();
    parts.at += 2 * MINUTE;
    expect(withLease('extract', parts, () => 'mine')).toBe('mine');
  });

  it('is not taken when the lock could not be acquired', () => {
    const parts = new Installation();
    parts.isLockTaken = true;
    const work = jest.fn();
    expect(withLease('extract', parts, work)).toBeNull();
    expect(work).not.toHaveBeenCalled();
  });
});
