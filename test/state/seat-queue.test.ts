import { SeatQueue, type SeatWait } from '../../src/state/seat-queue';
import { StoredValue } from '../../src/state/stored-value';
import { Memory } from './memory-store';

const HOUR = 60 * 60_000;
const T0 = Date.UTC(2026, 2, 2, 12);

/** Executions that share what is stored. `at`: hours after the first. */
function executions() {
  const stored = new StoredValue<SeatWait>(new Memory(), 'seat-wait');
  return (at: number) => {
    const now = T0 + at * HOUR;
    return new SeatQueue(stored, { now: () => now, startedAt: now });
  };
}

describe('the queue of requests that wait for a seat', () => {
  it('does not exist until Zendesk refuses one', () => {
    const execution = executions();
    expect(execution(0).exists()).toBe(false);
    expect(execution(0).isTimeOfTry(T0 + 6 * HOUR)).toBe(false);
    execution(0).offer();
    expect(execution(0).exists()).toBe(false);
    execution(0).refuse();
    expect(execution(0).exists()).toBe(true);
  });

  it.each([
    [0, 6],
    [5.9, 6],
    [6, 12],
    [6.2, 12],
    [25, 30],
  ])('tries %d hours after the first refusal again after %d', (at, next) => {
    const execution = executions();
    execution(0).refuse();
    expect(execution(at).nextTry()).toBe(T0 + next * HOUR);
  });

  it('knows its rows by their times, which a sheet may round', () => {
    const execution = executions();
    execution(0).refuse();
    execution(7).refuse();
    const isTimeOfTry = (at: number | null) => execution(8).isTimeOfTry(at);
    expect([T0 + 6 * HOUR, T0 + 12 * HOUR - 1, T0 + 12 * HOUR + 1].map(isTimeOfTry)).toEqual([
      true,
      true,
      true,
    ]);
    expect([null, T0 + 7 * HOUR, T0 + 12 * HOUR + 1000].map(isTimeOfTry)).toEqual([false, false, false]);
  });

  it('is refused in the execution that was refused, and for no later one', () => {
    const execution = executions();
    const first = execution(0);
    first.refuse();
    expect([first.isRefused(), execution(1).isRefused()]).toEqual([true, false]);
  });

  it('has an offer until the next refusal', () => {
    const execution = executions();
    execution(0).refuse();
    execution(1).offer();
    expect(execution(2).isOffered()).toBe(true);
    execution(2).refuse();
    expect(execution(3).isOffered()).toBe(false);
  });

  it('tells how many were on in the snapshot before, once a snapshot', () => {
    const execution = executions();
    execution(0).refuse();
    expect(execution(1).noteSnapshot({ at: 1, enabled: 5 })).toEqual({ before: null });
    expect(execution(1).noteSnapshot({ at: 1, enabled: 5 })).toBeNull();
    expect(execution(2).noteSnapshot({ at: 2, enabled: 4 })).toEqual({ before: 5 });
  });

  it('ends, but not in the execution that was refused', () => {
    const execution = executions();
    const first = execution(0);
    first.refuse();
    first.end();
    expect(first.exists()).toBe(true);
    execution(1).end();
    expect(execution(1).exists()).toBe(false);
  });

  it('does not end in the execution in which a request has joined it, also after an earlier offer', () => {
    const execution = executions();
    execution(0).refuse();
    for (const at of [1, 2]) {
      const joined = execution(at);
      joined.offer();
      joined.end();
      expect(joined.isOffered()).toBe(true);
    }
    execution(3).end();
    expect(execution(3).exists()).toBe(false);
  });

  it('does not end when a request has begun to wait meanwhile', () => {
    const memory = new Memory();
    const stored = new StoredValue<SeatWait>(memory, 'seat-wait');
    const wait = { since: T0, refusedAt: T0, offeredAt: null };
    stored.set(wait);
    const queue = new SeatQueue(stored, { now: () => T0 + HOUR, startedAt: T0 + HOUR });
    memory.fresh = () => JSON.stringify({ ...wait, offeredAt: T0 + 1 });
    queue.end();
    expect(queue.exists()).toBe(true);
  });
});
