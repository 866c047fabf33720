import { type LeaseParts, leased, leasedUntil } from '../../src/state/lease';
import { Memory } from './memory-store';

const MINUTE = 60_000;

/** A desk on which the lock can be watched, or kept from being had. */
class Desk implements LeaseParts {
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
    const desk = new Desk();
    const inside = leased('extract', desk, () => leased('extract', desk, () => 'second'));
    expect(inside).toBeNull();
    expect(leased('extract', desk, () => 'third')).toBe('third');
  });

  it('does not keep others from doing something else', () => {
    const desk = new Desk();
    expect(leased('extract', desk, () => leased('worker', desk, () => 'both'))).toBe('both');
  });

  it('holds the lock only while it is taken, not while the work goes on', () => {
    const desk = new Desk();
    expect(leased('extract', desk, () => desk.held)).toBe(false);
  });

  it('tells afterwards until when somebody had it', () => {
    const desk = new Desk();
    leased('idle', desk, () => {
      desk.at += MINUTE;
    });
    expect(leasedUntil('idle', desk.shared)).toBe(desk.at);
  });

  it('is given back when the work fails', () => {
    const desk = new Desk();
    expect(() =>
      leased('extract', desk, () => {
        throw new Error('no luck');
      }),
    ).toThrow('no luck');
    expect(leased('extract', desk, () => 'next')).toBe('next');
  });

  it('ends by itself when whoever has it was killed, but not while they can still live', () => {
    const killed = new Desk();
    const desk = new Desk();
    leased('extract', killed, () => {
      desk.shared.set(Object.fromEntries(killed.shared.values));
    });
    desk.at += 6 * MINUTE;
    expect(leased('extract', desk, () => 'mine')).toBeNull();
    desk.at += 2 * MINUTE;
    expect(leased('extract', desk, () => 'mine')).toBe('mine');
  });

  it('is not taken when the lock is not to be had', () => {
    const desk = new Desk();
    desk.isLockTaken = true;
    const work = jest.fn();
    expect(leased('extract', desk, work)).toBeNull();
    expect(work).not.toHaveBeenCalled();
  });
});
