import fc from 'fast-check';
import { CHAT_CALLS_PER_MINUTE } from '../../src/zendesk/chat/endpoints';
import { slidingRateLimiter } from '../../src/zendesk/rate-limiter';

const MINUTE = 60_000;

/** The moments at which calls went out, when so many were wanted at a time with so much other work between. */
function momentsOf(steps: readonly { calls: number; work: number }[]): number[] {
  let now = Date.UTC(2026, 2, 2);
  const moments: number[] = [];
  const limit = slidingRateLimiter({
    callsPerMinute: CHAT_CALLS_PER_MINUTE,
    now: () => now,
    sleep: (milliseconds) => {
      now += Math.max(milliseconds, 0);
    },
  });
  for (const { calls, work } of steps) {
    limit(calls);
    moments.push(...Array<number>(calls).fill(now));
    now += work;
  }
  return moments;
}

describe('the rate of the calls', () => {
  const work = fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min: 0, max: 500 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 90_000 }) },
  );
  const step = fc.record({ calls: fc.integer({ min: 1, max: 10 }), work });

  it('leaves some of the 200 calls a minute to others', () => {
    expect(CHAT_CALLS_PER_MINUTE).toBeLessThan(200);
  });

  it('never exceeds its limit within any minute, however the calls come', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 60, maxLength: 120 }), (steps) => {
        const moments = momentsOf(steps);
        const busiest = Math.max(
          0,
          ...moments.map((from) => moments.filter((at) => at >= from && at < from + MINUTE).length),
        );
        expect(busiest).toBeLessThanOrEqual(CHAT_CALLS_PER_MINUTE);
      }),
    );
  });

  it('does not wait for the first calls, nor when there was a pause anyway', () => {
    const [first = 0, second = 0] = momentsOf([
      { calls: 1, work: MINUTE },
      { calls: 1, work: 0 },
    ]);
    expect(second - first).toBe(MINUTE);
  });

  it('loses no time: the last of 900 calls goes out as soon as the limit allows', () => {
    const moments = momentsOf(Array(90).fill({ calls: 10, work: 0 }));
    const minutes = ((moments[moments.length - 1] ?? 0) - (moments[0] ?? 0)) / MINUTE;
    expect(minutes).toBe(Math.floor(890 / CHAT_CALLS_PER_MINUTE));
  });

  it('takes its limit from the product', () => {
    let now = 0;
    const limit = slidingRateLimiter({
      callsPerMinute: 2,
      now: () => now,
      sleep: (milliseconds) => {
        now += milliseconds;
      },
    });
    for (let call = 0; call < 5; call++) limit(1);
    expect(now).toBe(2 * MINUTE);
  });
});
